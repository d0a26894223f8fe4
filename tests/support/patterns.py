"""Short words for what happens to a family over months, for tests of what only the whole record shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal

from app.content.load import load
from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.answers import SaidBy, State
from app.domain.base import ContactId, ContactKind, EntryId, PersonId
from app.engine.pattern import Pattern
from app.engine.patterns import PATTERN, patterns
from app.engine.thread import thread
from tests.support.records import VISIT, RecordBuilder

PATHWAY = load()
LOCAL, WATCH = PATHWAY.local, PATHWAY.watch


def found(family: RecordBuilder) -> dict[str, Pattern]:
    return {one.id.partition(":")[0]: one for one in patterns(family.record(), LOCAL, WATCH)}


def visit(family: RecordBuilder, days: int, *answers: tuple[str, str, str], state: State = "answered") -> None:
    """A signed visit so many days on, with these answers: question, about, value."""
    family.at, name = VISIT + timedelta(days=days), ContactId(f"visit-{days}")
    family.contact(id=name)
    for question, about, value in answers:
        said_by: SaidBy = "seen" if question.startswith(("baby.", "growth.", "centre.")) else "her"
        kept = value if state == "answered" else None
        family.answered(question, kept, about=about, said_by=said_by, contact=name, state=state)
    family.write(e.ContactSigned(contact=name, of="", answered=len(answers)))


def days_on(moment: datetime) -> int:
    return (moment.date() - VISIT.date()).days


SEEN = ("baby.seen", "baby", "undressed")
NOT_SEEN = ("baby.seen", "baby", "not_seen")


def missed(family: RecordBuilder, days: int, whose: str = "") -> None:
    family.at, name = VISIT + timedelta(days=days), ContactId(f"gone-{days}")
    family.write(e.ContactPlanned(contact=name, plan=ContactKind("hv-6-8-weeks"), on=family.at.date()))
    family.write(e.ContactNotKept(contact=name, how="not-brought", why="", whose=whose))


def looked(family: RecordBuilder, name: str) -> None:
    one = found(family)[name]
    family.write(p.PatternLooked(pattern=one.id, evidence=one.evidence, decides="Visit tomorrow"))


def listed(family: RecordBuilder) -> set[str]:
    items = thread(family.record(), LOCAL, WATCH)
    return {one.id for one in items if not one.id.startswith(PATTERN) and one.kind != "supervision"}


def referred(family: RecordBuilder, days: int, made_by: str = "", findings: Sequence[EntryId] = ()) -> p.ReferralId:
    family.at, name = VISIT + timedelta(days=days), p.ReferralId(f"r{days}")
    family.write(
        p.ReferralStarted(
            referral=name,
            to="Children's social care",
            line="",
            about=PersonId("mother"),
            findings=tuple(findings),
            asks="Assess",
            reason="Worry",
            urgency="soon",
            made_by=made_by,
        )
    )
    if made_by:
        step(family, name, "dispatched", by=made_by)
    return name


def step(family: RecordBuilder, name: p.ReferralId, taken: p.ReferralStep, by: str) -> None:
    family.write(p.ReferralStepped(referral=name, step=taken, by=by, how="told to us", note=""))


def decided(family: RecordBuilder, what: Literal["consult", "refer"], again: date | None) -> EntryId:
    family.contact().finding("abuse-wondered", "Fear", "soon")
    worry = family.last
    family.write(e.DecisionMade(finding=worry, decision=what, reason="Unsure", review_on=again))
    return worry


def plan(family: RecordBuilder, number: int, acts: Sequence[str]) -> None:
    day = date(2026, 9, 20)
    planned = tuple(
        p.PlannedAct(id=str(n), says=says, expects="He gains", owner="Ruth", by=day) for n, says in enumerate(acts)
    )
    family.write(
        p.PlanMade(
            plan=p.PlanId(f"plan-{number}"),
            about=PersonId("baby"),
            aim="He gains weight",
            acts=planned,
            parents_say="",
            father_says="",
            if_worse="Ring",
            findings=(),
            review_on=day,
            instead_of=p.PlanId(f"plan-{number - 1}") if number else None,
        )
    )


def review(family: RecordBuilder, number: int, changed: p.Change) -> None:
    family.write(
        p.PlanReviewed(
            plan=p.PlanId(f"plan-{number}"),
            changed=changed,
            means_for_baby="",
            if_nothing_changes="",
            what_differs="",
            next="go-on",
            review_on=date(2026, 9, 20),
        )
    )
