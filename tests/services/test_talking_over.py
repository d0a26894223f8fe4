"""A family talked over in supervision: nothing of the template is left out, and each decision is somebody's until it is done."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from app.domain.base import FamilyId
from app.domain.review import Reviewer, SupervisionAct, SupervisionHeld
from app.engine.thread import thread
from app.ports import WorldError
from tests.support.house import DAY
from tests.support.reviewing import Two, after, two


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    made = two(tmp_path_factory.mktemp("two"))
    yield made
    made.house.services.doors.lock()


def open_acts(pair: Two, family: FamilyId) -> list[str]:
    """Who has each decision that is still to be carried out."""
    desk = pair.house.services.visits._desk
    items = thread(desk.journal.record(family), desk.compiled.pathway.local)
    return [item.owner for item in items if item.kind == "directed"]


HELD = SupervisionHeld(
    reviewer=Reviewer("", "", "supervisor"),
    decided=(SupervisionAct("Weigh him at home", "Sam Okafor", after(5)),),
    why="He gains less each week, and nobody has seen a feed.",
    role_fits=True,
    role_words="Yes, with the infant feeding team.",
    safeguarding="Talked over; nothing to refer today.",
    expert="Nobody yet.",
    baby_day="Mostly in the cot; feeds are short.",
    next_on=after(14),
)


def test_what_was_decided_in_supervision_is_owned_and_stays_until_somebody_says_what_came_of_it(pair: Two) -> None:
    family = pair.house.family()
    supervision = pair.house.services.supervision
    held = supervision.talk_over(pair.together(), family, HELD).reviewed.supervisions
    of = next(iter(held))
    assert (held[of].held.reviewer.name, held[of].held.reviewer.together) == ("Priya Nair", True)
    assert open_acts(pair, family) == ["Sam Okafor"]
    supervision.carried_out(pair.house.who, family, of, 0, "4.2 kg.")
    assert open_acts(pair, family) == []
    with pytest.raises(WorldError, match="already done"):
        supervision.carried_out(pair.house.who, family, of, 0, "Again.")


@pytest.mark.parametrize(
    ("lacks", "says"),
    [
        ({"safeguarding": " "}, "safeguarding"),
        ({"expert": ""}, "perinatal mental health"),
        ({"role_words": ""}, "role and skill"),
        ({"baby_day": ""}, "the baby's day"),
        ({"decided": ()}, "at least one decision"),
        ({"next_on": DAY}, "days to come"),
    ],
)
def test_a_supervision_leaves_nothing_of_the_template_out(pair: Two, lacks: dict[str, object], says: str) -> None:
    held = msgspec.structs.replace(HELD, **lacks)
    with pytest.raises(WorldError, match=says):
        pair.house.services.supervision.talk_over(pair.together(), pair.house.family(), held)
