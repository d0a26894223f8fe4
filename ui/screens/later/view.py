"""The choice of what to write up, and a jotted line that waits."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.i18n import tr
from ui.families.steps import StepPage, StepView
from ui.screens.later.forms import CallPage, ToldPage, VisitPage
from ui.screens.later.intents import LaterIntents
from ui.screens.later.state import LaterShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.rows import OpenRow


class ChoosePage(StepPage[LaterShown, LaterIntents]):
    """What is it?"""

    live = True

    def titled(self, _state: LaterShown) -> str:
        """Heading."""
        return tr("Write up later")

    def continued(self, _state: LaterShown) -> str:
        """Each row leads on."""
        return ""

    def make(self, state: LaterShown) -> None:
        """Three rows."""
        looks = self.looks
        self.add(body(looks, tr("Both times are kept: when it happened, and when you write it.")))
        rows = Column(looks, gap="none")
        sign_first = tr("Sign the visit that is open first") if state.visit_open else ""
        for mode, says, hint in (
            ("told", tr("Something told outside a visit"), tr("By a neighbour, a relative, the police, a colleague")),
            ("call", tr("A call made earlier"), tr("Whom you rang, who answered, what was agreed")),
            ("visit", tr("A visit made earlier"), sign_first or tr("Who was there, then its questions")),
        ):
            row = OpenRow(looks, says, status="", name=f"later.{mode}", hint=hint)
            row.setEnabled(mode != "visit" or not state.visit_open)
            row.clicked.connect(lambda _on=False, mode=mode: self.does.turn.emit(mode))
            rows.add(row)
        self.add(rows)


class JotPage(StepPage[LaterShown, LaterIntents]):
    """One jotted line: write it up, or put it aside and say why."""

    def titled(self, _state: LaterShown) -> str:
        """Heading."""
        return tr("A line you jotted")

    def continued(self, state: LaterShown) -> str:
        """Where it belongs."""
        return tr("Write it up in the visit") if state.jot_open else tr("Write it up as a change to the signed visit")

    def make(self, state: LaterShown) -> None:
        """The line with both times, then what became of it."""
        looks = self.looks
        card = Card(looks, gap="xs", pad="m")
        card.add(strong(looks, state.jot), secondary(looks, state.jot_times))
        done = Button(looks, tr("It is written up now"), name="jot.done", icon="check")
        done.clicked.connect(lambda: self.does.settle.emit("written-up", ""))
        self.why = LongText(
            looks,
            tr("Or put it aside: why?"),
            name="jot.why",
            lines=2,
            hint=tr("For example: it stands in her own words already. The line itself stays readable."),
        )
        self.fields["why"] = self.why
        aside = Button(looks, tr("Put it aside"), name="jot.aside")
        aside.clicked.connect(lambda: self.does.settle.emit("put-aside", self.why.text()))
        self.add(card)
        self.body.box.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.why)
        self.body.box.addWidget(aside, 0, Qt.AlignmentFlag.AlignLeft)

    def go_on(self) -> None:
        """There."""
        self.does.answer_now.emit()


PAGES = {"choose": ChoosePage, "told": ToldPage, "call": CallPage, "visit": VisitPage, "jot": JotPage}


def later_view(looks: Looks, does: LaterIntents) -> StepView[LaterShown, LaterIntents]:
    """The pages, ready for states."""
    return StepView(looks, "later", PAGES, does)
