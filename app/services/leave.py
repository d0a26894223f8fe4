"""Working days, leave and coming back: what came up meanwhile, what cover did, what returns. What is for today waits for nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from app.domain.base import FamilyId, StaffId
from app.domain.calendar import uk_time
from app.domain.entries import Entry
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.thread import HANDED
from app.engine.visit import URGENT
from app.i18n import tr
from app.ports import DueRow, Journal, WorldError
from app.services.chronology import lines_of
from app.services.cover import Cover, thing
from app.services.desk import Desk, author
from app.services.persons import one_line
from app.services.states_leave import WEEK, Away, Done, Hours, LeaveState, Why

LOOK_BACK = timedelta(days=28)
"""How long after a time away its page is still offered."""
LONGEST = timedelta(days=366)


class Leave:
    """Who works when. Nothing changes hands here: that is asked and accepted by name, under leave and cover."""

    def __init__(self, desk: Desk, cover: Cover) -> None:
        self._desk, self._cover = desk, cover

    def show(self, who: Session) -> LeaveState:
        """Working days, and the time away that is going on or ended lately. The reading is noted in the access log."""
        journal, hours = self._desk.journal, hours_of(self._desk.journal, who)
        covered, away = self._cover.show(who), _lately(hours, who.day)
        rows = [row for row in journal.due() if row.kind in HANDED or row.kind == "pattern"]
        names = {row.family: row.mother or row.name for row in journal.families()}
        state = LeaveState(
            day=who.day,
            name=who.name,
            hours=hours,
            next_day=next_here(hours, who.day),
            away=away,
            is_away=away is not None and away.first <= who.day <= away.last,
            today=tuple(thing(row, names) for row in rows if row.urgency in URGENT),
            comes_back=covered.theirs,
        )
        if away is None:
            return state
        meanwhile = tuple(thing(row, names) for row in rows if _opened_in(row, away, who.day))
        return msgspec.structs.replace(state, came_up=meanwhile, done=tuple(self._done(who, away, names)))

    def set_days(self, who: Session, days: Sequence[int]) -> LeaveState:
        """The weekdays on which she works. Raises `WorldError` for none."""
        chosen = tuple(sorted(set(days)))
        if not chosen or not set(chosen) <= set(range(7)):
            raise WorldError(tr("Tick at least one day on which you work."))
        self._keep(who, msgspec.structs.replace(hours_of(self._desk.journal, who), days=chosen))
        return self.show(who)

    def go(self, who: Session, first: date | None, last: date | None, cover: str, why: Why) -> LeaveState:
        """She is away from the first to the last day, and a named person covers. Raises `WorldError` with what to mend."""
        name = one_line(cover)
        if first is None or last is None or last < first or last - first > LONGEST:
            raise WorldError(tr("Enter the first and the last day away, the first one first."))
        if not name or name.casefold() == who.name.casefold():
            raise WorldError(tr("Enter the name of the person who covers."))
        open_now = tuple(dict.fromkeys(row.family for row in self._desk.journal.due()))
        hours = hours_of(self._desk.journal, who)
        new = Away(first=first, last=last, cover=name, why=why, families=open_now)
        self._keep(who, msgspec.structs.replace(hours, away=(*hours.away, new)))
        return self.show(who)

    def _keep(self, who: Session, hours: Hours) -> None:
        self._desk.journal.note_access(author(who), "working-days", who.name)
        self._desk.journal.set_setting(_setting(who), msgspec.json.encode(hours).decode())

    def _done(self, who: Session, away: Away, names: dict[FamilyId, str]) -> list[Done]:
        """What others wrote in the families that had something open when she left."""
        journal, found = self._desk.journal, list[Done]()
        for family in (one for one in away.families if one in names):
            record, entries = journal.record(family), journal.entries(family)
            lines = others_wrote(self._desk.compiled, record, entries, who.person, away.first)
            found += [Done(on=on, family_name=names[family], what=what, by=by) for on, what, by in lines]
        return sorted(found, key=lambda one: one.on)


def others_wrote(
    compiled: Compiled, record: FamilyRecord, entries: Iterable[Entry], person: StaffId | str, first: date
) -> list[tuple[date, str, str]]:
    """What anybody but this person wrote in a record since a day: the day, what, and who. Entries are signed by their author, so
    another's come from another laptop, or from whoever else may open this caseload."""
    others = [one for one in entries if one.author.person != person and uk_time(one.written_at).date() >= first]
    return [(uk_time(line.written).date(), line.what, line.by) for line in lines_of(compiled, record, others)]


def hours_of(journal: Journal, who: Session) -> Hours:
    """When somebody works, as far as they have entered it."""
    kept = journal.setting(_setting(who))
    return msgspec.json.decode(kept, type=Hours) if kept else Hours()


def _setting(who: Session) -> str:
    return f"working-days:{who.person}"


def next_here(hours: Hours, day: date) -> date:
    """The next day after `day` on which she works and is not away."""
    step, days = day + timedelta(days=1), hours.days or WEEK
    while step.weekday() not in days or any(one.first <= step <= one.last for one in hours.away):
        step += timedelta(days=1)
    return step


def until_next(journal: Journal, who: Session) -> date:
    """The last day before she is next here, by the days she entered; this day when she entered none. What opens until then is
    shown today: it would open while nobody looks."""
    if journal.setting(_setting(who)) is None:
        return who.day
    return next_here(hours_of(journal, who), who.day) - timedelta(days=1)


def _lately(hours: Hours, day: date) -> Away | None:
    near = (one for one in reversed(hours.away) if one.first <= day <= one.last + LOOK_BACK)
    return next(near, None)


def _opened_in(row: DueRow, away: Away, day: date) -> bool:
    return row.opens_on is not None and away.first <= row.opens_on <= min(away.last, day)
