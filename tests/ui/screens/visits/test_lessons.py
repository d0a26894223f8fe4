"""*Why we ask* opens what reviews found: one more key, for the worker's eyes, and back to the same field."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.content.load import load
from app.domain.base import PersonId
from app.domain.pathway import Pathway
from app.services.states import Asked
from tests.support.visiting import VisitStage
from ui.screens.question.words import question_state


@pytest.fixture(scope="module")
def authored() -> Pathway:
    """The pathway that ships."""
    return load()


def test_why_we_ask_itself_tells_of_no_child(alone: VisitStage) -> None:
    alone.open("question", alone.number("baby.mark"))
    alone.press("baby.mark@baby1.why.open")
    assert [word for word in ("Child M", "strategy meeting", "died") if word in alone.words()] == []


def test_no_question_names_a_dead_child_where_its_why_is_read(authored: Pathway) -> None:
    asked = (Asked(one, PersonId("mother"), "", None, None) for one in authored.questions)
    shown = [question_state(one, date(2026, 8, 6), 1) for one in asked]
    named = re.compile(r"Baby [AM]\b|Child M\b|SILR|review", re.IGNORECASE)
    assert [one.id for one in shown if named.search(f"{one.why} {one.source}")] == []


def test_one_more_key_asks_for_the_lessons_behind_this_question(alone: VisitStage) -> None:
    alone.open("question", alone.number("baby.mark"))
    alone.press("baby.mark@baby1.why.open")
    alone.press("baby.mark@baby1.lessons")
    assert (alone.place.name, alone.place.way) == ("lessons", "baby.mark")


def test_they_stand_there_with_the_review_they_are_from(alone: VisitStage) -> None:
    alone.open("lessons", way="baby.mark")
    words = alone.words()
    assert "For your eyes only" in words
    assert "strategy meetings" in words
    assert "report of the review on Child M" in words


def test_a_measure_has_its_lessons_behind_its_one_why(alone: VisitStage) -> None:
    alone.open("question", alone.number("phq9.item9"))
    alone.press("phq9.why.open")
    alone.press("phq9.lessons")
    assert alone.place.way == "phq9"


def test_in_company_there_is_no_such_key(company: VisitStage) -> None:
    company.open("question", company.number("baby.mark"))
    company.press("baby.mark@baby1.why.open")
    assert "what reviews found" not in company.words()


def test_in_company_the_page_says_to_wait_and_shows_none(company: VisitStage) -> None:
    company.open("lessons", way="baby.mark")
    words = company.words()
    assert "Wait until nobody else can read the screen." in words
    assert "strategy meetings" not in words


def test_the_whole_register_is_searched_word_by_word(alone: VisitStage) -> None:
    alone.open("lessons")
    alone.type("lessons.words", "breech labour")
    alone.settle()
    assert "Baby A" in alone.words()
    alone.type("lessons.words", " zzz")
    alone.settle()
    assert "No lesson holds these words." in alone.words()
