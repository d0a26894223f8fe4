"""Before a paper goes home: was a way to reach her asked, is she alone, who may see it, and what did she say may be taken."""

from __future__ import annotations

from app.domain.base import ContactId, Value
from app.domain.calendar import short_date
from app.domain.papers import Take
from app.domain.pathway import LetterPlan
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine.letter_words import safe_contact_words
from app.i18n import tr
from app.ports import WorldError

TAKES: tuple[Take, ...] = ("no", "neutral", "full")
SAID: dict[str, Take] = {"no": "no", "neutral": "neutral", "yes": "full"}
"""The choices of the question whether papers may go home."""
BY_POST = "by post"


class HomeStep(Value, frozen=True):
    """Before a paper goes home: whether a safe way to reach her was asked, whether she is alone, what she said today may be
    taken, and whether the post is all right."""

    reach_asked: bool
    reach: str
    alone: bool
    said: Take | None
    said_on: str
    by_post: bool


def home_step(record: FamilyRecord, plan: LetterPlan, contact: ContactId | None, who: Session) -> HomeStep:
    """What is known before she is asked. What she said on another day is not an answer for today."""
    open_visit = record.open_contact()
    said, day = _said(record, plan, contact, who)
    return HomeStep(
        reach_asked=record.family.safe_contact.asked,
        reach=safe_contact_words(record.family.safe_contact),
        alone=open_visit is None or open_visit.alone,
        said=said,
        said_on=day,
        by_post=record.family.safe_contact.letters is True,
    )


def check_take(step: HomeStep, take: Take, who_sees: str) -> None:
    """Raises `WorldError` when this may not go home, or not in this version."""
    if not step.reach_asked:
        raise WorldError(
            tr("How she can be reached was not asked yet. Ask her, alone, write it down, then come back to this.")
        )
    if take == "no":
        raise WorldError(tr("She takes no paper home. Write how she is told instead."))
    if not step.alone:
        raise WorldError(tr("She is not alone, so she cannot be asked. Leave no paper now."))
    if step.said and TAKES.index(take) > TAKES.index(step.said):
        raise WorldError(
            tr("That is more than she said may be taken home. Ask her again, alone, and change that answer first.")
        )
    if not who_sees.strip():
        raise WorldError(tr("Write who may see this paper, in her words."))


def check_route(step: HomeStep, route: str) -> None:
    """Raises `WorldError` for the post, unless she has said that letters are all right."""
    if route == BY_POST and not step.by_post:
        raise WorldError(tr("She has not said that letters may be sent. Give it to her by hand."))


def _said(record: FamilyRecord, plan: LetterPlan, contact: ContactId | None, who: Session) -> tuple[Take | None, str]:
    told = [one for one in record.history if one.question == plan.asks_first]
    now = [one for one in told if one.day == who.day or (contact and one.contact == contact)]
    last = now[-1] if now else None
    if last is None or last.answer.state != "answered":
        return None, ""
    return SAID.get(str(last.answer.value)), short_date(last.day)
