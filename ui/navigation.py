"""From a place to its screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Name, Place
from ui.screens import (
    add_family,
    before_you_knock,
    check,
    families,
    family,
    help,
    interruption,
    letter,
    outcome,
    question,
    recover,
    settings,
    setup,
    today,
    unlock,
    urgent,
    visit,
)

DOORS: tuple[Name, ...] = ("setup", "unlock", "recover")
"""Places outside the record."""
IN_VISIT: tuple[Name, ...] = ("visit", "question", "urgent", "interruption", "check")
"""Places inside an open visit."""

SCREENS: Mapping[Name, Callable[[Parts, Place], QWidget]] = {
    "setup": setup.build,
    "unlock": unlock.build,
    "recover": recover.build,
    "today": today.build,
    "families": families.build,
    "add-family": add_family.build,
    "family": family.build,
    "before-you-knock": before_you_knock.build,
    "visit": visit.build,
    "question": question.build,
    "urgent": urgent.build,
    "interruption": interruption.build,
    "check": check.build,
    "outcome": outcome.build,
    "letter": letter.build,
    "settings": settings.build,
    "help": help.build,
}


def screen(parts: Parts, place: Place) -> QWidget:
    """The screen of a place, built and introduced to its model."""
    return SCREENS[place.name](parts, place)
