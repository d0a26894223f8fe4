"""The open vault and who is at it: what every service needs and nobody else holds."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.domain.base import FamilyId
from app.domain.entries import Author, Draft
from app.domain.pathway import Line
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.i18n import tr
from app.ports import Clock, Journal, WorldError


class Locked(WorldError):
    """The vault is closed: unlock first."""


class NotAllowed(WorldError):
    """This role may not do this."""


WRITERS = ("health-visitor", "midwife", "childrens-centre")


class Desk:
    """Holds the journal while unlocked. Services share one."""

    def __init__(self, compiled: Compiled, clock: Clock, device: str) -> None:
        self.compiled = compiled
        self.clock = clock
        self.device = device
        self._journal: Journal | None = None

    @property
    def journal(self) -> Journal:
        """The open vault. Raises `Locked`."""
        if self._journal is None:
            raise Locked(tr("Goldthread is locked. Unlock it to go on."))
        return self._journal

    def sit(self, journal: Journal) -> None:
        """Take an opened vault. Its indexes are made again when another pathway made them."""
        self._journal = journal
        if journal.setting("pathway") != self.compiled.pathway.hash:
            journal.rebuild()
            journal.set_setting("pathway", self.compiled.pathway.hash)

    def leave(self) -> None:
        """Close the vault, forgetting its keys."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def write(self, who: Session, family: FamilyId, drafts: Sequence[Draft]) -> FamilyRecord:
        """One transaction. Raises `NotAllowed` for a role that writes no family record."""
        if who.role not in WRITERS:
            raise NotAllowed(tr("Your role can read and review; it does not write in a family's record."))
        return self.journal.append(family, drafts, author(who), who.device)

    def lines(self) -> tuple[Line, ...]:
        """The local directory: the pack's lines with the numbers this caseload entered."""
        entered = self.journal.setting("lines")
        own = {line.id: line for line in msgspec.json.decode(entered, type=tuple[Line, ...])} if entered else {}
        return tuple(own.get(line.id, line) for line in self.compiled.pathway.local.lines)


def author(who: Session) -> Author:
    """The session as an entry's author."""
    return Author(person=who.person, name=who.name, role=who.role)
