"""The one window: a bar on top, one page at a time below, and a neutral face to show when somebody walks in.

Its title is always the program's name: nothing of a record is in the title, the task bar or a notification.
"""

from __future__ import annotations

from PySide6.QtCore import QDate, QElapsedTimer, QEvent, QLocale, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import tr
from ui import actions
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.keyboard import beside
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column, Row
from ui.widgets.thread import draw_thread_rule

TAPS_TO_HIDE, TAP_SECONDS = 3, 5
NAME_UNTIL = 150
"""Text size in percent up to which the program's name stands in the bar."""


class ShiftTaps(QObject):
    """Counts Shift pressed and let go alone. `hide_wanted` after three within five seconds; any other key starts again."""

    hide_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._down, self._taps = False, 0
        self._since = QElapsedTimer()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at keys on their way in; none is held back."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            self._key(event.key() == Qt.Key.Key_Shift, event.type() == QEvent.Type.KeyPress, event.isAutoRepeat())
        return False

    def _key(self, shift: bool, press: bool, again: bool) -> None:
        if not shift:
            self._down, self._taps = False, 0
        elif press and not again:
            self._down = True
        elif not press and self._down:
            self._down = False
            self._tap()

    def _tap(self) -> None:
        if not self._taps or self._since.hasExpired(TAP_SECONDS * 1000):
            self._since.start()
            self._taps = 0
        self._taps += 1
        if self._taps == TAPS_TO_HIDE:
            self._taps = 0
            self.hide_wanted.emit()


class Bar(Row):
    """Name of the program at the left, whether this is practice, and at the right what is always in reach."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, gap="m")
        self.name = PlainLabel(looks, tr("Goldthread"), step="strong", role="gold_text")
        self.help = Button(looks, tr("Help"), name="help", kind="quiet", icon="info")
        self.lock = Button(looks, tr("Lock"), name="lock", kind="quiet", icon="lock")
        self.hide_screen = Button(looks, tr("Hide screen"), name="hide-screen", icon="eye-off")
        self.ribbon = PlainLabel(looks, "", step="small_strong", role="text")
        self.ribbon.hide()
        self.add_at_centre(self.name)
        self.box.addWidget(self.ribbon, 100, Qt.AlignmentFlag.AlignVCenter)
        self.stretch()
        self.add_at_centre(self.help, self.lock, self.hide_screen)
        self.dress()

    def dress(self) -> None:
        """Keep the bar low; with very big text the program's name makes room."""
        super().dress()
        if name := getattr(self, "name", None):
            name.setVisible(self.looks.zoom < NAME_UNTIL)
        self.box.setContentsMargins(
            self.looks.space("l"), self.looks.space("xs"), self.looks.space("l"), self.looks.space("xs")
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and a hairline."""
        painter = QPainter(self)
        practising = self.ribbon.isVisibleTo(self)
        painter.fillRect(self.rect(), self.looks.colour("gold_tint" if practising else "sunken"))
        border = self.looks.theme.border
        edge = self.looks.colour("gold" if practising else "line")
        painter.fillRect(QRectF(0, self.height() - border, self.width(), border), edge)
        painter.end()


class Neutral(QWidget):
    """What a stranger may see: the day, and one button. Nothing of the record, and no hint that there is one."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.looks = looks
        self.setObjectName("neutral")
        self.day = PlainLabel(looks, "", step="title")
        self.show_again = Button(looks, tr("Show again"), name="show-again")
        middle = Column(looks, gap="l")
        middle.add(self.day, self.show_again)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def arrive(self) -> None:
        """Show today's date."""
        self.day.setText(QLocale().toString(QDate.currentDate(), "dddd d MMMM"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the thread."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.looks.colour("page"))
        room = self.looks.px(40)
        left = self.looks.space("l")
        draw_thread_rule(painter, self.looks, QRectF(left, self.height() - room * 1.5, self.width(), room))
        painter.end()


class Window(QMainWindow):
    """Shows one page at a time.

    `lock_wanted`, `help_wanted`, `search_wanted`: what the person asked for. `hidden` when the neutral face appears (at once,
    by Shift three times or the button); `show_again_wanted` when she presses *Show again*: whoever owns the keys then calls
    `reveal`.
    """

    lock_wanted = Signal()
    search_wanted = Signal()
    help_wanted = Signal()
    hidden = Signal()
    show_again_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.setObjectName("window")
        self.setWindowTitle(tr("Goldthread"))
        self.bar, self.neutral, self.pages = Bar(looks), Neutral(looks), QStackedWidget()
        self._under: list[QWidget] = []
        self._faces = QStackedWidget()
        self._inside = self._build_inside()
        self._faces.addWidget(self._inside)
        self._faces.addWidget(self.neutral)
        self.setCentralWidget(self._faces)
        self._connect()
        self.resize(looks.px(1180), looks.px(800))
        self.setMinimumSize(640, 480)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes through the bar and then through the page, as the eye does."""
        focus = QApplication.focusWidget()
        there = beside(self._faces, focus, onward=onward) if focus is not None else None
        if there is None:
            return super().focusNextPrevChild(onward)
        there.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
        return True

    def show_page(self, page: QWidget, focus: QWidget | None = None) -> None:
        """Put `page` in front and the focus on `focus`; pages stay until `drop_page`."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if focus:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        elif callable(arrive := getattr(page, "arrive", None)):
            arrive()

    def drop_page(self, page: QWidget) -> None:
        """Forget a page."""
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def interrupt(self, page: QWidget, focus: QWidget | None = None) -> None:
        """Put a question in front of the present page; `resume` goes back to it."""
        if current := self.pages.currentWidget():
            self._under.append(current)
        self.show_page(page, focus)

    def resume(self, page: QWidget) -> None:
        """Take a question away and show what was under it, with the keyboard in what is to be seen of it now."""
        under = self._under.pop() if self._under else None
        there = under is not None and self.pages.indexOf(under) >= 0
        if under and there:
            self.pages.setCurrentWidget(under)
        self.drop_page(page)
        focus = QApplication.focusWidget()
        lost = focus is None or not focus.isVisible()
        if there and lost and callable(arrive := getattr(under, "arrive", None)):
            arrive()

    def practise(self, words: str) -> None:
        """Say in the bar, all the time, that this is practice; empty takes it away."""
        self.bar.ribbon.setText(words)
        self.bar.ribbon.setVisible(bool(words))
        self.bar.update()

    def show_bar(self, *, unlocked: bool, there: bool = True) -> None:
        """Offer Lock and Hide only where there is something to lock and hide; no bar at all where she answers by herself."""
        self.bar.setVisible(there)
        self.bar.lock.setVisible(unlocked)
        self.bar.hide_screen.setVisible(unlocked)

    def hide_screen(self) -> None:
        """Show the neutral face at once. No key reaches the page behind it: one could say who is in the room."""
        self.neutral.arrive()
        self._faces.setCurrentWidget(self.neutral)
        self._inside.setEnabled(False)
        self.neutral.show_again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.repaint()
        self.hidden.emit()

    def reveal(self) -> None:
        """Show the page that was hidden."""
        self._inside.setEnabled(True)
        self._faces.setCurrentIndex(0)

    def is_hidden(self) -> bool:
        """Whether the neutral face is in front."""
        return self._faces.currentWidget() is self.neutral

    def showEvent(self, event: QShowEvent) -> None:
        """Listen for Shift where keys enter the window: one place, before any field can take them."""
        super().showEvent(event)
        self.window().windowHandle().installEventFilter(self._taps)

    def _build_inside(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.pages, 1)
        return inside

    def _connect(self) -> None:
        self.bar.lock.clicked.connect(self.lock_wanted)
        self.bar.help.clicked.connect(self.help_wanted)
        self.bar.hide_screen.clicked.connect(self.hide_screen)
        self.neutral.show_again.clicked.connect(self.show_again_wanted)
        actions.bind(self, "lock", self.lock_wanted.emit)
        actions.bind(self, "help", self.help_wanted.emit)
        actions.bind(self, "search", self.search_wanted.emit)
        actions.bind(self, "bigger", lambda: self.looks.zoom_by(1))
        actions.bind(self, "smaller", lambda: self.looks.zoom_by(-1))
        actions.bind(self, "normal", lambda: self.looks.zoom_by(0))
        self._taps = ShiftTaps(self)
        self._taps.hide_wanted.connect(self._tapped)

    def _tapped(self) -> None:
        if self.bar.hide_screen.isVisibleTo(self.bar):
            self.hide_screen()


def window_around(widget: QWidget) -> Window | None:
    """The window a page stands in. Not Qt's `window()`: that is the frame which was painted before there was a `Window`."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, Window):
        around = around.parentWidget()
    return around
