"""Today: what is open, a family at a time, by the time it is due; never a rank of families."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import FamilyId
from app.domain.calendar import day_and_date
from app.domain.contacts import Contact
from app.domain.words import holds, looked_for
from app.i18n import tr
from app.services.day_states import TodayState
from app.services.house import Services
from app.services.states import DueRow, WorldError
from app.services.states_keeping import CopyState
from ui.model import Model
from ui.places import Go, Place
from ui.screens.today.state import Act, TodayShown, Whose
from ui.screens.today.words import PAGES_OF_THEIR_OWN, groups_of, visit_of
from ui.tasks import StoreThread

WEEK = 7
LONG, MOST = 8, 40
"""Families from which a way to find one is offered, and families shown at once."""


class TodayModel(Model[TodayShown]):
    """Reads the day and leads on from it."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, TodayShown(), parent)
        self._services, self._go = services, go
        self._today: TodayState | None = None

    def start(self) -> None:
        """Read the day, then how old the last copy is."""
        services = self._services
        self.ask(lambda: services.today.show(services.doors.session()), self._read)
        self.ask(lambda: services.care.last_copy(services.doors.session()), self._copied)

    def open_family(self, family: str) -> None:
        """To a family's page."""
        self._go(Place("family", family=FamilyId(family)))

    def act(self, act: Act) -> None:
        """To where the next act is done."""
        if act.leads in PAGES_OF_THEIR_OWN.values():
            self._go(Place(act.leads, family=act.family, entry=act.entry))
        else:
            self._go(Place(act.leads, family=act.family, finding=act.entry))

    def visit(self, family: str) -> None:
        """Back into the visit that stands open; to the family's page when it was signed meanwhile."""
        services = self._services
        self.ask(
            lambda: services.families.open(services.doors.session(), FamilyId(family)).open_contact,
            lambda contact: self._into(FamilyId(family), contact),
        )

    def leave_for(self, place: Place) -> None:
        """To another page of the program."""
        self._go(place)

    def look_for(self, words: str) -> None:
        """Only the families whose names begin so."""
        self._with(looked_for=words)

    def only(self, whose: Whose) -> None:
        """Everything, what is mine, or what I wait for."""
        self._with(whose=whose)

    def reveal(self, shown: bool) -> None:
        """What each worry is about, or not."""
        self._with(revealed=shown)

    def trouble(self, error: WorldError) -> None:
        """Say it at the top."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _into(self, family: FamilyId, contact: Contact | None) -> None:
        self._go(Place("visit", family=family, contact=contact.id) if contact else Place("family", family=family))

    def _read(self, today: TodayState) -> None:
        self._today = today
        self.show(
            TodayShown(
                greeting=today.greeting,
                day=day_and_date(today.day),
                visits=tuple(visit_of(row, today.day) for row in today.open_visits),
                only_here=len(today.only_here) + len(today.open_visits),
                families=today.families,
                unsupervised=today.unsupervised,
                practising=today.practising,
                ready=True,
            )
        )
        self._with()

    def _copied(self, kept: CopyState) -> None:
        self._with(copy=copy_words(kept.days, old_code=kept.old_code))

    def _with(self, **changes: object) -> None:
        state, today = msgspec.structs.replace(self.state, **changes), self._today
        if today is None:
            self.show(state)
            return
        whole = {row.family for row in today.everything}
        narrowed = bool(state.looked_for.strip()) or state.whose != "all"
        rows = fitting(today.everything, state, today.name) if narrowed else today.due
        groups = groups_of(rows, today.day, today.name, revealed=state.revealed)
        self.show(
            msgspec.structs.replace(
                state,
                groups=groups[:MOST],
                more=max(0, len(groups) - MOST),
                later=0 if narrowed else len(whole - {row.family for row in today.due}),
                long=len(whole) > LONG,
                private=any(row.private for row in rows),
            )
        )


def copy_words(days: int | None, *, old_code: bool = False) -> str:
    """How old the last copy is, once that is more than a week; a week is none too long, and is not spoken of. At once when it
    does not open with the present code, for whoever tears up the old paper then has no copy."""
    if days is None:
        return tr("No copy of this caseload is kept yet. If this laptop is lost, what only it knows is lost too.")
    if old_code:
        return tr("Your copies open only with your old recovery code. Keep a new one before you tear up the old paper.")
    if days <= WEEK:
        return ""
    return tr("The last copy is {days} days old. A new one takes a minute.").format(days=days)


def fitting(rows: Sequence[DueRow], state: TodayShown, name: str) -> list[DueRow]:
    """The rows of the families looked for, and of those who are asked for."""
    words = looked_for(state.looked_for)
    return [
        row
        for row in rows
        if holds(row.family_name, words)
        and (state.whose == "all" or (row.owner in ("", name)) == (state.whose == "mine"))
    ]
