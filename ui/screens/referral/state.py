"""What the pages of a referral show, and what is written there."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import EntryId, PersonId, Value
from app.domain.pursuit import ReferralId
from app.domain.referrals import ReferralState
from ui.families.stepping import StepShown

Bead = Literal["done", "doing", ""]


class Drafted(Value, frozen=True):
    """A referral being written. `follows` is the one that went nowhere; `made_by` somebody else who says
    they made it."""

    line: str = ""
    to: str = ""
    about: PersonId = PersonId("")
    asks: str = ""
    reason: str = ""
    worries: tuple[EntryId, ...] = ()
    urgency: str = ""
    follows: ReferralId | None = None
    made_by: str = ""


class Happened(Value, frozen=True):
    """One step as written."""

    by: str = ""
    how: str = ""
    note: str = ""
    answer_by: date | None = None
    troubles: tuple[tuple[str, str], ...] = ()


class LineStep(Value, frozen=True):
    """One step of the line: done, next, or still to come."""

    bead: Bead
    title: str
    about: str = ""
    words: str = ""


class Known(Value, frozen=True):
    """A referral as its page shows it: the line, the one next act, who is waited for, and the stage that has opened."""

    to: str
    state: ReferralState
    steps: tuple[LineStep, ...]
    asks: str
    reason: str
    worries: tuple[str, ...]
    about: str
    how_soon: str
    owner: str
    next: str = ""
    due: str = ""
    waits: str = ""
    stage: str = ""
    letter: str = ""
    last_by: str = ""
    last_words: str = ""
    may: tuple[str, ...] = ()
    open: bool = True
    disagreement: EntryId = EntryId("")
    apart: str = ""


class ReferralShown(StepShown, frozen=True):
    """One page. `draft` while it is being written, `known` once it stands in the record; `step` is the one being written."""

    draft: Drafted = Drafted()
    services: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[PersonId, str], ...] = ()
    worries: tuple[tuple[EntryId, str], ...] = ()
    ring_first: tuple[str, ...] = ()
    known: Known | None = None
    step: str = ""
