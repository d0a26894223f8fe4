"""What became of a paper just issued: the first thing that happened to it, written down where it was issued."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.families.choices import Choices
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import heading, secondary
from ui.widgets.layouts import Column

Hers = Literal["no", "paper", "voice"]
"""Whether it was for her, and how."""


class Became(Column):
    """`wanted(how, by whom)` when it is written down. Later steps are written on the family's page."""

    wanted = Signal(str, str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="m", parent=parent)
        self.inside = Column(looks, gap="m")
        self.kept = secondary(looks, "")
        self.how: Choices | None = None
        self.by = TextField(looks, tr("Who said so?"), name="letter.became.by", hint=tr("A name, and their service"))
        self.keep = Button(looks, tr("Write it down"), name="letter.became.keep", kind="primary", icon="check")
        self.keep.clicked.connect(self._keep)
        self.add(heading(looks, tr("What became of it")), self.inside, self.by, Strip(looks, self.keep), self.kept)

    def show_became(self, hers: Hers, kept: str) -> None:
        """The choices that fit: a paper for her, or a letter to a colleague."""
        if self.how is None:
            self.how = Choices(self.looks, tr("What happened?"), _choices(hers), name="letter.became", columns=2)
            self.inside.add(self.how)
            self.by.setVisible(hers == "no")
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))

    def _keep(self) -> None:
        if self.how is not None:
            self.wanted.emit(self.how.word(), self.by.text())


def _choices(hers: Hers) -> tuple[tuple[str, str], ...]:
    if hers == "voice":
        return (("handed-over", tr("She was told")), ("failed", tr("She could not be reached")))
    if hers == "paper":
        return (("handed-over", tr("She has it")), ("failed", tr("It could not be given to her")))
    return (
        ("handed-over", tr("Handed over, or sent")),
        ("failed", tr("It could not be sent")),
        ("received", tr("Received, by somebody named")),
    )
