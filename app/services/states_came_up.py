"""What a visit's screens show of what came up in it."""

from __future__ import annotations

from app.domain.base import ContactKind, EntryId, PersonId, QuestionId, Value


class MayComeUp(Value, frozen=True):
    """A situation that may join this visit. `plainly` says what it is, to the worker alone; `offered`: an answer points to it."""

    plan: ContactKind
    title: str
    plainly: str = ""
    offered: bool = False


class CameUpHere(Value, frozen=True):
    """A situation that joined this visit: how many prompts it brought, how many are left, the first page of those, whether it
    can be taken back, because nothing of it was answered, and the question she stood on."""

    entry: EntryId
    title: str
    after: QuestionId
    prompts: int
    left: int
    page: int
    can_undo: bool


class LossHere(Value, frozen=True):
    """A loss was told in this visit, and it is not written yet whom it is about: `why` as answered, and who it can be. Until
    then nothing is asked about any of them."""

    why: str
    people: tuple[tuple[PersonId, str], ...]
