"""What a family's record holds of its travels: the sum of its exchange entries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from app.domain.base import EntryId, StaffId, Value
from app.domain.entries import Author, Entry
from app.domain.exchange import Differ, ExchangeBody, Sent, TakenIn
from app.domain.findings import Finding

FINDING = "finding"
"""Begins the name of a difference about what was done with a worry."""


class SentOff(Value, frozen=True):
    """A bundle that was made, by whom and when."""

    sent: Sent
    by: Author
    at: datetime


class Received(Value, frozen=True):
    """A bundle that was taken in, by whom and when."""

    taken: TakenIn
    by: Author
    at: datetime


class Exchanged(Value, frozen=True):
    """Bundles made and taken in, by id; what differs and waits for somebody; who has the family, once it was handed over."""

    sent: Mapping[str, SentOff] = {}
    taken: Mapping[str, Received] = {}
    differ: tuple[Differ, ...] = ()
    holder: StaffId = StaffId("")
    holder_name: str = ""

    def with_another(self, owner: StaffId) -> bool:
        """Whether somebody other than this caseload's owner took the family over."""
        return self.holder not in ("", owner)

    def on_its_way(self) -> tuple[SentOff, ...]:
        """Hand-overs that nobody has said to have received: until then nothing changed hands."""
        return tuple(
            one for bundle, one in self.sent.items() if one.sent.purpose == "hand-over" and bundle not in self.taken
        )


def exchanged_after(
    findings: Mapping[EntryId, Finding], known: Exchanged, entry: Entry, body: ExchangeBody
) -> tuple[Mapping[EntryId, Finding], Exchanged]:
    """The family's worries, and the sum, with one more entry."""
    return _still_open(findings, body), _after(known, entry, body)


def _after(known: Exchanged, entry: Entry, body: ExchangeBody) -> Exchanged:
    match body:
        case Sent():
            sent = SentOff(sent=body, by=entry.author, at=entry.written_at)
            return msgspec.structs.replace(known, sent={**known.sent, body.bundle: sent})
        case TakenIn():
            taken = Received(taken=body, by=entry.author, at=entry.written_at)
            there = {one.of for one in known.differ}
            known = msgspec.structs.replace(
                known,
                taken={**known.taken, body.bundle: taken},
                differ=(*known.differ, *(one for one in body.differ if one.of not in there)),
            )
            return _held_by(known, entry.author) if body.purpose == "hand-over" else known
    return msgspec.structs.replace(known, differ=tuple(one for one in known.differ if one.of != body.of))


def _still_open(findings: Mapping[EntryId, Finding], body: ExchangeBody) -> Mapping[EntryId, Finding]:
    """A worry that one side ended while the other went on with it stays open until somebody has looked at both."""
    if not isinstance(body, TakenIn):
        return findings
    again = {EntryId(one.about[1]) for one in body.differ if one.about[0] == FINDING} & findings.keys()
    open_again = {of: msgspec.structs.replace(findings[of], ended=None, ended_by=None) for of in again}
    return {**findings, **open_again} if again else findings


def _held_by(known: Exchanged, author: Author) -> Exchanged:
    return msgspec.structs.replace(known, holder=StaffId(author.person), holder_name=author.name)
