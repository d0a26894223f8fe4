"""What the models and views of a form in steps share: the step shown, what is to be mended, and whom it is about."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value
from app.domain.record import FamilyRecord


class StepShown(Value, frozen=True):
    """One step. `record` and `day` are for the banner; `problems` pairs a field's name, or none, with what to mend."""

    mode: str = ""
    ready: bool = False
    record: FamilyRecord | None = None
    day: date | None = None
    problems: tuple[tuple[str, str], ...] = ()
    busy: bool = False


class ActingShown(StepShown, frozen=True):
    """A step that may be about one act: its id, its words, and who is named for it."""

    act: str = ""
    act_words: str = ""
    act_owner: str = ""
