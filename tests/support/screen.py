"""What can be read on a window now, by eye or by a screen reader: every word of every visible widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget


def words(window: QWidget) -> str:
    """Everything readable or spoken, one piece a line."""
    seen = [window, *(one for one in window.findChildren(QWidget) if one.isVisible())]
    return "\n".join(text for widget in seen for text in _texts(widget) if text)


def stops(window: QWidget) -> list[QWidget]:
    """Every visible widget that takes the keyboard."""
    visible = [one for one in window.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    return [
        one
        for one in visible
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.objectName().startswith("qt_")
        and not one.focusProxy()
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name) if known else ""


def cut(window: QWidget) -> list[str]:
    """Visible words that have less room than they need, or stand outside the window at the side."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        left = widget.mapTo(window, widget.rect().topLeft()).x()
        tall = (
            widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.minimumSizeHint().height()
        )
        if widget.height() < tall:
            found.append(f"{widget.text()[:60]!r}: {widget.height()} of {tall} pixels high")
        if left < 0 or left + widget.width() > window.width():
            found.append(f"{widget.text()[:60]!r}: from {left} to {left + widget.width()} of {window.width()}")
    return found


def _texts(widget: QWidget) -> list[str]:
    texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        texts.append(widget.text())
    if isinstance(widget, QPlainTextEdit):
        texts.append(widget.toPlainText())
    return texts
