"""A new version of the pathway is read before it is used: what is different, and a named person who lets it be used."""

from __future__ import annotations

from app.domain.people import Session
from app.domain.versions import Approval
from app.engine.differences import differences
from app.i18n import tr
from app.ports import WorldError
from app.services import in_use
from app.services.desk import Desk, author
from app.services.states_keeping import VersionState


class Versions:
    """Says what a new version changes, and takes it into use."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self, _who: Session) -> VersionState:
        """Which version is in use here, and what waits."""
        desk = self._desk
        using, shipped, waits = desk.compiled.pathway, desk.shipped.pathway, desk.waits()
        kept = in_use.kept(desk.journal) or in_use.first(desk.journal, shipped, desk.clock.today())
        approved = kept.read() if waits else None
        return VersionState(
            title=using.title,
            in_use=kept.last,
            approvals=kept.approvals,
            shipped=shipped.version,
            waits=waits,
            unread=desk.unread,
            differences=differences(approved, shipped) if approved and not desk.unread else (),
        )

    def approve(self, who: Session, name: str, role: str, reason: str) -> VersionState:
        """Take the waiting version into use, because a named person said so. Until then everything goes on as it was; then
        open items are counted anew, and what was signed stays with its version. Raises `WorldError` for what is missing."""
        desk = self._desk
        if not desk.waits():
            raise WorldError(tr("No new version waits here."))
        if not name.strip() or not role.strip():
            raise WorldError(tr("Write who approves it, and in which role."))
        if not reason.strip():
            raise WorldError(tr("Write in a few words why it may be used here."))
        journal, shipped = desk.journal, desk.shipped.pathway
        kept = in_use.kept(journal) or in_use.first(journal, shipped, desk.clock.today())
        approval = Approval(
            hash=shipped.hash,
            version=shipped.version,
            on=who.day,
            by=name.strip(),
            role=role.strip(),
            written_by=who.name,
            reason=reason.strip(),
        )
        journal.note_access(author(who), "version-approved", shipped.hash)
        in_use.keep(journal, shipped, (*kept.approvals, approval))
        desk.take_version()
        return self.state(who)
