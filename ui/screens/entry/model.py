"""What the page of one entry does: lead to what it is about, to another answer, or out of the wrong record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.domain.base import ContactId
from app.domain.record import FamilyRecord
from app.i18n import tr
from app.services.states import WorldError
from app.services.states_history import EntryDetail
from ui.model import Model
from ui.places import Place
from ui.screens.entry.state import EntryShown

if TYPE_CHECKING:
    from ui.parts import Parts


class EntryModel(Model[EntryShown]):
    """One entry. Taking it out asks first, since there is no way back."""

    def __init__(self, parts: Parts, place: Place) -> None:
        super().__init__(parts.store, EntryShown(mode="shown"))
        self._services, self._go, self.place = parts.services, parts.go, place

    def start(self) -> None:
        """Read it."""
        services, place = self._services, self.place
        self.ask(lambda: services.chronology.entry(services.doors.session(), place.family, place.entry), self._read)

    def lead(self) -> None:
        """To the visit, worry or letter that it is about."""
        detail = self.state.detail
        if detail is None:
            return
        family, line = self.place.family, detail.line
        if line.leads in ("visit", "outcome"):
            self._go(Place(line.leads, family=family, contact=line.contact or ContactId("")))
        elif line.leads in ("referral", "disagreement"):
            self._go(Place(line.leads, family=family, entry=line.of))
        elif line.leads:
            self._go(Place("family", family=family, finding=line.of))

    def amend(self) -> None:
        """To answering anew."""
        line = self.state.detail.line if self.state.detail else None
        if line is not None and line.contact:
            self._go(Place("amend", family=self.place.family, contact=line.contact, entry=line.entry))

    def wrong(self) -> None:
        """It belongs to another family: ask why."""
        self._with(mode="why", problems=())

    def weigh(self, why: str) -> None:
        """Show what leaves, before anything does."""
        if not why.strip():
            self._with(problems=(("why", tr("Write in a few words how it came here, without what it says.")),))
            return
        self._with(mode="check", why=why.strip(), problems=())

    def take_out(self) -> None:
        """Take it out. It cannot be put back."""
        services, place, why = self._services, self.place, self.state.why
        self._with(busy=True, problems=())
        self.ask(
            lambda: services.corrections.wrong_record(services.doors.session(), place.family, place.entry, why),
            self._gone,
        )

    def back(self) -> None:
        """A step back; from the entry to the chronology."""
        before = {"why": "shown", "check": "why"}.get(self.state.mode)
        if before:
            self._with(mode=before, problems=())
        else:
            self._go(Place("chronology", family=self.place.family))

    def trouble(self, error: WorldError) -> None:
        """Say it on the page that is shown; without one, the chronology is where to look."""
        if self.state.detail is None:
            self._go(Place("chronology", family=self.place.family))
        else:
            self._with(problems=(("", str(error)),), busy=False)

    def _read(self, detail: EntryDetail) -> None:
        self._with(ready=True, detail=detail, record=detail.record, day=detail.day)

    def _gone(self, record: FamilyRecord) -> None:
        self._with(mode="gone", detail=None, record=record, why="", busy=False)

    def _with(self, **changes: object) -> None:
        self.show(msgspec.structs.replace(self.state, **changes))
