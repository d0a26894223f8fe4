"""The local pack, changed on screen: validated, kept with its history, and counted with at once."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from app.domain.base import RuleId
from app.domain.people import Role
from app.domain.versions import Field, Part
from app.main import build
from app.ports import WorldError
from app.services.desk import NotAllowed
from app.services.states_local import Change, Entry
from tests.support.house import DAY, PASSPHRASE, House, contact_of, open_house
from tests.support.versions import bring_newer, newer

LATER = DAY + timedelta(days=180)


def entry(house: House, part: Part, name: str) -> Entry:
    """One thing of the pack."""
    shown = house.services.local_pack.show(house.who).entries
    return next(one for one in shown if (one.part, one.id) == (part, name))


def change(
    house: House,
    part: Part,
    name: str,
    fields: dict[Field, str],
    reason: str = "Agreed with the partnership, Ama Boateng.",
    review_by: date | None = LATER,
    *,
    checked: bool = False,
) -> None:
    """A person changes one thing."""
    made = Change(fields=fields, reason=reason, checked=checked, review_by=review_by)
    house.services.local_pack.change(house.who, part, name, made)


def unsent(house: House) -> None:
    """A signed visit whose note is not in the main record."""
    state = house.answer(house.visit(house.family()), "phq9.item4", 0)
    house.services.visits.sign(house.who, state.record.id, contact_of(state))


def due(house: House) -> date:
    """When that note is due."""
    rows = house.services.visits._desk.journal.due()
    found = next(row.due_on for row in rows if row.kind == "main-record")
    assert found is not None
    return found.date()


def test_every_limit_is_an_unverified_default_until_somebody_here_checked_it(own_house: House) -> None:
    assert all(
        one.unverified for one in own_house.services.local_pack.show(own_house.who).entries if one.part == "limit"
    )
    change(own_house, "limit", "baby_not_seen", {}, checked=True, reason="")
    checked = entry(own_house, "limit", "baby_not_seen")
    assert (checked.unverified, checked.checked_by, checked.checked_on) == (False, "Sam Okafor", DAY)
    assert checked.review_by == LATER


def test_a_changed_limit_moves_what_is_due_and_live_is_rebuilt(own_house: House) -> None:
    unsent(own_house)
    before = due(own_house)
    change(own_house, "limit", "main_record_copy", {"within": "5 working days"})
    assert due(own_house) > before
    assert own_house.services.care.verify(own_house.who).sound


def test_a_changed_limit_is_counted_with_after_opening_again(own_house: House) -> None:
    change(own_house, "limit", "main_record_copy", {"within": "5 working days"})
    own_house.reopen()
    unsent(own_house)
    assert due(own_house) == date(2026, 8, 13)
    assert own_house.services.care.verify(own_house.who).sound


def test_the_old_value_and_who_changed_it_and_why_stay_readable(own_house: House) -> None:
    change(own_house, "limit", "main_record_copy", {"within": "5 working days"})
    change(own_house, "limit", "main_record_copy", {"within": "same day"}, reason="Back again.")
    history = [one for one in entry(own_house, "limit", "main_record_copy").history if one.field == "within"]
    assert [(one.old, one.new) for one in history] == [
        ("5 working days", "same day"),
        ("1 working day", "5 working days"),
    ]
    assert {(one.by, one.role) for one in history} == {("Sam Okafor", "health-visitor")}


@pytest.mark.parametrize("within", ["", "soon", "two days", "0.5 days", "-1 days", "1 week", "9999 days", "same  day"])
def test_a_time_nobody_can_count_to_is_not_kept(own_house: House, within: str) -> None:
    with pytest.raises(WorldError, match="Write the time as"):
        change(own_house, "limit", "baby_not_seen", {"within": within})
    assert entry(own_house, "limit", "baby_not_seen").value("within") == "2 working days"


def test_a_stage_of_the_ladder_takes_another_time(own_house: House) -> None:
    change(own_house, "stage", "2", {"within": "3 working days"})
    ladder = own_house.services.visits._desk.compiled.pathway.local.ladder
    assert next(one.within for one in ladder if one.stage == 2) == "3 working days"


def test_a_change_needs_a_reason_and_a_day_to_look_again(own_house: House) -> None:
    with pytest.raises(WorldError, match="why"):
        change(own_house, "limit", "baby_not_seen", {"within": "1 working day"}, reason=" ")
    with pytest.raises(WorldError, match="day to come"):
        change(own_house, "limit", "baby_not_seen", {"within": "1 working day"}, review_by=DAY)
    with pytest.raises(WorldError, match="Nothing was changed"):
        change(own_house, "limit", "baby_not_seen", {})


def test_a_line_takes_hours_and_a_note_and_says_who_checked_it(own_house: House) -> None:
    change(
        own_house, "line", "crisis", {"phone": "020 7450 4000", "hours": "9 to 5", "note": "Ask for the duty nurse."}
    )
    line = next(one for one in own_house.services.doors.lines() if one.id == "crisis")
    assert (line.phone, line.hours, line.note, line.unverified) == (
        "020 7450 4000", "9 to 5", "Ask for the duty nurse.", False,
    )  # fmt: skip
    assert entry(own_house, "line", "crisis").checked_by == "Sam Okafor"


def test_a_number_taken_out_is_unverified_again(own_house: House) -> None:
    change(own_house, "line", "crisis", {"phone": ""})
    assert next(one for one in own_house.services.doors.lines() if one.id == "crisis").unverified


def test_the_national_emergency_number_cannot_be_changed(own_house: House) -> None:
    with pytest.raises(WorldError, match="cannot be changed"):
        change(own_house, "line", "emergency", {"phone": "1"})


@pytest.mark.parametrize(
    ("role", "may"), [("health-visitor", True), ("midwife", True), ("supervisor", True), ("childrens-centre", False)]
)
def test_who_may_set_a_time(tmp_path: Path, role: Role, may: bool) -> None:
    own_house = open_house(tmp_path, role)
    who, pack = own_house.who, own_house.services.local_pack
    slower = Change(fields={"within": "3 working days"}, reason="Agreed.", review_by=LATER)
    if may:
        pack.change(who, "limit", "baby_not_seen", slower)
    else:
        with pytest.raises(NotAllowed):
            pack.change(who, "limit", "baby_not_seen", slower)
    pack.change(who, "line", "crisis", Change(fields={"phone": "020 7450 4000"}, reason="Rang it.", review_by=LATER))
    expected = "3 working days" if may else "2 working days"
    assert entry(own_house, "limit", "baby_not_seen").value("within") == expected


def test_a_default_that_was_only_checked_and_is_another_in_a_new_version_is_unverified_again(own_house: House) -> None:
    change(own_house, "limit", "baby_not_seen", {}, checked=True)
    old = own_house.services.visits._desk.shipped.pathway
    limits = {**old.local.limits, "baby_not_seen": "3 working days"}
    bring_newer(own_house, newer(msgspec.structs.replace(old, local=msgspec.structs.replace(old.local, limits=limits))))
    own_house.services.versions.approve(own_house.who, "Ama", "Lead", "Read.")
    found = entry(own_house, "limit", "baby_not_seen")
    assert (found.value("within"), found.unverified) == ("3 working days", True)


def test_what_was_changed_here_stays_through_a_new_version(own_house: House) -> None:
    change(own_house, "limit", "baby_not_seen", {"within": "1 working day"})
    bring_newer(own_house)
    own_house.services.versions.approve(own_house.who, "Ama", "Lead", "Read.")
    assert entry(own_house, "limit", "baby_not_seen").value("within") == "1 working day"


def test_a_copy_brought_back_counts_by_the_local_times_it_holds(own_house: House, tmp_path: Path) -> None:
    unsent(own_house)
    change(own_house, "limit", "main_record_copy", {"within": "5 working days"})
    (tmp_path / "copies").mkdir()
    made = own_house.services.care.backup(own_house.who, tmp_path / "copies", lambda _far: None)
    before = due(own_house)
    own_house.services.doors.lock()
    build(tmp_path / "unused", own_house.clock, throwaway=True).care.restore(
        made.path, tmp_path / "back", PASSPHRASE, lambda _far: None
    )
    back = House(
        build(tmp_path / "back", own_house.clock, throwaway=True), own_house.clock, tmp_path / "back", own_house.staff
    )
    back.services.doors.unlock(own_house.staff, PASSPHRASE)
    assert (due(back), back.services.care.verify(back.who).sound) == (before, True)
    back.services.doors.lock()


def test_a_finding_keeps_the_time_it_was_raised_with(own_house: House) -> None:
    family = own_house.family()
    own_house.answer(own_house.visit(family), "safety.self_harm", "yes")
    before = [one.due for one in own_house.services.families.open(own_house.who, family).record.open_findings()]
    change(own_house, "limit", "psychosis_assessment", {"within": "9 hours"})
    after = [one.due for one in own_house.services.families.open(own_house.who, family).record.open_findings()]
    assert before == after
    assert RuleId("self-harm-thoughts") in own_house.rules(family)


def test_a_number_of_a_pattern_is_set_here_and_counted_with(own_house: House) -> None:
    family = own_house.family()
    visits, who = own_house.services.visits, own_house.who
    for days in (1, 2):
        visits.not_kept(who, family, own_house.plan, DAY - timedelta(days=days), "no-access", "")
    assert not [row for row in own_house.services.today.show(who).everything if row.kind == "pattern"]
    change = Change(fields={"within": "2"}, reason="Agreed with the named nurse", review_by=DAY + timedelta(days=90))
    own_house.services.local_pack.change(who, "pattern", "missed_contacts", change)
    assert [row for row in own_house.services.today.show(who).everything if row.kind == "pattern"]


@pytest.mark.parametrize("number", ["0", "-1", "1000", "2 days", "٣", ""])
def test_a_number_that_is_none_is_not_kept(own_house: House, number: str) -> None:
    change = Change(fields={"within": number}, reason="Agreed", review_by=DAY + timedelta(days=90))
    with pytest.raises(WorldError):
        own_house.services.local_pack.change(own_house.who, "pattern", "missed_contacts", change)
