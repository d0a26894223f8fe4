"""A record in; every open item with its owner, next act, and the dates on which it opens and falls due.

It takes no day: the day only selects and says how late. So the due index survives restarts, restores and wrong clocks.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from app.domain.calendar import end_of_day
from app.domain.contacts import Contact
from app.domain.entries import LetterHandled
from app.domain.findings import Finding
from app.domain.handled import IssuedLetter
from app.domain.local import Local
from app.domain.record import FamilyRecord
from app.domain.watch import NOTHING, Watch
from app.engine.item import Item, limit
from app.engine.patterns import pattern_items
from app.engine.pursuing import PURSUIT_LIMITS, carried, pursuit_items, uncopied
from app.engine.reviewing import REVIEW_LIMITS, review_items
from app.engine.stopped import bereft_now, held
from app.engine.within import due_at
from app.i18n import tr

LIMITS = ("main_record_copy", "letter_receipt_chase", "baby_not_seen", *PURSUIT_LIMITS, *REVIEW_LIMITS)
"""The local limits this module counts with."""
HANDED = ("finding", "letter", "planned", "referral", "plan-review", "meeting", "disagreement", "share", "ask-again")
"""What another person can have: each of these changes hands when a named person accepts it."""
_ENDS = ("accepted",)
"""What ends a letter: somebody named has it. Declined is not done, and a question back is not an answer."""


_SHE_HAS_IT = ("handed-over", "received")
"""What ends a paper for her, or the telling in its place: she has it, or was told."""


def thread(record: FamilyRecord, local: Local, watch: Watch = NOTHING) -> tuple[Item, ...]:
    """Every open item of the family, by due time, those without one last. Local limits say how soon; `watch` names the answers
    that patterns rest on."""
    still = held(record)
    items = [
        *(_finding(one) for one in record.open_findings() if one.entry not in still and not carried(record, one)),
        *(_uncopied(finding, local) for finding in record.findings.values() if _only_here(record, finding)),
        *(item for contact in record.contacts.values() for item in _contact(record, contact, local)),
        *(_letter(letter, local) for letter in record.letters.values() if _waiting(letter)),
        *pursuit_items(record, local),
        *uncopied(record, local),
        *pattern_items(record, local, watch),
        *review_items(record, local),
    ]
    ours = (_in_hands(record, item) for item in items)
    return tuple(sorted(ours, key=lambda item: (item.due is None, item.due or datetime.max.replace(tzinfo=UTC))))


def _in_hands(record: FamilyRecord, item: Item) -> Item:
    """The item with whoever accepted it, who was asked and has not accepted yet, and whether the main record knows."""
    mark = record.main_record.get(item.id) if item.kind == "finding" else None
    if item.kind not in HANDED:
        return msgspec.structs.replace(item, mark=mark)
    owner = record.owners.get(item.id, item.owner)
    return msgspec.structs.replace(item, owner=owner, handover=record.handovers.get(item.id), mark=mark)


def _next_act(finding: Finding) -> tuple[str, str]:
    """The next act in one word, and as a sentence."""
    call = finding.spoken_to()
    if finding.calling:
        return "write-call", tr("Write what the call led to.")
    if call:
        words = tr("Spoken to {who}. Write the outcome, or end it with a reason.")
        return "outcome", words.format(who=call.answered_by)
    if finding.urgency == "emergency":
        return "ring", tr("Ring now, and write who answered.")
    if finding.urgency == "same-day":
        return "ring", tr("Speak to somebody today, and write who answered.")
    if finding.decisions:
        return "do", tr("Do what was decided, then end it with what happened.")
    return "decide", tr("Decide what to do and who does it.")


def _finding(finding: Finding) -> Item:
    step, act = _next_act(finding)
    return Item(
        id=finding.entry,
        kind="finding",
        says=finding.says,
        act=act,
        owner=finding.owner,
        opens_on=finding.raised_at.date(),
        due=finding.due,
        urgency=finding.urgency,
        private=True,
        step=step,
    )


def _only_here(record: FamilyRecord, finding: Finding) -> bool:
    """A worry told outside a contact stands in no contact's note, so it is copied by itself."""
    return finding.contact is None and finding.entry not in record.main_record


def _uncopied(finding: Finding, local: Local) -> Item:
    return Item(
        id=finding.entry,
        kind="main-record",
        says=tr("A worry from outside a visit is not in the main record yet."),
        act=tr("Copy it into the main record."),
        owner=finding.owner,
        opens_on=finding.raised_at.date(),
        due=limit(local, "main_record_copy", finding.raised_at),
        urgency="planned",
        private=True,
        step="copy",
    )


def _contact(record: FamilyRecord, contact: Contact, local: Local) -> list[Item]:
    owner = contact.by.name if contact.by else ""
    copy = tr("Copy the note into the main record.")
    if contact.not_kept:
        if contact.entry in record.main_record:
            return []
        says = tr("A visit that did not happen is not in the main record yet.")
        due = limit(local, "main_record_copy", contact.not_kept_at) if contact.not_kept_at else None
        return [_item(contact, "main-record", says, copy, owner, due)]
    if not contact.started:
        return [_planned(contact, bereft_now(record))]
    if contact.open:
        due = due_at("same day", contact.written_at) if contact.written_at else None
        says, act = tr("A visit is not signed yet."), tr("Check the answers and sign.")
        return [_item(contact, "unsigned", says, act, owner, due)]
    if contact.entry not in record.main_record and contact.signed_at:
        says = tr("Not in the main record yet.")
        since = contact.amended_at or contact.signed_at
        return [_item(contact, "main-record", says, copy, owner, limit(local, "main_record_copy", since))]
    return []


def _planned(contact: Contact, bereft: str) -> Item:
    due, owner = end_of_day(contact.on), contact.by.name if contact.by else ""
    if bereft == "died":
        act = tr("Ask her whether and when you come, and what for.")
        return _item(contact, "planned", tr("A visit to her is planned."), act, owner, due)
    return _item(contact, "planned", tr("A visit is planned."), tr("Prepare and visit."), owner, due)


def _item(contact: Contact, kind: str, says: str, act: str, owner: str, due: datetime | None) -> Item:
    return Item(
        id=contact.entry,
        kind=kind,
        says=says,
        act=act,
        owner=owner,
        opens_on=contact.on,
        due=due,
        urgency="planned",
        step={"unsigned": "sign", "main-record": "copy"}.get(kind, "prepare"),
    )


def _waiting(letter: IssuedLetter) -> bool:
    if letter.issued.to_her:
        return not any(step.how in _SHE_HAS_IT for step, _ in letter.handled)
    return not any(step.how in _ENDS and step.by.strip() for step, _ in letter.handled)


def _letter(letter: IssuedLetter, local: Local) -> Item:
    last: LetterHandled | None = letter.handled[-1][0] if letter.handled else None
    declined = last is not None and last.how == "declined"
    says = tr("{title} to {who}: declined, and not done.") if declined else tr("{title} to {who}: no answer yet.")
    if letter.issued.to_her:
        says = tr("{title} for {who}: not known yet whether she has it.")
    return Item(
        id=letter.entry,
        kind="letter",
        says=says.format(title=letter.issued.title, who=letter.issued.recipient),
        act=_next_for(letter, last),
        owner=letter.by.name,
        opens_on=letter.at.date(),
        due=limit(local, "letter_receipt_chase", letter.at),
        urgency="soon",
        private=True,
        step="chase",
    )


def _next_for(letter: IssuedLetter, last: LetterHandled | None) -> str:
    if letter.issued.to_her == "voice":
        return tr("Tell {who}: {how}").format(who=letter.issued.recipient, how=letter.issued.route)
    if letter.issued.to_her:
        return tr("Give it to {who}, then write down that she has it.").format(who=letter.issued.recipient)
    acts = {
        "handed-over": tr("Ask {who} whether it arrived and who has it."),
        "failed": tr("Send it another way, or ring."),
        "received": tr("Wait for an answer from {who}, then write it down."),
        "accepted": tr("Write who at {who} has it now."),
        "declined": tr("{who} declined: choose a new way, or write that you disagree, and why."),
        "more-asked": tr("Send {who} what they ask for, and write that it went."),
    }
    words = acts[last.how] if last else tr("Hand the letter over, then say how it went.")
    return words.format(who=letter.issued.recipient)
