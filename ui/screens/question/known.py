"""What is known from before: one press says that it is still true, another opens the question to be answered anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.questions.question import QuestionWidget
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button


class StillTrue(Strip):
    """Stands in the place of the answers of `question` until it is opened. `said` when it is still true."""

    said = Signal()

    def __init__(
        self, looks: Looks, question: QuestionWidget, key: str, label: str, *, parent: QWidget | None = None
    ) -> None:
        self._question = question
        self._still = Button(
            looks,
            tr("Still true"),
            name=f"{key}.still-true",
            icon="check",
            says=tr("Still true: {label}").format(label=label),
        )
        self._changed = Button(
            looks, tr("Changed"), name=f"{key}.changed", says=tr("Changed: {label}").format(label=label)
        )
        super().__init__(looks, self._still, self._changed, parent=parent)
        self.setObjectName(f"{key}.known")
        self._still.clicked.connect(self.said)
        self._changed.clicked.connect(self._open_and_begin)
        for part in (question.input, question.aside):
            part.hide()

    def begin(self) -> None:
        """Put the focus where it is said."""
        self._still.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Give way to the answers."""
        self.hide()
        for part in (self._question.input, self._question.aside):
            part.show()

    def _open_and_begin(self) -> None:
        self.open()
        self._question.focus_first()
