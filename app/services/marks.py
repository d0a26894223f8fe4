"""Marks on a baby's skin: written down where they are seen, beside what was recorded at the same place before."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.domain import entries as e
from app.domain.answers import Answer, key
from app.domain.base import ContactId, EntryId, FamilyId, PersonId, QuestionId
from app.domain.calendar import short_date, uk_time
from app.domain.contacts import Contact
from app.domain.marks import ONLY_FRONT, PAIRED, PARTS, Mark, MarkSeen, MarkTakenOut, NewMark
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.company import BESIDE_HER
from app.engine.marks import marks_of
from app.engine.raising import newly_raised
from app.i18n import tr
from app.ports import WorldError
from app.services.states import VisitState
from app.services.states_marks import MarkLine
from app.services.stopping import Stopping

TELLS = {
    "mark": (QuestionId("baby.mark"), "yes"),
    "doubt": (QuestionId("baby.birthmark"), "doubt"),
    "birthmark": (QuestionId("baby.birthmark"), "written_down"),
}
"""The question a mark answers by being seen, and how."""
LARGEST = 600
"""Millimetres: longer than a baby is a slip."""


class Marks(Stopping):
    """The body map of an open visit."""

    def mark(self, who: Session, family: FamilyId, contact: ContactId, about: PersonId, new: NewMark) -> VisitState:
        """Write down a mark, with the answer it gives to whether there is one, and any finding that raises, in one transaction.
        Raises `WorldError` naming what is missing."""
        record = self._desk.journal.record(family)
        here, mark = self._open(record, contact), _tidy(new)
        if about not in record.people:
            raise WorldError(tr("Pick whom the mark is on."))
        body = MarkSeen(contact, about, mark, here.present)
        drafts = [e.Draft(body=body, subjects=(about,)), *self._answered(who, record, here, about, mark)]
        record = self._desk.write(who, family, drafts)
        return self._state(who, record, record.contacts[contact])

    def take_out(self, who: Session, family: FamilyId, contact: ContactId, of: EntryId, why: str) -> VisitState:
        """A mark was written down by mistake; the answer given with it stays and is corrected on its own page."""
        here = self._open(self._desk.journal.record(family), contact)
        if of not in {one.entry for one in here.marks}:
            raise WorldError(tr("This mark was not written down in this visit."))
        if not why.strip():
            raise WorldError(tr("Write in a few words why it is taken out."))
        return self._written(who, family, contact, MarkTakenOut(contact, of, why.strip()))

    def marks(self, _who: Session, family: FamilyId, contact: ContactId, about: PersonId) -> tuple[MarkLine, ...]:
        """Every mark recorded on somebody, the newest first, each with what was recorded at its place before; in company only
        those that whoever is here was there for."""
        record = self._desk.journal.record(family)
        here = self._contact(record, contact)
        every = marks_of(record, about)
        shown = (one for one in every if here.alone or _was_there(one, here))
        return tuple(
            _line(one, here, tuple(_before(every, one)) if here.alone else ()) for one in reversed(list(shown))
        )

    def _answered(
        self, who: Session, record: FamilyRecord, here: Contact, about: PersonId, mark: NewMark
    ) -> Iterator[e.Draft]:
        question, value = TELLS[mark.kind]
        asked = key(question, about)
        if question not in self._desk.compiled.names.questions:
            return
        given = next((one for one in reversed(record.history) if one.key() == asked and one.contact == here.id), None)
        if given is not None and (given.answer.value == value or mark.kind == "birthmark"):
            return
        answer, before = Answer(state="answered", value=value), self._weighing(record, here, who.day)
        noticed, reason = (given.noticed, given.reason) if given else ("", "")
        body = self._body(here, asked, answer, "seen", noticed, reason)
        yield e.Draft(body=body, subjects=(about,), replaces=given.entry if given else None)
        for rule, verdict in newly_raised(record, before.after(asked, answer), before):
            yield self._raise(rule, verdict, here.id)


def _tidy(new: NewMark) -> NewMark:
    spot = new.spot
    if spot.part not in PARTS:
        raise WorldError(tr("Pick where the mark is."))
    if spot.part in PAIRED and spot.side == "middle":
        raise WorldError(tr("Pick the side: the baby’s left or the baby’s right."))
    if spot.part in ONLY_FRONT and spot.view != "front":
        raise WorldError(tr("The face and the mouth are seen from the front."))
    if not new.looks.strip():
        raise WorldError(tr("Write its colour and shape, as you see them."))
    if new.size_mm is not None and not 0 < new.size_mm <= LARGEST:
        raise WorldError(tr("Check the size: millimetres, as a whole number."))
    words = {name: getattr(new, name).strip() for name in ("looks", "first_seen", "seen_by", "said")}
    return msgspec.structs.replace(new, **words)


def _was_there(one: Mark, here: Contact) -> bool:
    others = set(here.present) - BESIDE_HER
    return bool(others) and others <= set(one.seen.present)


def _before(every: tuple[Mark, ...], one: Mark) -> Iterator[str]:
    """What was recorded at the same place before. It never says what this mark is."""
    for old in every[: every.index(one)]:
        if old.seen.mark.spot != one.seen.mark.spot or one.seen.mark.kind == "birthmark":
            continue
        words = tr("A birthmark was recorded here on {day} by {who}: {looks}. That does not say what this is.")
        if old.seen.mark.kind != "birthmark":
            words = tr("A mark was recorded here on {day} by {who}: {looks}.")
        yield words.format(day=short_date(uk_time(old.at).date()), who=old.by, looks=old.seen.mark.looks)


def _line(one: Mark, here: Contact, before: tuple[str, ...]) -> MarkLine:
    mark = one.seen.mark
    mine = one.seen.contact == here.id
    return MarkLine(
        entry=one.entry, mark=mark, on=uk_time(one.at).date(), by=one.by, before=before, here=mine and here.open
    )
