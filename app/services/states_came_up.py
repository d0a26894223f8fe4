"""What a visit's screens show of what came up in it."""

from __future__ import annotations

from app.domain.base import ContactKind, EntryId, QuestionId, Value


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
