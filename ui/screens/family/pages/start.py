"""Beginning a visit: which, and who is in the room."""

from __future__ import annotations

from app.domain.body import COMPANY_NAMES
from app.i18n import tr
from ui.families.choices import Choices
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.state import FamilyShown
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, strong
from ui.widgets.layouts import Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import TickTile


class StartPage(FamilyPage):
    """Neutral words: whoever is there may be reading along."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("Who is here?")

    def continued(self, state: FamilyShown) -> str:
        """Button: which visit it begins, where another can still be chosen."""
        return _start_words(state.plans[0][1]) if state.plans else tr("Start the visit")

    def make(self, state: FamilyShown) -> None:
        """The company first, since the visit that fits is picked already; then the visits, where there is a choice."""
        looks = self.looks
        tiles = [
            TickTile(looks, tr(says), word=word, name=f"start.company.{word}", digit=place)
            for place, (word, says) in enumerate(COMPANY_NAMES.items(), start=1)
        ]
        self.company = TileGroup(looks, tiles, says=tr("Who is here?"), name="start.company", columns=2)
        block = Column(looks, gap="s")
        babies = any(line.person.kind == "baby" and line.person.here_to_ask(self.day) for line in state.people)
        tick = tr("Tick everyone in the room with you. The baby need not be ticked.")
        block.add(strong(looks, tick if babies else tr("Tick everyone in the room with you.")), self.company)
        self.add(block)
        self.add(PlainLabel(looks, tr("F2 changes this at any time."), step="small", role="secondary"))
        self._only = state.plans[0][0] if state.plans else ""
        self.plan: Choices | None = None
        if len(state.plans) > 1:
            self.plan = Choices(looks, tr("Which visit?"), state.plans, name="start.plan", picked=self._only, columns=2)
            self.plan.tiles.picked.connect(lambda word: self.show_onward(_start_words(dict(state.plans)[word])))
            self.add(self.plan)
        else:
            self.add(PlainLabel(looks, state.plans[0][1] if state.plans else ""))
        if state.leads_because:
            self.add(PlainLabel(looks, state.leads_because, step="small", role="secondary"))
        self._add_situations(state)

    def _add_situations(self, state: FamilyShown) -> None:
        """What may come up at any time, folded away: it stands instead of a visit once picked."""
        self.situation: Choices | None = None
        if not state.situations:
            return
        self.situation = Choices(
            self.looks, tr("What is it about?"), state.situations, name="start.situation", columns=2
        )
        below = Disclosure(self.looks, tr("Not one of these: something has come up"), name="start.situations")
        below.inside.add(self.situation)
        self.add(below)
        if self.plan:
            visits, other = self.plan.tiles, self.situation.tiles
            other.picked.connect(lambda _word: visits.show_words([]))
            other.picked.connect(lambda _word: self.show_onward(tr("Start")))
            visits.picked.connect(lambda _word: other.show_words([]))

    def arrive(self) -> None:
        """Ready to tick."""
        super().arrive()
        self.company.focus_first()

    def go_on(self) -> None:
        """Begin."""
        visit = self.plan.word() if self.plan else self._only
        picked = self.situation.word() if self.situation else ""
        self.does.begin.emit(picked or visit, self.company.words())


def _start_words(visit: str) -> str:
    return tr("Start: {visit}").format(visit=visit)
