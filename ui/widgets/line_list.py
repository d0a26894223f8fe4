"""A long list that stays quick: only the lines in sight are drawn, and each is heard whole by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.looks import Looks
from ui.widgets.paint import born, draw_box, draw_ring

Index = QModelIndex | QPersistentModelIndex
Words = tuple[str, str, str]
"""A line above in small, what it says, and a line below."""
_TOP = QModelIndex()


class Lines(QAbstractListModel):
    """The words of each line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[Words] = ()

    def rowCount(self, _parent: Index = _TOP) -> int:
        """How many there are."""
        return len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What it says, and all of it for whoever listens."""
        above, says, below = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return says
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (above, says, below) if part)
        return None

    def show(self, lines: Sequence[Words]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def __init__(self, looks: Looks, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self.looks, self.lines = looks, lines

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.tall())

    def tall(self) -> int:
        """Pixels of every line: two in small around one in full size, and air."""
        return 2 * self.looks.line("small") + self.looks.line("body") + 2 * self.looks.space("s")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        looks, box = self.looks, QRectF(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, box, looks.colour("primary_tint"), None, 0, looks.size("small_radius"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), looks.theme.border), looks.colour("line"))
        top, left = box.top() + looks.space("s"), box.left() + looks.space("m")
        wide = box.width() - 2 * looks.space("m")
        steps = (("small", "secondary"), ("body", "text"), ("small", "secondary"))
        for words, (step, role) in zip(self.lines.lines[index.row()], steps, strict=True):
            font, line = looks.font(step), looks.line(step)
            painter.setFont(font)
            painter.setPen(looks.colour(role))
            shown = QFontMetrics(font).elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, int(wide))
            painter.drawText(QRectF(left, top, wide, line), Qt.AlignmentFlag.AlignVCenter, shown)
            top += line
        if state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, looks, box.adjusted(0, 0, 0, -1), looks.size("small_radius"))
        painter.restore()


class LineList(QListView):
    """`opened` carries a line's place. As tall as its lines: the page around it scrolls, and what is out of sight is not drawn."""

    opened = Signal(int)

    def __init__(self, looks: Looks, says: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self.lines = looks, Lines(self)
        self.painter_of_lines = _Painter(looks, self.lines, self)
        born(self, name, says)
        self.setModel(self.lines)
        self.setItemDelegate(self.painter_of_lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        self.activated.connect(lambda index: self.opened.emit(index.row()))
        looks.dress(self)

    def show_lines(self, lines: Sequence[Words]) -> None:
        """Show these and no others."""
        self.lines.show(lines)
        self.dress()

    def dress(self) -> None:
        """As tall as its lines in the present look."""
        self.setFixedHeight(max(1, len(self.lines.lines) * self.painter_of_lines.tall()))
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first line, so that the arrow keys have where to go from."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.lines:
            self.setCurrentIndex(self.lines.index(0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the line with the ring in sight of the page around."""
        super().currentChanged(current, previous)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        sheet = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and sheet is not None and self.hasFocus():
            where = self.mapTo(sheet, self.visualRect(current).center())
            around.ensureVisible(where.x(), where.y(), 0, self.painter_of_lines.tall())
