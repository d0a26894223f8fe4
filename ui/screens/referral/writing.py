"""Writing a referral: ring first where it cannot wait, then to whom, then what and why, then a look at all of it."""

from __future__ import annotations

from app.i18n import tr
from ui.families.choices import Choices
from ui.families.steps import StepPage
from ui.screens.referral.intents import ReferralIntents
from ui.screens.referral.state import ReferralShown
from ui.widgets.buttons import Button
from ui.widgets.cards import Panel
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel, body, secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import TickTile

SOON = (("same-day", "Today"), ("soon", "Soon"), ("planned", "Planned"))


class ReferralPage(StepPage[ReferralShown, ReferralIntents]):
    """A page of a referral."""


class VoicePage(ReferralPage):
    """A worry that cannot wait is spoken about first."""

    def titled(self, _state: ReferralShown) -> str:
        """Heading."""
        return tr("Refer")

    def continued(self, _state: ReferralShown) -> str:
        """The panel has the buttons."""
        return ""

    def make(self, state: ReferralShown) -> None:
        """The worry, and the call before the paper."""
        looks = self.looks
        panel = Panel(looks, says=tr("Ring first"), name="referral.voice")
        panel.inside.add(Bullets(looks, state.ring_first))
        panel.inside.add(body(looks, tr("This cannot wait for paper. Speak to a person, then write the referral.")))
        ring = Button(looks, tr("Whom to call"), name="referral.call", kind="primary", icon="phone")
        ring.clicked.connect(self.does.call)
        write = Button(looks, tr("Write the referral as well"), name="referral.write")
        write.clicked.connect(lambda: self.does.turn.emit("whom"))
        panel.buttons.add(ring, write)
        self.add(panel)


class WhomPage(ReferralPage):
    """To whom, and about whom."""

    def titled(self, state: ReferralShown) -> str:
        """Heading."""
        return tr("Another way: who is it to?") if state.draft.follows else tr("Who is this referral to?")

    def continued(self, _state: ReferralShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: ReferralShown) -> None:
        """The local directory, or a name."""
        looks, draft = self.looks, state.draft
        self.line = Choices(
            looks, tr("From the local directory"), state.services, name="referral.line", picked=draft.line, columns=2
        )
        self.name = TextField(looks, tr("Or another service, by its name"), name="referral.to", characters=34)
        self.name.set_text("" if draft.line else draft.to)
        self.about = Choices(
            looks, tr("Whom is it about?"), tuple(state.people), name="referral.about", picked=draft.about, columns=2
        )
        self.made_by = TextField(
            looks,
            tr("Somebody else says that they made it: who"),
            name="referral.made-by",
            hint=tr(
                "A name and a service. Leave it empty when you make it: told is not known, and you ask what came of it."
            ),
            characters=34,
        )
        self.made_by.set_text(draft.made_by)
        self.fields["name"] = self.name
        self.add(self.line, self.name, self.about, self.made_by)

    def go_on(self) -> None:
        """On to the matter."""
        self.does.whom.emit(self.line.word(), self.name.text(), self.about.word(), self.made_by.text())


class MatterPage(ReferralPage):
    """What they are asked, why, and how soon."""

    def titled(self, state: ReferralShown) -> str:
        """Heading."""
        return tr("What do you ask of {who}?").format(who=state.draft.to)

    def continued(self, _state: ReferralShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: ReferralShown) -> None:
        """The form."""
        looks, draft = self.looks, state.draft
        self.asks = LongText(
            looks,
            tr("What do you ask them to do?"),
            name="referral.asks",
            lines=2,
            hint=tr("One clear thing, for example: an assessment before the birth"),
        )
        self.reason = LongText(
            looks, tr("Why?"), name="referral.reason", hint=tr("What was said, what was seen, what is not known yet")
        )
        self.asks.set_text(draft.asks)
        self.reason.set_text(draft.reason)
        self.fields.update({"asks": self.asks, "reason": self.reason})
        self.add(self.asks, self.reason)
        self.worries: TileGroup | None = None
        if state.worries:
            says = tr("For which worries?")
            tiles = [TickTile(looks, words, word=one, name=f"referral.worry.{one}") for one, words in state.worries]
            self.worries = TileGroup(looks, tiles, says=says, name="referral.worries")
            self.worries.show_words(draft.worries)
            block = Column(looks, gap="xs")
            block.add(strong(looks, says), self.worries)
            self.add(block)
        soon = tuple((word, tr(words)) for word, words in SOON)
        self.soon = Choices(looks, tr("How soon?"), soon, name="referral.soon", picked=draft.urgency, columns=3)
        self.add(self.soon)

    def go_on(self) -> None:
        """On to the check."""
        ticked = self.worries.words() if self.worries else []
        self.does.matter.emit(self.asks.text(), self.reason.text(), ticked, self.soon.word())


class CheckPage(ReferralPage):
    """All of it once more before it is kept."""

    def titled(self, _state: ReferralShown) -> str:
        """Heading."""
        return tr("Check this referral")

    def continued(self, _state: ReferralShown) -> str:
        """Button."""
        return tr("Keep this referral")

    def make(self, state: ReferralShown) -> None:
        """Each part with Change."""
        draft, says = state.draft, dict(state.worries)
        people = dict(state.people)
        chosen = "\n".join(says[one] for one in draft.worries if one in says) or tr("None")
        for what, words, page in (
            (tr("To"), draft.to, "whom"),
            (tr("About"), people.get(draft.about, ""), "whom"),
            (tr("What you ask"), draft.asks, "matter"),
            (tr("Why"), draft.reason, "matter"),
            (tr("For these worries"), chosen, "matter"),
            (tr("How soon"), dict(SOON).get(draft.urgency, ""), "matter"),
            (tr("Made by"), draft.made_by or tr("You"), "whom"),
        ):
            row = SummaryRow(self.looks, what, words, name=f"referral.change.{page}", change=tr("Change"))
            row.change.connect(lambda page=page: self.does.turn.emit(page))
            self.add(row)
        if draft.follows:
            self.add(secondary(self.looks, tr("The earlier referral then stands as sent another way.")))
        mine = tr("It is a draft until you say that it was sent. You have it until then.")
        theirs = tr(
            "Told is not known. You ask what came of it, and the worry stays on your list until somebody there has it."
        )
        self.add(PlainLabel(self.looks, theirs if draft.made_by else mine))

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep.emit()
