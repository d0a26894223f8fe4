"""What people who visit families know, can do and do, as its authors write it: domains, statements, training, learning pages."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.base import QuestionId, Value
from app.domain.pathway import Source
from app.domain.people import Role
from app.i18n import tr

Strand = Literal["knowledge", "skill", "practice"]
STRAND_NAMES: dict[Strand, str] = {"knowledge": "Knows", "skill": "Can do", "practice": "Does"}
LEVEL_NAMES = (
    "New to me",
    "I know about it",
    "I do it with support",
    "I do it alone",
    "I guide others in it",
)
"""What a person says of a statement about herself, from 0 to 4."""
LEVELS_OF = ("New", "Knows about it", "With support", "Alone", "Guides others")
"""The same, said of anybody."""


class Domain(Value, frozen=True):
    """A part of the work."""

    id: str
    title: str
    about: str


class NamedSource(Value, frozen=True):
    """A source that statements name by its id."""

    id: str
    title: str
    edition: str = ""
    checked: date | None = None
    review_by: date | None = None
    unverified: bool = False


class Statement(Value, frozen=True):
    """One thing that is known, can be done, or is done. `levels`: what is expected by role, 0 to 4; `core`: in the first year."""

    id: str
    domain: str
    strand: Strand
    says: str
    levels: dict[Role, int]
    sources: tuple[str, ...]
    core: tuple[Role, ...] = ()
    learn: tuple[str, ...] = ()
    local: bool = False

    def target(self, role: Role) -> int:
        """The level expected of a role; 0 when nothing is."""
        return self.levels.get(role, 0)


class Training(Value, frozen=True):
    """Training that answers gaps in some domains. `again_months` 0: it is not renewed by date."""

    id: str
    title: str
    domains: tuple[str, ...]
    roles: tuple[Role, ...]
    again_months: int
    source: Source
    learn: tuple[str, ...] = ()


class HardQuestion(Value, frozen=True):
    """What some questions ask of whoever asks them, and with whom to do it while it is new."""

    statement: str
    questions: tuple[QuestionId, ...]
    beside: str


class PagePart(Value, frozen=True):
    """A heading and its text, and the rows of the register it was written from."""

    heading: str
    text: str
    learn: tuple[str, ...]


class LearningPage(Value, frozen=True):
    """A review told in our own words, and what to think about."""

    id: str
    title: str
    source: Source
    statements: tuple[str, ...]
    think: tuple[str, ...]
    parts: tuple[PagePart, ...]


class Competence(Value, frozen=True):
    """The whole model. `hash` is of its files."""

    version: str
    expires_months: int
    domains: tuple[Domain, ...]
    sources: tuple[NamedSource, ...]
    statements: tuple[Statement, ...]
    training: tuple[Training, ...]
    hard: tuple[HardQuestion, ...]
    pages: tuple[LearningPage, ...]
    hash: str = ""

    def of_role(self, role: Role) -> tuple[Statement, ...]:
        """Every statement in which something is expected of a role."""
        return tuple(one for one in self.statements if one.target(role))

    def statement(self, name: str) -> Statement | None:
        """The statement of that id."""
        return next((one for one in self.statements if one.id == name), None)

    def asks(self, question: QuestionId) -> HardQuestion | None:
        """What a question asks of whoever asks it; none for a question that is not hard."""
        return next((one for one in self.hard if question in one.questions), None)

    def page(self, name: str) -> LearningPage | None:
        """The learning page of that id."""
        return next((one for one in self.pages if one.id == name), None)

    def source_words(self, statement: Statement) -> str:
        """Where a statement comes from, each with its edition; what nobody checked says so."""
        named = {one.id: one for one in self.sources}
        return "; ".join(_source(named[name]) for name in statement.sources if name in named)


def _source(one: NamedSource) -> str:
    words = f"{one.title} ({one.edition})" if one.edition else one.title
    return tr("{source}, unverified default").format(source=words) if one.unverified else words
