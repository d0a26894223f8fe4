"""What came and what goes, in sentences."""

from __future__ import annotations

from app.domain.calendar import short_date
from app.domain.exchange import Proof, Purpose
from app.i18n import ntr, tr
from app.services.states_transfers import ArrivalState, ArrivedFamily, OnTheWay

PURPOSES: dict[Purpose, str] = {
    "share": "{name} shares this with you. It stays theirs too.",
    "hand-over": "{name} hands this over to you. Everything open becomes yours when you take it in.",
    "receipt": "{name} says that it came. With this it leaves your list.",
}


def purpose_words(arrival: ArrivalState) -> str:
    """What taking it in means."""
    return tr(PURPOSES[arrival.purpose]).format(name=arrival.sender)


def family_words(one: ArrivedFamily) -> tuple[str, ...]:
    """What a family of a bundle brings."""
    new = ntr("{count} entry is new here", "{count} entries are new here", one.new).format(count=one.new)
    lines = [new]
    if one.only_here:
        words = ntr(
            "{count} entry stands only here: send it on, they do not have it",
            "{count} entries stand only here: send them on, they do not have them",
            one.only_here,
        )
        lines.append(words.format(count=one.only_here))
    if one.differ:
        words = ntr(
            "{count} thing was written differently by both: you compare it afterwards",
            "{count} things were written differently by both: you compare them afterwards",
            one.differ,
        )
        lines.append(words.format(count=one.differ))
    if one.theirs == one.ours:
        lines.append(tr("Both sides count {ours}").format(ours=proof(one.ours)))
    elif one.theirs:
        lines.append(tr("Sent: {theirs}. Came: {ours}.").format(theirs=proof(one.theirs), ours=proof(one.ours)))
    return tuple(lines)


def proof(one: Proof) -> str:
    """How much, and the beginning of its hash, to be compared by ear."""
    entries = ntr("{count} entry", "{count} entries", one.entries).format(count=one.entries)
    return tr("{entries}, {open} open, mark {mark}").format(entries=entries, open=one.open_items, mark=one.digest[:8])


def way_words(one: OnTheWay) -> tuple[str, str]:
    """A hand-over, and how it stands."""
    sent = tr("The {name} family to {to}, {date}").format(name=one.name, to=one.to, date=short_date(one.sent_on))
    if one.received is None or one.received_at is None:
        words = tr("Sent: {sent}. Not received yet: it is still yours, and on your list.")
        return sent, words.format(sent=proof(one.sent))
    words = (
        tr("{by} has it since {date}. Both sides count {received}.")
        if one.agree
        else tr("{by} has it since {date} and counts {received}, you counted {sent}. Ring them and compare.")
    )
    date = short_date(one.received_at.date())
    return sent, words.format(by=one.received_by, date=date, received=proof(one.received), sent=proof(one.sent))
