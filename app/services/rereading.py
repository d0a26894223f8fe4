"""A signed visit read again under the version in use today: what it would raise now. Reading raises nothing by itself."""

from __future__ import annotations

from datetime import date

from app.domain import entries as e
from app.domain.base import ContactId, FamilyId, RuleId, Value
from app.domain.contacts import Contact
from app.domain.pathway import Urgency
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.raising import newly_raised
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
    """A signed visit under the version in use: the two versions, and what it would raise that was not raised. `lost`: what was
    raised then and would not be now. `gone`: questions answered then that the version in use does not hold, so weigh nothing."""

    title: str
    same: bool
    now: str
    found: tuple[ReadAgain, ...]
    gone: int = 0
    lost: tuple[ReadAgain, ...] = ()


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
        here, weighing = _signed(record, contact), _again(compiled, record, contact)
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
                for rule, verdict in newly_raised(record, weighing)
            ),
            lost=tuple(
                ReadAgain(
                    rule=one.rule,
                    urgency=one.urgency,
                    says=one.says,
                    reasons=tuple(reason_words(compiled, record, why) for why in one.because),
                )
                for one in record.findings.values()
                if one.contact == contact
                and not one.own_words
                and not (one.rule in compiled.rules and weighing.truth(one.rule))
            ),
            gone=len({one.question for one in mine if one.question not in compiled.names.questions}),
        )

    def everything(self, who: Session) -> tuple[ReadVisit, ...]:
        """Every signed visit of the caseload, read again, a family at a time in the order of the list."""
        return tuple(one for row in self._desk.journal.families() for one in self.of_family(who, row.family))

    def of_family(self, who: Session, family: FamilyId) -> tuple[ReadVisit, ...]:
        """Every signed visit of one family, read again. Raises `WorldError` while somebody else can read the screen."""
        record = self._desk.journal.record(family)
        open_now = record.open_contact()
        if open_now is not None and not open_now.alone:
            raise WorldError(tr("Wait until nobody else can read the screen."))
        signed = (here for here in record.contacts.values() if here.signed)
        return tuple(
            ReadVisit(
                family=family,
                contact=here.id,
                name=record.family.name,
                on=here.on,
                reading=self.read(who, family, here.id),
            )
            for here in signed
        )

    def raise_now(self, who: Session, family: FamilyId, contact: ContactId, rule: RuleId) -> FamilyRecord:
        """A worker takes one of them up: a worry from now on, with this visit behind it. Raises `WorldError` when the visit does
        not bear it any more, or somebody has it already."""
        compiled, record = self._desk.compiled, self._desk.journal.record(family)
        now, unraised = self._desk.clock.now(), newly_raised(record, _again(compiled, record, contact))
        chosen = [pair for pair in unraised if pair[0].id == rule]
        if not chosen:
            raise WorldError(tr("This visit does not raise that, or it was raised meanwhile."))
        return self._desk.write(who, family, [raising(compiled, known, why, contact, now) for known, why in chosen])


def _again(compiled: Compiled, record: FamilyRecord, contact: ContactId) -> Weighing:
    here = _signed(record, contact)
    return Weighing(compiled, situation(compiled, record, here, here.on))


def _signed(record: FamilyRecord, contact: ContactId) -> Contact:
    here = record.contacts.get(contact)
    if here is None or not here.signed:
        raise WorldError(tr("This visit is not signed yet: it is weighed as it goes."))
    return here
