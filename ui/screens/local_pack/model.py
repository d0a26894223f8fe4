"""Reads the local pack, opens one thing of it, and keeps what a person wrote there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import cast

import msgspec
from PySide6.QtCore import QObject

from app.domain.calendar import uk_time
from app.domain.versions import Field, Part
from app.i18n import tr
from app.services.house import Services
from app.services.states import WorldError
from app.services.states_local import Change, LocalState
from ui.model import Model
from ui.places import Go, Place
from ui.screens.local_pack.state import LocalPackShown
from ui.screens.local_pack.words import groups_of
from ui.tasks import StoreThread

HALF_A_YEAR = timedelta(days=182)
"""Proposed until somebody looks again; the person may write another day."""


class LocalPackModel(Model[LocalPackShown]):
    """Says saved only once it is kept."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, LocalPackShown(), parent)
        self._services, self._go = services, go

    def start(self) -> None:
        """Read how it stands."""
        services = self._services
        self.ask(lambda: services.local_pack.show(services.doors.session()), lambda state: self._read(state, ""))

    def open(self, thing: str) -> None:
        """One thing, to be changed or checked."""
        self._with(open=thing, problem="", field="", saved="")

    def keep(self, fields: Mapping[str, str], reason: str, checked: bool, review_by: date | None) -> None:
        """Keep what was written of the thing that is open."""
        part, _, name = self.state.open.partition(".")
        if review_by is None:
            self._wrong(tr("Write the day by which somebody looks at it again. It is a day to come."), "review_by")
            return
        change = Change(fields=cast(Mapping[Field, str], fields), reason=reason, checked=checked, review_by=review_by)
        services = self._services
        self.ask(
            lambda: services.local_pack.change(services.doors.session(), cast(Part, part), name, change),
            lambda state: self._read(state, f"{uk_time(datetime.now(UTC)):%H:%M}"),
        )

    def back(self) -> None:
        """From a thing to the list, from the list to Settings."""
        if self.state.open:
            self._with(open="", problem="", field="", saved="")
        else:
            self._go(Place("settings"))

    def trouble(self, error: WorldError) -> None:
        """Say it."""
        self._wrong(str(error), "")

    def _read(self, state: LocalState, saved: str) -> None:
        self.show(
            LocalPackShown(
                ready=True,
                nation=state.nation,
                groups=groups_of(state),
                review_by=state.day + HALF_A_YEAR,
                day=state.day,
                saved=saved,
            )
        )

    def _wrong(self, problem: str, field: str) -> None:
        self._with(problem=problem, field=field, saved="", tries=self.state.tries + 1)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
