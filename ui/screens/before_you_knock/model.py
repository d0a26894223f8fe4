"""Thirty seconds in the car: read, then it dims by itself."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QTimer

from app.domain.base import FamilyId
from app.services.house import Services
from app.services.states import BeforeYouKnock, FamilyRow, WorldError
from ui.model import Model
from ui.places import Go, Place
from ui.screens.before_you_knock.state import Knock
from ui.tasks import StoreThread

DIM_AFTER = 60_000
"""Milliseconds until the page dims: long enough to read twice, short enough for a seat beside a window."""


class KnockModel(Model[Knock]):
    """Reads one family's page, or lets one be picked."""

    def __init__(
        self, store: StoreThread, services: Services, go: Go, family: FamilyId, parent: QObject | None = None
    ) -> None:
        super().__init__(store, Knock(family=family), parent)
        self._services, self._go = services, go
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DIM_AFTER)
        self._timer.timeout.connect(self.dim)

    def start(self) -> None:
        """Read it."""
        if self.state.family:
            self.pick(self.state.family)
        else:
            self.ask(lambda: self._services.families.rows(self._services.doors.session()), self._rows)

    def pick(self, family: str) -> None:
        """This door."""
        chosen = FamilyId(family)
        self.ask(
            lambda: self._services.families.before_you_knock(self._services.doors.session(), chosen),
            self._read,
        )

    def dim(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self.show(msgspec.structs.replace(self.state, dimmed=True))

    def light(self) -> None:
        """Show it for another minute."""
        self._timer.start()
        self.show(msgspec.structs.replace(self.state, dimmed=False))

    def to_family(self) -> None:
        """To the family's page, where the visit starts."""
        self._go(Place("family", family=self.state.family))

    def back(self) -> None:
        """Where one came from: the family's page, or Today."""
        self._go(Place("family", family=self.state.family) if self.state.family else Place("today"))

    def trouble(self, error: WorldError) -> None:
        """Say it at the top."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _rows(self, rows: tuple[FamilyRow, ...]) -> None:
        pick = tuple((row.family, row.mother or row.name, row.people) for row in rows)
        self.show(msgspec.structs.replace(self.state, pick=pick, ready=True))

    def _read(self, knock: BeforeYouKnock) -> None:
        self._timer.start()
        self.show(
            Knock(
                family=knock.family,
                name=knock.name,
                address=knock.address,
                who_lives_here=knock.who_lives_here,
                worker_safety=knock.worker_safety,
                safe_contact=knock.safe_contact,
                baby_seen=knock.baby_seen,
                ask=knock.ask[:3],
                do_not_say=knock.do_not_say,
                open_worries=knock.open_worries,
                visit=knock.visit,
                alone_plan=knock.alone_plan,
                said_before=knock.said_before,
                ready=True,
            )
        )
