"""The caseload by name, narrowed as one types. Never ordered by worry."""

from __future__ import annotations

import unicodedata

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import FamilyId
from app.domain.calendar import short_date
from app.i18n import ntr, tr
from app.services.house import Services
from app.services.states import FamilyRow, WorldError
from ui.model import Model
from ui.places import Go, Place
from ui.screens.families.state import FamiliesShown, Row
from ui.tasks import StoreThread

MOST = 60
"""Rows shown at once; a caseload is found by typing, not by scrolling."""


class FamiliesModel(Model[FamiliesShown]):
    """Reads the list once and narrows it here."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, FamiliesShown(), parent)
        self._services, self._go = services, go
        self._known: tuple[FamilyRow, ...] = ()

    def start(self) -> None:
        """Read the caseload."""
        self.ask(lambda: self._services.families.rows(self._services.doors.session()), self._read)

    def look_for(self, words: str) -> None:
        """Show the families whose names hold every word typed."""
        self._narrow(words)

    def open(self, family: str) -> None:
        """To a family's page."""
        self._go(Place("family", family=FamilyId(family)))

    def add(self) -> None:
        """To the quick add."""
        self._go(Place("add-family"))

    def bring_list(self) -> None:
        """To bringing a list from elsewhere."""
        self._go(Place("bring-list"))

    def back(self) -> None:
        """To Today."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say it at the top."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _read(self, rows: tuple[FamilyRow, ...]) -> None:
        self._known = rows
        self._narrow("")

    def _narrow(self, looked_for: str) -> None:
        words = plain(looked_for).split()
        fits = [
            row for row in self._known if all(word in plain(f"{row.name} {row.mother} {row.people}") for word in words)
        ]
        self.show(
            FamiliesShown(
                rows=tuple(row_shown(row) for row in fits[:MOST]),
                looked_for=looked_for,
                more=max(0, len(fits) - MOST),
                all=len(self._known),
                ready=True,
            )
        )


def plain(words: str) -> str:
    """Small letters without accents, so that a name is found however it is typed."""
    apart = unicodedata.normalize("NFKD", words)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def row_shown(row: FamilyRow) -> Row:
    """A family's line in words."""
    seen = (
        tr("last contact {date}").format(date=short_date(row.last_contact))
        if row.last_contact
        else tr("no contact signed here yet")
    )
    people = f"{row.people}, {seen}" if row.people else seen
    return Row(
        family=row.family,
        name=row.mother or row.name,
        people=people[:1].upper() + people[1:],
        status=_status(row),
    )


def _status(row: FamilyRow) -> str:
    if row.open_contact:
        return tr("Visit open")
    if row.open_findings:
        return ntr("{count} worry open", "{count} worries open", row.open_findings).format(count=row.open_findings)
    return ""
