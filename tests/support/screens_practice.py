"""A worker's own pages, with what a real house made: rated, looked at together, trained, read and kept for supervision."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import get_args

from PySide6.QtWidgets import QWidget

from app.domain.practised import PracticeState
from tests.support.house import DAY, open_house
from tests.support.practice import ASKS, RUTH, filled
from ui.screens.my_practice.state import Mode, PracticeShown
from ui.screens.my_practice.view import PracticeView
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure

Make = Callable[[Looks], QWidget]


@lru_cache(maxsize=1)
def practised() -> tuple[PracticeState, PracticeState]:
    """A record on its first day, and one as it looks after some months."""
    root = Path(tempfile.mkdtemp(prefix="practised-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    first = house.services.practice.show(house.who)
    filled(house)
    house.clock.go_to(DAY + timedelta(days=130))
    later = house.services.practice.show(house.who)
    house.services.doors.lock()
    return first, later


ABOUT: dict[str, str] = {"domain": "D4", "statement": "D4.K2", "review": "baby-a"}


def page(mode: Mode, *, first: bool = False) -> Make:
    """One of the pages, with something to mend on those that are written in."""

    def make(looks: Looks) -> QWidget:
        view, state = PracticeView(looks), practised()[0 if first else 1]
        waiting = state.waiting[0].entry if state.waiting else ""
        shown = PracticeShown(
            mode=mode,
            about=ABOUT.get(mode, waiting),
            practice=state,
            walk=(ASKS, "D2.P1"),
            supervisor=RUTH,
            until=state.day + timedelta(days=120),
        )
        view.show_state(shown)
        for part in view.findChildren(Disclosure):
            part.open(True)
        return view

    return make


PRACTICE: Mapping[str, Make] = {
    **{f"my-practice-{mode}": page(mode) for mode in get_args(Mode)},
    "my-practice-first": page("home", first=True),
    "my-practice-training-none": page("training", first=True),
}
