"""One stage up: late opens the next stage and offers its letter, addressed to whoever is spoken to there; danger waits for none."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from app.content.load import load
from app.domain import pursuit as p
from app.domain.base import LetterId
from app.engine.ladder import climb
from app.engine.letters import as_text
from app.services.states import LetterDraft
from tests.support.house import House
from tests.support.pdf import page_texts
from tests.support.pursuing import MOTHER, Story

UP = LetterId("ladder-letter")
DUE = datetime(2026, 8, 6, 12, tzinfo=UTC)


@pytest.fixture
def story(house: House) -> Story:
    """A referral that was sent, received, and not answered."""
    story = Story(house, house.family())
    story.refer(story.worry())
    story.step("dispatched", how="by secure email")
    story.step("received", by="Priya Nair, duty desk", how="by phone")
    return story


def drafted(story: Story) -> LetterDraft:
    return story.house.services.letters.draft(story.house.who, story.family, None, UP)


def test_each_stage_above_a_talk_offers_a_letter_that_there_is() -> None:
    pathway = load()
    assert {one.letter for one in pathway.local.ladder if one.stage} == {UP}
    assert UP in {one.id for one in pathway.letters}


@pytest.mark.parametrize(
    ("days", "who"),
    [(6, "Your own manager or safeguarding lead"), (8, "Manager to manager"), (30, "Safeguarding partnership")],
)
def test_it_goes_to_whoever_is_spoken_to_at_the_stage_that_has_opened(story: Story, days: int, who: str) -> None:
    story.days_later(days)
    newest = list(story.state.record.pursued.referrals.values())[-1].entry
    opened = story.state.opened(newest)
    assert opened is not None
    assert (opened.letter, opened.who) == (UP, who)
    assert drafted(story).recipient == who


def test_while_nothing_is_late_no_stage_offers_it(story: Story) -> None:
    newest = list(story.state.record.pursued.referrals.values())[-1].entry
    assert story.state.opened(newest) is None


def test_it_says_what_was_asked_every_answer_and_both_views(story: Story) -> None:
    story.days_later(9)
    story.step("declined", by="Jo Bell, duty desk", how="by phone", note="No threshold before the birth")
    story.differ()
    said = as_text(drafted(story).letter)
    assert "An assessment before the birth, with the father seen" in said
    assert "received, Priya Nair, duty desk" in said
    assert "declined, Jo Bell, duty desk. No threshold before the birth." in said
    assert "How they see it: There is no threshold before the birth." in said
    assert "the plan is made in the delivery room" not in said, "the writer's own judgement is the writer's"
    assert "ring 999 or the duty team" in said


def test_it_is_not_issued_before_its_author_says_what_it_means_for_the_baby(story: Story) -> None:
    story.days_later(9)
    assert any("if nothing changes" in stop for stop in drafted(story).letter.stops)


def test_what_rests_on_fear_at_home_stands_only_on_the_page_apart(house: House) -> None:
    story = Story(house, house.family())
    visit = house.visit(story.family)
    house.answer(visit, "abuse.seen", "yes")
    house.services.visits.sign(house.who, story.family, visit.contact.id)
    worry = next(iter(story.state.record.findings))
    story.refer(worry)
    story.step("dispatched", how="by secure email")
    story.days_later(9)
    made = drafted(story).letter
    main = [
        block
        for part in made.sections
        if not part.annex
        for block in part.blocks
        if worry in block.origin or block.rows
    ]
    annex = [row for part in made.sections if part.annex for block in part.blocks for row in block.rows[1:]]
    assert not any("Children's social care" in cell for block in main for row in block.rows for cell in row)
    assert any("Children's social care" in cell for row in annex for cell in row)
    assert "stands on the page for safeguarding colleagues alone" in as_text(made), "never: no referral is open"
    assert "No referral is open" not in as_text(made)


def test_the_paper_is_laid_out_whole(story: Story) -> None:
    story.days_later(9)
    made = drafted(story)
    text = "\n".join(page_texts(story.house.services.letters.pdf(story.house.who, made)))
    assert "One stage up" in text
    assert made.missing_characters == ()


def test_danger_waits_for_no_stage(story: Story) -> None:
    worry = story.worry("same-day")
    started = p.ReferralStarted(
        referral=p.ReferralId(""),
        to="Children's social care, duty desk",
        line="duty-social-care",
        about=MOTHER,
        findings=(worry,),
        asks="See the baby today",
        reason="A mark",
        urgency="same-day",
    )
    story.acts.refer(story.house.who, story.family, started)
    story.step("dispatched", how="by secure email")
    item = story.state.items[list(story.state.record.pursued.referrals.values())[-1].entry]
    assert "999" in item.act
    assert len({stage.opens_at for stage in item.stages}) == 1, "every stage is open at once"
    assert len(item.stages) == 5


def test_a_ladder_without_letters_still_climbs() -> None:
    local = load().local
    bare = msgspec.structs.replace(local, ladder=tuple(msgspec.structs.replace(one, letter="") for one in local.ladder))
    late = climb(local, DUE)
    assert [one.opens_at for one in climb(bare, DUE)] == [one.opens_at for one in late]
