"""Random legal and illegal acts over random days: nothing open is ever without an owner, a next act and a day, and nothing
leaves the list without a recorded act."""

from __future__ import annotations

import atexit
import os
import shutil
import time
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Literal

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain import pursuit as p
from app.domain.entries import Draft, FamilyWithdrawn
from app.domain.pathway import Urgency
from app.domain.record import FamilyRecord
from app.domain.referrals import NEXT, Referral
from app.ports import DueRow
from app.services.states import WorldError
from tests.support.house import DAY, House, brought_back, open_house
from tests.support.pursuing import MOTHER, plan, referral

pytestmark = pytest.mark.timeout(900)
"""Ten thousand steps: half a minute where the machine is quiet."""

STEPS: tuple[p.ReferralStep, ...] = tuple(dict.fromkeys(step for steps in NEXT.values() for step in steps))
ODD_DAYS = [
    (date(2026, 10, 25), 0),
    (date(2026, 10, 25), 1),
    (date(2027, 3, 28), 1),
    (date(2026, 12, 31), 23),
    (date(2028, 2, 28), 23),
    (date(2028, 2, 29), 12),
]
"""Hours in UTC: clocks go back and forward, a year turns, a day that comes every four years."""
WORDS = st.sampled_from(["", "Priya Nair, duty nurse", "said on the telephone"])


@cache
def one_house() -> House:
    root = Path(mkdtemp(prefix="pursuing-"))
    atexit.register(shutil.rmtree, root)
    return open_house(root)


def another_laptop(house: House) -> House:
    here = Path(mkdtemp(prefix="brought-back-"))
    atexit.register(shutil.rmtree, here)
    return brought_back(house, here)


HOUSES: list[House] = []
"""The copy that came back, in which the next run begins; the laptop that was lost is never opened again."""


class Pursuing(RuleBasedStateMachine):
    """One family in a real vault; time goes on, and back."""

    house: House

    @initialize()
    def open(self) -> None:
        self.house = HOUSES[0] if HOUSES else one_house()
        self.family = self.house.family()
        self.day = DAY
        self.house.clock.go_to(DAY)

    def teardown(self) -> None:
        """Keep the list of the next run short."""
        if hasattr(self, "family"):
            out = Draft(body=FamilyWithdrawn(why="the run is over"))
            self.house.services.pursuits._desk.write(self.house.who, self.family, [out])

    @property
    def record(self) -> FamilyRecord:
        return self.house.services.pursuits._desk.journal.record(self.family)

    def rows(self) -> tuple[DueRow, ...]:
        return tuple(row for row in self.house.services.pursuits._desk.journal.due() if row.family == self.family)

    @rule(urgency=st.sampled_from(["same-day", "soon", "planned"]))
    def worries(self, urgency: Urgency) -> None:
        self.house.services.pursuits.raise_worry(
            self.house.who, self.family, MOTHER, "Something does not fit", "He answered for her", urgency
        )

    @rule(data=st.data())
    def refers(self, data: st.DataObject) -> None:
        findings = list(self.record.findings)
        chosen = data.draw(st.lists(st.sampled_from(findings), unique=True)) if findings else []
        self.house.services.pursuits.refer(self.house.who, self.family, referral(tuple(chosen)))

    @precondition(lambda self: self.record.pursued.referrals)
    @rule(data=st.data(), step=st.sampled_from(STEPS), by=WORDS, how=WORDS, note=WORDS)
    def steps(self, data: st.DataObject, step: p.ReferralStep, by: str, how: str, note: str) -> None:
        """A step is taken when it may come next and says what it must; otherwise nothing at all is written."""
        before = self.record
        known: Referral = data.draw(st.sampled_from(list(before.pursued.referrals.values())))
        body = p.ReferralStepped(referral=known.started.referral, step=step, by=by, how=how, note=note)
        try:
            after = self.house.services.pursuits.referral_step(self.house.who, self.family, body)
        except WorldError:
            assert self.record == before
        else:
            assert step in NEXT[known.state]
            assert after.pursued.referrals[known.started.referral].state == step

    @precondition(lambda self: any(one.may("other-route") for one in self.record.pursued.referrals.values()))
    @rule(data=st.data())
    def goes_another_way(self, data: st.DataObject) -> None:
        open_ones = [one for one in self.record.pursued.referrals.values() if one.may("other-route")]
        known = data.draw(st.sampled_from(open_ones))
        new = referral(known.started.findings, follows=known.started.referral)
        record = self.house.services.pursuits.refer(self.house.who, self.family, new)
        assert record.pursued.referrals[known.started.referral].state == "other-route"
        assert any(one.started.follows == known.started.referral for one in record.pursued.referrals.values())

    @rule(days=st.integers(1, 40))
    def plans(self, days: int) -> None:
        self.house.services.plans.plan(self.house.who, self.family, plan(self.day + timedelta(days=days)))

    @precondition(lambda self: any(one.open for one in self.record.pursued.plans.values()))
    @rule(
        data=st.data(),
        changed=st.sampled_from(["better", "same", "worse"]),
        onward=st.sampled_from(["go-on", "end"]),
        differs=WORDS,
    )
    def reviews(self, data: st.DataObject, changed: p.Change, onward: Literal["go-on", "end"], differs: str) -> None:
        open_ones = [one for one in self.record.pursued.plans.values() if one.open]
        known = data.draw(st.sampled_from(open_ones))
        again = self.day + timedelta(days=14) if onward == "go-on" else None
        body = p.PlanReviewed(
            plan=known.made.plan,
            changed=changed,
            means_for_baby="He is fed later",
            if_nothing_changes="A conference",
            what_differs=differs,
            next=onward,
            review_on=again,
        )
        try:
            self.house.services.plans.review_plan(self.house.who, self.family, body)
        except WorldError:
            assert not differs
            assert changed != "better" or onward == "end"
        else:
            assert differs or (changed == "better" and onward == "go-on")

    @rule(days=st.one_of(st.none(), st.integers(0, 20)))
    def calls_a_meeting(self, days: int | None) -> None:
        on = self.day + timedelta(days=days) if days is not None else None
        body = p.MeetingCalled(p.MeetingId(""), "strategy", "Who sees him?", "Jo Bell, duty desk", "by phone", on, ())
        self.house.services.plans.call_meeting(self.house.who, self.family, body)

    @precondition(lambda self: self.record.pursued.awaited())
    @rule(data=st.data(), was_held=st.booleans(), by=WORDS)
    def meets(self, data: st.DataObject, was_held: bool, by: str) -> None:
        """A meeting asked for ends held, with somebody who came, or called off by a named person."""
        known, plans = data.draw(st.sampled_from(self.record.pursued.awaited())), self.house.services.plans
        name, act = known.called.meeting, p.PlannedAct("1", "See him", "", by or "Sam Okafor", self.day)
        came = (p.Came(by),) if by else ()
        try:
            if was_held:
                body = p.MeetingHeld(name, "Who sees him?", self.day, came, (act,), ())
                plans.meeting(self.house.who, self.family, body)
            else:
                plans.meeting_not_held(self.house.who, self.family, p.MeetingNotHeld(name, by, "No threshold"))
        except WorldError:
            assert not by
        else:
            assert name not in {one.called.meeting for one in self.record.pursued.awaited()}

    @precondition(lambda self: any(one.left() for one in self.record.pursued.plans.values()))
    @rule(data=st.data(), does=st.booleans(), by=WORDS)
    def acts(self, data: st.DataObject, does: bool, by: str) -> None:
        open_ones = [one for one in self.record.pursued.plans.values() if one.left()]
        known = data.draw(st.sampled_from(open_ones))
        of, act, plans = known.made.plan, known.left()[0], self.house.services.plans
        try:
            if does:
                plans.act_done(self.house.who, self.family, of, act.id, by)
            else:
                plans.act_taken(self.house.who, self.family, p.ActTaken(of, act.id, by, by))
        except WorldError:
            assert not by
        else:
            assert does or self.record.pursued.plans[of].has(act) == by

    @rule(ours=WORDS)
    def disagrees(self, ours: str) -> None:
        body = p.DisagreementOpened(
            disagreement=p.DisagreementId(""),
            about="",
            with_whom="Duty desk",
            ours=ours,
            theirs="No threshold",
            judgement="",
        )
        try:
            self.house.services.pursuits.disagree(self.house.who, self.family, body)
        except WorldError:
            assert not ours

    @precondition(lambda self: any(one.open for one in self.record.pursued.disagreements.values()))
    @rule(data=st.data(), stage=st.integers(0, 5), settle=st.booleans(), by=WORDS)
    def climbs(self, data: st.DataObject, stage: int, settle: bool, by: str) -> None:
        open_ones = [one for one in self.record.pursued.disagreements.values() if one.open]
        known = data.draw(st.sampled_from(open_ones))
        name, acts = known.opened.disagreement, self.house.services.pursuits
        try:
            if settle:
                body = p.DisagreementSettled(disagreement=name, by=by, decided="Seen today", why="The mark")
                acts.settle(self.house.who, self.family, body)
            else:
                climbed = p.DisagreementClimbed(disagreement=name, stage=stage, by=by, said="")
                acts.climb(self.house.who, self.family, climbed)
        except WorldError:
            assert not by or stage <= known.stage

    @rule(days=st.integers(-3, 40))
    def days_pass(self, days: int) -> None:
        """Also backwards, as a clock that was set wrong: no row changes by the day alone."""
        before = self.rows()
        self.day += timedelta(days=days)
        self.house.clock.go_to(self.day)
        assert self.rows() == before

    @rule(at=st.sampled_from(ODD_DAYS))
    def comes_to_an_odd_hour(self, at: tuple[date, int]) -> None:
        """The hour that comes twice, the one that is skipped, the leap day, the turn of a year."""
        before = self.rows()
        self.day, hour = at
        self.house.clock.go_to(self.day, hour)
        assert self.rows() == before

    @rule(zone=st.sampled_from(["Europe/London", "UTC", "Pacific/Auckland", "America/Los_Angeles"]))
    def is_taken_to_another_time_zone(self, zone: str) -> None:
        """A laptop set to another zone still counts as clocks in the United Kingdom do: a fresh reading gives the same list."""
        desk = self.house.services.pursuits._desk
        kept, before = os.environ.get("TZ"), desk.project(self.record).due
        os.environ["TZ"] = zone
        time.tzset()
        try:
            assert desk.project(self.record).due == before == self.rows()
        finally:
            os.environ.pop("TZ") if kept is None else os.environ.update(TZ=kept)
            time.tzset()

    @rule(now=st.integers(0, 19))
    def closes_and_opens(self, now: int) -> None:
        """Now and then only: deriving a key takes longer than a hundred acts."""
        before = self.rows()
        if now == 19:
            self.house.reopen()
        assert self.rows() == before

    @rule(now=st.integers(0, 149))
    def brings_a_copy_back_and_goes_on(self, now: int) -> None:
        """A few times a run, as copies are checked whole: the laptop is lost, and the work goes on from the copy."""
        before, record = self.rows(), self.record
        if now == 97:
            self.house = another_laptop(self.house)
            HOUSES[:] = [self.house]
        assert (self.rows(), self.record) == (before, record)

    @invariant()
    def nothing_open_is_without_owner_act_and_day(self) -> None:
        if not hasattr(self, "house"):
            return
        record, rows = self.record, self.rows()
        for row in rows:
            assert row.owner, row
            assert row.act, row
            assert row.due_on is not None, row
        listed = {row.item for row in rows}
        carried = {one for known in record.pursued.referrals.values() if known.open for one in known.started.findings}
        assert {one.entry for one in record.open_findings()} <= listed | carried
        assert {one.entry for one in record.pursued.referrals.values() if one.open} <= listed
        assert {one.entry for one in record.pursued.plans.values() if one.open} <= listed
        assert {one.entry for one in record.pursued.disagreements.values() if one.open} <= listed
        assert {one.entry for one in record.pursued.awaited()} <= listed
        open_plans = [one for one in record.pursued.plans.values() if one.open]
        left = [one.left() for one in open_plans] + [one.left() for one in record.pursued.meetings.values()]
        assert sum(row.kind == "act" for row in rows) == sum(len(acts) for acts in left)


Pursuing.TestCase.settings = settings(
    max_examples=100, stateful_step_count=100, deadline=None, suppress_health_check=list(HealthCheck)
)
TestPursuing = Pursuing.TestCase
