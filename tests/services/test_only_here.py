"""What only this laptop knows, and who covers what is open."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.base import EntryId, FamilyId, LetterId, PersonId, QuestionId
from app.domain.pursuit import ReferralId, ReferralStarted
from app.services.day_states import OpenThing
from app.services.states import WorldError
from tests.support.house import HV, House
from tests.support.pdf import page_texts


def signed(house: House, name: str, *, worried: bool = False) -> FamilyId:
    """A family with a signed visit that nobody copied."""
    family = house.family(name=name)
    state = house.visit(family)
    house.answer(state, "how.are_you", "Tired")
    if worried:
        house.answer(state, "phq9.item9", 1)
    house.services.visits.sign(house.who, family, state.contact.id)
    return family


def named(things: tuple[OpenThing, ...]) -> list[tuple[FamilyId, EntryId]]:
    return [(one.family, one.entry) for one in things]


def words_in(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


def test_every_kind_of_thing_that_is_not_in_the_main_record_is_listed(own_house: House) -> None:
    house = own_house
    signed(house, "Ahmed", worried=True)
    house.visit(house.family(name="Brown"))
    house.services.visits.not_kept(
        house.who, house.family(name="Cole"), HV, house.who.day, "no-access", "Curtains shut"
    )
    end = house.services.only_here.show(house.who)
    assert {item.kind: item.family_name for item in end.items} == {
        "visit": "Aisha Ahmed",
        "unsigned": "Aisha Brown",
        "not-kept": "Aisha Cole",
    }
    assert {item.kind: bool(item.notes) for item in end.items} == {"visit": True, "unsigned": False, "not-kept": True}
    assert [item.worries for item in end.items if item.kind == "visit"] == [1]


def test_a_visit_that_did_not_happen_has_a_note_of_its_own(own_house: House) -> None:
    own_house.services.visits.not_kept(
        own_house.who, own_house.family(), HV, own_house.who.day, "not-brought", "The bus did not come"
    )
    (item,) = own_house.services.only_here.show(own_house.who).items
    assert "Was not brought." in item.notes[0].text
    assert "What got in the way: The bus did not come" in item.notes[0].text


def test_each_thing_copied_leaves_the_list_until_it_is_empty(own_house: House) -> None:
    house = own_house
    for name in ("Ahmed", "Brown"):
        signed(house, name, worried=True)
    house.services.visits.not_kept(house.who, house.family(name="Cole"), HV, house.who.day, "no-access", "")
    end = house.services.only_here.show(house.who)
    left = []
    for item in end.items:
        end = house.services.only_here.copied(house.who, item.family, item.entry)
        left.append(len(end.items))
    assert left == [2, 1, 0]
    assert house.services.today.show(house.who).only_here == ()


def test_what_is_marked_once_is_not_marked_twice(own_house: House) -> None:
    signed(own_house, "Ahmed")
    (item,) = own_house.services.only_here.show(own_house.who).items
    own_house.services.only_here.copied(own_house.who, item.family, item.entry)
    with pytest.raises(WorldError, match="already"):
        own_house.services.only_here.copied(own_house.who, item.family, item.entry)


def test_a_visit_not_signed_is_not_marked_as_copied(own_house: House) -> None:
    own_house.visit(own_house.family())
    (item,) = own_house.services.only_here.show(own_house.who).items
    with pytest.raises(WorldError, match="Sign the visit first"):
        own_house.services.only_here.copied(own_house.who, item.family, item.entry)


def test_the_list_on_paper_holds_initials_and_no_name_and_no_worry(own_house: House) -> None:
    signed(own_house, "Zimmerman", worried=True)
    said = words_in(own_house.services.only_here.paper(own_house.who))
    assert "A.Z." in said
    assert "06-Aug-2026" in said
    assert not [word for word in ("Aisha", "Zimmerman", "Noor", "dead", "hurt") if word.lower() in said.lower()]


def test_told_by_another_agency_is_copied_by_itself(own_house: House) -> None:
    house, family = own_house, own_house.family()
    house.services.visits.told(
        house.who,
        family,
        {(QuestionId("phq9.item9"), PersonId("mother")): Answer(state="answered", value=1)},
        "GP surgery",
    )
    (item,) = house.services.only_here.show(house.who).items
    assert item.kind == "told"
    assert "Told outside a visit" in item.notes[0].text
    assert house.services.only_here.copied(house.who, item.family, item.entry).items == ()


def test_asking_somebody_to_cover_changes_nothing_of_whose_it_is(own_house: House) -> None:
    signed(own_house, "Ahmed", worried=True)
    mine = own_house.services.cover.show(own_house.who).mine
    state = own_house.services.cover.ask(own_house.who, named(mine), "Ruth Okafor", "by voice, on the phone")
    assert [one.owner for one in state.asked] == ["Sam Okafor"]
    assert [(one.handover.cover, one.handover.how) for one in state.asked if one.handover] == [
        ("Ruth Okafor", "by voice, on the phone")
    ]
    (row,) = own_house.services.today.show(own_house.who).due
    assert (row.owner, row.handover is not None) == ("Sam Okafor", True)


def test_the_cover_accepts_by_name_and_then_has_it(own_house: House) -> None:
    family = signed(own_house, "Ahmed", worried=True)
    cover = own_house.services.cover
    cover.ask(own_house.who, named(cover.show(own_house.who).mine), "Ruth Okafor", "by voice")
    state = cover.accept(own_house.who, "Ruth Okafor", "ruth okafor", "Read each line back")
    assert (state.mine, state.asked, [one.owner for one in state.theirs]) == ((), (), ["Ruth Okafor"])
    record = own_house.services.families.open(own_house.who, family).record
    assert [finding.owner for finding in record.open_findings()] == ["Ruth Okafor"]


@pytest.mark.parametrize(
    ("name", "how"), [("Somebody Else", "on the phone"), ("", "on the phone"), ("Ruth Okafor", " ")]
)
def test_nobody_else_accepts_and_nobody_without_saying_so(own_house: House, name: str, how: str) -> None:
    signed(own_house, "Ahmed", worried=True)
    cover = own_house.services.cover
    cover.ask(own_house.who, named(cover.show(own_house.who).mine), "Ruth Okafor", "by voice")
    with pytest.raises(WorldError):
        cover.accept(own_house.who, "Ruth Okafor", name, how)
    assert [one.owner for one in cover.show(own_house.who).asked] == ["Sam Okafor"]


@pytest.mark.parametrize(("name", "how"), [("", "by voice"), ("Sam Okafor", "by voice"), ("Ruth Okafor", "")])
def test_asking_needs_another_name_and_how_it_was_said(own_house: House, name: str, how: str) -> None:
    signed(own_house, "Ahmed", worried=True)
    cover = own_house.services.cover
    with pytest.raises(WorldError):
        cover.ask(own_house.who, named(cover.show(own_house.who).mine), name, how)
    assert cover.show(own_house.who).asked == ()


def test_back_from_leave_she_takes_it_back_by_her_own_name(own_house: House) -> None:
    signed(own_house, "Ahmed", worried=True)
    cover = own_house.services.cover
    cover.ask(own_house.who, named(cover.show(own_house.who).mine), "Ruth Okafor", "by voice")
    theirs = cover.accept(own_house.who, "Ruth Okafor", "Ruth Okafor", "said yes").theirs
    state = cover.take_back(own_house.who, named(theirs))
    assert [one.owner for one in state.mine] == ["Sam Okafor"]


def test_a_letter_that_waits_changes_hands_too(own_house: House) -> None:
    family = signed(own_house, "Ahmed")
    made = own_house.services.letters.draft(own_house.who, family, None, LetterId("gp-letter"), "Elm Row Surgery")
    own_house.services.letters.issue(own_house.who, made, None, "by hand")
    cover = own_house.services.cover
    mine = cover.show(own_house.who).mine
    assert [one.kind for one in mine] == ["A letter"]
    cover.ask(own_house.who, named(mine), "Ruth Okafor", "by voice")
    state = cover.accept(own_house.who, "Ruth Okafor", "Ruth Okafor", "said yes")
    assert [one.owner for one in state.theirs] == ["Ruth Okafor"]
    assert own_house.services.care.verify(own_house.who).sound


def test_a_referral_changes_hands_too_and_stays_there_when_the_indexes_are_made_again(own_house: House) -> None:
    family = own_house.family()
    own_house.services.pursuits.refer(
        own_house.who,
        family,
        ReferralStarted(
            referral=ReferralId(""),
            to="Children's social care",
            line="duty-social-care",
            about=PersonId("mother"),
            findings=(),
            asks="An assessment before the birth",
            reason="Nobody has met the father",
            urgency="soon",
        ),
    )
    cover = own_house.services.cover
    cover.ask(own_house.who, named(cover.show(own_house.who).mine), "Ruth Okafor", "by voice")
    cover.accept(own_house.who, "Ruth Okafor", "Ruth Okafor", "said yes")
    cover._desk.journal.rebuild()
    assert [(one.kind, one.owner) for one in cover.show(own_house.who).theirs] == [("A referral", "Ruth Okafor")]


def test_the_handover_card_holds_initials_who_has_it_and_no_name_of_a_family(own_house: House) -> None:
    signed(own_house, "Zimmerman", worried=True)
    cover = own_house.services.cover
    cover.ask(own_house.who, named(cover.show(own_house.who).mine), "Ruth Okafor", "by voice")
    said = words_in(cover.card(own_house.who))
    assert "A.Z." in said
    assert "Ruth Okafor was asked" in said
    assert not [word for word in ("Aisha", "Zimmerman", "Noor", "dead", "hurt") if word.lower() in said.lower()]


def test_a_paper_of_a_hundred_lines_numbers_its_pages(own_house: House) -> None:
    for number in range(3):
        signed(own_house, f"Name{number}")
    for _ in range(60):
        own_house.services.visits.not_kept(own_house.who, own_house.family(), HV, date(2026, 8, 5), "no-access", "")
    said = words_in(own_house.services.only_here.paper(own_house.who))
    assert "Page 1 of" in said
    assert "Page 2 of" in said
