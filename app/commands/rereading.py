"""`reread`: every signed visit of a caseload weighed by the version in use today. It raises nothing unless it is told what."""

from __future__ import annotations

import argparse
import sys

from app.commands.speech import HELD, Add, say
from app.commands.vaults import caseload, opens_caseload
from app.domain.base import ContactId, RuleId
from app.domain.calendar import short_date
from app.domain.pathway import URGENCY_NAMES
from app.i18n import tr
from app.ports import WorldError
from app.services.rereading import ReadVisit


def add_to(add: Add) -> None:
    """Add the command."""
    parser = add("reread", tr("weigh signed visits by the version in use today; raises nothing by itself"), _reread)
    parser.add_argument("--visit", default="", metavar="ID", help=tr("one visit only"))
    parser.add_argument("--raise", dest="rule", default="", metavar="RULE", help=tr("take this up from that visit"))
    opens_caseload(parser)


def _reread(options: argparse.Namespace) -> int:
    with caseload(options) as services:
        who = services.doors.session()
        found = [one for one in services.rereading.everything(who) if options.visit in ("", one.contact)]
        if options.rule:
            if not options.visit or len(found) != 1:
                raise WorldError(tr("Say which visit with --visit."))
            services.rereading.raise_now(who, found[0].family, ContactId(options.visit), RuleId(options.rule))
            sys.stdout.write(tr("A worry is open from now on, in your name.") + "\n")
            return HELD
    if options.json:
        say([_as_json(one) for one in found])
    else:
        _tell(found)
    return HELD


def _as_json(one: ReadVisit) -> dict[str, object]:
    raises = [{"rule": new.rule, "urgency": new.urgency, "says": new.says} for new in one.reading.found]
    told = {"visit": one.contact, "family": one.name, "on": one.on.isoformat(), "same_version": one.reading.same}
    return {**told, "would_raise": raises, "questions_gone": one.reading.gone}


def _tell(found: list[ReadVisit]) -> None:
    line = tr("{name}, {date}, {title} ({visit})")
    shown = [one for one in found if one.reading.found]
    for one in shown:
        words = line.format(name=one.name, date=short_date(one.on), title=one.reading.title, visit=one.contact)
        sys.stdout.write(f"{words}\n")
        for new in one.reading.found:
            sys.stdout.write(f"  {tr(URGENCY_NAMES[new.urgency])}: {new.says} ({new.rule})\n")
            sys.stdout.writelines(f"    {reason}\n" for reason in new.reasons)
    words = tr("{count} signed visits were read; {more} would raise something that was not raised. Nothing was raised.")
    sys.stdout.write(words.format(count=len(found), more=len(shown)) + "\n")
