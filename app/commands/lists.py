"""`import`: a list of families brought into a caseload, looked at first, taken out again while nothing else was written."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.commands.speech import HELD, NOT_HELD, Add, say, tell
from app.commands.vaults import caseload, opens_caseload
from app.i18n import tr
from app.ports import WorldError
from app.services.coming import ListSeen, list_words


def add_to(add: Add) -> None:
    """Add the commands of this group."""
    taking = add("import", tr("bring a list of families (CSV) into a caseload"), _import)
    taking.add_argument("file", nargs="?", type=Path, metavar="FILE")
    taking.add_argument("--dry-run", action="store_true", help=tr("say what it would do, and write nothing"))
    taking.add_argument("--undo", action="store_true", help=tr("take the last list out again"))
    opens_caseload(taking)


def _import(options: argparse.Namespace) -> int:
    if options.undo == (options.file is not None):
        raise WorldError(tr("Name a file to bring in, or --undo to take the last one out again."))
    data = b"" if options.undo else _bytes(options.file)
    with caseload(options) as services:
        who = services.doors.session()
        if options.undo:
            return _undone(options, services.coming.undo(who))
        seen = services.coming.look(who, data) if options.dry_run else services.coming.take_in(who, data)
    return _told(options, seen)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as gone:
        raise WorldError(tr("{file} cannot be opened.").format(file=file)) from gone


def _undone(options: argparse.Namespace, count: int) -> int:
    if options.json:
        say({"ok": True, "families": count})
    else:
        sys.stdout.write(tr("Taken out again: {count} families.").format(count=count) + "\n")
    return HELD


def _told(options: argparse.Namespace, seen: ListSeen) -> int:
    if options.json:
        problems = [{"line": one.line, "column": one.column, "says": one.says} for one in seen.problems]
        counts = {"families": seen.families, "people": seen.people, "taken": seen.taken}
        say({"ok": not problems, **counts, "problems": problems, "left_out": list(seen.left_out)})
        return NOT_HELD if problems else HELD
    for name in seen.left_out:
        tell(tr("The column '{name}' is not taken over.").format(name=name))
    sys.stdout.writelines(f"{one.words()}\n" for one in seen.problems)
    sentence = tr("Brought in: {what}") if seen.taken else tr("Nothing was written. In the list: {what}")
    sys.stdout.write(sentence.format(what=list_words(seen)) + "\n")
    return NOT_HELD if seen.problems else HELD
