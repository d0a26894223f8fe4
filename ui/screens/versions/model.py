"""Reads what a new version changes, and takes a named person's approval of it."""

from __future__ import annotations

from itertools import groupby

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import long_date
from app.domain.difference import HOW_NAMES, Difference
from app.domain.versions import Approval
from app.i18n import ntr, tr
from app.services.house import Services
from app.services.states import WorldError
from app.services.states_keeping import VersionState
from ui.model import Model
from ui.places import Go, Place
from ui.screens.versions.state import Changed, ChangedGroup, VersionsShown
from ui.tasks import StoreThread


class VersionsModel(Model[VersionsShown]):
    """Nothing is taken into use by reading; only by `approve`."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, VersionsShown(), parent)
        self._services, self._go = services, go

    def start(self) -> None:
        """Read which version is in use and which waits."""
        services = self._services

        self.ask(lambda: services.versions.state(services.doors.session()), lambda state: self._stands(state, ""))

    def onward(self) -> None:
        """From reading to approving; where nothing waits, to work."""
        if self.state.waits:
            self._with(part="approve", problem="", field="")
        else:
            self._go(Place("today"))

    def reread(self) -> None:
        """To the signed visits of this caseload, read again under the version in use."""
        self._go(Place("reread"))

    def approve(self, name: str, role: str, reason: str) -> None:
        """A named person lets it be used."""
        services = self._services
        self._with(name=name, role=role)
        for field, words, problem in (
            ("name", name, tr("Write who approves it.")),
            ("role", role, tr("Write in which role.")),
            ("reason", reason, tr("Write in a few words why it may be used here.")),
        ):
            if not words.strip():
                self._wrong(problem, field)
                return
        done = tr("This version is in use from now on.")
        self.ask(
            lambda: services.versions.approve(services.doors.session(), name, role, reason),
            lambda state: self._stands(state, done),
        )

    def back(self) -> None:
        """From approving to reading, from there to work: the version in use goes on."""
        if self.state.part == "approve":
            self._with(part="read", problem="", field="")
        else:
            self._go(Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self._wrong(str(error), "")

    def _stands(self, state: VersionState, done: str) -> None:
        self.show(
            VersionsShown(
                ready=True,
                waits=state.waits,
                stands=stands_words(state),
                groups=groups_of(state.differences),
                approvals=tuple(approval_words(one) for one in reversed(state.approvals)),
                done=done,
                reread=not state.waits,
            )
        )

    def _wrong(self, problem: str, field: str) -> None:
        self._with(problem=problem, field=field, tries=self.state.tries + 1)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def stands_words(state: VersionState) -> str:
    """How things stand, and that nothing changes by itself."""
    if not state.waits:
        return tr("Version {version} is in use here. Nothing waits.").format(version=state.in_use.version)
    if state.unread:
        return tr(
            "This program brought version {new}. It can no longer read the version that was in use here, so it cannot say what "
            "is different. You can read families and ring every number; nothing new is written until somebody approves."
        ).format(new=state.shipped)
    if not state.differences:
        return tr(
            "This program brought version {new}. No question, rule, action, letter, number or limit is different in it. "
            "Until somebody approves it, version {old} goes on."
        ).format(new=state.shipped, old=state.in_use.version)
    return tr(
        "This program brought version {new}. Until somebody has read what is different and approves it, version {old} goes on "
        "as before: visits, worries, letters and numbers. Visits signed by then stay with the version they were made with."
    ).format(new=state.shipped, old=state.in_use.version)


def groups_of(differences: tuple[Difference, ...]) -> tuple[ChangedGroup, ...]:
    """The differences, a kind of thing at a time."""
    groups = list[ChangedGroup]()
    for name, found in groupby(differences, key=lambda one: one.group):
        things = tuple(Changed(name=one.name, how=tr(HOW_NAMES[one.how]), lines=one.lines) for one in found)
        count = ntr("{count} difference", "{count} differences", len(things)).format(count=len(things))
        groups.append(ChangedGroup(name=name, count=count, changed=things))
    return tuple(groups)


def approval_words(one: Approval) -> tuple[str, str]:
    """A version, and who let it be used, when and why."""
    version = tr("Version {version}").format(version=one.version or tr("not known"))
    if not one.by:
        return version, tr("In use when this caseload began, {date}").format(date=long_date(one.on))
    words = tr("{name}, {role}, {date}: {reason}")
    return version, words.format(name=one.by, role=one.role, date=long_date(one.on), reason=one.reason)
