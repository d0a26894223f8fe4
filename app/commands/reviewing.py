"""`verify REVIEW`: a family made for a case review, checked by somebody who has nothing but the file and its words."""

from __future__ import annotations

import argparse
import sys

from app.commands.speech import HELD, NOT_HELD, passphrase, say
from app.i18n import ntr, tr
from app.ports import WorldError
from app.security.cards import words_of
from app.security.identity import signed_by
from app.security.locked import unlock
from app.storage.review import Checked, checked


def verify(options: argparse.Namespace) -> int:
    """Check the file, say what is in it, and what could not be checked from it. Raises `WorldError` for what is no review."""
    try:
        file = options.review.read_bytes()
    except OSError as gone:
        raise WorldError(tr("{file} cannot be opened.").format(file=options.review)) from gone
    found = checked(unlock(file, passphrase(options, options.review.name)), signed_by, words_of)
    if options.json:
        say(
            {
                "ok": found.report.sound,
                "maker": found.review.maker.name,
                "made_at": found.review.made_at.isoformat(),
                "counts": dict(found.counts),
                "problems": list(found.report.problems),
                "not_checked": list(found.not_checked),
                "chronology": found.review.chronology,
            }
        )
    else:
        _told(found)
    return HELD if found.report.sound else NOT_HELD


def _told(found: Checked) -> None:
    sys.stdout.writelines(f"{problem}\n" for problem in found.report.problems)
    if found.report.sound:
        sentence = ntr(
            "{count} entry is as its author signed it, and none is missing between.",
            "{count} entries are as their authors signed them, and none is missing between.",
            found.report.entries,
        )
        sys.stdout.write(sentence.format(count=found.report.entries) + "\n")
    sys.stdout.write(tr("Could not be checked from this file:") + "\n")
    sys.stdout.writelines(f"- {words}\n" for words in found.not_checked)
    sys.stdout.write(f"\n{found.review.chronology}\n")
