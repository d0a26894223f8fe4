"""Which visit fits a family now: each visit has a window in the baby's life, before birth and after."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from math import inf

from app.domain.calendar import TERM_DAYS
from app.domain.pathway import ContactPlan
from app.domain.people import Person, Role
from app.domain.record import FamilyRecord
from app.engine.facts import in_days

_SPAN = re.compile(r"(\d+) (day|week|month|year)s?( of pregnancy)?")


def window(plan: ContactPlan) -> tuple[float, float]:
    """A visit's first and last day, counted from the birth (before it, from 40 weeks); no words, no end. Raises `ValueError`."""
    return _days(plan.opens) if plan.opens else -inf, _days(plan.closes) if plan.closes else inf


def visits_for(
    plans: Iterable[ContactPlan], role: Role, record: FamilyRecord, day: date | None
) -> tuple[ContactPlan, ...]:
    """The visits this profession makes: the one that comes first before a birth, until one was made; then those nearest to a
    baby's age, those not made yet, the shortest window. No baby with a date leaves them in order of age."""
    visits = [plan for plan in plans if plan.kind == "visit" and role in plan.by]
    babies = [baby for baby in record.of_kind("baby") if day and baby.here_to_ask(day)]
    at = [(place, baby) for baby in babies if day and (place := _place(baby, day)) is not None]
    made = {contact.plan for contact in record.contacts.values() if contact.signed}
    begun = {plan.id for plan in visits} & {one.plan for one in record.contacts.values() if not one.not_kept}

    def leads(plan: ContactPlan) -> bool:
        opens, _closes = window(plan)
        return plan.first and not begun and any(place >= opens for place, baby in at if not baby.born)

    def fit(plan: ContactPlan) -> tuple[bool, float, bool, float, float]:
        opens, closes = window(plan)
        fits = [place for place, baby in at if (not plan.unborn if baby.born else plan.unborn or opens < 0)]
        away = min((max(opens - place, place - closes, 0.0) for place in fits), default=inf if at else 0.0)
        return not leads(plan), away, plan.id in made and bool(at), closes - opens if at else 0.0, opens

    return tuple(sorted(visits, key=fit))


def situations_for(plans: Iterable[ContactPlan], role: Role) -> tuple[ContactPlan, ...]:
    """What may come up at any visit of this profession, in the author's order."""
    return tuple(plan for plan in plans if plan.kind == "situation" and role in plan.by)


def _place(baby: Person, day: date) -> float | None:
    if baby.born:
        return (day - baby.born).days
    return (day - baby.due).days if baby.due else None


def _days(words: str) -> float:
    if words == "pregnancy":
        return -TERM_DAYS
    found = _SPAN.fullmatch(words)
    if found is None:
        raise ValueError(
            f"'{words}' is not 'pregnancy', 'N weeks of pregnancy' or 'N days', 'weeks', 'months' or 'years'."
        )
    number, unit, before = found.groups()
    days = in_days(float(number), f"{unit}s")
    return days - TERM_DAYS if before else days
