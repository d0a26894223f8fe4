"""What the pages of supervision show."""

from __future__ import annotations

from app.domain.reviews import Review
from app.services.states import Staff
from app.services.states_reviews import ReviewQueue, ReviewState, Trail, Verdict, WorkCounts
from ui.families.stepping import StepShown

NOTHING = Verdict(decision="agree", challenge=("", "", ""), next_on=None)


class SupervisionShown(StepShown, frozen=True):
    """One page. `people` may sit down beside the worker; `beside` is who does. `came_back`: what the worker puts right or does."""

    people: tuple[Staff, ...] = ()
    beside: str = ""
    together: bool = False
    queue: ReviewQueue | None = None
    counts: WorkCounts | None = None
    review: ReviewState | None = None
    draft: Verdict = NOTHING
    picked: bool = False
    trail: Trail | None = None
    came_back: Review | None = None
    said: str = ""
