"""`diff OLD NEW`: what is different between two versions of a pathway folder, as the approval screen says it."""

from __future__ import annotations

import argparse
import sys
from itertools import groupby
from pathlib import Path

import msgspec

from app.commands.speech import HELD, NOT_HELD, Add, say
from app.content.load import load
from app.domain.difference import HOW_NAMES
from app.domain.pathway import Pathway
from app.engine.differences import differences
from app.i18n import tr


def add_to(add: Add) -> None:
    """Add the command."""
    parser = add("diff", tr("say what is different between two versions of a pathway folder"), _diff)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)


def pathway_at(path: Path) -> Pathway:
    """The pathway in a folder. Raises `ContentError`."""
    folder = path.resolve()
    return load(folder.name, folder.parent)


def _diff(options: argparse.Namespace) -> int:
    found = differences(pathway_at(options.old), pathway_at(options.new))
    if options.json:
        say({"ok": not found, "differences": msgspec.to_builtins(found)})
        return NOT_HELD if found else HELD
    for group, things in groupby(found, key=lambda one: one.group):
        sys.stdout.write(f"{group}\n")
        for one in things:
            sys.stdout.write(f"  {tr(HOW_NAMES[one.how])}: {one.name}\n")
            sys.stdout.writelines(f"    {line}\n" for line in one.lines)
    if not found:
        sys.stdout.write(tr("No question, rule, action, letter, number or limit is different.") + "\n")
    return NOT_HELD if found else HELD
