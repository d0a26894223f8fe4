"""What every one of a worker's own pages shares: what is to be mended, and the time it was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from app.domain.competence import LEVEL_NAMES
from app.domain.practised import PracticeState
from app.i18n import tr
from ui.screens.my_practice.state import PracticeShown
from ui.theme.looks import Looks
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class Form(Page):
    """A page. `SAYS` names its signals that the view passes on."""

    SAYS: ClassVar[Sequence[str]] = ()

    def __init__(
        self,
        looks: Looks,
        title: str,
        state: PracticeShown,
        *,
        name: str,
        above: str = "",
        onward: str = "",
        wide: bool = False,
    ) -> None:
        super().__init__(looks, title, name=f"my-practice.{name}", above=above, onward=onward, wide=wide)
        self.problem = NoticeBar(looks, "", tone="soon", name="my-practice.problem")
        self.told = NoticeBar(looks, "", name="my-practice.told")
        self._tries, self._said = state.tries, ""
        self.problem.hide()
        self.told.hide()
        self.add(self.problem, self.told)
        if onward:
            self.saved.hide()
        if state.saved:
            self.saved.saved(state.saved)

    def show_state(self, state: PracticeShown) -> None:
        """Say what is to be mended, or what was done."""
        if state.saved and not state.problem:
            self.saved.saved(state.saved)
        if state.problem and (state.tries != self._tries or state.practice is None):
            self.problem.say(state.problem, now=True)
            self.scroller.verticalScrollBar().setValue(0)
        elif not state.problem:
            self.problem.hide()
        self._tries = state.tries
        if state.said != self._said:
            self._said = state.said
            if state.said:
                self.told.say(state.said)
            else:
                self.told.hide()


def levels(
    looks: Looks, says: str, name: str, picked: int | None = None, *, of: Sequence[str] = LEVEL_NAMES
) -> TileGroup:
    """The five ways to say how it stands. No number stands beside them: nothing here is counted."""
    tiles = [
        ChoiceTile(looks, tr(words), word=str(level), name=f"{name}.{level}", small=True)
        for level, words in enumerate(of)
    ]
    group = TileGroup(looks, tiles, says=says, name=name)
    group.show_words([] if picked is None else [str(picked)])
    return group


def level_of(group: TileGroup) -> int:
    """The level picked; -1 when none is."""
    return int(group.word() or -1)


def known(state: PracticeShown) -> PracticeState:
    """Her record, which every page but the first needs. Raises `ValueError` before it was read."""
    if state.practice is None:
        raise ValueError(tr("Nothing was read yet."))
    return state.practice
