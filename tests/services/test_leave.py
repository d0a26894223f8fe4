"""Working days and leave: what came up meanwhile, what cover did, what comes back; what is for today waits for nobody."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from app.domain.base import EntryId, FamilyId, StaffId
from app.domain.entries import Author, DecisionMade
from app.services.leave import hours_of, others_wrote
from app.services.states import WorldError
from app.services.states_leave import LeaveState
from tests.support.house import DAY, HV, House
from tests.support.pursuing import Story
from tests.support.records import AISHA, WORKER, RecordBuilder

FRIDAY, MONDAY = date(2026, 8, 7), date(2026, 8, 10)
BACK = date(2026, 8, 24)


@pytest.fixture
def house(own_house: House) -> House:
    """Nobody else's days are in it."""
    return own_house


@pytest.fixture
def story(house: House) -> Story:
    return Story(house, house.family())


def away(house: House, first: date = FRIDAY, last: date = date(2026, 8, 21), cover: str = "Ruth Okafor") -> LeaveState:
    return house.services.leave.go(house.who, first, last, cover, "leave")


def handed_over(house: House, family: FamilyId, entry: EntryId) -> None:
    house.services.cover.ask(house.who, [(family, entry)], "Ruth Okafor", "by voice, on the phone")
    house.services.cover.accept(house.who, "Ruth Okafor", "Ruth Okafor", "on the phone")


def test_what_is_open_changes_hands_only_when_somebody_accepted(house: House, story: Story) -> None:
    story.worry()
    state = away(house)
    assert (state.is_away, state.comes_back) == (False, ())
    assert state.next_day == MONDAY + timedelta(days=14)


def test_on_coming_back_it_shows_what_came_up_and_what_returns(house: House, story: Story) -> None:
    worry = story.worry()
    away(house)
    handed_over(house, story.family, worry)
    house.clock.go_to(date(2026, 8, 12))
    other = house.family(name="Moss")
    Story(house, other).worry()
    house.clock.go_to(BACK)
    state = house.services.leave.show(house.who)
    assert [one.family_name for one in state.came_up if one.kind == "A worry"] == ["Aisha Moss"]
    assert [one.entry for one in state.comes_back] == [worry]
    house.services.cover.take_back(house.who, [(story.family, worry)])
    assert house.services.leave.show(house.who).comes_back == ()


def test_what_another_person_wrote_since_is_told_with_the_day_and_who(house: House) -> None:
    builder = RecordBuilder().people(AISHA).contact().finding("whooley-positive", "Low mood", "soon")
    worry = builder.last
    builder.author = Author(person="priya", name="Priya Nair", role="health-visitor")
    builder.later(5).write(DecisionMade(finding=worry, decision="consult", reason="Rang the GP", review_on=None))
    compiled = house.services.leave._desk.compiled
    lines = others_wrote(compiled, builder.record(), builder.entries, WORKER.person, DAY)
    assert [(on, by) for on, _, by in lines] == [(DAY + timedelta(days=5), "Priya Nair")]
    assert others_wrote(compiled, builder.record(), builder.entries, WORKER.person, DAY + timedelta(days=6)) == []


def test_what_is_for_today_is_shown_whoever_has_it_and_however_long_she_is_away(house: House, story: Story) -> None:
    worry = story.worry("same-day")
    away(house, first=DAY)
    handed_over(house, story.family, worry)
    assert [one.entry for one in house.services.leave.show(house.who).today] == [worry]
    assert worry in {EntryId(row.item) for row in house.services.today.show(house.who).due}


def test_a_part_timer_sees_on_her_last_day_what_opens_before_she_is_back(house: House) -> None:
    family = house.family()
    visits = house.services.visits
    visits.not_kept(house.who, family, HV, DAY, "no-access", "", "Try again", again_on=MONDAY)
    assert "planned" not in kinds(house)
    house.services.leave.set_days(house.who, [1, 3])
    assert house.services.leave.show(house.who).next_day == date(2026, 8, 11)
    assert "planned" in kinds(house), "Thursday is her last day before Tuesday"


def test_without_her_own_days_nothing_comes_early(house: House) -> None:
    family = house.family()
    house.services.visits.not_kept(house.who, family, HV, DAY, "no-access", "", "Try again", again_on=FRIDAY)
    assert "planned" not in kinds(house)


def test_working_days_and_leave_stay_after_closing_and_belong_to_the_person(house: House) -> None:
    house.services.leave.set_days(house.who, [0, 2])
    away(house)
    house.reopen()
    state = house.services.leave.show(house.who)
    assert (state.hours.days, len(state.hours.away)) == ((0, 2), 1)
    other = msgspec.structs.replace(house.who, person=StaffId("ruth"), name="Ruth Okafor")
    assert hours_of(house.services.leave._desk.journal, other).away == ()


def test_a_month_after_coming_back_the_page_is_about_the_days_to_come(house: House) -> None:
    away(house)
    house.clock.go_to(BACK + timedelta(days=40))
    assert house.services.leave.show(house.who).away is None


@pytest.mark.parametrize(
    ("first", "last", "cover"),
    [(None, FRIDAY, "Ruth"), (MONDAY, FRIDAY, "Ruth"), (FRIDAY, MONDAY, " "), (FRIDAY, MONDAY, "Sam Okafor")],
)
def test_without_days_or_somebody_else_who_covers_nothing_is_kept(
    house: House, first: date | None, last: date | None, cover: str
) -> None:
    with pytest.raises(WorldError):
        house.services.leave.go(house.who, first, last, cover, "leave")
    assert house.services.leave.show(house.who).hours.away == ()


@pytest.mark.parametrize("days", [[], [7], [-1]])
def test_no_day_of_work_is_no_week(house: House, days: list[int]) -> None:
    with pytest.raises(WorldError):
        house.services.leave.set_days(house.who, days)


def kinds(house: House) -> set[str]:
    return {row.kind for row in house.services.today.show(house.who).everything}
