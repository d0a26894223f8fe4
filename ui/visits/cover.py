"""A page of what a visit led to, after it is signed: F2 or a hidden screen covers it until she says nobody else looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.banner import PatientBanner
from ui.widgets.labels import body
from ui.widgets.pages import Page
from ui.widgets.steps import PageHolder
from ui.window import Window, window_around


class Covered(QWidget):
    """Holds pages under the banner. While covered, only a neutral question is shown. `covered` says that they were hidden."""

    covered = Signal()

    def __init__(self, looks: Looks, inside: Page | PageHolder, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks, self._inside = looks, inside
        self.setObjectName(name)
        self.banner = PatientBanner(looks)
        self.cover_page = Page(
            looks, tr("Who can see the screen?"), name="cover", onward=tr("Only me: show it"), can_go_back=False
        )
        self.cover_page.onward_button.setObjectName("cover.continue")
        self.cover_page.back_button.setObjectName("cover.back")
        self.cover_page.saved.hide()
        self.cover_page.add(body(looks, tr("Go on when nobody else can read it. F2 hides it again.")))
        self.cover_page.onward.connect(self._uncover)
        self._window: Window | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(inside)
        self.stack.addWidget(self.cover_page)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.banner)
        line.addWidget(self.stack, 1)
        QShortcut(QKeySequence("F2"), self, self.cover)

    def cover(self) -> None:
        """Take the page away at once."""
        self.stack.setCurrentWidget(self.cover_page)
        self.repaint()
        self.cover_page.arrive()
        self.covered.emit()

    def arrive(self) -> None:
        """Begin where a screen reader says where we are."""
        current = self.stack.currentWidget()
        if isinstance(current, Page | PageHolder):
            current.arrive()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on, a hidden screen covers this page too."""
        super().showEvent(event)
        window = window_around(self)
        if window is not None and window is not self._window:
            self._window = window
            window.hidden.connect(self.cover)

    def _uncover(self) -> None:
        self.stack.setCurrentWidget(self._inside)
        self._inside.arrive()


class CoveredPage(Covered):
    """One page that is covered so."""

    def __init__(self, looks: Looks, page: Page, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, page, name=f"{page.objectName()}.frame", parent=parent)
        self.page = page
