"""Plan, meet, and look again: who does what by when, who took it on, what came of it, and what will be different."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from app.domain import pursuit as p
from app.domain.base import FamilyId, PersonId
from app.domain.entries import Draft
from app.domain.people import Session
from app.domain.plans import Plan
from app.domain.record import FamilyRecord
from app.engine.planning import lacks, tried_before
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk
from app.services.saying import known, say, worries_of
from app.services.states_pursuit import PlanCheck


class Plans:
    """Plans and meetings. One method, one intent, one transaction. Raises `WorldError` with the sentence that says what is
    missing."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk, self._new_id = desk, new_id

    def look_over(self, family: FamilyId, acts: Sequence[p.PlannedAct], instead_of: p.PlanId | None) -> PlanCheck:
        """A plan before it is kept: what it leaves out, and what changed nothing before. Nothing is written."""
        record = self._desk.journal.record(family)
        tried = (tried_before(record, act.says) for act in acts)
        return PlanCheck(
            lacking=tuple(one.says for one in lacks(record, acts, instead_of)),
            tried=tuple(one for one in tried if one is not None),
        )

    def plan(self, who: Session, family: FamilyId, made: p.PlanMade) -> FamilyRecord:
        """Make a plan; its id is given here. Each act has somebody who does it, a day, and what it should change."""
        record = self._desk.journal.record(family)
        say(made.aim, tr("Write what this plan is to change."))
        if not made.ifs:
            say(made.if_worse, tr("Write what to do, and whom to ring, if it gets worse."))
        for one in made.ifs:
            say(one.happens, tr("Write what may happen."))
            say(one.ring, tr("Write who is rung then."))
        if not made.acts:
            raise WorldError(tr("A plan needs at least one act, with who does it and by when."))
        _acts(made.acts, expects=True)
        worries_of(record, made.findings)
        if made.instead_of is not None:
            self._plan(record, made.instead_of)
        new = msgspec.structs.replace(made, plan=p.PlanId(self._new_id()))
        return self._write(who, family, new, made.about)

    def review_plan(self, who: Session, family: FamilyId, review: p.PlanReviewed) -> FamilyRecord:
        """Look at a plan again. The same plan may not simply go on when nothing changed: what will be different is said."""
        plan = self._plan(self._desk.journal.record(family), review.plan)
        say(review.means_for_baby, tr("Write what this means for this baby."))
        say(review.if_nothing_changes, tr("Write what happens if nothing changes."))
        if review.next == "go-on" and review.changed != "better":
            say(review.what_differs, tr("Nothing got better: write what will be different this time."))
        if review.next != "end" and review.review_on is None:
            raise WorldError(tr("Enter the day on which this is looked at again."))
        if review.next == "end":
            say(review.what_differs, tr("Write why the plan can end, and how you know."))
        return self._write(who, family, review, plan.made.about)

    def act_taken(self, who: Session, family: FamilyId, taken: p.ActTaken) -> FamilyRecord:
        """A named person took an act on, and said so. Until then it stays with whoever wrote it."""
        self._left(self._desk.journal.record(family), taken.of, taken.act)
        say(taken.by, tr("Write who takes it on: a name, and their service."))
        say(taken.how, tr("Write how they said so."))
        return self._write(who, family, taken)

    def call_meeting(self, who: Session, family: FamilyId, called: p.MeetingCalled) -> FamilyRecord:
        """A meeting is asked for, or is to be held on a day. It stays until it was held, or somebody says that it will not be."""
        worries_of(self._desk.journal.record(family), called.findings)
        say(called.about, tr("Write what the meeting is to decide."))
        if called.on is None:
            say(called.asked_of, tr("Write who was asked for it: a name, and their service."))
        new = msgspec.structs.replace(called, meeting=p.MeetingId(self._new_id()))
        return self._write(who, family, new)

    def meeting_not_held(self, who: Session, family: FamilyId, said: p.MeetingNotHeld) -> FamilyRecord:
        """A named person said that a meeting asked for will not be held, and why. The worries stay open."""
        self._awaited(self._desk.journal.record(family), said.meeting)
        say(said.by, tr("Write who said so: a name, and their service."))
        say(said.why, tr("Write in a few words why."))
        return self._write(who, family, said)

    def meeting(self, who: Session, family: FamilyId, held: p.MeetingHeld) -> FamilyRecord:
        """A meeting that was held: one that was asked for, or, without an id, another. A decision without somebody who does it
        and a day is no decision."""
        say(held.about, tr("Write what the meeting was about."))
        if not held.came:
            raise WorldError(tr("Write who came."))
        _acts(held.decided, expects=False)
        record = self._desk.journal.record(family)
        worries_of(record, held.findings)
        name = self._awaited(record, held.meeting) if held.meeting else p.MeetingId(self._new_id())
        new = msgspec.structs.replace(held, meeting=name)
        return self._write(who, family, new)

    def act_done(self, who: Session, family: FamilyId, of: str, act: str, what_came: str) -> FamilyRecord:
        """An act of a plan or meeting was done, and what came of it."""
        self._left(self._desk.journal.record(family), of, act)
        say(what_came, tr("Write what came of it."))
        return self._write(who, family, p.ActDone(of=of, act=act, what_came=what_came.strip()))

    def _plan(self, record: FamilyRecord, name: p.PlanId) -> Plan:
        plan = known(record.pursued.plans.get(name))
        if not plan.open:
            raise WorldError(tr("This plan has ended."))
        return plan

    def _awaited(self, record: FamilyRecord, name: p.MeetingId) -> p.MeetingId:
        """The meeting asked for. Raises `WorldError` when it is not, or was held, or will not be."""
        if name not in {one.called.meeting for one in record.pursued.awaited()}:
            raise WorldError(tr("This meeting was held already, or is not in the record that is open."))
        return name

    def _left(self, record: FamilyRecord, of: str, act: str) -> None:
        pursued = record.pursued
        plan, meeting = pursued.plans.get(p.PlanId(of)), pursued.meetings.get(p.MeetingId(of))
        left = (*(plan.left() if plan else ()), *(meeting.left() if meeting else ()))
        if act not in {one.id for one in left}:
            raise WorldError(tr("This is already done, or is not in the record that is open."))

    def _write(self, who: Session, family: FamilyId, body: p.PursuitBody, *about: PersonId) -> FamilyRecord:
        return self._desk.write(who, family, [Draft(body=body, subjects=about)])


def _acts(acts: Sequence[p.PlannedAct], *, expects: bool) -> None:
    if len({act.id for act in acts}) < len(acts):
        raise WorldError(tr("Two acts have the same number."))
    for act in acts:
        say(act.says, tr("Write what is to be done."))
        say(act.owner, tr("Write who does it: a name, and their service."))
        if expects:
            say(act.expects, tr("Write what this should change, so that it can be seen whether it did."))
