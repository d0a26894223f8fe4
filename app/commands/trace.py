"""`trace`: each lesson of the register, what answers it here, and what shows that it does."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from app.commands.speech import HELD, NOT_HELD, Add, say
from app.content.cases import case_files, read_case
from app.content.load import load
from app.content.trace import trace
from app.domain.learning import Status, Traced
from app.i18n import tr

STATUSES: tuple[Status, ...] = ("answered", "open", "not-for-software", "unanswered")


def add_to(add: Add) -> None:
    """Add the commands of this group."""
    add("trace", tr("from each lesson of the reviews to what answers it, and what shows it"), _trace)


def _trace(options: argparse.Namespace) -> int:
    pathway, cases = load(), [read_case(path) for path in case_files()]
    traced = trace(pathway, cases)
    counts = Counter(one.status for one in traced)
    sizes = {
        "contacts": len(pathway.contacts),
        "questions": len(pathway.questions),
        "rules": len(pathway.rules),
        "cases": len(cases),
    }
    if options.json:
        statuses = {name: counts[name] for name in STATUSES}
        say({"counts": statuses, "pathway": sizes, "lessons": [_as_json(one) for one in traced]})
    else:
        for one in traced:
            sys.stdout.write(f"{one.lesson.id}: {_words(one)}\n")
        sys.stdout.write(", ".join(f"{many} {name}" for name, many in sizes.items()) + "\n")
        sys.stdout.write(", ".join(f"{counts[name]} {name}" for name in STATUSES) + "\n")
    return NOT_HELD if counts["unanswered"] else HELD


def _words(one: Traced) -> str:
    if one.status == "not-for-software":
        return tr("not for software: {why}").format(why=one.lesson.not_for_software)
    answered, shown = ", ".join(one.answered_by) or tr("nothing"), ", ".join(one.shown_by) or tr("nothing")
    if one.status == "open":
        says = tr("open: {what}. So far: {answered}; shown by {shown}")
        return says.format(what=one.lesson.open, answered=answered, shown=shown)
    words = tr("{answered}; shown by {shown}").format(answered=answered, shown=shown)
    return f"{words}. {one.gap}" if one.gap else words


def _as_json(one: Traced) -> dict[str, object]:
    return {
        "lesson": one.lesson.id,
        "status": one.status,
        "answered_by": list(one.answered_by),
        "shown_by": list(one.shown_by),
        "open": one.lesson.open,
        "not_for_software": one.lesson.not_for_software,
        "gap": one.gap,
    }
