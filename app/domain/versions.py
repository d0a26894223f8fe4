"""Which version of the pathway a caseload uses, who let it be used, and what a local partnership changed in its own pack."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

import msgspec

from app.domain.base import Value
from app.domain.local import Line, Local

Part = Literal["line", "limit", "stage", "time", "pattern"]
Field = Literal["phone", "hours", "out_of_hours", "note", "within", "checked"]
LINE_FIELDS: tuple[Field, ...] = ("phone", "hours", "out_of_hours", "note")


class Approval(Value, frozen=True):
    """A version that may be used: which, who said so in which role, who wrote it down, when, and why. The first of a caseload
    was in use from the beginning, and nobody is named."""

    hash: str
    version: str
    on: date
    by: str = ""
    role: str = ""
    written_by: str = ""
    reason: str = ""


class Edit(Value, frozen=True):
    """One change of the local pack: of what, from what, to what, by whom, when, why; and by when it is to be looked at again.
    `checked` changes nothing: it says that what stands there (`new`) is right here."""

    part: Part
    id: str
    field: Field
    old: str
    new: str
    by: str
    role: str
    at: datetime
    reason: str
    review_by: date | None = None


def edited(local: Local, lines: Sequence[Line], edits: Sequence[Edit]) -> Local:
    """The pack with the numbers entered at set-up and every change made here since, oldest first. What the pack no longer
    holds is left out; a default that was checked here and is another now is unverified again."""
    own = {line.id: line for line in lines}
    local = msgspec.structs.replace(local, lines=tuple(_entered(line, own.get(line.id)) for line in local.lines))
    for edit in edits:
        local = _with(local, edit)
    return local


def _entered(line: Line, own: Line | None) -> Line:
    if own is None or not line.editable:
        return line
    return msgspec.structs.replace(line, phone=own.phone, unverified=own.unverified, source=own.source)


def _with(local: Local, edit: Edit) -> Local:
    replace = msgspec.structs.replace
    if edit.part == "limit":
        known = edit.id in local.limits and edit.field == "within"
        return replace(local, limits={**local.limits, edit.id: edit.new}) if known else local
    if edit.part == "pattern":
        known = edit.field == "within" and edit.new.isdecimal()
        return replace(local, patterns={**local.patterns, edit.id: int(edit.new)}) if known else local
    if edit.part == "stage":
        ladder = (
            replace(one, within=edit.new) if str(one.stage) == edit.id and edit.field == "within" else one
            for one in local.ladder
        )
        return replace(local, ladder=tuple(ladder))
    if edit.part == "time":
        times = (
            replace(one, within=edit.new, unverified=False) if one.id == edit.id and _stands(one.within, edit) else one
            for one in local.times
        )
        return replace(local, times=tuple(times))
    return replace(local, lines=tuple(_line(one, edit) if one.id == edit.id else one for one in local.lines))


def _line(line: Line, edit: Edit) -> Line:
    if not line.editable:
        return line
    if edit.field == "checked":
        return msgspec.structs.replace(line, unverified=False) if line.phone and edit.new == line.phone else line
    changed = msgspec.structs.replace(line, **{edit.field: edit.new})
    return msgspec.structs.replace(changed, unverified=not changed.phone) if edit.field == "phone" else changed


def _stands(within: str, edit: Edit) -> bool:
    return edit.field == "within" or edit.new == within
