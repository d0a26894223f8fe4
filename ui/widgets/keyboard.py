"""What the keyboard does alike everywhere: Tab goes as the eye does, and a key held down acts once."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def held(event: QKeyEvent) -> bool:
    """Whether this is Enter, still held down from a press that did its work already, perhaps on another page."""
    return event.isAutoRepeat() and event.key() in ENTER


def beside(around: QWidget, focus: QWidget, *, onward: bool) -> QWidget | None:
    """Where Tab goes from `focus`, or Shift and Tab, as `around` is laid out, round and round; none if it is not in there.

    Qt's own order is the one in which widgets were made.
    """
    stops = [one for one in _stops(around) if one is focus or _takes_tab(one)]
    if focus not in stops:
        return None
    return stops[(stops.index(focus) + (1 if onward else -1)) % len(stops)]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden():
        return
    takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget.hasFocus()
    if takes and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QStackedWidget):
        inside = [widget.currentWidget()]
    elif isinstance(widget, QScrollArea):
        inside = [widget.widget()]
    else:
        layout = widget.layout()
        inside = list(_inside(layout)) if layout is not None else []
    for one in inside:
        if one is not None:
            yield from _stops(one)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for item in (layout.itemAt(place) for place in range(layout.count())):
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _inside(inner)


def focus_around(widget: QWidget) -> QWidget | None:
    """What has the keyboard in the frame a widget stands in, or gets it back once that frame is in front again."""
    around = widget
    while parent := around.parentWidget():
        around = parent
    return around.focusWidget()
