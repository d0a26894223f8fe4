"""A small pathway of which everything can be proved, to plant one fault in."""

from __future__ import annotations

import msgspec

from app.domain.base import ContactKind, QuestionId, RuleId
from app.domain.pathway import AnswerShape, Choice, ContactPlan, Page, Pathway, Question, Rule, Section, Urgency
from tests.support.small_pathway import PLAIN, SOURCE, TOPIC, rule, small_pathway

ASKED = (*PLAIN, "baby.mark", "household.everyone_named")
STEPS = tuple(Choice(word=word, says=word.title()) for word in ("none", "some", "much"))


def provable(*rules: Rule) -> Pathway:
    """Every question on a page of one contact, the household's with answers from yes to no, q.c in three steps."""
    made = small_pathway(rules)
    named = AnswerShape(
        kind="choice", order="worsening", choices=(Choice(word="yes", says="Yes"), Choice(word="no", says="No"))
    )
    made = with_question(made, "household.everyone_named", answer=named)
    made = with_question(made, "q.c", answer=AnswerShape(kind="choice", order="worsening", choices=STEPS))
    return with_pages(made, *(Page(questions=(QuestionId(name),)) for name in ASKED))


def with_pages(
    pathway: Pathway, *core: Page, more: tuple[Page, ...] = (), tools: tuple[str, ...] = ("tool",)
) -> Pathway:
    """The same pathway with one contact, *Booking*, that has these pages."""
    section = Section(topic=TOPIC, core=core, more=more, instruments=tools)
    plan = ContactPlan(
        id=ContactKind("booking"),
        title="Booking",
        short="Booking",
        by=("midwife",),
        opens="",
        closes="",
        sections=(section,),
        source=SOURCE,
    )
    return msgspec.structs.replace(pathway, contacts=(plan,))


def with_question(pathway: Pathway, name: str, **fields: object) -> Pathway:
    """The same pathway with one question changed."""
    changed = tuple(msgspec.structs.replace(one, **fields) if one.id == name else one for one in pathway.questions)
    return msgspec.structs.replace(pathway, questions=changed)


def question_of(pathway: Pathway, name: str) -> Question:
    """One of its questions."""
    return next(one for one in pathway.questions if one.id == name)


def backs(name: str, when: str, *others: str, urgency: Urgency = "soon") -> Rule:
    """A rule that stands back for others."""
    return msgspec.structs.replace(rule(name, when, urgency), instead_of=tuple(map(RuleId, others)))
