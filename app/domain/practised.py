"""How a worker's own record stands beside what is expected of her role: never a total, never beside anybody else's."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, QuestionId, Value
from app.domain.competence import Domain, LearningPage, Statement, Training
from app.domain.people import Role
from app.domain.practice import EvidenceAdded, ForSupervision, PageRead, RatedTogether, TrainingDone


class Standing(Value, frozen=True):
    """One statement: the level expected, what she says, what was said together, what shows it, and when to look again.

    `own` is none until she has said: not said is not low. `shown`: it stands on her page (first year, or taken in).
    """

    statement: Statement
    target: int
    source: str
    shown: bool
    own: int | None = None
    own_on: date | None = None
    words: str = ""
    together: RatedTogether | None = None
    together_on: date | None = None
    evidence: tuple[tuple[EntryId, EvidenceAdded], ...] = ()
    again: date | None = None

    @property
    def level(self) -> int | None:
        """The level that counts: the lower one where two people saw it differently, so that nobody is left alone with it."""
        if self.own is None or self.together is None:
            return self.own
        newer = self.own_on is not None and self.together_on is not None and self.own_on > self.together_on
        return self.own if newer else min(self.together.own, self.together.theirs)

    @property
    def below(self) -> bool | None:
        """Whether that is below what is expected; none while nobody has said."""
        return None if self.level is None else self.level < self.target

    def due(self, day: date) -> bool:
        """Whether it is time to look again."""
        return self.again is not None and self.again <= day


class TrainingStanding(Value, frozen=True):
    """A kind of training: when it was last attended and when it falls due again. `last` none: none is written here."""

    training: Training
    last: TrainingDone | None = None
    again: date | None = None

    def due(self, day: date) -> bool:
        """Whether it is time again."""
        return self.again is not None and self.again <= day


class Gap(Value, frozen=True):
    """A statement still below what is expected, and the training that belongs to it."""

    standing: Standing
    training: tuple[Training, ...]


class PageStanding(Value, frozen=True):
    """A learning page, and what she made of it."""

    page: LearningPage
    read: PageRead | None = None
    read_on: date | None = None


class Waiting(Value, frozen=True):
    """Something kept for supervision."""

    entry: EntryId
    kept: ForSupervision
    says: str
    on: date


class PracticeState(Value, frozen=True):
    """Everything on a worker's own page. `alone`: training is written, and none of it was with other agencies.

    `since_copy` counts the lines since she took a copy, none when she never did; `lines` counts them all.
    """

    day: date
    name: str
    role: Role
    expires_months: int
    domains: tuple[Domain, ...]
    standings: tuple[Standing, ...]
    training: tuple[TrainingStanding, ...]
    log: tuple[tuple[EntryId, TrainingDone], ...]
    pages: tuple[PageStanding, ...]
    waiting: tuple[Waiting, ...]
    gaps: tuple[Gap, ...]
    alone: bool = False
    lines: int = 0
    since_copy: int | None = None
    notices: tuple[str, ...] = ()

    def shown(self, domain: str) -> tuple[Standing, ...]:
        """The statements on her page, of one domain."""
        return tuple(one for one in self.standings if one.shown and one.statement.domain == domain)

    def standing(self, statement: str) -> Standing | None:
        """How one statement stands."""
        return next((one for one in self.standings if one.statement.id == statement), None)


class Beside(Value, frozen=True):
    """What a question asks of whoever asks it: with whom to do it while it is new. `kept`: it waits for supervision."""

    question: QuestionId
    statement: str
    says: str
    beside: str
    level: int | None
    below: bool | None
    kept: bool = False
