"""A pathway made ready: every condition parsed and checked once, and which of them each name touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy

import msgspec

from app.domain.base import ContactKind, RuleId
from app.domain.local import Local
from app.domain.pathway import URGENCIES, ContactPlan, Pathway, Question, Rule
from app.engine.conditions import ConditionError, parse
from app.engine.slots import Layout, Touched
from app.engine.syntax import Condition, has_each, terms
from app.engine.vocabulary import check, vocabulary
from app.engine.weigh import Scales


class Compiled:
    """Parsed conditions by where they stand, and an index from a question, score or fact to what it touches."""

    def __init__(self, pathway: Pathway) -> None:
        self.pathway = pathway
        self.names = vocabulary(pathway)
        self.scales = Scales(self.names, pathway.everyone_named)
        self.rules: dict[RuleId, Rule] = {rule.id: rule for rule in pathway.rules}
        self.whens: dict[RuleId, Condition] = {
            rule.id: self._read(rule.when, f"rule {rule.id}, when") for rule in pathway.rules
        }
        self.shown: dict[str, Condition] = {
            question.id: self._read(
                question.when, f"question {question.id}, when", question.about.removeprefix("each ")
            )
            for question in pathway.questions
            if question.when
        }
        self.offers: dict[str, Condition] = {
            instrument.id: self._read(instrument.offer_when, f"instrument {instrument.id}, offer_when")
            for instrument in pathway.instruments
            if instrument.offer_when
        }
        self.cues: dict[str, Condition] = {
            cue: self._read(cue, f"contact {plan.id}, cue") for plan in pathway.contacts for cue in _cues(plan)
        }
        self.comes_up: dict[ContactKind, Condition] = {
            plan.id: self._read(plan.offer_when, f"contact {plan.id}, offer_when")
            for plan in pathway.contacts
            if plan.offer_when
        }
        asking = (rule for rule in pathway.rules if rule.ask_now)
        self.asking_now = tuple(sorted(asking, key=lambda rule: URGENCIES.index(rule.urgency)))
        self.actions = {action.id: action for action in pathway.actions}
        self.contacts = {plan.id: plan for plan in pathway.contacts}
        self.letters = {letter.id: letter for letter in pathway.letters}
        self.topics = {topic.id: topic for topic in pathway.topics}
        self.instruments = {instrument.id: instrument for instrument in pathway.instruments}
        self._index(pathway)

    def with_local(self, local: Local) -> Compiled:
        """The same, with another local pack: no condition rests on one."""
        other = copy(self)
        other.pathway = msgspec.structs.replace(self.pathway, local=local)
        return other

    def _index(self, pathway: Pathway) -> None:
        """Which conditions each name touches."""
        self._scores_of = _scores_by_item(pathway)
        self._rules_by = _by_name(self.whens)
        self._shown_by = _by_name(self.shown)
        self._offers_by = _by_name(self.offers)
        self.private_instruments = self._grave_instruments()
        self._over_people = tuple(_with_each(conditions) for conditions in (self.whens, self.shown, self.offers))
        self._touched: dict[str, Touched] = {}
        self.layout = Layout(self.scales, self.whens, self.shown, self.offers, self.touched)

    def _read(self, text: str, where: str, scope: str = "") -> Condition:
        try:
            condition = parse(text)
            check(condition, self.names, scope if scope in ("baby", "child", "adult") else "")
        except ConditionError as wrong:
            raise ConditionError(f"{where}: {wrong}") from wrong
        return condition

    def _grave_instruments(self) -> set[str]:
        """Instruments with an item that an emergency or same-day rule names: not for others' eyes."""
        urgent = [rule.id for rule in self.pathway.rules if rule.urgency in ("emergency", "same-day")]
        named = {term.name for rule in urgent for term in terms(self.whens[rule])}
        return {instrument.id for instrument in self.pathway.instruments if named & set(instrument.items)}

    def silent(self, question: Question, bereft: str) -> bool:
        """Whether a question is not asked because no baby is here: after a death none about a baby, and of one who lives
        elsewhere none but those that an emergency or same-day rule rests on."""
        topic = self.topics.get(question.topic)
        if not (question.with_baby or (topic is not None and topic.with_baby)):
            return False
        rules = (self.rules[rule] for rule in self.touched(question.id)[0])
        return bereft == "died" or not any(rule.urgency in ("emergency", "same-day") for rule in rules)

    def touched(self, name: str) -> Touched:
        """Rules, questions and instrument offers that a changed question or fact can change."""
        known = self._touched.get(name)
        if known is None:
            known = self._touched[name] = self._find_touched(name)
        return known

    def _find_touched(self, name: str) -> Touched:
        everyone = name == self.pathway.everyone_named
        names = {name, *self._scores_of.get(name, ()), *(("household.complete",) if everyone else ())}
        rules, shown, offers = (
            {found for one in names for found in index.get(one, ())} | (over if everyone else set())
            for index, over in zip((self._rules_by, self._shown_by, self._offers_by), self._over_people, strict=True)
        )
        return (
            tuple(rule for rule in self.whens if rule in rules),
            tuple(question for question in self.shown if question in shown),
            tuple(instrument for instrument in self.offers if instrument in offers),
        )


def _with_each(conditions: Mapping[RuleId, Condition] | Mapping[str, Condition]) -> set[str]:
    return {name for name, condition in conditions.items() if has_each(condition)}


def _scores_by_item(pathway: Pathway) -> dict[str, set[str]]:
    """The scores an item can change: those it is counted in, and those whose other items it can set to 0."""
    scores: dict[str, set[str]] = {}
    for instrument in pathway.instruments:
        for score in instrument.scores:
            for item in score.items:
                scores.setdefault(item, set()).add(score.id)
                if instrument.zero_when and item in instrument.zero_when.sets:
                    scores.setdefault(instrument.zero_when.item, set()).add(score.id)
    return scores


def _cues(plan: ContactPlan) -> Iterable[str]:
    return (page.cue for section in plan.sections for page in section.more if page.cue)


def _by_name(conditions: dict[RuleId, Condition] | dict[str, Condition]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for name, condition in conditions.items():
        for term in terms(condition):
            index.setdefault(term.name, set()).add(name)
    return index
