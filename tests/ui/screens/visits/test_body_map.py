"""The body map: a place is picked with the pointer, the keyboard or in words, and each shows the other; rows say it all again."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.marks import PAIRED, PARTS
from tests.support.visiting import VisitStage
from ui.screens.body_map.shapes import key, places, spot
from ui.screens.body_map.view import BodyMapView
from ui.widgets.figures import Figures


@pytest.fixture
def mapped(alone: VisitStage) -> VisitStage:
    alone.open("question", alone.number("baby.mark"))
    alone.press(f"baby.mark@{alone.record.of_kind('baby')[0].id}.body-map")
    assert alone.place.name == "body-map"
    return alone


def figures(stage: VisitStage) -> Figures:
    return cast("Figures", stage.find("body-map.figures"))


def written(stage: VisitStage) -> list[str]:
    return [one.seen.mark.spot.words() for one in stage.record.contacts[stage.contact].marks]


def write_down(stage: VisitStage, looks: str = "Purple, oval") -> None:
    stage.press("mark.kind.mark")
    stage.type("mark.looks", looks)
    stage.press("continue")


def test_a_place_picked_with_the_pointer_is_picked_in_words(mapped: VisitStage) -> None:
    map_ = figures(mapped)
    middle = map_._middle("thigh.left.back") * map_._scale() + map_._corner(0)
    QTest.mouseClick(map_, Qt.MouseButton.LeftButton, pos=QPoint(int(middle.x()), int(middle.y())))
    write_down(mapped)
    assert written(mapped) == ["Back of the thigh, the baby’s left"]


def test_a_place_is_walked_to_and_picked_by_the_keyboard_and_said(mapped: VisitStage) -> None:
    map_ = figures(mapped)
    map_.choose("face.middle.front")
    map_.setFocus()
    for press in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(map_, press)
    said = map_.accessibleName()
    assert said.startswith("Where the mark is: ")
    write_down(mapped)
    assert written(mapped) == [said.removeprefix("Where the mark is: ")]


def test_every_place_can_be_walked_to(mapped: VisitStage) -> None:
    map_ = figures(mapped)
    reached, waiting = set[str](), [map_.at()]
    while waiting:
        here = waiting.pop()
        reached.add(here)
        for press in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            map_.choose(here)
            QTest.keyClick(map_, press)
            if map_.at() not in reached:
                waiting.append(map_.at())
    assert reached == {place.key for place in places()}


def test_words_alone_are_enough_and_the_figure_follows(mapped: VisitStage) -> None:
    for name in ("mark.view.back", "mark.part.ear", "mark.side.right"):
        mapped.press(name)
    assert figures(mapped).at() == "ear.right.back"
    write_down(mapped)
    assert written(mapped) == ["Behind the ear, the baby’s right"]


def test_left_is_the_baby_s_own_from_both_sides() -> None:
    across = {place.key: place.outline[0] for place in places()}
    assert across["hand.left.front"] > 50 > across["hand.left.back"]
    assert [key(spot(place.key)) for place in places()] == [place.key for place in places()]
    assert {place.key.split(".")[0] for place in places()} == set(PARTS)
    assert set(PAIRED) <= {place.key.split(".")[0] for place in places() if ".left." in place.key}


def test_what_it_raises_leads_to_what_can_be_done(mapped: VisitStage) -> None:
    for name in ("mark.part.ear", "mark.side.right"):
        mapped.press(name)
    write_down(mapped)
    assert mapped.place.name == "interruption"


def test_the_rows_say_what_the_figure_shows(mapped: VisitStage) -> None:
    baby = mapped.place.way
    for name in ("mark.part.ear", "mark.side.right"):
        mapped.press(name)
    write_down(mapped)
    mapped.open("body-map", way=baby)
    view = mapped.page
    assert isinstance(view, BodyMapView)
    said = [view.rows.rows.data(view.rows.rows.index(0, column)) for column in range(5)]
    assert said[:2] == ["1", "Ear, the baby’s right"]
    assert "Purple, oval" in (said[2] or "")


def test_what_is_missing_is_said_and_what_is_typed_stays(mapped: VisitStage) -> None:
    mapped.type("mark.looks", "Purple")
    mapped.press("continue")
    assert "Pick what kind of mark it is." in mapped.words()
    assert written(mapped) == []
    assert "Purple" in mapped.words()


def test_words_half_typed_are_jotted_when_somebody_comes_in(mapped: VisitStage) -> None:
    mapped.type("mark.looks", "Purple, by the ear")
    mapped.key("F2")
    mapped.settle()
    assert mapped.jots() == ["Purple, by the ear"]


def test_without_anybody_to_map_the_list_is_shown_instead(alone: VisitStage) -> None:
    alone.open("body-map", way="nobody")
    assert alone.place.name == "visit"
