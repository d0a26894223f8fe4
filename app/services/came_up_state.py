"""What a visit's screens say of what came up in it, and of what may: in company only names that tell nothing."""

from __future__ import annotations

from app.domain.contacts import Contact
from app.domain.people import Role
from app.domain.record import FamilyRecord
from app.engine.came_up import brought, offered
from app.engine.compiled import Compiled
from app.engine.standing import answered_at
from app.engine.visit import Weighing
from app.engine.windows import situations_for
from app.services.states import PageState
from app.services.states_came_up import CameUpHere, MayComeUp


def may_come_up(contact: Contact, weighing: Weighing, role: Role) -> tuple[MayComeUp, ...]:
    """The situations of this profession that are not part of the visit yet, those that an answer points to first. In company
    nothing says that one was pointed to."""
    if not contact.open:
        return ()
    here = {contact.plan, *(one.added.plan for one in contact.came_up)}
    found = [
        MayComeUp(
            plan=plan.id,
            title=plan.title,
            plainly=plan.plainly if contact.alone else "",
            offered=contact.alone and offered(plan, weighing),
        )
        for plan in situations_for(weighing.compiled.pathway.contacts, role)
        if plan.id not in here and not plan.ways_out and (contact.alone or not plan.alone)
    ]
    return tuple(sorted(found, key=lambda one: not one.offered))


def came_up_here(
    compiled: Compiled, record: FamilyRecord, contact: Contact, shown: tuple[PageState, ...]
) -> tuple[CameUpHere, ...]:
    """What came up, as far as this company may read its name and its pages."""
    given = {one.question for one in answered_at(record, contact.id)}
    found = []
    for one in contact.came_up:
        plan = compiled.contacts.get(one.added.plan)
        if plan is None or (plan.alone and not contact.alone):
            continue
        asked = {name for page in brought(compiled, one) for name in page.questions}
        pages = [page for page in shown if page.came_up and any(each.question.id in asked for each in page.asked)]
        left = [page for page in pages if not page.done]
        found.append(
            CameUpHere(
                entry=one.entry,
                title=plan.title,
                after=one.added.after,
                prompts=len(pages),
                left=len(left),
                page=next((page.number for page in (*left, *pages)), 0),
                can_undo=contact.open and not asked & given,
            )
        )
    return tuple(found)
