"""Keeps a page where it was while what stands on it is made anew."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from ui.widgets.pages import Page


def keep_place(page: Page) -> None:
    """Scroll back to the present place once the new widgets are laid out."""
    bar = page.scroller.verticalScrollBar()
    here = bar.value()
    if here:
        QTimer.singleShot(0, page, lambda: bar.setValue(here))
