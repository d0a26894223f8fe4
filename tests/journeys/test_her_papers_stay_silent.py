"""An abused mother whose papers stay silent: what she said alone is carried on by name, and stands on no page that he may see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain import pursuit as p
from app.domain.base import LetterId
from tests.journeys.stage import Stage
from tests.support.house import House, open_house
from tests.support.pdf import page_texts
from tests.support.planning import IFS, act
from tests.support.pursuing import MOTHER
from ui.places import Name, Place
from ui.player import Story

SECRET = ("fear", "hurt", "alone at the clinic", "loses weight", "comes back", "not complete", "worried about")


@pytest.fixture
def he_is_there(tmp_path: Path, opened: Callable[[House], Stage]) -> Stage:
    """She told it alone, a plan answers it; then her partner came in."""
    house = open_house(tmp_path / "root")
    family = house.family()
    visit = house.answer(house.visit(family), "abuse.enquiry", "yes")
    house.answer(visit, "close.papers", "yes")
    worry = next(iter(visit.record.findings))
    ifs = (p.IfHappens("he comes back", "Police", "999"), *IFS)
    acts = (act("1", "See her alone at the clinic", "Sam Okafor", "", worry),)
    made = p.PlanMade(p.PlanId(""), MOTHER, "She has a way out", acts, "", "", "", (worry,), acts[0].by, ifs=ifs)
    house.services.plans.plan(house.who, family, made)
    house.services.visits.company(house.who, family, visit.contact.id, ("her", "partner"))
    return opened(house)


def at(stage: Stage, name: Name, ends: Name) -> Story:
    stage.desktop.go(Place(name, family=stage.family()))
    yield lambda: stage.desktop.place.name == ends and stage.desktop.parts.store.waiting() == 0


@pytest.mark.parametrize("name", ["family", "plan", "meeting", "who-knows", "patterns"])
def test_while_he_is_there_no_page_tells_of_it(he_is_there: Stage, name: Name) -> None:
    he_is_there.play(at(he_is_there, name, "family"))
    he_is_there.player.picture(f"silent-{name}")
    said = he_is_there.words().lower()
    assert not [word for word in SECRET if word in said]


def test_the_paper_she_keeps_and_the_page_on_the_table_tell_nothing_of_it(he_is_there: Stage) -> None:
    services, family = he_is_there.services, he_is_there.family()
    who, contact = services.doors.session(), he_is_there.visit().contact.id
    services.visits.company(who, family, contact, ("her",))
    hers = services.letters.draft(who, family, contact, LetterId("your-plan"), take="full", who_sees="Only me")
    paper = services.letters.text(hers).lower()
    assert not [word for word in SECRET if word in paper]
    pdf, _ = services.meeting_sheets.sheet(who, family, "take", "core-group", "Who sees him?")
    *front, apart = page_texts(pdf)
    assert "See her alone at the clinic" in apart
    assert not [word for word in SECRET[:5] for text in front if word in text.lower()]
