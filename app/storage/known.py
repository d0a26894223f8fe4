"""What a journal keeps in memory of each family, and how it grows by what is about to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlcipher3 import dbapi2 as sqlcipher

from app.domain.base import FamilyId, Value
from app.domain.entries import Entry
from app.domain.record import FamilyRecord, opened
from app.ports import Projection
from app.storage import indexes
from app.storage.stored import INSERT_ENTRY, INSERT_LINK, Head, Written, folded


class Known(Value, frozen=True):
    """A family in memory, and the last hash each device wrote in it. Replaced only after a commit."""

    record: FamilyRecord
    heads: dict[str, bytes]
    projection: Projection | None = None


@dataclass(frozen=True)
class Grown:
    """A family with entries about to be written: what it was, what is written after `head`, and what it then is."""

    family: FamilyId
    before: Known | None
    written: tuple[Written, ...]
    record: FamilyRecord
    projection: Projection
    head: Head

    def put(self, driver: sqlcipher.Connection) -> None:
        """Write the entries, their links and what changes of the indexes."""
        INSERT_ENTRY.run(driver, [one.entry_row() for one in self.written])
        INSERT_LINK.run(driver, [one.link_row(self.head.n + n) for n, one in enumerate(self.written, start=1)])
        indexes.put(driver, self.family, self.projection, self.before.projection if self.before else None)

    def known(self) -> Known:
        """The family as it is once that is kept."""
        device = self.written[-1].entry.device
        heads = {**(self.before.heads if self.before else {}), device: self.written[-1].hash}
        return Known(record=self.record, heads=heads, projection=self.projection)


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
