"""The pages of colleagues and bundles, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.domain.calendar import short_time
from app.i18n import tr
from ui.screens.exchange.state import ExchangeShown
from ui.screens.exchange.words import family_words, purpose_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import body, heading, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile, TickTile


class ExchangePage(Page):
    """A page that says once more what went wrong, each time it goes wrong."""

    def __init__(self, looks: Looks, title: str, *, name: str, onward: str = "") -> None:
        super().__init__(looks, title, name=name, onward=onward)
        self.saved.hide()
        self._tries = 0
        self.problem = NoticeBar(looks, "", tone="soon", name=f"{name}.problem")
        self.problem.hide()
        self.add(self.problem)

    def show_state(self, state: ExchangeShown) -> None:
        """Say what went wrong, or nothing."""
        if state.problem and state.tries != self._tries:
            self.problem.say(state.problem, now=True)
        elif not state.problem:
            self.problem.hide()
        self._tries = state.tries

    def at_left(self, button: Button) -> Column:
        """A button as wide as its words."""
        line = Column(self.looks, gap="none")
        line.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return line


class CardPage(ExchangePage):
    """Whose card, and the words its owner reads aloud."""

    take = Signal(str, str)

    def __init__(self, looks: Looks, state: ExchangeShown) -> None:
        super().__init__(looks, tr("Is this card really theirs?"), name="exchange.card", onward=tr("Take the card"))
        card = state.card
        if card is None:
            return
        whose = Card(looks, gap="xs", pad="m")
        whose.add(strong(looks, card.name), body(looks, ", ".join(part for part in (card.role, card.service) if part)))
        ask = tr(
            "Ring {name} on a number you already have. Let them read the eight words of their card from their own screen, "
            "and type what you hear."
        )
        self.words = TextField(looks, tr("The eight words you heard"), name="exchange.words")
        self.how = TextField(
            looks, tr("How you compared them"), name="exchange.how", hint=tr("On the phone, or face to face")
        )
        self.add(whose, body(looks, ask.format(name=card.name)), self.words, self.how)
        self.onward.connect(lambda: self.take.emit(self.words.text(), self.how.text()))


class BundlePage(ExchangePage):
    """What came, before anything is written."""

    def __init__(self, looks: Looks, state: ExchangeShown) -> None:
        super().__init__(looks, tr("This is what came"), name="exchange.bundle", onward=tr("Take it in"))
        bundle = state.bundle
        if bundle is None:
            return
        self.add(body(looks, purpose_words(bundle)))
        for one in bundle.families:
            card = Card(looks, gap="s", pad="m")
            card.add(strong(looks, tr("The {name} family").format(name=one.name)), Bullets(looks, family_words(one)))
            self.add(card)
        checked = tr(
            "Every entry was checked against the card of whoever wrote it. Nothing is written until you take it in."
        )
        self.add(secondary(looks, checked))


class TakenPage(ExchangePage):
    """A hand-over is here; the one who gave it does not know yet."""

    def __init__(self, looks: Looks, state: ExchangeShown) -> None:
        super().__init__(looks, tr("It is yours now"), name="exchange.taken", onward=tr("Save the receipt"))
        name = state.receipt.to if state.receipt else ""
        told = tr("{name} does not know yet. Save the receipt and send it back: until then it stays on their list too.")
        self.add(heading(looks, state.done), body(looks, told.format(name=name)))


class SendPage(ExchangePage):
    """Which families, to share or to hand over, and why."""

    send = Signal(list, str, str)

    def __init__(self, looks: Looks, state: ExchangeShown) -> None:
        name = state.to.name if state.to else ""
        title = tr("Send to {name}").format(name=name)
        super().__init__(looks, title, name="exchange.send", onward=tr("Make the bundle"))
        families = [
            TickTile(
                looks,
                tr("{name}, {mother}").format(name=row.name, mother=row.mother),
                word=row.family,
                name=f"exchange.family.{place}",
            )
            for place, row in enumerate(state.families)
        ]
        self.which = TileGroup(looks, families, says=tr("Families to send"), name="exchange.families")
        share = tr("Share: you both go on with it")
        over = tr("Hand over: theirs once they have it, with everything that is open")
        self.purpose = TileGroup(
            looks,
            [
                ChoiceTile(looks, share, word="share", name="exchange.share"),
                ChoiceTile(looks, over, word="hand-over", name="exchange.hand-over"),
            ],
            says=tr("What for"),
            name="exchange.purpose",
        )
        self.purpose.tiles[0].setChecked(True)
        self.why = TextField(looks, tr("Why, in a few words"), name="exchange.why")
        self.add(strong(looks, tr("Which families")), self.which, strong(looks, tr("What for")), self.purpose, self.why)
        self.add(secondary(looks, tr("Only {name} can open it. Send it by any way you like.").format(name=name)))
        self.onward.connect(self._go_on)

    def _go_on(self) -> None:
        purposes = [tile.word for tile in self.purpose.tiles if tile.isChecked()]
        ticked = [tile.word for tile in self.which.tiles if tile.isChecked()]
        self.send.emit(ticked, purposes[0] if purposes else "share", self.why.text())


class SettlePage(ExchangePage):
    """Two versions side by side, and how one knows which stands."""

    settle = Signal(str, str)

    def __init__(self, looks: Looks, state: ExchangeShown) -> None:
        super().__init__(looks, tr("Which one stands?"), name="exchange.settle")
        apart = state.apart
        if apart is None:
            return
        about = tr("The {name} family: {about}").format(name=apart.family_name, about=apart.about)
        told = tr("Two people wrote this and neither knew of the other’s. Both stay readable, whichever stands.")
        self.add(strong(looks, about), body(looks, told))
        self.why = TextField(
            looks, tr("How you know"), name="exchange.settle-why", hint=tr("Ask her again, or ring whoever wrote it")
        )
        self.add(self.why)
        for place, side in enumerate(apart.sides):
            card = Card(looks, gap="s", pad="m")
            by = tr("{name}, {when}").format(name=side.by, when=short_time(side.written))
            card.add(secondary(looks, by), strong(looks, side.what))
            if side.more:
                card.add(body(looks, side.more))
            says = tr("This one stands: {what}, by {name}").format(what=side.what, name=side.by)
            stands = Button(looks, tr("This one stands"), name=f"exchange.stands.{place}", says=says)
            stands.clicked.connect(lambda _on=False, of=side.entry: self.settle.emit(of, self.why.text()))
            card.add(self.at_left(stands))
            self.add(card)
