"""python -m tests.quiet [--seed N] [--visits N] [--write]: four weeks of one worker's visits, and how often each rule spoke."""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

from app.content.check import compiled
from app.content.load import load
from app.domain.base import EntryId
from app.domain.calendar import add_working_days, uk_time
from app.services.states import DueRow, VisitState, WorldError
from tests.house.tree import ROOT
from tests.quiet.caseload import GRAVE, ONE_TROUBLE, ORDINARY, SLIP, TROUBLED, Answers, Household, answer, household
from tests.support.house import DAY, House, open_house

FAMILIES, A_DAY, DAYS = 400, 5, 20
INTERRUPTED, FINDINGS, ACTS = 1 / 20, 2, 12
"""The bar: interruptions in at most 1 in 20 visits, at most 2 findings in the middle family, at most 12 acts a day."""
URGENT = ("emergency", "same-day")
MEASURED = ROOT / ".github/measured.md"
HEAD = "## Quiet"


@dataclass
class Heard:
    """What came up."""

    visits: int = 0
    interrupted: int = 0
    ordinary: int = 0
    ordinary_interrupted: int = 0
    stopping: Counter[str] = field(default_factory=Counter)
    findings: list[int] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)
    acts: dict[date, int] = field(default_factory=dict)


def main(words: list[str]) -> int:
    """Play the weeks, print what was heard, and say whether the bar holds: 0 when it does."""
    parser = argparse.ArgumentParser(prog="python -m tests.quiet")
    parser.add_argument("--seed", type=int, default=20260806)
    parser.add_argument("--families", type=int, default=FAMILIES)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--write", action="store_true", help="into .github/measured.md")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        heard = four_weeks(house, Random(options.seed), options.families, options.days)  # noqa: S311
        house.services.doors.lock()
    text = report(heard, options.seed, options.families)
    sys.stdout.write(text)
    if options.write:
        keep(text)
    return 0 if holds(heard) else 1


def four_weeks(house: House, random: Random, families: int, days: int) -> Heard:
    """Five visits on each working day; in the evening what is due that day is counted and ended."""
    answers = Answers(compiled(load()))
    all_of_them = [household(number, answers, random, DAY) for number in range(families)]
    ids = [house.services.families.add(house.who, one.family) for one in all_of_them]
    heard, day, order = Heard(), DAY, list(range(families))
    random.shuffle(order)
    for n in range(days):
        house.clock.go_to(day)
        for number in order[n * A_DAY : (n + 1) * A_DAY]:
            state = house.visit(ids[number])
            family = all_of_them[number]
            heard_at(heard, house, visited(house, state, family, random, answers), ordinary=family.ordinary)
        heard.acts[day] = done_today(house, day)
        day = add_working_days(day, 1)
    return heard


def visited(house: House, state: VisitState, family: Household, random: Random, answers: Answers) -> VisitState:
    """Every open page answered, as this family would."""
    tried: set[tuple[str, str]] = set()
    while True:
        waiting = (
            one
            for page in state.pages
            if page.open
            for one in page.asked
            if one.answered is None and (one.question.id, one.about) not in tried
        )
        asked = next(waiting, None)
        if asked is None:
            return state
        tried.add((asked.question.id, asked.about))
        state = house.answer(state, asked.question.id, answer(asked, family, random, answers), asked.about)


def heard_at(heard: Heard, house: House, state: VisitState, *, ordinary: bool) -> None:
    """Count what one visit raised and what of it stopped the talk, then sign it and copy its note."""
    raised = state.record.open_findings()
    heard.visits += 1
    stops = [one for one in state.raised if one.finding.urgency in URGENT and not one.rule.at_the_end]
    heard.interrupted += bool(stops)
    heard.ordinary += ordinary
    heard.ordinary_interrupted += ordinary and bool(stops)
    heard.stopping.update(str(one.rule.id) for one in stops)
    heard.findings.append(len(raised))
    heard.rules.update(str(one.rule) for one in raised)
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    house.services.visits.copied(house.who, state.record.id, state.contact.id)


def done_today(house: House, day: date) -> int:
    """How many acts fall due by the end of the day; each is done then, as its page asks."""
    rows = house.services.today._desk.journal.due()
    now = [row for row in rows if row.due_on and uk_time(row.due_on).date() <= day]
    for row in now:
        if row.kind == "finding":
            with suppress(WorldError):  # What needs a second person stays, and is counted again tomorrow.
                end(house, row)
    return len(now)


def end(house: House, row: DueRow) -> None:
    """Ring about what is urgent, then end it by name, reason and evidence."""
    worry = EntryId(row.item)
    if row.urgency in URGENT:
        house.services.visits.call_outcome(
            house.who, row.family, None, "perinatal-team", "", "Priya Nair", "Seen today", True, [worry]
        )
    house.services.visits.end_finding(house.who, row.family, worry, "acted-on", "Talked about it, and done.")


def report(heard: Heard, seed: int, families: int) -> str:
    """The figures, as they go into the file of what was measured."""
    most = max(heard.acts.values(), default=0)
    lines = [
        HEAD,
        "",
        f"`make quiet`, seed {seed}: {families} made-up families (shares invented, nobody's prevalence), {heard.visits} visits "
        f"over {len(heard.acts)} working days, each answered and signed through the real services.",
        "",
        "| what | measured | bar | holds |",
        "| --- | --- | --- | --- |",
        _row("visits with an interruption", heard.interrupted / max(heard.visits, 1), INTERRUPTED),
        _row("findings in the middle family", statistics.median(heard.findings or [0]), FINDINGS),
        _row("most acts on one day", most, ACTS),
        "",
        f"Among the {heard.ordinary} visits to ordinary families {heard.ordinary_interrupted} were interrupted; among the "
        f"{heard.visits - heard.ordinary} to the others {heard.interrupted - heard.ordinary_interrupted}.",
        "",
        f"All of this is invented, and none of it is a prevalence: {ORDINARY:.0%} of families have no troubled topic, "
        f"{ONE_TROUBLE - ORDINARY:.0%} one and {1 - ONE_TROUBLE:.0%} three; {GRAVE:.0%} of all have one grave trouble, told when",
        "the question is asked. An answer slips one step with a chance of "
        f"{SLIP:.0%}, on a troubled topic {TROUBLED:.0%} and on, but never to a choice that alone",
        "makes an emergency or same-day rule hold: such are given only by a family with that trouble. So the first",
        "figure is mostly the invented share; what it can show is whether mild answers together, or the pathway itself, interrupt",
        "ordinary families.",
        "",
        "| rule | visits in which it spoke | of these, it stopped the talk |",
        "| --- | --- | --- |",
        *(
            f"| {rule} | {count} of {heard.visits} | {heard.stopping[rule] or ''} |"
            for rule, count in heard.rules.most_common()
        ),
        "",
        f"0 of {heard.visits}, each: {', '.join(sorted(rule.id for rule in load().rules if rule.id not in heard.rules))}.",
    ]
    return "\n".join(lines) + "\n"


def holds(heard: Heard) -> bool:
    """Whether the bar holds."""
    return (
        heard.interrupted <= heard.visits * INTERRUPTED
        and statistics.median(heard.findings or [0]) <= FINDINGS
        and max(heard.acts.values(), default=0) <= ACTS
    )


def keep(text: str) -> None:
    """Put the figures in the place of the last ones."""
    told = MEASURED.read_text(encoding="utf-8")
    before, found, after = told.partition(HEAD)
    rest = after.partition("\n## ")[2] if found else ""
    MEASURED.write_text(before.rstrip() + "\n\n" + text + (f"\n## {rest}" if rest else ""), encoding="utf-8")


def _row(what: str, measured: float, bar: float) -> str:
    return f"| {what} | {measured:.3g} | {bar:.3g} | {'yes' if measured <= bar else '**no**'} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
