"""A worked case: what happened to made-up or published people, in order, and what the pathway is expected to make of it."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec

from app.domain.base import Value
from app.domain.body import Company
from app.domain.people import PersonKind, Role
from app.domain.pursuit import ReferralStep

Found = Literal["raised", "not_raised", "cannot_tell", "ask_next", "due", "kept"]


class CaseHead(Value, frozen=True):
    """What the case is and where it comes from."""

    id: str
    title: str
    source: str
    nation: str = "England"


class CasePerson(Value, frozen=True):
    """A person of the case; `source` says where that is written, `assumed` why a date had to be chosen. Somebody who belongs to
    the family only from a later day has that day in `known`; a baby born after the first day is awaited until then."""

    id: str
    kind: PersonKind
    born: date | None = None
    due: date | None = None
    known: date | None = None
    source: str = ""
    assumed: str = ""
    relationship: str = ""


class CaseEvent(Value, frozen=True):
    """Something that happened: a contact by its id, `not-kept`, `reply` or `told`, with its answers as the terminal takes them.
    `referral`: somebody asked another service (`to`) for something (`asks`), by themselves or as they told us (`made_by`),
    for the open `worries` of these rules.
    `step`: what became of the newest referral to that service, who there said so, and in what words."""

    on: date
    kind: str
    by: Role = "health-visitor"
    present: tuple[Company, ...] = ("her",)
    answers: dict[str, Any] = msgspec.field(default_factory=dict)
    contact: str = ""
    how: Literal["no-access", "not-brought", "did-not-come", "declined"] = "no-access"
    source: str = ""
    assumed: str = ""
    to: str = ""
    asks: str = ""
    made_by: str = ""
    worries: tuple[str, ...] = ()
    step: ReferralStep | None = None
    said_by: str = ""
    words: str = ""


class CaseExpect(Value, frozen=True):
    """What must hold at the end of a day: exactly one of the found kinds names a rule, question or item. `kept` names a question
    whose answer stands in the record, for what is asked to understand and raises nothing by itself."""

    on: date
    raised: str = ""
    not_raised: str = ""
    cannot_tell: str = ""
    ask_next: str = ""
    due: str = ""
    kept: str = ""
    learn: tuple[str, ...] = ()
    why: str = ""
    whom: str = ""

    def named(self) -> tuple[Found, str]:
        """Which kind it is and what it names. Raises `ValueError` unless exactly one is given."""
        kinds: tuple[Found, ...] = ("raised", "not_raised", "cannot_tell", "ask_next", "due", "kept")
        given = [(kind, str(getattr(self, kind))) for kind in kinds if getattr(self, kind)]
        if len(given) != 1:
            raise ValueError("Each expectation names exactly one of " + ", ".join(kinds) + ".")
        return given[0]


class Case(Value, frozen=True):
    """A worked case, whole."""

    head: CaseHead
    people: tuple[CasePerson, ...]
    events: tuple[CaseEvent, ...]
    expects: tuple[CaseExpect, ...]
