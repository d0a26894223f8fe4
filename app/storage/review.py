"""A family for a case review: every version of every entry as signed, who reached into it, and the chronology in words.

Whoever checks it needs nothing else. What was entered in the wrong record is left out: its place in the line shows, not its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

import msgspec

from app.domain.arrival import Signed
from app.domain.base import EntryId, FamilyId, Value
from app.domain.colleagues import Card
from app.domain.entries import ContactSigned, LetterHandled, LetterIssued
from app.domain.keeping import Access, VerifyReport
from app.i18n import ntr, tr
from app.ports import WorldError
from app.storage.bundle import Loose, loosely
from app.storage.keys import Keys, SignedBy

FORMAT = 1


class Left(Value, frozen=True, tag="left-out"):
    """An entry that is not shown: where it stands in its device's line."""

    entry: EntryId
    device: str
    clock: int
    before: str
    hash: bytes


class Shown(Value, frozen=True, tag="shown"):
    """An entry as signed."""

    data: bytes
    signature: bytes


class Review(Value, frozen=True):
    """Everything that is in a review, which its maker signs as a whole."""

    format: int
    made_at: datetime
    maker: Card
    family: FamilyId
    cards: tuple[Card, ...]
    """Of everybody who wrote, as the maker's caseload knows them."""
    entries: tuple[Shown | Left, ...]
    accesses: tuple[Access, ...]
    chronology: str


class Checked(Value, frozen=True):
    """What checking a review found, what is in it, and what nobody could check from it."""

    review: Review
    report: VerifyReport
    counts: Mapping[str, int]
    not_checked: tuple[str, ...]


class _File(Value, frozen=True):
    review: bytes
    signature: bytes


class _Format(msgspec.Struct, frozen=True):
    format: int


def made(review: Review, keys: Keys) -> bytes:
    """The review, signed."""
    told = msgspec.msgpack.encode(review)
    return msgspec.msgpack.encode(_File(review=told, signature=keys.sign(_part(told))))


def shown(signed: Signed, misfiled: Sequence[EntryId]) -> Shown | Left:
    """An entry as it goes into a review."""
    entry = signed.entry
    if entry.id in misfiled:
        return Left(entry=entry.id, device=entry.device, clock=entry.clock, before=entry.device_prev, hash=signed.hash)
    return Shown(data=signed.data, signature=signed.signature)


def checked(data: bytes, signed_by: SignedBy, words_of: Callable[[Card], str]) -> Checked:
    """A review read again, believing nothing. Raises `WorldError` for what is none, or of a newer program."""
    try:
        file = msgspec.msgpack.decode(data, type=_File)
        needed = msgspec.msgpack.decode(file.review, type=_Format).format
        if needed > FORMAT:
            sentence = tr("This review was made by a newer Goldthread (format {needed}). Install that first.")
            raise WorldError(sentence.format(needed=needed))
        review = msgspec.msgpack.decode(file.review, type=Review)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise WorldError(tr("This file is not a review made by Goldthread.")) from wrong
    problems = list(_problems(review, signed_by))
    if not signed_by(review.maker.sign, _part(file.review), file.signature):
        problems.insert(0, tr("The review as a whole is not as its maker signed it."))
    report = VerifyReport(entries=len(review.entries), problems=tuple(problems))
    return Checked(review=review, report=report, counts=_counts(review), not_checked=_open(review, words_of))


def _problems(review: Review, signed_by: SignedBy) -> Iterator[str]:
    cards: dict[str, Card] = {card.person: card for card in (*review.cards, review.maker)}
    for card in cards.values():
        if not signed_by(card.sign, card.signed_part(), card.signature):
            yield tr("The card of {name} is not as they made it.").format(name=card.name)
    heads: dict[str, str] = {}
    last: tuple[int, str, str] = (0, "", "")
    for number, one in enumerate(review.entries, start=1):
        if isinstance(one, Left):
            device, before, place, hash_ = one.device, one.before, (one.clock, one.device, one.entry), one.hash
        else:
            try:
                signed = loosely(Loose(data=one.data, signature=one.signature))
            except WorldError:
                yield tr("Entry {number} cannot be read.").format(number=number)
                continue
            entry, hash_ = signed.entry, signed.hash
            device, before, place = entry.device, entry.device_prev, (entry.clock, entry.device, entry.id)
            author = cards.get(entry.author.person)
            if author is None or entry.family != review.family or not signed_by(author.sign, one.data, one.signature):
                yield tr("Entry {number} is not as {name} signed it.").format(number=number, name=entry.author.name)
        if before != heads.get(device, "") or place <= last:
            yield tr("Before entry {number} something is missing, or it stands in the wrong place.").format(
                number=number
            )
        heads[device], last = hash_.hex(), place


def _counts(review: Review) -> dict[str, int]:
    bodies = [
        msgspec.json.decode(one.data)["body"]["kind"] if isinstance(one, Shown) and one.data else ""
        for one in review.entries
    ]
    kinds = {"signed": ContactSigned, "papers": LetterIssued, "dispatches": LetterHandled}
    return {
        "entries": len(review.entries),
        "left_out": sum(isinstance(one, Left) for one in review.entries),
        "accesses": len(review.accesses),
        **{name: bodies.count(str(kind.__struct_config__.tag)) for name, kind in kinds.items()},
    }


def _open(review: Review, words_of: Callable[[Card], str]) -> tuple[str, ...]:
    """What a reader without the caseload has to take on trust, or ask."""
    left = sum(isinstance(one, Left) for one in review.entries)
    names = {card.person: card for card in (*review.cards, review.maker)}
    who = tr("Whether these keys are really those of the people named. Ask each to read their eight words aloud:")
    open_: list[str] = [f"{who} " + "; ".join(f"{card.name}: {words_of(card)}" for card in names.values())]
    open_.append(tr("Whether something was written after the last entry of each laptop: only its caseload knows."))
    open_.append(
        tr(
            "The access log and the chronology: their maker signed them here, and only the caseload binds the log itself."
        )
    )
    if left:
        sentence = ntr(
            "{count} entry belongs to somebody else's record and is left out: its place was checked, not its words.",
            "{count} entries belong to somebody else's record and are left out: their places were checked, not their words.",
            left,
        )
        open_.append(sentence.format(count=left))
    return tuple(open_)


def _part(told: bytes) -> bytes:
    return b"goldthread-review\n" + told
