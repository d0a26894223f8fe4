"""A form in steps, one page at a time under the banner; F2 or a hidden screen covers all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.families.stepping import StepShown
from ui.theme.looks import Looks
from ui.visits.banner import show_mother
from ui.visits.cover import Covered
from ui.widgets.fields import Labelled
from ui.widgets.pages import Page
from ui.widgets.steps import PageHolder

S = TypeVar("S", bound=StepShown)
D = TypeVar("D", bound="Steps")
APART = ("busy", "problems")
"""What changes on a page without making it anew."""


class Steps(QObject):
    """The signals of a form in steps: `back` from every page; each screen adds its own, named as its model's methods."""

    back = Signal()


class StepPage(Page, Generic[S, D]):
    """One step. Subclasses build themselves from the first state and put fields in `fields`.

    A `live` page holds nothing that is being written, so it is made anew whenever what it shows changes.
    """

    live = False
    wide_page = False

    def __init__(self, looks: Looks, state: S, does: D, *, name: str) -> None:
        super().__init__(
            looks,
            self.titled(state),
            name=name,
            above=self.above(state),
            onward=self.continued(state),
            wide=self.wide_page,
        )
        self.does, self.day = does, state.day or date.max
        self.fields: dict[str, Labelled] = {}
        self.back.connect(does.back)
        self.onward.connect(self.go_on)
        self.saved.hide()
        self.make(state)

    def titled(self, state: S) -> str:
        """The page's heading."""
        raise NotImplementedError

    def above(self, state: S) -> str:
        """A line above the heading."""
        return tr("The {name} family").format(name=state.record.family.name) if state.record else ""

    def continued(self, _state: S) -> str:
        """The words on the main button; none when there is nothing to go on to."""
        return tr("Save")

    def make(self, state: S) -> None:
        """Put the page together."""

    def go_on(self) -> None:
        """The person pressed the main button."""

    def show_state(self, state: S) -> None:
        """Show what is to be mended."""
        problems = dict(state.problems)
        for name, field in self.fields.items():
            field.show_problem(problems.get(name, ""))
        first: QWidget = next(iter(self.fields.values()), self)
        self.show_errors([(words, self.fields.get(name, first)) for name, words in problems.items()])
        self.onward_button.setEnabled(not state.busy)


class StepView(Covered, Generic[S, D]):
    """Shows the page of the present step. `does` signals what the person wants."""

    def __init__(self, looks: Looks, name: str, pages: Mapping[str, type[StepPage[Any, Any]]], does: D) -> None:
        self.holder = PageHolder()
        super().__init__(looks, self.holder, name=name)
        does.setParent(self)
        self.does, self._name, self._pages = does, name, pages
        self._page: StepPage[Any, Any] | None = None
        self._shown: S | None = None

    def show_state(self, state: S) -> None:
        """Show it; a page with fields stays while only its problems change."""
        if not state.ready:
            return
        if state.record is not None and state.day is not None:
            show_mother(self.banner, state.record, state.day)
        if self._page is None or self._needs_page(state):
            self._page = self._pages[state.mode](self.looks, state, self.does, name=f"{self._name}.{state.mode}")
            self.holder.show_page(self._page)
        self._shown = state
        self._page.show_state(state)

    def _needs_page(self, state: S) -> bool:
        before, page = self._shown, self._page
        if before is None or page is None or before.mode != state.mode:
            return True
        fields = (field for field in state.__struct_fields__ if field not in APART)
        return page.live and any(getattr(before, field) != getattr(state, field) for field in fields)
