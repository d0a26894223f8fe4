"""The note for the main record on what is carried on beyond a visit: referrals, plans, meetings, disagreements, who was told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from app.domain.base import EntryId, PersonId
from app.domain.calendar import short_date, short_time
from app.domain.disagreements import Disagreement
from app.domain.entries import Author
from app.domain.plans import MEETINGS, Called, DoneAct, Meeting, Plan, came_lines, if_lines
from app.domain.pursuit import PlannedAct
from app.domain.record import FamilyRecord
from app.domain.referrals import STATE_WORDS, Referral
from app.domain.sharing import AGENCY_NAMES, Share, Withheld
from app.i18n import tr

Thing = Referral | Plan | Meeting | Called | Disagreement | Share | Withheld


def things(record: FamilyRecord) -> dict[EntryId, Thing]:
    """Everything carried on, by the entry that began it."""
    pursued = record.pursued
    found: list[Thing] = [
        *pursued.referrals.values(),
        *pursued.plans.values(),
        *pursued.meetings.values(),
        *pursued.called.values(),
        *pursued.disagreements.values(),
        *pursued.shares.values(),
        *pursued.withheld.values(),
    ]
    return {one.entry: one for one in found}


def last_written(thing: Thing) -> datetime:
    """When something was last written about it: a note copied before then is not the whole of it."""
    match thing:
        case Referral():
            return thing.since
        case Plan():
            return max((thing.at, *_acted(thing), *(at for _, at, _ in thing.reviews)))
        case Meeting():
            return max((thing.at, *_acted(thing)))
        case Called():
            return thing.not_held_at or thing.at
        case Disagreement():
            return thing.settled_at or thing.since
        case Share():
            return thing.acknowledged_at or thing.at
        case Withheld():
            return thing.at


def _acted(thing: Plan | Meeting) -> tuple[datetime, ...]:
    return (*(one.at for one in thing.done), *(one.at for one in thing.taken))


def title(thing: Thing) -> str:
    """What it is, in a few words that name nobody of the family."""
    match thing:
        case Referral():
            return tr("Referral to {who}").format(who=thing.started.to)
        case Plan():
            return tr("A plan")
        case Meeting():
            return tr("A meeting")
        case Called():
            return tr("A meeting asked for")
        case Disagreement():
            return tr("Seen differently from {who}").format(who=thing.opened.with_whom)
        case Share():
            return tr("{agency} was told").format(agency=_agency(thing.shared.agency))
        case Withheld():
            return tr("{agency} was not told").format(agency=_agency(thing.not_shared.agency))


def note_pursued(record: FamilyRecord, thing: Thing, day: date) -> tuple[tuple[PersonId, str, str], ...]:
    """Person, name and text: everything known of it, in the order in which it was written."""
    about = record.people.get(_about(thing)) or record.mother() or next(iter(record.people.values()), None)
    if about is None:
        return ()
    head = tr("{title}, {date}. {name}, born {born}.").format(
        title=title(thing),
        date=short_date(last_written(thing).date()),
        name=about.clinical_name(),
        born=about.born_words(day),
    )
    return ((about.id, about.plain_name(), "\n".join((head, *_lines(thing)))),)


def _about(thing: Thing) -> PersonId:
    if isinstance(thing, Referral):
        return thing.started.about
    return thing.made.about if isinstance(thing, Plan) else PersonId("")


def _lines(thing: Thing) -> Iterator[str]:
    match thing:
        case Referral():
            yield from _referral(thing)
        case Plan():
            yield from _plan(thing)
        case Meeting():
            yield from _meeting(thing)
        case Called():
            yield from _called(thing)
        case Disagreement():
            yield from _apart(thing)
        case Share():
            yield from _share(thing)
        case Withheld():
            yield thing.not_shared.why


def _referral(thing: Referral) -> Iterator[str]:
    started = thing.started
    yield _when(thing.at, thing.by, tr("Drafted"))
    yield tr("Asked: {words}").format(words=started.asks)
    yield tr("Why: {words}").format(words=started.reason)
    for one in thing.steps:
        words = _joined(one.stepped.by, one.stepped.how, one.stepped.note)
        yield f"{_when(one.at, one.by, tr(STATE_WORDS[one.stepped.step]))} {words}".strip()


def _plan(thing: Plan) -> Iterator[str]:
    made = thing.made
    yield tr("Aim: {words}").format(words=made.aim)
    yield from _acts(made.acts, thing.done)
    for label, words in (
        (tr("The parents say: {words}"), made.parents_say),
        (tr("The father says: {words}"), made.father_says),
    ):
        if words:
            yield label.format(words=words)
    yield from if_lines(made.ifs)
    if made.if_worse:
        yield tr("If it gets worse: {words}").format(words=made.if_worse)
    for review, at, by in thing.reviews:
        told = (
            *((tr("She says: {words}").format(words=review.she_says),) if review.she_says else ()),
            *((tr("The father says: {words}").format(words=review.father_says),) if review.father_says else ()),
        )
        words = _joined(review.means_for_baby, review.if_nothing_changes, review.what_differs, *told)
        yield f"{_when(at, by, tr('Looked at again'))} {words}".strip()
    yield tr("Looked at again on {date}").format(date=short_date(thing.review_on))


def _meeting(thing: Meeting) -> Iterator[str]:
    held = thing.held
    yield tr("{kind}, held {date}: {about}").format(
        kind=tr(MEETINGS[held.meets]), date=short_date(held.on), about=held.about
    )
    yield tr("Came: {who}").format(who="; ".join(came_lines(held.came)))
    if held.not_there:
        yield tr("Not there: {who}").format(who=held.not_there)
    yield from _acts(held.decided, thing.done)


def _called(thing: Called) -> Iterator[str]:
    asked = thing.called
    kind = tr(MEETINGS[asked.meets])
    yield tr("{when}, {who}: {kind} asked for: {about}").format(
        when=short_time(thing.at), who=thing.by.name, kind=kind, about=asked.about
    )
    yield _joined(tr("Asked of {who}").format(who=asked.asked_of), asked.how)
    if asked.on:
        yield tr("To be held on {date}.").format(date=short_date(asked.on))
    if thing.not_held and thing.not_held_at:
        words = tr("{when}: will not be held. {words}")
        yield words.format(when=short_time(thing.not_held_at), words=_joined(thing.not_held.by, thing.not_held.why))


def _acts(acts: tuple[PlannedAct, ...], done: tuple[DoneAct, ...]) -> Iterator[str]:
    came = {one.act: one.what_came for one in done}
    for act in acts:
        words = tr("{who}, by {date}: {what}").format(who=act.owner, date=short_date(act.by), what=act.says)
        yield tr("{act}. Done: {came}").format(act=words, came=came[act.id]) if act.id in came else words


def _apart(thing: Disagreement) -> Iterator[str]:
    yield tr("How we see it: {words}").format(words=thing.opened.ours)
    yield tr("How they see it: {words}").format(words=thing.opened.theirs)
    if thing.opened.judgement:
        yield tr("The writer’s own judgement: {words}").format(words=thing.opened.judgement)
    for climb, at in thing.climbs:
        words = tr("{when}: taken up to stage {stage}.").format(when=short_time(at), stage=climb.stage)
        yield f"{words} {_joined(climb.by, climb.said)}".strip()
    if thing.settled and thing.settled_at:
        settled = _joined(thing.settled.by, thing.settled.decided, thing.settled.why)
        yield tr("{when}: settled. {words}").format(when=short_time(thing.settled_at), words=settled)


def _share(thing: Share) -> Iterator[str]:
    shared = thing.shared
    yield _joined(_when(thing.at, thing.by, tr("Told")), shared.to, shared.how)
    yield tr("In these words: {words}").format(words=shared.words)
    if shared.why:
        yield tr("Why: {words}").format(words=shared.why)
    if thing.acknowledged and thing.acknowledged_at:
        yield tr("{when}: {who} has it").format(when=short_time(thing.acknowledged_at), who=thing.acknowledged.by)


def _when(at: datetime, by: Author, what: str) -> str:
    return tr("{when}, {who}: {what}.").format(when=short_time(at), who=by.name, what=what)


def _joined(*parts: str) -> str:
    written = (part.strip() for part in parts if part.strip())
    return " ".join(part if part[-1] in ".!?" else f"{part}." for part in written)


def _agency(agency: str) -> str:
    return tr(AGENCY_NAMES[agency]) if agency in AGENCY_NAMES else agency
