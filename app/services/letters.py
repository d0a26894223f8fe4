"""Write a letter from the record, look at it, issue it. Issued is not sent, sent is not received."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Literal

import msgspec

from app.domain import entries as e
from app.domain.base import ContactId, EntryId, FamilyId, LetterId, PersonId
from app.domain.letter import Letter
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.letters import CALL_FIRST, as_text, draft
from app.i18n import tr
from app.ports import Typesetter, WorldError
from app.services.desk import Desk, author
from app.services.states import LetterDraft

LetterStep = Literal["handed-over", "failed", "received", "accepted", "declined", "more-asked"]
ANSWERED_BY = ("received", "accepted", "declined", "more-asked")


class Letters:
    """The papers of this caseload."""

    def __init__(self, desk: Desk, typesetter: Typesetter) -> None:
        self._desk = desk
        self._typesetter = typesetter

    def draft(
        self,
        who: Session,
        family: FamilyId,
        contact: ContactId | None,
        letter: LetterId,
        recipient: str = "",
        free: Mapping[str, str] | None = None,
    ) -> LetterDraft:
        """The letter as the record stands, with the author's own words in its free parts."""
        plan = self._desk.compiled.letters.get(letter)
        if plan is None:
            raise WorldError(tr("This pathway has no letter of that kind."))
        record = self._desk.journal.record(family)
        to = recipient.strip() or self._recipient(plan.to)
        about = PersonId("mother")
        made = self._marked(draft(plan, record, self._desk.compiled.pathway, who, about, contact, to, free or {}), who)
        alone = plan.urgency in CALL_FIRST and not _spoken(record, made)
        call_first = tr("Ring before you send this. Nobody has been spoken to yet.") if alone else ""
        return LetterDraft(
            family=family,
            letter=made,
            recipient=to,
            missing_characters=self._typesetter.missing_characters(made),
            call_first=call_first,
            pdf_name=_file_name(made),
        )

    def _marked(self, made: Letter, who: Session) -> Letter:
        """A paper about a real family carries a mark too while no policy is in force; it never calls her made up."""
        if made.watermark or not self._desk.practising(who.day):
            return made
        return msgspec.structs.replace(made, watermark=tr("NO POLICY IN FORCE - confirm by phone"))

    def _recipient(self, to: str) -> str:
        line = next((line for line in self._desk.lines() if line.id == to), None)
        return line.name if line else ""

    def text(self, made: LetterDraft) -> str:
        """The letter as plain text, for reading aloud."""
        return as_text(made.letter)

    def pdf(self, who: Session, made: LetterDraft) -> bytes:
        """The letter laid out, in memory. Looking at it is noted in the access log."""
        self._desk.journal.note_access(author(who), "preview", made.letter.reference)
        return self._typesetter.pdf(made.letter)

    def handled(
        self, who: Session, family: FamilyId, letter: EntryId, how: LetterStep, by: str, note: str = ""
    ) -> FamilyRecord:
        """What became of a paper. Raises `WorldError` when nobody is named who received or answered it."""
        if letter not in self._desk.journal.record(family).letters:
            raise WorldError(tr("This letter is not in the record that is open. Open its family, then go on."))
        if how in ANSWERED_BY and not by.strip():
            raise WorldError(tr("Write who it was: a name, and their service."))
        body = e.LetterHandled(letter=letter, how=how, by=by.strip(), note=note)
        return self._desk.write(who, family, [e.Draft(body=body)])

    def issue(self, who: Session, made: LetterDraft, contact: ContactId | None, route: str) -> bytes:
        """Record that its author read and issued the paper, and return it. Raises `WorldError` for the wrong person."""
        record = self._desk.journal.record(made.family)
        person = record.people.get(made.letter.identity.person)
        if person is None or person.clinical_name() != made.letter.identity.name:
            raise WorldError(
                tr("This letter names someone else than the open record. Write it again from this family.")
            )
        if not made.recipient:
            raise WorldError(tr("Enter who this letter goes to."))
        paper = self._typesetter.pdf(made.letter)
        body = e.LetterIssued(
            letter=made.letter.plan,
            title=made.letter.title,
            recipient=made.recipient,
            route=route,
            about=made.letter.identity.person,
            digest=hashlib.sha256(paper).hexdigest(),
            findings=made.letter.findings,
            contact=contact,
        )
        self._desk.write(who, made.family, [e.Draft(body=body, subjects=(made.letter.identity.person,))])
        return paper


def _spoken(record: FamilyRecord, made: Letter) -> bool:
    """Whether somebody answered about each urgent worry on this paper. A call about something else, or long ago, is not it."""
    urgent = [each for each in record.open_findings() if each.entry in made.findings and each.urgency in CALL_FIRST]
    return bool(urgent) and all(each.spoken_to() for each in urgent)


def _file_name(letter: Letter) -> str:
    """A file name that says nothing about anyone."""
    return f"letter-{letter.written_on.isoformat()}-{letter.reference.lower()}.pdf"
