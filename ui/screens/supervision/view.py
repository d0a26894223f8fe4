"""Supervision, one page at a time; F2 or a hidden screen covers it."""

from __future__ import annotations

from ui.families.steps import StepView
from ui.screens.supervision.deciding import CheckPage, DecidePage, MendPage, ThinkPage
from ui.screens.supervision.intents import SupervisionIntents
from ui.screens.supervision.looking import ClosedPage, DoorPage, QueuePage, ReviewPage, TrailPage
from ui.screens.supervision.state import SupervisionShown
from ui.theme.looks import Looks

PAGES = {
    "door": DoorPage,
    "queue": QueuePage,
    "closed": ClosedPage,
    "review": ReviewPage,
    "think": ThinkPage,
    "decide": DecidePage,
    "check": CheckPage,
    "trail": TrailPage,
    "mend": MendPage,
}


def supervision_view(looks: Looks, does: SupervisionIntents) -> StepView[SupervisionShown, SupervisionIntents]:
    """The pages, ready for states."""
    return StepView(looks, "supervision", PAGES, does)
