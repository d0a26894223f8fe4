"""What the indexes hold of a family, counted by the local pack."""

from __future__ import annotations

from app.domain.base import StaffId
from app.domain.pathway import Pathway
from app.domain.record import FamilyRecord
from app.engine.item import Item
from app.engine.thread import thread
from app.ports import DueRow, FamilyRow, Projection


def project(pathway: Pathway, record: FamilyRecord, owner: StaffId) -> Projection:
    """What the indexes hold of a family: its line in the list and its open items, by this pathway and its local pack.
    Of a family that somebody other than the caseload's `owner` took over nothing is open here."""
    mother = record.mother()
    elsewhere = record.exchanged.holder_name if record.exchanged.with_another(owner) else ""
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
        with_whom=elsewhere,
    )
    due = () if elsewhere else tuple(_due(record, item) for item in open_items(pathway, record))
    return Projection(row=row, due=due)


def open_items(pathway: Pathway, record: FamilyRecord) -> tuple[Item, ...]:
    """What is open in a family, whoever has it; nothing once it was taken out again."""
    return thread(record, pathway.local, pathway.watch) if not record.withdrawn else ()


def _due(record: FamilyRecord, item: Item) -> DueRow:
    return DueRow(
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
