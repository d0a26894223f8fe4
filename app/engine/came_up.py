"""A situation joined to the plan of an open visit. It may bring a question nearer and open it; it never takes one away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from app.domain.base import QuestionId
from app.domain.came_up import CameUp
from app.domain.contacts import Contact
from app.domain.pathway import URGENCIES, ContactPlan, Page, Section
from app.domain.record import FamilyRecord
from app.engine.carried import carried
from app.engine.compiled import Compiled
from app.engine.visit import Weighing


def joined(compiled: Compiled, plan: ContactPlan, came_up: Iterable[CameUp]) -> ContactPlan:
    """The plan with every situation that came up, each after the page she stood on, in order. One that this pathway no longer
    holds adds nothing."""
    for one in came_up:
        situation = compiled.contacts.get(one.added.plan)
        if situation is not None:
            plan = _join(compiled, plan, situation, one.added.after, one.added.already)
    return plan


def brought(compiled: Compiled, came_up: CameUp) -> tuple[Page, ...]:
    """The pages a situation asks at once, without what was here already, worst first."""
    situation = compiled.contacts.get(came_up.added.plan)
    return _asked_at_once(compiled, situation, set(came_up.added.already)) if situation else ()


def offered(plan: ContactPlan, weighing: Weighing) -> bool:
    """Whether what was answered points to this situation."""
    condition = weighing.compiled.comes_up.get(plan.id)
    return condition is not None and weighing.compiled.scales.weigh(condition, weighing.here).value is True


def questions_of(compiled: Compiled, plan: ContactPlan) -> set[QuestionId]:
    """Every question of a plan, those of its measures too."""
    pages = (page for section in plan.sections for page in (*section.core, *section.more))
    items = (compiled.instruments[name].items for section in plan.sections for name in section.instruments)
    return {name for page in pages for name in page.questions} | {name for each in items for name in each}


def _join(
    compiled: Compiled, plan: ContactPlan, situation: ContactPlan, after: QuestionId, already: Sequence[QuestionId]
) -> ContactPlan:
    lone = [one for section in plan.sections for one in _lone(section)]
    place = max((n for n, one in enumerate(lone, 1) if after in _named(compiled, one)), default=0)
    now = _asked_at_once(compiled, situation, set(already))
    nearer = {name for page in now for name in page.questions}
    moved = nearer | (_cued(situation) & _by_choice(lone))
    before, rest = _without(lone[:place], moved), _without(lone[place:], moved)
    here = questions_of(compiled, msgspec.structs.replace(plan, sections=(*before, *rest))) | nearer
    topic_of = {name: compiled.names.questions[name].topic for name in nearer}
    core = [Section(topic=topic_of[page.questions[0]], core=(page,)) for page in now]
    more = [one for section in situation.sections for one in _more(compiled, section, here)]
    return msgspec.structs.replace(plan, sections=(*before, *core, *more, *rest))


def _lone(section: Section) -> Iterable[Section]:
    """A section as sections of one page or measure each, in the order in which they are asked."""
    topic = section.topic
    yield from (Section(topic=topic, core=(page,)) for page in section.core)
    yield from (Section(topic=topic, more=(page,)) for page in section.more)
    yield from (Section(topic=topic, instruments=(name,)) for name in section.instruments)


def _cued(situation: ContactPlan) -> set[QuestionId]:
    """What a situation opens by itself when an answer points to it."""
    pages = (page for section in situation.sections for page in section.more if page.cue)
    return {name for page in pages for name in page.questions}


def _by_choice(lone: Sequence[Section]) -> set[QuestionId]:
    """What stands only on pages that the worker would have to ask for."""
    pages = [(page, bool(section.core or page.cue)) for section in lone for page in (*section.core, *section.more)]
    offered = {name for page, by_itself in pages if by_itself for name in page.questions}
    return {name for page, _ in pages for name in page.questions} - offered


def _named(compiled: Compiled, lone: Section) -> tuple[QuestionId, ...]:
    for name in lone.instruments:
        return compiled.instruments[name].items
    return next(page.questions for page in (*lone.core, *lone.more))


def _asked_at_once(compiled: Compiled, situation: ContactPlan, without: set[QuestionId]) -> tuple[Page, ...]:
    pages = (page for section in situation.sections for page in section.core)
    left = (_page_without(page, without) for page in pages)
    return tuple(sorted((page for page in left if page.questions), key=lambda page: _gravity(compiled, page)))


def _gravity(compiled: Compiled, page: Page) -> int:
    """How grave the gravest rule is that an answer of this page can make true."""
    rules = (rule for name in page.questions for rule in compiled.touched(name)[0])
    return min((URGENCIES.index(compiled.rules[rule].urgency) for rule in rules), default=len(URGENCIES))


def _page_without(page: Page, gone: set[QuestionId]) -> Page:
    left = tuple(name for name in page.questions if name not in gone)
    return msgspec.structs.replace(page, questions=left, heading=page.heading if len(left) > 1 else "")


def _without(lone: Sequence[Section], gone: set[QuestionId]) -> list[Section]:
    """The pages without the questions that stand nearer now; a measure stays whole."""
    kept = []
    for one in lone:
        pages = [tuple(_page_without(page, gone) for page in each) for each in (one.core, one.more)]
        core, more = (tuple(page for page in each if page.questions) for each in pages)
        if core or more or one.instruments:
            kept.append(msgspec.structs.replace(one, core=core, more=more))
    return kept


def _more(compiled: Compiled, section: Section, here: set[QuestionId]) -> Iterable[Section]:
    """What a situation has more of, as far as the visit does not hold it: nothing that is asked is put behind a choice."""
    pages = (_page_without(page, here) for page in section.more)
    yield from (Section(topic=section.topic, more=(page,)) for page in pages if page.questions)
    measures = (name for name in section.instruments if not here & set(compiled.instruments[name].items))
    yield from (Section(topic=section.topic, instruments=(name,)) for name in measures)


def with_left_behind(compiled: Compiled, plan: ContactPlan, record: FamilyRecord, contact: Contact) -> ContactPlan:
    """The plan with what an earlier situation left to be asked and this plan does not hold, at its end."""
    held = [one for one in _situations(compiled, record) if set(one.by) & set(plan.by)]
    here = questions_of(compiled, plan)
    left = {asked[0] for asked in carried(record, contact)} - here if held else set[QuestionId]()
    behind = list[Section]()
    for page in (page for known in held for section in known.sections for page in section.core):
        asked = _page_without(page, here | (set(page.questions) - left))
        if asked.questions:
            behind.append(Section(topic=compiled.names.questions[asked.questions[0]].topic, more=(asked,)))
            here |= set(asked.questions)
    return msgspec.structs.replace(plan, sections=(*plan.sections, *behind))


def _situations(compiled: Compiled, record: FamilyRecord) -> list[ContactPlan]:
    """Situations that the family's contacts were, or that came up in them."""
    names = (
        name for one in record.contacts.values() for name in (one.plan, *(each.added.plan for each in one.came_up))
    )
    known = (compiled.contacts.get(name) for name in dict.fromkeys(names))
    return [one for one in known if one is not None and one.kind == "situation"]
