"""What is open and who has it, in words that tell nothing of a worry."""

from __future__ import annotations

from datetime import date

from app.domain.calendar import uk_time
from app.i18n import ntr, tr
from app.services.day_states import OpenThing
from ui.visits.words import clock_words, due_words


def thing_words(thing: OpenThing, day: date) -> str:
    """`Ahmed. A worry, by 17:00. Decide what to do and who does it.`"""
    when = tr(", by {time}").format(time=due_words(thing.due, day)) if thing.due else ""
    words = tr("{family}. {kind}{when}. {act}")
    return words.format(family=thing.family_name, kind=thing.kind, when=when, act=thing.act)


def asked_words(things: tuple[OpenThing, ...], day: date) -> str:
    """Who was asked for how much, how and when, and who has it until then."""
    handover = things[0].handover
    if handover is None:
        return ""
    count, at = len(things), clock_words(handover.at)
    if uk_time(handover.at).date() != day:
        at = due_words(handover.at, day)
    sentence = ntr(
        "{count} thing handed to {cover}, {how}, {time}. You have it until {cover} accepts.",
        "{count} things handed to {cover}, {how}, {time}. You have them until {cover} accepts.",
        count,
    )
    return sentence.format(count=count, cover=handover.cover, how=handover.how, time=at)
