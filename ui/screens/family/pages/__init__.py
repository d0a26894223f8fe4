"""The family's page and its forms, found by mode."""

from __future__ import annotations

from collections.abc import Mapping

from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.pages.forms import BabyPage, ChangePage, HomePage, PersonPage, ReachPage, SafetyPage
from ui.screens.family.pages.overview import OverviewPage
from ui.screens.family.pages.paper import PaperPage
from ui.screens.family.pages.person import BornPage, DiedPage, MovedPage, NotDiedPage, WhoPage
from ui.screens.family.pages.start import StartPage
from ui.screens.family.pages.worry import WorryPage
from ui.screens.family.state import Mode

PAGES: Mapping[Mode, type[FamilyPage]] = {
    "overview": OverviewPage,
    "start": StartPage,
    "reach": ReachPage,
    "safety": SafetyPage,
    "home": HomePage,
    "person": PersonPage,
    "baby": BabyPage,
    "who": WhoPage,
    "change": ChangePage,
    "moved": MovedPage,
    "born": BornPage,
    "died": DiedPage,
    "not-died": NotDiedPage,
    "worry": WorryPage,
    "paper": PaperPage,
}

__all__ = ["PAGES", "FamilyPage"]
