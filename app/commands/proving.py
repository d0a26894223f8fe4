"""`check` and `prove`: what is wrong with a pathway folder, and what can be proved about it."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from pathlib import Path

import msgspec

from app.commands.edges import edge_problems
from app.commands.speech import HELD, NOT_HELD, Add, say
from app.content.check import name_problems, read_compiled, safety_problems
from app.content.complete import gaps
from app.content.edges import read_edges
from app.content.load import PATHWAYS, load
from app.content.practice import fitting_problems, load_practice
from app.engine.compiled import Compiled
from app.host.clock import SystemClock
from app.i18n import tr
from app.ports import ContentError, WorldError

try:  # z3 is no part of an installed program: without it everything but `prove` works.
    from app.prover.proof import prove
except ModuleNotFoundError:
    HAS_PROVER = False
else:
    HAS_PROVER = True


def add_to(add: Add) -> None:
    """Add the commands of this group."""
    check = add("check", tr("check a pathway's words against each other"), _check)
    proving = add("prove", tr("prove a pathway over all answers at once (needs z3)"), _prove)
    for parser in (check, proving):
        parser.add_argument("path", nargs="?", type=Path, default=PATHWAYS / "perinatal")
        parser.add_argument("--day", type=date.fromisoformat, help=tr("the day sources are to be in date on"))


def problems(path: Path, day: date) -> tuple[Compiled | None, tuple[str, ...]]:
    """The pathway ready to weigh, if it can be, and everything wrong with its words. Raises `ContentError` if unreadable."""
    folder = path.resolve()
    pathway = load(folder.name, folder.parent)
    wrong = name_problems(pathway)
    if wrong:
        return None, wrong
    try:
        ready = read_compiled(pathway)
    except ContentError as unread:
        return None, (str(unread),)
    practice = folder.parent / "practice"
    fits = fitting_problems(load_practice(practice), pathway) if practice.is_dir() else ()
    return ready, (*safety_problems(ready), *gaps(pathway, day), *edge_problems(ready, read_edges(folder)), *fits)


def _day(options: argparse.Namespace) -> date:
    day: date | None = options.day
    return day or SystemClock().today()


def _check(options: argparse.Namespace) -> int:
    _, wrong = problems(options.path, _day(options))
    if options.json:
        say({"ok": not wrong, "problems": wrong})
    else:
        sys.stdout.writelines(f"{sentence}\n" for sentence in wrong)
    return NOT_HELD if wrong else HELD


def _prove(options: argparse.Namespace) -> int:
    if not HAS_PROVER:
        raise WorldError(tr("The prover needs z3, which is not installed here: pip install z3-solver."))
    began = time.monotonic()
    ready, wrong = problems(options.path, _day(options))
    proof = prove(ready) if ready else None
    seconds = round(time.monotonic() - began, 1)
    counts = {"questions": proof.questions, "rules": proof.rules, "asked": proof.asked} if proof else {}
    failures = [{"property": "words", "says": sentence, "names": []} for sentence in wrong]
    failures += [msgspec.to_builtins(one) for one in proof.failures] if proof else []
    if options.json:
        say({"ok": not failures, "seconds": seconds, "counts": counts, "failures": failures})
        return NOT_HELD if failures else HELD
    sys.stdout.writelines(f"{one['property']}: {one['says']}\n" for one in failures)
    if proof is None:
        sys.stdout.write(tr("Nothing can be proved before these are mended.") + "\n")
        return NOT_HELD
    sentence = tr("{questions} questions and {rules} rules, z3 asked {asked} times, {seconds} s: {found}.")
    found = tr("everything holds") if not failures else tr("{count} do not hold").format(count=len(failures))
    sys.stdout.write(sentence.format(**counts, seconds=seconds, found=found) + "\n")
    return NOT_HELD if failures else HELD
