"""The rows, each with where it stands. Escape goes back to the field one came from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.lessons.state import LessonsShown, Told
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import body, caption, secondary
from ui.widgets.layouts import Card, Column
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page


class LessonsView(Page):
    """`look_for(words)`; `everything` leaves the one question for the whole register."""

    look_for = Signal(str)
    everything = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("What reviews found"), name="lessons", parent=parent)
        self.saved.hide()
        self.problem = NoticeBar(looks, "", tone="soon", name="lessons.problem")
        self.problem.hide()
        self.about = secondary(looks, "")
        self.about.hide()
        words = tr("For your eyes only. These tell of babies and children who came to harm, and of what was done well.")
        self.for_whom = body(looks, words)
        self.field = TextField(looks, tr("Look for a word"), name="lessons.words", characters=34)
        self.field.changed.connect(self.look_for)
        self.field.hide()
        self.list = Column(looks, gap="m")
        self.more = secondary(looks, "")
        self.more.hide()
        self.all = Button(looks, tr("Every lesson"), name="lessons.all", kind="secondary")
        self.all.clicked.connect(self.everything)
        self.all.hide()
        self.add(self.problem, self.for_whom, self.about, self.field, self.list, self.more)
        self.add_button(self.all)
        self._rows: tuple[Told, ...] | None = None
        QShortcut(QKeySequence("Escape"), self, self.back.emit)

    def arrive(self) -> None:
        """At the top; in the register, ready to type."""
        super().arrive()
        if not self.field.isHidden():
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, state: LessonsShown) -> None:
        """Show it."""
        if not state.ready:
            return
        if state.problem:
            self.problem.say(state.problem, now=True)
        shown = not state.problem
        self.for_whom.setVisible(shown)
        self.about.setText(tr("Behind the question: {question}").format(question=state.about))
        self.about.setVisible(bool(state.about))
        whole = shown and not state.about
        if whole and self.field.isHidden():
            self.field.show()
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.all.setVisible(bool(state.about))
        if shown and state.rows != self._rows:
            self._fill(state)
        more = ntr("{count} more. Another word narrows it.", "{count} more. Another word narrows it.", state.more)
        self.more.setText(more.format(count=state.more))
        self.more.setVisible(bool(state.more))

    def _fill(self, state: LessonsShown) -> None:
        self._rows = state.rows
        self.list.clear()
        for one in state.rows:
            card = Card(self.looks, gap="xs", pad="m")
            card.setObjectName(f"lessons.{one.id}")
            card.add(caption(self.looks, one.title), body(self.looks, one.says), secondary(self.looks, one.source))
            self.list.add(card)
        if not state.rows:
            self.list.add(secondary(self.looks, tr("No lesson holds these words.")))
        count = len(state.rows) + state.more
        announce(self.field, ntr("{count} lesson found", "{count} lessons found", count).format(count=count))
