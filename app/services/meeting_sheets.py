"""The two sheets of a meeting: one to take along, one to fill in there and bring back. Neither is sent to anybody."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.domain.base import FamilyId, LetterId
from app.domain.letter import Letter
from app.domain.people import Session
from app.domain.plans import MEETINGS
from app.domain.pursuit import MeetingKind
from app.domain.record import FamilyRecord
from app.engine.letters import as_text, draft
from app.i18n import tr
from app.ports import Typesetter, WorldError
from app.services.desk import Desk, author
from app.services.household import not_known
from app.services.visit_state import baby_last_seen

Which = Literal["take", "bring"]
PLANS: dict[Which, LetterId] = {"take": LetterId("meeting-take"), "bring": LetterId("meeting-bring")}


class MeetingSheets:
    """Lays out a meeting's sheets in memory. Looking at one is noted in the access log."""

    def __init__(self, desk: Desk, typesetter: Typesetter) -> None:
        self._desk, self._typesetter = desk, typesetter

    def sheet(self, who: Session, family: FamilyId, which: Which, meets: MeetingKind, about: str) -> tuple[bytes, str]:
        """The sheet as a PDF, and the same in plain lines for a screen reader. Raises `WorldError` without a mother or baby."""
        letter = self._letter(who, self._desk.journal.record(family), which, meets, about)
        self._desk.journal.note_access(author(who), "preview", letter.reference)
        return self._typesetter.pdf(letter), as_text(letter)

    def _letter(self, who: Session, record: FamilyRecord, which: Which, meets: MeetingKind, about: str) -> Letter:
        pathway = self._desk.compiled.pathway
        person = record.mother() or next(iter(record.people.values()), None)
        plan = self._desk.compiled.letters.get(PLANS[which])
        if person is None or plan is None:
            raise WorldError(tr("Add the mother or the baby to this family first."))
        words = {
            "decide": about.strip() or tr("Not written yet."),
            "seen": baby_last_seen(record, pathway.watch, who.day) or tr("Not known."),
            "gaps": "\n".join(not_known(record, pathway.everyone_named, who.day)),
        }
        kind = tr(MEETINGS[meets])
        made = draft(plan, record, pathway, who, person.id, None, kind, words, self._desk.lines())
        shown = tuple(one for one in made.sections if not one.annex or any(each.rows for each in one.blocks))
        mark = made.watermark or self._desk.mark(who.day, made_up=False)
        return msgspec.structs.replace(made, title=f"{made.title}: {kind.lower()}", sections=shown, watermark=mark)
