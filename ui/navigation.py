"""From a place to its screen."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from PySide6.QtWidgets import QWidget

from ui.parts import Parts
from ui.places import Name, Place

DOORS: tuple[Name, ...] = ("setup", "unlock", "recover")
"""Places outside the record."""
IN_VISIT: tuple[Name, ...] = ("visit", "question", "urgent", "interruption", "check")
"""Places inside an open visit."""


def screen(parts: Parts, place: Place) -> QWidget:
    """The screen of a place, built and introduced to its model."""
    module = import_module(f"ui.screens.{place.name.replace('-', '_')}")
    return cast(QWidget, module.build(parts, place))
