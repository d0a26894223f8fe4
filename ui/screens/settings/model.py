"""Settings, by group; and the local directory as this caseload enters it. The look belongs to the window, not to the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import get_args

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import short_date, uk_time
from app.domain.local import Line
from app.i18n import ntr, tr
from app.services.house import Services
from app.services.states import WorldError
from app.services.states_keeping import CopyState, PolicyState
from ui.model import Model
from ui.places import Go, Name, Place
from ui.screens.settings.state import Group, LineShown, Part, SettingsShown
from ui.tasks import StoreThread


class SettingsModel(Model[SettingsShown]):
    """Says how each group stands and opens it; reads and keeps the numbers."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, SettingsShown(), parent)
        self._services, self._go = services, go
        self._lines: tuple[Line, ...] = ()

    def start(self) -> None:
        """Read how everything stands."""
        self.ask(self._stands, self._read)

    def open(self, group: str) -> None:
        """A group: a part of this screen, or a screen of its own."""
        part: Part
        for part in get_args(Part):
            if part == group:
                self.show(msgspec.structs.replace(self.state, part=part, saved="", problem=""))
                return
        name: Name
        for name in get_args(Name):
            if name == group:
                self._go(Place(name))

    def keep(self, phones: Mapping[str, str], checked: Mapping[str, bool]) -> None:
        """Keep the numbers as written. One that somebody changed, or says was checked, is no longer unverified."""
        lines = tuple(
            _entered(line, phones.get(line.id, line.phone).strip(), checked.get(line.id, False)) for line in self._lines
        )
        self._lines = lines
        self.ask(lambda: self._services.doors.set_lines(lines), lambda _done: self._kept())

    def back(self) -> None:
        """From a part to the list, from the list to Today."""
        if self.state.part == "menu":
            self._go(Place("today"))
        else:
            self.show(msgspec.structs.replace(self.state, part="menu", saved="", problem=""))
            self.start()

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self.show(msgspec.structs.replace(self.state, problem=str(error), saved=""))

    def _stands(self) -> tuple[tuple[Line, ...], tuple[Group, ...]]:
        """On the store thread."""
        services, who = self._services, self._services.doors.session()
        lines = services.doors.lines()
        pin = services.pins.lifts()
        groups = (
            Group("look", tr("How it looks"), tr("Colours and text size")),
            Group("numbers", tr("Numbers for when it cannot wait"), numbers_words(lines)),
            Group("keys", tr("Your passphrase and PIN"), tr("A PIN is set") if pin else tr("No PIN is set")),
            Group("keeping", tr("Check and keep copies"), copy_words(services.care.last_copy(who))),
            Group("policy", tr("Your organisation’s policy"), policy_words(services.policies.state(who))),
        )
        return lines, groups

    def _read(self, read: tuple[tuple[Line, ...], tuple[Group, ...]]) -> None:
        self._lines, groups = read
        lines = tuple(_shown(line) for line in self._lines)
        self.show(msgspec.structs.replace(self.state, groups=groups, lines=lines, ready=True))

    def _kept(self) -> None:
        now = f"{uk_time(datetime.now(UTC)):%H:%M}"
        lines = tuple(_shown(line) for line in self._lines)
        self.show(msgspec.structs.replace(self.state, lines=lines, saved=now, problem=""))


def numbers_words(lines: tuple[Line, ...]) -> str:
    """How many numbers nobody here has checked."""
    unchecked = sum(line.unverified and bool(line.phone) for line in lines)
    words = ntr("{count} not checked here", "{count} not checked here", unchecked)
    return words.format(count=unchecked) if unchecked else tr("As entered here")


def copy_words(copy: CopyState) -> str:
    """How old the last copy is."""
    if copy.days is None:
        return tr("No copy was ever kept")
    if copy.days == 0:
        return tr("Last copy: today")
    return ntr("Last copy: {count} day ago", "Last copy: {count} days ago", copy.days).format(count=copy.days)


def policy_words(state: PolicyState) -> str:
    """Whether this is practice."""
    if state.policy is None:
        return tr("Practice mode")
    ends = short_date(state.policy.ends)
    words = tr("{organisation}, until {date}") if state.in_force else tr("Practice mode again: ended {date}")
    return words.format(organisation=state.policy.organisation, date=ends)


def _entered(line: Line, phone: str, checked: bool) -> Line:
    if not line.editable or (phone == line.phone and not checked):
        return line
    return msgspec.structs.replace(line, phone=phone, unverified=not phone, source=tr("Entered in settings"))


def _shown(line: Line) -> LineShown:
    return LineShown(
        id=line.id,
        name=line.name,
        phone=line.phone,
        about=". ".join(part for part in (line.hours, line.serves) if part),
        unverified=line.unverified and bool(line.phone),
        editable=line.editable,
    )
