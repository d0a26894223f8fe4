"""What is asked next of nine families: agreed files, read as a colleague would read them at the kitchen table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.content.cases import case_files, read_case
from app.domain.case import Case
from app.engine.compiled import Compiled
from app.services.weighing import weigh
from tests.support.golden import golden

FAMILIES = (
    "hv-6-8-weeks-never-alone",
    "hv-epds-nine-item-ten",
    "injury-or-mark-five-weeks",
    "midwife-day-5-bipolar-changing",
    "midwife-31-weeks-attends",
    "cc-registration-first-day",
    "hv-6-8-weeks-psychosis",
    "hv-6-8-weeks-wish",
    "hv-6-8-weeks-danger-today",
)
MOST = 2
"""How many of the worries that a question would help to tell are named beside it."""


@pytest.mark.parametrize("name", FAMILIES)
def test_what_is_asked_next_reads_as_it_was_agreed(ready: Compiled, name: str) -> None:
    case = next(case for case in map(read_case, case_files()) if case.head.id == name)
    now = "\n".join(words(ready, case)) + "\n"
    assert now == golden(f"ask-next-{name}.txt", now)


def words(ready: Compiled, case: Case) -> Iterator[str]:
    """What holds, what is to be asked next and for which worries, in the words of the screen."""
    event = case.events[-1]
    people = [{"id": one.id, "kind": one.kind, "born": one.born, "due": one.due} for one in case.people]
    told: dict[str, Any] = weigh(ready, event.kind, {**event.answers, "$people": people, "$day": event.on})
    yield case.head.title
    yield ""
    yield "Holds"
    yield from (f"- {one['urgency']}: {ready.rules[one['rule']].says}" for one in told["findings"])
    yield ""
    yield "Ask next"
    for one in told["ask_next"]:
        yield f"- {ready.names.questions[one['question']].ask}"
        yield from (f"    for: {ready.rules[rule].says}" for rule in one["for_rules"][:MOST])
        if len(one["for_rules"]) > MOST:
            yield f"    and for {len(one['for_rules']) - MOST} more"
    yield ""
    yield "Comes back, because it could not be asked"
    states = {name: answer.get("state") for name, answer in event.answers.items() if isinstance(answer, dict)}
    kept = (name.partition("@")[0] for name, state in states.items() if state == "not-safe")
    yield from (f"- {ready.names.questions[name].ask}" for name in kept)
