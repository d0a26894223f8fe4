"""The local pack, thing by thing, as a screen shows it and as a person changes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from app.domain.base import Value
from app.domain.calendar import uk_time
from app.domain.local import LIMIT_NAMES, PATTERN_NAMES, Local
from app.domain.versions import LINE_FIELDS, Edit, Field, Part
from app.engine.pattern import PATTERN_NUMBERS
from app.i18n import tr


class Entry(Value, frozen=True):
    """One thing of the local pack: what it is called, its fields in order, whether anybody here has checked it, who did, when,
    by when it is to be looked at again, and everything that was changed, the newest first."""

    part: Part
    id: str
    name: str
    fields: tuple[tuple[Field, str], ...]
    unverified: bool
    editable: bool = True
    about: str = ""
    source: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    review_by: date | None = None
    history: tuple[Edit, ...] = ()

    def value(self, field: Field) -> str:
        """What stands in a field."""
        return dict(self.fields).get(field, "")

    def late(self, day: date) -> bool:
        """Whether the day has come on which it was to be looked at again."""
        return self.review_by is not None and self.review_by <= day


class LocalState(Value, frozen=True):
    """The pack of one nation: the numbers, the limits, the ladder and the times others are held to."""

    nation: str
    entries: tuple[Entry, ...]
    may_set_times: bool
    day: date


class Change(Value, frozen=True):
    """What a person writes: the fields as they are to be, why, that it is right here, and by when to look again."""

    fields: Mapping[Field, str]
    reason: str
    checked: bool = False
    review_by: date | None = None


def entries(local: Local, edits: Sequence[Edit]) -> tuple[Entry, ...]:
    """Everything of the pack, with who checked it and what was changed."""
    return tuple(_with_history(one, edits) for one in _entries(local))


def _entries(local: Local) -> Iterator[Entry]:
    for line in local.lines:
        fields = tuple((field, str(getattr(line, field))) for field in LINE_FIELDS)
        yield Entry(
            part="line",
            id=line.id,
            name=line.name,
            fields=fields,
            unverified=line.unverified or (line.editable and not line.phone),
            editable=line.editable,
            source=line.source,
        )
    for name, within in local.limits.items():
        says = tr(LIMIT_NAMES.get(name, name.replace("_", " ")))
        yield Entry(part="limit", id=name, name=says, fields=(("within", within),), unverified=True)
    for name, number in (PATTERN_NUMBERS | local.patterns).items():
        says, fields = tr(PATTERN_NAMES.get(name, name.replace("_", " "))), (("within", str(number)),)
        yield Entry(part="pattern", id=name, name=says, fields=fields, unverified=True)
    for stage in local.ladder:
        yield Entry(
            part="stage",
            id=str(stage.stage),
            name=stage.who,
            fields=(("within", stage.within),),
            unverified=True,
            about=stage.says,
        )
    for time in local.times:
        yield Entry(
            part="time",
            id=time.id,
            name=time.says,
            fields=(("within", time.within),),
            unverified=time.unverified,
            about=tr("Counted from {what}").format(what=time.counted_from),
            source=time.source,
        )


def _with_history(entry: Entry, edits: Sequence[Edit]) -> Entry:
    """Checked stands only as long as what was checked stands there."""
    mine = [one for one in edits if (one.part, one.id) == (entry.part, entry.id)]
    main: Field = "phone" if entry.part == "line" else "within"
    last = next((one for one in reversed(mine) if one.field == "checked"), None)
    if last is None or last.new != entry.value(main) or not last.new:
        return msgspec.structs.replace(entry, history=tuple(reversed(mine)))
    return msgspec.structs.replace(
        entry,
        unverified=False,
        checked_by=last.by,
        checked_on=uk_time(last.at).date(),
        review_by=last.review_by,
        history=tuple(reversed(mine)),
    )
