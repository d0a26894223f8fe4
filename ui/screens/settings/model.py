"""The local directory as this caseload enters it. The look belongs to the window, not to the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import uk_time
from app.domain.local import Line
from app.i18n import tr
from app.services.house import Services
from app.services.states import WorldError
from ui.model import Model
from ui.places import Go, Place
from ui.screens.settings.state import LineShown, SettingsShown
from ui.tasks import StoreThread


class SettingsModel(Model[SettingsShown]):
    """Reads and keeps the numbers."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, SettingsShown(), parent)
        self._services, self._go = services, go
        self._lines: tuple[Line, ...] = ()

    def start(self) -> None:
        """Read the numbers."""
        self.ask(self._services.doors.lines, self._read)

    def keep(self, phones: Mapping[str, str], checked: Mapping[str, bool]) -> None:
        """Keep the numbers as written. One that somebody changed, or says was checked, is no longer unverified."""
        lines = tuple(
            _entered(line, phones.get(line.id, line.phone).strip(), checked.get(line.id, False)) for line in self._lines
        )
        self._lines = lines
        self.ask(lambda: self._services.doors.set_lines(lines), lambda _done: self._kept())

    def back(self) -> None:
        """To Today."""
        self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self.show(msgspec.structs.replace(self.state, problem=str(error), saved=""))

    def _read(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self.show(SettingsShown(lines=tuple(_shown(line) for line in lines), ready=True))

    def _kept(self) -> None:
        now = f"{uk_time(datetime.now(UTC)):%H:%M}"
        self.show(SettingsShown(lines=tuple(_shown(line) for line in self._lines), saved=now, ready=True))


def _entered(line: Line, phone: str, checked: bool) -> Line:
    if not line.editable or (phone == line.phone and not checked):
        return line
    return msgspec.structs.replace(line, phone=phone, unverified=not phone, source=tr("Entered in settings"))


def _shown(line: Line) -> LineShown:
    return LineShown(
        id=line.id,
        name=line.name,
        phone=line.phone,
        about=line.hours,
        unverified=line.unverified and bool(line.phone),
        editable=line.editable,
    )
