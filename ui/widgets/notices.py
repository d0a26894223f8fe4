"""Words that come while one works: a notice that stays, "Saved on this laptop", a bar for long work, speech."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import TONE_ICONS, Icon
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column, Row
from ui.widgets.paint import born, draw_box, hide_unless

PATIENCE = 500
"""Milliseconds before long work shows itself."""


def announce(widget: QWidget, words: str, *, now: bool = False) -> None:
    """Let a screen reader say `words` when it has time, or at once."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if now else politeness.Polite)
    QAccessible.updateAccessibility(event)


class NoticeBar(Row):
    """A line that stays until it is settled; `across` it spans the window. `pressed` comes from its button."""

    pressed = Signal()

    def __init__(
        self,
        looks: Looks,
        words: str = "",
        *,
        tone: str = "note",
        name: str = "notice",
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._tone, self.across = tone, False
        super().__init__(looks, gap="m", pad="m", parent=parent)
        born(self, name, words)
        self._icon = Icon(looks, TONE_ICONS[tone], tone=tone)
        self.label = PlainLabel(looks, words)
        self.add_at_centre(self._icon)
        self.box.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.button = Button(looks, button, name=f"{name}.button", says=button or tr("Go on"))
        hide_unless(self.button, bool(button))
        self.button.clicked.connect(self.pressed)
        self.add_at_centre(self.button)

    def say(self, words: str, *, tone: str = "", now: bool = False) -> None:
        """Show and speak other words."""
        self._tone = tone or self._tone
        self._icon.show_icon(TONE_ICONS[self._tone], tone=self._tone)
        self.label.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.update()
        announce(self, words, now=now)

    def dress(self) -> None:
        """Keep the bar low."""
        super().dress()
        side = self.looks.space("l" if self.across else "m")
        self.box.setContentsMargins(side, self.looks.space("s"), side, self.looks.space("s"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        looks = self.looks
        ink = looks.ink(self._tone)
        if self.across:
            painter.fillRect(self.rect(), looks.tint(self._tone))
            painter.fillRect(QRectF(0, self.height() - looks.theme.border, self.width(), looks.theme.border), ink)
        else:
            radius = looks.size("small_radius")
            draw_box(painter, QRectF(self.rect()), looks.tint(self._tone), ink, looks.theme.border, radius)
        painter.end()


class SavedIndicator(Row):
    """Whether what is on the screen is kept: "Saved on this laptop 10:42", said politely; or that it is not yet."""

    spoke = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        born(self, "saved", "")
        self._icon = Icon(looks, "circle-check", role="secondary")
        self.label = PlainLabel(looks, "", step="small", role="secondary")
        self.box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addWidget(self.label, 1)
        self._icon.hide()

    def saved(self, at: str) -> None:
        """Say that everything is kept since `at` (10:42). Call it only from the commit's callback."""
        self._show(tr("Saved on this laptop {time}").format(time=at), "circle-check", "")

    def saving(self) -> None:
        """Say that the last answer is on its way."""
        self._icon.hide()
        self.label.show_as(role="secondary")
        self.label.setText(tr("Saving"))

    def not_saved(self, why: str) -> None:
        """Say that it is not kept, and why."""
        self._show(tr("Not saved yet. {why}").format(why=why), "triangle-alert", "same-day")

    def _show(self, words: str, icon: str, tone: str) -> None:
        self._icon.show_icon(icon, tone=tone, role="secondary")
        self._icon.show()
        self.label.show_as(role="secondary", tone=tone)
        self.label.setText(words)
        self.setAccessibleName(words)
        self.spoke.emit()
        announce(self, words, now=bool(tone))


class Busy(Column):
    """A bar for long work: appears after half a second, with a way to stop where there is one."""

    stopped = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        born(self, "busy", "")
        self.label = PlainLabel(looks, "", step="small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        born(self.bar, "busy.bar", "")
        self.stop = Button(looks, tr("Stop"), name="busy.stop")
        self.stop.clicked.connect(self.stopped)
        self.add(self.label, self.bar, self.stop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def sizeHint(self) -> QSize:
        """Wide enough to be seen."""
        return super().sizeHint().expandedTo(QSize(self.looks.px(240), 0))

    def start(self, words: str, *, can_stop: bool = True) -> None:
        """Work has begun; show it if it is not done in half a second."""
        self.label.setText(words)
        for widget in (self, self.bar):
            widget.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.stop.setVisible(can_stop)
        self._timer.start(PATIENCE)

    def progress(self, done: int, of: int) -> None:
        """How far the work is."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def finish(self) -> None:
        """Work is over."""
        self._timer.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        announce(self, self.label.text())
