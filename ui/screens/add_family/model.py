"""Adding a family in twenty seconds: a name and the baby's date are enough; everything else may follow."""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtCore import QObject

from app.domain.base import FamilyId
from app.i18n import tr
from app.services.families import NewFamily, NewPerson
from app.services.house import Services
from app.services.states import WorldError
from ui.families.written import postcode, two_names
from ui.model import Model
from ui.places import Go, Place
from ui.screens.add_family.state import AddFamilyState, Written
from ui.tasks import StoreThread


class AddFamilyModel(Model[AddFamilyState]):
    """Checks what was written, adds the family, and opens its page."""

    def __init__(self, store: StoreThread, services: Services, go: Go, parent: QObject | None = None) -> None:
        super().__init__(store, AddFamilyState(), parent)
        self._services, self._go = services, go

    def start(self) -> None:
        """Ask which day it is, to bound the dates."""
        self.ask(self._services.doors.session, lambda who: self._on(who.day))

    def add(self, written: Written) -> None:
        """Add it, or say what to mend."""
        problems = problems_of(written)
        if problems or self.state.busy:
            self.show(msgspec.structs.replace(self.state, problems=problems))
            return
        new = new_family(written)
        self.show(msgspec.structs.replace(self.state, problems=(), busy=True))
        self.ask(lambda: self._services.families.add(self._services.doors.session(), new), self._added)

    def back(self) -> None:
        """To the list; nothing is kept."""
        self._go(Place("families"))

    def trouble(self, error: WorldError) -> None:
        """Say it at the top of the page."""
        self.show(msgspec.structs.replace(self.state, problems=(("", str(error)),), busy=False))

    def _on(self, today: date) -> None:
        self.show(msgspec.structs.replace(self.state, today=today))

    def _added(self, family: FamilyId) -> None:
        self._go(Place("family", family=family))


def problems_of(written: Written) -> tuple[tuple[str, str], ...]:
    """What to mend, by field, in the order of the page."""
    found: list[tuple[str, str]] = []
    if not (written.given_name or written.family_name):
        found.append(("given-name", tr("Enter the mother’s name.")))
    found.extend(written.troubles)
    troubled = {name for name, _words in written.troubles}
    for place, baby in enumerate(written.babies):
        if baby.day is None and f"baby.{place}.day" not in troubled:
            what = tr("Enter the day this baby is due.") if baby.unborn else tr("Enter the day this baby was born.")
            found.append((f"baby.{place}.day", what))
    return tuple(found)


def new_family(written: Written) -> NewFamily:
    """The family as the services take it. The address is hers; who else lives there is asked, not assumed."""
    return NewFamily(
        people=_people(written),
        address=written.address,
        postcode=postcode(written.postcode),
        gp_practice=written.gp_practice,
        safe_contact=written.safe_contact,
        worker_safety=written.worker_safety,
    )


def _people(written: Written) -> tuple[NewPerson, ...]:
    mother = NewPerson(
        kind="mother",
        given_name=written.given_name,
        family_name=written.family_name,
        title=written.title,
        born=written.born,
        nhs_number=written.nhs_number,
        gender=written.gender,
        lives_here="yes",
    )
    babies = tuple(
        NewPerson(
            kind="baby",
            given_name=baby.name,
            family_name=written.family_name,
            born=None if baby.unborn else baby.day,
            due=baby.day if baby.unborn else None,
            nhs_number=baby.nhs_number,
        )
        for baby in written.babies
    )
    others = tuple(
        NewPerson(
            kind="child" if other.child else "adult",
            given_name=two_names(other.name)[0],
            family_name=two_names(other.name)[1],
            relationship=other.relationship,
            lives_here=other.lives_here,
        )
        for other in written.others
        if other.name or other.relationship
    )
    return (mother, *babies, *others)
