"""What a paper is written from, and what it may tell: the place of each answer, finding and call on one letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from app.domain.answers import Answered
from app.domain.base import PersonId, Value
from app.domain.contacts import Contact
from app.domain.findings import Finding
from app.domain.handled import CallMade
from app.domain.local import Line
from app.domain.pathway import LetterPlan, Pathway, Question, Rule, Topic
from app.domain.people import Person, Session
from app.domain.record import FamilyRecord
from app.engine.stopped import held

Place = Literal["main", "annex", "nowhere"]
URGENT = ("emergency", "same-day")
TOLD_BY_OTHERS = ("him", "agency")
Told = tuple[tuple[Question, Answered], ...]


class Matter(Value, frozen=True):
    """Everything one letter is drawn from. `annex` says which part of it is being written."""

    plan: LetterPlan
    record: FamilyRecord
    pathway: Pathway
    who: Session
    about: Person
    contact: Contact | None
    recipient: str
    free: Mapping[str, str]
    questions: Mapping[str, Question]
    topics: Mapping[str, Topic]
    rules: Mapping[str, Rule]
    lines: tuple[Line, ...] = ()
    annex: bool = False

    @property
    def here(self) -> Place:
        """The part being written."""
        return "annex" if self.annex else "main"

    @property
    def mother(self) -> Person:
        """The mother, or whoever the letter is about when none is named."""
        return self.record.mother() or self.about


def in_annex(matter: Matter) -> Matter:
    """The same matter, writing the annex."""
    return msgspec.structs.replace(matter, annex=True)


def place_of_question(matter: Matter, question: Question | None, answered: Answered | None = None) -> Place:
    """Where what is known of a question may stand. A question this pathway no longer holds is kept from the main part."""
    if question is None:
        return _apart(matter)
    plan = matter.plan
    if plan.audience == "home":
        tellable = question.home_paper and question.online and not sheltered(matter, question, answered)
        return "main" if tellable else "nowhere"
    if not question.online or (sheltered(matter, question, answered) and not plan.asked_alone):
        return _apart(matter)
    return "main"


def sheltered(matter: Matter, question: Question, answered: Answered | None) -> bool:
    """Asked alone, about somebody else, or told by somebody else: not for a page that others at home may come to see."""
    topic = matter.topics.get(question.topic)
    alone = question.alone or (topic is not None and topic.alone)
    return alone or question.about == "each adult" or (answered is not None and answered.said_by in TOLD_BY_OTHERS)


def place_of_finding(matter: Matter, finding: Finding) -> Place:
    """Where a finding may stand. One whose rule is private or unknown here is kept apart; so is one that rests on a hidden
    question or on another adult, and an urgent one told alone, unless the letter goes to the team that is asked to act."""
    rule = matter.rules.get(finding.rule)
    if rule is None or rule.private or matter.plan.audience == "home":
        return _apart(matter)
    if matter.plan.asked_alone:
        return "main"
    apart = any(_hidden(matter, because.question) or _is_adult(matter, because.about) for because in finding.because)
    return _apart(matter) if apart or _urgent_alone(matter, rule, finding) else "main"


def urgent_apart(matter: Matter) -> bool:
    """Whether something open that cannot wait stands on the annex, where a reader who is busy may come to it last."""
    return any(each.urgency in URGENT for each in findings_of(in_annex(matter)))


def place_of_call(matter: Matter, made: CallMade) -> Place:
    """A call stands in the main part only when everything it was about may stand there."""
    found = [matter.record.findings[entry] for entry in made.call.findings if entry in matter.record.findings]
    return "main" if all(place_of_finding(matter, finding) == "main" for finding in found) else _apart(matter)


def answers_of(matter: Matter, topics: Iterable[str], *, items: bool = False) -> Told:
    """The latest answers of these topics that may stand in the part being written, topic by topic.

    Items of a published measure are left to the table of measures unless `items`.
    """
    return tuple(
        (question, answered)
        for question in questions_of(matter, topics)
        if items or not question.instrument
        for answered in latest(matter, question)
        if place_of_question(matter, question, answered) == matter.here
    )


def carried(matter: Matter, question: Question, answered: Answered | None = None) -> bool:
    """Whether what is known of a question stands anywhere on this letter."""
    place = place_of_question(matter, question, answered)
    sections = (section for section in matter.plan.sections if section.annex == (place == "annex"))
    return place != "nowhere" and any(question.topic in part.topics for each in sections for part in each.parts)


def questions_of(matter: Matter, topics: Iterable[str]) -> tuple[Question, ...]:
    """The questions of these topics, topic by topic in the letter's order, each topic's in its author's."""
    return tuple(each for topic in topics for each in matter.pathway.questions if each.topic == topic)


def latest(matter: Matter, question: Question) -> tuple[Answered, ...]:
    """The latest answer to a question about each person it was asked of."""
    return tuple(answered for answered in matter.record.answers.values() if answered.question == question.id)


def findings_of(matter: Matter) -> tuple[Finding, ...]:
    """The open findings that may stand in the part being written, gravest first."""
    order = ("emergency", "same-day", "soon", "planned", "note")
    still = held(matter.record)
    found = (each for each in matter.record.open_findings() if each.entry not in still)
    told = [each for each in found if place_of_finding(matter, each) == matter.here]
    return tuple(sorted(told, key=lambda finding: order.index(finding.urgency)))


def calls_of(matter: Matter) -> tuple[CallMade, ...]:
    """The calls of this contact, or about a finding of this letter, that may stand in the part being written."""
    told = {finding.entry for finding in findings_of(matter)}
    contact = matter.contact.id if matter.contact else None
    return tuple(
        made
        for made in matter.record.calls
        if place_of_call(matter, made) == matter.here
        and (told & set(made.call.findings) or (contact is not None and made.call.contact == contact))
    )


def _apart(matter: Matter) -> Place:
    return "annex" if any(section.annex for section in matter.plan.sections) else "nowhere"


def _urgent_alone(matter: Matter, rule: Rule, finding: Finding) -> bool:
    """Urgent, and of a subject or from a question that is asked alone: whoever reads her record online may read the main part."""
    if finding.urgency not in URGENT:
        return False
    topic = matter.topics.get(rule.topic or "")
    asked = (matter.questions.get(because.question) for because in finding.because)
    return (topic is not None and topic.alone) or any(
        each is not None and sheltered(matter, each, None) for each in asked
    )


def _hidden(matter: Matter, name: str) -> bool:
    question = matter.questions.get(name)
    return question is not None and not question.online


def _is_adult(matter: Matter, person: PersonId) -> bool:
    known = matter.record.people.get(person)
    return known is not None and known.kind == "adult"
