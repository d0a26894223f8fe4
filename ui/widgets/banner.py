"""Who this page is about, always in the same place: the patient banner of the NHS Common User Interface (PAB, NID)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Row
from ui.widgets.paint import born


class Wrapping(QLayout):
    """Items from left to right, going on below where there is no more room. Nothing is ever cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._across, self._down = 0, 0

    def set_gaps(self, across: int, down: int) -> None:
        """Pixels between items and between lines."""
        self._across, self._down = across, down
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """The item at a place; none outside, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Take the item at a place out; none outside, as Qt asks."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at a width, in pixels."""
        return self._place(QRect(0, 0, width, 0), dry=True)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._place(rect, dry=False)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        edges = self.contentsMargins()
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in hints) + self._across * max(0, len(hints) - 1)
        tall = max((hint.height() for hint in hints), default=0)
        return QSize(wide + edges.left() + edges.right(), tall + edges.top() + edges.bottom())

    def minimumSize(self) -> QSize:
        """The widest single item."""
        edges = self.contentsMargins()
        sizes = [item.minimumSize() for item in self._items]
        wide = max((size.width() for size in sizes), default=0)
        tall = max((size.height() for size in sizes), default=0)
        return QSize(wide + edges.left() + edges.right(), tall + edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, dry: bool) -> int:
        edges = self.contentsMargins()
        room = rect.adjusted(edges.left(), edges.top(), -edges.right(), -edges.bottom())
        x, y, line = room.x(), room.y(), list[tuple[QLayoutItem, QRect]]()
        for item in self._items:
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), room.width())
            if line and x + wide > room.right() + 1:
                x, y, line = room.x(), y + _settle(line, dry) + self._down, []
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            line.append((item, QRect(QPoint(x, y), QSize(wide, high))))
            x += wide + self._across
        return y + _settle(line, dry) - rect.y() + edges.bottom()


def _settle(line: list[tuple[QLayoutItem, QRect]], dry: bool) -> int:
    """Put the items of one line on one middle; the line's height."""
    tall = max((where.height() for _, where in line), default=0)
    for item, where in () if dry else line:
        item.setGeometry(where.translated(0, (tall - where.height()) // 2))
    return tall


class PatientBanner(QWidget):
    """Name, Born, Gender, NHS No., in that order; labels without a colon, values stronger than labels, never cut off."""

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        born(self, "patient-banner", tr("Who this page is about"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line = Wrapping(self)
        self._shown: tuple[str, ...] = ()
        looks.dress(self)

    def show_person(self, *, name: str, born: str, gender: str, nhs_number: str, preferred: str = "") -> None:
        """Show one person. `name` comes as `SMITH, Aisha (Ms)`; empty values say that they are not recorded."""
        # A visit says whom it is about after every answer: made anew each time, this was half of the wait.
        shown = (name, born, gender, nhs_number, preferred)
        if shown == self._shown:
            return
        self._shown = shown
        while item := self._line.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._add(PlainLabel(self.looks, name, step="subheading"))
        if preferred:
            self._pair(tr("Preferred name"), preferred)
        self._pair(tr("Born"), born or tr("Not recorded"))
        self._pair(tr("Gender"), gender or tr("Not recorded"))
        self._pair(tr("NHS No."), nhs_number or tr("Not recorded"))
        self.setAccessibleDescription(f"{name}. {born}. {nhs_number}")
        self.updateGeometry()

    def dress(self) -> None:
        """Take gaps and margins."""
        looks = self.looks
        self._line.set_gaps(looks.space("l"), looks.space("xs"))
        self._line.setContentsMargins(looks.space("l"), looks.space("s"), looks.space("l"), looks.space("s"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the thread under it."""
        painter = QPainter(self)
        looks = self.looks
        painter.fillRect(self.rect(), looks.colour("card"))
        width = looks.size("thread")
        painter.fillRect(QRectF(0, self.height() - width, self.width(), width), looks.colour("gold"))
        painter.end()

    def _pair(self, label: str, value: str) -> None:
        pair = Row(self.looks, gap="s")
        pair.add(PlainLabel(self.looks, label, role="secondary"), PlainLabel(self.looks, value, step="strong"))
        self._add(pair)

    def _add(self, widget: QWidget) -> None:
        self._line.addWidget(widget)
        widget.show()
