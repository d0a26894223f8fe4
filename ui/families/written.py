"""What a person wrote in the forms, before it becomes part of a record; and how it becomes a person there."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value
from app.domain.people import LivesHere


class WrittenBaby(Value, frozen=True):
    """A baby as written: born, or still expected, on a day."""

    name: str = ""
    unborn: bool = False
    day: date | None = None
    nhs_number: str = ""


class WrittenPerson(Value, frozen=True):
    """Somebody else around the baby, as written."""

    name: str = ""
    relationship: str = ""
    lives_here: LivesHere = "not-known"
    child: bool = False


def two_names(written: str) -> tuple[str, str]:
    """Given and family name: the last word is the family's when there are two or more."""
    words = written.split()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (written.strip(), "")


def postcode(written: str) -> str:
    """Capitals with one space before the last three characters."""
    whole = "".join(written.split()).upper()
    return f"{whole[:-3]} {whole[-3:]}" if len(whole) > 4 else whole
