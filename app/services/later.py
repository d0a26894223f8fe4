"""What is written later than it happened, or outside a visit: a visit written up, a call, something told, a jotted line."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from app.domain import entries as e
from app.domain.answers import Answer, AnswerKey
from app.domain.base import ContactId, ContactKind, EntryId, FamilyId, PersonId, RuleId, Value
from app.domain.body import Company
from app.domain.calendar import end_of_day, uk_time
from app.domain.outside import HOW_NAMES, TOLD, How, JotSettled, Settled, Told
from app.domain.pathway import Urgency
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.standing import situation
from app.engine.visit import people_asked
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, NotAllowed
from app.services.given import checked, told_drafts
from app.services.states import Asked

LONGEST = 140


class SomethingTold(Value, frozen=True):
    """What was told, as written: who told, how and when, about whom, the words, how soon it is to be looked at and by when."""

    by: str
    how: How
    at: datetime
    about: tuple[PersonId, ...]
    words: str
    urgency: Urgency
    look_by: date | None = None


class Later:
    """Late entries keep both times: when it happened and when it was written."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk = desk
        self._new_id = new_id

    def visit(
        self, who: Session, family: FamilyId, plan: ContactKind, present: Sequence[Company], at: datetime
    ) -> ContactId:
        """Begin to write up a visit that was made earlier. Its answers count from the day it happened. Raises `WorldError` for
        a time to come, or while another visit stands open."""
        self._desk.check_read()
        known = self._desk.compiled.contacts.get(plan)
        if known is None:
            raise WorldError(tr("This pathway has no contact of that kind."))
        if who.role not in known.by:
            raise NotAllowed(tr("This kind of contact belongs to another profession."))
        if self._desk.journal.record(family).open_contact() is not None:
            raise WorldError(tr("A visit to this family is still open. Sign it first, then write up the earlier one."))
        if not present:
            raise WorldError(tr("Tick who was there."))
        contact, pathway = ContactId(self._new_id()), self._desk.compiled.pathway.hash
        on = uk_time(self._gone(at)).date()
        body = e.ContactStarted(contact=contact, plan=plan, on=on, present=tuple(present), pathway=pathway)
        self._desk.write(who, family, [e.Draft(body=body, happened_at=at)])
        return contact

    def call(
        self,
        who: Session,
        family: FamilyId,
        whom: str,
        answered_by: str,
        agreed: str,
        findings: Sequence[EntryId],
        at: datetime,
    ) -> FamilyRecord:
        """A call made earlier. Nobody answering is written too, and leaves each worry as it was."""
        if not whom.strip():
            raise WorldError(tr("Write whom you rang."))
        if not agreed.strip():
            raise WorldError(tr("Write what was said or agreed, or that nobody answered."))
        body = e.VoiceCall(
            contact=None,
            line=whom.strip(),
            number="",
            answered_by=answered_by.strip(),
            agreed=agreed.strip(),
            read_back=False,
            findings=tuple(findings),
        )
        return self._desk.write(who, family, [e.Draft(body=body, happened_at=self._gone(at))])

    def told(
        self, who: Session, family: FamilyId, told: SomethingTold, answers: Mapping[AnswerKey, Answer] | None = None
    ) -> FamilyRecord:
        """Something told outside a visit: the words, who told us (kept apart), a worry somebody has from now on, and any question
        that it answers. Raises `WorldError` for what is missing."""
        self._check(told)
        compiled, record, now = self._desk.compiled, self._desk.journal.record(family), self._desk.clock.now()
        rule, at = RuleId(f"{TOLD}{self._new_id()}"), self._gone(told.at)
        heard = Told(rule=rule, by=told.by.strip(), how=told.how, words=told.words.strip())
        worry = e.FindingRaised(
            contact=None,
            rule=rule,
            urgency=told.urgency,
            says=textwrap.shorten(told.words, LONGEST, placeholder=" …"),
            because=(),
            due=_look_by(told, uk_time(now).date()),
            pathway=compiled.pathway.hash,
        )
        given = {asked: checked(compiled, asked[0], one.state, one.value) for asked, one in (answers or {}).items()}
        source = tr("Told outside a visit, {how}").format(how=tr(HOW_NAMES[told.how]).lower())
        drafts = [
            e.Draft(body=heard, subjects=told.about, happened_at=at),
            e.Draft(body=worry, subjects=told.about),
            *told_drafts(compiled, record, who.day, given, source, now, at),
        ]
        return self._desk.write(who, family, drafts)

    def questions(self, _who: Session, family: FamilyId) -> tuple[Asked, ...]:
        """Every question that something told could answer, about each whom it could be about, in the author's order."""
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        here = situation(compiled, record, None, self._desk.clock.today()).people
        return tuple(
            Asked(question=one, about=whom, about_name=record.name_of(whom), answered=None, earlier=None)
            for one in compiled.pathway.questions
            for whom in people_asked(one, here)
        )

    def settle(
        self, who: Session, family: FamilyId, contact: ContactId, jot: EntryId, how: Settled, why: str
    ) -> FamilyRecord:
        """A jotted line was written up, or is put aside with a reason. Raises `WorldError` for one that waits no more."""
        here = self._desk.journal.record(family).contacts.get(contact)
        if here is None or jot not in {one.entry for one in here.waiting}:
            raise WorldError(tr("This line does not wait any more."))
        if how == "put-aside" and not why.strip():
            raise WorldError(tr("Write in a few words why it is put aside."))
        body = JotSettled(contact=contact, of=jot, how=how, why=why.strip())
        return self._desk.write(who, family, [e.Draft(body=body)])

    def _check(self, told: SomethingTold) -> None:
        if not told.words.strip():
            raise WorldError(tr("Write what you were told, in their words."))
        if not told.by.strip():
            raise WorldError(tr("Write who told you. It is kept apart, and never named to the family."))

    def _gone(self, at: datetime) -> datetime:
        if at > self._desk.clock.now():
            raise WorldError(tr("This time has not come yet. Check the day and the time."))
        return at


def _look_by(told: SomethingTold, today: date) -> datetime | None:
    """The end of the day chosen; of today for what cannot wait."""
    if told.look_by is not None:
        return end_of_day(told.look_by)
    return end_of_day(today) if told.urgency in ("emergency", "same-day") else None
