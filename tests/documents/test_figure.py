"""Marks on the skin are drawn beside their table: numbered as its rows, on the side and place they were seen."""

from __future__ import annotations

import msgspec

from app.documents.figure import Figure
from app.domain.letter import Block, PaperSection
from app.domain.marks import Spot
from tests.documents.test_typesetter import SETTER
from tests.support.letter_story import letter
from tests.support.pdf import page_texts

THIGH, FACE = Spot("thigh", "back", "left"), Spot("face", "front")
ROWS = (("Where", "Looks", "Seen", "Said"), *((f"{n}. Noah", "Oval", "Today", "Nothing") for n in (1, 2, 3)))


def printed(*spots: Spot) -> str:
    block = Block(kind="table", id="marks", label="MARKS", rows=ROWS, spots=spots)
    sections = (PaperSection(heading="HEADING", blocks=(block,)),)
    return "".join(page_texts(SETTER.pdf(msgspec.structs.replace(letter("gp-letter"), sections=sections))))


def test_both_sides_of_the_body_stand_above_the_table_of_marks() -> None:
    text = printed(THIGH, FACE, THIGH)
    assert text.index("MARKS") < text.index("From the front") < text.index("From the back") < text.index("2. Noah")


def test_without_marks_no_figure_is_drawn() -> None:
    assert "From the front" not in printed()


def test_marks_at_one_place_share_its_dot_so_that_none_seems_to_lie_elsewhere() -> None:
    figure = Figure((THIGH, FACE, THIGH))
    assert [numbers for numbers, _ in figure._numbered("back")] == ["1, 3"]
    assert [numbers for numbers, _ in figure._numbered("front")] == ["2"]


def test_the_babys_right_is_drawn_on_the_viewers_left_from_the_front_and_on_the_right_from_behind() -> None:
    hands = (Spot("hand", "front", "right"), Spot("hand", "back", "right"))
    figure = Figure(hands)
    [(_, front)], [(_, back)] = figure._numbered("front"), figure._numbered("back")
    middle = (front[0] + back[0]) / 2
    assert front[0] < middle < back[0]
