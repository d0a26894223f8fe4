"""A paper she takes home, read from its PDF: nothing that could harm her reaches it, whatever the record holds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents.look import home_look
from app.documents.typesetter import ReportLabTypesetter
from app.domain.answers import SaidBy, State
from app.domain.base import PersonId
from app.domain.body import Company
from app.domain.letter import Letter
from app.domain.pathway import Question
from app.engine.letters import draft
from tests.documents.whole_visit import shipped, visit
from tests.support.letter_pathway import WHO
from tests.support.pdf import page_texts
from tests.support.planted import SAID_BY, planted
from tests.support.records import AISHA, CONTACT, MOTHER, NOAH, RecordBuilder

Version = Literal["your-plan", "your-plan-neutral"]
FULL: Version = "your-plan"
NEUTRAL: Version = "your-plan-neutral"
BOTH = pytest.mark.parametrize("version", [FULL, NEUTRAL])
SETTER = ReportLabTypesetter()
STATES: tuple[State, ...] = ("answered", "declined", "not-safe", "not-asked", "not-known")
COMPANIES: tuple[tuple[Company, ...], ...] = (("her",), ("her", "partner"), ("her", "interpreter"), ())
HERS = {"close.wants"}
ASKED = tuple(question for question in shipped().questions if question.id not in HERS)


def paper(version: Version, story: RecordBuilder, free: dict[str, str] | None = None) -> Letter:
    plan = next(each for each in shipped().letters if each.id == version)
    return draft(plan, story.record(), shipped(), WHO, MOTHER, CONTACT, "Aisha Smith", free or {})


def printed(version: Version, story: RecordBuilder, free: dict[str, str] | None = None) -> str:
    return re.sub(r"\s+", "", "".join(page_texts(SETTER.pdf(paper(version, story, free)))))


def leaked(version: Version, story: RecordBuilder, words: list[str]) -> list[str]:
    text = printed(version, story)
    return [word for word in words if word in text]


@lru_cache(maxsize=1)
def everything() -> tuple[RecordBuilder, list[str]]:
    return planted(shipped(), ASKED, "her")


@BOTH
def test_a_fact_planted_in_every_place_of_the_record_is_on_no_paper_that_goes_home(version: Version) -> None:
    story, words = everything()
    assert len(words) > 150
    assert leaked(version, story, words) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    questions=st.lists(st.sampled_from(ASKED), max_size=12, unique_by=lambda one: one.id),
    said_by=st.sampled_from(SAID_BY),
    state=st.sampled_from(STATES),
    present=st.sampled_from(COMPANIES),
)
def test_nothing_planted_reaches_either_version_whoever_said_it_and_however_it_was_answered(
    questions: list[Question], said_by: SaidBy, state: State, present: tuple[Company, ...]
) -> None:
    story, words = planted(shipped(), tuple(questions), said_by, state, present)
    assert leaked(FULL, story, words) + leaked(NEUTRAL, story, words) == []


@pytest.mark.parametrize("said_by", [one for one in SAID_BY if one != "her"])
def test_what_somebody_else_says_she_wants_is_not_on_her_paper(said_by: SaidBy) -> None:
    story = RecordBuilder().people(AISHA, NOAH).contact().answered("close.wants", "zqwantsqz", said_by=said_by)
    assert "zqwantsqz" not in printed(FULL, story)


def test_what_she_wants_is_in_her_words_on_her_plan_and_not_on_the_version_anyone_may_read() -> None:
    assert "Someonetoringwhoknowsme." in printed(FULL, visit())
    assert "Someonetoringwhoknowsme." not in printed(NEUTRAL, visit())


@BOTH
def test_every_page_says_whose_it_is_and_which_page_of_how_many(version: Version) -> None:
    long = {"next": "The same line again and again, long enough to fill a page.\n" * 40}
    texts = [re.sub(r"\s+", " ", text) for text in page_texts(SETTER.pdf(paper(version, visit(), long)))]
    assert all("Aisha Smith Born 14 August 1994 NHS No. 999 000 0018" in text for text in texts)
    assert [re.findall(r"Page (\d+) of (\d+)", text) for text in texts] == [
        [(str(number), str(len(texts)))] for number in range(1, len(texts) + 1)
    ]


def twins() -> RecordBuilder:
    """Two babies without a name, and much to write."""
    babies = [msgspec.structs.replace(NOAH, id=PersonId(f"baby{number}"), given_name="") for number in (1, 2)]
    story = RecordBuilder().people(AISHA, *babies).contact().answered("abuse.enquiry", "no")
    return story.answered(
        "close.wants", "I would like somebody who comes in the morning, because nights are long. " * 4
    )


@pytest.mark.parametrize(("story", "most"), [(visit(), 1), (RecordBuilder().people(AISHA).contact(), 1), (twins(), 1)])
@BOTH
def test_her_plan_is_one_page(version: Version, story: RecordBuilder, most: int) -> None:
    assert len(page_texts(SETTER.pdf(paper(version, story)))) == most


def test_much_to_say_takes_two_pages_and_keeps_the_numbers_together() -> None:
    steps = {"next": "Ruth Okafor will ask for someone to see you about how you feel. By Friday 7 August 2026.\n" * 6}
    texts = page_texts(SETTER.pdf(paper(FULL, twins(), steps)))
    assert len(texts) == 2
    assert [("Day or night" in text, "Danger right now" in text) for text in texts] == [(False, False), (True, True)]


def test_babies_without_a_name_are_hers_and_a_baby_who_lives_elsewhere_is_not_spoken_of() -> None:
    elsewhere = msgspec.structs.replace(NOAH, lives_here="no")
    assert "youryourbabies" not in printed(FULL, twins())
    assert "youoryourbabies" in printed(FULL, twins())
    assert "Noah" not in printed(FULL, RecordBuilder().people(AISHA, elsewhere).contact())


@BOTH
def test_the_file_tells_nothing_and_made_up_people_are_marked(version: Version) -> None:
    data = SETTER.pdf(paper(version, visit()))
    assert re.search(rb"/Title \(Letter 4F2A91-\d+\)", data)
    assert b"/Outlines" not in data
    assert "PRACTICE-made-uppeople" in printed(version, visit())


def test_no_word_is_smaller_than_fourteen_points_but_what_every_page_repeats() -> None:
    shape = home_look()
    assert (
        min(getattr(shape, name).fontSize for name in shape.__struct_fields__ if name not in ("small", "right")) == 14
    )


def test_a_character_no_font_has_prints_by_its_number_on_her_paper_too() -> None:
    made = paper(FULL, RecordBuilder().people(AISHA).contact(), {"next": "before\U0001f600after"})
    assert SETTER.missing_characters(made) == ("[U+1F600]",)
    assert "before[U+1F600]after" in "".join(page_texts(SETTER.pdf(made)))


@BOTH
def test_days_are_written_out(version: Version) -> None:
    text = printed(version, visit())
    assert "6August2026" in text
    assert not re.search(r"\d{2}-[A-Z][a-z]{2}-\d{4}", text)
