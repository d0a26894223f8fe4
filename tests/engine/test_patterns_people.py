"""Who was seen, who was met, who came: each pattern where it stands, where it does not, and where nobody can tell."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from app.domain import entries as e
from app.domain.base import PersonId
from app.domain.people import Person
from app.engine.pattern import PATTERN_NUMBERS
from app.engine.patterns import pattern_items, patterns
from app.services.visit_state import baby_last_seen
from tests.support.patterns import (
    LOCAL,
    NOT_SEEN,
    SEEN,
    WATCH,
    days_on,
    found,
    looked,
    missed,
    visit,
)
from tests.support.records import AISHA, DANIEL, NOAH, VISIT, RecordBuilder

LIMIT = PATTERN_NUMBERS["baby_unseen_days"]
CARL = Person(id=PersonId("carl"), kind="adult", given_name="Carl", family_name="Moss", lives_here="no")


@pytest.fixture
def family() -> RecordBuilder:
    return RecordBuilder().people(AISHA, NOAH)


class TestBabyUnseen:
    def test_with_a_worry_open_a_day_to_come_is_named_and_seeing_the_baby_moves_it(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        visit(family, 0, SEEN)
        assert days_on(found(family)["unseen"].since) == LIMIT
        visit(family, 10, SEEN)
        assert days_on(found(family)["unseen"].since) == 10 + LIMIT

    def test_a_visit_at_which_the_baby_was_not_seen_moves_nothing(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        visit(family, 0, SEEN)
        visit(family, 10, NOT_SEEN, ("baby.growth", "baby", "slow"))
        assert days_on(found(family)["unseen"].since) == LIMIT

    def test_the_page_does_not_say_seen_today_of_a_baby_who_was_not(self, family: RecordBuilder) -> None:
        visit(family, 0, SEEN)
        visit(family, 9, NOT_SEEN, ("baby.needs_unmet", "baby", "no"))
        day = (VISIT + timedelta(days=9)).date()
        assert baby_last_seen(family.record(), WATCH, day) == "Noah was last seen 9 days ago"

    def test_a_cot_that_was_seen_is_no_baby_seen(self, family: RecordBuilder) -> None:
        family.contact().answered("sleep.seen", "clear", about="baby", said_by="seen")
        assert baby_last_seen(family.record(), WATCH, VISIT.date()) == "Noah: last seen is not known here"

    def test_an_ordinary_family_between_visits_is_not_late(self, family: RecordBuilder) -> None:
        visit(family, 0, SEEN)
        assert found(family) == {}

    def test_a_door_that_nobody_opened_starts_the_days(self, family: RecordBuilder) -> None:
        visit(family, 0, SEEN)
        missed(family, 12)
        assert days_on(found(family)["unseen"].since) == LIMIT

    def test_nobody_ever_seen_counts_from_when_the_baby_came_to_be_known(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        assert days_on(found(family)["unseen"].since) == LIMIT

    def test_one_twin_seen_is_not_the_other(self) -> None:
        twin = msgspec.structs.replace(NOAH, id=PersonId("twin"), given_name="Ava")
        family = RecordBuilder().people(AISHA, NOAH, twin)
        family.contact().finding("low-mood", "Low mood", "soon")
        visit(family, 10, SEEN)
        stand = patterns(family.record(), LOCAL, WATCH)
        days = {one.id: days_on(one.since) for one in stand if one.id.startswith("unseen")}
        assert days == {"unseen:baby": 10 + LIMIT, "unseen:twin": LIMIT}

    def test_a_look_buys_the_limit_once_more_and_then_it_stands_again(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        visit(family, 0, SEEN)
        family.at = VISIT + timedelta(days=15)
        looked(family, "unseen")
        assert days_on(found(family)["unseen"].since) == 15 + LIMIT

    def test_a_named_professional_elsewhere_counts(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        visit(family, 0, SEEN)
        family.at = VISIT + timedelta(days=12)
        family.answered("access.baby_seen", "lately", about="baby", said_by="agency", contact=None)
        assert days_on(found(family)["unseen"].since) == 12 + LIMIT

    def test_after_a_death_nothing_asks_for_the_baby(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        gone = msgspec.structs.replace(NOAH, died=date(2026, 8, 7))
        family.write(e.PersonChanged(person=gone))
        for days in (0, 20, 40):
            visit(family, days)
        assert found(family).keys() & {"unseen", "father-unmet", "needs"} == set()

    def test_the_item_is_due_by_the_local_limit(self, family: RecordBuilder) -> None:
        family.contact().finding("low-mood", "Low mood", "soon")
        visit(family, 0, SEEN)
        item = next(one for one in pattern_items(family.record(), LOCAL, WATCH) if "unseen" in one.id)
        assert item.urgency == "soon"
        assert item.due is not None
        assert item.opens_on == VISIT.date() + timedelta(days=LIMIT)


class TestFather:
    def test_three_contacts_and_nobody_has_met_him(self, family: RecordBuilder) -> None:
        for days in (0, 40, 80):
            assert "father-unmet" not in found(family)
            visit(family, days, SEEN, ("father.met", "household", "not_yet"))
        assert "Ask her first" in found(family)["father-unmet"].asks

    @pytest.mark.parametrize("how", ["today", "before", "none"])
    def test_once_met_or_said_to_be_none_it_is_quiet(self, family: RecordBuilder, how: str) -> None:
        visit(family, 0, ("father.met", "household", how))
        for days in (40, 80):
            visit(family, days)
        assert "father-unmet" not in found(family)

    def test_an_adult_who_is_written_down_as_met_counts(self) -> None:
        family = RecordBuilder().people(AISHA, NOAH, msgspec.structs.replace(DANIEL, met=True))
        for days in (0, 40, 80):
            visit(family, days)
        assert "father-unmet" not in found(family)

    def test_not_asked_is_not_met(self, family: RecordBuilder) -> None:
        for days in (0, 40, 80):
            visit(family, days, ("father.met", "household", ""), state="not-asked")
        assert "father-unmet" in found(family)

    def test_a_look_lasts_until_three_contacts_more(self, family: RecordBuilder) -> None:
        for days in (0, 40, 80):
            visit(family, days)
        looked(family, "father-unmet")
        visit(family, 100)
        visit(family, 120)
        assert "father-unmet" not in found(family)
        visit(family, 140)
        assert "father-unmet" in found(family)


class TestPeople:
    def test_somebody_who_lived_elsewhere_and_moves_in_is_new(self) -> None:
        family = RecordBuilder().people(AISHA, NOAH, CARL)
        visit(family, 0)
        assert "new-adult" not in found(family)
        family.at = VISIT + timedelta(days=30)
        family.write(e.PersonChanged(person=msgspec.structs.replace(CARL, lives_here="yes")))
        assert "new-adult" in found(family)

    def test_learning_that_he_has_lived_there_all_along_makes_nobody_new(self) -> None:
        there = msgspec.structs.replace(CARL, lives_here="not-known")
        family = RecordBuilder().people(AISHA, NOAH, there)
        visit(family, 0)
        family.write(e.PersonChanged(person=msgspec.structs.replace(CARL, lives_here="yes")))
        assert "new-adult" not in found(family)


class TestMissedWithOthers:
    def test_what_another_service_told_us_counts_with_ours(self, family: RecordBuilder) -> None:
        missed(family, 0)
        missed(family, 10, whose="Nursery")
        missed(family, 20, whose="Hospital clinic")
        assert found(family)["missed"].says == "3 contacts did not happen in 20 days, with 3 services."
