"""The words an entry holds that somebody may look for later: names, places, what was said and written. Nothing else."""

from __future__ import annotations

import re
import unicodedata

from app.domain import entries as e
from app.domain import pursuit as p
from app.domain.cover import CoverAsked
from app.domain.exchange import Sent, TakenIn, VersionsSettled
from app.domain.marks import MarkSeen, MarkTakenOut
from app.domain.outside import JotSettled, Told
from app.domain.people import Family, Person
from app.domain.with_her import AlonePlanned, ReadBack

_WORD = re.compile(r"[^\W_]+")


def words_of(body: e.AnyBody) -> str:
    """Everything in an entry that can be looked for, in one text; empty when it holds no words."""
    return " ".join(part for part in _parts(body) if part)


def looked_for(query: str) -> tuple[str, ...]:
    """The words of a query, without case or accents."""
    return tuple(dict.fromkeys(_WORD.findall(plain(query))))


def holds(text: str, wanted: tuple[str, ...]) -> bool:
    """Whether every wanted word begins a word of the text. What the index of a vault answers, without an index."""
    there = _WORD.findall(plain(text))
    return all(any(word.startswith(begin) for word in there) for begin in wanted)


def plain(text: str) -> str:
    """Without case or accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _parts(body: e.AnyBody) -> tuple[str, ...]:
    match body:
        case e.FamilyOpened() | e.FamilyChanged():
            return _family(body.family)
        case e.PersonAdded():
            return _person(body.person)
        case e.PersonChanged():
            return (*_person(body.person), *([body.why] if body.why else []))
        case e.AnsweredBody():
            said = body.answer.value if isinstance(body.answer.value, str) else ""
            return (said, body.noticed, body.reason)
        case e.TopicLeft() | e.DecisionMade():
            return (body.reason,)
        case e.ContactNotKept():
            return (body.why, body.next_step)
        case e.Jotted():
            return (body.text,)
        case e.FindingRaised():
            return (body.says,)
        case e.FindingEnded():
            return (body.evidence,)
        case _:
            return _passed_on(body)


def _passed_on(body: e.AnyBody) -> tuple[str, ...]:
    match body:
        case Told():
            return (body.words,)
        case JotSettled():
            return (body.why,)
        case e.VoiceCall():
            return (body.answered_by, body.number, body.agreed)
        case CoverAsked():
            return (body.cover, body.how)
        case e.OwnerChanged():
            return (body.owner, body.accepted_how)
        case e.LetterIssued():
            return (body.title, body.recipient, body.route)
        case e.LetterHandled():
            return (body.by, body.note)
        case ReadBack():
            return (body.her_words,)
        case AlonePlanned():
            return (body.words,)
        case MarkSeen():
            return (body.mark.looks, body.mark.first_seen, body.mark.seen_by, body.mark.said)
        case MarkTakenOut():
            return (body.why,)
        case _:
            return _pursued(body)


def _pursued(body: e.AnyBody) -> tuple[str, ...]:
    match body:
        case p.ConcernRaised():
            return (body.says, body.why)
        case p.ReferralStarted():
            return (body.to, body.asks, body.reason)
        case p.ReferralStepped():
            return (body.by, body.how, body.note)
        case p.PlanMade():
            acts = (words for act in body.acts for words in (act.says, act.expects, act.owner))
            ifs = (words for one in body.ifs for words in (one.happens, one.ring, one.number, one.for_her))
            return (body.aim, *acts, body.parents_say, body.father_says, body.if_worse, *ifs)
        case p.PlanReviewed():
            said = (body.she_says, body.father_says)
            return (body.means_for_baby, body.if_nothing_changes, body.what_differs, *said)
        case p.ActDone():
            return (body.what_came,)
        case p.ActTaken():
            return (body.by, body.how)
        case p.DisagreementOpened():
            return (body.with_whom, body.ours, body.theirs, body.judgement)
        case _:
            return _met(body) or _settled(body)


def _met(body: e.AnyBody) -> tuple[str, ...]:
    match body:
        case p.MeetingCalled():
            return (body.about, body.asked_of, body.how)
        case p.MeetingNotHeld():
            return (body.by, body.why)
        case p.MeetingHeld():
            acts = (words for act in body.decided for words in (act.says, act.expects, act.owner))
            came = (words for one in body.came for words in (one.who, one.brought))
            return (body.about, *came, body.not_there, *acts)
        case _:
            return ()


def _settled(body: e.AnyBody) -> tuple[str, ...]:
    match body:
        case p.DisagreementClimbed():
            return (body.by, body.said)
        case p.DisagreementSettled():
            return (body.by, body.decided, body.why)
        case p.Shared():
            return (body.to, body.words, body.how, body.why)
        case p.ShareAcknowledged():
            return (body.by, body.how)
        case p.NotShared():
            return (body.why, body.reviewer)
        case p.PatternLooked():
            return (body.decides,)
        case Sent():
            return (body.name, body.service, body.why)
        case TakenIn():
            return (body.name,)
        case VersionsSettled():
            return (body.why,)
        case _:
            return ()


def _family(family: Family) -> tuple[str, ...]:
    reach = (family.safe_contact.phone, family.safe_contact.words)
    return (family.name, family.address, family.postcode, family.gp_practice, family.worker_safety, *reach)


def _person(person: Person) -> tuple[str, ...]:
    names = (person.title, person.given_name, person.preferred_name, person.family_name)
    return (*names, person.relationship, person.nhs_number)
