"""Builds what the visit's screens show. In company only what may be seen in company is in the state at all."""

from __future__ import annotations

from datetime import date

from app.domain.answers import AnswerKey, key
from app.domain.base import ContactKind
from app.domain.body import Company
from app.domain.calendar import ago_words
from app.domain.contacts import Contact
from app.domain.local import Line
from app.domain.pathway import ContactPlan, Question, Source, Topic
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.domain.watch import Watch
from app.engine.came_up import brought, joined, with_left_behind
from app.engine.carried import carried, known
from app.engine.company import contact_in_company, heard, in_company, outward
from app.engine.compiled import Compiled
from app.engine.seen import seen_by_us
from app.engine.standing import situation
from app.engine.stopped import bereft_now
from app.engine.visit import URGENT, Weighing, ask_now, before_you_leave, keys_of, pages
from app.engine.without_baby import asked_so, done_so
from app.i18n import ntr, tr
from app.services.before import WayOut
from app.services.came_up_state import came_up_here, may_come_up
from app.services.found import raised_states, score_lines, untold
from app.services.preparing import came_back
from app.services.states import Asked, PageState, ToAsk, TopicState, TopicStatus, VisitState
from app.services.stopped import loss_here

FEW_REASONS = 2
"""Things a question would tell that are said of it; of more only how many."""


def record_weighing(compiled: Compiled, record: FamilyRecord, day: date) -> Weighing:
    """The record weighed outside a visit: every answer counts."""
    return Weighing(compiled, situation(compiled, record, None, day))


def visit_state(
    compiled: Compiled,
    record: FamilyRecord,
    contact: Contact,
    weighing: Weighing,
    lines: tuple[Line, ...],
    who: Session,
) -> VisitState:
    """The visit as this company may see it."""
    plan = plan_at(compiled, record, contact)
    alone, day = contact.alone, who.day
    every_page = page_states(compiled, record, contact, plan, weighing)
    shown, seen = _shown(compiled, contact, every_page), contact if alone else contact_in_company(contact)
    leave = _before_you_leave(compiled, record, plan, weighing, every_page)
    raised = raised_states(compiled, record, lines)
    urgent = tuple(one for one in raised if one.finding.urgency in URGENT and one.finding.spoken_to() is None)
    numbers = {(one.question.id, one.about): page.number for page in every_page for one in page.asked}
    left = [one.carried for page in every_page for one in page.asked if one.carried and one.answered is None]
    hidden = len(leave) + len(urgent) + len(left) if not alone else 0
    return VisitState(
        record=record if alone else in_company(record, contact),
        contact=seen,
        plan=plan,
        day=day,
        alone=alone,
        pages=shown,
        topics=_topics(compiled, seen, shown),
        before_you_leave=leave if alone else (),
        waiting=hidden,
        raised=raised if alone else (),
        urgent=urgent if alone else (),
        untold=untold(compiled, record, plan, weighing) if alone else (),
        scores=score_lines(compiled, weighing) if alone else (),
        saved_at=record.last_entry_at,
        came_back=came_back(compiled, left, numbers) if alone else (),
        ways_out=_ways_out(compiled, plan, weighing),
        may_come_up=may_come_up(contact, weighing, who.role),
        came_up=came_up_here(compiled, record, contact, shown),
        loss=loss_here(record, day) if contact.open else None,
    )


def _ways_out(compiled: Compiled, plan: ContactPlan, weighing: Weighing) -> tuple[WayOut, ...]:
    ways = done_so((compiled.actions[name] for name in plan.ways_out), weighing.here.bereft)
    return tuple(WayOut(action=one) for one in ways)


def _shown(compiled: Compiled, contact: Contact, pages: tuple[PageState, ...]) -> tuple[PageState, ...]:
    """The pages with something on them for this company."""
    if not contact.alone:
        pages = tuple(_in_company(compiled, page, contact.present) for page in pages)
    return tuple(page for page in pages if page.asked)


def plan_of(compiled: Compiled, kind: ContactKind) -> ContactPlan:
    """The plan of a contact, or an empty one for a kind that this pathway no longer holds: what was kept stays readable."""
    known = compiled.contacts.get(kind)
    title = tr("A contact of a kind this pathway no longer holds")
    return known or ContactPlan(
        id=kind, title=title, short=title, by=(), opens="", closes="", sections=(), source=Source(title=title)
    )


def contact_title(compiled: Compiled, record: FamilyRecord, contact: Contact) -> str:
    """What a contact is called; one still planned after a death not by the age of the baby."""
    if contact.started or contact.not_kept or bereft_now(record) != "died":
        return plan_of(compiled, contact.plan).title
    return tr("A visit to her")


def plan_at(compiled: Compiled, record: FamilyRecord, contact: Contact) -> ContactPlan:
    """The plan of a contact with the situations that came up in it, and with what one left behind last time."""
    plan = joined(compiled, plan_of(compiled, contact.plan), contact.came_up)
    return with_left_behind(compiled, plan, record, contact)


def page_states(
    compiled: Compiled, record: FamilyRecord, contact: Contact, plan: ContactPlan, weighing: Weighing
) -> tuple[PageState, ...]:
    """Every page of the contact, in the author's order, numbered from 1."""
    built = []
    core = {page.questions for section in plan.sections for page in section.core}
    now = {name: place for place, name in enumerate(ask_now(weighing), start=1)}
    here = {one.key(): one for one in record.history if one.contact == contact.id}
    before, left = known(record, contact), carried(record, contact)
    up = {page.questions for one in contact.came_up for page in brought(compiled, one)}

    def asked_here(one: AnswerKey) -> Asked:
        question, name = asked_so(compiled.names.questions[one[0]], weighing.here.bereft), record.name_of(one[1])
        earlier = None if question.fresh or one in here else before.get(one)
        first = now.get(question.id, 0)
        return Asked(question, one[1], name, here.get(one), earlier, carried=left.get(one), now=first)

    for number, (page, is_open) in enumerate(pages(plan, weighing), start=1):
        asked = tuple(asked_here(one) for one in keys_of(page.questions, weighing))
        if asked:
            first = asked[0].question
            instrument = compiled.instruments.get(first.instrument)
            built.append(
                PageState(
                    number=number,
                    topic=compiled.topics[first.topic],
                    heading=page.heading,
                    asked=asked,
                    open=is_open or any(one.carried for one in asked),
                    core=page.questions in core and page.questions not in up,
                    came_up=page.questions in up,
                    instrument=instrument,
                    offered=instrument is not None and weighing.proposed(instrument.id),
                )
            )
    return tuple(built)


def is_private(compiled: Compiled, question: Question) -> bool:
    """Shown only when she is alone: the question says so, its topic says so, or an urgent rule rests on it."""
    topic = compiled.topics.get(question.topic)
    return question.alone or (topic is not None and topic.alone) or question.instrument in compiled.private_instruments


def _in_company(compiled: Compiled, page: PageState, present: tuple[Company, ...]) -> PageState:
    """What nobody here may see is not there at all: what is asked alone, and what was answered while one of them was away."""
    asked = tuple(
        _heard(one, present)
        for one in page.asked
        if not is_private(compiled, one.question) and (one.answered is None or heard(one.answered, present))
    )
    return PageState(
        number=page.number,
        topic=page.topic,
        heading=page.heading,
        asked=asked,
        open=page.open,
        core=page.core,
        instrument=page.instrument,
        offered=page.offered,
        came_up=page.came_up,
    )


def _heard(one: Asked, present: tuple[Company, ...]) -> Asked:
    """Without how it was left before: nothing says in company that something was not asked."""
    earlier = one.earlier if one.earlier is not None and heard(one.earlier, present) else None
    return Asked(
        question=one.question,
        about=one.about,
        about_name=one.about_name,
        answered=outward(one.answered) if one.answered else None,
        earlier=outward(earlier) if earlier else None,
        now=one.now,
    )


def _topics(compiled: Compiled, contact: Contact, shown: tuple[PageState, ...]) -> tuple[TopicState, ...]:
    left = dict(contact.left)
    found = []
    for name in dict.fromkeys(page.topic.id for page in shown):
        mine = [page for page in shown if page.topic.id == name]
        found.append(_topic(compiled.topics[name], mine, left.get(name)))
    return tuple(found)


def _topic(topic: Topic, mine: list[PageState], left: str | None) -> TopicState:
    opened = [one for page in mine if page.open for one in page.asked]
    known = sum(one.known for one in opened)
    answered = sum(one.answered is not None for one in opened) + known
    status: TopicStatus = "in-progress"
    if left is not None:
        status = "left"
    elif not opened:
        status = "on-request"
    elif known == len(opened):
        status = "known"
    elif answered == 0:
        status = "not-started"
    elif answered == len(opened):
        status = "all-asked"
    first = next((page.number for page in mine if page.open and not page.done), mine[0].number)
    return TopicState(
        topic=topic, status=status, answered=answered, asked=len(opened), first_page=first, left_because=left or ""
    )


def _before_you_leave(
    compiled: Compiled, record: FamilyRecord, plan: ContactPlan, weighing: Weighing, shown: tuple[PageState, ...]
) -> tuple[ToAsk, ...]:
    numbers = {(one.question.id, one.about): page.number for page in shown for one in page.asked}
    return tuple(
        ToAsk(
            question=asked_so(compiled.names.questions[one.question], weighing.here.bereft),
            about_name=record.name_of(one.about),
            page=numbers.get(key(one.question, one.about), 0),
            why=_why([compiled.rules[rule].says for rule in one.for_rules]),
        )
        for one in before_you_leave(plan, weighing)
    )


def _why(says: list[str]) -> str:
    """What can't be told without a question: the first things whole, of the others how many."""
    told = " ".join(says[:FEW_REASONS])
    more = len(says) - FEW_REASONS
    if more <= 0:
        return told
    besides = ntr("And {count} more.", "And {count} more.", more).format(count=more)
    return tr("{words} {besides}").format(words=told, besides=besides)


def baby_last_seen(record: FamilyRecord, watch: Watch, day: date) -> str:
    """When a worker last wrote that they saw each baby, or that it is not known here."""
    words = []
    for baby in (one for one in record.of_kind("baby") if one.here_to_ask(day)):
        days = [one.day for one in seen_by_us(record, baby.id, watch)]
        if baby.unborn():
            words.append(tr("{name} is not born yet").format(name=record.name_of(baby.id)))
        elif days:
            seen = tr("{name} was last seen {when}")
            words.append(seen.format(name=record.name_of(baby.id), when=ago_words(max(days), day)))
        else:
            words.append(tr("{name}: last seen is not known here").format(name=record.name_of(baby.id)))
    said = "; ".join(words)
    return said[:1].upper() + said[1:]
