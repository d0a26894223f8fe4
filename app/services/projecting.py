"""What the indexes hold of a family, counted by the local pack."""

from __future__ import annotations

from app.domain.pathway import Pathway
from app.domain.record import FamilyRecord
from app.engine.thread import thread
from app.ports import DueRow, FamilyRow, Projection


def project(pathway: Pathway, record: FamilyRecord) -> Projection:
    """What the indexes hold of a family: its line in the list and its open items, by this pathway and its local pack."""
    mother = record.mother()
    kept = [contact.on for contact in record.contacts.values() if contact.signed]
    babies = [person.short_name() for person in record.of_kind("baby")]
    row = FamilyRow(
        family=record.id,
        name=record.family.name,
        mother=mother.plain_name() if mother else "",
        people=", ".join(babies),
        last_contact=max(kept, default=None),
        open_findings=len(record.open_findings()),
        open_contact=record.open_contact() is not None,
        practice=record.family.practice,
        withdrawn=record.withdrawn,
    )
    due = tuple(
        DueRow(
            family=record.id,
            family_name=record.family.name,
            item=item.id,
            kind=item.kind,
            says=item.says,
            act=item.act,
            owner=item.owner,
            opens_on=item.opens_on,
            due_on=item.due,
            urgency=item.urgency,
            private=item.private,
            waiting_for=item.waiting_for,
            stages=item.stages,
            step=item.step,
            handover=item.handover,
            mark=item.mark,
        )
        for item in (thread(record, pathway.local, pathway.watch) if not record.withdrawn else ())
    )
    return Projection(row=row, due=due)
