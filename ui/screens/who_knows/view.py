"""Each worry with the agencies that know of it, and the three things that can be written about one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.i18n import tr
from ui.families.choices import Choices
from ui.families.steps import StepPage, Steps, StepView
from ui.screens.who_knows.state import Cell, OfWorry, WhoKnowsShown, WrittenHold, WrittenShare
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.rows import OpenRow

BASES = (
    ("agreed", "She agreed"),
    ("informed", "She was told, and did not agree"),
    ("not-informed", "She was not told"),
)
REASONS = (
    ("said-no", "She said no"),
    ("danger", "It would put somebody in danger"),
    ("knows-already", "They know already"),
    ("not-needed", "They do not need it"),
)


class WhoKnowsIntents(Steps):
    """One signal an intent, named as the model's method."""

    turn = Signal(str)
    pick = Signal(str, str)
    another = Signal(str)
    named = Signal(str)
    tell = Signal(object)
    hold = Signal(object)
    heard = Signal(str, str)


class WhoKnowsPage(StepPage[WhoKnowsShown, WhoKnowsIntents]):
    """A page of who knows what."""

    def about(self, state: WhoKnowsShown) -> None:
        """Which worry, at the top of a form."""
        self.add(secondary(self.looks, tr("The worry: {says}").format(says=state.says)))


class GridPage(WhoKnowsPage):
    """Every open worry."""

    live = True
    wide_page = True

    def titled(self, _state: WhoKnowsShown) -> str:
        """Heading."""
        return tr("Who knows what")

    def continued(self, _state: WhoKnowsShown) -> str:
        """Each row leads on."""
        return ""

    def make(self, state: WhoKnowsShown) -> None:
        """A card a worry."""
        if not state.worries:
            self.add(body(self.looks, tr("No worry is open here.")))
        for place, worry in enumerate(state.worries):
            card = Card(self.looks, gap="s", pad="m")
            card.add(subheading(self.looks, worry.says))
            if worry.by:
                card.add(PlainLabel(self.looks, worry.by, step="small_strong", tone="soon" if worry.late else ""))
            card.add(self._rows(worry.cells))
            if worry.others:
                names = ", ".join(one.name for one in worry.others)
                words = tr("Not yet: {names}").format(names=names)
                more = Disclosure(self.looks, words, name=f"knows.others.{place}")
                more.inside.add(self._rows(worry.others))
                card.add(more)
            card.add(self._another(worry, f"knows.another.{place}"))
            self.add(card)

    def _another(self, worry: OfWorry, name: str) -> Strip:
        words, says = tr("Somebody else, by name"), tr("Somebody else, by name: {worry}").format(worry=worry.says)
        other = Button(self.looks, words, name=name, kind="quiet", icon="plus", says=says)
        other.clicked.connect(lambda: self.does.another.emit(worry.id))
        return Strip(self.looks, other)

    def _rows(self, cells: Sequence[Cell]) -> Column:
        rows = Column(self.looks, gap="none")
        for cell in cells:
            name = f"knows.{cell.agency}.{cell.of}"
            row = OpenRow(self.looks, cell.name, status=cell.status, name=name, hint=cell.about)
            row.clicked.connect(lambda _on=False, cell=cell: self.does.pick.emit(cell.of, cell.agency))
            rows.add(row)
        return rows


class NamePage(WhoKnowsPage):
    """Somebody who is not among the usual agencies."""

    def titled(self, _state: WhoKnowsShown) -> str:
        """Heading."""
        return tr("Who else?")

    def continued(self, _state: WhoKnowsShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: WhoKnowsShown) -> None:
        """The form."""
        self.about(state)
        hint = tr("For example: Sunny Days nursery, or the housing officer")
        self.name = TextField(self.looks, tr("Name, and service"), name="knows.name", hint=hint, characters=34)
        self.fields["name"] = self.name
        self.add(self.name)

    def go_on(self) -> None:
        """On."""
        self.does.named.emit(self.name.text())


class CellPage(WhoKnowsPage):
    """One worry and one agency: what is known, and what can be written."""

    live = True

    def titled(self, state: WhoKnowsShown) -> str:
        """Heading."""
        return state.cell.name if state.cell else ""

    def continued(self, _state: WhoKnowsShown) -> str:
        """Each button leads on."""
        return ""

    def make(self, state: WhoKnowsShown) -> None:
        """Where it stands, then the ways on."""
        self.about(state)
        cell = state.cell
        if cell is None:
            return
        self.add(strong(self.looks, cell.status))
        if cell.about:
            self.add(body(self.looks, cell.about))
        if cell.stands == "told":
            self._way(tr("They said that they have it"), "heard", "primary")
        words = {
            "told": tr("They were told more"),
            "heard": tr("They were told more"),
            "held": tr("They are told after all"),
        }.get(cell.stands, tr("They were told"))
        self._way(words, "tell", "primary" if cell.stands in ("open", "held") else "secondary")
        if cell.stands in ("open", "held"):
            held = tr("Not told, and why") if cell.stands == "open" else tr("Asked her again: still not told")
            self._way(held, "hold", "secondary")

    def _way(self, words: str, mode: str, kind: str) -> None:
        button = Button(self.looks, words, name=f"knows.{mode}", kind=kind)
        button.clicked.connect(lambda: self.does.turn.emit(mode))
        self.body.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class TellPage(WhoKnowsPage):
    """They were told: in which words, how, to whom, and on what footing."""

    def titled(self, state: WhoKnowsShown) -> str:
        """Heading."""
        return tr("{agency} was told").format(agency=state.cell.name if state.cell else "")

    def make(self, state: WhoKnowsShown) -> None:
        """The form; for the children's centre the fewest words are there already."""
        looks = self.looks
        self.about(state)
        hint = tr("No more than they need. Who told us in confidence is never named.")
        self.words = LongText(looks, tr("In which words?"), name="knows.words", lines=2, hint=hint)
        self.words.set_text(state.words)
        self.to = TextField(looks, tr("Who there was told?"), name="knows.to", hint=tr("A name"))
        self.how = TextField(looks, tr("How?"), name="knows.how", hint=tr("For example: by phone"), characters=34)
        bases = tuple((word, tr(says)) for word, says in BASES)
        self.basis = Choices(looks, tr("Did she agree?"), bases, name="knows.basis", columns=1)
        self.why = LongText(
            looks,
            tr("Why is it shared without her agreement?"),
            name="knows.why",
            lines=2,
            hint=tr(
                "When a child is or may be at risk, agreement is not needed. Tell her, unless that adds to the danger."
            ),
        )
        self.source = PlainLabel(
            looks, tr("Information sharing advice, Department for Education, 2024"), step="small", role="secondary"
        )
        self.basis.tiles.picked.connect(self._fit)
        self.fields.update({"words": self.words, "how": self.how, "why": self.why})
        self.add(self.words, self.to, self.how, self.basis, self.why, self.source)
        self._fit("")

    def go_on(self) -> None:
        """Keep it."""
        self.does.tell.emit(
            WrittenShare(
                to=self.to.text(),
                words=self.words.text(),
                how=self.how.text(),
                basis=self.basis.word(),
                why=self.why.text(),
            )
        )

    def _fit(self, basis: str) -> None:
        for field in (self.why, self.source):
            field.setVisible(basis in ("informed", "not-informed"))


class HoldPage(WhoKnowsPage):
    """They are not told, and why."""

    def titled(self, state: WhoKnowsShown) -> str:
        """Heading."""
        return tr("{agency} is not told").format(agency=state.cell.name if state.cell else "")

    def make(self, state: WhoKnowsShown) -> None:
        """The form."""
        looks = self.looks
        self.about(state)
        reasons = tuple((word, tr(says)) for word, says in REASONS)
        self.reason = Choices(looks, tr("Why?"), reasons, name="knows.reason", columns=2)
        words = tr("When a child is or may be at risk, her no is not the end of it: inform her, and share.")
        self.note = secondary(looks, words)
        self.why = LongText(looks, tr("In a few words"), name="knows.hold-why", lines=2)
        self.reviewer = TextField(
            looks, tr("Who has looked at this with you?"), name="knows.reviewer", hint=tr("A name, and their service")
        )
        self.again = DateField(
            looks,
            tr("She is asked again on"),
            name="knows.again",
            what=tr("the day she is asked again"),
            earliest=self.day,
            optional=True,
        )
        self.reason.tiles.picked.connect(self._fit)
        self.fields.update({"why": self.why, "reviewer": self.reviewer, "again": self.again})
        self.add(self.reason, self.note, self.why, self.reviewer, self.again)
        self._fit("")

    def go_on(self) -> None:
        """Keep it."""
        said_no = self.reason.word() == "said-no"
        problem = self.again.problem() if said_no else ""
        self.does.hold.emit(
            WrittenHold(
                reason=self.reason.word(),
                why=self.why.text(),
                reviewer=self.reviewer.text(),
                again_on=self.again.value() if said_no else None,
                troubles=(("again", problem),) if problem else (),
            )
        )

    def _fit(self, reason: str) -> None:
        self.note.setVisible(reason == "said-no")
        self.again.setVisible(reason == "said-no")
        self.reviewer.setVisible(reason == "danger")


class HeardPage(WhoKnowsPage):
    """Somebody there has it."""

    def titled(self, state: WhoKnowsShown) -> str:
        """Heading."""
        return tr("{agency} has it").format(agency=state.cell.name if state.cell else "")

    def make(self, state: WhoKnowsShown) -> None:
        """The form."""
        self.about(state)
        self.by = TextField(self.looks, tr("Who there said so?"), name="knows.by", hint=tr("A name, and their service"))
        self.how = TextField(self.looks, tr("How?"), name="knows.heard-how", characters=34)
        self.fields["by"] = self.by
        self.add(self.by, self.how)

    def go_on(self) -> None:
        """Keep it."""
        self.does.heard.emit(self.by.text(), self.how.text())


PAGES = {"grid": GridPage, "name": NamePage, "cell": CellPage, "tell": TellPage, "hold": HoldPage, "heard": HeardPage}


def who_knows_view(looks: Looks, does: WhoKnowsIntents) -> StepView[WhoKnowsShown, WhoKnowsIntents]:
    """The pages, ready for states."""
    return StepView(looks, "who-knows", PAGES, does)
