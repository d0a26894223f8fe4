"""What the pages of a disagreement show, and what is written there."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value
from ui.families.stepping import StepShown


class Views(Value, frozen=True):
    """Both views, and the writer's own judgement apart from them."""

    with_whom: str = ""
    ours: str = ""
    theirs: str = ""
    judgement: str = ""


class Rung(Value, frozen=True):
    """A stage of the ladder: reached, the next that has opened, or still to open."""

    stage: int
    bead: Literal["done", "doing", ""]
    title: str
    about: str
    words: str = ""


class Standing(Value, frozen=True):
    """A disagreement as its page shows it. `climbs` is the stage offered next; none once there is none above."""

    views: Views
    rungs: tuple[Rung, ...]
    owner: str
    next: str = ""
    waits: str = ""
    climbs: int = 0
    letter: str = ""
    settled: str = ""


class DisagreementShown(StepShown, frozen=True):
    """One page. `draft` while it is being written, `standing` once it stands in the record."""

    draft: Views = Views()
    about: str = ""
    standing: Standing | None = None
    stage: int = 0
    stage_words: str = ""
