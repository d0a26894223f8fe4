"""Type to find, press a line to open it. F2 empties the page; so does hiding the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.search.state import Hit, SearchShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel, secondary
from ui.widgets.layouts import Card, Column
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow
from ui.window import Window, window_around


class SearchView(Page):
    """`look_for(words)`, `open(line)`, `reveal()`, `cover()`."""

    look_for = Signal(str)
    open = Signal(int)
    reveal = Signal()
    cover = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("Find"), name="search-page", wide=True, parent=parent)
        self.saved.hide()
        self.problem = NoticeBar(looks, "", tone="soon", name="search.problem")
        self.problem.hide()
        hint = tr("The beginning of each word is enough")
        self.field = TextField(looks, tr("A name, a word, a letter"), name="search.words", hint=hint, characters=34)
        self.field.changed.connect(self.look_for)
        self.private = Button(looks, "", name="search.reveal", icon="eye")
        self.private.clicked.connect(self.reveal)
        self.private.hide()
        self.list = Card(looks, gap="none", pad="s")
        self.list.hide()
        self.more = secondary(looks, "")
        self.more.hide()
        self.add(self.problem, self.field, self.private, self.list, self.more)
        self._hits: tuple[Hit, ...] | None = None
        self._window: Window | None = None
        QShortcut(QKeySequence("F2"), self, self._cover)
        QShortcut(QKeySequence("Escape"), self, self.back.emit)

    def arrive(self) -> None:
        """Ready to type."""
        super().arrive()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the first line when it is the only one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._hits and len(self._hits) == 1:
                self.open.emit(0)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, a hidden screen empties this page too."""
        super().showEvent(event)
        window = window_around(self)
        if window is not None and window is not self._window:
            self._window = window
            window.hidden.connect(self._cover)

    def show_state(self, state: SearchShown) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        self.list.setVisible(state.searched)
        words = ntr(
            "Show {count} private line: nobody else can see this screen",
            "Show {count} private lines: nobody else can see this screen",
            state.covered,
        )
        self.private.setText(words.format(count=state.covered))
        self.private.setAccessibleName(self.private.text())
        self.private.setVisible(bool(state.covered))
        if state.hits != self._hits or not state.hits:
            self._fill(state)
        more = ntr("{count} more. Another word narrows it.", "{count} more. Another word narrows it.", state.more)
        self.more.setText(more.format(count=state.more))
        self.more.setVisible(bool(state.more))
        if state.searched:
            found = len(state.hits) + state.more
            announce(self.field, ntr("{count} line found", "{count} lines found", found).format(count=found))

    def _fill(self, state: SearchShown) -> None:
        self._hits = state.hits
        self.list.clear()
        for place, hit in enumerate(state.hits):
            row = OpenRow(self.looks, hit.what, status=hit.day, name=f"search.hit.{place}", hint=hit.where)
            row.clicked.connect(lambda _on=False, place=place: self.open.emit(place))
            self.list.add(row)
        if state.searched and not state.hits:
            words = tr("Nothing on this laptop holds these words. It may stand in the main record.")
            none = Column(self.looks, pad="m")
            none.add(PlainLabel(self.looks, words, role="secondary"))
            self.list.add(none)

    def _cover(self) -> None:
        self.field.set_text("")
        self.cover.emit()
