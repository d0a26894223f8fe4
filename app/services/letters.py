"""Write a letter from the record, look at it, issue it. Issued is not sent, sent is not received."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Literal

import msgspec

from app.domain import entries as e
from app.domain.base import ContactId, EntryId, FamilyId, LetterId, PersonId
from app.domain.letter import Letter
from app.domain.papers import PaperAsked, Take
from app.domain.pathway import LetterPlan
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.letter_ladder import stage_now
from app.engine.letter_matter import URGENT
from app.engine.letter_words import named
from app.engine.letters import as_text, draft, reference
from app.i18n import tr
from app.ports import Typesetter, WorldError
from app.services.desk import Desk, NotAllowed, author
from app.services.going_home import HomeStep, check_route, check_take, home_step
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
        take: Take | None = None,
        who_sees: str = "",
    ) -> LetterDraft:
        """The letter as the record stands, with the author's own words in its free parts. One that goes home is drafted in
        the version she said may be taken. Raises `WorldError`, too, when that was not asked or is less."""
        plan, record = self._plan(letter), self._desk.journal.record(family)
        if plan.audience == "home":
            check_take(home_step(record, plan, contact, who), take or "no", who_sees)
            plan = self._plan(plan.neutral) if take == "neutral" and plan.neutral else plan
        about = record.mother()
        hers = about.plain_name() if about and plan.audience == "home" else ""
        to = hers or recipient.strip() or self._stage(record, plan) or self._recipient(record, plan)
        whom = about.id if about else PersonId("mother")
        pathway, lines = self._desk.compiled.pathway, self._desk.lines()
        made = self._marked(draft(plan, record, pathway, who, whom, contact, to, free or {}, lines), who)
        alone = plan.urgency in URGENT and not _spoken(record, made)
        call_first = tr("Ring before you send this. Nobody has been spoken to yet.") if alone else ""
        return LetterDraft(
            family=family,
            letter=made,
            recipient=to,
            missing_characters=self._typesetter.missing_characters(made),
            call_first=call_first,
            pdf_name=_file_name(made),
            take=take,
            who_sees=who_sees.strip(),
        )

    def _marked(self, made: Letter, who: Session) -> Letter:
        """A paper about a real family carries a mark too while no policy is in force; it never calls her made up."""
        return msgspec.structs.replace(made, watermark=made.watermark or self._desk.mark(who.day, made_up=False))

    def home_step(self, who: Session, family: FamilyId, contact: ContactId | None, letter: LetterId) -> HomeStep | None:
        """What to ask before a paper goes home; none for a letter to a colleague."""
        plan = self._plan(letter)
        if plan.audience != "home":
            return None
        return home_step(self._desk.journal.record(family), plan, contact, who)

    def by_voice(
        self, who: Session, family: FamilyId, contact: ContactId | None, letter: LetterId, told: str
    ) -> FamilyRecord:
        """She takes no paper home: who tells her, when and how. It stays open until she has been told."""
        plan, record = self._plan(letter), self._desk.journal.record(family)
        mother = record.mother()
        if plan.audience != "home" or mother is None:
            raise WorldError(tr("This paper does not go home."))
        if not told.strip():
            raise WorldError(tr("Write who tells her, when, and how she is reached."))
        asked = PaperAsked(contact=contact, letter=letter, take="no", who_sees="")
        title = tr("{title}, by voice").format(title=plan.title)
        body = _issued(letter, title, mother.plain_name(), told.strip(), mother.id, contact, to_her="voice")
        return self._desk.write(who, family, [e.Draft(body=asked), e.Draft(body=body, subjects=(mother.id,))])

    def _plan(self, letter: LetterId) -> LetterPlan:
        plan = self._desk.compiled.letters.get(letter)
        if plan is None:
            raise WorldError(tr("This pathway has no letter of that kind."))
        return plan

    def _stage(self, record: FamilyRecord, plan: LetterPlan) -> str:
        """Who is spoken to at the stage of the ladder that has opened, for the letter it offers."""
        stage = stage_now(record, self._desk.compiled.pathway.local, self._desk.clock.now())
        return stage.who if stage and stage.letter == plan.id else ""

    def _recipient(self, record: FamilyRecord, plan: LetterPlan) -> str:
        if plan.to == "gp" and record.family.gp_practice:
            return record.family.gp_practice
        line = next((line for line in self._desk.lines() if line.id == plan.to), None)
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
        """Record that its author read and issued the paper, and return it. Raises `WorldError` for the wrong person, for a
        record that has changed since, and for whatever keeps this paper from being issued."""
        letter, record = made.letter, self._desk.journal.record(made.family)
        self._check(who, record, made, contact, route)
        paper = self._typesetter.pdf(letter)
        home = letter.audience == "home"
        body = _issued(letter.plan, letter.title, made.recipient, route, letter.identity.person, contact)
        body = msgspec.structs.replace(
            body,
            digest=hashlib.sha256(paper).hexdigest(),
            findings=() if home else letter.findings,
            to_her="paper" if home else "",
        )
        drafts = [e.Draft(body=body, subjects=(letter.identity.person,))]
        if made.take:
            asked = PaperAsked(contact=contact, letter=letter.plan, take=made.take, who_sees=made.who_sees)
            drafts.insert(0, e.Draft(body=asked))
        self._desk.write(who, made.family, drafts)
        return paper

    def _check(
        self, who: Session, record: FamilyRecord, made: LetterDraft, contact: ContactId | None, route: str
    ) -> None:
        letter, plan = made.letter, self._plan(made.letter.plan)
        identity, home = letter.identity, letter.audience == "home"
        person = record.people.get(identity.person)
        if person is None or named(person, who.day, home=home) != (identity.name, identity.born, identity.nhs_number):
            raise WorldError(
                tr("This letter names someone else than the open record. Write it again from this family.")
            )
        if letter.reference != reference(record):
            raise WorldError(tr("The record has changed since this letter was drawn up. Show it again, and read it."))
        if not made.recipient:
            raise WorldError(tr("Enter who this letter goes to."))
        if plan.by and who.role not in plan.by:
            raise NotAllowed(tr("This letter belongs to another profession."))
        if home:
            step = home_step(record, plan, contact, who)
            check_take(step, made.take or "no", made.who_sees)
            check_route(step, route)
        if letter.stops:
            raise WorldError(letter.stops[0])


def _issued(
    letter: LetterId,
    title: str,
    recipient: str,
    route: str,
    about: PersonId,
    contact: ContactId | None,
    to_her: Literal["", "voice"] = "",
) -> e.LetterIssued:
    return e.LetterIssued(
        letter=letter,
        title=title,
        recipient=recipient,
        route=route,
        about=about,
        digest="",
        findings=(),
        contact=contact,
        to_her=to_her,
    )


def _spoken(record: FamilyRecord, made: Letter) -> bool:
    """Whether somebody answered about each urgent worry on this paper. A call about something else, or long ago, is not it."""
    urgent = [each for each in record.open_findings() if each.entry in made.findings and each.urgency in URGENT]
    return bool(urgent) and all(each.spoken_to() for each in urgent)


def _file_name(letter: Letter) -> str:
    """A file name that says nothing about anyone."""
    return f"letter-{letter.written_on.isoformat()}-{letter.reference.lower()}.pdf"
