"""What the chronology does: leave out what is not wanted, cover what is private, go to a line or to an earlier day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import PersonId
from app.domain.calendar import short_date, short_time
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_history import LINE_KINDS, LINE_NAMES, Chronicle, Line
from ui.model import Model
from ui.places import Place
from ui.screens.chronology.state import ChronologyShown, RowShown

if TYPE_CHECKING:
    from ui.parts import Parts


class ChronologyModel(Model[ChronologyShown]):
    """One family's lines. Read once for each day; choosing among them asks nobody."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, ChronologyShown())
        self._services, self._go, self.place = parts.services, parts.go, place
        self._told: Chronicle | None = None

    def start(self) -> None:
        """Read it as the place says: now, or as known on a day."""
        self._read(self.place.day)

    def only_kind(self, kind: str) -> None:
        """Only lines of one kind; none for all."""
        self._again(kind=kind)

    def only_person(self, person: str) -> None:
        """Only lines about one person; none for all."""
        self._again(person=person)

    def turn_round(self) -> None:
        """The oldest first, or the newest."""
        self._again(newest_first=not self.state.newest_first)

    def reveal(self) -> None:
        """Nobody else can read the screen: show what is private."""
        self._again(covered=False)

    def cover(self) -> None:
        """Somebody may look: private lines wait again."""
        self._again(covered=True)

    def open(self, place: int) -> None:
        """To one entry; where its line was covered, whoever can read along is asked about first."""
        here = self.place
        if self.state.known_on is None and place < len(self.state.rows):
            row = self.state.rows[place]
            self._go(Place("entry", family=here.family, entry=row.entry, neutral=row.covered))

    def known_then(self, day: date | None) -> None:
        """The chronology as it was known at the end of a day; none for now."""
        self._read(day)

    def page_then(self, day: date) -> None:
        """The family's page as it was known at the end of a day."""
        self._go(Place("family", family=self.place.family, day=day))

    def back(self) -> None:
        """To the family's page."""
        self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Keep the page and say what went wrong."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _read(self, day: date | None) -> None:
        services, family = self._services, self.place.family
        self.ask(lambda: services.chronology.show(services.doors.session(), family, day), self._have)

    def _have(self, told: Chronicle) -> None:
        self._told = told
        self._again()

    def _again(self, **changes: object) -> None:
        if self._told is not None:
            self.show(shown(msgspec.structs.replace(self.state, **changes), self._told))


def shown(state: ChronologyShown, told: Chronicle) -> ChronologyShown:
    """The lines that the choices leave, in the order chosen."""
    lines = [line for line in told.lines if _wanted(state, line)]
    if state.newest_first:
        lines.reverse()
    names = dict(told.people)
    return msgspec.structs.replace(
        state,
        ready=True,
        record=told.record,
        day=told.day,
        name=told.record.family.name,
        rows=tuple(_row(line, names, covered=state.covered and line.private) for line in lines),
        kinds=tuple((kind, tr(words)) for kind, words in LINE_KINDS.items()),
        people=told.people,
        in_company=told.in_company,
        known_on=told.known_on,
        problem="",
    )


def _wanted(state: ChronologyShown, line: Line) -> bool:
    return state.kind in ("", line.kind) and (not state.person or state.person in line.people)


def _row(line: Line, names: Mapping[PersonId, str], *, covered: bool) -> RowShown:
    kind = tr(LINE_NAMES[line.kind])
    when = tr("{time}  {kind}").format(time=short_time(line.happened), kind=kind)
    if line.late:
        when = tr("{when}, written {date}").format(when=when, date=short_date(line.written.date()))
    if covered:
        return RowShown(entry=line.entry, above=when, says=tr("Private: covered"), below="", covered=True)
    about = (names[one] for one in line.people if one in names)
    says = tr("{says} (an earlier version)").format(says=line.what) if line.superseded else line.what
    return RowShown(entry=line.entry, above=when, says=says, below=", ".join((line.by, *about)))
