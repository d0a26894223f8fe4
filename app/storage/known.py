"""What a journal keeps in memory of each family, and how it grows by what is about to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.arrival import Came
from app.domain.base import FamilyId, Value
from app.domain.entries import Draft, Entry
from app.domain.exchange import TakenIn
from app.domain.record import FamilyRecord, opened
from app.storage.stored import Written, folded


class Known(Value, frozen=True):
    """A family in memory, and the last hash each device wrote in it. Replaced only after a commit."""

    record: FamilyRecord
    heads: dict[str, bytes]


@dataclass(frozen=True)
class Grown:
    """A family with entries about to be written, the vault's `first`th and next: what it was, and what it then is."""

    family: FamilyId
    before: Known | None
    written: tuple[Written, ...]
    record: FamilyRecord
    first: int

    def rows(self) -> list[dict[str, object]]:
        """What is written."""
        return [one.row(n) for n, one in enumerate(self.written, start=self.first)]

    def known(self) -> Known:
        """The family as it is once that is kept."""
        last = self.written[-1]
        heads = {**(self.before.heads if self.before else {}), last.entry.device: last.hash}
        return Known(record=self.record, heads=heads)


Arrived = tuple[FamilyId, Sequence[Written], Sequence[Draft]]
"""What is to be written of a family: entries of another vault, and drafts about them or by themselves."""


def arrived(came: Came, drafts: Sequence[Draft], at: datetime) -> Arrived:
    """What came from another vault as it will lie in this one: bytes and signatures as they came, received now; then the drafts,
    of which the first counts it. Raises `ValueError` when it does not."""
    taken = drafts[0].body if drafts else None
    if not isinstance(taken, TakenIn) or taken.new != len(came.new):
        raise ValueError("What came in is followed by the entry that counts it.")
    written = (Written(one.entry, one.data, one.hash, one.signature, received=at) for one in came.new)
    return came.family, tuple(written), drafts


def record_after(known: Known | None, written: Sequence[Written]) -> FamilyRecord:
    """The record with what is about to be written. Raises `ValueError` when a new family is not opened first."""
    record = known.record if known else opened(written[0].entry)
    for one in written if known else written[1:]:
        record = record.after(one.entry)
    return record


def known_from(entries: Sequence[tuple[Entry, bytes]]) -> Known:
    """A family from its entries and their hashes, in fold order. Raises `VaultDamaged`."""
    record = folded(entry for entry, _ in entries)
    return Known(record=record, heads={entry.device: hash_ for entry, hash_ in entries})
