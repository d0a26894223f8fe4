"""Practice mode ends with a signed policy in force, and comes back with its end."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.base import FamilyId, LetterId
from app.main import build
from app.services.states import WorldError
from tests.support.house import DAY, PASSPHRASE, House
from tests.support.policies import POLICY, signed, words

PRACTICE = "Practice mode: made-up people only"


def install(house: House, data: bytes | None = None, typed: str | None = None) -> None:
    house.services.policies.install(house.who, data or signed(), words() if typed is None else typed)


def is_practice(house: House, family: FamilyId) -> bool:
    return house.services.families.open(house.who, family).record.family.practice


def watermark(house: House, family: FamilyId) -> str:
    return house.services.letters.draft(house.who, family, None, LetterId("gp-letter")).letter.watermark


def go_to(house: House, day: date) -> None:
    house.clock.go_to(day)


def test_until_a_policy_is_installed_it_is_practice(own_house: House) -> None:
    family = own_house.family()
    assert own_house.services.policies.bar(own_house.who) == PRACTICE
    assert is_practice(own_house, family)
    assert "PRACTICE" in watermark(own_house, family)


def test_with_a_policy_in_force_a_new_family_is_real_and_its_papers_are_plain(own_house: House) -> None:
    install(own_house)
    family = own_house.family()
    assert own_house.services.policies.bar(own_house.who) == ""
    assert not is_practice(own_house, family)
    assert watermark(own_house, family) == ""


def test_a_family_entered_in_practice_stays_marked(own_house: House) -> None:
    family = own_house.family()
    install(own_house)
    assert is_practice(own_house, family)
    assert "made-up people" in watermark(own_house, family)
    assert "made-up" in own_house.services.policies.bar(own_house.who, family)


def test_the_policy_is_still_there_after_locking(own_house: House) -> None:
    install(own_house)
    own_house.services.doors.lock()
    own_house.services.doors.unlock(own_house.staff, PASSPHRASE)
    state = own_house.services.policies.state(own_house.who)
    assert (state.policy, state.in_force, state.confirmed_by) == (POLICY, True, "Sam Okafor")


def test_its_end_is_said_thirty_days_before(own_house: House) -> None:
    install(own_house)
    go_to(own_house, POLICY.ends - timedelta(days=31))
    assert own_house.services.policies.bar(own_house.who) == ""
    go_to(own_house, POLICY.ends - timedelta(days=30))
    assert "ends 31-Dec-2026" in own_house.services.policies.bar(own_house.who)


def test_after_its_end_new_families_are_made_up_and_a_real_ones_paper_asks_to_be_confirmed(own_house: House) -> None:
    install(own_house)
    real = own_house.family()
    go_to(own_house, POLICY.ends)
    assert watermark(own_house, real) == ""
    go_to(own_house, POLICY.ends + timedelta(days=1))
    assert "Practice mode again" in own_house.services.policies.bar(own_house.who)
    assert is_practice(own_house, own_house.family(name="Later"))
    assert not is_practice(own_house, real)
    assert watermark(own_house, real) == "NO POLICY IN FORCE - confirm by phone"


def test_a_list_of_the_whole_caseload_calls_no_real_family_made_up(own_house: House) -> None:
    desk = own_house.services.policies._desk
    own_house.family()
    marks = [desk.mark_of_all(DAY)]
    install(own_house)
    marks.append(desk.mark_of_all(DAY))
    own_house.family(name="Reed")
    marks.append(desk.mark_of_all(POLICY.ends + timedelta(days=1)))
    assert marks == ["PRACTICE - made-up people", "", "NO POLICY IN FORCE - confirm by phone"]


def test_a_clock_set_back_brings_no_policy_back(own_house: House) -> None:
    install(own_house)
    own_house.services.doors.lock()
    go_to(own_house, POLICY.ends + timedelta(days=1))
    own_house.services.doors.unlock(own_house.staff, PASSPHRASE)
    go_to(own_house, DAY)
    assert not own_house.services.policies.state(own_house.who).in_force


def test_the_first_file_needs_the_words_of_its_key_from_paper(own_house: House) -> None:
    assert own_house.services.policies.look(own_house.who, signed()).ask_for_words
    for typed in ("", words(2), " ".join(words().split()[:7])):
        with pytest.raises(WorldError, match="not the words"):
            install(own_house, typed=typed)
    assert own_house.services.policies.bar(own_house.who) == PRACTICE
    install(own_house, typed=f"  {words().upper()} ")


def test_the_next_file_of_the_same_key_needs_no_words(own_house: House) -> None:
    install(own_house)
    later = signed(begins=date(2026, 8, 1), ends=date(2027, 7, 31))
    assert not own_house.services.policies.look(own_house.who, later).ask_for_words
    install(own_house, later, typed="")
    state = own_house.services.policies.state(own_house.who)
    assert state.policy is not None
    assert state.policy.ends == date(2027, 7, 31)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (signed(2), "another key"),
        (signed(ends=date(2026, 8, 5)), "ended 05-Aug-2026"),
        (signed(begins=date(2026, 9, 1)), "begins 01-Sep-2026"),
        (signed(organisation="Other Trust"), "Other Trust"),
        (signed(begins=date(2025, 6, 1)), "older"),
        (signed().replace(b"2026-12-31", b"2036-12-31"), "changed after it was signed"),
        (b"a photo", "not a Goldthread policy"),
    ],
)
def test_a_file_that_does_not_fit_is_said_and_the_present_policy_stays(
    own_house: House, data: bytes, says: str
) -> None:
    install(own_house)
    before = own_house.services.policies.state(own_house.who)
    with pytest.raises(WorldError, match=says):
        install(own_house, data)
    assert own_house.services.policies.state(own_house.who) == before


def test_taken_out_it_is_practice_and_another_key_can_be_confirmed(own_house: House) -> None:
    install(own_house)
    own_house.services.policies.take_out(own_house.who)
    assert own_house.services.policies.bar(own_house.who) == PRACTICE
    install(own_house, signed(2), words(2))
    assert own_house.services.policies.bar(own_house.who) == ""


def test_a_policy_goes_with_a_copy_of_the_caseload(own_house: House, tmp_path: Path) -> None:
    install(own_house)
    (tmp_path / "usb").mkdir()
    made = own_house.services.care.backup(own_house.who, tmp_path / "usb", lambda _far: None)
    own_house.services.care.restore(made.path, tmp_path / "new", PASSPHRASE, lambda _far: None)
    again = build(tmp_path / "new", own_house.clock, throwaway=True)
    again.doors.unlock(own_house.staff, PASSPHRASE)
    assert again.policies.bar(again.doors.session()) == ""
    again.doors.lock()
