"""What the keyboard can do, in one table: the window binds it and the help page prints it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.base import Value
from app.i18n import tr


class Key(Value, frozen=True):
    """One thing the keyboard does. `keys` are Qt key names; the first is shown. `bound` false: a widget does it itself."""

    id: str
    says: str
    keys: tuple[str, ...]
    bound: bool = True


def keys() -> tuple[Key, ...]:
    """Every key, in the order the help page shows them."""
    return (
        Key("hide", tr("Hide the screen at once"), ("Shift, Shift, Shift",), bound=False),
        Key("company", tr("During a visit: somebody came in or left"), ("F2",), bound=False),
        Key("jot", tr("During a visit: jot now, write up later"), ("Ctrl+J",), bound=False),
        Key("something-else", tr("During a visit: something else came up"), ("F4",), bound=False),
        Key("next", tr("During a visit: go to the next unanswered question"), ("Ctrl+G",), bound=False),
        Key("search", tr("Find a family, words or a letter"), ("Ctrl+F",)),
        Key("lock", tr("Lock"), ("Ctrl+L",)),
        Key("bigger", tr("Bigger text"), ("Ctrl++", "Ctrl+=")),
        Key("smaller", tr("Smaller text"), ("Ctrl+-",)),
        Key("normal", tr("Normal text size"), ("Ctrl+0",)),
        Key("help", tr("Help"), ("F1",)),
        Key("onward", tr("Continue"), ("Enter",), bound=False),
        Key("back", tr("Back"), ("Alt+Left",), bound=False),
        Key("digits", tr("Pick an answer, while the answers have the focus"), ("1 to 9",), bound=False),
        Key("move", tr("Move between answers"), ("Arrow keys",), bound=False),
        Key("pick", tr("Pick the answer you are on"), ("Space",), bound=False),
    )


def bind(widget: QWidget, name: str, do: Callable[[], None]) -> QAction:
    """Let the keys called `name` in the table do something wherever the focus is in `widget`'s window."""
    key = next(key for key in keys() if key.id == name)
    action = QAction(key.says, widget)
    action.setObjectName(f"key.{name}")
    action.setShortcuts([QKeySequence(each) for each in key.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(do)
    widget.addAction(action)
    return action
