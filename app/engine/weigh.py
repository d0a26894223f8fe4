"""Weigh a condition in three values, with the answers it rests on and the questions that would tell.

`and`, `or` and `not` are Kleene's. Declined, not known, not safe, not asked and blank are unknown; not applicable makes every
comparison false. Where weighing decides, every completion of the missing answers agrees.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, PersonId, QuestionId
from app.domain.pathway import Because
from app.engine.facts import FACTS, NOT_APPLICABLE, FactValue, in_days
from app.engine.scores import Reading, read
from app.engine.situation import UNKNOWN_PERSON, Situation, Weighed
from app.engine.syntax import HOLDS, And, Answeredness, AtLeast, Compare, Condition, Each, Is, Not, Op, Or, Term
from app.engine.vocabulary import Vocabulary

MOTHER = PersonId("mother")


Given = tuple[Answer | None, ...]
Scored = tuple[Reading, tuple[Because, ...], tuple[AnswerKey, ...]]


class Scales:
    """What weighing needs besides the situation: the names, and the question that completes the household."""

    def __init__(self, names: Vocabulary, everyone_named: QuestionId) -> None:
        self.names = names
        self.everyone_named = everyone_named
        self._items = {name: self._items_of(name) for name in names.scores}
        self._scored: dict[str, tuple[Given, Scored]] = {}

    def weigh(self, condition: Condition, here: Situation, person: PersonId | None = None) -> Weighed:
        """The verdict on `condition`; `person` is the one a quantifier looks at."""
        match condition:
            case And():
                return _every(self.weigh(part, here, person) for part in condition.parts)
            case Or():
                return _any(self.weigh(part, here, person) for part in condition.parts)
            case Not():
                inner = self.weigh(condition.part, here, person)
                return inner if inner.value is None else Weighed(not inner.value, inner.because, inner.missing)
            case AtLeast():
                return _at_least(condition.number, [self.weigh(part, here, person) for part in condition.parts])
            case Each():
                return self._each(condition, here)
            case Answeredness():
                return self._answered(condition, here, person)
            case Is():
                return self._is(condition, here, person)
            case Compare():
                return self._compare(condition, here, person)

    def reading(self, score: str, here: Situation) -> Reading:
        """A score over the situation's answers."""
        return self._score(score, here)[0]

    def items(self, score: str) -> tuple[AnswerKey, ...]:
        """The answers a score rests on."""
        return self._items[score]

    def _items_of(self, score: str) -> tuple[AnswerKey, ...]:
        first = self.names.instruments[score].zero_when
        items = (*self.names.scores[score].items, *((first.item,) if first else ()))
        return tuple(key(item, MOTHER) for item in dict.fromkeys(items))

    def _score(self, name: str, here: Situation) -> Scored:
        """The reading with its reasons and gaps; read again only when an answer it rests on is another."""
        given = tuple(map(here.answers.get, self._items[name]))
        known = self._scored.get(name)
        if known is None or known[0] != given:
            names = self.names
            reading = read(names.scores[name], names.instruments[name], names.questions, here.answers)
            asked = ((key(item, MOTHER), here.answers.get(key(item, MOTHER))) for item in reading.answered)
            reasons = tuple(because(one, answer) for one, answer in asked)
            known = given, (reading, reasons, tuple(key(item, MOTHER) for item in reading.missing))
            self._scored[name] = known
        return known[1]

    def _each(self, condition: Each, here: Situation) -> Weighed:
        people = here.people.get(condition.kind, ())
        if not people and here.everyone_named:
            return Weighed(False)
        verdicts = [self.weigh(condition.part, here, person) for person in people]
        if not here.everyone_named:
            verdicts.append(Weighed(None, missing=((self.everyone_named, HOUSEHOLD),)))
        return _any(verdicts) if condition.which == "any" else _every(verdicts)

    def _about(self, name: str, person: PersonId | None) -> PersonId:
        question, fact = self.names.questions.get(name), FACTS.get(name)
        about = question.about if question else fact.about if fact else "mother"
        if about in ("mother", "household"):
            return MOTHER if about == "mother" else HOUSEHOLD
        return person or UNKNOWN_PERSON

    def _answered(self, condition: Answeredness, here: Situation, person: PersonId | None) -> Weighed:
        asked = key(condition.question, self._about(condition.question, person))
        answer = here.answers.get(asked)
        given = answer is not None and answer.state == "answered"
        return Weighed(given, because=(because(asked, answer),) if answer else ())

    def _is(self, condition: Is, here: Situation, person: PersonId | None) -> Weighed:
        asked = key(condition.term.name, self._about(condition.term.name, person))
        if condition.term.name in FACTS and condition.term.name not in self.names.questions:
            return _fact_is(condition, asked, here.facts.get(asked))
        answer = here.answers.get(asked)
        if answer is None or answer.state not in ("answered", "not-applicable"):
            return Weighed(None, missing=(asked,))
        reasons = (because(asked, answer),)
        if answer.state == "not-applicable":
            return Weighed(False, reasons)
        given = answer.value if isinstance(answer.value, list) else [answer.value]
        return Weighed(any(word in given for word in condition.words) is not condition.negated, reasons)

    def _compare(self, condition: Compare, here: Situation, person: PersonId | None) -> Weighed:
        name = condition.term.name
        if name in self.names.scores:
            return self._compare_score(condition, here)
        asked = key(name, self._about(name, person))
        if name in self.names.questions:
            return self._compare_answer(condition, asked, here.answers.get(asked))
        return _fact_compare(condition, asked, here.facts.get(asked))

    def _compare_answer(self, condition: Compare, asked: AnswerKey, answer: Answer | None) -> Weighed:
        if answer is None or answer.state not in ("answered", "not-applicable"):
            return Weighed(None, missing=(asked,))
        reasons = (because(asked, answer),)
        if answer.state == "not-applicable" or not isinstance(answer.value, int | float):
            return Weighed(False, reasons)
        return Weighed(_holds(condition.op, answer.value, condition.number), reasons)

    def _compare_score(self, condition: Compare, here: Situation) -> Weighed:
        reading, reasons, missing = self._score(condition.term.name, here)
        if not reading.applies:
            return Weighed(False, reasons)
        truth = decided(condition, reading.lowest, reading.highest)
        return Weighed(truth, reasons, missing if truth is None else ())


def decided(condition: Compare, lowest: int, highest: int) -> bool | None:
    """A comparison with a number that lies between two: none while the two ends disagree."""
    low, high = _holds(condition.op, lowest, condition.number), _holds(condition.op, highest, condition.number)
    inside = condition.op == "=" and lowest < condition.number < highest
    return low if low is high and not inside else None


def because(asked: AnswerKey, answer: Answer | None) -> Because:
    """An answer as a reason: its value, or the state that stands in its place."""
    if answer is None:
        return Because(question=asked[0], about=asked[1], state="not-asked")
    if answer.state != "answered":
        return Because(question=asked[0], about=asked[1], state=answer.state)
    return Because(question=asked[0], about=asked[1], value=answer.value)


def _holds(op: Op, left: float, right: float) -> bool:
    return HOLDS[op](left, right)


def _fact_is(condition: Is, asked: AnswerKey, value: FactValue | None) -> Weighed:
    if value is None:
        return Weighed(None, missing=(asked,))
    if value == NOT_APPLICABLE:
        return Weighed(False, (Because(question=asked[0], about=asked[1], state=NOT_APPLICABLE),))
    return Weighed((value in condition.words) is not condition.negated, (_fact_reason(asked, value),))


def _fact_compare(condition: Compare, asked: AnswerKey, value: FactValue | None) -> Weighed:
    if value is None:
        return Weighed(None, missing=(asked,))
    if value == NOT_APPLICABLE:
        return Weighed(False, (Because(question=asked[0], about=asked[1], state=NOT_APPLICABLE),))
    number = _counted(condition.term, value) if isinstance(value, tuple) else value
    if not isinstance(number, int | float):
        return Weighed(False, (_fact_reason(asked, value),))
    right = in_days(condition.number, condition.unit) if condition.unit else condition.number
    return Weighed(_holds(condition.op, number, right), (_fact_reason(asked, number),))


def _counted(term: Term, days_ago: tuple[int, ...]) -> int:
    if term.within is None:
        return len(days_ago)
    return sum(0 <= ago <= in_days(term.within, term.unit) for ago in days_ago)


def _fact_reason(asked: AnswerKey, value: FactValue) -> Because:
    plain = list(map(str, value)) if isinstance(value, tuple) else value
    return Because(question=asked[0], about=asked[1], value=plain)


def _merged(verdicts: Iterable[Weighed]) -> tuple[tuple[Because, ...], tuple[AnswerKey, ...]]:
    reasons: list[Because] = []
    missing: dict[AnswerKey, None] = {}
    for verdict in verdicts:
        reasons.extend(reason for reason in verdict.because if reason not in reasons)
        missing.update(dict.fromkeys(verdict.missing))
    return tuple(reasons), tuple(missing)


def _at_least(number: int, verdicts: list[Weighed]) -> Weighed:
    true = [verdict for verdict in verdicts if verdict.value is True]
    unknown = [verdict for verdict in verdicts if verdict.value is None]
    if len(true) >= number:
        return Weighed(True, _merged(true)[0])
    if len(true) + len(unknown) < number:
        return Weighed(False, _merged(verdict for verdict in verdicts if verdict.value is False)[0])
    return Weighed(None, *_merged(true + unknown))


def _any(verdicts: Iterable[Weighed]) -> Weighed:
    return _at_least(1, list(verdicts))


def _every(verdicts: Iterable[Weighed]) -> Weighed:
    weighed = list(verdicts)
    false = [verdict for verdict in weighed if verdict.value is False]
    if false:
        return Weighed(False, false[0].because)
    unknown = [verdict for verdict in weighed if verdict.value is None]
    reasons, missing = _merged(weighed)
    return Weighed(None, reasons, missing) if unknown else Weighed(True, reasons)
