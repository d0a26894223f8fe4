from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.answers import Answer, key
from app.domain.base import EntryId, FamilyId
from app.domain.entries import Draft, InMainRecord
from app.services.letters import LetterStep
from app.services.states import LetterDraft, WorldError
from tests.support.house import DAY, House

LETTER = "perinatal-mental-health-urgent"


def drafted(house: House, family: FamilyId) -> LetterDraft:
    plan = next(plan.id for plan in house.services.visits._desk.compiled.pathway.letters if plan.id == LETTER)
    return house.services.letters.draft(house.who, family, None, plan, "The mother and baby team")


def issued(house: House, family: FamilyId) -> EntryId:
    house.services.letters.issue(house.who, drafted(house, family), None, "by hand")
    return list(house.services.families.open(house.who, family).record.letters)[-1]


def letter_acts(house: House, family: FamilyId) -> list[str]:
    return [
        row.act for row in house.services.visits._desk.journal.due() if (row.family, row.kind) == (family, "letter")
    ]


@pytest.mark.parametrize("how", ["handed-over", "failed", "received", "declined", "more-asked"])
def test_a_letter_waits_until_somebody_named_has_it(house: House, how: LetterStep) -> None:
    family = house.family()
    letter = issued(house, family)
    house.services.letters.handled(house.who, family, letter, how, "Priya Shah, mother and baby team")
    assert len(letter_acts(house, family)) == 1


def test_a_declined_letter_asks_for_a_new_way_or_a_disagreement(house: House) -> None:
    family = house.family()
    letter = issued(house, family)
    house.services.letters.handled(house.who, family, letter, "declined", "Priya Shah")
    assert "declined" in letter_acts(house, family)[0]


def test_a_letter_ends_when_somebody_named_accepts_it(house: House) -> None:
    family = house.family()
    letter = issued(house, family)
    with pytest.raises(WorldError, match="who it was"):
        house.services.letters.handled(house.who, family, letter, "accepted", " ")
    house.services.letters.handled(house.who, family, letter, "accepted", "Priya Shah")
    assert letter_acts(house, family) == []


def test_a_call_about_something_else_does_not_take_the_place_of_ringing_about_this(house: House) -> None:
    family = house.family()
    state = house.visit(family)
    house.services.visits.call_outcome(
        house.who, family, state.contact.id, "gp", "020", "Reception", "A prescription", True, []
    )
    state = house.answer(state, "safety.self_harm", "yes")
    assert drafted(house, family).call_first
    finding = state.urgent[0].finding.entry
    house.services.visits.call_outcome(
        house.who, family, state.contact.id, "crisis", "111", "Priya", "Tonight", True, [finding]
    )
    assert not drafted(house, family).call_first


def test_what_another_agency_told_is_only_here_until_it_is_copied(house: House) -> None:
    family = house.family()
    told = {key("history.child_removed", "mother"): Answer(state="answered", value="yes")}
    record = house.services.visits.told(house.who, family, told, "Children's services")
    here = [row for row in house.services.today.show(house.who).only_here if row.family == family]
    assert len(here) == 1
    house.services.visits.copied_finding(house.who, family, record.open_findings()[0].entry)
    assert [row for row in house.services.today.show(house.who).only_here if row.family == family] == []


def test_a_clock_that_runs_backwards_hides_nothing_of_today(own_house: House) -> None:
    family = own_house.family()
    own_house.answer(own_house.visit(family), "safety.self_harm", "yes")
    own_house.clock.go_to(DAY - timedelta(days=2))
    assert [row.kind for row in own_house.services.today.show(own_house.who).due] == ["finding"]


def test_twelve_late_things_do_not_push_a_new_urgent_one_off_today(own_house: House) -> None:
    for _ in range(13):
        own_house.answer(own_house.visit(own_house.family()), "father.met", "not_yet", "household")
    own_house.clock.go_to(DAY + timedelta(days=40))
    urgent = own_house.family(date(2026, 7, 25))
    own_house.answer(own_house.visit(urgent), "safety.self_harm", "yes")
    today = own_house.services.today.show(own_house.who)
    assert urgent in {row.family for row in today.due}
    assert (len(today.due), today.later) == (13, 1)


def test_a_mark_in_the_main_record_ends_no_worry(house: House) -> None:
    family = house.family()
    state = house.answer(house.visit(family), "safety.self_harm", "yes")
    body = InMainRecord(of=state.urgent[0].finding.entry, by=house.who.name)
    house.services.visits._desk.write(house.who, family, [Draft(body=body)])
    assert house.rules(family) == {"self-harm-thoughts"}
