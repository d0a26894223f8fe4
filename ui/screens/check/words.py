"""What the check page says of each answer, and which answers are worth a second look."""

from __future__ import annotations

import re
from datetime import date

from app.i18n import tr
from app.services.states import Asked, PageState, VisitState
from ui.visits.words import earlier_words, source_words


def reassuring() -> tuple[str, ...]:
    """Words that can hide how things are: no rule, only a prompt to write what was seen."""
    return (
        tr("fine"),
        tr("ok"),
        tr("okay"),
        tr("well"),
        tr("good"),
        tr("great"),
        tr("happy"),
        tr("settled"),
        tr("coping"),
        tr("no problems"),
        tr("no worries"),
        tr("nothing"),
    )


def to_look_at(visit: VisitState) -> tuple[Asked, ...]:
    """Free words that reassure, with nothing seen written beside them."""
    return tuple(one for page in visit.pages for one in page.asked if _reassures(one))


def pages_of(visit: VisitState, topic: str) -> tuple[PageState, ...]:
    """The pages of a topic that were open or answered."""
    mine = (page for page in visit.pages if page.topic.id == topic)
    return tuple(page for page in mine if page.open or any(one.answered for one in page.asked))


def note_words(asked: Asked, day: date) -> str:
    """Who said it and what was seen, kept apart; of what was not said today, how it stood before."""
    known = asked.answered
    if known is None and asked.known and asked.earlier:
        return tr("{said}. Not said again today.").format(said=earlier_words(asked.earlier, day))
    if known is None:
        return ""
    said = source_words(known, day) if known.answer.state == "answered" else ""
    seen = tr("Seen: {what}").format(what=known.noticed) if known.noticed else ""
    return "\n".join(part for part in (said, seen) if part)


def _reassures(asked: Asked) -> bool:
    known = asked.answered
    if known is None or known.noticed or asked.question.answer.kind != "text":
        return False
    said = str(known.answer.value or "").lower()
    return any(re.search(rf"\b{re.escape(word)}\b", said) for word in reassuring())
