"""England's bank holidays in the local pack against a library that is kept by others, from the published dates."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import holidays
import pytest

from app.content.load import load
from app.domain.calendar import add_working_days
from app.engine.within import due_at

YEARS = range(2025, 2029)
LOCAL = load().local
DAYS_OFF = frozenset(holidays.country_holidays("GB", subdiv="ENG", years=YEARS))


def test_every_published_day_stands_in_the_pack_and_no_other() -> None:
    working = {day for day in DAYS_OFF if day.weekday() < 5}
    assert set(LOCAL.bank_holidays) == working
    assert len(LOCAL.bank_holidays) == 8 * len(YEARS)


def test_they_stand_in_order_and_end_with_the_last_year_that_is_known() -> None:
    assert list(LOCAL.bank_holidays) == sorted(set(LOCAL.bank_holidays))
    assert LOCAL.bank_holidays[-1].year == YEARS[-1]


@pytest.mark.parametrize(
    ("day", "count", "ends"),
    [
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 12, 24), 3, date(2026, 12, 31)),
        (date(2027, 12, 24), 1, date(2027, 12, 29)),
        (date(2027, 12, 31), 1, date(2028, 1, 4)),
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2025, 8, 22), 1, date(2025, 8, 26)),
    ],
)
def test_working_days_go_over_easter_christmas_and_the_leap_day(day: date, count: int, ends: date) -> None:
    assert add_working_days(day, count, LOCAL.bank_holidays) == ends


def test_a_time_in_working_days_never_ends_on_a_day_off() -> None:
    for start in (date(2025, 1, 1) + timedelta(days=n) for n in range(1450)):
        ends = due_at("3 working days", datetime(start.year, start.month, start.day, 11), LOCAL.bank_holidays).date()
        days = [start + timedelta(days=n) for n in range(1, (ends - start).days + 1)]
        worked = [day for day in days if day.weekday() < 5 and day not in DAYS_OFF]
        assert (len(worked), worked[-1]) == (3, ends), start
