"""Asks inside the window, on a page of its own, so that hiding the screen hides the question too.

Only the choice of a file opens the computer's own dialog.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from app.i18n import tr
from ui.ask import Choice, Question
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import Panel
from ui.widgets.labels import PlainLabel
from ui.widgets.pages import Page
from ui.window import Window


class WindowAsk:
    """Asks inside `window`."""

    def __init__(self, looks: Looks, window: Window) -> None:
        self._looks, self._window = looks, window
        self._dialog: QFileDialog | None = None
        window.hidden.connect(self._leave_dialog)

    def choose(self, question: Question, answered: Callable[[str], None]) -> None:
        """Show the question on a page of its own and come back to where we were."""
        page = Page(self._looks, "", name=f"ask.{question.name}", can_go_back=False)
        page.title.hide()
        panel = Panel(self._looks, says=question.says, name=question.name)
        panel.inside.add(*(PlainLabel(self._looks, words) for words in question.text))
        for choice in question.choices or (Choice("ok", tr("Go on"), "primary"),):
            button = Button(self._looks, choice.says, name=f"{question.name}.{choice.word}", kind=choice.kind)
            button.clicked.connect(lambda _on=False, word=choice.word: self._close(page, word, answered))
            panel.buttons.add(button)
        page.add(panel)
        self._window.interrupt(page, panel.title)

    def save_file(self, title: str, suggested: str, kinds: str, chosen: Callable[[Path | None], None]) -> None:
        """The computer's own dialog, opened and left to itself."""
        dialog = QFileDialog(self._window, title, str(_her_folder() / suggested), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._open(dialog, chosen)

    def open_file(self, title: str, kinds: str, chosen: Callable[[Path | None], None]) -> None:
        """The computer's own dialog, opened and left to itself."""
        dialog = QFileDialog(self._window, title, str(_her_folder()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, chosen)

    def open_folder(self, title: str, chosen: Callable[[Path | None], None]) -> None:
        """The computer's own dialog, opened and left to itself."""
        dialog = QFileDialog(self._window, title, str(_her_folder()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, chosen)

    def _open(self, dialog: QFileDialog, chosen: Callable[[Path | None], None]) -> None:
        def finished(accepted: int) -> None:
            files = dialog.selectedFiles() if accepted else []
            self._dialog = None
            dialog.deleteLater()
            chosen(Path(files[0]) if files else None)

        self._leave_dialog()
        self._dialog = dialog
        dialog.finished.connect(finished)
        dialog.open()

    def _close(self, page: Page, word: str, answered: Callable[[str], None]) -> None:
        self._window.resume(page)
        answered(word)

    def _leave_dialog(self) -> None:
        if self._dialog:
            self._dialog.reject()


def _her_folder() -> Path:
    """Her documents, or her home where there are none: never the folder that the program was started in."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
