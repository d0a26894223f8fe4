"""What search does: the last words typed win, private lines stay covered until she says that nobody else can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import short_date
from app.domain.errors import WorldError
from app.i18n import tr
from app.services.states import Found
from ui.model import Model
from ui.places import Place
from ui.screens.search.state import Hit, SearchShown

if TYPE_CHECKING:
    from ui.parts import Parts

LEAST, MOST = 2, 60
"""Letters before it looks, and lines shown at once."""


class SearchModel(Model[SearchShown]):
    """One search at a time: words typed meanwhile are looked for next, and what they overtook is never shown."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts.store, SearchShown(), parent)
        self._services, self._go = parts.services, parts.go
        self._found: tuple[Found, ...] = ()
        self._wanted, self._asked = "", ""
        self._looking = False

    def start(self) -> None:
        """Take in what is not in the full text yet, while she begins to type."""
        self.ask(self._services.search.catch_up, lambda more: self.start() if more and not self._looking else None)

    def look_for(self, words: str) -> None:
        """Look for these, unless others are typed before it begins."""
        self._wanted = words.strip()
        if len(self._wanted) < LEAST:
            self._found = ()
            self._tell()
        elif not self._looking:
            self._look()

    def open(self, place: int) -> None:
        """To the visit, the worry, the paper or the family of a line."""
        found = self._found[place]
        if found.leads == "family":
            self._go(Place("family", family=found.family, finding=found.entry))
        else:
            self._go(Place(found.leads, family=found.family, contact=found.contact))

    def reveal(self) -> None:
        """Nobody else can see the screen: show the private lines too."""
        self.show(msgspec.structs.replace(self.state, revealed=True))
        self._tell()

    def cover(self) -> None:
        """Somebody came in: nothing that was found stays on the page."""
        self._found, self._wanted = (), ""
        self.show(SearchShown())

    def back(self) -> None:
        """To where she came from."""
        self._go(Place("search"))

    def trouble(self, error: WorldError) -> None:
        """Say it at the top."""
        self._looking = False
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _look(self) -> None:
        self._looking, self._asked = True, self._wanted
        services, words = self._services, self._asked
        self.ask(lambda: services.search.search(services.doors.session(), words), self._came)

    def _came(self, found: tuple[Found, ...]) -> None:
        self._looking = False
        if self._wanted == self._asked:
            self._found = found
            self._tell()
        elif len(self._wanted) >= LEAST:
            self._look()

    def _tell(self) -> None:
        revealed, shown = self.state.revealed, self._found[:MOST]
        self.show(
            SearchShown(
                looked_for=self._wanted,
                hits=tuple(hit(one, covered=one.private and not revealed) for one in shown),
                covered=0 if revealed else sum(one.private for one in shown),
                revealed=revealed,
                more=len(self._found) - len(shown),
                searched=len(self._wanted) >= LEAST,
            )
        )


def hit(found: Found, *, covered: bool) -> Hit:
    """A line in words. A covered one tells whose it is and of what day, and nothing else."""
    where = (
        found.family_name if covered else tr("{family}. {where}").format(family=found.family_name, where=found.where)
    )
    what = tr("A private line") if covered else found.what
    return Hit(what=what, where=where, day=short_date(found.day), private=found.private)
