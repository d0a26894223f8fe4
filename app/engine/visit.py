"""Answers in; visible questions, scores, findings, what can't be told yet and what to ask next out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.answers import Answer, AnswerKey, key
from app.domain.base import HOUSEHOLD, PersonId, RuleId, Value
from app.domain.pathway import ContactPlan, Page, Question, Rule
from app.engine.compiled import Compiled
from app.engine.scores import Reading
from app.engine.situation import Situation, Weighed
from app.engine.syntax import Condition
from app.engine.weigh import MOTHER

URGENT = ("emergency", "same-day")


class Next(Value, frozen=True):
    """A question worth asking, about whom, and the undecided rules it would help to decide."""

    question: str
    about: PersonId
    for_rules: tuple[RuleId, ...]


class Weighing:
    """A pathway weighed against a situation. `after` re-weighs only what an answer touches and equals a fresh weighing."""

    def __init__(self, compiled: Compiled, here: Situation, known: Weighing | None = None, changed: str = "") -> None:
        self.compiled = compiled
        self.here = here
        if known is None:
            asked = (question.id for question in compiled.pathway.questions)
            self.verdicts = self._verdicts(compiled.whens)
            self.visible = self._visible(asked)
            self.offered = self._offered(compiled.offers)
            return
        # What an answer does not touch is shared with the weighing before it; neither is ever changed in place.
        rules, shown, offers = compiled.touched(changed)
        self.verdicts = {**known.verdicts, **self._verdicts(rules)} if rules else known.verdicts
        self.visible = {**known.visible, **self._visible(shown)} if shown else known.visible
        self.offered = {**known.offered, **self._offered(offers)} if offers else known.offered

    def _verdicts(self, rules: Iterable[RuleId]) -> dict[RuleId, Weighed]:
        whens, weigh, here = self.compiled.whens, self.compiled.scales.weigh, self.here
        return {rule: weigh(whens[rule], here) for rule in rules}

    def _visible(self, asked: Iterable[str]) -> dict[AnswerKey, bool]:
        questions, shown = self.compiled.names.questions, self.compiled.shown
        return {
            key(name, person): name not in shown or self._shows(shown[name], person)
            for name in asked
            for person in people_asked(questions[name], self.here.people)
        }

    def _shows(self, condition: Condition, person: PersonId) -> bool:
        return self.compiled.scales.weigh(condition, self.here, person).value is not False

    def _offered(self, instruments: Iterable[str]) -> dict[str, Weighed]:
        offers, weigh, here = self.compiled.offers, self.compiled.scales.weigh, self.here
        return {name: weigh(offers[name], here) for name in instruments}

    def after(self, asked: AnswerKey, answer: Answer | None) -> Weighing:
        """The weighing with one answer changed."""
        here = self.here.with_answer(asked, answer)
        if asked[0] == self.compiled.pathway.everyone_named:
            here = here.with_household(answer)
        return Weighing(self.compiled, here, self, asked[0])

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
        held = [(rules[name], verdict) for name, verdict in self.verdicts.items() if verdict.value is value]
        return tuple(sorted(held, key=lambda pair: order.index(pair[0].urgency)))

    def readings(self) -> dict[str, Reading]:
        """Every score as it stands."""
        return {name: self.compiled.scales.reading(name, self.here) for name in self.compiled.names.scores}

    def answered(self, asked: AnswerKey) -> bool:
        """Whether a question has been dealt with: answered, or a reason given."""
        return asked in self.here.answers

    def proposed(self, instrument: str) -> bool:
        """Whether an instrument is proposed by its cue, or has been begun."""
        verdict = self.offered.get(instrument)
        begun = any(key(item, MOTHER) in self.here.answers for item in self.compiled.instruments[instrument].items)
        return begun or (verdict is not None and verdict.value is True)


def people_asked(question: Question, people: Mapping[str, tuple[PersonId, ...]]) -> tuple[PersonId, ...]:
    """Whom a question is asked about: one key for mother and household, one for each person of its kind."""
    if question.about == "mother":
        return (MOTHER,)
    if question.about == "household":
        return (HOUSEHOLD,)
    return people.get(question.about.removeprefix("each "), ())


def pages(plan: ContactPlan, weighing: Weighing) -> tuple[tuple[Page, bool], ...]:
    """The contact's pages in the author's order, each with whether it is open: core, cued, or an instrument proposed."""
    found: list[tuple[Page, bool]] = []
    for section in plan.sections:
        found.extend((page, True) for page in section.core)
        found.extend((page, _cued(page, weighing)) for page in section.more)
        for name in section.instruments:
            instrument = weighing.compiled.instruments[name]
            found.append((Page(questions=instrument.items, heading=instrument.name), weighing.proposed(name)))
    return tuple(found)


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
    return tuple(one for one in asked if weighing.visible.get(one, False))


def ask_next(plan: ContactPlan, weighing: Weighing) -> tuple[Next, ...]:
    """Unanswered questions of the open pages in the author's order, open -> specific -> hard."""
    waiting = _waiting(weighing, None)
    found: dict[AnswerKey, Next] = {}
    for page, is_open in pages(plan, weighing):
        if not is_open:
            continue
        for asked in keys_of(page.questions, weighing):
            if not weighing.answered(asked):
                found.setdefault(asked, Next(asked[0], asked[1], waiting.get(asked, ())))
    return tuple(found.values())


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
