"""What is open today: ordered by time due, never by family."""

from __future__ import annotations

from datetime import date

from app.domain.calendar import uk_time
from app.domain.people import Session
from app.engine.reviewing import QUIET_KINDS
from app.engine.visit import URGENT
from app.i18n import tr
from app.ports import DueRow
from app.services.day_states import TodayState
from app.services.desk import Desk
from app.services.leave import until_next

MOST = 12
"""At most this many acts a day on Today (design: quiet), and every urgent one; the rest is counted and reachable."""
_ELSEWHERE = ("unsigned", "main-record", *QUIET_KINDS)
"""What stands in lines of its own on the page."""


class Today:
    """The day's page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self, who: Session) -> TodayState:
        """Open items by time due, open visits, and what only this laptop knows."""
        rows = self._desk.journal.due()
        until = until_next(self._desk.journal, who)
        acts = [row for row in rows if row.kind not in _ELSEWHERE and self._opened(row, until)]
        shown = tuple(row for place, row in enumerate(acts) if place < MOST or row.urgency in URGENT)
        hour = uk_time(self._desk.clock.now()).hour
        hello = tr("Good morning") if hour < 12 else tr("Good afternoon") if hour < 18 else tr("Good evening")
        return TodayState(
            day=who.day,
            greeting=tr("{hello}, {name}").format(hello=hello, name=who.name.split(" ")[0]),
            due=shown,
            later=len(acts) - len(shown),
            open_visits=tuple(row for row in rows if row.kind == "unsigned"),
            only_here=tuple(row for row in rows if row.kind == "main-record"),
            families=len(self._desk.journal.families()),
            everything=tuple(acts),
            name=who.name,
            unsupervised=sum(row.kind in QUIET_KINDS and self._waited(row, who.day) for row in rows),
            practising=self._desk.practising(who.day),
        )

    def _waited(self, row: DueRow, day: date) -> bool:
        return row.opens_on is not None and row.opens_on <= day

    def _opened(self, row: DueRow, until: date) -> bool:
        # Only a planned visit, a plan's next look and a pattern wait for their day, or for the last one before she is next here:
        # what is already there stays, though this computer's clock runs backwards.
        return (
            row.kind not in ("planned", "plan-review", "ask-again", "pattern")
            or row.opens_on is None
            or row.opens_on <= until
        )
