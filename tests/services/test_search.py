from __future__ import annotations

from app.storage.journal import LocalJournal
from tests.support.house import House


def test_a_family_is_found_by_a_name_of_it(house: House) -> None:
    family = house.family(name="Quillfeather")
    found = house.services.search.search(house.who, "quillf")
    assert {one.family for one in found} == {family}
    assert {one.where for one in found} == {"Family", "Person"}
    assert not any(one.private for one in found if one.where == "Person")


def test_a_private_line_is_found_and_marked(house: House) -> None:
    family = house.family(name="Harrowgate")
    state = house.visit(family)
    house.services.visits.jot(house.who, family, state.contact.id, "marmalade on the shelf", private=False)
    house.services.visits.jot(house.who, family, state.contact.id, "marmalade in the drawer", private=True)
    found = house.services.search.search(house.who, "marmalade")
    assert [(one.private, one.day) for one in found] == [(True, house.who.day), (False, house.who.day)]
    assert {one.where for one in found} == {state.plan.title}


def test_an_answer_is_shown_in_the_words_offered_and_never_by_its_machine_name(house: House) -> None:
    family = house.family(name="Pemberley")
    state = house.visit(family)
    house.answer(state, "how.are_you", "Tired, and cross with the rhododendron")
    house.answer(state, "how.are_you", "Better, the rhododendron bloomed")
    now, before = house.services.search.search(house.who, "rhododendron")
    assert "rhododendron" in now.what
    assert "how.are_you" not in now.what + before.what
    assert "earlier" in before.where
    assert "earlier" not in now.where


def test_that_somebody_searched_is_noted_and_what_for_is_not(house: House) -> None:
    house.services.search.search(house.who, "wallflower")
    journal = house.services.search._desk.journal
    assert isinstance(journal, LocalJournal)
    last = journal.accesses()[-1]
    assert (last.what, last.by.name) == ("search", "Sam Okafor")
    assert "wallflower" not in repr(last)


def test_taking_words_in_while_nobody_waits_changes_no_hit(house: House) -> None:
    house.family(name="Nightingale")
    before = house.services.search.search(house.who, "nightingale")
    while house.services.search.catch_up():
        pass
    assert house.services.search.search(house.who, "nightingale") == before != ()
