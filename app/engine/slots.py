"""Where each answer, score and verdict of a weighing lies, and what one answer changes.

The slots of a weighing are rows of about the square root of their number. Changing one copies its row and the list of
rows and nothing else, so an old weighing stays whole and what a change costs hardly grows with the pathway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from math import isqrt
from typing import Any, NamedTuple

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, RuleId
from app.domain.pathway import Question
from app.engine.scores import points_of
from app.engine.situation import Situation
from app.engine.syntax import HOLDS, Answeredness, Compare, Condition, Is, has_each
from app.engine.truths import GIVEN, NOT_APPLICABLE, Judge, Leaf, Place, Slots, Table, judge
from app.engine.vocabulary import Vocabulary
from app.engine.weigh import MOTHER, Scales, decided

Touched = tuple[tuple[RuleId, ...], tuple[str, ...], tuple[str, ...]]
"""Rules, questions and instruments, each in the author's order."""
Span = tuple[int, int, int]
"""What an answer adds to a score's lowest, its highest, and to how many of its items do not apply."""
NO_SPAN: Span = (0, 0, 0)
COMPARED = ("choice", "several", "score", "number")
"""Answers whose value a condition can look at; of others only that they are given."""


class Step(NamedTuple):
    """What one answer changes: its slot, the scores it counts in, and the verdicts to judge again."""

    row: int
    at: int
    compared: bool
    adds: tuple[tuple[int, int, Spans], ...]
    sums: tuple[tuple[Place, Callable[[Slots], Span]], ...]
    judged: tuple[tuple[int, int, Judge], ...]
    over_people: tuple[tuple[Place, Condition], ...]
    each_shown: tuple[str, ...]


class Spans(dict[Any, Span]):
    """What each answer to an item adds to its scores."""

    def __init__(self, question: Question) -> None:
        self._question = question
        points = [choice.score for choice in question.answer.choices if choice.score is not None]
        self._open = (min(points, default=0), max(points, default=0))
        super().__init__({NOT_APPLICABLE: (*self._open, 1), None: (*self._open, 0)})
        for choice in question.answer.choices:
            self[choice.score], self[choice.word] = self.of(choice.score), self.of(choice.word)

    def __missing__(self, value: object) -> Span:
        """An answer that is none of the choices."""
        return self.of(value)

    def of(self, value: object) -> Span:
        """By the one rule for points."""
        points = self.points(value)
        return (*self._open, 0) if points is None else (points, points, 0)

    def points(self, value: object) -> int | None:
        """None while it is missing."""
        if value is NOT_APPLICABLE or not isinstance(value, str | int | float):
            return None
        return points_of(self._question, Answer(state="answered", value=value))


class Layout:
    """The slots of a pathway. `start` fills them; `step` says what an answer to one question changes."""

    def __init__(
        self,
        scales: Scales,
        rules: Mapping[RuleId, Condition],
        shown: Mapping[str, Condition],
        offers: Mapping[str, Condition],
        touched: Callable[[str], Touched],
    ) -> None:
        self._scales, self._names, self._touched = scales, scales.names, touched
        asked = {name: _key(one) for name, one in self._names.questions.items() if not one.about.startswith("each")}
        self._own_shown = {name: condition for name, condition in shown.items() if name in asked}
        keys = dict.fromkeys([*asked.values(), *(key(item, MOTHER) for item in _items(self._names))])
        size = len(keys) + len(self._names.scores) + len(rules) + len(self._own_shown) + len(offers)
        self._width = isqrt(size) + 1
        free = (divmod(number, self._width) for number in count())
        self.places: dict[AnswerKey, Place] = {one: next(free) for one in keys}
        self._scores: dict[str, Place] = {name: next(free) for name in self._names.scores}
        self.rules: dict[RuleId, Place] = {name: next(free) for name in rules}
        self.shown: dict[str, Place] = {name: next(free) for name in self._own_shown}
        self.offers: dict[str, Place] = {name: next(free) for name in offers}
        self._rows = size // self._width + 1
        self._facts: list[Condition] = []
        self._spans = {item: Spans(self._names.questions[item]) for item in _items(self._names)}
        self._judges: dict[Place, Judge] = {}
        self._over_people: dict[Place, Condition] = {}
        for places, conditions in ((self.rules, rules), (self.shown, self._own_shown), (self.offers, offers)):
            self._make(places, conditions)
        self.steps: dict[AnswerKey, Step] = {}

    def _make(self, places: Mapping[Any, Place], conditions: Mapping[Any, Condition]) -> None:
        for name, place in places.items():
            if has_each(conditions[name]):
                self._over_people[place] = conditions[name]
            else:
                self._judges[place] = judge(conditions[name], self._leaf)

    def start(self, here: Situation) -> Slots:
        """Every slot as `here` has it."""
        slots: Slots = [[None] * self._width for _ in range(self._rows)]
        for asked, (row, at) in self.places.items():
            slots[row][at] = value_of(here.answers.get(asked), compared=self._compared(asked[0]))
        for name, (row, at) in self._scores.items():
            slots[row][at] = self._sum(name)(slots)
        slots.append([self._scales.weigh(condition, here).value for condition in self._facts])
        for (row, at), judged in self._judges.items():
            slots[row][at] = judged(slots)
        for (row, at), condition in self._over_people.items():
            slots[row][at] = self._scales.weigh(condition, here).value
        return slots

    def over_people(self, name: str) -> tuple[tuple[tuple[Place, Condition], ...], tuple[str, ...]]:
        """What an answer about one of several people touches: conditions over them, and questions asked about each."""
        over = ((place, self._over_people[place]) for place in self._places(name) if place in self._over_people)
        return tuple(over), tuple(one for one in self._touched(name)[1] if one not in self.shown)

    def _places(self, name: str) -> list[Place]:
        rules, shown, offers = self._touched(name)
        places = [self.rules[one] for one in rules] + [self.offers[one] for one in offers]
        return places + [self.shown[one] for one in shown if one in self.shown]

    def step(self, asked: AnswerKey) -> Step | None:
        """What an answer to this changes, found once and kept in `steps`; none when it is about several people, or who they are."""
        known = self.steps.get(asked)
        if known is None and asked in self.places and asked[0] != self._scales.everyone_named:
            known = self.steps[asked] = self._new_step(asked)
        return known

    def _new_step(self, asked: AnswerKey) -> Step:
        item = asked[0]
        places = self._places(item)
        over_people, each_shown = self.over_people(item)
        scores = self._names.scores
        zeroed = {name for name in scores if self._names.instruments[name].zero_when}
        counted = [name for name, score in scores.items() if item in score.items]
        sums = [name for name in zeroed if name in counted or item == self._first(name)]
        return Step(
            *self.places[asked],
            compared=self._compared(item),
            adds=tuple((*self._scores[name], self._spans[item]) for name in counted if name not in zeroed),
            sums=tuple((self._scores[name], self._sum(name)) for name in sums),
            judged=tuple((*place, self._judges[place]) for place in places if place in self._judges),
            over_people=over_people,
            each_shown=each_shown,
        )

    def _compared(self, name: str) -> bool:
        return self._names.questions[name].answer.kind in COMPARED if name in self._names.questions else False

    def _first(self, score: str) -> str:
        zero = self._names.instruments[score].zero_when
        return zero.item if zero else ""

    def _sum(self, name: str) -> Callable[[Slots], Span]:
        """The score over all its items, those set to nought by a first one included."""
        items = [(*self.places[key(item, MOTHER)], item) for item in dict.fromkeys(self._names.scores[name].items)]
        zero = self._names.instruments[name].zero_when
        first = self.places[key(zero.item, MOTHER)] if zero else None

        def summed(slots: Slots) -> Span:
            none = zero and first and self._spans[zero.item].points(slots[first[0]][first[1]]) == 0
            low = high = away = 0
            for row, at, item in items:
                spans, value = self._spans[item], slots[row][at]
                least, most, applies_not = spans[value]
                if none and zero and item in zero.sets and spans.points(value) is None:
                    least = most = 0
                low, high, away = low + least, high + most, away + applies_not
            return low, high, away

        return summed

    def _leaf(self, condition: Is | Compare | Answeredness) -> Leaf:
        name = condition.question if isinstance(condition, Answeredness) else condition.term.name
        if isinstance(condition, Compare) and name in self._names.scores:
            return self._scores[name], _score_table(condition, len(dict.fromkeys(self._names.scores[name].items)))
        question = self._names.questions.get(name)
        if question is None:
            self._facts.append(condition)
            return (self._rows, len(self._facts) - 1), Table(lambda truth: truth, (True, False, None))
        asked = _key(question)
        words = (choice.score if question.answer.kind == "score" else choice.word for choice in question.answer.choices)
        values = (None, NOT_APPLICABLE, GIVEN, *words)
        if isinstance(condition, Compare):
            return self.places[asked], Table(_number_truth(condition), values)
        return self.places[asked], Table(lambda value: self._answer_truth(condition, asked, value), values)

    def _answer_truth(self, condition: Condition, asked: AnswerKey, value: object) -> bool | None:
        here = Situation(answers=_answers(asked, value), people={}, facts={}, everyone_named=True)
        return self._scales.weigh(condition, here).value


def value_of(answer: Answer | None, *, compared: bool) -> object:
    """What a slot holds of an answer."""
    if answer is None:
        return None
    if answer.state != "answered":
        return NOT_APPLICABLE if answer.state == "not-applicable" else None
    value = answer.value
    if not compared or value is None:
        return GIVEN
    return tuple(value) if isinstance(value, list) else value


def _answers(asked: AnswerKey, value: object) -> dict[AnswerKey, Answer]:
    if value is NOT_APPLICABLE:
        return {asked: Answer(state="not-applicable")}
    if isinstance(value, tuple):
        return {asked: Answer(state="answered", value=list(value))}
    return {asked: Answer(state="answered", value=value)} if isinstance(value, str | int | float) else {}


def _number_truth(condition: Compare) -> Callable[[object], bool | None]:
    holds, number = HOLDS[condition.op], condition.number

    def of(value: object) -> bool | None:
        return None if value is None else isinstance(value, int | float) and holds(value, number)

    return of


def _score_table(condition: Compare, items: int) -> Table:
    def of(span: Span) -> bool | None:
        lowest, highest, away = span
        return decided(condition, lowest, highest) if away < items else False

    return Table(of, ())


def _key(question: Question) -> AnswerKey:
    return key(question.id, MOTHER if question.about == "mother" else HOUSEHOLD)


def _items(names: Vocabulary) -> Iterable[str]:
    for score in names.scores.values():
        yield from score.items
    for instrument in names.instruments.values():
        if instrument.zero_when:
            yield instrument.zero_when.item
