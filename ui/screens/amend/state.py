"""What amending a signed visit shows."""

from __future__ import annotations

from app.services.states import Asked
from app.services.states_history import SignedVisit
from ui.families.stepping import StepShown


class AmendShown(StepShown, frozen=True):
    """The answers to choose from, one of them to answer anew, or both versions of what was changed."""

    visit: SignedVisit | None = None
    asked: Asked | None = None
