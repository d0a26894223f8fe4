"""One page at a time in the same place: the old one is let go, the new one arrives at its top."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
