"""The page that is read together with her."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.services.states import ReadingBack, Told, VisitState
from ui.screens.read_back.state import Reading
from ui.theme.looks import Looks
from ui.visits.page import VisitPage
from ui.visits.state import Visiting
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText
from ui.widgets.labels import PlainLabel, body, secondary, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.pages import Page


class ReadBackView(VisitPage):
    """What she was asked and what she said, in large words. `right(her words)`, `not_now`, `change(question)`."""

    right = Signal(str)
    not_now = Signal()
    change = Signal(str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("What I wrote down"), name="read-back", onward=tr("This is right"))
        super().__init__(looks, page, parent=parent)
        self._drawn: ReadingBack | None = None
        self.inside = Column(looks, gap="m")
        self.words = LongText(
            looks,
            tr("Would you like to add anything in your own words?"),
            name="read-back.words",
            hint=tr("These words stay yours. They stand first in what is written about you."),
            lines=3,
        )
        later = Button(looks, tr("Not now"), name="read-back.not-now", says=tr("She would rather not look at it now"))
        later.clicked.connect(self.not_now)
        page.add_button(later)
        page.add(body(looks, tr("Tell me if anything is not right, and I will change it.")), self.inside, self.words)
        page.onward.connect(lambda: self.right.emit(self.words.text()))

    def show_state(self, state: Visiting) -> None:
        """Show what she may read, and nothing of it while who is here is being asked."""
        self._reading = cast("Reading", state)
        super().show_state(state)

    def show_visit(self, visit: VisitState) -> None:
        """Show it once; while it is being kept the page stays as it is. What waits for the worker is not shown here."""
        self.call_bar.hide()
        self.waiting_bar.hide()
        reading = self._reading.reading if visit.alone else None
        if reading == self._drawn:
            return
        self._drawn = reading
        self.inside.clear()
        if reading is None:
            return
        for place, told in enumerate(reading.told):
            self.inside.add(self._card(place, told))
        if not reading.told:
            self.inside.add(body(self.looks, tr("Nothing that you said is written down yet.")))
        if reading.apart:
            words = tr("You also told me things that I keep off papers. I can say them to you aloud.")
            self.inside.add(secondary(self.looks, words))
        if visit.contact.read_back:
            self.words.set_text(visit.contact.read_back.her_words)

    def unsaved(self) -> str:
        """Her words, typed and not kept yet."""
        words = self.words.text()
        self.words.set_text("")
        return words

    def _card(self, place: int, told: Told) -> Card:
        card = Card(self.looks, gap="xs", pad="m")
        asked = tr("{about}: {asked}").format(about=told.about, asked=told.asked) if told.about else told.asked
        change = Button(
            self.looks,
            tr("Change this"),
            name=f"read-back.change.{place}",
            kind="quiet",
            says=tr("Change this: {asked}").format(asked=told.asked),
        )
        change.clicked.connect(lambda: self.change.emit(told.question))
        card.add(PlainLabel(self.looks, asked, role="secondary"), subheading(self.looks, told.said), change)
        return card
