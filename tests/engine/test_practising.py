"""How a worker's own lines stand beside what is expected: not said is not low, and what is in date says when it ends."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.content.practice import load_practice
from app.domain.base import EntryId, QuestionId
from app.domain.entries import Author
from app.domain.practice import (
    ForSupervision,
    OwnBody,
    OwnEntry,
    OwnRecord,
    RatedTogether,
    SelfRated,
    StatementChosen,
    TakenBack,
    TalkedThrough,
    TrainingDone,
)
from app.domain.practised import PracticeState, Standing
from app.engine.practising import beside, months_after, practice_state

MODEL = load_practice()
SAM = Author(person="s1", name="Sam Okafor", role="health-visitor")
DAY = date(2026, 8, 6)
HARM = QuestionId("safety.self_harm")


def record(*bodies: OwnBody, on: date = DAY) -> OwnRecord:
    at = datetime(on.year, on.month, on.day, 10, tzinfo=UTC)
    return OwnRecord(
        tuple(
            OwnEntry(id=EntryId(f"e{n}"), author=SAM, device="d", n=n, written_at=at, version=1, body=body)
            for n, body in enumerate(bodies, 1)
        )
    )


def state(*bodies: OwnBody, day: date = DAY) -> PracticeState:
    return practice_state(MODEL, record(*bodies), "health-visitor", "Sam Okafor", day)


def one(*bodies: OwnBody, day: date = DAY, of: str = "D1.S4") -> Standing:
    found = state(*bodies, day=day).standing(of)
    assert found is not None
    return found


def together(own: int, theirs: int) -> RatedTogether:
    return RatedTogether(
        statement="D1.S4", own=own, theirs=theirs, supervisor="Ruth", words="", next="", until=date(2026, 12, 4)
    )


def test_what_was_not_said_is_unknown_and_no_gap() -> None:
    found = state()
    assert found.gaps == ()
    assert all(st.below is None and st.again is None for st in found.standings)


@pytest.mark.parametrize(("level", "below"), [(0, True), (2, True), (3, False), (4, False)])
def test_what_she_said_is_held_against_what_is_expected(level: int, below: bool) -> None:
    assert one(SelfRated("D1.S4", level)).below is below


@pytest.mark.parametrize(("own", "theirs", "level"), [(3, 2, 2), (2, 3, 2), (3, 3, 3)])
def test_where_two_people_differ_the_lower_level_counts_so_that_nobody_is_left_alone(
    own: int, theirs: int, level: int
) -> None:
    assert one(SelfRated("D1.S4", 4), together(own, theirs)).level == level


def test_what_she_says_on_a_later_day_counts_again() -> None:
    before = record(together(3, 2)).entries[0]
    later = record(SelfRated("D1.S4", 3), on=date(2026, 9, 1)).entries[0]
    found = practice_state(MODEL, OwnRecord((before, later)), "health-visitor", "Sam", DAY).standing("D1.S4")
    assert found is not None
    assert found.level == 3


def test_a_rating_is_to_be_looked_at_again_after_the_months_of_the_model() -> None:
    assert not one(SelfRated("D1.S4", 3), day=date(2027, 8, 5)).due(date(2027, 8, 5))
    assert one(SelfRated("D1.S4", 3)).due(date(2027, 8, 6))


def test_what_two_people_agreed_as_the_next_look_outranks_the_months() -> None:
    assert one(SelfRated("D1.S4", 3), together(3, 3)).again == date(2026, 12, 4)


def test_a_gap_leads_to_the_training_that_belongs_to_it() -> None:
    (gap,) = state(SelfRated("D1.S4", 1)).gaps
    assert (gap.standing.statement.id, [kind.id for kind in gap.training]) == ("D1.S4", ["perinatal-mental-health"])


def trained(*, with_others: bool, again: date | None = None, kind: str = "perinatal-mental-health") -> TrainingDone:
    return TrainingDone(
        training=kind, title="A day", on=date(2025, 7, 1), hours=6, with_others=with_others, again=again
    )


def test_training_falls_due_again_by_its_kind_or_by_the_day_written_with_it() -> None:
    by_kind = {st.training.id: st.again for st in state(trained(with_others=False)).training}
    assert by_kind["perinatal-mental-health"] == date(2026, 7, 1)
    assert by_kind["safeguarding-children"] is None
    own = {st.training.id: st.again for st in state(trained(with_others=False, again=date(2026, 9, 1))).training}
    assert own["perinatal-mental-health"] == date(2026, 9, 1)


def test_the_licensed_training_in_the_tool_keeps_its_day_and_is_not_renewed_by_date() -> None:
    found = next(
        st for st in state(trained(with_others=True, kind="neglect-tool")).training if st.training.id == "neglect-tool"
    )
    assert found.last is not None
    assert (found.last.on, found.again) == (date(2025, 7, 1), None)


def test_training_in_ones_own_agency_only_is_said() -> None:
    assert state(trained(with_others=False)).alone
    assert not state(trained(with_others=False), trained(with_others=True)).alone
    assert not state().alone


def test_what_is_taken_back_counts_no_more_and_stays_in_the_record() -> None:
    lines = (SelfRated("D1.S4", 1), TakenBack(of=EntryId("e1"), why="The wrong one"))
    assert one(*lines).own is None
    assert len(record(*lines).entries) == 2


def test_the_first_year_stands_on_the_page_and_the_rest_is_open_by_choice() -> None:
    assert not one(of="D5.K1").shown
    assert one(StatementChosen("D5.K1", chosen=True), of="D5.K1").shown
    assert not one(StatementChosen("D5.K1", True), StatementChosen("D5.K1", False), of="D5.K1").shown


def test_a_hard_question_says_with_whom_to_do_it_and_an_ordinary_one_nothing() -> None:
    found = beside(MODEL, record(SelfRated("D1.S4", 2)), "health-visitor", (HARM, QuestionId("how.are_you")))
    assert [(help_.question, help_.below) for help_ in found] == [(HARM, True)]
    assert "Ask her now all the same" in found[0].beside


def test_nothing_is_expected_of_a_role_that_does_not_do_it() -> None:
    assert beside(MODEL, record(), "childrens-centre", (QuestionId("phq9.item1"),)) == ()


def test_what_was_talked_through_waits_no_more() -> None:
    kept = ForSupervision("D1.S4", HARM, "Asks")
    assert len(state(kept).waiting) == 1
    assert state(kept, TalkedThrough(of=EntryId("e1"), supervisor="Ruth", words="")).waiting == ()


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_end_on_a_day_that_exists(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after
