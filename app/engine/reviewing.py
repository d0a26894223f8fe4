"""What waits for a supervisor, and what came back from one: never every visit, only what a second pair of eyes is owed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal

from app.domain.base import EntryId, Value
from app.domain.calendar import end_of_day, short_date, uk_time
from app.domain.contacts import Contact
from app.domain.entries import Author, Entry, LetterIssued
from app.domain.local import Local
from app.domain.record import FamilyRecord
from app.domain.review import WHY_NAMES, WhyReviewed
from app.domain.reviews import Review, SignOff, Supervision
from app.engine.item import Item, limit
from app.i18n import tr

REVIEW_LIMITS = ("review_made", "supervision_gap")
"""The local limits this module counts with."""
QUIET_KINDS = ("review", "supervision")
"""Items that are a supervisor's to do: a day's page counts them in one line once their day has come."""
RED = ("emergency", "same-day")

Kind = Literal["visit", "letter", "worry", "referral", "disagreement"]


class Thing(Value, frozen=True):
    """Something of a family's record that can be looked at: what it is, in words, and whose work it is."""

    of: EntryId
    kind: Kind
    says: str
    worker: Author | None
    urgency: str = "planned"


class Wanted(Value, frozen=True):
    """Something waits to be looked at: why, since when, and until when it ought to be."""

    thing: Thing
    why: WhyReviewed
    words: str
    since: datetime
    due: datetime
    seed: str = ""


def thing(record: FamilyRecord, of: EntryId) -> Thing | None:
    """What an entry's id stands for; none for what cannot be reviewed, or is not in this record."""
    if found := record.findings.get(of):
        return Thing(of, "worry", found.says, found.ended_by or found.raised_by, found.urgency)
    if letter := record.letters.get(of):
        words = tr("{title}, to {who}").format(title=letter.issued.title, who=letter.issued.recipient)
        return Thing(of, "letter", words, letter.by)
    for contact in record.contacts.values():
        if contact.entry == of:
            words = tr("The visit on {day}").format(day=short_date(contact.on))
            return Thing(of, "visit", words, contact.signed_by or contact.by)
    for referral in record.pursued.referrals.values():
        if referral.entry == of:
            return Thing(of, "referral", tr("A referral: {to}").format(to=referral.started.to), referral.by)
    for apart in record.pursued.disagreements.values():
        if apart.entry == of:
            return Thing(of, "disagreement", tr("Services disagree"), apart.by)
    return None


def wanted(record: FamilyRecord, local: Local) -> tuple[Wanted, ...]:
    """Everything that waits to be looked at, red flags first, then by time due. Asked for once and owed as well is one."""
    made = {(one.thing.of): one for one in (*_asked(record, local), *_owed(record, local))}
    return tuple(sorted(made.values(), key=lambda one: (one.thing.urgency not in RED, one.due)))


def _asked(record: FamilyRecord, local: Local) -> Iterator[Wanted]:
    for one in record.reviewed.unanswered():
        about = thing(record, one.asked.of)
        if about is not None:
            due = limit(local, "review_made", one.at)
            yield Wanted(about, one.asked.why, one.asked.words, one.at, due, one.asked.seed)


def _owed(record: FamilyRecord, local: Local) -> Iterator[Wanted]:
    owed: list[tuple[EntryId, WhyReviewed, str, datetime]] = []
    for found in record.findings.values():
        if found.ended and found.ended_at and found.urgency in RED:
            owed.append((found.entry, "red-flag", found.ended.evidence, found.ended_at))
    for referral in record.pursued.referrals.values():
        for moment in referral.steps:
            if moment.stepped.step == "declined":
                owed.append((referral.entry, "declined", moment.stepped.note, moment.at))
            elif moment.stepped.step == "lowered":
                owed.append((referral.entry, "lowered", moment.stepped.note, moment.at))
    for apart in record.pursued.disagreements.values():
        owed.append((apart.entry, "disagreement", apart.opened.ours, apart.at))
    for of, why, words, since in owed:
        about = thing(record, of)
        if about is not None and not any(one.at >= since for one in record.reviewed.of(of)):
            yield Wanted(about, why, words, since, limit(local, "review_made", since))


def review_items(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """Every open item of supervision, in no order."""
    yield from (_waiting(one) for one in wanted(record, local))
    for review in record.reviewed.made.values():
        if review.open:
            yield _came_back(record, review)
    for held in record.reviewed.supervisions.values():
        yield from _decided(held)
    yield from _unsupervised(record, local)


def _waiting(one: Wanted) -> Item:
    return Item(
        id=one.thing.of,
        kind="review",
        says=f"{tr(WHY_NAMES[one.why])}: {one.thing.says}",
        act=tr("Ask your supervisor when it is looked at."),
        owner=one.thing.worker.name if one.thing.worker else "",
        opens_on=uk_time(one.due).date(),
        due=one.due,
        urgency="planned",
        private=True,
        waiting_for=tr("your supervisor"),
        step="review-first" if one.thing.urgency in RED else "review",
    )


def _came_back(record: FamilyRecord, review: Review) -> Item:
    made, about = review.made, thing(record, review.made.of)
    directed = made.decision == "direct"
    words = tr("Directed in a review by {who}.") if directed else tr("Returned by {who}: {comment}")
    says = words.format(who=made.reviewer.name, comment=made.comment)
    worker = about.worker.name if about and about.worker else review.by.name
    return Item(
        id=review.entry,
        kind="directed" if directed else "returned",
        says=says,
        act=made.act if directed else tr("Put it right, then say what was changed."),
        owner=made.owner if directed else worker,
        opens_on=uk_time(review.at).date(),
        due=end_of_day(made.by if directed and made.by else made.next_on),
        urgency="soon",
        private=True,
        step="review",
    )


def _decided(held: Supervision) -> Iterator[Item]:
    for _, act in held.left():
        yield Item(
            id=held.entry,
            kind="directed",
            says=tr("Decided in supervision with {who}.").format(who=held.held.reviewer.name),
            act=act.says,
            owner=act.owner,
            opens_on=uk_time(held.at).date(),
            due=end_of_day(act.by),
            urgency="planned",
            private=True,
            step="review",
        )


def _unsupervised(record: FamilyRecord, local: Local) -> Iterator[Item]:
    """Once for a family with an open worry: the day by which somebody ought to have talked it over. A day that was set at the
    last look counts; without one, the local limit since the worry or the last look."""
    open_worries = record.open_findings()
    if not open_worries:
        return
    oldest = min(open_worries, key=lambda one: one.raised_at)
    looked = record.reviewed.last_look()
    since = limit(local, "supervision_gap", oldest.raised_at)
    due = since if looked is None or looked[0] < oldest.raised_at else end_of_day(looked[1])
    yield Item(
        id=oldest.entry,
        kind="supervision",
        says=tr("Not talked over in supervision: {says}").format(says=oldest.says),
        act=tr("Take it to supervision, and write what was decided."),
        owner=oldest.owner,
        opens_on=uk_time(due).date(),
        due=due,
        urgency="soon" if any(one.urgency in RED for one in open_worries) else "planned",
        private=True,
        step="review",
    )


def entries_of(record: FamilyRecord, entries: Iterable[Entry], of: EntryId) -> tuple[Entry, ...]:
    """Exactly the entries that a signature under a visit or letter is for: everything of the visit, with what was amended; the
    letter as it was issued. What left the record is not among them."""
    contact = _contact(record, of)
    gone = set(record.misfiled)
    if contact is None:
        return tuple(one for one in entries if one.id == of and one.id not in gone)
    return tuple(one for one in entries if getattr(one.body, "contact", None) == contact.id and one.id not in gone)


def about_entries(record: FamilyRecord, entries: Iterable[Entry], of: EntryId) -> tuple[Entry, ...]:
    """What a reviewer reads of one thing: what a signature would be for, and of a worry, letter, referral or disagreement
    every entry that names it too."""
    if _contact(record, of) is not None:
        return entries_of(record, entries, of)
    pursued, gone = record.pursued, set(record.misfiled)
    names = {str(of)}
    names |= {str(one.started.referral) for one in pursued.referrals.values() if one.entry == of}
    names |= {str(one.opened.disagreement) for one in pursued.disagreements.values() if one.entry == of}
    return tuple(one for one in entries if one.id not in gone and (one.id == of or _named(one) & names))


def _named(entry: Entry) -> set[str]:
    fields = ("finding", "letter", "referral", "disagreement")
    one = {str(getattr(entry.body, field, "")) for field in fields if not isinstance(entry.body, LetterIssued)}
    return one | {str(each) for each in getattr(entry.body, "findings", ())}


def earlier_version(record: FamilyRecord, sign_off: SignOff) -> bool:
    """Whether what was signed was amended, or part of it left the record, since: the signature is for the version before."""
    signed = set(sign_off.signed.entries)
    contact = _contact(record, sign_off.signed.of)
    amended = set(contact.amended) if contact else set()
    return bool(amended - signed or signed & set(record.misfiled))


def _contact(record: FamilyRecord, of: EntryId) -> Contact | None:
    return next((one for one in record.contacts.values() if one.entry == of), None)
