"""Carry a worry on: raise one's own, refer, disagree, tell others or say why not. Nothing of it ends in silence."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.domain import pursuit as p
from app.domain.base import FamilyId, PersonId
from app.domain.disagreements import Disagreement
from app.domain.entries import Draft
from app.domain.pathway import Urgency
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.domain.referrals import Referral, step_problem
from app.engine.item import limit
from app.engine.planning import lacks, tried_of
from app.engine.reviewing import QUIET_KINDS
from app.engine.shelter import may_be_harmed
from app.engine.thread import thread
from app.engine.within import due_at
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, author
from app.services.found import raised_states
from app.services.persons import one_line
from app.services.saying import known, say, worries_of
from app.services.seen import patterns_seen
from app.services.states_pursuit import PursuitState

OWN_WORRY_WITHIN: dict[Urgency, str] = {
    "emergency": "same day",
    "same-day": "same day",
    "soon": "5 working days",
    "planned": "10 working days",
    "note": "20 working days",
}
"""How soon a worry of the worker's own is decided about: unverified defaults, as the rules' own times are."""

_APART = ("main-record", *QUIET_KINDS)
"""Items that stand elsewhere, under the id of what they are about."""


class Pursuits:
    """What is done about worries beyond the visit. One method, one intent, one transaction. Raises `WorldError` with the
    sentence that says what is missing."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk, self._new_id = desk, new_id

    def show(self, who: Session, family: FamilyId) -> PursuitState:
        """Everything that is pursued for a family. The reading is noted in the access log."""
        self._desk.journal.note_access(author(who), "pursuits", family)
        record, local = self._desk.journal.record(family), self._desk.compiled.pathway.local
        watch = self._desk.compiled.pathway.watch
        here, lines = record.open_contact(), self._desk.lines()
        return PursuitState(
            record=record,
            day=who.day,
            now=self._desk.clock.now(),
            lines=lines,
            ladder=local.ladder,
            worries=raised_states(self._desk.compiled, record, lines),
            items={item.id: item for item in reversed(thread(record, local, watch)) if item.kind not in _APART},
            covered=here is not None and not here.alone,
            role=who.role,
            patterns=patterns_seen(self._desk.compiled, record, self._desk.clock.now()),
            may_be_harmed=may_be_harmed(record, self._desk.compiled.pathway),
            worker=who.name,
            tell_by={one.entry: limit(local, "tell_agencies", one.raised_at) for one in record.open_findings()},
            lacking=tuple(one.says for one in lacks(record)) if record.pursued.plans else (),
            tried=tried_of(record),
        )

    def raise_worry(
        self, who: Session, family: FamilyId, about: PersonId, says: str, why: str, urgency: Urgency
    ) -> FamilyRecord:
        """A worry of the worker's own. It is owned, due and ended like one a rule noticed."""
        say(says, tr("Write in one sentence what worries you."))
        say(why, tr("Write what you saw or heard."))
        closed = self._desk.compiled.pathway.local.bank_holidays
        due = due_at(OWN_WORRY_WITHIN[urgency], self._desk.clock.now(), closed)
        body = p.ConcernRaised(contact=None, says=says.strip(), why=why.strip(), urgency=urgency, due=due)
        return self._write(who, family, body, about)

    def refer(self, who: Session, family: FamilyId, started: p.ReferralStarted) -> FamilyRecord:
        """Draft a referral; its id is given here. One that follows another closes that one as sent another way. One that
        somebody else says they made stands as sent, and whoever writes it down asks after it."""
        record = self._desk.journal.record(family)
        say(started.to, tr("Write who this referral goes to."))
        say(started.asks, tr("Write what you ask them to do."))
        say(started.reason, tr("Write why, in a few words."))
        worries_of(record, started.findings)
        new = msgspec.structs.replace(started, referral=p.ReferralId(self._new_id()), made_by=one_line(started.made_by))
        drafts = [Draft(body=new, subjects=(started.about,))]
        if new.made_by:
            drafts.append(Draft(body=_made_elsewhere(new), subjects=(started.about,)))
        if started.follows is not None:
            step = p.ReferralStepped(
                referral=started.follows, step="other-route", by=who.name, how="", note=started.reason
            )
            self._fits(self._referral(record, started.follows), step)
            drafts.insert(0, Draft(body=step, subjects=(started.about,)))
        return self._desk.write(who, family, drafts)

    def referral_step(self, who: Session, family: FamilyId, step: p.ReferralStepped) -> FamilyRecord:
        """What became of a referral: sent and how, received, accepted, declined, or ended, by whom and in what words."""
        referral = self._referral(self._desk.journal.record(family), step.referral)
        if step.step == "other-route":
            raise WorldError(tr("Write the other referral; it says itself that it follows this one."))
        self._fits(referral, step)
        return self._write(who, family, step, referral.started.about)

    def disagree(self, who: Session, family: FamilyId, opened: p.DisagreementOpened) -> FamilyRecord:
        """Two services see it differently: both views in words, the writer's own judgement apart; its id is given here."""
        say(opened.with_whom, tr("Write who sees it differently."))
        say(opened.ours, tr("Write how you see it."))
        say(opened.theirs, tr("Write how they see it, as they would say it."))
        new = msgspec.structs.replace(opened, disagreement=p.DisagreementId(self._new_id()))
        return self._write(who, family, new)

    def climb(self, who: Session, family: FamilyId, climbed: p.DisagreementClimbed) -> FamilyRecord:
        """Take a disagreement up the ladder. Stages may be skipped, never gone down."""
        apart = self._disagreement(self._desk.journal.record(family), climbed.disagreement)
        if climbed.stage <= apart.stage:
            raise WorldError(tr("It stands at that stage already, or higher."))
        say(climbed.by, tr("Write who has it there: a name, and their service."))
        return self._write(who, family, climbed)

    def settle(self, who: Session, family: FamilyId, settled: p.DisagreementSettled) -> FamilyRecord:
        """A named person settled it: what was decided, and why."""
        self._disagreement(self._desk.journal.record(family), settled.disagreement)
        say(settled.by, tr("Write who settled it: a name, and their service."))
        say(settled.decided, tr("Write what was decided."))
        say(settled.why, tr("Write why."))
        return self._write(who, family, settled)

    def share(self, who: Session, family: FamilyId, shared: p.Shared) -> FamilyRecord:
        """An agency was told. Without agreement the reason is written; told is not known to have arrived until they say so."""
        worries_of(self._desk.journal.record(family), (shared.of,))
        say(shared.words, tr("Write what they were told, in the words used."))
        say(shared.how, tr("Write how they were told."))
        if shared.basis != "agreed":
            say(shared.why, tr("Write why it was shared without her agreement."))
        return self._write(who, family, shared)

    def not_shared(self, who: Session, family: FamilyId, held: p.NotShared) -> FamilyRecord:
        """An agency was not told, and why. *She said no* is a full reason, asked again on a day."""
        worries_of(self._desk.journal.record(family), (held.of,))
        say(held.why, tr("Write in a few words why."))
        if held.reason == "said-no" and held.again_on is None:
            raise WorldError(tr("Enter the day on which she is asked again."))
        if held.reason == "danger":
            say(held.reviewer, tr("Write who has looked at this with you: a name, and their service."))
        return self._write(who, family, held)

    def acknowledge(self, who: Session, family: FamilyId, heard: p.ShareAcknowledged) -> FamilyRecord:
        """Somebody at the agency said that they have it."""
        share = self._desk.journal.record(family).pursued.shares.get(heard.share)
        if share is None or share.acknowledged is not None:
            raise WorldError(tr("This is already written, or is not in the record that is open."))
        say(heard.by, tr("Write who there said so: a name, and their service."))
        return self._write(who, family, heard)

    def look_at_pattern(self, who: Session, family: FamilyId, looked: p.PatternLooked) -> FamilyRecord:
        """Somebody looked at a pattern over the record, and what they decide. It returns on new evidence."""
        say(looked.decides, tr("Write what you decide, and why."))
        return self._write(who, family, looked)

    def _write(self, who: Session, family: FamilyId, body: p.PursuitBody, *about: PersonId) -> FamilyRecord:
        return self._desk.write(who, family, [Draft(body=body, subjects=about)])

    def _referral(self, record: FamilyRecord, name: p.ReferralId) -> Referral:
        return known(record.pursued.referrals.get(name))

    def _disagreement(self, record: FamilyRecord, name: p.DisagreementId) -> Disagreement:
        apart = known(record.pursued.disagreements.get(name))
        if not apart.open:
            raise WorldError(tr("This was settled already."))
        return apart

    def _fits(self, referral: Referral, step: p.ReferralStepped) -> None:
        problem = step_problem(referral, step)
        if problem:
            raise WorldError(problem)


def _made_elsewhere(started: p.ReferralStarted) -> p.ReferralStepped:
    how = tr("Made by {who}, we were told").format(who=started.made_by)
    return p.ReferralStepped(referral=started.referral, step="dispatched", by=started.made_by, how=how, note="")
