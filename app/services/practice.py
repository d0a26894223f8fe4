"""A worker's own record: rate, show, log, read, talk through, and take a copy. Every line lies in her own vault."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Protocol

import msgspec

from app.domain.base import EntryId, QuestionId, StaffId, Value
from app.domain.competence import Competence
from app.domain.entries import Author
from app.domain.passport import Passport
from app.domain.people import Session
from app.domain.practice import (
    CopyTaken,
    EvidenceAdded,
    ForSupervision,
    OwnBody,
    OwnEntry,
    OwnRecord,
    PageRead,
    RatedTogether,
    SelfRated,
    StatementChosen,
    TakenBack,
    TalkedThrough,
    TrainingDone,
)
from app.domain.practised import Beside, PracticeState
from app.engine.practising import beside, practice_state
from app.i18n import tr
from app.ports import WorldError
from app.services.desk import Desk, Locked, author
from app.services.passports import passport_of

LONGEST_DAY = 100.0
"""Hours of one training: more is a slip of the finger."""


class OwnBook(Protocol):
    """A worker's own record, open with her caseload: no part of any family's, and nobody else's."""

    def entries(self) -> tuple[OwnEntry, ...]:
        """Every line, oldest first; none before the first. Raises `VaultDamaged`, `VaultTooNew`, `VaultInUse`."""

    def write(self, bodies: Sequence[OwnBody], author: Author, device: str) -> tuple[OwnEntry, ...]:
        """Write lines in one durable transaction and return all there are. Raises `StorageFull`, and as `entries`."""

    def notices(self) -> tuple[str, ...]:
        """What she should know about this record since it was last open: sentences, most often none."""


class Passports(Protocol):
    """Lays out a worker's passport."""

    def pdf(self, passport: Passport) -> bytes:
        """The passport as a PDF, in memory."""


class OwnBooks(Protocol):
    """Who hands out own records."""

    def own(self, staff: StaffId) -> OwnBook:
        """The own record of the person whose caseload is open. Raises `KeyError` for anybody else."""


class Together(Value, frozen=True):
    """What two people said of one statement, side by side."""

    statement: str
    own: int
    theirs: int
    words: str = ""
    next: str = ""


class OwnCopy(Value, frozen=True):
    """Everything in a worker's own record, to be read without this program. `model` is the version of the statements."""

    name: str
    model: str
    lines: tuple[OwnEntry, ...]
    what: str = "Goldthread, a worker's own record"


class Practice:
    """Only the person whose caseload is open reads or writes here; nothing of it reaches a family's record or paper."""

    def __init__(self, vaults: OwnBooks, desk: Desk, model: Competence, passports: Passports) -> None:
        self._vaults, self._desk, self._model, self._passports = vaults, desk, model, passports

    def show(self, who: Session) -> PracticeState:
        """Her own page today. Raises `VaultDamaged` and the like for a record that is not as it was written."""
        book = self._book(who)
        state = practice_state(self._model, OwnRecord(book.entries()), who.role, who.name, who.day)
        return msgspec.structs.replace(state, notices=book.notices())

    def beside(self, who: Session, questions: Sequence[QuestionId]) -> tuple[Beside, ...]:
        """What these questions ask of her, and with whom to do them while they are new. Never a reason not to ask."""
        return beside(self._model, OwnRecord(self._book(who).entries()), who.role, questions)

    def all_beside(self, who: Session) -> tuple[Beside, ...]:
        """The same for every hard question. Nothing when her own record cannot be read: a visit never waits for it."""
        try:
            return self.beside(who, [name for one in self._model.hard for name in one.questions])
        except WorldError:
            return ()

    def rate(
        self, who: Session, statement: str, level: int, words: str = "", shows: Sequence[EvidenceAdded] = ()
    ) -> PracticeState:
        """How it stands with one statement in her own view, with what shows it."""
        self._known(who, statement)
        _level(level)
        for one in shows:
            _not_to_come(one.on, who)
            _said(one.words, tr("Write a few words about what shows it."))
        return self._write(who, SelfRated(statement=statement, level=level, words=words.strip()), *shows)

    def rate_together(self, who: Session, supervisor: str, said: Sequence[Together], until: date) -> PracticeState:
        """What she and a named person said of each statement, in one transaction. Raises `WorldError` without a second name."""
        name = _said(supervisor, tr("Write the name of the person who looks at it with you."))
        if name.casefold() == who.name.casefold():
            raise WorldError(tr("This is done by two people: write the name of the other one."))
        if until <= who.day:
            raise WorldError(tr("The day to look again is a day to come."))
        if not said:
            raise WorldError(tr("Say how it stands with at least one statement."))
        lines = []
        for one in said:
            self._known(who, one.statement)
            _level(one.own)
            _level(one.theirs)
            lines.append(
                RatedTogether(
                    statement=one.statement,
                    own=one.own,
                    theirs=one.theirs,
                    supervisor=name,
                    words=one.words.strip(),
                    next=one.next.strip(),
                    until=until,
                )
            )
        return self._write(who, *lines)

    def train(self, who: Session, done: TrainingDone) -> PracticeState:
        """Training attended."""
        title = _said(done.title, tr("Write what the training was."))
        _not_to_come(done.on, who)
        if not 0 < done.hours <= LONGEST_DAY:
            raise WorldError(tr("Write how many hours it took, for example 3 or 1.5."))
        if done.again is not None and done.again <= done.on:
            raise WorldError(tr("The day it is due again comes after the day you went."))
        others = done.others.strip() if done.with_others else ""
        return self._write(who, msgspec.structs.replace(done, title=title, others=others))

    def read(self, who: Session, page: str, reflection: str) -> PracticeState:
        """A learning page read, with what she makes of it."""
        found = self._model.page(page)
        if found is None:
            raise WorldError(tr("That page is not here."))
        words = _said(reflection, tr("Write a line or two: what will you do differently?"))
        return self._write(who, PageRead(page=page, title=found.title, reflection=words))

    def keep_for_supervision(self, who: Session, question: QuestionId) -> PracticeState:
        """A hard question she asked while it is new to her; kept once while it waits, and no family is named."""
        found = self.beside(who, (question,))
        if not found or found[0].kept or not found[0].below:
            return self.show(who)
        one = found[0]
        return self._write(who, ForSupervision(statement=one.statement, question=question, words=one.says))

    def keep_quietly(self, who: Session, question: QuestionId) -> tuple[Beside, ...]:
        """The same within a visit, which goes on when her own record cannot be written. How every hard question then stands."""
        with suppress(WorldError):
            self.keep_for_supervision(who, question)
        return self.all_beside(who)

    def talked_through(self, who: Session, entry: EntryId, supervisor: str, words: str) -> PracticeState:
        """What was kept was talked through with a named person. The reflection stays here."""
        if entry not in {kept for kept, _, _ in OwnRecord(self._book(who).entries()).for_supervision()}:
            return self.show(who)
        name = _said(supervisor, tr("Write with whom you talked it through."))
        return self._write(who, TalkedThrough(of=entry, supervisor=name, words=words.strip()))

    def choose(self, who: Session, statement: str, chosen: bool) -> PracticeState:
        """Take in a statement beyond the first year, or put it back."""
        self._known(who, statement)
        return self._write(who, StatementChosen(statement=statement, chosen=chosen))

    def take_back(self, who: Session, entry: EntryId, why: str) -> PracticeState:
        """A line written by mistake leaves the page; it stays in the record, with the reason."""
        if entry not in {one.id for one in self._book(who).entries()}:
            raise WorldError(tr("That line is not here."))
        return self._write(who, TakenBack(of=entry, why=_said(why, tr("Write why, in a word or two."))))

    def passport(self, who: Session) -> bytes:
        """Her passport as a PDF, and a line that she took it."""
        state = self._write(who, CopyTaken(what="passport", lines=self.show(who).lines))
        mark = tr("PRACTICE MODE") if self._desk.practising(who.day) else ""
        return self._passports.pdf(passport_of(state, self._model, mark))

    def copy(self, who: Session) -> bytes:
        """Every line as plain JSON, hers to keep anywhere."""
        self._write(who, CopyTaken(what="copy", lines=self.show(who).lines))
        lines = self._book(who).entries()
        return msgspec.json.format(msgspec.json.encode(OwnCopy(who.name, self._model.version, lines)), indent=2)

    def _book(self, who: Session) -> OwnBook:
        try:
            return self._vaults.own(who.person)
        except KeyError as nobody:
            raise Locked(tr("Goldthread is locked. Unlock it to go on.")) from nobody

    def _write(self, who: Session, *bodies: OwnBody) -> PracticeState:
        for body in bodies:
            try:
                msgspec.json.encode(body)
            except UnicodeEncodeError as wrong:
                raise WorldError(tr("These words hold a character that cannot be kept. Type them again.")) from wrong
        self._book(who).write(bodies, author(who), who.device)
        return self.show(who)

    def _known(self, who: Session, name: str) -> None:
        statement = self._model.statement(name)
        if statement is None or not statement.target(who.role):
            raise WorldError(tr("That statement is not one of your role."))


def _level(level: int) -> None:
    if level not in range(5):
        raise WorldError(tr("Choose one of the five ways to say how it stands."))


def _said(words: str, problem: str) -> str:
    if not words.strip():
        raise WorldError(problem)
    return words.strip()


def _not_to_come(day: date, who: Session) -> None:
    if day > who.day:
        raise WorldError(tr("That day is still to come."))
