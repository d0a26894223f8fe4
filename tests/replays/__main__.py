"""python -m tests.replays [--write]: what the reviews found beside what came up here, as a table of `.github/measured.md`."""

from __future__ import annotations

import sys

from app.domain.people import ROLE_NAMES
from app.services.replay_events import WORKERS
from tests.house.tree import ROOT
from tests.replays.found import Found, answers

MEASURED = ROOT / ".github/measured.md"
HEAD = "## What the reviews found, and what came up"
ABOUT = """
The four published stories through `python -m app replay`: each missed chance of the register that a timer, an alert, a record or an
owner answers, and the first thing that came up for it. Only what the sources say is played; days that had to be chosen are marked
in the cases. Nothing here says that a death could have been foreseen or prevented: it says what would have stood on a list,
and whose.
"""


def table() -> str:
    """The section, ready to stand in the file."""
    head = "| row | what the review found | what came up here, when, on whose list | what would have ended it |"
    lines = [HEAD, ABOUT, head, "| --- | --- | --- | --- |"]
    lines += [_row(found) for _, found in answers() if found is not None]
    return "\n".join(lines) + "\n"


def _row(found: Found) -> str:
    says = found.lesson.says.replace("|", "/")
    if found.line is None:
        on, name = found.asked
        what = f"{on}: `{name}` stands as not known, or as told, and comes back at the next visit"
        return f"| {found.lesson.id} | {says} | {what} | It is asked, and the answer or the reason for none is kept. |"
    line = found.line
    act = next((act for act in reversed(line["acts"]) if act["on"] <= found.on), line["acts"][0])
    what = f"{act['on']}, {line['owner']}'s list ({work_of(line['owner'])}): {line['item']} *{act['act']}*"
    late = [one for one in line["climbed"] if one["on"] >= act["on"]]
    if late:
        last = late[-1]
        what += f" Late from {late[0]['on']}; stage {last['stage']} of the ladder ({last['who'].lower()}) from {last['on']}."
    ends = "Still open at the end. " if line["off_list_on"] is None else ""
    ends = f"Carried by a referral from {line['off_list_on']}. " if line["carried"] else ends
    return f"| {found.lesson.id} | {says} | {what} | {ends}{line['ends_when']} |"


def work_of(owner: str) -> str:
    """What the person of that name does."""
    return next((ROLE_NAMES[role].lower() for role, name in WORKERS.items() if name == owner), "")


def keep(text: str) -> None:
    """Put the table in the place of the last one."""
    told = MEASURED.read_text(encoding="utf-8")
    before, found, after = told.partition(HEAD)
    rest = after.partition("\n## ")[2] if found else ""
    MEASURED.write_text(before.rstrip() + "\n\n" + text + (f"\n## {rest}" if rest else ""), encoding="utf-8")


if __name__ == "__main__":
    keep(table()) if "--write" in sys.argv else sys.stdout.write(table())
