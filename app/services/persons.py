"""What may be written of a person: names that can be read, dates that can be, numbers that add up. Says what to mend."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

import msgspec
from nhs_number.validate import is_valid

from app.domain.calendar import TERM_DAYS, age_in_years, short_date
from app.domain.people import Person
from app.i18n import tr
from app.ports import WorldError

_JOINERS = "\u200c\u200d"
"""Invisible letters that some scripts need inside a name."""
_INSURANCE = re.compile(r"[A-Z]{2}[0-9]{6}[A-Z]?")
EARLIEST_YEAR, YOUNGEST_MOTHER = 1900, 10
LATEST_BIRTH, LONGEST_WAIT = timedelta(days=28), timedelta(days=TERM_DAYS + 14)
"""How long past its date a baby can still be awaited, and how far ahead a date can lie: wide, to catch slips only."""


def tidy(person: Person) -> Person:
    """The person with names on one line without hidden characters, and the NHS number as ten digits.

    Raises `WorldError` for a number that cannot be one.
    """
    names = ("given_name", "family_name", "title", "preferred_name", "relationship")
    plain = {name: one_line(getattr(person, name)) for name in names}
    return msgspec.structs.replace(person, **plain, nhs_number=nhs_digits(person.nhs_number))


def one_line(words: str) -> str:
    """Words on one line: line ends and odd spaces become spaces, and characters nobody can see go."""
    seen = (letter for letter in words if letter.isprintable() or letter.isspace() or letter in _JOINERS)
    return " ".join("".join(seen).split())


def nhs_digits(number: str) -> str:
    """Ten digits, or nothing when nothing was given. Raises `WorldError` saying what is wrong with it."""
    given = re.sub(r"[\s.-]", "", number).upper()
    if not given:
        return ""
    if _INSURANCE.fullmatch(given):
        raise WorldError(tr("This looks like a National Insurance number. An NHS number has 10 digits and no letters."))
    if not re.fullmatch(r"[0-9]+", given):
        raise WorldError(
            tr("An NHS number has 10 digits and no letters. Check it, or leave it empty if it is not known.")
        )
    if len(given) != 10:
        sentence = tr(
            "An NHS number has 10 digits; this one has {count}. Check it, or leave it empty if it is not known."
        )
        raise WorldError(sentence.format(count=len(given)))
    if len(set(given)) == 1 or not is_valid(given):
        raise WorldError(tr("This NHS number does not add up. Check each digit, or leave it empty if it is not known."))
    return given


def check(person: Person, others: Iterable[Person], day: date) -> None:
    """Raises `WorldError` for a date that cannot be, or a number that somebody else of the family already has."""
    _check_born(person, day)
    _check_died(person, day)
    _check_due(person, day)
    for other in others:
        if other.id == person.id:
            continue
        if person.nhs_number and person.nhs_number == other.nhs_number:
            sentence = tr("{name} has this NHS number already. Two people never share one: check both.")
            raise WorldError(sentence.format(name=other.plain_name()))
        _check_between(person, other)


def _check_born(person: Person, day: date) -> None:
    if person.born is None:
        return
    if person.born > day:
        words = (
            tr("The birth date {date} has not come yet. For a baby not born yet, enter the due date instead.")
            if person.kind == "baby"
            else tr("The birth date {date} has not come yet. Check it.")
        )
        raise WorldError(words.format(date=short_date(person.born)))
    if person.born.year < EARLIEST_YEAR:
        raise WorldError(tr("Check the year of the birth date {date}.").format(date=short_date(person.born)))


def _check_died(person: Person, day: date) -> None:
    if person.died is None:
        return
    if person.died > day:
        raise WorldError(tr("The date {date} has not come yet. Check it.").format(date=short_date(person.died)))
    if person.born is not None and person.died < person.born:
        raise WorldError(tr("This date is before the birth date. Check them both."))


def _check_due(person: Person, day: date) -> None:
    if person.due is None or person.born is not None:
        return
    if person.due < day - LATEST_BIRTH:
        words = tr("The due date {date} is more than four weeks past. If the baby is born, enter the birth date.")
        raise WorldError(words.format(date=short_date(person.due)))
    if person.due > day + LONGEST_WAIT:
        raise WorldError(tr("The due date {date} is too far ahead. Check it.").format(date=short_date(person.due)))


def _check_between(one: Person, other: Person) -> None:
    mother, child = (one, other) if one.kind == "mother" else (other, one)
    if mother.kind != "mother" or child.kind not in ("baby", "child") or not (mother.born and child.born):
        return
    if age_in_years(mother.born, child.born) < YOUNGEST_MOTHER:
        words = tr("The mother's birth date {mother} and {name}'s {child} cannot both be right. Check them.")
        raise WorldError(
            words.format(mother=short_date(mother.born), name=child.short_name(), child=short_date(child.born))
        )
