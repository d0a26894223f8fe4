"""The open items of plans and meetings: each act with whoever has it, the next look, what a plan lacks, a meeting waited for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.calendar import end_of_day, uk_time
from app.domain.local import Local
from app.domain.plans import MEETINGS, Called, Meeting, Plan
from app.domain.pursuit import PlannedAct
from app.domain.record import FamilyRecord
from app.engine.item import Item, limit
from app.engine.ladder import climb
from app.engine.planning import lacking_since, lacks
from app.i18n import ntr, tr


def planned_items(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """Every open item of what was planned or decided, in no order."""
    pursued = record.pursued
    for plan in pursued.plans.values():
        yield from _plan(record, plan, local) if plan.open else ()
    yield from _lacking(record, local)
    for meeting in pursued.meetings.values():
        says = tr("Decided at a meeting: {about}").format(about=meeting.held.about)
        yield from (_act(record, meeting, act, local, says) for act in meeting.left())
    yield from (_called(one, local) for one in pursued.awaited())


def _plan(record: FamilyRecord, plan: Plan, local: Local) -> Iterator[Item]:
    for act in plan.left():
        yield _act(record, plan, act, local, tr("Part of a plan."))
    again = bool(plan.reviews) and plan.reviews[-1][0].changed in ("same", "worse")
    look = tr("Look at the plan again: what changed, and what will be different.")
    yield Item(
        id=plan.entry,
        kind="plan-review",
        says=tr("A plan: {aim}").format(aim=plan.made.aim),
        act=tr("Nothing changed last time. {look}").format(look=look) if again else look,
        owner=plan.by.name,
        opens_on=plan.review_on,
        due=end_of_day(plan.review_on),
        urgency="planned",
        private=True,
    )


def _lacking(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """Once for the family, on its newest open plan. Without a plan there is none to be incomplete."""
    plan = next((one for one in reversed(list(record.pursued.plans.values())) if one.open), None)
    missing = lacks(record)
    if plan and missing:
        since = lacking_since(plan, missing)
        yield Item(
            id=plan.entry,
            kind="plan-gap",
            says=tr("Not in the plan: {worries}").format(worries=" ".join(one.says for one in missing)),
            act=tr("The plan is not complete: add an act for a worry that has none."),
            owner=record.owners.get(plan.entry, plan.by.name),
            opens_on=uk_time(since).date(),
            due=limit(local, "plan_act_chase", since),
            urgency="planned",
            private=True,
        )


def _act(record: FamilyRecord, of: Plan | Meeting, act: PlannedAct, local: Local, says: str) -> Item:
    """An act that nobody accepted stays with whoever has the plan, who asks. Once accepted, the one who has it is waited for."""
    has, due = of.has(act), end_of_day(act.by)
    asks = has == of.by.name != act.owner
    holder = record.owners.get(of.entry, has) if has == of.by.name else has
    asked = tr("Ask {who} whether they take it on: {what}").format(who=act.owner, what=act.says)
    does = tr("{who}: {what}").format(who=holder, what=act.says)
    return Item(
        id=of.entry,
        kind="act",
        says=" ".join(part for part in (says, before_birth(record, act.by)) if part),
        act=asked if asks else does,
        owner=holder,
        opens_on=uk_time(of.at).date(),
        due=min(due, limit(local, "plan_act_chase", of.at)) if asks else due,
        urgency="planned",
        private=True,
        waiting_for=act.owner if asks else holder,
        stages=climb(local, limit(local, "plan_act_chase", due)),
    )


def before_birth(record: FamilyRecord, by: date) -> str:
    """How much of a pregnancy is left on the day by which something is to be done; nothing when no birth is awaited."""
    due = min((baby.due for baby in record.of_kind("baby") if baby.due and baby.unborn()), default=None)
    if due is None:
        return ""
    left = (due - by).days
    if left < 0:
        return tr("That is after the day the baby is due.")
    if left < 14:
        words = ntr(
            "By then {count} day is left until the baby is due.",
            "By then {count} days are left until the baby is due.",
            left,
        )
        return words.format(count=left)
    return tr("By then {count} weeks are left until the baby is due.").format(count=left // 7)


def _called(one: Called, local: Local) -> Item:
    called = one.called
    asked = limit(local, "referral_answer_chase", one.at)
    return Item(
        id=one.entry,
        kind="meeting",
        says=tr("{kind} asked for: {about}").format(kind=tr(MEETINGS[called.meets]), about=called.about),
        act=tr("Take the sheet along; afterwards write who came and what was decided.")
        if called.on
        else tr("Ask {who} whether and when it is held.").format(who=called.asked_of),
        owner=one.by.name,
        opens_on=uk_time(one.at).date(),
        due=end_of_day(called.on) if called.on else asked,
        urgency="planned",
        private=True,
        waiting_for="" if called.on else called.asked_of,
        stages=() if called.on else climb(local, asked),
    )
