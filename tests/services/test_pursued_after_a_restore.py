"""A copy brought back in the middle: what was open is open with the same owner, act and day, and the work goes on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.domain import pursuit as p
from tests.support.house import DAY, House, brought_back, open_house
from tests.support.pursuing import Story, plan


def under_way(house: House) -> Story:
    """A worry referred and declined, disagreed about, planned for, with a meeting that is waited for."""
    story = Story(house, house.family())
    story.refer(story.worry())
    story.worry("same-day")
    story.step("dispatched", how="Secure email")
    story.step("declined", by="Jo Bell, duty desk", how="By phone", note="No threshold")
    apart = p.DisagreementOpened(p.DisagreementId(""), "", "Duty desk", "He is seen", "No threshold", "")
    house.services.pursuits.disagree(house.who, story.family, apart)
    house.services.plans.plan(house.who, story.family, plan(DAY + timedelta(days=14)))
    body = p.MeetingCalled(p.MeetingId(""), "strategy", "Who sees him?", "Jo Bell", "by phone", None, ())
    house.services.plans.call_meeting(house.who, story.family, body)
    return story


def test_nothing_open_is_lost_when_a_copy_is_brought_back(tmp_path: Path) -> None:
    house = open_house(tmp_path / "lost")
    story = under_way(house)
    before = house.services.today.show(house.who).everything
    record = story.state.record
    here = tmp_path / "other"
    here.mkdir()
    after = brought_back(house, here)
    assert {"finding", "referral", "disagreement", "act", "meeting"} <= {row.kind for row in before}
    assert after.services.today.show(after.who).everything == before
    assert after.services.families.open(after.who, story.family).record == record


def test_the_work_goes_on_from_the_copy_and_a_second_copy_holds_that_too(tmp_path: Path) -> None:
    house = open_house(tmp_path / "lost")
    story = under_way(house)
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
    moved = brought_back(house, tmp_path / "first")
    going_on = Story(moved, story.family)
    going_on.step("accepted", by="Ann Reid, service manager", how="By phone")
    before = moved.services.today.show(moved.who).everything
    again = brought_back(moved, tmp_path / "second")
    [referral] = Story(again, story.family).state.record.pursued.referrals.values()
    assert referral.state == "accepted"
    assert again.services.today.show(again.who).everything == before
