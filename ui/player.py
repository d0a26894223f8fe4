"""Plays a story through the real windows as a person would: waits for what is shown, presses, types, looks.

A story is a generator that yields what it waits for; nothing sleeps, nothing runs the event loop by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

Waiting = Callable[[], bool]
Story = Generator[Waiting, None, None]
LOOK_EVERY = 15
"""Milliseconds between two looks at whether what the story waits for is there."""
SETTLED = 3
"""Looks in a row for which it is there before the story goes on: a page that is leaving is not pressed."""
PATIENCE = 2000
"""Looks before a story that waits in vain is given up: half a minute."""


class Stuck(Exception):
    """The story waits for something that does not come; says what is on the screen instead."""


class Player(QObject):
    """Finds what is visible by its object name or its spoken name, and does to it what a person would."""

    ended = Signal()
    broke = Signal(str)

    def __init__(self, window: QWidget, out: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window, self.out = window, out
        self.pictures: list[Path] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._story: Story | None = None
        self._waiting: Waiting = lambda: True
        self._looks = self._held = 0
        self._at = ""

    def play(self, story: Story) -> None:
        """Begin a story; `ended` or `broke` follows."""
        self._story = story
        self._timer.start(LOOK_EVERY)

    def _look(self) -> None:
        if self._story is None:
            return
        try:
            self._held = self._held + 1 if self._waiting() else 0
            if self._held == SETTLED:
                self._looks = self._held = 0
                self._waiting = next(self._story)
                return
            self._looks += 1
            if self._looks > PATIENCE:
                raise Stuck(f"after {self._at!r}; on the screen: {', '.join(self.names())}")
        except StopIteration:
            self._stop()
            self.ended.emit()
        except (Stuck, LookupError) as wrong:
            self._stop()
            self.broke.emit(str(wrong))

    def _stop(self) -> None:
        self._timer.stop()
        self._story = None

    def shown(self, name: str) -> QWidget | None:
        """The visible, enabled widget of that object name or spoken name."""
        for widget in reversed(self.window.findChildren(QWidget)):
            if name in (widget.objectName(), widget.accessibleName()) and widget.isVisible() and widget.isEnabled():
                return widget
        return None

    def names(self) -> list[str]:
        """What can be reached on the screen now."""
        reachable = [one for one in self.window.findChildren(QWidget) if one.isVisible()]
        return [
            f"{one.objectName()} ({one.accessibleName()})"
            for one in reachable
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.objectName()
        ]

    def texts(self) -> list[str]:
        """The words shown now, in reading order of their making."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible() and label.text()]

    def sees(self, name: str) -> Waiting:
        """Waits until something of that name is shown."""
        return lambda: self.shown(name) is not None

    def filled(self, name: str) -> Waiting:
        """Waits until a field of that name holds words."""

        def has_words() -> bool:
            field = self.shown(name)
            return isinstance(field, QLineEdit) and bool(field.text())

        return has_words

    def either(self, *names: str) -> Waiting:
        """Waits until something of one of the names is shown."""
        return lambda: any(self.shown(name) is not None for name in names)

    def gone(self, name: str) -> Waiting:
        """Waits until nothing of that name is shown."""
        return lambda: self.shown(name) is None

    def found(self, name: str) -> QWidget:
        """What is shown by that name. Raises `LookupError` listing what is."""
        self._at = name
        widget = self.shown(name)
        if widget is None:
            raise LookupError(f"{name!r} is not on the screen; there are: {', '.join(self.names())}")
        return widget

    def press(self, name: str) -> None:
        """Press a button, tile or link."""
        widget = self.found(name)
        if isinstance(widget, QAbstractButton):
            widget.click()
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        """Write into a field what a person would type, replacing what is there."""
        widget = self.found(name)
        widget.setFocus()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.selectAll()
        QTest.keyClicks(widget, text)

    def name_file(self, path: Path) -> None:
        """Name a file in the computer's own dialog and accept it. Pasted, so that no list of names opens."""
        field = self.found("fileNameEdit")
        if isinstance(field, QLineEdit):
            field.setText(str(path.resolve()))
        QTest.keyClick(field, Qt.Key.Key_Return)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the focus is."""
        target = self.window.focusWidget() or self.window
        QTest.keyClick(target, key, held)

    def look_at(self, name: str) -> None:
        """Scroll until something of that name is in view."""
        widget = self.found(name)
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget, 0, area.height() // 2)

    def picture(self, name: str) -> None:
        """Keep what the window shows as `out/name.png`."""
        self.out.mkdir(parents=True, exist_ok=True)
        path = self.out / f"{name}.png"
        self.window.grab().save(str(path))
        self.pictures.append(path)
