"""Facts in columns, sorted by whoever fills it. Read only; a row is opened with Enter or two clicks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme.looks import Looks
from ui.widgets.paint import born
from ui.widgets.text import Flow

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


class Cells(QStyledItemDelegate):
    """Words with room around them, wrapped, and a hairline under each row."""

    def __init__(self, looks: Looks, table: QTableView) -> None:
        super().__init__(table)
        self.looks, self._table = looks, table

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The wrapped words and the room around them."""
        width = self._table.columnWidth(index.column())
        tall = self._flow(index).height(width - 2 * self._pad()) + 2 * self.looks.px(11)
        return QSize(width, max(tall, self.looks.size("target")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        where: QRect = option.rect
        state: QStyle.StateFlag = option.state
        looks, on = self.looks, bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(where, looks.colour("primary" if on else "card"))
        border = looks.theme.border
        painter.fillRect(QRect(where.left(), where.bottom() - border + 1, where.width(), border), looks.colour("line"))
        room = QRectF(where.adjusted(self._pad(), looks.px(11), -self._pad(), 0))
        self._flow(index).draw(painter, room, looks.colour("on_primary" if on else "text"))

    def _pad(self) -> int:
        return self.looks.space("s") + self.looks.px(4)

    def _flow(self, index: Index) -> Flow:
        return Flow(str(index.data() or ""), self.looks.font("small"), self.looks.line("small"))


class Headings(QHeaderView):
    """Flat headings over the columns."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.looks = looks

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one heading."""
        looks = self.looks
        painter.fillRect(rect, looks.colour("sunken"))
        pad = looks.space("s") + looks.px(4)
        words = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        flow = Flow(words, looks.font("small_strong"), looks.line("small"))
        tall = flow.height(rect.width() - 2 * pad)
        room = QRectF(rect.left() + pad, rect.center().y() - tall / 2, rect.width() - 2 * pad, tall)
        flow.draw(painter, room, looks.colour("text"))


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
        self.setItemDelegate(Cells(looks, self))
        across = Headings(looks, self)
        self.setHorizontalHeader(across)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda index: self.opened.emit(index.row()))
        looks.dress(self)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows, each a word for every column."""
        self.rows.show_rows(rows)
        self._fit()

    def dress(self) -> None:
        """Take fonts and heights."""
        self.setFont(self.looks.font("small"))
        self.horizontalHeader().setFixedHeight(self.looks.size("target"))
        self.verticalHeader().setMinimumSectionSize(self.looks.size("target"))
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        tall = sum(self.rowHeight(row) for row in range(self.rows.rowCount()))
        self.setFixedHeight(min(tall, self.looks.px(480)) + self.looks.size("target") + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words again at the new width."""
        super().resizeEvent(event)
        self._fit()
