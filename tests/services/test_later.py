"""Late entries keep both times; what is told outside a visit has an owner, and whoever told us stays unnamed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.answers import Answer, key
from app.domain.base import ContactId, EntryId, FamilyId, LetterId, PersonId, QuestionId
from app.domain.calendar import uk_moment
from app.domain.record import FamilyRecord
from app.services.later import SomethingTold
from app.services.states import WorldError
from tests.support.house import DAY, HV, House

NEIGHBOUR = "Mrs Pereira next door"
WORDS = "She heard shouting at night and has not seen the baby since Sunday."
EARLIER = uk_moment(DAY - timedelta(days=2), 14, 30)


def told(house: House, family: FamilyId, **answers: str) -> FamilyRecord:
    something = SomethingTold(
        by=NEIGHBOUR, how="phone", at=EARLIER, about=(PersonId("baby1"),), words=WORDS, urgency="same-day"
    )
    given = {key(question.replace("__", ".")): Answer("answered", value) for question, value in answers.items()}
    return house.services.later.told(house.who, family, something, given)


def test_what_is_told_becomes_a_worry_that_somebody_has_today(house: House) -> None:
    record = told(house, house.family())
    [worry] = record.open_findings()
    assert (worry.owner, worry.says, worry.urgency) == ("Sam Okafor", WORDS, "same-day")
    assert worry.due is not None


def test_who_told_us_is_in_no_worry_no_family_page_and_no_letter(house: House) -> None:
    family = house.family()
    told(house, family)
    page = house.services.families.open(house.who, family)
    letters = [LetterId(letter) for letter, _ in page.letters]
    write = house.services.letters.draft
    drafts = [write(house.who, family, None, each, take="full", who_sees="only her") for each in letters]
    assert drafts
    assert "Pereira" not in repr(page) + repr(drafts)


def test_who_told_us_is_not_found_by_looking_for_what_was_told(house: House) -> None:
    told(house, house.family(name="Wren"))
    found = house.services.search.search(house.who, "shouting")
    assert found
    assert "Pereira" not in repr(found)


def test_the_note_of_a_visit_written_up_later_says_both_days(house: House) -> None:
    family = house.family()
    contact = house.services.later.visit(house.who, family, HV, ("her",), EARLIER)
    house.services.visits.answer(
        house.who, family, contact, QuestionId("how.are_you"), PersonId("mother"), "answered", "Tired"
    )
    note = house.services.visits.sign(house.who, family, contact).notes[0].text
    assert "04-Aug-2026" in note
    assert "Written up 06-Aug-2026" in note


def test_who_told_us_can_be_read_on_the_entry_alone(house: House) -> None:
    family = house.family()
    told(house, family)
    lines = house.services.chronology.show(house.who, family).lines
    [line] = [one for one in lines if one.kind == "told"]
    assert line.private
    assert "Pereira" not in repr(lines)
    assert house.services.chronology.entry(house.who, family, line.entry).told_by == NEIGHBOUR


def test_a_told_entry_shows_when_it_was_told_and_when_it_was_written(house: House) -> None:
    family = house.family()
    told(house, family)
    [line] = [one for one in house.services.chronology.show(house.who, family).lines if one.kind == "told"]
    assert line.late
    assert (line.happened, line.written.date()) == (EARLIER, DAY)


def test_a_worry_told_outside_a_visit_waits_for_the_main_record_and_ends_only_by_name(house: House) -> None:
    family = house.family()
    [worry] = told(house, family).open_findings()
    due = [row for row in house.services.today.show(house.who).due if row.family == family]
    assert {row.kind for row in due} >= {"finding"}
    house.services.visits.copied_finding(house.who, family, worry.entry)
    assert house.services.families.open(house.who, family).record.open_findings() == (worry,)


@pytest.mark.parametrize(("by", "words"), [("", WORDS), (NEIGHBOUR, "  ")])
def test_nobody_and_nothing_are_not_taken(house: House, by: str, words: str) -> None:
    something = SomethingTold(by=by, how="phone", at=EARLIER, about=(), words=words, urgency="soon")
    with pytest.raises(WorldError, match="Write"):
        house.services.later.told(house.who, house.family(), something)


def test_a_time_to_come_is_not_taken(house: House) -> None:
    with pytest.raises(WorldError, match="not come yet"):
        house.services.later.call(
            house.who, house.family(), "GP", "Dr Rao", "Rings her", (), datetime(2027, 1, 1, tzinfo=UTC)
        )


def test_a_visit_written_up_later_counts_from_the_day_it_was_made(house: House) -> None:
    family = house.family()
    contact = house.services.later.visit(house.who, family, HV, ("her",), EARLIER)
    house.services.visits.answer(
        house.who, family, contact, QuestionId("how.are_you"), PersonId("mother"), "answered", "Tired"
    )
    record = house.services.families.open(house.who, family).record
    here = record.contacts[contact]
    assert here.late
    assert (here.on, here.started_at) == (EARLIER.date(), EARLIER)
    assert [one.day for one in record.history] == [EARLIER.date()]


def test_a_visit_written_up_later_is_not_late_to_sign_before_it_was_begun(house: House) -> None:
    family = house.family()
    house.services.later.visit(house.who, family, HV, ("her",), EARLIER)
    [row] = [
        row for row in house.services.corrections._desk.journal.due() if (row.family, row.kind) == (family, "unsigned")
    ]
    assert row.due_on is not None
    assert row.due_on > house.clock.now()


def test_no_visit_is_written_up_while_another_stands_open(house: House) -> None:
    family = house.family()
    house.visit(family)
    with pytest.raises(WorldError, match="still open"):
        house.services.later.visit(house.who, family, HV, ("her",), EARLIER)


def jotted(house: House) -> tuple[FamilyId, ContactId, EntryId]:
    state = house.visit(house.family())
    state = house.services.visits.jot(house.who, state.record.id, state.contact.id, "cot by the heater", private=True)
    return state.record.id, state.contact.id, state.contact.jots[0].entry


def test_a_jotted_line_waits_until_it_is_put_aside_with_a_reason(house: House) -> None:
    family, contact, jot = jotted(house)
    settle = house.services.later.settle
    with pytest.raises(WorldError, match="why"):
        settle(house.who, family, contact, jot, "put-aside", " ")
    here = settle(house.who, family, contact, jot, "put-aside", "written twice").contacts[contact]
    assert (here.waiting, here.jots[0].jotted.text) == ((), "cot by the heater")


def test_a_line_settled_once_is_not_settled_again(house: House) -> None:
    family, contact, jot = jotted(house)
    house.services.later.settle(house.who, family, contact, jot, "written-up", "")
    with pytest.raises(WorldError, match="does not wait"):
        house.services.later.settle(house.who, family, contact, jot, "written-up", "")
