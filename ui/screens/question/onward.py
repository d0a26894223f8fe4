"""Going on from a page of questions: Enter goes to the next one on it that has no answer, and the button says what it passes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from app.i18n import ntr, tr
from app.services.states import PageState
from ui.places import CHECK, READ_BACK
from ui.visits.words import unasked
from ui.widgets.keyboard import ENTER, held
from ui.widgets.pages import Page


class QuestionPage(Page):
    """`entered` comes from Enter, `onward` only from the button."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after an answer is meant for the next question, not for leaving those below the fold unread."""
        if event.key() in ENTER and not held(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def back_words(way: str) -> str:
    """What the button does where one answer was opened to be put right: it leads back to where all are read."""
    return {READ_BACK: tr("Back to what I wrote down"), CHECK: tr("Back to the check")}.get(way, "")


def onward_words(page: PageState) -> str:
    """What the button does: with several questions on the page, how many it passes."""
    left = sum(unasked(one) for one in page.asked)
    if len(page.asked) < 2 or not left:
        return tr("Continue")
    words = ntr("Continue, {count} left on this page", "Continue, {count} left on this page", left)
    return words.format(count=left)
