"""What a worker does on her own pages: say how it stands, show it, look at it together, learn, and take a copy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import EntryId
from app.domain.calendar import uk_time
from app.domain.people import Session
from app.domain.practice import EvidenceAdded, TrainingDone
from app.domain.practised import PracticeState
from app.i18n import tr
from app.services.practice import Together
from app.services.states import WorldError
from ui.files import save_file
from ui.model import Model
from ui.places import Place
from ui.screens.my_practice.state import Mode, PracticeShown

if TYPE_CHECKING:
    from ui.parts import Parts

FOUR_MONTHS = timedelta(days=120)
"""Proposed until two people look again; they may write another day."""


class PracticeModel(Model[PracticeShown]):
    """One page at a time; Back leads the way it came."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, PracticeShown(), parent)
        self._services, self._go, self._ask = parts.services, parts.go, parts.ask

    def start(self) -> None:
        """Read her record."""
        self._do(self._services.practice.show, self._read)

    def open(self, mode: Mode, about: str = "") -> None:
        """To another page."""
        came = (*self.state.came, (self.state.mode, self.state.about))
        self._with(mode=mode, about=about, came=came, problem="", saved="", said="")

    def back(self) -> None:
        """To the page it came from, at last to Today."""
        if not self.state.came:
            self._go(Place("today"))
            return
        *came, (mode, about) = self.state.came
        self._with(mode=mode, about=about, came=tuple(came), problem="", saved="", said="")

    def rate(self, level: int, words: str, shows: EvidenceAdded | None) -> None:
        """How it stands with the statement in front, and what shows it."""
        statement, practice = self.state.about, self._services.practice
        if level < 0:
            self._wrong(tr("Choose how it stands for you."))
            return
        self._do(lambda who: practice.rate(who, statement, level, words, [shows] if shows else []), self._kept)

    def together(self) -> None:
        """Two people begin with the statements that need it most: never looked at, then those to look at again."""
        practice = self.state.practice
        if practice is None:
            return
        shown = [one for one in practice.standings if one.shown]
        first = [one for one in shown if one.together is None or one.due(practice.day)]
        walk = tuple(one.statement.id for one in first or shown)
        self._with(walk=walk, place=0, until=practice.day + FOUR_MONTHS)
        self.open("together")

    def together_saved(self, supervisor: str, own: int, theirs: int, words: str, following: str, until: object) -> None:
        """Both views of the statement in front; then the next."""
        if own < 0 or theirs < 0:
            self._wrong(tr("Each of you says how it stands."))
            return
        if not isinstance(until, date):
            self._wrong(tr("Write the day to look again. It is a day to come."))
            return
        said = Together(self.state.walk[self.state.place], own, theirs, words, following)
        practice = self._services.practice
        self._with(supervisor=supervisor, until=until)
        self._do(lambda who: practice.rate_together(who, supervisor, [said], until), self._walked)

    def skip(self, supervisor: str) -> None:
        """Leave the statement in front for another day."""
        self._with(supervisor=supervisor)
        self._onward()

    def train(self, done: TrainingDone | None) -> None:
        """Training attended; none when the day could not be read."""
        if done is None:
            self._wrong(tr("Write the day you went, and how many hours it took."))
            return
        practice = self._services.practice
        self._do(lambda who: practice.train(who, done), self._kept)

    def read(self, reflection: str) -> None:
        """The review in front was read."""
        page, practice = self.state.about, self._services.practice
        self._do(lambda who: practice.read(who, page, reflection), self._kept)

    def talk(self, supervisor: str, words: str) -> None:
        """What is in front was talked through."""
        entry, practice = EntryId(self.state.about), self._services.practice
        self._do(lambda who: practice.talked_through(who, entry, supervisor, words), self._kept)

    def choose(self, statement: str, chosen: bool) -> None:
        """Take in a statement beyond the first year, or put it back."""
        practice = self._services.practice
        self._do(lambda who: practice.choose(who, statement, chosen), self._read)

    def take_back(self, why: str) -> None:
        """The line in front was written by mistake."""
        entry, practice = EntryId(self.state.about), self._services.practice
        self._do(lambda who: practice.take_back(who, entry, why), self._kept)

    def passport(self) -> None:
        """Ask where, then keep the passport there."""
        take = self._services.practice.passport
        self._ask.save_file(
            tr("Keep your passport"), "passport.pdf", "PDF (*.pdf)", lambda path: self._save(take, path)
        )

    def copy(self) -> None:
        """Ask where, then keep everything there, readable without this program."""
        take = self._services.practice.copy
        self._ask.save_file(tr("Keep a copy"), "my-practice.json", "JSON (*.json)", lambda path: self._save(take, path))

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self._wrong(str(error))

    def _save(self, take: Callable[[Session], bytes], path: Path | None) -> None:
        if path is None:
            return

        def kept(_done: object) -> None:
            self._with(said=tr("Kept as {name}.").format(name=path.name), problem="")
            self.start()

        self._do(lambda who: save_file(path, take(who)), kept)

    def _do(self, work: Callable[[Session], object], done: Callable[..., None]) -> None:
        doors = self._services.doors
        self.ask(lambda: work(doors.session()), done)

    def _read(self, practice: PracticeState) -> None:
        self._with(practice=practice)

    def _kept(self, practice: PracticeState) -> None:
        """Back to where it came from, with the time it was kept."""
        self.back()
        self._with(practice=practice, saved=f"{uk_time(datetime.now(UTC)):%H:%M}")

    def _walked(self, practice: PracticeState) -> None:
        self._with(practice=practice)
        self._onward()

    def _onward(self) -> None:
        if self.state.place + 1 < len(self.state.walk):
            self._with(place=self.state.place + 1, problem="")
        else:
            self.back()

    def _wrong(self, problem: str) -> None:
        self._with(problem=problem, tries=self.state.tries + 1)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
