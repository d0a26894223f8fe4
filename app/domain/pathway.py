"""What clinicians author below `pathways/`. Questions and facts are dotted snake_case, rules and the rest kebab-case."""

from __future__ import annotations

from datetime import date
from typing import Literal

from app.domain.answers import SaidBy
from app.domain.base import ActionId, ContactKind, LetterId, PersonId, QuestionId, RuleId, TopicId, Value
from app.domain.learning import Lesson
from app.domain.local import Local
from app.domain.people import Role
from app.domain.watch import NOTHING, Watch
from app.domain.wording import AskedSo, DoneSo

About = Literal["mother", "household", "each baby", "each child", "each adult"]
AnswerKind = Literal["choice", "several", "score", "number", "text", "date"]
Urgency = Literal["emergency", "same-day", "soon", "planned", "note"]
Depth = Literal["open", "specific", "hard"]
ContactForm = Literal["visit", "situation"]

URGENCIES: tuple[Urgency, ...] = ("emergency", "same-day", "soon", "planned", "note")
URGENCY_NAMES: dict[str, str] = dict(zip(URGENCIES, ("Emergency", "Today", "Soon", "Planned", "To note"), strict=True))


class Source(Value, frozen=True):
    """Where a clinical statement comes from, in which edition, and when it was read and is to be read again."""

    title: str
    edition: str = ""
    checked: date | None = None
    review_by: date | None = None
    unverified: bool = False


class Choice(Value, frozen=True):
    """One answer a person can pick. `told`: how she is told it; `aside`: no step of a worsening order, it stands beside it."""

    word: str
    says: str
    score: int | None = None
    hint: str = ""
    told: str = ""
    aside: bool = False


class AnswerShape(Value, frozen=True):
    """How a question is answered. `choices` in order; `order = "worsening"` says each is a step more worrying."""

    kind: AnswerKind
    choices: tuple[Choice, ...] = ()
    order: Literal["worsening", "none"] = "none"
    unit: str = ""
    least: int | None = None
    most: int | None = None
    optional: bool = False


class Question(Value, frozen=True):
    """One thing to ask. `label` names it; `notice` is what to see, apart from what is said; `said_by` mostly answers it."""

    id: QuestionId
    topic: TopicId
    ask: str
    label: str
    why: str
    about: About
    answer: AnswerShape
    source: Source
    depth: Depth = "specific"
    learn: tuple[str, ...] = ()
    when: str = ""
    alone: bool = False
    fresh: bool = False
    notice: str = ""
    kindly: str = ""
    hint: str = ""
    home_paper: bool = True
    online: bool = True
    with_baby: bool = False
    without_baby: AskedSo | None = None
    instrument: str = ""
    said_by: SaidBy = "her"


class Topic(Value, frozen=True):
    """A subject of conversation; `why` can be read aloud. `with_baby`: not asked once no baby is here any more."""

    id: TopicId
    title: str
    why: str
    alone: bool = False
    with_baby: bool = False
    learn: tuple[str, ...] = ()


class Licence(Value, frozen=True):
    """Whose an instrument is and on what terms its wording may be shown. `worded` is false for a slot."""

    holder: str
    terms: str
    worded: bool
    acknowledgement: str = ""


class Band(Value, frozen=True):
    """A published band of a score, ends included; `above` is at or over the published threshold."""

    id: str
    least: int
    most: int
    says: str
    above: bool = False


class Score(Value, frozen=True):
    """A sum over items. `partial` lets a band stand while items are missing if every completion agrees (Whooley)."""

    id: str
    name: str
    items: tuple[QuestionId, ...]
    bands: tuple[Band, ...]
    partial: bool = False


class ZeroWhen(Value, frozen=True):
    """When `item` scores 0 the `sets` items score 0 unasked (AUDIT-C question 1). An answer given keeps its points."""

    item: QuestionId
    sets: tuple[QuestionId, ...]


class Instrument(Value, frozen=True):
    """A published questionnaire: its licence, its items in order, its scores, and what proposes it."""

    id: str
    name: str
    stem: str
    why: str
    licence: Licence
    source: Source
    items: tuple[QuestionId, ...]
    scores: tuple[Score, ...]
    topic: TopicId
    offer_when: str = ""
    beside: str = ""
    zero_when: ZeroWhen | None = None
    learn: tuple[str, ...] = ()


class Rule(Value, frozen=True):
    """What answers together mean: when it holds, how soon, who acts, what is done, and where that comes from. `within` is `N
    hours`, `same day`, `N days` or `N working days`. `by_voice`: a person is spoken to first. `plain` says it kindly. While a
    graver rule of `instead_of` holds, this one is not raised. `stops`: not proposed once the baby died or lives elsewhere.
    `ask_now` of an urgent rule comes first: what decides who is safe this minute. `at_the_end` waits on the list, stops no talk."""

    id: RuleId
    when: str
    urgency: Urgency
    says: str
    do: tuple[ActionId, ...]
    owner: Literal["asker", "supervisor"]
    within: str
    source: Source
    plain: str = ""
    plain_without_baby: str = ""
    letter: LetterId | None = None
    learn: tuple[str, ...] = ()
    by_voice: bool = False
    second_person: bool = False
    private: bool = False
    instead_of: tuple[RuleId, ...] = ()
    topic: TopicId | None = None
    stops: bool = False
    ask_now: tuple[QuestionId, ...] = ()
    at_the_end: bool = False


class Action(Value, frozen=True):
    """Something a person does. `call`: a line of the local directory; `script`: what to say, in order; `for_her`: on her paper."""

    id: ActionId
    says: str
    for_her: str = ""
    why: str = ""
    call: str = ""
    script: str = ""
    letter: LetterId | None = None
    without_baby: DoneSo | None = None


class Page(Value, frozen=True):
    """One question or a tight group under a `heading`. `cue` opens it outside the core; empty, only the worker's wish does."""

    questions: tuple[QuestionId, ...]
    heading: str = ""
    cue: str = ""


class Section(Value, frozen=True):
    """A topic's pages at one contact: `core` is always asked, `more` opens on a cue or by choice."""

    topic: TopicId
    core: tuple[Page, ...] = ()
    more: tuple[Page, ...] = ()
    instruments: tuple[str, ...] = ()


class ContactPlan(Value, frozen=True):
    """What one kind of contact asks; a `situation` joins an open visit, offered on `offer_when`; `alone`: named only alone."""

    id: ContactKind
    title: str
    short: str
    by: tuple[Role, ...]
    sections: tuple[Section, ...]
    source: Source
    opens: str = ""
    closes: str = ""
    kind: ContactForm = "visit"
    why: str = ""
    unborn: bool = False
    first: bool = False
    ways_out: tuple[ActionId, ...] = ()
    offer_when: str = ""
    alone: bool = False
    plainly: str = ""


class LetterPart(Value, frozen=True):
    """One piece of a letter. `kind`: `text` fixed words with gaps; `free` words the author edits; others drawn from the record
    (`engine.letter_parts.WRITERS`). `says`: its words, or what stands when there is nothing. A `needed` part is written first."""

    kind: str
    id: str = ""
    says: str = ""
    label: str = ""
    topics: tuple[TopicId, ...] = ()
    urgencies: tuple[Urgency, ...] = ()
    lines: tuple[str, ...] = ()
    needed: bool = False


class LetterSection(Value, frozen=True):
    """A heading and what stands under it. `annex` puts it on a page of its own, not for online access."""

    heading: str
    parts: tuple[LetterPart, ...]
    annex: bool = False


class LetterPlan(Value, frozen=True):
    """A letter's template. `to`: a role in the local directory. `asked_alone`: for the team asked to act, it carries outside its
    annex what was asked alone or told by or about someone else. `by`: who writes it (nobody: everyone); `asks_first`: whether she
    agreed; `neutral`: the version anyone may read. `few_words`: no more than that she may need support."""

    id: LetterId
    title: str
    to: str
    audience: Literal["professional", "home"]
    urgency: Urgency
    sections: tuple[LetterSection, ...]
    source: Source
    strip: str = ""
    asked_alone: bool = False
    by: tuple[Role, ...] = ()
    asks_first: QuestionId | None = None
    neutral: LetterId | None = None
    offered: bool = True
    unborn: bool = False
    few_words: bool = False


class Pathway(Value, frozen=True):
    """Everything authored for one pathway, with the hash that ties answers to exactly these words."""

    id: str
    title: str
    version: str
    hash: str
    everyone_named: QuestionId
    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]
    instruments: tuple[Instrument, ...]
    rules: tuple[Rule, ...]
    actions: tuple[Action, ...]
    contacts: tuple[ContactPlan, ...]
    letters: tuple[LetterPlan, ...]
    lessons: tuple[Lesson, ...]
    local: Local
    watch: Watch = NOTHING


class Because(Value, frozen=True):
    """One answer or fact behind a verdict: which, whom it is about, and its value or state."""

    question: str
    about: PersonId
    value: str | int | float | list[str] | None = None
    state: str | None = None
