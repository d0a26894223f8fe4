"""One class a page of the set-up, found by its step."""

from __future__ import annotations

from collections.abc import Mapping

from ui.screens.setup.pages.base import StepPage
from ui.screens.setup.pages.code import CodePage, DonePage, RetypePage
from ui.screens.setup.pages.door import KeyringPage, PassphrasePage, PinPage
from ui.screens.setup.pages.people import NumbersPage, WelcomePage, YouPage
from ui.screens.setup.state import Step

PAGES: Mapping[Step, type[StepPage]] = {
    "welcome": WelcomePage,
    "you": YouPage,
    "numbers": NumbersPage,
    "keyring": KeyringPage,
    "passphrase": PassphrasePage,
    "code": CodePage,
    "retype": RetypePage,
    "pin": PinPage,
    "done": DonePage,
}

__all__ = ["PAGES", "StepPage"]
