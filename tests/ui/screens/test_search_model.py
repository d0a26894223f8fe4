"""Finding: the last words win, private lines stay covered until she says so, and each line leads to where it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.base import FamilyId, LetterId
from app.services.states import Found
from tests.support.gallery import settle
from tests.support.house import House
from tests.support.screen import words
from tests.ui.screens.conftest import Stage
from ui.places import Place
from ui.screens.search.model import SearchModel
from ui.screens.search.view import SearchView
from ui.theme.looks import Looks

Searching = Callable[[str], SearchModel]


@pytest.fixture
def searching(stage: Stage, house: House, looks: Looks) -> Searching:
    """A search that was typed and answered."""

    def typed(query: str) -> SearchModel:
        model = SearchModel(stage.parts(house.services, looks))
        model.look_for(query)
        stage.settle()
        return model

    return typed


def jotted(house: House, words_: str, *, private: bool) -> FamilyId:
    family = house.family()
    state = house.visit(family)
    house.services.visits.jot(house.who, family, state.contact.id, words_, private=private)
    return family


def test_the_last_words_typed_win(stage: Stage, house: House, looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Abbott", "Zahir"):
        house.family(name=name)
    asked: list[str] = []
    search = house.services.search.search

    def noted(who: object, query: str) -> tuple[Found, ...]:
        asked.append(query)
        return search(who, query)  # type: ignore[arg-type]

    monkeypatch.setattr(house.services.search, "search", noted)
    model = SearchModel(stage.parts(house.services, looks))
    shown: list[str] = []
    model.changed.connect(lambda state: shown.extend(hit.where for hit in state.hits))
    for query in ("ab", "abb", "z", "za", "zah"):
        model.look_for(query)
    stage.settle()
    assert asked == ["ab", "zah"]
    assert shown
    assert not [where for where in shown if "Abbott" in where]


def test_a_private_line_is_covered_until_she_says_that_nobody_else_can_see(searching: Searching, house: House) -> None:
    jotted(house, "marmalade in the drawer", private=True)
    model = searching("marmalade")
    assert (model.state.covered, "drawer" in repr(model.state)) == (1, False)
    model.reveal()
    assert (model.state.covered, "drawer" in repr(model.state)) == (0, True)


def test_somebody_coming_in_takes_everything_that_was_found_away(searching: Searching, house: House) -> None:
    jotted(house, "marmalade in the drawer", private=True)
    model = searching("marmalade")
    model.reveal()
    model.cover()
    assert (model.state.hits, model.state.revealed, model.state.looked_for) == ((), False, "")


def test_f2_empties_the_page_and_its_field(house: House, searching: Searching, looks: Looks, qtbot: QtBot) -> None:
    jotted(house, "marmalade on the shelf", private=False)
    model, view = searching("marmalade"), SearchView(looks)
    qtbot.addWidget(view)
    model.changed.connect(view.show_state)
    view.cover.connect(model.cover)
    view.field.set_text("marmalade")
    view.show_state(model.state)
    settle(view, 1280, 640)
    assert "shelf" in words(view)
    view._cover()
    assert "shelf" not in words(view)
    assert view.field.text() == ""


def test_a_line_from_an_open_visit_leads_into_it(stage: Stage, house: House, searching: Searching) -> None:
    family = jotted(house, "marmalade", private=False)
    contact = next(iter(house.services.families.open(house.who, family).record.contacts))
    searching("marmalade").open(0)
    assert stage.went == [Place("visit", family=family, contact=contact)]


def test_a_letter_leads_to_what_became_of_it(stage: Stage, house: House, searching: Searching) -> None:
    family = house.family()
    letters = house.services.letters
    made = letters.draft(house.who, family, None, LetterId("gp-letter"), "Quillfeather Surgery")
    letters.issue(house.who, made, None, "by hand")
    (letter,) = house.services.families.open(house.who, family).record.letters
    searching("quillfeather").open(0)
    assert stage.went == [Place("family", family=family, finding=letter)]


def test_a_name_leads_to_its_family(stage: Stage, house: House, searching: Searching) -> None:
    family = house.family(name="Quillfeather")
    searching("quillf").open(0)
    assert stage.went == [Place("family", family=family)]


def test_what_the_full_text_has_not_reached_is_found_too(house: House, searching: Searching) -> None:
    while house.services.search.catch_up():
        pass
    jotted(house, "rhododendron", private=False)
    assert [hit.what for hit in searching("rhodo").state.hits] == ["rhododendron"]


def test_one_letter_looks_for_nothing(house: House, searching: Searching) -> None:
    house.family(name="Quillfeather")
    assert (searching("q").state.hits, searching("q").state.searched) == ((), False)
