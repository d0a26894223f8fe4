"""When something happened: a day and a time of day, with what to mend in words."""

from __future__ import annotations

import re
from datetime import date, datetime

from app.domain.calendar import uk_moment
from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.dates import DateField
from ui.widgets.fields import TextField
from ui.widgets.layouts import Column

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")


def moment(day: date | None, time: str) -> datetime | None:
    """The moment that a day and a written time mean, or none while they are not one. `14:30`, `14.30` and `1430` are times."""
    written = _TIME.fullmatch(time.strip())
    if day is None or written is None:
        return None
    return uk_moment(day, int(written.group(1)), int(written.group(2)))


class WhenFields(Column):
    """Two fields. `value()` is the moment; `troubles()` says what to mend, by field."""

    def __init__(self, looks: Looks, *, name: str, day: date, label: str, what: str) -> None:
        super().__init__(looks, gap="m")
        self.day = DateField(looks, label, name=f"{name}.day", what=what, latest=day)
        self.time = TextField(
            looks, tr("The time, as near as you know"), name=f"{name}.time", hint=tr("For example, 14:30"), characters=8
        )
        self.add(self.day, self.time)

    def value(self) -> datetime | None:
        """When it happened."""
        return moment(self.day.value(), self.time.text())

    def troubles(self) -> tuple[tuple[str, str], ...]:
        """What to mend, each with the name of its field."""
        day = self.day.problem()
        time = "" if moment(date.min.replace(year=2000), self.time.text()) else tr("Enter a time, for example 14:30")
        return tuple((name, words) for name, words in (("day", day), ("time", time)) if words)
