"""When a time limit in words runs out."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime, timedelta

from app.domain.calendar import add_working_days, end_of_day, uk_time


def due_at(within: str, start: datetime, closed: Collection[date] = ()) -> datetime:
    """When `same day`, `N hours`, `N days` or `N working days` from `start` runs out; `closed` days (bank holidays) are no
    working days. Raises `ValueError` for other words."""
    if within == "same day":
        return end_of_day(uk_time(start).date())
    number, _, unit = within.partition(" ")
    if unit in ("hours", "hour"):
        return start + timedelta(hours=int(number))
    if unit in ("days", "day"):
        return end_of_day(uk_time(start).date() + timedelta(days=int(number)))
    if unit in ("working days", "working day"):
        return end_of_day(add_working_days(uk_time(start).date(), int(number), closed))
    raise ValueError(f"'{within}' is not 'same day', 'N hours', 'N days' or 'N working days'.")


def countable(within: str) -> bool:
    """Whether a time can be counted to: `same day`, or at most three digits of hours, days or working days."""
    return within == "same day" or re.fullmatch(r"\d{1,3} (hour|day|working day)s?", within, re.ASCII) is not None
