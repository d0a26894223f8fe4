"""Settings, by group. The look belongs to the window, not to the record."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import short_date
from app.i18n import ntr, tr
from app.services.house import Services
from app.services.states import WorldError
from app.services.states_keeping import CopyState, PolicyState, VersionState
from app.services.states_local import LocalState
from ui.model import Model
from ui.places import Go, Name, Place
from ui.screens.settings.state import Group, Part, SettingsShown
from ui.tasks import StoreThread


class SettingsModel(Model[SettingsShown]):
    """Says how each group stands and opens it."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, SettingsShown(), parent)
        self._services, self._go = services, go

    def start(self) -> None:
        """Read how everything stands."""
        self.ask(self._stands, self._read)

    def open(self, group: str) -> None:
        """A group: a part of this screen, or a screen of its own."""
        part: Part
        for part in get_args(Part):
            if part == group:
                self.show(msgspec.structs.replace(self.state, part=part, problem=""))
                return
        name: Name
        for name in get_args(Name):
            if name == group:
                self._go(Place(name))

    def back(self) -> None:
        """From a part to the list, from the list to Today."""
        if self.state.part == "menu":
            self._go(Place("today"))
        else:
            self.show(msgspec.structs.replace(self.state, part="menu", problem=""))
            self.start()

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _stands(self) -> tuple[Group, ...]:
        """On the store thread."""
        services, who = self._services, self._services.doors.session()
        pin, local = services.pins.lifts(), services.local_pack.show(who)
        return (
            Group("look", tr("How it looks"), tr("Colours and text size")),
            Group("local-pack", tr("Numbers and times for your place"), local_words(local)),
            Group("keys", tr("Your passphrase and PIN"), tr("A PIN is set") if pin else tr("No PIN is set")),
            Group("keeping", tr("Check and keep copies"), copy_words(services.care.last_copy(who))),
            Group("policy", tr("Your organisation’s policy"), policy_words(services.policies.state(who))),
            Group("my-practice", tr("My practice"), tr("What you know, can do and do. Yours alone.")),
            Group("exchange", tr("Colleagues and bundles"), tr("Send a family, take one in, hand one over")),
            Group("versions", tr("Questions and rules in use"), version_words(services.versions.state(who))),
        )

    def _read(self, groups: tuple[Group, ...]) -> None:
        self.show(msgspec.structs.replace(self.state, groups=groups, ready=True))


def local_words(local: LocalState) -> str:
    """How much nobody here has checked, or is to be checked again."""
    unchecked = sum(one.editable and (one.unverified or one.late(local.day)) for one in local.entries)
    words = ntr("{count} not checked here", "{count} not checked here", unchecked)
    return words.format(count=unchecked) if unchecked else tr("Checked here")


def version_words(state: VersionState) -> str:
    """Which version is in use, or that another waits."""
    if state.waits:
        return tr("Version {version} waits to be read and approved").format(version=state.shipped)
    return tr("Version {version}").format(version=state.in_use.version)


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
