"""What came up in an open visit: a situation whose prompts joined it or was taken back, and whom a loss is about."""

from __future__ import annotations

from datetime import datetime

from app.domain.base import ContactId, ContactKind, EntryId, PersonId, QuestionId, Value
from app.domain.body import Body


class SituationAdded(Body, frozen=True, tag="situation_added"):
    """The prompts of a situation joined a visit after the page that holds `after` (first of all when none does). What
    stood on that page, or was answered by then, is here `already` and not brought again."""

    contact: ContactId
    plan: ContactKind
    after: QuestionId = QuestionId("")
    already: tuple[QuestionId, ...] = ()


class SituationTakenBack(Body, frozen=True, tag="situation_taken_back"):
    """A situation was added by mistake, and nothing of it was answered."""

    contact: ContactId
    of: EntryId


class LossNamed(Body, frozen=True, tag="loss_named"):
    """Whom a loss of this visit is about; nobody when it is somebody the record does not hold."""

    contact: ContactId
    about: PersonId = PersonId("")


CameUpBody = SituationAdded | SituationTakenBack | LossNamed


class CameUp(Value, frozen=True):
    """A situation that joined a visit, as its entry leaves it."""

    entry: EntryId
    added: SituationAdded
    at: datetime
