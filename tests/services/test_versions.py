"""A new version of the pathway is used only after a named person approved it."""

from __future__ import annotations

import msgspec
import pytest

from app.domain.entries import AnsweredBody
from app.ports import INDEXED, WorldError
from app.services import in_use
from app.services.desk import NotAllowed
from app.storage.journal import LocalJournal
from tests.support.house import House, contact_of
from tests.support.versions import NEW_RULE, bring_newer, newer


def approve(house: House) -> None:
    """A lead approves the waiting version."""
    house.services.versions.approve(house.who, "Dr Ama Boateng", "Clinical lead", "Read through at the May meeting.")


def test_the_version_a_caseload_was_made_with_asks_for_nothing(own_house: House) -> None:
    state = own_house.services.versions.state(own_house.who)
    assert (state.waits, state.differences, len(state.approvals)) == (False, (), 1)


def test_a_newer_version_waits_and_says_what_is_different(own_house: House) -> None:
    bring_newer(own_house)
    state = own_house.services.versions.state(own_house.who)
    assert state.waits
    assert {("added", "She is tired most days.")} <= {(one.how, one.name) for one in state.differences}
    assert any("Asked in other words?" in line for one in state.differences for line in one.lines)


def test_until_then_a_visit_goes_on_by_the_version_in_use(own_house: House) -> None:
    family = own_house.family()
    before = own_house.services.visits._desk.compiled.pathway.hash
    bring_newer(own_house)
    own_house.answer(own_house.visit(family), "phq9.item4", 1)
    entries = own_house.services.visits._desk.journal.entries(family)
    assert {one.body.pathway for one in entries if isinstance(one.body, AnsweredBody)} == {before}
    assert NEW_RULE not in own_house.rules(family)


def test_until_then_no_index_is_made_again(own_house: House) -> None:
    own_house.family()
    journal = own_house.services.visits._desk.journal
    before = journal.setting(INDEXED), journal.due(), journal.families()
    bring_newer(own_house)
    journal = own_house.services.visits._desk.journal
    assert (journal.setting(INDEXED), journal.due(), journal.families()) == before


def test_an_urgent_worry_is_raised_and_can_be_rung_about_while_a_version_waits(own_house: House) -> None:
    family = own_house.family()
    bring_newer(own_house)
    state = own_house.answer(own_house.visit(family), "safety.self_harm", "yes")
    assert "self-harm-thoughts" in own_house.rules(family)
    assert any(line.phone for line in own_house.services.doors.lines())
    finding = next(iter(state.record.open_findings())).entry
    own_house.services.visits.calling(own_house.who, family, contact_of(state), "999", [finding])


def test_a_named_approval_takes_it_into_use_and_keeps_who_and_why(own_house: House) -> None:
    bring_newer(own_house)
    approve(own_house)
    state = own_house.services.versions.state(own_house.who)
    last = state.approvals[-1]
    assert (state.waits, last.hash, last.by, last.role) == (False, "newer", "Dr Ama Boateng", "Clinical lead")
    assert (last.written_by, last.reason) == ("Sam Okafor", "Read through at the May meeting.")
    journal = own_house.services.visits._desk.journal
    assert isinstance(journal, LocalJournal)
    log = journal.accesses()
    assert ("version-approved", "newer") in {(one.what, one.of) for one in log}


def test_an_approved_version_stays_approved(own_house: House) -> None:
    bring_newer(own_house)
    approve(own_house)
    own_house.reopen()
    assert not own_house.services.versions.state(own_house.who).waits


def test_from_then_on_answers_are_weighed_by_it(own_house: House) -> None:
    family = own_house.family()
    bring_newer(own_house)
    approve(own_house)
    own_house.answer(own_house.visit(family), "phq9.item4", 1)
    assert NEW_RULE in own_house.rules(family)


@pytest.mark.parametrize(
    ("name", "role", "reason"), [("", "Lead", "Read."), ("Ama", " ", "Read."), ("Ama", "Lead", "")]
)
def test_an_approval_without_a_name_a_role_or_a_reason_is_none(
    own_house: House, name: str, role: str, reason: str
) -> None:
    bring_newer(own_house)
    with pytest.raises(WorldError, match="Write"):
        own_house.services.versions.approve(own_house.who, name, role, reason)
    assert own_house.services.versions.state(own_house.who).waits


def test_nothing_can_be_approved_where_nothing_waits(own_house: House) -> None:
    with pytest.raises(WorldError):
        approve(own_house)


def forget_version(house: House) -> None:
    """A caseload whose version no program can read any more."""
    journal = house.services.visits._desk.journal
    kept = in_use.kept(journal)
    assert kept is not None
    gone = msgspec.structs.replace(kept, pathway=msgspec.Raw(b'{"of": "another age"}'))
    journal.set_setting(in_use.PACK, msgspec.json.encode(gone).decode())


def test_where_the_old_version_cannot_be_read_families_and_numbers_can(own_house: House) -> None:
    family = own_house.family()
    forget_version(own_house)
    bring_newer(own_house)
    assert own_house.services.versions.state(own_house.who).unread
    assert own_house.services.families.open(own_house.who, family).record.id == family
    assert any(line.phone for line in own_house.services.doors.lines())


def test_where_the_old_version_cannot_be_read_nothing_is_written_until_approved(own_house: House) -> None:
    family = own_house.family()
    forget_version(own_house)
    bring_newer(own_house)
    with pytest.raises(NotAllowed, match="waits"):
        own_house.visit(family)
    approve(own_house)
    own_house.visit(family)


def test_a_limit_the_old_version_never_had_is_counted_by_the_new_one(own_house: House) -> None:
    desk = own_house.services.visits._desk
    old = desk.shipped.pathway
    fewer = {name: within for name, within in old.local.limits.items() if name != "referral_get_ready"}
    local = msgspec.structs.replace(old.local, limits=fewer)
    kept = in_use.kept(desk.journal)
    assert kept is not None
    in_use.keep(desk.journal, msgspec.structs.replace(old, local=local), kept.approvals)
    bring_newer(own_house, newer(old))
    assert "referral_get_ready" in own_house.services.visits._desk.compiled.pathway.local.limits


def test_live_is_rebuilt_after_an_approval(own_house: House) -> None:
    own_house.family()
    bring_newer(own_house)
    approve(own_house)
    assert own_house.services.care.verify(own_house.who).sound
