"""Two sides wrote about one thing and neither knew of the other: which entries a person has to compare."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.domain import entries as e
from app.domain.exchange import Differ
from app.domain.exchanged import FINDING

Thing = tuple[str, ...]


def differing(ours: Iterable[e.Entry], theirs: Iterable[e.Entry]) -> tuple[Differ, ...]:
    """What differs between entries that only one side had and those that only the other had, both in fold order.

    Of several about one thing the last of each side counts: the ones before it were replaced by somebody who saw them.
    """
    mine, other = _last(ours), _last(theirs)
    found = []
    for thing in mine.keys() & other.keys():
        if _says(mine[thing]) != _says(other[thing]):
            pair = sorted((mine[thing], other[thing]), key=lambda one: (one.clock, one.device, one.id))
            found.append((pair[0].clock, Differ(of=(pair[0].id, pair[1].id), about=thing)))
    return tuple(differ for _, differ in sorted(found, key=lambda one: (one[0], one[1].about)))


def thing(body: e.AnyBody) -> Thing | None:
    """What an entry decides, when a second one about the same could say something else; none for what only adds."""
    match body:
        case e.AnsweredBody():
            return ("answer", body.question, body.about, body.contact or "")
        case e.FamilyChanged() | e.FamilyWithdrawn():
            return ("family",)
        case e.PersonAdded() | e.PersonChanged():
            return ("person", body.person.id)
        case e.FindingEnded() | e.DecisionMade():
            return (FINDING, body.finding)
        case e.OwnerChanged():
            return ("owner", body.finding)
        case e.ContactSigned() | e.ContactNotKept():
            return ("contact", body.contact)
        case e.Misfiled():
            return ("misfiled", body.of)
    return None


def _last(entries: Iterable[e.Entry]) -> dict[Thing, e.Entry]:
    return {about: entry for entry in entries if (about := thing(entry.body)) is not None}


def _says(entry: e.Entry) -> object:
    """What is compared: of an answer what was said, by whom and what was noticed, not how it came to be written."""
    body = entry.body
    if isinstance(body, e.AnsweredBody):
        return body.answer, body.said_by, body.noticed
    if isinstance(body, e.PersonAdded | e.PersonChanged):
        return body.person
    if isinstance(body, e.FindingEnded):
        return "ended"
    if isinstance(body, e.ContactSigned):
        return "signed"
    return type(body).__name__, msgspec.json.encode(body)
