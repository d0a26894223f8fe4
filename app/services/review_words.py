"""What one entry of supervision says, in a few words and then in full, and the footprint it leaves on the family."""

from __future__ import annotations

from app.domain import review as r
from app.domain.calendar import short_date
from app.domain.entries import AnyBody
from app.domain.record import FamilyRecord
from app.domain.reviews import Review, Supervision
from app.engine.reviewing import thing
from app.i18n import tr
from app.services.states_reviews import Footprint

Words = tuple[str, str]


def review_words(record: FamilyRecord, body: AnyBody) -> Words | None:
    """An entry in words; nothing for one of another kind, or about something that left the record."""
    match body:
        case r.ReviewAsked():
            return _about(record, body, tr("To be looked at in supervision: {says}")), _why(body)
        case r.ReviewMade():
            words = tr("{decision}, by {who}: {says}")
            named = words.replace("{decision}", tr(r.DECISION_NAMES[body.decision])).replace(
                "{who}", body.reviewer.name
            )
            return _about(record, body, named), _full(body)
        case r.SignedOff():
            words = tr("Signed by {who}: {says}").replace("{who}", body.reviewer.name)
            return _about(record, body, words), ""
        case r.ReviewMended():
            return tr("Put right after a review"), body.words
        case r.DirectedDone():
            return tr("What was directed is done"), body.what_came
        case r.SupervisionHeld():
            decided = "\n".join(f"{one.owner}: {one.says} ({short_date(one.by)})" for one in body.decided)
            return tr("Talked over in supervision with {who}").format(who=body.reviewer.name), f"{body.why}\n{decided}"
        case r.SupervisionActDone():
            return tr("What was decided in supervision is done"), body.what_came
    return None


def _about(record: FamilyRecord, body: r.ReviewAsked | r.ReviewMade | r.SignedOff, words: str) -> str:
    about = thing(record, body.of)
    return words.replace("{says}", about.says if about else tr("something that is not in this record any more"))


def _why(body: r.ReviewAsked) -> str:
    seed = tr("Drawn with: {seed}").format(seed=body.seed) if body.seed else ""
    return "\n".join(part for part in (tr(r.WHY_NAMES[body.why]), body.words, seed) if part)


def _full(made: r.ReviewMade) -> str:
    answers = [f"{tr(asked)} {said}" for asked, said in zip(r.CHALLENGE, made.challenge, strict=True)]
    act = [f"{made.owner}: {made.act}"] if made.act else []
    together = [tr("Together on this laptop.")] if made.reviewer.together else []
    next_on = tr("Next look: {day}").format(day=short_date(made.next_on))
    return "\n".join(part for part in (made.comment, *act, *answers, next_on, *together) if part)


def footprint(record: FamilyRecord) -> tuple[Footprint, ...]:
    """Every review and supervision of a family, newest first."""
    prints = [_review(record, one) for one in record.reviewed.made.values()]
    prints += [_supervision(one) for one in record.reviewed.supervisions.values()]
    return tuple(sorted(prints, key=lambda one: one.at, reverse=True))


def _review(record: FamilyRecord, one: Review) -> Footprint:
    made, about = one.made, thing(record, one.made.of)
    decided = tr(r.DECISION_NAMES[made.decision])
    mended = one.mended[-1][0].words if one.mended else ""
    return Footprint(
        at=one.at,
        who=made.reviewer.name,
        decided=f"{decided}: {about.says}" if about else decided,
        reason=made.comment or made.act,
        next_on=made.next_on,
        follow_up=one.done[0].what_came if one.done else mended,
        open=one.open,
    )


def _supervision(one: Supervision) -> Footprint:
    left = one.left()
    done = len(one.held.decided) - len(left)
    counted = tr("{done} of {count} decisions done").format(done=done, count=len(one.held.decided))
    return Footprint(
        at=one.at,
        who=one.held.reviewer.name,
        decided="; ".join(act.says for act in one.held.decided) or tr("Talked over"),
        reason=one.held.why,
        next_on=one.held.next_on,
        follow_up=counted,
        open=bool(left),
    )
