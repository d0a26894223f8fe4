"""A pattern is a question put to a person: what is seen, what is worth asking, where it was learned, and what they decide."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.families.steps import StepPage, Steps, StepView
from ui.screens.patterns.state import PatternsShown
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets
from ui.widgets.rows import OpenRow


class PatternsIntents(Steps):
    """One signal an intent, named as the model's method."""

    pick = Signal(str)
    decide = Signal(str)


class PatternPage(StepPage[PatternsShown, PatternsIntents]):
    """A page about patterns."""


class ListPage(PatternPage):
    """All of them, by when they began to stand."""

    live = True

    def titled(self, _state: PatternsShown) -> str:
        """Heading."""
        return tr("What the whole record shows")

    def continued(self, _state: PatternsShown) -> str:
        """Each row leads on."""
        return ""

    def make(self, state: PatternsShown) -> None:
        """A row each."""
        words = tr("Each is a question for you, not an answer. It stays until you write what you decide.")
        none = tr("Nothing waits to be looked at. That is no reassurance: it knows only what was written here.")
        self.add(body(self.looks, words if state.patterns else none))
        rows = Column(self.looks, gap="none")
        for place, seen in enumerate(state.patterns):
            row = OpenRow(self.looks, seen.says, status=tr("Look at it"), name=f"pattern.{place}", hint=seen.asks)
            row.clicked.connect(lambda _on=False, seen=seen: self.does.pick.emit(seen.id))
            rows.add(row)
        self.add(rows)


class LookPage(PatternPage):
    """One of them."""

    def titled(self, _state: PatternsShown) -> str:
        """Heading."""
        return tr("Worth asking")

    def continued(self, _state: PatternsShown) -> str:
        """Button."""
        return tr("Save what I decide")

    def make(self, state: PatternsShown) -> None:
        """What is seen, what is worth asking, whom to ask first, the lessons, and what is decided."""
        looks, seen = self.looks, state.seen
        if seen is None:
            return
        card = Card(looks, gap="s", pad="m")
        card.add(strong(looks, seen.says), body(looks, seen.asks))
        if state.ask_her_first:
            words = tr("Ask her first, alone. Before that, nothing of this goes to anybody else at home.")
            card.add(secondary(looks, words))
        self.add(card)
        if seen.lessons:
            why = Disclosure(looks, tr("Where this was learned"), name="pattern.learned")
            why.inside.add(Bullets(looks, seen.lessons))
            self.add(why)
        self.decides = LongText(
            looks,
            tr("What do you decide, and why?"),
            name="pattern.decides",
            hint=tr("Who does what by when. It is kept with your name, and this returns when there is more to see."),
        )
        self.fields["decides"] = self.decides
        self.add(self.decides)

    def go_on(self) -> None:
        """Keep it."""
        self.does.decide.emit(self.decides.text())


PAGES = {"list": ListPage, "look": LookPage}


def patterns_view(looks: Looks, does: PatternsIntents) -> StepView[PatternsShown, PatternsIntents]:
    """The pages, ready for states."""
    return StepView(looks, "patterns", PAGES, does)
