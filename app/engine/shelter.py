"""Whether somebody at home may be a danger to her, as far as is known: asked with her alone and answered no, or not so."""

from __future__ import annotations

from app.domain.answers import Answered
from app.domain.base import TopicId
from app.domain.pathway import Pathway, Question
from app.domain.record import FamilyRecord
from app.engine.company import BESIDE_HER

ABUSE = TopicId("abuse")
NO = "no"


def may_be_harmed(record: FamilyRecord, pathway: Pathway) -> bool:
    """Abuse is known, suspected, or not yet asked of her alone. Only her own no, said alone, makes this false, and only
    while nothing else was ever said or seen; everything unknown leaves it true."""
    asked = {question.id: question for question in pathway.questions if question.topic == ABUSE}
    last = {(one.question, one.about, one.contact): one for one in record.history if one.question in asked}
    told = [one for one in last.values() if one.answer.state == "answered"]
    if any(_tells(asked[one.question], one) for one in told) or _noticed(record, pathway):
        return True
    return not any(one.said_by == "her" and one.answer.value == NO and _alone(one) for one in told)


def _tells(question: Question, one: Answered) -> bool:
    """More than a plain no; an empty text tells nothing."""
    if question.answer.kind == "text":
        return bool(str(one.answer.value).strip())
    return one.answer.value != NO


def _noticed(record: FamilyRecord, pathway: Pathway) -> bool:
    rules = {rule.id for rule in pathway.rules if rule.topic == ABUSE}
    found = [each for each in record.findings.values() if each.rule in rules]
    return any(each.ended is None or each.ended.why != "mis-keyed" for each in found)


def _alone(one: Answered) -> bool:
    return bool(one.present) and set(one.present) <= BESIDE_HER
