"""What the page of a worker's own worry shows."""

from __future__ import annotations

from app.domain.base import PersonId
from ui.families.stepping import StepShown


class OwnWorryShown(StepShown, frozen=True):
    """The form, with the people it can be about."""

    people: tuple[tuple[PersonId, str], ...] = ()
