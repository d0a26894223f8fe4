"""What the pages about patterns show."""

from __future__ import annotations

from app.services.states_patterns import Seen
from ui.families.stepping import StepShown


class PatternsShown(StepShown, frozen=True):
    """Every pattern nobody has looked at on this evidence; `seen` is the one being looked at. `ask_her_first`: somebody at
    home may be a danger to her, as far as is known."""

    patterns: tuple[Seen, ...] = ()
    seen: Seen | None = None
    ask_her_first: bool = True
