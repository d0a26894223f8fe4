"""What is carried on is found, told in the chronology, copied to the main record, and can leave a record it does not belong to."""

from __future__ import annotations

from app.domain.base import EntryId
from tests.support.house import House
from tests.support.pursuing import Story

ASK = "An assessment before the birth"


def carried(house: House) -> Story:
    story = Story(house, house.family())
    story.refer(story.worry())
    story.step("dispatched", how="Secure email")
    story.step("declined", by="Jo Bell, duty desk", note="Nothing before the birth, says Wilhelmina")
    story.differ()
    return story


def newest(story: Story) -> EntryId:
    return list(story.state.record.pursued.referrals.values())[-1].entry


def test_every_step_is_a_line_of_the_chronology_and_leads_to_its_referral(own_house: House) -> None:
    story = carried(own_house)
    lines = own_house.services.chronology.show(own_house.who, story.family).lines
    mine = [line for line in lines if line.kind == "onward"]
    assert [line.what.split(": ")[-1] for line in mine[1:3]] == ["sent", "declined"]
    assert {line.of for line in mine if line.leads == "referral"} == {newest(story)}
    assert all(line.private for line in mine)


def test_a_worry_of_ones_own_is_a_line_with_what_was_seen(own_house: House) -> None:
    story = carried(own_house)
    lines = own_house.services.chronology.show(own_house.who, story.family).lines
    line = next(line for line in lines if line.what == "Worry: Nobody has met the father")
    assert line.more.startswith("Her mother answered for him twice")
    assert (line.leads, line.may_leave) == ("worry", True)


def test_a_worry_of_ones_own_says_on_the_page_what_it_rests_on(own_house: House) -> None:
    story = carried(own_house)
    [raised] = own_house.services.families.open(own_house.who, story.family).worries
    assert raised.reasons == ("Her mother answered for him twice, and he was out each time",)
    assert raised.rule.source.title == "A worry of the worker’s own"


def test_words_of_a_step_are_found_and_lead_to_the_referral(own_house: House) -> None:
    story = carried(own_house)
    [found] = own_house.services.search.search(own_house.who, "Wilhelmina")
    assert (found.where, found.entry, found.private) == ("Referral", newest(story), True)


def test_a_referral_entered_in_the_wrong_record_leaves_with_every_step(own_house: House) -> None:
    story = carried(own_house)
    entry = newest(story)
    record = own_house.services.corrections.wrong_record(own_house.who, story.family, entry, "another family's")
    assert not record.pursued.referrals
    assert own_house.services.search.search(own_house.who, "Wilhelmina") == ()
    lines = own_house.services.chronology.show(own_house.who, story.family).lines
    assert not [line for line in lines if line.leads == "referral"]


def test_a_referral_is_only_here_until_its_last_step_is_copied(own_house: House) -> None:
    story = carried(own_house)
    services, entry = own_house.services, newest(story)
    mine = [item for item in services.only_here.show(own_house.who).items if item.entry == entry]
    assert [item.kind for item in mine] == ["onward"]
    text = mine[0].notes[0].text
    assert ASK in text
    assert "Declined" in text
    services.only_here.copied(own_house.who, story.family, entry)
    assert entry not in {item.entry for item in services.only_here.show(own_house.who).items}
    story.step("accepted", by="Ann Reid, service manager", how="By phone")
    assert entry in {item.entry for item in services.only_here.show(own_house.who).items}


def test_both_views_of_a_disagreement_stand_in_its_note(own_house: House) -> None:
    story = carried(own_house)
    items = own_house.services.only_here.show(own_house.who).items
    [apart] = [item for item in items if item.what.startswith("Seen differently")]
    text = apart.notes[0].text
    assert "How we see it" in text
    assert "How they see it" in text
    assert story.family == apart.family
