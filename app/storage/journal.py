"""One open vault: the only way to write or read a family's entries. Implements `app.ports.Journal`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from app.domain.arrival import Came
from app.domain.base import FamilyId
from app.domain.entries import Author, ContactSigned, Draft, Entry, FamilyOpened, LetterIssued
from app.domain.exchange import TakenIn
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.ports import (
    Backup,
    Clock,
    DueRow,
    FamilyRow,
    Project,
    Tell,
    VaultDamaged,
    VerifyReport,
    WorldError,
)
from app.storage import access, filing, indexes, search, settings, tables
from app.storage.anchor import Anchors, vault_head
from app.storage.backups import Copier
from app.storage.database import Database
from app.storage.exchange import LocalExchange
from app.storage.keys import Keys
from app.storage.known import Arrived, Grown, Known, arrived, known_from, record_after
from app.storage.stored import INSERT_FRESH, OF_FAMILY, Head, Pen, Written, from_micros, linked, read_entry
from app.storage.verify import Checker

ANCHOR_AFTER = timedelta(minutes=15)
_CLOCK_MAY_DIFFER = timedelta(minutes=2)

_FAMILIES = sa.select(tables.every.c.family).distinct().order_by(tables.every.c.family)


class LocalJournal:
    """A vault open on this computer. One thread at a time may use it."""

    def __init__(
        self,
        database: Database,
        keys: Keys,
        clock: Clock,
        pen: Pen,
        project: Project,
        anchors: Anchors,
        checker: Checker,
        copier: Copier,
        exchange: LocalExchange,
        on_close: Callable[[], None],
    ) -> None:
        self._database, self._keys, self._clock, self._pen = database, keys, clock, pen
        self._project, self._anchors, self._checker, self._on_close = project, anchors, checker, on_close
        self._copier, self.exchange = copier, exchange
        self._known: dict[FamilyId, Known] = {}
        self._head: Head | None = None
        self._waiting = filing.Waiting(database, lambda family: project(self.record(family)))
        self._anchored_at = clock.now()
        self._open = True
        self._notices = self._look_back()

    def append(self, family: FamilyId, drafts: Sequence[Draft], author: Author, device: str) -> FamilyRecord:
        """Write drafts in one durable transaction and return the record after them.

        Raises `StorageFull`, `VaultDamaged`; `ValueError` for another person's entry or a family not opened first.
        """
        return self.append_all([(family, drafts)], author, device)[0]

    def append_all(
        self, families: Sequence[tuple[FamilyId, Sequence[Draft]]], author: Author, device: str
    ) -> tuple[FamilyRecord, ...]:
        """The same for several families, each named once, in one transaction: all of it is kept, or nothing."""
        return self._write([(family, (), drafts) for family, drafts in families], author, device)

    def take_in(
        self, came: Sequence[tuple[Came, Sequence[Draft]]], author: Author, device: str
    ) -> tuple[FamilyRecord, ...]:
        """Write what came from another vault with the drafts about it, a `TakenIn` first, in one transaction."""
        now = self._clock.now()
        return self._write([arrived(one, drafts, now) for one, drafts in came], author, device)

    def _write(self, families: Sequence[Arrived], author: Author, device: str) -> tuple[FamilyRecord, ...]:
        if author.person != self._keys.staff:
            raise ValueError("Entries are signed by their author: open the vault as the person who writes.")
        head, grown = self._vault_head(), list[Grown]()
        for family, came, drafts in families:
            known = self._with(family, came) if came else self._look_up(family)
            if drafts:
                link = linked(head.hash, (one.hash for one in came))
                written = self._written(family, drafts, author, device, known, link)
                grown.append(Grown(family, known, (*came, *written), record_after(known, written), head.n + 1))
                head = Head(n=head.n + len(came) + len(written), hash=written[-1].hash)
        if grown:
            self._keep(grown)
            self._head = head
            self._anchor_when_due([draft for *_, drafts in families for draft in drafts])
            self._waiting.file_when_many()
        return tuple(self.record(family) for family, *_ in families)

    def record(self, family: FamilyId) -> FamilyRecord:
        """The family as now known. Raises `KeyError` for a family not in this vault."""
        known = self._look_up(family)
        if known is None:
            raise KeyError(family)
        return known.record

    def entries(self, family: FamilyId) -> tuple[Entry, ...]:
        """Every entry of a family in fold order."""
        return tuple(entry for entry, _ in self.received(family))

    def received(self, family: FamilyId) -> tuple[tuple[Entry, datetime], ...]:
        """Every entry of a family with when it was received here."""
        with self._database.transaction() as connection:
            rows = connection.execute(OF_FAMILY, {"family": family}).all()
        return tuple((read_entry(row.data), from_micros(row.received_at)) for row in rows)

    def families(self) -> tuple[FamilyRow, ...]:
        """Every family of this caseload, by name; none that somebody else took over."""
        return tuple(row for row in self.all_families() if not row.with_whom)

    def all_families(self) -> tuple[FamilyRow, ...]:
        """The same, and those that somebody else took over."""
        now = self._waiting.now()
        with self._database.transaction() as connection:
            return indexes.families(connection, now)

    def due(self) -> tuple[DueRow, ...]:
        """Every open item, by due time; those without one last."""
        now = self._waiting.now()
        with self._database.transaction() as connection:
            return indexes.due(connection, now)

    def search(self, words: str) -> tuple[Entry, ...]:
        """Entries that hold every word, or begin so; newest first. Reads what the index has not reached yet, too."""
        with self._database.transaction() as connection:
            return search.find(connection, words)

    def catch_up(self) -> bool:
        """File what was written last, and take the next entries into the full text; whether any are left.

        For when nobody waits. Raises `StorageFull`.
        """
        self._waiting.file()
        with self._database.transaction() as connection:
            return search.catch_up(connection)

    def note_access(self, author: Author, what: str, of: str) -> None:
        """Write that somebody read, printed, exported, or could not unlock."""
        with self._database.transaction() as connection:
            access.note(connection, self._keys, access.Access(at=self._clock.now(), by=author, what=what, of=of))

    def accesses(self) -> tuple[access.Access, ...]:
        """The access log, oldest first."""
        with self._database.transaction() as connection:
            return access.lines(connection)

    def setting(self, name: str) -> str | None:
        """A caseload setting, as text."""
        with self._database.transaction() as connection:
            return settings.get(connection, name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a caseload setting."""
        with self._database.transaction() as connection:
            settings.put(connection, name, value)

    def notices(self) -> tuple[str, ...]:
        """What the person should know about this vault since it was last open: sentences, most often none."""
        return self._notices

    def verify(self, tell: Tell = lambda _far: None) -> VerifyReport:
        """Check every page, hash, link and signature, that live indexes equal rebuilt ones, and where the vault stood."""
        return self._checker.report(self._database, self._project, self._anchors, tell)

    def rebuild(self) -> None:
        """Make every index again from the entries."""
        with self._database.transaction() as connection:
            families = [FamilyId(row.family) for row in connection.execute(_FAMILIES)]
        self._known.clear()
        self._waiting.forget()
        made = [(family, self._project(self.record(family))) for family in families]
        with self._database.transaction() as connection:
            indexes.replace_all(self._database.driver(), made)
            search.make_again(connection)

    def backup(self, folder: Path, tell: Tell) -> Backup:
        """A whole copy under the same keys, in a file of its own. Raises `VaultDamaged` for a vault whose check finds something."""
        tell(tr("Checking this caseload"))
        if problems := self.verify(tell).problems:
            sentence = tr(
                "No backup was made, because this caseload is not as it was written: {problem} Earlier backups stay."
            )
            raise VaultDamaged(sentence.format(problem=problems[0]))
        return self._copier.copy(self._database, folder, self._project, tell)

    def close(self) -> None:
        """Close the vault and forget its keys; again does nothing."""
        if not self._open:
            return
        self._open = False
        try:
            with suppress(WorldError):
                self.catch_up()
            self._anchor()
        finally:
            self._known.clear()
            self._database.close()
            self._keys.wipe()
            self._on_close()

    def _keep(self, grown: Sequence[Grown]) -> None:
        try:
            self._database.write(INSERT_FRESH, [row for one in grown for row in one.rows()])
        except BaseException:
            # What the disk holds now is read again before anything builds on it.
            for one in grown:
                self._known.pop(one.family, None)
            self._head = None
            self._waiting.look()
            raise
        for one in grown:
            self._known[one.family] = one.known()
            self._waiting.add(one.family, len(one.written))

    def _written(
        self,
        family: FamilyId,
        drafts: Sequence[Draft],
        author: Author,
        device: str,
        known: Known | None,
        link: bytes,
    ) -> tuple[Written, ...]:
        if any(isinstance(draft.body, FamilyOpened) and draft.body.family.id != family for draft in drafts):
            raise ValueError("A family is opened under its own id.")
        return self._pen.write(
            family,
            drafts,
            author,
            device,
            clock=known.record.clock + 1 if known else 1,
            device_prev=known.heads.get(device, b"") if known else b"",
            vault_prev=link,
        )

    def _look_up(self, family: FamilyId) -> Known | None:
        if family not in self._known:
            if not (kept := self._kept(family)):
                return None
            self._known[family] = known_from(kept)
        return self._known[family]

    def _with(self, family: FamilyId, came: Sequence[Written]) -> Known:
        """The family with what came from another vault, which stands among what was here by its clocks."""
        both = [*self._kept(family), *((one.entry, one.hash) for one in came)]
        return known_from(sorted(both, key=lambda one: (one[0].clock, one[0].device, one[0].id)))

    def _kept(self, family: FamilyId) -> list[tuple[Entry, bytes]]:
        with self._database.transaction() as connection:
            rows = connection.execute(OF_FAMILY, {"family": family}).all()
        return [(read_entry(row.data), row.hash) for row in rows]

    def _vault_head(self) -> Head:
        if self._head is None:
            with self._database.transaction() as connection:
                self._head = vault_head(connection)
        return self._head

    def _look_back(self) -> tuple[str, ...]:
        with self._database.transaction() as connection:
            found = self._anchors.problems(connection)
            last = connection.execute(_LAST_RECEIVED).scalar()
        self._waiting.look()
        if last is not None and self._clock.now() + _CLOCK_MAY_DIFFER < from_micros(last):
            found += (tr("This computer's clock is behind the last entry. Check its date and time before you write."),)
        return found

    def _anchor_when_due(self, drafts: Sequence[Draft]) -> None:
        signed = any(isinstance(draft.body, ContactSigned | LetterIssued | TakenIn) for draft in drafts)
        if signed or not timedelta(0) <= self._clock.now() - self._anchored_at < ANCHOR_AFTER:
            self._anchor()

    def _anchor(self) -> None:
        # What was saved is saved: a vault that cannot be read just now says so at the next reading, not here.
        with suppress(WorldError), self._database.transaction() as connection:
            self._anchors.drop(connection)
        self._anchored_at = self._clock.now()


_LAST_RECEIVED = sa.select(tables.every.c.received_at).order_by(tables.every.c.n.desc()).limit(1)
