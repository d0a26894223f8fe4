"""What the family's page and its forms share: the patient banner, Back, and what is to be mended."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.family.intents import Intents
from ui.screens.family.state import FamilyShown
from ui.theme.looks import Looks
from ui.widgets.banner import PatientBanner
from ui.widgets.fields import Labelled
from ui.widgets.pages import Page


class FamilyPage(Page):
    """A page about one family. Subclasses build themselves from the first state and put fields in `fields`."""

    wide_page = False

    def __init__(self, looks: Looks, state: FamilyShown, does: Intents) -> None:
        super().__init__(
            looks,
            self.titled(state),
            name=f"family.{state.mode}",
            above=self.above(state),
            onward=self.continued(state),
            wide=self.wide_page,
        )
        self.does, self.day = does, state.day or date.max
        self.fields: dict[str, Labelled] = {}
        self.back.connect(does.back)
        self.onward.connect(self.go_on)
        self.saved.hide()
        self.banner = PatientBanner(looks)
        shown = state.banner
        self.banner.show_person(
            name=shown.name,
            born=shown.born,
            gender=shown.gender,
            nhs_number=shown.nhs_number,
            preferred=shown.preferred,
        )
        self.add_top(self.banner)
        self.make(state)

    def titled(self, state: FamilyShown) -> str:
        """The page's heading."""
        return tr("The {name} family").format(name=state.name)

    def above(self, state: FamilyShown) -> str:
        """A line above the heading of a form."""
        return tr("The {name} family").format(name=state.name)

    def continued(self, _state: FamilyShown) -> str:
        """The words on the main button."""
        return tr("Save")

    def make(self, state: FamilyShown) -> None:
        """Put the page together."""

    def go_on(self) -> None:
        """The person pressed the main button."""

    def show_state(self, state: FamilyShown) -> None:
        """Show what is to be mended."""
        problems = dict(state.problems)
        for name, field in self.fields.items():
            field.show_problem(problems.get(name, ""))
        first: QWidget = next(iter(self.fields.values()), self)
        self.show_errors([(words, self.fields.get(name, first)) for name, words in problems.items()])
        self.onward_button.setEnabled(not state.busy)
