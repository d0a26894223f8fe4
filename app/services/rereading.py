"""A signed visit read again under the version in use today: what it would raise now. Reading raises nothing by itself."""

from __future__ import annotations

from datetime import date

from app.domain import entries as e
from app.domain.base import ContactId, FamilyId, RuleId, Value
from app.domain.contacts import Contact
from app.domain.pathway import Rule, Urgency
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.raising import newly_raised
from app.engine.situation import Weighed
from app.engine.standing import situation
from app.engine.visit import Weighing
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, author
from app.services.found import reason_words
from app.services.given import raising
from app.services.visit_state import plan_of


class ReadAgain(Value, frozen=True):
    """One rule that holds now and did not raise anything then: what it says, how soon, and what it rests on."""

    rule: RuleId
    urgency: Urgency
    says: str
    reasons: tuple[str, ...]


class Reading(Value, frozen=True):
    """A signed visit under the version in use: the two versions, and what it would raise that was not raised. `gone`: questions
    that were answered then and that the version in use does not hold, so that they weigh nothing here."""

    title: str
    same: bool
    now: str
    found: tuple[ReadAgain, ...]
    gone: int = 0


class ReadVisit(Value, frozen=True):
    """A signed visit and its reading: whose, and of which day."""

    family: FamilyId
    contact: ContactId
    name: str
    on: date
    reading: Reading


class Rereading:
    """Weighs what was signed by what is known to matter today; a worry comes of it only by a named act."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, who: Session, family: FamilyId, contact: ContactId) -> Reading:
        """What a signed visit would raise today. The reading is noted in the access log. Raises `WorldError` for an open visit."""
        self._desk.journal.note_access(author(who), "read-again", family)
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        here = _signed(record, contact)
        mine = [one for one in record.history if one.contact == contact]
        answers = (one.body for one in self._desk.journal.entries(family) if isinstance(one.body, e.AnsweredBody))
        hashes = {body.pathway for body in answers if body.contact == contact}
        return Reading(
            title=plan_of(compiled, here.plan).title,
            same=hashes == {compiled.pathway.hash},
            now=compiled.pathway.version,
            found=tuple(
                ReadAgain(
                    rule=rule.id,
                    urgency=rule.urgency,
                    says=rule.says,
                    reasons=tuple(reason_words(compiled, record, one) for one in verdict.because),
                )
                for rule, verdict in _unraised(compiled, record, here)
            ),
            gone=len({one.question for one in mine if one.question not in compiled.names.questions}),
        )

    def everything(self, who: Session) -> tuple[ReadVisit, ...]:
        """Every signed visit of the caseload, read again, a family at a time in the order of the list."""
        journal = self._desk.journal
        return tuple(
            ReadVisit(
                family=row.family,
                contact=here.id,
                name=row.name,
                on=here.on,
                reading=self.read(who, row.family, here.id),
            )
            for row in journal.families()
            for here in journal.record(row.family).contacts.values()
            if here.signed
        )

    def raise_now(self, who: Session, family: FamilyId, contact: ContactId, rule: RuleId) -> FamilyRecord:
        """A worker takes one of them up: a worry from now on, with this visit behind it. Raises `WorldError` when the visit does
        not bear it any more, or somebody has it already."""
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        here, now = _signed(record, contact), self._desk.clock.now()
        chosen = [pair for pair in _unraised(compiled, record, here) if pair[0].id == rule]
        if not chosen:
            raise WorldError(tr("This visit does not raise that, or it was raised meanwhile."))
        return self._desk.write(who, family, [raising(compiled, known, why, contact, now) for known, why in chosen])


def _unraised(compiled: Compiled, record: FamilyRecord, here: Contact) -> tuple[tuple[Rule, Weighed], ...]:
    return newly_raised(record, Weighing(compiled, situation(compiled, record, here, here.on)))


def _signed(record: FamilyRecord, contact: ContactId) -> Contact:
    here = record.contacts.get(contact)
    if here is None or not here.signed:
        raise WorldError(tr("This visit is not signed yet: it is weighed as it goes."))
    return here
