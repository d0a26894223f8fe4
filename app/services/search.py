"""Look for families, words and letters in the whole caseload."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Literal

from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.answers import Answered
from app.domain.base import ContactId, EntryId
from app.domain.calendar import uk_time
from app.domain.cover import CoverAsked
from app.domain.exchange import Sent, TakenIn, VersionsSettled
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.domain.words import words_of
from app.engine.letter_words import answer_words
from app.i18n import tr
from app.services.desk import Desk, author
from app.services.states import Found
from app.services.visit_state import is_private, plan_of

LONGEST = 160


class Search:
    """Search over everything written in this caseload."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def search(self, who: Session, words: str) -> tuple[Found, ...]:
        """Everything that holds these words, newest first; private hits are marked, for a screen to cover. What was looked
        for is not kept; that somebody searched is noted."""
        self._desk.journal.note_access(author(who), "search", "caseload")
        found = (self._found(entry) for entry in self._desk.journal.search(words))
        return tuple(_once(one for one in found if one is not None))

    def catch_up(self) -> bool:
        """Take the next entries into the full text while nobody waits; whether any are left."""
        return self._desk.journal.catch_up()

    def _found(self, entry: e.Entry) -> Found | None:
        record = self._desk.journal.record(entry.family)
        if record.withdrawn or entry.id in record.misfiled:
            return None
        contact = record.contacts.get(getattr(entry.body, "contact", None) or ContactId(""))
        about = _about(record, entry)
        leads: Literal["family", "visit", "outcome"] = "family"
        if contact and not about and not contact.not_kept and contact.started:
            leads = "visit" if contact.open else "outcome"
        return Found(
            family=record.id,
            family_name=record.family.name,
            what=textwrap.shorten(self._what(entry), LONGEST, placeholder=" …"),
            where=self._where(record, entry),
            day=uk_time(entry.happened_at).date(),
            private=self._private(record, entry),
            leads=leads,
            contact=contact.id if contact and leads != "family" else ContactId(""),
            entry=about,
        )

    def _what(self, entry: e.Entry) -> str:
        body = entry.body
        if not isinstance(body, e.AnsweredBody):
            return words_of(body)
        question = self._desk.compiled.names.questions.get(body.question)
        if question is None:
            return words_of(body)
        said = answer_words(question, _answered(entry, body))
        beside = (words for words in (body.noticed, body.reason) if words)
        return " ".join((f"{question.label}: {said}", *beside))

    def _where(self, record: FamilyRecord, entry: e.Entry) -> str:
        body = entry.body
        match body:
            case e.FamilyOpened() | e.FamilyChanged():
                return tr("Family")
            case e.PersonAdded() | e.PersonChanged():
                return tr("Person")
            case e.LetterIssued() | e.LetterHandled():
                return tr("Letter")
            case e.FindingRaised() | p.ConcernRaised() | e.FindingEnded() | e.DecisionMade() | e.VoiceCall():
                return tr("Worry")
            case p.ReferralStarted() | p.ReferralStepped():
                return tr("Referral")
            case p.PlanMade() | p.PlanReviewed():
                return tr("Plan")
            case p.ActTaken() | p.ActDone():
                return tr("Plan") if p.PlanId(body.of) in record.pursued.plans else tr("Meeting")
            case p.MeetingCalled() | p.MeetingNotHeld() | p.MeetingHeld():
                return tr("Meeting")
            case p.DisagreementOpened() | p.DisagreementClimbed() | p.DisagreementSettled():
                return tr("Seen differently")
            case p.Shared() | p.ShareAcknowledged() | p.NotShared():
                return tr("Who knows what")
            case p.PatternLooked():
                return tr("What the whole record shows")
            case CoverAsked() | e.OwnerChanged() | Sent() | TakenIn() | VersionsSettled():
                return tr("Handed over")
            case e.AnsweredBody():
                known = record.answers.get((body.question, body.about))
                earlier = known is not None and known.entry != entry.id
                return (
                    tr("{where}, an earlier answer").format(where=self._contact(record, entry))
                    if earlier
                    else (self._contact(record, entry))
                )
            case _:
                return self._contact(record, entry)

    def _contact(self, record: FamilyRecord, entry: e.Entry) -> str:
        contact = record.contacts.get(getattr(entry.body, "contact", None) or ContactId(""))
        return plan_of(self._desk.compiled, contact.plan).title if contact else tr("Told outside a visit")

    def _private(self, record: FamilyRecord, entry: e.Entry) -> bool:
        body = entry.body
        match body:
            case e.PersonAdded() | e.PersonChanged():
                return False
            case e.FamilyOpened() | e.FamilyChanged():
                return bool(body.family.worker_safety or body.family.safe_contact.words)
            case e.AnsweredBody():
                question = self._desk.compiled.names.questions.get(body.question)
                contact = record.contacts.get(body.contact) if body.contact else None
                beside = bool(body.noticed or body.reason) or contact is None
                return beside or question is None or is_private(self._desk.compiled, question)
            case e.Jotted():
                return body.private
            case _:
                return True


def _about(record: FamilyRecord, entry: e.Entry) -> EntryId:
    """What on the family's page an entry belongs to, a worry, a paper, something under way; or none."""
    match entry.body:
        case p.ReferralStarted() | p.DisagreementOpened():
            return entry.id
        case p.ReferralStepped() if known := record.pursued.referrals.get(entry.body.referral):
            return known.entry
        case p.DisagreementClimbed() | p.DisagreementSettled():
            apart = record.pursued.disagreements.get(entry.body.disagreement)
            return apart.entry if apart else EntryId("")
        case e.FindingRaised() | p.ConcernRaised() | e.LetterIssued():
            return entry.id
        case e.FindingEnded() | e.OwnerChanged() | e.DecisionMade():
            return entry.body.finding
        case e.LetterHandled():
            return entry.body.letter
        case _:
            return EntryId("")


def _answered(entry: e.Entry, body: e.AnsweredBody) -> Answered:
    return Answered(
        entry=entry.id,
        question=body.question,
        about=body.about,
        answer=body.answer,
        said_by=body.said_by,
        present=body.present,
        noticed=body.noticed,
        reason=body.reason,
        contact=body.contact,
        day=entry.happened_at.date(),
        still=body.still,
    )


def _once(found: Iterable[Found]) -> dict[Found, None]:
    return dict.fromkeys(found)
