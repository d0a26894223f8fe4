"""Answers in; visible questions, scores, findings, what can't be told yet and what to ask next out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, PersonId, QuestionId, RuleId, Value
from app.domain.pathway import ContactPlan, Page, Question, Rule
from app.engine.compiled import Compiled
from app.engine.scores import Reading
from app.engine.situation import Situation, Weighed
from app.engine.slots import value_of
from app.engine.syntax import Condition, terms
from app.engine.told import TOLD_AT_MOST, Told, with_told
from app.engine.truths import Place, Slots
from app.engine.weigh import MOTHER

URGENT = ("emergency", "same-day")


class Next(Value, frozen=True):
    """A question worth asking, about whom, and the undecided rules it would help to decide."""

    question: str
    about: PersonId
    for_rules: tuple[RuleId, ...]


Remembered = tuple[tuple[AnswerKey, ...], tuple[Answer | None, ...], Weighed]
"""The answers a verdict rests on, as they were, and the verdict."""


class Weighing:
    """A pathway weighed against a situation. `after` re-weighs only what an answer touches and equals a fresh weighing.

    Truths are judged at once; the reasons of a verdict are found when asked for, from the answers this weighing keeps.
    What an answer does not touch is shared with the weighing before it; neither is ever changed.
    """

    __slots__ = ("_before", "_each", "_here", "_known", "_slots", "_told", "compiled")

    def __init__(self, compiled: Compiled, here: Situation) -> None:
        self.compiled = compiled
        self._here: Situation | None = here
        self._before = here
        self._told: Told | None = None
        self._slots = compiled.layout.start(here)
        self._known: dict[RuleId, Remembered] = {}
        self._each = self._shown_of_each(name for name, asked in compiled.names.questions.items() if _of_each(asked))

    @property
    def here(self) -> Situation:
        """The answers, people and facts this was weighed against."""
        if self._here is None:
            answers = with_told(self._before.answers, self._told)
            self._here, self._told = self._before.with_answers(answers), None
        return self._here

    def after(self, asked: AnswerKey, answer: Answer | None) -> Weighing:
        """The weighing with one answer changed."""
        layout = self.compiled.layout
        step = layout.steps.get(asked) or layout.step(asked)
        if step is None:
            return self._after_many(asked, answer)
        made = self._copied(asked, answer)
        row, at, compared, adds, sums, judged, over_people, each_shown = step
        slots = made._slots
        line = slots[row] = slots[row].copy()
        old, line[at] = line[at], (new := value_of(answer, compared=compared))
        for row, at, spans in adds:
            (low, high, away), (less, fewer, nearer) = spans[new], spans[old]
            line = slots[row] = slots[row].copy()
            lowest, highest, apart = line[at]
            line[at] = (lowest + low - less, highest + high - fewer, apart + away - nearer)
        for place, summed in sums:
            _put(slots, place, summed(slots))
        for row, at, judge in judged:
            truth = judge(slots)
            if slots[row][at] is not truth:
                line = slots[row] = slots[row].copy()
                line[at] = truth
        if over_people or each_shown:
            made._look_at_people(over_people, each_shown)
        return made

    def _after_many(self, asked: AnswerKey, answer: Answer | None) -> Weighing:
        """The same for an answer about one of several people, or about who they are."""
        here = self.here.with_answer(asked, answer)
        if asked[0] == self.compiled.pathway.everyone_named:
            return Weighing(self.compiled, here.with_household(answer))
        made = self._copied(asked, answer)
        made._look_at_people(*self.compiled.layout.over_people(asked[0]))
        return made

    def _copied(self, asked: AnswerKey, answer: Answer | None) -> Weighing:
        """This weighing with an answer told to it and nothing judged yet."""
        made = object.__new__(Weighing)
        made.compiled, made._known, made._each = self.compiled, self._known, self._each
        made._slots = self._slots.copy()
        told = self._told
        if told is not None and told[3] >= TOLD_AT_MOST:
            made._before, told = self.here, None
        else:
            made._before = self._before if self._here is None else self._here
        made._told = (asked, answer, told, 1 if told is None else told[3] + 1)
        made._here = None
        return made

    def _look_at_people(self, over_people: Iterable[tuple[Place, Condition]], each_shown: Iterable[str]) -> None:
        for place, condition in over_people:
            _put(self._slots, place, self.compiled.scales.weigh(condition, self.here).value)
        if each_shown:
            self._each = {**self._each, **self._shown_of_each(each_shown)}

    def _shown_of_each(self, asked: Iterable[str]) -> dict[AnswerKey, bool]:
        questions, shown, here = self.compiled.names.questions, self.compiled.shown, self.here
        return {
            key(name, person): here.asks(questions[name].id, person)
            and (name not in shown or _shows(self.compiled.scales.weigh(shown[name], here, person).value))
            for name in asked
            for person in people_asked(questions[name], here.people)
        }

    def shows(self, asked: AnswerKey) -> bool:
        """Whether a question is asked about this person; a hidden one is hidden only by a certain no."""
        question = self.compiled.names.questions.get(asked[0])
        if question is None or _of_each(question):
            return self._each.get(asked, False)
        if self._before.bereft and self.compiled.silent(question, self._before.bereft):
            return False
        place = self.compiled.layout.shown.get(question.id)
        return asked[1] in people_asked(question, {}) and (place is None or _shows(self._at(place)))

    @property
    def visible(self) -> Mapping[AnswerKey, bool]:
        """Every question about each person it concerns, and whether it is shown."""
        asked = self.compiled.names.questions.values()
        keys = (key(one.id, person) for one in asked for person in people_asked(one, self._before.people))
        return {one: self.shows(one) for one in keys}

    @property
    def verdicts(self) -> Mapping[RuleId, Weighed]:
        """What each rule comes to, and because of what."""
        return {rule: self.verdict(rule) for rule in self.compiled.whens}

    def truth(self, rule: RuleId) -> bool | None:
        """What a rule comes to."""
        return self._at(self.compiled.layout.rules[rule])

    def verdict(self, rule: RuleId) -> Weighed:
        """The same with its reasons and gaps; found again only when an answer it rests on is another."""
        known = self._known.get(rule)
        asked = self._rests_on(rule) if known is None else known[0]
        given = tuple(map(self.here.answers.get, asked))
        if known is None or given != known[1]:
            known = self._known[rule] = asked, given, self.compiled.scales.weigh(self.compiled.whens[rule], self.here)
        return known[2]

    def _rests_on(self, rule: RuleId) -> tuple[AnswerKey, ...]:
        names, found = self.compiled.names, list[AnswerKey]()
        for term in terms(self.compiled.whens[rule]):
            if term.name in names.scores:
                found += self.compiled.scales.items(term.name)
            elif term.name in names.questions:
                people = people_asked(names.questions[term.name], self.here.people)
                found += [key(term.name, person) for person in people]
        return tuple(found)

    def _at(self, place: Place) -> bool | None:
        truth: bool | None = self._slots[place[0]][place[1]]
        return truth

    def raised(self) -> tuple[tuple[Rule, Weighed], ...]:
        """Rules that hold, gravest first, then in the author's order; one that stands back while a graver holds is left out."""
        held = self._rules(True)
        standing = {rule.id for rule, _ in held}
        return tuple((rule, verdict) for rule, verdict in held if not standing & set(rule.instead_of))

    def cannot_tell(self) -> tuple[tuple[Rule, Weighed], ...]:
        """Rules that can't be told yet, gravest first, then in the author's order."""
        return self._rules(None)

    def _rules(self, value: bool | None) -> tuple[tuple[Rule, Weighed], ...]:
        order = ("emergency", "same-day", "soon", "planned", "note")
        rules = self.compiled.rules
        held = [(rules[name], self.verdict(name)) for name in rules if self.truth(name) is value]
        return tuple(sorted(held, key=lambda pair: order.index(pair[0].urgency)))

    def readings(self) -> dict[str, Reading]:
        """Every score as it stands."""
        return {name: self.compiled.scales.reading(name, self.here) for name in self.compiled.names.scores}

    def answered(self, asked: AnswerKey) -> bool:
        """Whether a question has been dealt with: answered, or a reason given."""
        return asked in self.here.answers

    def proposed(self, instrument: str) -> bool:
        """Whether an instrument is proposed by its cue, or has been begun."""
        place = self.compiled.layout.offers.get(instrument)
        begun = any(key(item, MOTHER) in self.here.answers for item in self.compiled.instruments[instrument].items)
        return begun or (place is not None and self._at(place) is True)


def _put(slots: Slots, place: Place, value: object) -> None:
    """Put another value into a copy of its row."""
    row, at = place
    line = slots[row] = slots[row].copy()
    line[at] = value


def _of_each(question: Question) -> bool:
    return question.about.startswith("each")


def _shows(truth: bool | None) -> bool:
    return truth is not False


def people_asked(question: Question, people: Mapping[str, tuple[PersonId, ...]]) -> tuple[PersonId, ...]:
    """Whom a question is asked about: one key for mother and household, one for each person of its kind."""
    if question.about == "mother":
        return (MOTHER,)
    if question.about == "household":
        return (HOUSEHOLD,)
    return people.get(question.about.removeprefix("each "), ())


def pages(plan: ContactPlan, weighing: Weighing) -> tuple[tuple[Page, bool], ...]:
    """The contact's pages in the author's order, each with whether it is open: core, cued, asked now, or a tool proposed."""
    found: list[tuple[Page, bool]] = []
    now = set(ask_now(weighing))
    for section in plan.sections:
        found.extend((page, True) for page in section.core)
        found.extend((page, not now.isdisjoint(page.questions) or _cued(page, weighing)) for page in section.more)
        for name in section.instruments:
            instrument = weighing.compiled.instruments[name]
            found.append((Page(questions=instrument.items, heading=instrument.name), weighing.proposed(name)))
    return tuple(found)


def ask_now(weighing: Weighing) -> tuple[QuestionId, ...]:
    """What decides who is safe this minute: the questions that the urgent rules which hold put before all others, those of
    the gravest first."""
    rules = weighing.compiled.asking_now
    held = (rule for rule in rules if weighing.truth(rule.id) is True)
    return tuple(dict.fromkeys(name for rule in held for name in rule.ask_now))


def _cued(page: Page, weighing: Weighing) -> bool:
    if any(asked[0] in page.questions for asked in weighing.here.answers):
        return True
    if not page.cue:
        return False
    return weighing.compiled.scales.weigh(weighing.compiled.cues[page.cue], weighing.here).value is True


def keys_of(page_questions: Iterable[str], weighing: Weighing) -> tuple[AnswerKey, ...]:
    """The visible questions of a page, one for each person asked about."""
    questions = weighing.compiled.names.questions
    asked = (
        key(name, person) for name in page_questions for person in people_asked(questions[name], weighing.here.people)
    )
    return tuple(one for one in asked if weighing.shows(one))


def ask_next(plan: ContactPlan, weighing: Weighing) -> tuple[Next, ...]:
    """Unanswered questions of the open pages: first what decides who is safe now, in that order; then in the author's order,
    open -> specific -> hard."""
    waiting = _waiting(weighing, None)
    found: dict[AnswerKey, Next] = {}
    for page, is_open in pages(plan, weighing):
        if not is_open:
            continue
        for asked in keys_of(page.questions, weighing):
            if not weighing.answered(asked):
                found.setdefault(asked, Next(asked[0], asked[1], waiting.get(asked, ())))
    first = {name: place for place, name in enumerate(ask_now(weighing))}
    return tuple(sorted(found.values(), key=lambda one: first.get(QuestionId(one.question), len(first))))


def before_you_leave(plan: ContactPlan, weighing: Weighing) -> tuple[Next, ...]:
    """Unanswered questions of open pages on which an emergency or same-day rule that can't be told yet depends."""
    waiting = _waiting(weighing, URGENT)
    asked = ask_next(plan, weighing)
    return tuple(
        Next(one.question, one.about, waiting[key(one.question, one.about)])
        for one in asked
        if key(one.question, one.about) in waiting
    )


def _waiting(weighing: Weighing, urgencies: tuple[str, ...] | None) -> dict[AnswerKey, tuple[RuleId, ...]]:
    waiting: dict[AnswerKey, tuple[RuleId, ...]] = {}
    for rule, verdict in weighing.cannot_tell():
        if urgencies is None or rule.urgency in urgencies:
            for asked in verdict.missing:
                waiting[asked] = (*waiting.get(asked, ()), rule.id)
    return waiting
