"""The states of supervision, made from the record and the index."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from app.domain import entries as e
from app.domain.base import EntryId
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.domain.review import WHY_NAMES, ReviewBody
from app.domain.reviews import SignOff
from app.engine.compiled import Compiled
from app.engine.reviewing import RED, Thing, about_entries, earlier_version, thing, wanted
from app.i18n import tr
from app.ports import DueRow
from app.services.desk import Desk
from app.services.line_words import ENDED, said
from app.services.review_words import footprint
from app.services.states_reviews import (
    Closed,
    Footprint,
    Looked,
    ReviewLine,
    ReviewQueue,
    ReviewState,
    RuleCount,
    SignedState,
    Trail,
    Waiting,
    WorkCounts,
)

_WITHOUT = ("mis-keyed", "misheard", "withdrawn", "explained-by-evidence")
"""Reasons that end a worry without what its rule asked for."""
_LOOKED = {
    "review-queue": "Looked through what waits for supervision",
    "review-read": "Read something to review it",
    "together": "Sat down together",
    "not-allowed": "Reached for something that is not theirs to do",
    "preview": "Looked at a paper",
    "import": "Took in a list",
    "backup": "Kept a copy",
    "verify": "Checked the caseload",
    "read": "Read a family's record",
    "chronology": "Read a chronology",
    "list": "Read a list",
}
_MOST_LOOKED = 50


def queue(desk: Desk, who: Session) -> ReviewQueue:
    """What waits, from the due index alone: no record is read."""
    rows, now = desk.journal.due(), desk.clock.now()

    def of_kind(*kinds: str) -> tuple[Waiting, ...]:
        found = (_waiting(row, now) for row in rows if row.kind in kinds)
        return tuple(sorted(found, key=lambda one: (not one.first, one.due is None, one.due or now)))

    untalked = tuple(one for one in of_kind("supervision") if one.due is not None and one.due <= now)
    return ReviewQueue(
        day=who.day,
        waiting=of_kind("review"),
        came_back=of_kind("returned", "directed"),
        untalked=untalked,
        unsigned=of_kind("unsigned"),
    )


def _waiting(row: DueRow, now: datetime) -> Waiting:
    return Waiting(
        family=row.family,
        family_name=row.family_name,
        of=EntryId(row.item),
        says=row.says,
        worker=row.owner,
        due=row.due_on,
        first=row.step == "review-first" or row.urgency in RED,
        late=row.due_on is not None and row.due_on < now,
    )


def counts(desk: Desk, _who: Session) -> WorkCounts:
    """What was ended with a reason, and how often each rule was, over every family of the open caseload."""
    records = [desk.journal.record(row.family) for row in desk.journal.families() if not row.withdrawn]
    found = [(record, one) for record in records for one in record.findings.values()]
    closed = [
        Closed(
            family=record.id,
            family_name=record.family.name,
            of=one.entry,
            says=one.says,
            by=one.ended_by.name if one.ended_by else "",
            why=tr(ENDED[one.ended.why]),
            evidence=one.ended.evidence,
            at=one.ended_at,
            looked_at=bool(record.reviewed.of(one.entry)),
        )
        for record, one in found
        if one.ended is not None
    ]
    raised = Counter(one.rule for _, one in found)
    ended = Counter(one.rule for _, one in found if one.ended)
    without = Counter(one.rule for _, one in found if one.ended and one.ended.why in _WITHOUT)
    words = {one.rule: one.says for _, one in found}
    rules = [
        RuleCount(says=words[rule], raised=raised[rule], ended=ended[rule], without=without[rule]) for rule in words
    ]
    newest = sorted(closed, key=lambda one: (one.at is not None, one.at), reverse=True)
    return WorkCounts(closed=tuple(newest), rules=tuple(sorted(rules, key=lambda one: one.says)))


def review_state(desk: Desk, who: Session, record: FamilyRecord, about: Thing) -> ReviewState:
    """One thing as it stands, beside how it stood when this person last looked."""
    entries = desk.journal.entries(record.id)
    mine = [one.at for one in record.reviewed.of(about.of) if one.made.reviewer.person == who.person]
    local = desk.compiled.pathway.local
    shown = about_entries(record, entries, about.of)
    return ReviewState(
        family=record.id,
        family_name=record.family.name,
        of=about.of,
        kind=about.kind,
        says=about.says,
        worker=about.worker.name if about.worker else "",
        why=tuple(
            f"{tr(WHY_NAMES[one.why])}: {one.words}" for one in wanted(record, local) if one.thing.of == about.of
        ),
        lines=_lines(desk.compiled, record, shown, max(mine, default=None)),
        digest=_digest(shown),
        own=about.worker is not None and about.worker.person == who.person,
        signed=_signed(record, entries, record.reviewed.sign_off(about.of)),
        footprint=footprint(record),
    )


def _digest(entries: Iterable[e.Entry]) -> str:
    return hashlib.sha256(b"".join(map(e.encode, entries))).hexdigest()


def _signed(record: FamilyRecord, entries: Iterable[e.Entry], signed: SignOff | None) -> SignedState | None:
    """A signature, with its digest taken again over the stored entries that it names."""
    if signed is None:
        return None
    named = [one for one in entries if one.id in signed.signed.entries]
    return SignedState(
        by=signed.signed.reviewer.name,
        at=signed.at,
        digest=signed.signed.digest,
        entries=len(signed.signed.entries),
        earlier=earlier_version(record, signed),
        sound=_digest(named) == signed.signed.digest,
    )


def _lines(
    compiled: Compiled, record: FamilyRecord, entries: Iterable[e.Entry], since: datetime | None
) -> tuple[ReviewLine, ...]:
    """Each answer once, as it stood at the last look and as it stands now; everything else in the order it was written."""
    rows: dict[object, ReviewLine] = {}
    for entry in entries:
        words = said(compiled, record, entry.body)
        if words is None or isinstance(entry.body, ReviewBody):
            continue
        body = entry.body
        key: object = (body.question, body.about) if isinstance(body, e.AnsweredBody) else entry.id
        _, first, more = words
        what, _, answer = first.partition(": ") if isinstance(body, e.AnsweredBody) else (first, "", more)
        new = since is None or entry.written_at > since
        kept = rows.get(key)
        before = (kept.before if kept.new else kept.now) if kept and new else ""
        rows[key] = ReviewLine(what=what, before=before if new else answer, now=answer, new=new)
    return tuple(rows.values())


def trail(desk: Desk, _who: Session, owner: Session) -> Trail:
    """What others did with the work of whoever this caseload is: looks, and the lines of the access log that are not hers."""
    records = [desk.journal.record(row.family) for row in desk.journal.families()]
    prints: list[Footprint] = []
    for record in records:
        about = {one.made.of for one in record.reviewed.made.values()}
        hers = any(
            (known := thing(record, of)) and known.worker and known.worker.person == owner.person for of in about
        )
        prints += footprint(record) if hers or record.reviewed.supervisions else ()
    others = [one for one in desk.journal.accesses() if one.by.person != owner.person]
    looked = [
        Looked(at=one.at, who=one.by.name, what=tr(_LOOKED.get(one.what, "Opened this caseload"))) for one in others
    ]
    return Trail(
        name=owner.name,
        reviews=tuple(sorted(prints, key=lambda one: one.at, reverse=True)),
        looked=tuple(reversed(looked[-_MOST_LOOKED:])),
        visits=sum(contact.signed is not None for record in records for contact in record.contacts.values()),
        letters=sum(len(record.letters) for record in records),
        ended=sum(one.ended is not None for record in records for one in record.findings.values()),
    )
