"""The open vault and who is at it: what every service needs and nobody else holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from app.domain.base import ContactId, FamilyId
from app.domain.entries import Author, Draft
from app.domain.local import Line
from app.domain.people import Session
from app.domain.policy import Policy
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import Clock, Journal, WorldError


class Locked(WorldError):
    """The vault is closed: unlock first."""


class NotAllowed(WorldError):
    """This role may not do this."""


Kept = tuple[int, date, Weighing]
"""A weighing with the number of entries and the day it was made from."""

INDEXES = 3
"""The shape of the index rows. Another number makes every caseload's indexes again when it is next opened."""
WRITERS = ("health-visitor", "midwife", "childrens-centre")


PolicyOf = Callable[[Journal, date], tuple[Policy | None, date]]
"""Which policy a caseload holds, and the latest day it has seen."""


def no_policy(_journal: Journal, today: date) -> tuple[Policy | None, date]:
    """Practice mode."""
    return None, today


class Desk:
    """Holds the journal while unlocked. Services share one. `policy` is the open caseload's, believed; `seen` its latest day."""

    def __init__(self, compiled: Compiled, clock: Clock, device: str, policy_of: PolicyOf = no_policy) -> None:
        self.policy: Policy | None = None
        self.seen = date.min
        self._policy_of = policy_of
        self.compiled = compiled
        self.clock = clock
        self.device = device
        self.weighings: dict[ContactId, Kept] = {}
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
        self.policy, self.seen = self._policy_of(journal, self.clock.today())
        made_by = f"{self.compiled.pathway.hash} {INDEXES}"
        if journal.setting("pathway") != made_by:
            journal.rebuild()
            journal.set_setting("pathway", made_by)

    def leave(self) -> None:
        """Close the vault, forgetting its keys and everything weighed from it."""
        self.weighings.clear()
        self.policy, self.seen = None, date.min
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def practising(self, day: date) -> bool:
        """Whether this is practice: no policy is in force. A clock set back brings none back."""
        return self.policy is None or not self.policy.in_force(max(day, self.seen))

    def mark(self, day: date, *, made_up: bool) -> str:
        """What a paper carries across it: nothing while a policy is in force. It never calls a real family made up."""
        if made_up:
            return tr("PRACTICE - made-up people")
        return tr("NO POLICY IN FORCE - confirm by phone") if self.practising(day) else ""

    def mark_of_all(self, day: date) -> str:
        """The same for a paper about the whole caseload: made up only where every family is."""
        practising = self.practising(day)
        return self.mark(day, made_up=practising and all(row.practice for row in self.journal.families()))

    def write(self, who: Session, family: FamilyId, drafts: Sequence[Draft]) -> FamilyRecord:
        """One transaction. Raises `NotAllowed` for a role that writes no family record, `WorldError` for words that no file can
        hold, and `msgspec.ValidationError` before anything is written that could not be read again."""
        return self.write_all(who, [(family, drafts)])[0]

    def write_all(self, who: Session, families: Sequence[tuple[FamilyId, Sequence[Draft]]]) -> tuple[FamilyRecord, ...]:
        """The same for several families: one transaction, all or nothing."""
        self.check_writer(who)
        for _, drafts in families:
            for draft in drafts:
                _readable_again(draft)
        return self.journal.append_all(families, author(who), who.device)

    def check_writer(self, who: Session) -> None:
        """Raises `NotAllowed` for a role that writes no family record."""
        if who.role not in WRITERS:
            raise NotAllowed(tr("Your role can read and review; it does not write in a family's record."))

    def lines(self) -> tuple[Line, ...]:
        """The local directory: the pack's lines with the numbers this caseload entered."""
        entered = self.journal.setting("lines")
        own = {line.id: line for line in msgspec.json.decode(entered, type=tuple[Line, ...])} if entered else {}
        return tuple(own.get(line.id, line) for line in self.compiled.pathway.local.lines)


def _readable_again(draft: Draft) -> None:
    try:
        msgspec.json.decode(msgspec.json.encode(draft), type=Draft)
    except UnicodeEncodeError as wrong:
        raise WorldError(tr("These words hold a character that cannot be kept. Type them again.")) from wrong


def author(who: Session) -> Author:
    """The session as an entry's author."""
    return Author(person=who.person, name=who.name, role=who.role)
