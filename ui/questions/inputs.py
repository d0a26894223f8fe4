"""The answer itself, one widget per kind. Each signals `given(value)` when the person has answered, never while code sets it."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from app.domain.answers import AnswerValue
from app.i18n import tr
from ui.questions.state import QuestionState
from ui.theme.looks import Looks
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.layouts import Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile, TickTile

T = TypeVar("T", ChoiceTile, TickTile)
DIGITS = 9


class Input(Column):
    """What every kind shares. `given` carries the value; `problem()` says what to mend in what is written."""

    given = Signal(object)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="none")
        self.question = question
        self.setObjectName(f"{question.id}.input")

    def show_value(self, value: AnswerValue | None) -> None:
        """Show an answer, or none."""

    def problem(self) -> str:
        """What to mend, or empty."""
        return ""

    def pending(self) -> AnswerValue | None:
        """What is written and not yet said by `given`; none when there is nothing to keep."""
        return None

    def forget(self) -> None:
        """What is in the field is no answer any more: the next value shown replaces it."""

    def focus_first(self) -> None:
        """Put the focus where answering begins."""


class ChoiceInput(Input):
    """One of several answers (choice, score): tiles, each with its digit."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        tiles = tiles_of(looks, question, ChoiceTile)
        self.group = TileGroup(looks, tiles, says=question.ask, name=f"{question.id}.group", columns=question.columns)
        self.group.picked.connect(self.given.emit)
        self.add(self.group)

    def show_value(self, value: AnswerValue | None) -> None:
        """Mark the picked tile."""
        self.group.show_words([] if value is None else [str(value)])

    def focus_first(self) -> None:
        """The picked tile, else the first."""
        self.group.focus_first()


class SeveralInput(Input):
    """Any number of answers: ticks, each with its digit."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        tiles = tiles_of(looks, question, TickTile)
        self.group = TileGroup(looks, tiles, says=question.ask, name=f"{question.id}.group", columns=question.columns)
        self.group.ticked.connect(self.given.emit)
        self.add(self.group)

    def show_value(self, value: AnswerValue | None) -> None:
        """Mark the ticked tiles."""
        self.group.show_words(value if isinstance(value, list) else [])

    def focus_first(self) -> None:
        """The first tile."""
        self.group.focus_first()


class Written(Input):
    """What numbers, text and dates share: given when the person leaves the field, once for each new value."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        self._told: AnswerValue | None = None

    def read(self) -> AnswerValue | None:
        """The value as written, or none while it is not one."""
        return None

    def pending(self) -> AnswerValue | None:
        """A value that was not said yet."""
        value = self.read()
        return None if value == self._told else value

    def show_value(self, value: AnswerValue | None) -> None:
        """Remember what is known, so that leaving the field does not say it again; write it unless she is writing."""
        writing = self.read() != self._told
        self._told = value
        if not writing:
            self.write(value)

    def write(self, value: AnswerValue | None) -> None:
        """Put a value into the field."""

    def forget(self) -> None:
        """What is in the field is no answer any more: the next value shown replaces it."""
        self._told = self.read()

    def say(self) -> None:
        """Give what is pending."""
        value = self.pending()
        if value is not None and not self.problem():
            self._told = value
            self.given.emit(value)


class NumberInput(Written):
    """A whole number between `least` and `most`, with its unit."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        self.field = TextField(looks, question.unit or tr("Number"), name=f"{question.id}.number", characters=6)
        self.field.line.setValidator(QIntValidator(self.field.line))
        self.field.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        _tell(self.field.line, question)
        self.field.finished.connect(self.say)
        self.add(self.field)

    def read(self) -> AnswerValue | None:
        """The number, if one is written."""
        written = self.field.text()
        return int(written) if written.lstrip("-").isdigit() else None

    def write(self, value: AnswerValue | None) -> None:
        """Write the number."""
        self.field.set_text("" if value is None else str(value))

    def problem(self) -> str:
        """A number out of bounds."""
        value, least, most = self.read(), self.question.least, self.question.most
        if not isinstance(value, int):
            return ""
        if least is not None and most is not None and not least <= value <= most:
            return tr("Enter a number from {least} to {most}").format(least=least, most=most)
        if least is not None and value < least:
            return tr("Enter a number of {least} or more").format(least=least)
        if most is not None and value > most:
            return tr("Enter a number of {most} or less").format(most=most)
        return ""

    def focus_first(self) -> None:
        """The box."""
        self.field.line.setFocus(Qt.FocusReason.TabFocusReason)


class TextInput(Written):
    """Words as they were said."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        self.field = LongText(looks, question.unit or tr("In their words"), name=f"{question.id}.text", lines=3)
        _tell(self.field.edit, question)
        self.field.finished.connect(self.say)
        self.add(self.field)

    def read(self) -> AnswerValue | None:
        """The words, if there are any."""
        return self.field.text() or None

    def write(self, value: AnswerValue | None) -> None:
        """Write the words, unless they stand there already: the cursor must not jump."""
        words = "" if value is None else str(value)
        if words != self.field.text():
            with QSignalBlocker(self.field):
                self.field.set_text(words)

    def focus_first(self) -> None:
        """The box."""
        self.field.edit.setFocus(Qt.FocusReason.TabFocusReason)


class DateInput(Written):
    """A day, kept as an ISO date."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        self.field = DateField(looks, tr("Date"), name=f"{question.id}.date", what=tr("a date"), optional=True)
        for box in (self.field.day, self.field.month, self.field.year):
            _tell(box, question)
        self.field.finished.connect(self.say)
        self.add(self.field)

    def read(self) -> AnswerValue | None:
        """The day, if one is written."""
        value = self.field.value()
        return value.isoformat() if value else None

    def write(self, value: AnswerValue | None) -> None:
        """Write the day."""
        if value != self.read():
            self.field.set_value(date.fromisoformat(str(value)) if value else None)

    def problem(self) -> str:
        """What to mend in the boxes."""
        return self.field.problem()

    def focus_first(self) -> None:
        """The first box."""
        self.field.day.setFocus(Qt.FocusReason.TabFocusReason)


def tiles_of(looks: Looks, question: QuestionState, kind: type[T]) -> list[T]:
    """A tile for each answer, each with its digit."""
    return [
        kind(
            looks,
            choice.says,
            word=choice.word,
            name=f"{question.id}.{choice.word}",
            hint=choice.hint,
            digit=digit_of(question, choice.word, place),
            small=question.columns > 1,
        )
        for place, choice in enumerate(question.choices, start=1)
    ]


def digit_of(question: QuestionState, word: str, place: int) -> int | None:
    """The key that picks an answer: its own points for a score, so that a key hint is never read as another score."""
    if question.kind == "score" and word.isdigit():
        return int(word)
    return place if place <= DIGITS else None


def _tell(control: QWidget, question: QuestionState) -> None:
    """Let a screen reader hear the question with the field."""
    control.setAccessibleName(f"{question.ask} {control.accessibleName()}")


KINDS: dict[str, type[Input]] = {
    "choice": ChoiceInput,
    "score": ChoiceInput,
    "several": SeveralInput,
    "number": NumberInput,
    "text": TextInput,
    "date": DateInput,
}


def input_for(looks: Looks, question: QuestionState) -> Input:
    """The widget that answers this kind of question."""
    return KINDS[question.kind](looks, question)
