"""Builds what the visit's screens show. In company only what may be seen in company is in the state at all."""

from __future__ import annotations

from datetime import date

from app.domain.answers import STATE_NAMES, Answer, Answered, AnswerKey, key
from app.domain.base import HOUSEHOLD, PersonId
from app.domain.calendar import ago_words
from app.domain.contacts import Contact
from app.domain.findings import Finding
from app.domain.pathway import Because, ContactPlan, Line, Question, Topic
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.facts import FACTS, record_facts
from app.engine.letter_scores import band_words
from app.engine.letter_words import value_words
from app.engine.scores import Reading
from app.engine.situation import Situation
from app.engine.visit import URGENT, Weighing, ask_next, before_you_leave, keys_of, pages
from app.i18n import ntr, tr
from app.services.states import (
    Asked,
    PageState,
    Raised,
    ScoreLine,
    ToAsk,
    TopicState,
    TopicStatus,
    Untold,
    VisitState,
)


def situation(compiled: Compiled, record: FamilyRecord, contact: Contact | None, day: date) -> Situation:
    """What this visit is weighed against: every answer of the record, but `fresh` ones only from this contact."""
    questions = compiled.names.questions
    answers: dict[AnswerKey, Answer] = {}
    for asked, answered in record.answers.items():
        question = questions.get(asked[0])
        stale = question is not None and question.fresh and contact is not None and answered.contact != contact.id
        if question is not None and not stale:
            answers[asked] = answered.answer
    facts = record_facts(record, day)
    if contact is not None:
        facts["visit.alone", HOUSEHOLD] = "yes" if contact.alone else "no"
    named = answers.get((compiled.pathway.everyone_named, HOUSEHOLD))
    complete = named is not None and named.value == "yes"
    facts["household.complete", HOUSEHOLD] = "yes" if complete else "no"
    people: dict[str, list[PersonId]] = {}
    for person in record.people.values():
        people.setdefault(person.kind, []).append(person.id)
    return Situation(
        answers=answers,
        people={kind: tuple(ids) for kind, ids in people.items()},
        facts=facts,
        everyone_named=complete,
    )


def record_weighing(compiled: Compiled, record: FamilyRecord, day: date) -> Weighing:
    """The record weighed outside a visit: every answer counts."""
    return Weighing(compiled, situation(compiled, record, None, day))


def visit_state(
    compiled: Compiled, record: FamilyRecord, contact: Contact, weighing: Weighing, lines: tuple[Line, ...], day: date
) -> VisitState:
    """The visit as this company may see it."""
    plan = compiled.contacts[contact.plan]
    alone = contact.alone
    every_page = page_states(compiled, record, contact, plan, weighing)
    shown = every_page if alone else tuple(_in_company(compiled, page) for page in every_page)
    shown = tuple(page for page in shown if page.asked)
    leave = _before_you_leave(compiled, record, plan, weighing, every_page)
    raised = raised_states(compiled, record, weighing, lines)
    urgent = tuple(one for one in raised if one.finding.urgency in URGENT and one.finding.spoken_to() is None)
    hidden = len(leave) + len(urgent) if not alone else 0
    return VisitState(
        record=record,
        contact=contact,
        plan=plan,
        day=day,
        alone=alone,
        pages=shown,
        topics=_topics(compiled, contact, shown),
        before_you_leave=leave if alone else (),
        waiting=hidden,
        raised=raised if alone else (),
        urgent=urgent if alone else (),
        untold=untold(compiled, record, plan, weighing) if alone else (),
        scores=score_lines(compiled, weighing) if alone else (),
        saved_at=record.last_entry_at,
    )


def page_states(
    compiled: Compiled, record: FamilyRecord, contact: Contact, plan: ContactPlan, weighing: Weighing
) -> tuple[PageState, ...]:
    """Every page of the contact, in the author's order, numbered from 1."""
    built = []
    core = {page.questions for section in plan.sections for page in section.core}
    for number, (page, is_open) in enumerate(pages(plan, weighing), start=1):
        asked = tuple(_asked(compiled, record, contact, one) for one in keys_of(page.questions, weighing))
        if asked:
            first = asked[0].question
            instrument = compiled.instruments.get(first.instrument)
            built.append(
                PageState(
                    number=number,
                    topic=compiled.topics[first.topic],
                    heading=page.heading,
                    asked=asked,
                    open=is_open,
                    core=page.questions in core,
                    instrument=instrument,
                    offered=instrument is not None and weighing.proposed(instrument.id),
                )
            )
    return tuple(built)


def _asked(compiled: Compiled, record: FamilyRecord, contact: Contact, one: AnswerKey) -> Asked:
    question = compiled.names.questions[one[0]]
    known = record.answers.get(one)
    here = known if known is not None and known.contact == contact.id else None
    earlier = known if known is not None and here is None and not question.fresh else None
    return Asked(question=question, about=one[1], about_name=about_name(record, one[1]), answered=here, earlier=earlier)


def about_name(record: FamilyRecord, person: PersonId) -> str:
    """Whom an answer is about, in a word; empty for the household."""
    known = record.people.get(person)
    return known.short_name() if known else ""


def is_private(compiled: Compiled, question: Question) -> bool:
    """Shown only when she is alone: the question says so, its topic says so, or an urgent rule rests on it."""
    topic = compiled.topics.get(question.topic)
    return question.alone or (topic is not None and topic.alone) or question.instrument in compiled.private_instruments


def _in_company(compiled: Compiled, page: PageState) -> PageState:
    asked = tuple(one for one in page.asked if not is_private(compiled, one.question))
    return PageState(
        number=page.number,
        topic=page.topic,
        heading=page.heading,
        asked=asked,
        open=page.open,
        core=page.core,
        instrument=page.instrument,
        offered=page.offered,
    )


def _topics(compiled: Compiled, contact: Contact, shown: tuple[PageState, ...]) -> tuple[TopicState, ...]:
    left = dict(contact.left)
    found = []
    for name in dict.fromkeys(page.topic.id for page in shown):
        mine = [page for page in shown if page.topic.id == name]
        found.append(_topic(compiled.topics[name], mine, left.get(name, "")))
    return tuple(found)


def _topic(topic: Topic, mine: list[PageState], left: str) -> TopicState:
    opened = [one for page in mine if page.open for one in page.asked]
    answered = sum(one.answered is not None for one in opened)
    status: TopicStatus = "in-progress"
    if left:
        status = "left"
    elif not opened:
        status = "on-request"
    elif answered == 0:
        status = "not-started"
    elif answered == len(opened):
        status = "all-asked"
    first = next((page.number for page in mine if page.open and not page.done), mine[0].number)
    return TopicState(
        topic=topic, status=status, answered=answered, asked=len(opened), first_page=first, left_because=left
    )


def _before_you_leave(
    compiled: Compiled, record: FamilyRecord, plan: ContactPlan, weighing: Weighing, shown: tuple[PageState, ...]
) -> tuple[ToAsk, ...]:
    numbers = {(one.question.id, one.about): page.number for page in shown for one in page.asked}
    return tuple(
        ToAsk(
            question=compiled.names.questions[one.question],
            about_name=about_name(record, one.about),
            page=numbers.get(key(one.question, one.about), 0),
            why="; ".join(compiled.rules[rule].says for rule in one.for_rules),
        )
        for one in before_you_leave(plan, weighing)
    )


def raised_states(
    compiled: Compiled, record: FamilyRecord, weighing: Weighing, lines: tuple[Line, ...]
) -> tuple[Raised, ...]:
    """Open findings, gravest first, with their actions and lines."""
    order = ("emergency", "same-day", "soon", "planned", "note")
    known = [finding for finding in record.open_findings() if finding.rule in compiled.rules]
    ranked = sorted(known, key=lambda finding: (order.index(finding.urgency), finding.raised_at))
    return tuple(_raised(compiled, record, weighing, lines, finding) for finding in ranked)


def _raised(
    compiled: Compiled, record: FamilyRecord, weighing: Weighing, lines: tuple[Line, ...], finding: Finding
) -> Raised:
    rule = compiled.rules[finding.rule]
    actions = tuple(compiled.actions[name] for name in rule.do)
    calls = {action.call for action in actions if action.call}
    verdict = weighing.verdicts.get(rule.id)
    return Raised(
        finding=finding,
        rule=rule,
        actions=actions,
        lines=tuple(line for line in lines if line.id in calls),
        reasons=tuple(reason_words(compiled, record, one) for one in finding.because),
        supported=verdict is None or verdict.value is True,
        in_main_record=finding.entry in record.main_record,
    )


def reason_words(compiled: Compiled, record: FamilyRecord, because: Because) -> str:
    """An answer or fact behind a finding, in words."""
    question, fact = compiled.names.questions.get(because.question), FACTS.get(because.question)
    name = about_name(record, because.about) if because.about not in ("mother", HOUSEHOLD) else ""
    if question is None:
        return fact.says if fact else tr("A fact of the record")
    words = tr(STATE_NAMES[because.state]) if because.state else value_words(question, because.value)
    label = f"{question.label} ({name})" if name else question.label
    return f"{label}: {words}"


def untold(compiled: Compiled, record: FamilyRecord, plan: ContactPlan, weighing: Weighing) -> tuple[Untold, ...]:
    """Rules that can't be told yet and that this contact's open pages would help to tell, or that are urgent."""
    here = {(one.question, one.about) for one in ask_next(plan, weighing)} | {
        asked for asked in weighing.here.answers if weighing.here.answers[asked].state != "answered"
    }
    found = []
    for rule, verdict in weighing.cannot_tell():
        missing = [asked for asked in verdict.missing if asked in here]
        if missing:
            words = tuple(dict.fromkeys(_missing_words(compiled, record, asked) for asked in missing))
            found.append(Untold(rule=rule, urgency=rule.urgency, missing=words))
    return tuple(found)


def _missing_words(compiled: Compiled, record: FamilyRecord, asked: AnswerKey) -> str:
    question, fact = compiled.names.questions.get(asked[0]), FACTS.get(asked[0])
    name = about_name(record, asked[1]) if asked[1] not in ("mother", HOUSEHOLD) else ""
    label = question.label if question else fact.says if fact else ""
    return f"{label} ({name})" if name else label


def score_lines(compiled: Compiled, weighing: Weighing) -> tuple[ScoreLine, ...]:
    """Scores of which anything was asked."""
    found = []
    for name, reading in weighing.readings().items():
        if reading.answered:
            score = compiled.names.scores[name]
            found.append(_score_line(score.name, max(band.most for band in score.bands), reading))
    return tuple(found)


def _score_line(name: str, most: int, reading: Reading) -> ScoreLine:
    missing = len(reading.missing)
    if not reading.applies:
        words = tr("Does not apply.")
    elif missing and reading.band is None:
        gap = ntr(
            "{count} answer is missing, so there is no total.",
            "{count} answers are missing, so there is no total.",
            missing,
        )
        words = gap.format(count=missing)
    else:
        words = band_words(reading.band) if reading.band else tr("No published band.")
    return ScoreLine(name=name, total=reading.total, most=most, band=reading.band, missing=missing, words=words)


def to_ask(compiled: Compiled, record: FamilyRecord, who: Session, most: int) -> tuple[str, ...]:
    """What to ask at the next contact: first what could not be asked safely, then what urgent rules still wait for."""
    plan = next((plan for plan in compiled.pathway.contacts if who.role in plan.by), None)
    if plan is None:
        return ()
    weighing = record_weighing(compiled, record, who.day)
    carried = [one for one in record.answers.values() if one.answer.state in ("not-safe", "not-asked", "declined")]
    words = [_carried_words(compiled, one, who.day) for one in carried if one.question in compiled.names.questions]
    words += [compiled.names.questions[one.question].label for one in before_you_leave(plan, weighing)]
    return tuple(dict.fromkeys(words))[:most]


def _carried_words(compiled: Compiled, one: Answered, day: date) -> str:
    label = compiled.names.questions[one.question].label
    return tr("{label}: {state}, {when}").format(
        label=label, state=tr(STATE_NAMES[one.answer.state]).lower(), when=ago_words(one.day, day)
    )


def baby_last_seen(record: FamilyRecord, day: date) -> str:
    """When a worker last wrote down something seen of each baby, or that it is not known here."""
    words = []
    for baby in record.of_kind("baby"):
        days = [one.day for one in record.history if one.about == baby.id and one.said_by == "seen"]
        if baby.unborn():
            words.append(tr("{name} is not born yet").format(name=baby.short_name()))
        elif days:
            seen = tr("{name} was last seen {when}")
            words.append(seen.format(name=baby.short_name(), when=ago_words(max(days), day)))
        else:
            words.append(tr("{name}: last seen is not known here").format(name=baby.short_name()))
    return "; ".join(words)
