"""What a family's record holds of being looked at: the sum of its review entries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from app.domain import review as r
from app.domain.base import EntryId, Value
from app.domain.entries import Author, Entry


class AskedFor(Value, frozen=True):
    """A review was asked for, when and by whom."""

    entry: EntryId
    asked: r.ReviewAsked
    at: datetime
    by: Author


class Review(Value, frozen=True):
    """A review that was made, and what became of it."""

    entry: EntryId
    made: r.ReviewMade
    at: datetime
    by: Author
    mended: tuple[tuple[r.ReviewMended, datetime], ...] = ()
    done: tuple[r.DirectedDone, datetime] | None = None

    @property
    def open(self) -> bool:
        """Something of it is still to be done by the worker."""
        waits = {"agree": False, "return": not self.mended, "direct": self.done is None}
        return waits[self.made.decision]


class SignOff(Value, frozen=True):
    """A reviewer's signature: for exactly the entries it names."""

    entry: EntryId
    signed: r.SignedOff
    at: datetime


class Supervision(Value, frozen=True):
    """A supervision in which this family was talked over, and which of its decisions were carried out."""

    entry: EntryId
    held: r.SupervisionHeld
    at: datetime
    by: Author
    done: Mapping[int, tuple[str, datetime]] = msgspec.field(default_factory=dict)

    def left(self) -> tuple[tuple[int, r.SupervisionAct], ...]:
        """Decisions nobody has carried out yet, with their places."""
        return tuple((place, act) for place, act in enumerate(self.held.decided) if place not in self.done)


class Reviewed(Value, frozen=True):
    """Every review asked for and made, every sign-off, every supervision, in the order they came."""

    asked: Mapping[EntryId, AskedFor] = msgspec.field(default_factory=dict)
    made: Mapping[EntryId, Review] = msgspec.field(default_factory=dict)
    signed: Mapping[EntryId, SignOff] = msgspec.field(default_factory=dict)
    supervisions: Mapping[EntryId, Supervision] = msgspec.field(default_factory=dict)

    def of(self, entry: EntryId) -> tuple[Review, ...]:
        """The reviews of one thing, oldest first."""
        return tuple(one for one in self.made.values() if one.made.of == entry)

    def last(self, entry: EntryId) -> Review | None:
        """The last review of one thing."""
        return next(reversed(self.of(entry)), None)

    def sign_off(self, entry: EntryId) -> SignOff | None:
        """The last signature under one thing."""
        return next((one for one in reversed(list(self.signed.values())) if one.signed.of == entry), None)

    def unanswered(self) -> tuple[AskedFor, ...]:
        """What was asked for and not looked at since."""
        asked = {one.asked.of: one for one in self.asked.values()}
        return tuple(one for of, one in asked.items() if not any(made.at >= one.at for made in self.of(of)))

    def last_look(self) -> tuple[datetime, date] | None:
        """When somebody last looked at this family's work, in a review or a supervision, and the day they set for the next."""
        looks = [
            *((one.at, one.made.next_on) for one in self.made.values()),
            *((one.at, one.held.next_on) for one in self.supervisions.values()),
        ]
        return max(looks, default=None)


def reviewed_after(known: Reviewed, entry: Entry, body: r.ReviewBody) -> Reviewed:
    """What is reviewed with one more entry. One about a review that is not known here changes nothing."""
    put = msgspec.structs.replace
    match body:
        case r.ReviewAsked():
            asked = AskedFor(entry=entry.id, asked=body, at=entry.happened_at, by=entry.author)
            return put(known, asked={**known.asked, entry.id: asked})
        case r.ReviewMade():
            made = Review(entry=entry.id, made=body, at=entry.happened_at, by=entry.author)
            return put(known, made={**known.made, entry.id: made})
        case r.SignedOff():
            signed = SignOff(entry=entry.id, signed=body, at=entry.happened_at)
            return put(known, signed={**known.signed, entry.id: signed})
        case r.SupervisionHeld():
            held = Supervision(entry=entry.id, held=body, at=entry.happened_at, by=entry.author)
            return put(known, supervisions={**known.supervisions, entry.id: held})
        case _:
            return _followed(known, entry, body)


def _followed(known: Reviewed, entry: Entry, body: r.ReviewMended | r.DirectedDone | r.SupervisionActDone) -> Reviewed:
    put, at = msgspec.structs.replace, entry.happened_at
    match body:
        case r.ReviewMended() if one := known.made.get(body.review):
            changed = put(one, mended=(*one.mended, (body, at)))
            return put(known, made={**known.made, one.entry: changed})
        case r.DirectedDone() if one := known.made.get(body.review):
            return put(known, made={**known.made, one.entry: put(one, done=one.done or (body, at))})
        case r.SupervisionActDone() if held := known.supervisions.get(body.supervision):
            done = {body.place: (body.what_came, at), **held.done}
            return put(known, supervisions={**known.supervisions, held.entry: put(held, done=done)})
        case _:
            return known
