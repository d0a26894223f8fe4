"""What reviews found is read behind a question, by the worker alone."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.base import FamilyId
from app.services.states import WorldError
from tests.support.house import House


def test_a_question_has_the_rows_it_names_with_the_review_they_stand_in(house: House) -> None:
    state = house.services.lessons.behind("baby.mark", FamilyId(""))
    assert [one.id for one in state.rows] == ["NEWSM-R3"]
    assert state.rows[0].source == "A newspaper’s report of the review on Child M, bullet 3"


def test_without_a_question_it_is_the_whole_register(house: House) -> None:
    assert len(house.services.lessons.behind("", FamilyId("")).rows) == 166


def test_no_row_names_a_line_or_a_file_of_the_text_it_was_made_from(house: House) -> None:
    rows = house.services.lessons.behind("", FamilyId("")).rows
    assert [one.source for one in rows if "l." in one.source or ".txt" in one.source] == []


def test_a_measure_has_its_rows_too(house: House) -> None:
    assert house.services.lessons.behind("phq9", FamilyId("")).about == "Nine questions about mood (PHQ-9)"


def test_nothing_is_read_while_somebody_else_can_see(house: House) -> None:
    family = house.family(date(2026, 6, 25))
    house.visit(family, "her", "partner")
    with pytest.raises(WorldError, match="Wait until nobody else can read the screen"):
        house.services.lessons.behind("baby.mark", family)
