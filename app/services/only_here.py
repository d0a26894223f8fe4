"""What only this laptop knows: every contact and worry that is not in the organisation's main record yet."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.base import ContactId, EntryId, FamilyId, PersonId
from app.domain.calendar import uk_time
from app.domain.contacts import Contact
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.note import findings_at, note_not_kept, note_told, notes
from app.engine.note_pursued import last_written, note_pursued, things, title
from app.engine.thread import HANDED
from app.i18n import tr
from app.ports import DueRow, Sheets, WorldError
from app.services.day_states import DayEnd, HereKind, LeftHere
from app.services.desk import Desk, author
from app.services.sheets import day_end_sheet, initials_of
from app.services.states import NoteForPerson
from app.services.visit_state import plan_of
from app.services.visits import Visits

ONLY_HERE = ("unsigned", "main-record")


class OnlyHere:
    """The end of a day."""

    def __init__(self, desk: Desk, visits: Visits, sheets: Sheets) -> None:
        self._desk, self._visits, self._sheets = desk, visits, sheets

    def show(self, who: Session) -> DayEnd:
        """Everything not copied yet, oldest first, each with its notes. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "list", "only-here")
        return self._end(who)

    def copied(self, who: Session, family: FamilyId, entry: EntryId) -> DayEnd:
        """The worker says that this contact or worry now stands in the main record. Raises `WorldError` before signing."""
        record = self._desk.journal.record(family)
        contact = _contact_of(record, entry)
        row = next((row for row in self._desk.journal.due() if row.item == entry and row.kind in ONLY_HERE), None)
        if row is None:
            raise WorldError(tr("This is marked as copied already."))
        if contact:
            self._visits.copied(who, family, contact.id)
        else:
            self._visits.copied_entry(who, family, entry)
        return self._end(who)

    def paper(self, who: Session) -> bytes:
        """The list with initials only, as a PDF in memory. Looking at it is noted in the access log."""
        self._desk.journal.note_access(author(who), "preview", "only-here")
        return self._sheets.pdf(day_end_sheet(self._end(who), who, self._desk.mark_of_all(who.day)))

    def _end(self, who: Session) -> DayEnd:
        rows = self._desk.journal.due()
        mothers = {row.family: row.mother or row.name for row in self._desk.journal.families()}
        here = [self._left(row, mothers, who) for row in rows if row.kind in ONLY_HERE]
        return DayEnd(
            day=who.day,
            items=tuple(sorted(here, key=lambda item: (item.day, item.family_name))),
            open_things=sum(row.kind in HANDED for row in rows),
        )

    def _left(self, row: DueRow, mothers: Mapping[FamilyId, str], who: Session) -> LeftHere:
        record = self._desk.journal.record(row.family)
        entry, name = EntryId(row.item), mothers.get(row.family, row.family_name)
        contact = _contact_of(record, entry)
        thing = things(record).get(entry)
        kind: HereKind
        if thing is not None:
            kind, what, day, worries = "onward", title(thing), uk_time(last_written(thing)).date(), 0
            made = note_pursued(record, thing, who.day)
        elif contact is None:
            finding = record.findings[entry]
            kind = "told"
            what, day, worries = tr("A worry told outside a visit"), finding.raised_at.date(), 1
            made = note_told(self._desk.compiled, record, finding, who.day)
        else:
            kind = "unsigned" if contact.open else "not-kept" if contact.not_kept else "visit"
            what, day = plan_of(self._desk.compiled, contact.plan).title, contact.on
            worries = len(findings_at(record, contact.id))
            made = self._notes(record, contact, who)
        return LeftHere(
            family=row.family,
            entry=entry,
            contact=contact.id if contact else ContactId(""),
            kind=kind,
            family_name=name,
            initials=initials_of(name),
            what=what,
            day=day,
            worries=worries,
            notes=tuple(NoteForPerson(person=person, name=called, text=text) for person, called, text in made),
        )

    def _notes(self, record: FamilyRecord, contact: Contact, who: Session) -> tuple[tuple[PersonId, str, str], ...]:
        if contact.open:
            return ()
        if contact.not_kept:
            return note_not_kept(self._desk.compiled, record, contact)
        return notes(self._desk.compiled, record, contact, who)


def _contact_of(record: FamilyRecord, entry: EntryId) -> Contact | None:
    return next((contact for contact in record.contacts.values() if contact.entry == entry), None)
