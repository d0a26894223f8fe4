"""What is done with her: an earlier answer said to be still true, what was written read back, a plan to see her alone."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain import entries as e
from app.domain.answers import SaidBy, key
from app.domain.base import ContactId, FamilyId, PersonId, QuestionId
from app.domain.people import Session
from app.domain.with_her import AlonePlanned, Heard, HowAlone, ReadBack
from app.engine.carried import known
from app.engine.raising import newly_raised
from app.engine.read_back import ReadingBack, reading_back
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import author
from app.services.states import Outcome, VisitState
from app.services.visiting import VisitDesk


class WithHer(VisitDesk):
    """Acts in which she has a say."""

    def still_true(
        self,
        who: Session,
        family: FamilyId,
        contact: ContactId,
        question: QuestionId,
        about: PersonId,
        said_by: SaidBy | None = None,
    ) -> VisitState:
        """An earlier answer is still true today: an entry of its own, with who said so and which answer it was."""
        record = self._desk.journal.record(family)
        here, asked = self._open(record, contact), key(question, about)
        old = known(record, here).get(asked)
        if old is None:
            raise WorldError(tr("There is no earlier answer to this. Ask it, and answer it here."))
        before = self._weighing(record, here, who.day)
        source = said_by or self._desk.compiled.names.questions[question].said_by
        drafts = [e.Draft(body=self._body(here, asked, old.answer, source, still=old.entry), subjects=(about,))]
        after = before.after(asked, old.answer)
        drafts += [self._raise(rule, verdict, contact) for rule, verdict in newly_raised(record, after, before)]
        record = self._desk.write(who, family, drafts)
        return self._state(who, record, record.contacts[contact])

    def read_back(self, who: Session, family: FamilyId, contact: ContactId) -> ReadingBack:
        """What she may read of this contact. Raises `WorldError` unless she is alone. The reading is noted in the access log."""
        record = self._desk.journal.record(family)
        here = self._contact(record, contact)
        if not here.alone or "her" not in here.present:
            raise WorldError(tr("Read it back when you are alone with her."))
        self._desk.journal.note_access(author(who), "read-back", family)
        return reading_back(self._desk.compiled, record, here)

    def heard(
        self,
        who: Session,
        family: FamilyId,
        contact: ContactId,
        heard: Heard,
        her_words: str,
        lines: Sequence[str],
    ) -> VisitState:
        """She read it, or would rather not. Her own words are kept as hers."""
        body = ReadBack(contact=contact, heard=heard, her_words=her_words.strip(), lines=tuple(lines))
        return self._written(who, family, contact, body)

    def plan_alone(self, who: Session, family: FamilyId, contact: ContactId, how: HowAlone, words: str) -> Outcome:
        """How she will be seen on her own, said when a contact is over."""
        self._contact(self._desk.journal.record(family), contact)
        if how == "other" and not words.strip():
            raise WorldError(tr("Write how you will see her on her own."))
        body = AlonePlanned(contact=contact, how=how, words=words.strip())
        self._desk.write(who, family, [e.Draft(body=body)])
        return self.outcome(who, family, contact)
