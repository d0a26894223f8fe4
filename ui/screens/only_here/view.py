"""The end of a day, calm: a card for each contact or worry, and a quiet sentence when nothing is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import day_and_date, short_date
from app.i18n import ntr, tr
from app.services.day_states import DayEnd, LeftHere
from ui.day.paper_part import PaperPart
from ui.screens.only_here.state import OnlyHereShown
from ui.theme.looks import Looks
from ui.visits.note_card import NoteRow, PutThere
from ui.visits.place import keep_place
from ui.visits.words import in_main_record_words
from ui.widgets.buttons import Button
from ui.widgets.labels import body, heading, secondary, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page


class OnlyHereView(Page):
    """`copied(family, entry)`, `visit_wanted(family, contact)`, `cover_wanted()`."""

    copied = Signal(str, str)
    visit_wanted = Signal(str, str)
    cover_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(
            looks,
            tr("What only this laptop knows"),
            name="only-here",
            above=" ",
            onward=tr("Back to today"),
            parent=parent,
        )
        self.saved.hide()
        leave = Button(looks, tr("Leave and cover"), name="only-here.cover", icon="hand-heart")
        leave.clicked.connect(self.cover_wanted)
        self.add_button(leave)
        self.problem = NoticeBar(looks, "", tone="same-day", name="only-here.problem")
        self.problem.hide()
        self.count = heading(looks, "")
        self.count.setObjectName("only-here.count")
        self.how = body(looks, "")
        self.list = Column(looks, gap="l")
        self.paper = PaperPart(looks, tr("The same list on paper"), name="only-here.sheet")
        self.paper.hide()
        self.open_things = secondary(looks, "")
        self.add(self.problem, self.count, self.how, self.open_things, self.list, self.paper)
        self._end: DayEnd | None = None

    def show_state(self, state: OnlyHereShown) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        if state.end is None:
            return
        self.caption.setText(day_and_date(state.end.day))
        self.paper.setVisible(bool(state.end.items))
        self.paper.show_paper(state.paper)
        if state.end is not self._end:
            self._show_end(state.end)

    def _show_end(self, end: DayEnd) -> None:
        before, self._end = self._end, end
        self.problem.hide()
        keep_place(self)
        left = len(end.items)
        self.count.setText(tr("Only on this laptop: {count}").format(count=left))
        self.how.setText(left_words(left))
        self.open_things.setText(open_words(end.open_things))
        self.open_things.setVisible(bool(end.open_things))
        if before is not None:
            announce(self, self.count.text())
        self.list.clear()
        for place, item in enumerate(end.items):
            self.list.add(self._card(item, place))

    def _card(self, item: LeftHere, place: int) -> Card:
        looks = self.looks
        card = Card(looks, gap="s", pad="m")
        card.add(subheading(looks, item.family_name), secondary(looks, _about(item)))
        rows = [NoteRow(looks, note, f"{place}.{number}") for number, note in enumerate(item.notes)]
        card.add(*rows)
        if item.kind == "unsigned":
            card.add(body(looks, tr("Not signed yet, so its note may still change.")))
            button = Button(looks, tr("Finish and sign"), name=f"only-here.{place}.visit", icon="pencil")
            button.clicked.connect(lambda: self.visit_wanted.emit(item.family, item.contact))
            card.add(button)
        else:
            says = tr("I have put this in the main record: {what}, {family}")
            words = says.format(what=item.what, family=item.family_name)
            put = PutThere(looks, rows, name=f"only-here.{place}.copied", says=words)
            put.told.connect(lambda: self.copied.emit(item.family, item.entry))
            card.add(put)
        return card


def left_words(left: int) -> str:
    """What to do with what is left; a quiet end when nothing is."""
    if not left:
        return tr("All that was signed here is in the main record too. You can close the laptop for today.")
    return ntr(
        "Copy each note, paste it into the main record, then say so here. A copied note leaves the clipboard after 10 minutes.",
        "Copy each note, paste it into the main record, then say so here. A copied note leaves the clipboard after 10 minutes.",
        left,
    )


def open_words(count: int) -> str:
    """That what is open can be handed over before leave."""
    words = ntr(
        "{count} thing is still open. Before you are away, hand it over under Leave and cover.",
        "{count} things are still open. Before you are away, hand them over under Leave and cover.",
        count,
    )
    return words.format(count=count)


def _about(item: LeftHere) -> str:
    parts = [tr("{what}, {date}.").format(what=item.what, date=short_date(item.day))]
    if item.kind == "not-kept":
        parts.append(tr("It did not happen."))
    if item.worries and item.kind != "told":
        parts.append(ntr("With {count} worry.", "With {count} worries.", item.worries).format(count=item.worries))
    return " ".join((*parts, in_main_record_words(None)))
