"""Working lists on paper: initials, kinds and days, never a name of a family, and no word of what a worry is about."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.calendar import short_date, short_time, uk_time
from app.domain.people import Session
from app.domain.sheet import Sheet
from app.i18n import tr
from app.services.day_states import DayEnd, LeftHere, OpenThing


def initials_of(name: str) -> str:
    """`A.A.` of Aisha Ahmed; a dash when nothing is known."""
    return "".join(f"{part[0].upper()}." for part in name.replace("-", " ").split()) or "–"


def here_words(item: LeftHere) -> str:
    """What kind of thing is only on this laptop, in words that tell nothing of a worry."""
    return {
        "unsigned": tr("{what}, not signed yet"),
        "not-kept": tr("{what}, did not happen"),
    }.get(item.kind, "{what}").format(what=item.what)


def day_end_sheet(end: DayEnd, who: Session, mark: str) -> Sheet:
    """What only this laptop knows, as a list to work through at a desk."""
    rows = [(item.initials, here_words(item), short_date(item.day), "") for item in end.items]
    return Sheet(
        title=tr("To copy into the main record"),
        written_on=end.day,
        by=who.name,
        above=(tr("Initials only. The notes themselves are on the laptop."),),
        rows=((tr("Initials"), tr("What"), tr("Day"), tr("Copied, when")), *rows),
        foot=_foot(),
        watermark=mark,
    )


def handover_sheet(things: Sequence[OpenThing], who: Session, mark: str) -> Sheet:
    """What is open, for whoever covers: initials, what comes next and by when, and who has it now."""
    rows = [(one.initials, one.kind, one.act, _due(one), _has(one)) for one in things]
    return Sheet(
        title=tr("Handover card"),
        written_on=who.day,
        by=who.name,
        above=(
            tr("Each stays with the person named until the cover has accepted by name."),
            tr("Initials only. Say the rest by voice."),
        ),
        rows=((tr("Initials"), tr("What"), tr("Next"), tr("By"), tr("Who has it")), *rows),
        below=(tr("Accepted by (name, time): ______________________________"),),
        foot=_foot(),
        watermark=mark,
    )


def _due(one: OpenThing) -> str:
    if one.due is None:
        return tr("No date")
    local = uk_time(one.due)
    return short_date(local.date()) if (local.hour, local.minute) == (23, 59) else short_time(one.due)


def _has(one: OpenThing) -> str:
    if one.handover is None:
        return one.owner
    return tr("{owner}. {cover} was asked, not accepted yet").format(owner=one.owner, cover=one.handover.cover)


def _foot() -> str:
    return tr("Belongs to no record. Shred it when it is done.")
