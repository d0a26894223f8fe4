"""Two cards of the check page: a worry whose answer was changed, and an answer that reassures with nothing seen beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Card


class NoLongerStands(Card):
    """Asks why, in one press. `ended(finding, why, evidence)`. Until then the worry stays."""

    ended = Signal(str, str, str)

    def __init__(self, looks: Looks, finding: str, says: str, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.setObjectName(f"ended.{finding}")
        self.evidence = TextField(
            looks,
            tr("What happened, and how you know"),
            name=f"ended.{finding}.evidence",
            hint=tr("Needed unless you pressed the wrong answer."),
        )
        row = Strip(looks)
        for why, words in (
            ("mis-keyed", tr("I pressed the wrong answer")),
            ("misheard", tr("I misheard")),
            ("withdrawn", tr("She took it back")),
        ):
            button = Button(looks, words, name=f"ended.{finding}.{why}", says=f"{words}: {says}")
            button.clicked.connect(lambda _on=False, why=why: self.ended.emit(finding, why, self.evidence.text()))
            row.add(button)
        self.add(
            strong(looks, tr("The answer behind this was changed. Why?")),
            body(looks, says),
            self.evidence,
            row,
            secondary(looks, tr("Until you say why, it stays open.")),
        )

    def words(self) -> str:
        """What is typed and not kept."""
        return self.evidence.text()

    def write(self, words: str) -> None:
        """Put back what was typed before the page was made anew."""
        self.evidence.set_text(words)

    def begin(self) -> None:
        """Put the focus where it is answered."""
        self.evidence.line.setFocus(Qt.FocusReason.OtherFocusReason)


class WhatDidYouSee(Card):
    """*What did you see?*, once. `kept(words)`, or `let_be` when there is nothing to add."""

    kept = Signal(str)
    let_be = Signal()

    def __init__(
        self, looks: Looks, key: str, label: str, said: str, notice: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(looks, gap="s", parent=parent)
        self.setObjectName(f"see.{key}")
        self.text = LongText(looks, tr("What did you see?"), name=f"see.{key}.text", hint=notice, lines=2)
        keep = Button(
            looks, tr("Keep"), name=f"see.{key}.keep", says=tr("Keep what was seen: {label}").format(label=label)
        )
        leave = Button(
            looks,
            tr("Nothing to add"),
            name=f"see.{key}.leave",
            kind="quiet",
            says=tr("Nothing to add: {label}").format(label=label),
        )
        row = Strip(looks, keep, leave)
        self.add(strong(looks, tr("{label}: {said}").format(label=label, said=said)), self.text, row)
        keep.clicked.connect(lambda: self.kept.emit(self.text.text()))
        leave.clicked.connect(self._leave)

    def words(self) -> str:
        """What is typed and not kept."""
        return self.text.text()

    def write(self, words: str) -> None:
        """Put back what was typed before the page was made anew."""
        self.text.set_text(words)

    def begin(self) -> None:
        """Put the focus where it is written."""
        self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.hide()
        self.let_be.emit()
