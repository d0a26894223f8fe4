"""What writing up later shows, and what is written there."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.answers import AnswerValue, State
from app.domain.base import EntryId, PersonId, Value
from app.domain.body import Company
from app.services.states import Asked
from ui.families.stepping import StepShown

Troubles = tuple[tuple[str, str], ...]


class WrittenTold(Value, frozen=True):
    """Something told, as written."""

    by: str = ""
    how: str = ""
    at: datetime | None = None
    about: tuple[PersonId, ...] = ()
    words: str = ""
    urgency: str = ""
    look_by: date | None = None
    answered: tuple[str, str, State, AnswerValue | None] | None = None
    troubles: Troubles = ()


class WrittenCall(Value, frozen=True):
    """A call made earlier, as written."""

    whom: str = ""
    answered_by: str = ""
    agreed: str = ""
    worries: tuple[EntryId, ...] = ()
    at: datetime | None = None
    troubles: Troubles = ()


class WrittenVisit(Value, frozen=True):
    """A visit made earlier, as written: its answers come next."""

    plan: str = ""
    present: tuple[Company, ...] = ()
    at: datetime | None = None
    troubles: Troubles = ()


class LaterShown(StepShown, frozen=True):
    """One of the forms. `jot` is the line to write up, with when it was said and when it was written."""

    people: tuple[tuple[PersonId, str], ...] = ()
    worries: tuple[tuple[EntryId, str], ...] = ()
    plans: tuple[tuple[str, str], ...] = ()
    visit_open: bool = False
    in_company: bool = False
    asked: tuple[Asked, ...] = ()
    jot: str = ""
    jot_times: str = ""
    jot_open: bool = False
