"""Today: what is open, by the time it is due; never a rank of families."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import FamilyId
from app.domain.calendar import day_and_date, short_date, uk_time
from app.domain.contacts import Contact
from app.domain.pathway import URGENCY_NAMES
from app.i18n import tr
from app.services.house import Services
from app.services.states import DueRow, TodayState, WorldError
from ui.model import Model
from ui.places import Go, Name, Place
from ui.screens.today.state import Due, TodayShown
from ui.tasks import StoreThread


class TodayModel(Model[TodayShown]):
    """Reads the day and leads on from it."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, TodayShown(), parent)
        self._services, self._go = services, go

    def start(self) -> None:
        """Read the day."""
        self.ask(lambda: self._services.today.show(self._services.doors.session()), self._shown)

    def open_family(self, family: str) -> None:
        """To the family an item is about."""
        self._go(Place("family", family=FamilyId(family)))

    def visit(self, family: str) -> None:
        """Back into the visit that stands open; to the family's page when it was signed meanwhile."""
        services = self._services
        self.ask(
            lambda: services.families.open(services.doors.session(), FamilyId(family)).open_contact,
            lambda contact: self._into(FamilyId(family), contact),
        )

    def leave_for(self, name: Name) -> None:
        """To another page of the program."""
        self._go(Place(name))

    def trouble(self, error: WorldError) -> None:
        """Say it at the top."""
        self.show(msgspec.structs.replace(self.state, problem=str(error)))

    def _into(self, family: FamilyId, contact: Contact | None) -> None:
        self._go(Place("visit", family=family, contact=contact.id) if contact else Place("family", family=family))

    def _shown(self, today: TodayState) -> None:
        due = [due_shown(row, today.day, discreet=row.private) for row in today.due]
        private = [due_shown(row, today.day) for row in today.due if row.private]
        self.show(
            TodayShown(
                greeting=today.greeting,
                day=day_and_date(today.day),
                visits=tuple(due_shown(row, today.day) for row in today.open_visits),
                due=tuple(due),
                private=tuple(private),
                later=today.later,
                only_here=tuple(due_shown(row, today.day) for row in today.only_here),
                families=today.families,
                ready=True,
            )
        )


def due_shown(row: DueRow, day: date, *, discreet: bool = False) -> Due:
    """An open item in words: the act first, then what about and whose it is. `discreet` leaves out what about."""
    says = tr("A worry.") if discreet else _sentence(row.says)
    about = tr("{family}. {says} {owner} has this now.").format(family=row.family_name, says=says, owner=row.owner)
    return Due(family=row.family, act=row.act, about=about, when=when_words(row, day), tone=row.urgency or "note")


def when_words(row: DueRow, day: date) -> str:
    """How soon, in words: `Emergency, by 14:20`, `Today`, `Waiting for Ruth since 02-Aug-2026`, or no date."""
    soon = tr(URGENCY_NAMES.get(row.urgency, "To note"))
    if row.due_on is None:
        return soon
    due = uk_time(row.due_on)
    if due.date() < day:
        return tr("Waiting for {owner} since {date}").format(owner=row.owner, date=short_date(due.date()))
    time = "" if _end_of_day(due) else f"{due:%H:%M}"
    if due.date() > day:
        return tr("By {date}").format(date=f"{short_date(due.date())} {time}".strip())
    return tr("Today, by {time}").format(time=time) if time else tr("Today")


def _end_of_day(due: datetime) -> bool:
    return (due.hour, due.minute) in ((23, 59), (0, 0))


def _sentence(words: str) -> str:
    return words if not words or words[-1] in ".?!" else f"{words}."
