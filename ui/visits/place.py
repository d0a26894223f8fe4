"""Keeps a page where it was while what stands on it is made anew, or brings one thing on it to the top."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from ui.widgets.pages import Page


def keep_place(page: Page) -> None:
    """Scroll back to the present place once the new widgets are laid out."""
    bar = page.scroller.verticalScrollBar()
    here = bar.value()
    if here:
        QTimer.singleShot(0, page, lambda: bar.setValue(here))


def bring_to_top(page: Page, widget: QWidget) -> None:
    """Scroll until a widget of the page stands at its top, or as near to it as the page's end lets it."""
    bar = page.scroller.verticalScrollBar()
    above = widget.mapTo(page, QPoint(0, 0)).y() - page.scroller.y()
    bar.setValue(bar.value() + above - page.looks.space("m"))
