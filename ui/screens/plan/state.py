"""What the pages of a plan show, and what is written there."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, PersonId, Value
from app.domain.pursuit import PlanId
from ui.families.acts_written import ActLine, WrittenAct
from ui.families.stepping import ActingShown


class WrittenIf(Value, frozen=True):
    """If this happens, ring this one; and how it may be said on a paper that she keeps."""

    happens: str = ""
    ring: str = ""
    number: str = ""
    for_her: str = ""


class Drafted(Value, frozen=True):
    """A plan being written. `instead_of` is the one whose place it takes."""

    aim: str = ""
    about: PersonId = PersonId("")
    worries: tuple[EntryId, ...] = ()
    acts: tuple[WrittenAct, ...] = ()
    ifs: tuple[WrittenIf, ...] = ()
    she_says: str = ""
    father_says: str = ""
    review_on: date | None = None
    instead_of: PlanId | None = None


class Looked(Value, frozen=True):
    """A look at a plan being written: what changed, what it means, both views, what will be different, and what next."""

    changed: str = ""
    means: str = ""
    if_nothing: str = ""
    she_says: str = ""
    father_says: str = ""
    differs: str = ""
    next: str = ""
    review_on: date | None = None


class EarlierLook(Value, frozen=True):
    """One look that was kept."""

    title: str
    lines: tuple[tuple[str, str], ...]


class Standing(Value, frozen=True):
    """A plan as its page shows it."""

    aim: str
    about: str
    worries: tuple[str, ...]
    acts: tuple[ActLine, ...]
    ifs: tuple[tuple[str, str], ...]
    views: tuple[tuple[str, str], ...]
    owner: str
    review: str
    waits: bool
    open: bool
    lacking: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    """Acts that changed nothing before, each in a sentence."""
    looks: tuple[EarlierLook, ...] = ()


class PlanShown(ActingShown, frozen=True):
    """One page. `draft` while a plan is written, `standing` once it stands, `look` while it is looked at again; `place` is the
    act or the *if* that is being written."""

    draft: Drafted = Drafted()
    look: Looked = Looked()
    place: int = 0
    people: tuple[tuple[PersonId, str], ...] = ()
    worries: tuple[tuple[EntryId, str], ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    standing: Standing | None = None
    lacking: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    may_be_harmed: bool = True
