"""The local pack as a caseload has it: its numbers, limits and ladder, changed by a named person, each change kept."""

from __future__ import annotations

import re
from datetime import datetime

import msgspec

from app.domain.people import Session
from app.domain.permissions import may, who_may
from app.domain.versions import Edit, Field, Part
from app.engine.within import countable
from app.i18n import tr
from app.ports import WorldError
from app.services import in_use
from app.services.desk import Desk, NotAllowed, author
from app.services.gate import only_for
from app.services.states_local import Change, Entry, LocalState, entries


class LocalPack:
    """Shows the local pack and changes it. Every open item is counted anew by a changed time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self, who: Session) -> LocalState:
        """How it stands."""
        local, edits = self._desk.compiled.pathway.local, in_use.edits(self._desk.journal)
        return LocalState(
            nation=local.nation,
            entries=entries(local, edits),
            may_set_times=may(who.role, "set-times", "own"),
            day=who.day,
        )

    def change(self, who: Session, part: Part, name: str, change: Change) -> LocalState:
        """Keep what a person wrote of one thing. Raises `NotAllowed`, or `WorldError` with what is to be mended."""
        entry = next((one for one in self.show(who).entries if (one.part, one.id) == (part, name)), None)
        if entry is None or not entry.editable:
            raise WorldError(tr("This cannot be changed here."))
        if part != "line" and not may(who.role, "set-times", "own"):
            raise NotAllowed(only_for(who.role, who_may("set-times")))
        made = _edits(who, entry, change, self._desk.clock.now())
        journal = self._desk.journal
        journal.note_access(author(who), "local-pack-changed", f"{part} {name}")
        kept = (*in_use.edits(journal), *made)
        journal.set_setting(in_use.EDITS, msgspec.json.encode(kept).decode())
        self._desk.take_version()
        return self.show(who)


def _edits(who: Session, entry: Entry, change: Change, now: datetime) -> tuple[Edit, ...]:
    """What a person wrote, field by field. Raises `WorldError` for what cannot be kept so."""
    fields: dict[Field, str] = {field: change.fields.get(field, old).strip() for field, old in entry.fields}
    changed = [field for field, old in entry.fields if fields[field] != old]
    if not changed and not change.checked:
        raise WorldError(tr("Nothing was changed. Say that it was checked, or go back."))
    if entry.part == "pattern" and not re.fullmatch(r"[1-9]\d{0,2}", fields["within"], re.ASCII):
        raise WorldError(tr("Write a whole number from 1 to 999."))
    if entry.part != "pattern" and "within" in fields and not countable(fields["within"]):
        raise WorldError(
            tr("Write the time as: same day, or a number of hours, days or working days, like 2 working days.")
        )
    if changed and not change.reason.strip():
        raise WorldError(tr("Write in a few words why, and who agreed it."))
    if change.review_by is None or change.review_by <= who.day:
        raise WorldError(tr("Write the day by which somebody looks at it again. It is a day to come."))
    main: Field = "phone" if entry.part == "line" else "within"
    pairs = [(field, entry.value(field), fields[field]) for field in changed]
    if fields[main]:
        pairs.append(("checked", "", fields[main]))
    return tuple(
        Edit(
            part=entry.part,
            id=entry.id,
            field=field,
            old=old,
            new=new,
            by=who.name,
            role=who.role,
            at=now,
            reason=change.reason.strip(),
            review_by=change.review_by,
        )
        for field, old, new in pairs
    )
