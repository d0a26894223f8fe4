"""What was noticed, who has it, and what has been done: a finding as its entries leave it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from app.domain.answers import Answered
from app.domain.base import ContactId, EntryId, RuleId, TopicId, Value
from app.domain.entries import Author, CallStarted, DecisionMade, Entry, FindingEnded, FindingRaised, VoiceCall
from app.domain.pathway import Because, Urgency
from app.domain.pursuit import ConcernRaised

OWN_WORRY = RuleId("own-worry")
"""Stands where a rule's name would, for a worry that no rule noticed."""


class Finding(Value, frozen=True):
    """A worry noticed by a rule, open until `ended`. `owner` keeps it until another named person accepts it."""

    entry: EntryId
    rule: RuleId
    urgency: Urgency
    says: str
    because: tuple[Because, ...]
    contact: ContactId | None
    raised_at: datetime
    due: datetime | None
    owner: str
    raised_by: Author
    topic: TopicId = TopicId("")
    """What it is about, as the pathway named it on that day."""
    own_words: tuple[str, ...] = ()
    """What the worker saw or heard, for a worry of their own."""
    decisions: tuple[DecisionMade, ...] = ()
    decided_at: datetime | None = None
    calls: tuple[VoiceCall, ...] = ()
    calling: CallStarted | None = None
    ended: FindingEnded | None = None
    ended_by: Author | None = None
    ended_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Nobody has ended it."""
        return self.ended is None

    def spoken_to(self) -> VoiceCall | None:
        """The last call that somebody answered."""
        return next((call for call in reversed(self.calls) if call.answered_by), None)


def raised(entry: Entry, body: FindingRaised | ConcernRaised) -> Finding:
    """A worry from the entry that raises it, noticed by a rule or by the worker. Its author has it."""
    return Finding(
        entry=entry.id,
        rule=body.rule if isinstance(body, FindingRaised) else OWN_WORRY,
        urgency=body.urgency,
        says=body.says,
        because=body.because if isinstance(body, FindingRaised) else (),
        contact=body.contact,
        raised_at=entry.happened_at,
        due=body.due,
        owner=entry.author.name,
        raised_by=entry.author,
        topic=TopicId(body.topic),
        own_words=(body.why,) if isinstance(body, ConcernRaised) else (),
    )


def not_resting_on(finding: Finding, gone: Answered | None) -> Finding:
    """The finding without the answer that is gone among its reasons; another answer to the same question stays one."""
    if gone is None or finding.contact != gone.contact:
        return finding
    said = (gone.question, gone.about, gone.answer.value)
    because = tuple(one for one in finding.because if (one.question, one.about, one.value) != said)
    return msgspec.structs.replace(finding, because=because)


def called_about(findings: Mapping[EntryId, Finding], body: VoiceCall | CallStarted) -> dict[EntryId, Finding]:
    """The findings after a call about some of them, or after one was begun."""
    known = dict(findings)
    for one in (findings[entry] for entry in body.findings if entry in findings):
        began = isinstance(body, CallStarted)
        calls = one.calls if isinstance(body, CallStarted) else (*one.calls, body)
        known[one.entry] = msgspec.structs.replace(one, calls=calls, calling=body if began else None)
    return known
