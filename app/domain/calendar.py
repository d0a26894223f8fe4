"""Ages, gestation and dates as people say them: pure date arithmetic, no clock.

Clinical dates follow the NHS Common User Interface guidance (DD-Mmm-YYYY); dates for families follow the NHS service
manual (6 August 2018). Sources: clinical register 6.6.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta

from app.domain.base import Value
from app.i18n import ntr, tr

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TERM_DAYS = 280
"""Length of pregnancy in days from which a due date is counted (40 weeks)."""


class Gestation(Value, frozen=True):
    """Weeks and days of pregnancy, written 31+2."""

    weeks: int
    days: int

    def __str__(self) -> str:
        return f"{self.weeks}+{self.days}"


def short_date(day: date | None) -> str:
    """14-Aug-1994, or *Not recorded*."""
    return f"{day.day:02d}-{MONTHS[day.month - 1]}-{day.year}" if day else tr("Not recorded")


def long_date(day: date) -> str:
    """6 August 2026."""
    return f"{day.day} {LONG_MONTHS[day.month - 1]} {day.year}"


def day_and_date(day: date) -> str:
    """Friday 6 August 2026."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def uk_time(moment: datetime) -> datetime:
    """A UTC moment as clocks in the United Kingdom show it: an hour ahead from the last Sunday of March, 01:00 UTC, to
    the last Sunday of October, 01:00 UTC (Summer Time Order 2002). A moment without a zone is taken as UTC."""
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    starts, ends = _last_sunday(moment.year, 3), _last_sunday(moment.year, 10)
    return (moment + timedelta(hours=1) if starts <= moment < ends else moment).replace(tzinfo=None)


def end_of_day(day: date) -> datetime:
    """The last minute of a day as clocks in the United Kingdom show it, in UTC."""
    last = datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC)
    return last - (uk_time(last - timedelta(hours=2)) - (last - timedelta(hours=2)).replace(tzinfo=None))


def uk_moment(day: date, hour: int, minute: int) -> datetime:
    """What a clock in the United Kingdom showed on a day, in UTC. In the hour that comes twice it is the second."""
    shown = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)
    return shown - (uk_time(shown) - shown.replace(tzinfo=None))


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def short_time(moment: datetime) -> str:
    """06-Aug-2026 14:20, as clocks in the United Kingdom show a UTC moment."""
    local = uk_time(moment)
    return f"{short_date(local.date())} {local:%H:%M}"


def gestation_on(due: date, day: date) -> Gestation:
    """Weeks and days of pregnancy on `day` for a baby due on `due`."""
    gone = TERM_DAYS - (due - day).days
    return Gestation(weeks=gone // 7, days=gone % 7)


def last_due_date(day: date) -> date:
    """No pregnancy that is known on a day is due later: a year mistyped is."""
    return day + timedelta(days=TERM_DAYS)


def age_in_years(born: date, day: date) -> int:
    """Whole years lived on `day`."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_in_months(born: date, day: date) -> int:
    """Whole months lived on `day`."""
    return (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)


def age_words(born: date, day: date) -> str:
    """Days until 4 weeks, weeks and days until 2 years as `6w 2d`, then months or years (CUI duration units)."""
    days = (day - born).days
    if days < 0:
        return tr("not born yet")
    if days < 28:
        return tr("{days}d").format(days=days)
    if days < 365:
        weeks, rest = divmod(days, 7)
        return tr("{weeks}w {days}d").format(weeks=weeks, days=rest) if rest else tr("{weeks}w").format(weeks=weeks)
    months = age_in_months(born, day)
    if months < 24:
        return tr("{months}m").format(months=months)
    return tr("{years}y").format(years=age_in_years(born, day))


def next_working_day(day: date, closed: Collection[date] = ()) -> date:
    """The first Monday to Friday after `day` that is not one of the `closed` days (the local pack's bank holidays)."""
    step = day + timedelta(days=1)
    while step.weekday() >= 5 or step in closed:
        step += timedelta(days=1)
    return step


def add_working_days(day: date, count: int, closed: Collection[date] = ()) -> date:
    """`count` working days after `day`, Monday to Friday, without the `closed` days."""
    for _ in range(count):
        day = next_working_day(day, closed)
    return day


def ago_words(then: date, day: date) -> str:
    """`today`, `yesterday` or `9 days ago`."""
    gone = (day - then).days
    if gone == 0:
        return tr("today")
    if gone == 1:
        return tr("yesterday")
    if gone < 0:
        return ntr("in {count} day", "in {count} days", -gone).format(count=-gone)
    return ntr("{count} day ago", "{count} days ago", gone).format(count=gone)
