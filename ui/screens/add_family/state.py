"""What the quick add shows, and what a person wrote in it."""

from __future__ import annotations

from datetime import date

from app.domain.base import Value
from app.domain.people import SafeContact
from ui.families.written import WrittenBaby, WrittenPerson


class Written(Value, frozen=True):
    """Everything on the page. `troubles` pairs a field with what its own widget found to mend."""

    given_name: str = ""
    family_name: str = ""
    title: str = ""
    gender: str = ""
    born: date | None = None
    nhs_number: str = ""
    babies: tuple[WrittenBaby, ...] = ()
    others: tuple[WrittenPerson, ...] = ()
    address: str = ""
    postcode: str = ""
    gp_practice: str = ""
    safe_contact: SafeContact = SafeContact()
    worker_safety: str = ""
    troubles: tuple[tuple[str, str], ...] = ()


class AddFamilyState(Value, frozen=True):
    """What is to be mended, by field, and whether it is being saved. `today` bounds the dates; none until it is known."""

    problems: tuple[tuple[str, str], ...] = ()
    busy: bool = False
    today: date | None = None
