"""Facts in columns, sorted by whoever fills it. Read only; a row is opened with Enter or two clicks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.theme.looks import Looks
from ui.widgets.paint import born

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Rows(QAbstractTableModel):
    """Rows of words under headings."""

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A cell's words, for eyes and for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {self._rows[index.row()][index.column()]}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """A column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


class Table(QTableView):
    """A table called `says`. `opened` carries the number of the row the person opens."""

    opened = Signal(int)

    def __init__(
        self, looks: Looks, headings: Sequence[str], *, says: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.looks = looks
        born(self, name, says)
        self.rows = Rows(headings, self)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        self.activated.connect(lambda index: self.opened.emit(index.row()))
        looks.dress(self)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows, each a word for every column."""
        self.rows.show_rows(rows)
        self._fit()

    def dress(self) -> None:
        """Take fonts and heights."""
        self.setFont(self.looks.font("small"))
        self.horizontalHeader().setFont(self.looks.font("small_strong"))
        self.horizontalHeader().setMinimumHeight(self.looks.size("target"))
        self.verticalHeader().setMinimumSectionSize(self.looks.size("target"))
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        tall = sum(self.rowHeight(row) for row in range(self.rows.rowCount()))
        self.setMinimumHeight(min(tall, self.looks.px(480)) + self.horizontalHeader().sizeHint().height() + 4)
