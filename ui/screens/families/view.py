"""The families list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.families.state import FamiliesShown, Row
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Card, Column
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow


class FamiliesView(Page):
    """Type to narrow, press a row to open it."""

    open = Signal(str)
    look_for = Signal(str)
    bring_list = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("Families"), name="families", onward=tr("Add a family"), wide=True, parent=parent)
        self.saved.hide()
        bring = Button(looks, tr("Bring a list"), name="families.bring-list", icon="download")
        bring.clicked.connect(self.bring_list)
        self.add_button(bring)
        self.problem = NoticeBar(looks, "", tone="soon", name="families.problem")
        self.problem.hide()
        self.search = TextField(looks, tr("Find by name"), name="families.search", characters=30)
        self.search.changed.connect(self.look_for)
        self.list = Card(looks, gap="none", pad="s")
        self.more = PlainLabel(looks, "", step="small", role="secondary")
        self._rows: tuple[Row, ...] | None = None
        self.add(self.problem, self.search, self.list, self.more)

    def arrive(self) -> None:
        """Ready to type a name."""
        super().arrive()
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the family when one is left, and never adds one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_only()
        else:
            super().keyPressEvent(event)

    def show_state(self, state: FamiliesShown) -> None:
        """Show it."""
        if state.problem:
            self.problem.say(state.problem)
        self.search.setVisible(state.all > 0)
        self.list.setVisible(state.ready)
        if state.rows != self._rows or not state.rows:
            self._rows = state.rows
            self._fill(state)
        words = ntr("{count} more. Type to narrow the list.", "{count} more. Type to narrow the list.", state.more)
        self.more.setText(words.format(count=state.more))
        self.more.setVisible(bool(state.more))
        if state.looked_for:
            found = len(state.rows) + state.more
            announce(self.search, ntr("{count} family", "{count} families", found).format(count=found))

    def _fill(self, state: FamiliesShown) -> None:
        self.list.clear()
        for place, row in enumerate(state.rows):
            button = OpenRow(
                self.looks, row.name, status=row.status, name=f"families.{place}", hint=row.people, tone="note"
            )
            button.clicked.connect(lambda _on=False, row=row: self.open.emit(row.family))
            self.list.add(button)
        if not state.rows:
            words = tr("No name here holds these words.") if state.all else tr("There is no family here yet.")
            none = Column(self.looks, pad="m")
            none.add(PlainLabel(self.looks, words, role="secondary"))
            self.list.add(none)

    def _open_only(self) -> None:
        if self._rows and len(self._rows) == 1:
            self.open.emit(self._rows[0].family)
