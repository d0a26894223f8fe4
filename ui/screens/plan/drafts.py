"""From what was written to what is kept, and from a plan that stands to one that takes its place."""

from __future__ import annotations

from datetime import date

from app.domain.base import PersonId
from app.domain.plans import Plan
from app.domain.pursuit import Change, IfHappens, PlanId, PlanMade, PlanReviewed
from ui.families.acts_written import planned, written
from ui.screens.plan.state import Drafted, Looked, WrittenIf
from ui.screens.plan.words import CHANGED, ONWARD


def made_of(draft: Drafted, worker: str) -> PlanMade:
    """The plan as it is kept."""
    return PlanMade(
        plan=PlanId(""),
        about=PersonId(draft.about),
        aim=draft.aim,
        acts=tuple(planned(one, number, worker) for number, one in enumerate(draft.acts, 1)),
        parents_say=draft.she_says,
        father_says=draft.father_says,
        if_worse="",
        findings=tuple(dict.fromkeys((*draft.worries, *(worry for act in draft.acts for worry in act.answers)))),
        review_on=draft.review_on or date.max,
        instead_of=draft.instead_of,
        ifs=tuple(
            IfHappens(
                happens=one.happens.strip(),
                ring=one.ring.strip(),
                number=one.number.strip(),
                for_her=one.for_her.strip(),
            )
            for one in draft.ifs
        ),
    )


def drafted(plan: Plan, worker: str) -> Drafted:
    """A plan in the place of one that stands: its aim, what was not done yet, and whom to ring."""
    made = plan.made
    return Drafted(
        aim=made.aim,
        about=made.about,
        worries=made.findings,
        acts=tuple(written(act, worker) for act in plan.left()),
        ifs=tuple(WrittenIf(one.happens, one.ring, one.number, one.for_her) for one in made.ifs),
        she_says=made.parents_say,
        father_says=made.father_says,
        instead_of=made.plan,
    )


def review_of(plan: Plan, look: Looked) -> PlanReviewed:
    """The look as it is kept."""
    change: Change = CHANGED[look.changed]
    return PlanReviewed(
        plan=plan.made.plan,
        changed=change,
        means_for_baby=look.means,
        if_nothing_changes=look.if_nothing,
        what_differs=look.differs,
        next=ONWARD[look.next],
        review_on=look.review_on,
        she_says=look.she_says,
        father_says=look.father_says,
    )
