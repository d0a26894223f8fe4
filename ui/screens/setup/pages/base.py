"""What the pages of the set-up share: where they stand, Back, and problems beside their fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.screens.setup.intents import Intents
from ui.screens.setup.state import SetupState
from ui.theme.looks import Looks
from ui.widgets.fields import Labelled
from ui.widgets.labels import PlainLabel
from ui.widgets.pages import Page


class StepPage(Page):
    """A page of the set-up. Subclasses build themselves from the first state and put fields in `fields`."""

    title_words = ""
    onward_words = ""
    back_here = True
    is_wide = False

    def __init__(self, looks: Looks, state: SetupState, does: Intents) -> None:
        can_back = self.back_here and (state.step != "welcome" or state.can_leave)
        super().__init__(
            looks,
            self.titled(state),
            name=f"setup.{state.step}",
            above=state.place,
            onward=self.continued(state),
            can_go_back=can_back,
            wide=self.is_wide,
        )
        self.does = does
        self.fields: dict[str, Labelled] = {}
        self.back.connect(does.back)
        self.onward.connect(self.go_on)
        self.make(state)

    def titled(self, _state: SetupState) -> str:
        """The page's heading."""
        return ""

    def continued(self, _state: SetupState) -> str:
        """The words on the main button."""
        return ""

    def make(self, state: SetupState) -> None:
        """Put the page together."""

    def go_on(self) -> None:
        """The person pressed the main button."""

    def show_state(self, state: SetupState) -> None:
        """Show what is to be mended, and whether work is under way."""
        self.show_problems(dict(state.problems))
        self.onward_button.setEnabled(not state.busy)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Each beside its field, and all of them at the top; one without a field stands at the top alone."""
        for name, field in self.fields.items():
            field.show_problem(problems.get(name, ""))
        self.show_errors([(words, self.place_of(name)) for name, words in problems.items()])

    def place_of(self, name: str) -> QWidget:
        """Where a problem is mended: its field, else the first."""
        return self.fields.get(name) or next(iter(self.fields.values()), self)

    def say(self, *paragraphs: str) -> None:
        """Paragraphs, one after another."""
        self.add(*(PlainLabel(self.looks, words) for words in paragraphs))
