"""What the page of a contact that did not happen does: check, keep, go back to the family."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from app.domain.base import ContactKind
from app.domain.calendar import short_date
from app.i18n import tr
from app.services.states import FamilyState, WorldError
from app.services.visits import NotKept
from ui.model import Model
from ui.places import Place
from ui.screens.not_kept.state import NotKeptShown, WrittenNotKept

if TYPE_CHECKING:
    from ui.parts import Parts

HOWS: dict[NotKept, str] = {
    "no-access": "No access: nobody came to the door",
    "not-brought": "The baby was not brought",
    "did-not-come": "She did not come",
    "declined": "She chose not to",
}


class NotKeptModel(Model[NotKeptShown]):
    """One contact that did not happen."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, NotKeptShown(mode="form"))
        self._services, self._go, self.place = parts.services, parts.go, place

    def start(self) -> None:
        """Read the family."""
        services, family = self._services, self.place.family
        self.ask(lambda: services.families.open(services.doors.session(), family), self._read)

    def keep(self, written: WrittenNotKept) -> None:
        """Keep it, once nothing is missing."""
        how: NotKept | None = next((word for word in HOWS if word == written.how), None)
        problems = list(written.troubles)
        if how is None:
            problems.append(("", tr("Select what happened.")))
        if not written.next_step.strip():
            problems.append(("next", tr("Write what happens next, and who does it.")))
        if problems or how is None or written.on is None:
            self._with(problems=tuple(problems))
            return
        self._with(busy=True, problems=())
        services, family, on, plan = self._services, self.place.family, written.on, ContactKind(written.plan)
        self.ask(
            lambda: services.visits.not_kept(
                services.doors.session(),
                family,
                plan,
                on,
                how,
                written.why,
                written.next_step,
                written.again_on,
                written.whose,
            ),
            lambda _record: self.back(),
        )

    def back(self) -> None:
        """To the family's page."""
        self._go(Place("family", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page."""
        self._with(problems=(("", str(error)),), busy=False)

    def _read(self, state: FamilyState) -> None:
        planned = state.record.contacts.get(self.place.contact)
        gone = [contact for contact in state.record.contacts.values() if contact.not_kept]
        self._with(
            ready=True,
            record=state.record,
            day=state.day,
            plans=tuple((plan.id, plan.title) for plan in state.plans),
            plan=planned.plan if planned else "",
            on=planned.on if planned else state.day,
            before=tuple(_before(one.on, one.not_kept.how) for one in gone if one.not_kept),
        )

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))


def _before(on: date, how: NotKept) -> str:
    return tr("{date}: {how}").format(date=short_date(on), how=tr(HOWS[how]))
