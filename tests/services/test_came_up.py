"""Something else came up in an open visit: it joins at once, asks nothing twice, can be taken back, and never vanishes."""

from __future__ import annotations

import pytest

from app.domain.base import ContactKind, EntryId, QuestionId
from app.domain.errors import WorldError
from app.services.desk import NotAllowed
from app.services.states import PageState, VisitState
from tests.services.test_coming_back import LATER, asked, session, signed
from tests.support.house import House

MARK, ABUSE, LOW = ContactKind("injury-or-mark"), ContactKind("disclosure-of-abuse"), ContactKind("thoughts-of-harm")
GROWTH, LABOUR = ContactKind("poor-growth"), ContactKind("labour-starts")


def baby(state: VisitState) -> str:
    return state.record.of_kind("baby")[0].id


def add(house: House, state: VisitState, plan: ContactKind, after: str = "how.are_you") -> VisitState:
    return house.services.visits.came_up(house.who, state.record.id, state.contact.id, plan, QuestionId(after))


def back(house: House, state: VisitState, place: int = 0) -> VisitState:
    entry = state.came_up[place].entry
    return house.services.visits.take_back(house.who, state.record.id, state.contact.id, entry)


def added(state: VisitState) -> list[PageState]:
    return [page for page in state.pages if page.came_up]


def names(pages: list[PageState]) -> list[str]:
    return [one.question.id for page in pages for one in page.asked]


def test_its_prompts_join_at_once_and_the_visit_says_how_many(house: House) -> None:
    before = house.visit(house.family())
    state = add(house, before, MARK)
    first = next(page.number for page in state.pages if names([page]) == ["how.are_you"])
    assert next(page.number for page in added(state)) == first + 1
    (line,) = state.came_up
    assert (line.title, line.prompts, line.left, line.page) == ("The baby's skin today", 3, 3, first + 1)
    assert all(page.open for page in added(state))


def test_nothing_answered_is_asked_again(house: House) -> None:
    state = house.visit(house.family())
    state = house.answer(state, "baby.seen", "undressed", baby(state))
    state = house.answer(state, "baby.mark", "yes", baby(state))
    state = add(house, state, MARK, "baby.mark")
    assert not {"baby.seen", "baby.mark"} & set(names(added(state)))
    assert names(list(state.pages)).count("baby.mark") == 1


def test_it_can_be_taken_back_while_nothing_of_it_is_answered(house: House) -> None:
    before = house.visit(house.family())
    state = back(house, add(house, before, MARK))
    assert state.came_up == ()
    assert names(list(state.pages)) == names(list(before.pages))


def test_once_something_of_it_is_answered_it_stays(house: House) -> None:
    state = add(house, house.visit(house.family()), MARK)
    state = house.answer(state, "baby.ill", "no", baby(state))
    assert not state.came_up[0].can_undo
    with pytest.raises(WorldError, match="answered already"):
        back(house, state)


def test_picked_twice_it_is_added_once(house: House) -> None:
    state = add(house, house.visit(house.family()), MARK)
    entries = state.record.entries
    assert add(house, state, MARK).record.entries == entries


def test_one_of_another_profession_or_of_no_kind_is_not_added(house: House) -> None:
    state = house.visit(house.family())
    family, contact = state.record.id, state.contact.id
    with pytest.raises(NotAllowed):
        house.services.visits.came_up(session(house, "childrens-centre"), family, contact, ABUSE, QuestionId(""))
    with pytest.raises(WorldError, match="no situation"):
        add(house, state, ContactKind("hv-2-years"))


def test_it_survives_a_lock_and_is_there_when_the_visit_goes_on(own_house: House) -> None:
    family = own_house.family()
    state = add(own_house, own_house.visit(family), MARK)
    own_house.reopen()
    again = own_house.services.visits.show(own_house.who, family, state.contact.id)
    assert names(added(again)) == names(added(state))


def test_an_answer_to_it_raises_what_it_means(house: House) -> None:
    state = add(house, house.visit(house.family()), MARK)
    state = house.answer(state, "baby.ill", "yes", baby(state))
    assert [one.rule.id for one in state.urgent] == ["baby-very-ill"]


def test_a_mark_written_down_offers_its_questions_by_name(house: House) -> None:
    state = house.visit(house.family())
    assert not any(one.offered for one in state.may_come_up)
    state = house.answer(state, "baby.mark", "yes", baby(state))
    assert [one.title for one in state.may_come_up if one.offered] == ["The baby's skin today"]
    state = add(house, state, MARK, "baby.mark")
    assert not any(one.offered for one in state.may_come_up)


@pytest.mark.parametrize("plan", [ABUSE, LOW, ContactKind("suspected-psychosis"), ContactKind("loss")])
def test_in_company_no_name_that_tells_is_on_the_list(house: House, plan: ContactKind) -> None:
    state = house.visit(house.family())
    assert plan in {one.plan for one in state.may_come_up}
    state = house.services.visits.company(house.who, state.record.id, state.contact.id, ("her", "partner"))
    assert plan not in {one.plan for one in state.may_come_up}
    assert MARK in {one.plan for one in state.may_come_up}


def test_in_company_nothing_says_what_came_up_alone_or_what_was_pointed_to(house: House) -> None:
    state = house.visit(house.family())
    state = house.answer(add(house, state, ABUSE), "baby.growth", "slow", baby(state))
    assert next(one.offered for one in state.may_come_up)
    state = house.services.visits.company(house.who, state.record.id, state.contact.id, ("her", "partner"))
    assert state.came_up == ()
    assert state.contact.came_up == ()
    assert not any(one.offered for one in state.may_come_up)
    assert not {"abuse.enquiry", "abuse.danger_now"} & set(names(list(state.pages)))
    assert "disclosure-of-abuse" not in repr(state)


def test_the_note_and_the_chronology_say_what_came_up(house: House) -> None:
    family = house.family()
    state = add(house, house.visit(family), MARK)
    house.answer(state, "baby.ill", "no", baby(state))
    outcome = house.services.visits.sign(house.who, family, state.contact.id)
    mother = state.record.mother()
    assert mother is not None
    hers = next(note.text for note in outcome.notes if note.person == mother.id)
    others = [note.text for note in outcome.notes if note.person != mother.id]
    assert "Came up during the visit: The baby's skin today." in hers
    assert not any("Came up" in text for text in others)
    words = [line.what for line in house.services.chronology.show(house.who, family).lines]
    assert any("Came up during the visit: The baby's skin today" in one for one in words)


def test_what_came_up_and_was_not_reached_is_written_so_and_comes_back(house: House) -> None:
    family = house.family()
    state = add(house, house.visit(family), GROWTH)
    state = house.answer(state, "growth.story", "Fell off her line since June", baby(state))
    signed(house, state)
    again = asked(house.visit(family), "growth.neglect")
    assert again.answered is None
    assert again.carried is not None
    assert (again.carried.answer.state, again.carried.reason) == ("not-asked", "It came up, and was not reached.")
    assert house.clock.today() == LATER


def test_what_could_not_be_asked_alone_comes_back_as_not_safe(house: House) -> None:
    family = house.family()
    state = house.visit(family, "her", "partner")
    state = house.answer(state, "how.are_you", "Fine")
    state = add(house, state, ContactKind("someone-new"))
    signed(house, state)
    again = asked(house.visit(family), "abuse.enquiry")
    assert again.carried is not None
    assert again.carried.answer.state == "not-safe"


def test_the_signature_covers_what_came_up(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "how.are_you", "Tired")
    state = add(house, state, LABOUR)
    house.services.visits.sign(house.who, family, state.contact.id)
    contact = house.services.families.open(house.who, family).record.contacts[state.contact.id]
    assert [one.added.plan for one in contact.came_up] == [LABOUR]
    with pytest.raises(WorldError, match="signed"):
        house.services.visits.take_back(house.who, family, contact.id, EntryId(contact.came_up[0].entry))
