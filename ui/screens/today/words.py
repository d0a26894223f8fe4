"""What is open, a family at a time, in the words of the day's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.base import EntryId
from app.domain.calendar import short_date, uk_time
from app.domain.pathway import URGENCY_NAMES
from app.i18n import ntr, tr
from app.services.states import DueRow
from ui.places import Name
from ui.screens.today.state import Act, Group, Visit
from ui.visits.words import clock_words, in_main_record_words

URGENT = ("emergency", "same-day")
_LEADS: dict[str, Name] = {"ring": "urgent", "write-call": "urgent", "prepare": "before-you-knock"}
PAGES_OF_THEIR_OWN: dict[str, Name] = {
    "referral": "referral",
    "disagreement": "disagreement",
    "share": "who-knows",
    "ask-again": "who-knows",
    "pattern": "patterns",
    "plan-review": "plan",
    "plan-gap": "plan",
    "act": "plan",
    "meeting": "meeting",
    "review": "supervision",
    "returned": "supervision",
    "directed": "supervision",
    "supervision": "supervision",
}
"""Where what is under way has a page of its own."""


def groups_of(rows: Sequence[DueRow], day: date, name: str, *, revealed: bool) -> tuple[Group, ...]:
    """Each family once, at the place of what is due first for it."""
    found: dict[str, list[DueRow]] = {}
    for row in rows:
        found.setdefault(row.family, []).append(row)
    return tuple(_group(of, day, name, revealed=revealed) for of in found.values())


def _group(rows: Sequence[DueRow], day: date, name: str, *, revealed: bool) -> Group:
    first = rows[0]
    shown = [row for row in rows if row is first or row.urgency in URGENT]
    acts = tuple(act_of(row, day, name, revealed=revealed) for row in shown)
    return Group(family=first.family, name=first.family_name, acts=acts, more=len(rows) - len(acts))


def act_of(row: DueRow, day: date, name: str, *, revealed: bool) -> Act:
    """An open item in words. What a private one is about is in it only when she asked."""
    return Act(
        family=row.family,
        act=row.act,
        button=_button(row.step or row.kind),
        leads=PAGES_OF_THEIR_OWN.get(row.kind) or _LEADS.get(row.step, "family"),
        entry=EntryId(row.item),
        when=when_words(row, day),
        tone=row.urgency or "note",
        who=" ".join(part for part in (who_words(row, day, name), stage_words(row, day)) if part),
        record=in_main_record_words(row.mark) if row.kind == "finding" else "",
        about=row.says if row.kind != "planned" and (revealed or not row.private) else "",
    )


def visit_of(row: DueRow, day: date) -> Visit:
    """A visit to finish, and that nothing of it is in the main record yet."""
    about = tr("Check the answers and sign. {record}").format(record=in_main_record_words(None))
    return Visit(family=row.family, name=row.family_name, about=about, when=when_words(row, day))


def who_words(row: DueRow, day: date, name: str) -> str:
    """Who has it now, and who was asked and has not accepted yet."""
    if not row.owner:
        has = tr("Nobody has this yet.")
    elif row.owner == name:
        has = tr("You have this now.")
    else:
        has = tr("{owner} has this now.").format(owner=row.owner)
    if row.waiting_for and row.waiting_for != row.owner:
        waits = tr("{has} Waiting for {who}.")
        has = waits.format(has=has, who=row.waiting_for)
    if row.handover is None:
        return has
    at = uk_time(row.handover.at)
    when = clock_words(row.handover.at) if at.date() == day else short_date(at.date())
    words = tr("{has} {cover} was asked, {when}, and has not accepted yet.")
    return words.format(has=has, cover=row.handover.cover, when=when)


def stage_words(row: DueRow, day: date) -> str:
    """The highest stage of the local ladder that has opened for something late."""
    opened = [stage for stage in row.stages if uk_time(stage.opens_at).date() <= day]
    return tr("Next on the ladder: {who}.").format(who=opened[-1].who) if opened else ""


def when_words(row: DueRow, day: date) -> str:
    """How soon, in words: `Today, by 14:20`, `Waiting for Ruth since 02-Aug-2026`, or no date."""
    soon = tr(URGENCY_NAMES.get(row.urgency, "To note"))
    if row.due_on is None:
        return soon
    due = uk_time(row.due_on)
    if due.date() < day:
        owner = row.waiting_for or row.owner
        return tr("Waiting for {owner} since {date}").format(owner=owner, date=short_date(due.date()))
    time = "" if (due.hour, due.minute) in ((23, 59), (0, 0)) else f"{due:%H:%M}"
    if due.date() > day:
        return tr("By {date}").format(date=f"{short_date(due.date())} {time}".strip())
    return tr("Today, by {time}").format(time=time) if time else tr("Today")


def _button(step: str) -> str:
    words = {
        "ring": tr("Who to call"),
        "write-call": tr("Write how the call went"),
        "outcome": tr("Write what came of it"),
        "do": tr("Say what happened"),
        "decide": tr("Decide"),
        "chase": tr("Say what became of it"),
        "prepare": tr("Before you knock"),
        "referral": tr("Say what became of it"),
        "disagreement": tr("Take it on"),
        "share": tr("Say whether they have it"),
        "ask-again": tr("Write what she says"),
        "pattern": tr("Look at it"),
        "plan-review": tr("Look at it again"),
        "plan-gap": tr("Add an act"),
        "act": tr("Say what came of it"),
        "meeting": tr("Open"),
    }
    return words.get(step, tr("Open"))


def supervision_words(count: int) -> str:
    """How much has waited for supervision past its day; else what the page is for."""
    if not count:
        return tr("What waits to be looked at, together, and what others can see of your work.")
    return ntr(
        "{count} thing has waited to be looked at, or talked over, past its day.",
        "{count} things have waited to be looked at, or talked over, past their day.",
        count,
    ).format(count=count)
