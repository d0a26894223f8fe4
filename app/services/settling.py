"""Two versions of one thing, written by people who did not know of each other's: shown side by side until a person has settled."""

from __future__ import annotations

import msgspec

from app.domain import entries as e
from app.domain.base import EntryId, FamilyId
from app.domain.exchange import Differ, VersionsSettled
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, author
from app.services.line_words import said
from app.services.persons import one_line
from app.services.states_transfers import DifferState, Side

ABOUT = {
    "answer": "An answer",
    "family": "Address, safe contact or safety at the door",
    "person": "What is known of a person",
    "finding": "What was done about a worry",
    "owner": "Who has a worry",
    "contact": "How a contact ended",
    "misfiled": "What was entered in the wrong record",
}


class Settling:
    """Nothing is overwritten: the version that stands is written once more, by the one who settled it, with the reason."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def waiting(self, who: Session) -> tuple[DifferState, ...]:
        """Everything that differs in this caseload; nothing while somebody beside her can read along. The reading is noted in
        the access log."""
        journal = self._desk.journal
        journal.note_access(author(who), "list", "versions")
        rows = journal.families()
        visits = (journal.record(row.family).open_contact() for row in rows if row.open_contact)
        if any(here is not None and not here.alone for here in visits):
            return ()
        return tuple(one for row in rows for one in self._of(journal.record(row.family)))

    def settle(
        self, who: Session, family: FamilyId, of: tuple[EntryId, EntryId], stands: EntryId, why: str
    ) -> FamilyRecord:
        """One of the two stands, and why; both stay readable. Raises `WorldError` for what does not differ any more."""
        record, reason = self._desk.journal.record(family), one_line(why)
        if of not in {one.of for one in record.exchanged.differ} or stands not in of:
            raise WorldError(tr("These two were settled already. Look at the list again."))
        if not reason:
            raise WorldError(tr("Write how you know which one stands, in a few words."))
        chosen = next(entry for entry in self._desk.journal.entries(family) if entry.id == stands)
        other = of[0] if stands == of[1] else of[1]
        settled = e.Draft(body=VersionsSettled(of=of, stands=stands, why=reason), subjects=chosen.subjects)
        return self._desk.write(who, family, [*_again(chosen, other, reason), settled])

    def _of(self, record: FamilyRecord) -> tuple[DifferState, ...]:
        if not record.exchanged.differ:
            return ()
        written = {entry.id: entry for entry in self._desk.journal.entries(record.id)}
        return tuple(self._state(record, one, written) for one in record.exchanged.differ)

    def _state(self, record: FamilyRecord, one: Differ, written: dict[EntryId, e.Entry]) -> DifferState:
        first, second = (self._side(record, written[entry]) for entry in one.of)
        return DifferState(
            family=record.id,
            family_name=record.family.name,
            about=tr(ABOUT[one.about[0]]),
            sides=(first, second),
        )

    def _side(self, record: FamilyRecord, entry: e.Entry) -> Side:
        told = said(self._desk.compiled, record, entry.body)
        _, what, more = told if told else ("", tr("Written"), "")
        return Side(entry=entry.id, by=entry.author.name, written=entry.written_at, what=what, more=more)


def _again(chosen: e.Entry, other: EntryId, why: str) -> list[e.Draft]:
    """The version that stands, written once more. Nobody signs a visit in another's name: a signature stands as it is."""
    body = chosen.body
    if isinstance(body, e.ContactSigned):
        return []
    again = msgspec.structs.replace(body, reason=why) if isinstance(body, e.AnsweredBody) else body
    return [e.Draft(body=again, subjects=chosen.subjects, happened_at=chosen.happened_at, replaces=other)]
