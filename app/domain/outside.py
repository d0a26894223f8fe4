"""What is written outside the course of a visit: told by somebody else, and what became of a line once jotted."""

from __future__ import annotations

from typing import Literal

from app.domain.base import ContactId, EntryId, RuleId
from app.domain.body import Body

How = Literal["phone", "in-person", "message", "letter", "meeting"]
HOWS: tuple[How, ...] = ("phone", "in-person", "message", "letter", "meeting")
HOW_NAMES: dict[How, str] = {
    "phone": "By phone",
    "in-person": "In person",
    "message": "By message or email",
    "letter": "By letter",
    "meeting": "In a meeting",
}
Settled = Literal["written-up", "put-aside"]
TOLD = "told:"
"""Begins the rule of a worry that no rule raised: somebody told us, and a named person is to look at it."""


class Told(Body, frozen=True, tag="told"):
    """Something told outside a visit. `by` is who told us: never named to the family, nor on any paper. The worry raised with
    it carries `rule`; whom it is about are the entry's subjects."""

    rule: RuleId
    by: str
    how: How
    words: str


class JotSettled(Body, frozen=True, tag="jot_settled"):
    """A jotted line was written up, or put aside with a reason. The line itself stays readable."""

    contact: ContactId
    of: EntryId
    how: Settled
    why: str


OutsideBody = Told | JotSettled
