"""Before a paper goes home she is asked; what she said binds the paper, and no paper is kept as a telling that stays open."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.domain.base import FamilyId, LetterId, PersonId
from app.domain.entries import LetterIssued
from app.domain.papers import PaperAsked, Take
from app.domain.people import SafeContact
from app.engine.thread import thread
from app.ports import WorldError
from app.services.states import LetterDraft, VisitState
from tests.support.house import House, contact_of

PLAN = LetterId("your-plan")
ONLY_HER = "Only her; it stays in her bag"


@pytest.fixture
def visit(house: House) -> VisitState:
    """She is alone, and was asked about fear at home."""
    state = house.visit(house.family())
    return house.answer(state, "abuse.enquiry", "no")


def drafted(house: House, visit: VisitState, take: Take | None = "full", who_sees: str = ONLY_HER) -> LetterDraft:
    contact = contact_of(visit)
    return house.services.letters.draft(house.who, visit.record.id, contact, PLAN, take=take, who_sees=who_sees)


def issued(house: House, visit: VisitState, made: LetterDraft, route: str = "by hand, now") -> None:
    house.services.letters.issue(house.who, made, contact_of(visit), route)


def reach(house: House, family: FamilyId, safe: SafeContact) -> None:
    known = house.services.families.open(house.who, family).record.family
    house.services.families.change_family(house.who, family, msgspec.structs.replace(known, safe_contact=safe))


def open_items(house: House, family: FamilyId) -> list[str]:
    record = house.services.families.open(house.who, family).record
    local = house.services.letters._desk.compiled.pathway.local
    return [item.act for item in thread(record, local) if item.kind == "letter"]


def test_nothing_is_drawn_up_for_her_home_before_a_safe_way_to_reach_her_was_asked(
    house: House, visit: VisitState
) -> None:
    reach(house, visit.record.id, SafeContact())
    with pytest.raises(WorldError, match="How she can be reached was not asked yet"):
        drafted(house, visit)


def test_nothing_is_drawn_up_before_she_said_that_she_takes_it(house: House, visit: VisitState) -> None:
    with pytest.raises(WorldError, match="She takes no paper home"):
        drafted(house, visit, None)


def test_nothing_is_drawn_up_before_it_is_written_who_may_see_it(house: House, visit: VisitState) -> None:
    with pytest.raises(WorldError, match="who may see this"):
        drafted(house, visit, "full", " ")


def test_nothing_is_drawn_up_while_somebody_else_is_there(house: House, visit: VisitState) -> None:
    house.services.visits.company(house.who, visit.record.id, contact_of(visit), ("her", "partner"))
    with pytest.raises(WorldError, match="She is not alone"):
        drafted(house, visit)


@pytest.mark.parametrize(("said", "take"), [("neutral", "full"), ("no", "neutral"), ("no", "full")])
def test_no_more_goes_home_than_she_said(house: House, visit: VisitState, said: str, take: Take) -> None:
    visit = house.answer(visit, "close.papers", said)
    with pytest.raises(WorldError, match="more than she said"):
        drafted(house, visit, take)


def test_what_she_said_on_another_day_is_not_an_answer_for_today(house: House, visit: VisitState) -> None:
    visit = house.answer(visit, "close.papers", "yes")
    house.services.visits.sign(house.who, visit.record.id, contact_of(visit))
    house.clock.go_to(date(2026, 8, 20))
    step = house.services.letters.home_step(house.who, visit.record.id, None, PLAN)
    assert step is not None
    assert step.said is None


def test_the_version_that_anyone_may_read_is_another_paper(house: House, visit: VisitState) -> None:
    visit = house.answer(visit, "close.wants", "Someone to ring who knows me.")
    assert drafted(house, visit, "neutral").letter.title == "Numbers and dates"
    assert "knows me" not in house.services.letters.text(drafted(house, visit, "neutral"))
    assert "knows me" in house.services.letters.text(drafted(house, visit, "full"))


def test_the_name_of_the_file_tells_nothing(house: House, visit: VisitState) -> None:
    assert drafted(house, visit).pdf_name.startswith("letter-2026-08-06-")


def test_a_paper_for_her_goes_to_her_and_keeps_what_she_was_asked(house: House, visit: VisitState) -> None:
    issued(house, visit, drafted(house, visit))
    record = house.services.families.open(house.who, visit.record.id).record
    [letter] = record.letters.values()
    assert (letter.issued.recipient, letter.issued.to_her) == ("Aisha Ahmed", "paper")
    assert record.papers_asked == (PaperAsked(contact=contact_of(visit), letter=PLAN, take="full", who_sees=ONLY_HER),)


def test_a_paper_for_her_stays_open_until_she_has_it(house: House, visit: VisitState) -> None:
    issued(house, visit, drafted(house, visit))
    family = visit.record.id
    assert open_items(house, family) == ["Give it to Aisha Ahmed, then write down that she has it."]
    [letter] = house.services.families.open(house.who, family).record.letters
    house.services.letters.handled(house.who, family, letter, "failed", "")
    assert open_items(house, family)
    house.services.letters.handled(house.who, family, letter, "handed-over", "")
    assert open_items(house, family) == []


def test_no_paper_is_a_telling_that_stays_open_until_she_was_told(house: House, visit: VisitState) -> None:
    family, contact = visit.record.id, contact_of(visit)
    how = "I ring her on Friday at ten"
    record = house.services.letters.by_voice(house.who, family, contact, PLAN, how)
    assert open_items(house, family) == ["Tell Aisha Ahmed: I ring her on Friday at ten"]
    [letter] = record.letters.values()
    assert (letter.issued.to_her, letter.issued.digest, record.papers_asked[-1].take) == ("voice", "", "no")
    house.services.letters.handled(house.who, family, letter.entry, "handed-over", "")
    assert open_items(house, family) == []


def test_no_paper_without_a_way_to_tell_her_is_refused(house: House, visit: VisitState) -> None:
    with pytest.raises(WorldError, match="who tells her"):
        house.services.letters.by_voice(house.who, visit.record.id, contact_of(visit), PLAN, " ")


def test_the_post_is_for_those_who_said_that_letters_are_all_right(house: House, visit: VisitState) -> None:
    with pytest.raises(WorldError, match="by hand"):
        issued(house, visit, drafted(house, visit), "by post")
    reach(house, visit.record.id, SafeContact(asked=True, phone="07700 900 866", letters=True))
    issued(house, visit, drafted(house, visit), "by post")


def test_a_paper_is_not_issued_once_the_record_has_moved_on(house: House, visit: VisitState) -> None:
    made = drafted(house, visit)
    house.answer(visit, "abuse.enquiry", "yes")
    with pytest.raises(WorldError, match="has changed since"):
        issued(house, visit, made)


def test_a_paper_is_not_issued_for_another_family(house: House, visit: VisitState) -> None:
    other = house.family(name="Okonkwo")
    made = msgspec.structs.replace(drafted(house, visit), family=other)
    with pytest.raises(WorldError, match="names someone else"):
        issued(house, visit, made)


def test_a_paper_is_not_issued_with_a_word_that_keeps_it_back(house: House, visit: VisitState) -> None:
    contact, family = contact_of(visit), visit.record.id
    made = house.services.letters.draft(
        house.who, family, contact, PLAN, free={"next": "Your score is low."}, take="full", who_sees=ONLY_HER
    )
    with pytest.raises(WorldError, match="“score”"):
        issued(house, visit, made)
    assert house.services.families.open(house.who, family).record.letters == {}


def test_a_paper_asked_about_in_company_is_not_behind_the_screen(house: House, visit: VisitState) -> None:
    issued(house, visit, drafted(house, visit))
    state = house.services.visits.company(house.who, visit.record.id, contact_of(visit), ("her", "partner"))
    assert (state.record.papers_asked, state.record.letters) == ((), {})


def test_an_entry_written_before_papers_for_her_is_read_as_a_letter_to_a_colleague() -> None:
    body = LetterIssued(
        letter=PLAN, title="", recipient="", route="", about=PersonId("mother"), digest="", findings=(), contact=None
    )
    told = {name: value for name, value in msgspec.to_builtins(body).items() if name != "to_her"}
    assert msgspec.convert(told, LetterIssued).to_her == ""


def test_the_history_says_what_she_was_asked_and_is_private(house: House, visit: VisitState) -> None:
    issued(house, visit, drafted(house, visit, "neutral"))
    lines = house.services.chronology.show(house.who, visit.record.id).lines
    [line] = [one for one in lines if "Asked whether a paper goes home: a plain one" in one.what]
    assert line.private
