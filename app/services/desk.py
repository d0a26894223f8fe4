"""The open vault and who is at it: what every service needs and nobody else holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from app.domain.base import ContactId, FamilyId, StaffId
from app.domain.entries import Author, Draft
from app.domain.local import Line
from app.domain.people import Session
from app.domain.policy import Policy
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import INDEXED, Clock, Journal, Projection, WorldError
from app.services import in_use
from app.services.projecting import project


class Locked(WorldError):
    """The vault is closed: unlock first."""


class NotAllowed(WorldError):
    """This role may not do this."""


Kept = tuple[int, date, Weighing]
"""A weighing with the number of entries and the day it was made from."""


PolicyOf = Callable[[Journal, date], tuple[Policy | None, date]]
"""Which policy a caseload holds, and the latest day it has seen."""


def no_policy(_journal: Journal, today: date) -> tuple[Policy | None, date]:
    """Practice mode."""
    return None, today


class Desk:
    """Holds the journal while unlocked. Services share one. `policy` is the open caseload's, believed; `seen` its latest day.

    `compiled` is the version the open caseload uses, with its own local pack; `shipped` the one that came with this program.
    The two differ until a person approves the shipped one. `unread`: the version in use can no longer be read, so that the
    shipped one shows what is there, and nothing is written until it is approved.
    """

    def __init__(self, compiled: Compiled, clock: Clock, device: str, policy_of: PolicyOf = no_policy) -> None:
        self.policy: Policy | None = None
        self.seen = date.min
        self._policy_of = policy_of
        self.compiled = self.shipped = compiled
        self.unread = False
        self.clock = clock
        self.device = device
        self.weighings: dict[ContactId, Kept] = {}
        self.beside: Session | None = None
        """Who sits beside the owner of this caseload, and has shown with her own passphrase that it is she."""
        self.handed_on: Callable[[FamilyRecord], bool] = self._with_another
        """Whether a family was handed over and received: it is another worker's now."""
        self._journal: Journal | None = None

    @property
    def journal(self) -> Journal:
        """The open vault. Raises `Locked`."""
        if self._journal is None:
            raise Locked(tr("Goldthread is locked. Unlock it to go on."))
        return self._journal

    def sit(self, journal: Journal) -> None:
        """Take an opened vault, with the version it uses."""
        self._journal, self.beside = journal, None
        self.policy, self.seen = self._policy_of(journal, self.clock.today())
        self.take_version()

    def take_version(self) -> None:
        """Weigh by the version approved here and count by the local pack as it stands here. Indexes that another version,
        shape or time made are made again."""
        journal, shipped = self.journal, self.shipped
        kept = in_use.kept(journal) or in_use.first(journal, shipped.pathway, self.clock.today())
        waits = kept.last.hash != shipped.pathway.hash
        approved = in_use.ready(kept.read(), shipped.pathway.local) if waits else shipped
        self.unread = approved is None
        using = approved or shipped
        self.compiled = using.with_local(in_use.own_local(journal, using.pathway.local))
        self.weighings.clear()
        made_by = in_use.maker(self.compiled.pathway)
        if not self.unread and journal.setting(INDEXED) != made_by:
            journal.rebuild()
            journal.set_setting(INDEXED, made_by)

    def waits(self) -> bool:
        """Whether the version that came with this program is not approved here yet."""
        return self.unread or self.compiled.pathway.hash != self.shipped.pathway.hash

    def project(self, record: FamilyRecord) -> Projection:
        """What the indexes hold of a family, by the local pack as it stands here."""
        owner = self._journal.exchange.owner if self._journal else StaffId("")
        return project(self.compiled.pathway, record, owner)

    def leave(self) -> None:
        """Close the vault, forgetting its keys and everything weighed from it."""
        self.weighings.clear()
        self.beside = None
        self.policy, self.seen = None, date.min
        self.compiled, self.unread = self.shipped, False
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _with_another(self, record: FamilyRecord) -> bool:
        return record.exchanged.with_another(self.journal.exchange.owner)

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
        """One transaction. Raises `NotAllowed` while a new version waits to be read, `WorldError` for words that no file can
        hold, and `msgspec.ValidationError` before anything is written that could not be read again."""
        return self.write_all(who, [(family, drafts)])[0]

    def write_all(self, who: Session, families: Sequence[tuple[FamilyId, Sequence[Draft]]]) -> tuple[FamilyRecord, ...]:
        """The same for several families: one transaction, all or nothing."""
        self.check_read()
        for _, drafts in families:
            for draft in drafts:
                _readable_again(draft)
        return self.journal.append_all(families, author(who), who.device)

    def check_read(self) -> None:
        """Raises `NotAllowed` while the version in use can no longer be read. Who may write, the gate asked before."""
        if self.unread:
            sentence = tr(
                "A new version of the questions and rules waits. Approve it before you write: Settings, Versions."
            )
            raise NotAllowed(sentence)

    def lines(self) -> tuple[Line, ...]:
        """The local directory: the pack's lines with the numbers this caseload entered."""
        if self._journal is None:
            raise Locked(tr("Goldthread is locked. Unlock it to go on."))
        return self.compiled.pathway.local.lines


def _readable_again(draft: Draft) -> None:
    try:
        msgspec.json.decode(msgspec.json.encode(draft), type=Draft)
    except UnicodeEncodeError as wrong:
        raise WorldError(tr("These words hold a character that cannot be kept. Type them again.")) from wrong


def author(who: Session) -> Author:
    """The session as an entry's author."""
    return Author(person=who.person, name=who.name, role=who.role)
