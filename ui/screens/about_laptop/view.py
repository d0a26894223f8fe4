"""What this laptop is for: short and plain, to be said aloud or read together. Anybody in the room may see it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import VisitState
from ui.theme.looks import Looks
from ui.visits.page import VisitPage
from ui.widgets.labels import PlainLabel, secondary
from ui.widgets.layouts import Column
from ui.widgets.pages import Page


def what_it_is_for() -> tuple[str, ...]:
    """The sentences, in the order they are said."""
    return (
        tr("This laptop helps me remember what to ask, so that I can listen to you."),
        tr("I write down what you tell me. It is locked when I am not using it."),
        tr("You can leave out any question. That is all right."),
        tr("At the end I can show you what I wrote. If it is not right, I change it. You can add your own words."),
        tr("Later I copy it into the record that we keep for you and your baby."),
        tr("If I am very worried about somebody, I have to tell someone who can help. I tell you first if I can."),
    )


class AboutLaptopView(VisitPage):
    """Large words, nothing of the record."""

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("What this laptop is for"), name="about-laptop", onward=tr("Go on"))
        super().__init__(looks, page, parent=parent)
        page.saved.hide()
        lines = Column(looks, gap="m")
        for words in what_it_is_for():
            lines.add(PlainLabel(looks, words, step="subheading"))
        page.add(secondary(looks, tr("Say it in your own words, or read it together.")), lines)

    def show_visit(self, _visit: VisitState) -> None:
        """Nothing here is about her, and what waits elsewhere is not said here."""
        self.call_bar.hide()
        self.waiting_bar.hide()
