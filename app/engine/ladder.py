"""When each stage of the local ladder opens for something late: dates to come, so that no day is needed to know them."""

from __future__ import annotations

from datetime import datetime

from app.domain.local import LadderStage, Local, Stage
from app.engine.within import due_at


def climb(local: Local, late_from: datetime | None, reached: int = 0, *, at_once: bool = False) -> tuple[Stage, ...]:
    """The stages above `reached` that open from `late_from` on, each when the time of the one before has run out; `at_once`
    for what cannot wait, where no stage waits for another."""
    if late_from is None:
        return ()
    stages, opens = list[Stage](), late_from
    for one in above(local, reached):
        stages.append(Stage(stage=one.stage, who=one.who, says=one.says, opens_at=opens, letter=one.letter))
        opens = opens if at_once else due_at(one.within, opens, local.bank_holidays)
    return tuple(stages)


def above(local: Local, reached: int) -> tuple[LadderStage, ...]:
    """The stages above one, in order."""
    return tuple(sorted((one for one in local.ladder if one.stage > reached), key=lambda one: one.stage))


def time_at(local: Local, stage: int) -> str:
    """How long a stage may take; a working day where the pack does not say."""
    return next((one.within for one in local.ladder if one.stage == stage), "1 working day")
