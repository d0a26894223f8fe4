"""The banner about a mother, as every page of a visit and after it shows it."""

from __future__ import annotations

from datetime import date

from app.domain.record import FamilyRecord
from ui.visits.words import nhs_words
from ui.widgets.banner import PatientBanner


def show_mother(banner: PatientBanner, record: FamilyRecord, day: date) -> None:
    """Say whom the page is about."""
    mother = record.mother()
    if mother:
        banner.show_person(
            name=mother.clinical_name(),
            born=mother.born_words(day),
            gender=mother.gender,
            nhs_number=nhs_words(mother.nhs_number),
            preferred=mother.preferred_name,
        )
