"""Times of day as clocks in the United Kingdom show them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain.calendar import short_time, uk_time


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 1, 15, 12, 0, tzinfo=UTC), "15-Jan-2026 12:00"),
        (datetime(2026, 8, 6, 12, 54, tzinfo=UTC), "06-Aug-2026 13:54"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "29-Mar-2026 00:59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29-Mar-2026 02:00"),
        (datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "25-Oct-2026 01:59"),
        (datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "25-Oct-2026 01:00"),
        (datetime(2027, 8, 31, 23, 30, tzinfo=UTC), "01-Sep-2027 00:30"),
    ],
)
def test_a_moment_is_shown_by_the_clock_here(moment: datetime, shown: str) -> None:
    assert short_time(moment) == shown


def test_a_moment_of_another_zone_is_the_same_moment() -> None:
    paris = timezone(timedelta(hours=2))
    assert uk_time(datetime(2026, 8, 6, 14, 54, tzinfo=paris)) == datetime(2026, 8, 6, 13, 54)


def test_a_moment_without_a_zone_is_taken_as_utc() -> None:
    assert uk_time(datetime(2026, 8, 6, 12, 54)) == datetime(2026, 8, 6, 13, 54)
