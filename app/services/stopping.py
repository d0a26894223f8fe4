"""A loss, a death, a baby who lives elsewhere: whom it is about, said in the open visit, and what stops with it."""

from __future__ import annotations

from datetime import date

import msgspec

from app.domain import entries as e
from app.domain.base import ContactId, FamilyId, PersonId
from app.domain.came_up import LossNamed
from app.domain.people import Person, Session
from app.domain.record import FamilyRecord
from app.engine.stopped import loss_to_name
from app.i18n import tr
from app.ports import WorldError
from app.services.came_up import ComingUp
from app.services.persons import check
from app.services.states import VisitState
from app.services.stopped import stopped


class Stopping(ComingUp):
    """What stops at once, in one named act."""

    def lost(
        self, who: Session, family: FamilyId, contact: ContactId, about: PersonId | None, on: date | None
    ) -> VisitState:
        """Whom the loss told in this visit is about, and since when: nothing about them is asked or proposed from now on. Nobody
        the record holds leaves everybody as they were. Raises `WorldError` for a day that is missing or cannot be."""
        record = self._desk.journal.record(family)
        here = self._open(record, contact)
        why = loss_to_name(record)
        if not why:
            return self._state(who, record, here)
        drafts = [e.Draft(body=LossNamed(contact, about or PersonId("")))]
        if about is not None:
            drafts.append(self._stop(who, record, record.people[about], why, on))
        record = self._desk.write(who, family, drafts)
        return self._state(who, record, record.contacts[contact])

    def _stop(self, who: Session, record: FamilyRecord, person: Person, why: str, on: date | None) -> e.Draft:
        if on is None and why != "elsewhere":
            raise WorldError(tr("Enter the day."))
        if on is not None and on > who.day:
            raise WorldError(tr("This day has not come yet."))
        died = None if why == "elsewhere" else on
        changed = msgspec.structs.replace(person, died=died, lives_here="no" if died is None else person.lives_here)
        changed = stopped(self._desk.compiled, record, person, changed, who, on, why)
        check(changed, record.people.values(), who.day)
        return e.Draft(body=e.PersonChanged(person=changed), subjects=(person.id,))
