"""One page at a time in the same place: the old one is let go, the new one arrives at its top."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.looks import Looks
from ui.widgets.pages import Page


class PageHolder(QWidget):
    """Holds the page now shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def arrive(self) -> None:
        """Begin at the top of the page now shown."""
        if self.page is not None:
            self.page.arrive()

    def show_page(self, page: Page) -> None:
        """Put `page` in place of the one before."""
        if self.page is not None:
            self._layout.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page = page
        self._layout.addWidget(page)
        QTimer.singleShot(0, page, page.arrive)


class PagesView(QWidget):
    """A view that shows one page at a time, and keeps it while what it was made from stays the same."""

    back = Signal()

    def __init__(self, looks: Looks, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.looks = looks
        self.holder = PageHolder()
        self._shown: object = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.holder)

    def arrive(self) -> None:
        """Begin at the top."""
        self.holder.arrive()

    def turn(self, shown: object, build: Callable[[], Page]) -> None:
        """Put the page that `build` makes in place of the one before, unless it was made from the same."""
        if self.holder.page is not None and shown == self._shown:
            return
        self._shown = shown
        page = build()
        page.back.connect(self.back)
        self.holder.show_page(page)
