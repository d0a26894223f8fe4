"""A family for a case review outside the service: everything that was written, for somebody who has no Goldthread of theirs."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.base import FamilyId
from app.domain.calendar import short_time
from app.domain.people import Session
from app.i18n import tr
from app.ports import WorldError
from app.services.chronology import lines_of
from app.services.desk import Desk, author
from app.services.persons import one_line
from app.services.states_transfers import ReviewMade

ENDING = ".goldthread-review"


class Reviews:
    """Makes the file and the words that open it. The words are shown once, and go another way than the file."""

    def __init__(self, desk: Desk, lock: Callable[[bytes], tuple[bytes, str]], new_id: Callable[[], str]) -> None:
        self._desk, self._lock, self._new_id = desk, lock, new_id

    def make(self, who: Session, family: FamilyId, why: str) -> ReviewMade:
        """Every version, signature, paper and reading of a family. Raises `WorldError` without a reason for it."""
        reason, journal = one_line(why), self._desk.journal
        if not reason:
            raise WorldError(tr("Write who asked for it and why, in a few words."))
        journal.note_access(author(who), f"review: {reason}", family)
        record = journal.record(family)
        lines = lines_of(self._desk.compiled, record, journal.entries(family))
        words = "\n\n".join(
            "\n".join(part for part in (f"{short_time(line.happened)}  {line.by}", line.what, line.more) if part)
            for line in lines
        )
        file, opens = self._lock(journal.exchange.review(family, record.misfiled, words))
        name = f"goldthread-{self._new_id()[-8:]}{ENDING}"
        return ReviewMade(file=file, file_name=name, words=opens, entries=record.entries)
