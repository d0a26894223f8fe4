"""A newer version of the pathway, as a program that was brought up to date would ship it."""

from __future__ import annotations

import msgspec

from app.domain.base import RuleId
from app.domain.pathway import Pathway, Rule
from app.engine.compiled import Compiled
from tests.support.house import House

NEW_RULE = RuleId("tired-and-alone")


def newer(pathway: Pathway, when: str = "phq9.item4 >= 1") -> Pathway:
    """The pathway with one more rule, and one question in other words."""
    tired = msgspec.structs.replace(_pattern(pathway), id=NEW_RULE, when=when)
    first, *others = pathway.questions
    questions = (msgspec.structs.replace(first, ask="Asked in other words?"), *others)
    return msgspec.structs.replace(
        pathway, hash="newer", version="2.0", rules=(*pathway.rules, tired), questions=questions
    )


def _pattern(pathway: Pathway) -> Rule:
    """A planned rule as a pattern for another."""
    pattern = next(rule for rule in pathway.rules if rule.urgency == "planned")
    return msgspec.structs.replace(pattern, says="She is tired most days.", instead_of=(), private=False)


def bring_newer(house: House, pathway: Pathway | None = None) -> Pathway:
    """The same caseload opened by a program that ships a newer version."""
    desk = house.services.visits._desk
    shipped = pathway or newer(desk.shipped.pathway)
    house.services.doors.lock()
    desk.shipped = desk.compiled = Compiled(shipped)
    house.reopen()
    return shipped
