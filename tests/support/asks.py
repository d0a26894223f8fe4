"""The person's answers to the program's questions, given beforehand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.ask import Question


class AnsweringAsk:
    """An `Ask` that answers at once: `words` by a question's name, `file` for every dialog. `asked` keeps what was asked."""

    def __init__(self, words: dict[str, str] | None = None, file: Path | None = None) -> None:
        self._words, self._file = words or {}, file
        self.asked: list[str] = []

    def choose(self, question: Question, answered: Callable[[str], None]) -> None:
        """Answer with the word for this question's name, else with its first choice."""
        self.asked.append(question.name)
        first = question.choices[0].word if question.choices else "ok"
        answered(self._words.get(question.name, first))

    def save_file(self, title: str, suggested: str, kinds: str, chosen: Callable[[Path | None], None]) -> None:
        """Choose `file`."""
        self.asked.append(suggested)
        chosen(self._file)

    def open_file(self, title: str, kinds: str, chosen: Callable[[Path | None], None]) -> None:
        """Choose `file`."""
        self.asked.append(title)
        chosen(self._file)

    def open_folder(self, title: str, chosen: Callable[[Path | None], None]) -> None:
        """Choose `file`."""
        self.asked.append(title)
        chosen(self._file)
