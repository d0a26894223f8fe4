"""The screens that keep a caseload, in made-up states: settings, keys, copies, policy, cover, bringing back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol, TypeVar, get_args

from PySide6.QtWidgets import QWidget

from app.services.states_keeping import PolicyState
from tests.support.policies import POLICY
from tests.support.states import CODE, WORDS
from ui.screens.bring_back.state import BringBackShown
from ui.screens.bring_back.view import BringBackView
from ui.screens.keeping.state import KeepingShown
from ui.screens.keeping.view import KeepingView
from ui.screens.keys.state import KeysShown
from ui.screens.keys.view import KeysView
from ui.screens.lift.state import LiftState
from ui.screens.lift.view import LiftView
from ui.screens.policy.model import stands_words, told
from ui.screens.policy.state import PolicyShown
from ui.screens.policy.view import PolicyView
from ui.screens.settings.state import Group, LineShown, Part, SettingsShown
from ui.screens.settings.view import SettingsView
from ui.theme.looks import Looks

S = TypeVar("S", contravariant=True)
Make = Callable[[Looks], QWidget]
INSTALLED = PolicyState(
    policy=POLICY, in_force=True, ends_soon=True, confirmed_by="Amal Hussain", confirmed_on=date(2026, 2, 3)
)
LINES = (
    LineShown("emergency", "Emergency services", "999", "Day and night", unverified=False, editable=False),
    LineShown("crisis", "Mental health crisis line", "111", "Day and night", unverified=True, editable=True),
)
GROUPS = (
    Group("look", "How it looks", "Colours and text size"),
    Group("numbers", "Numbers for when it cannot wait", "3 not checked here"),
    Group("keys", "Your passphrase and PIN", "A PIN is set"),
    Group("keeping", "Check and keep copies", "Last copy: 9 days ago"),
    Group("policy", "Your organisation’s policy", "Practice mode"),
)
KEYRING = "This computer has no keyring that Goldthread trusts. You can go on with the passphrase alone."


def settings(part: Part) -> Make:
    """The list, or one of its parts."""
    return _make(SettingsView, SettingsShown(part=part, groups=GROUPS, lines=LINES, ready=True))


class Shows(Protocol[S]):
    """A view of a state."""

    def show_state(self, state: S) -> None:
        """Show it."""


def _make(view: Callable[[Looks], Shows[S]], state: S) -> Make:
    def make(looks: Looks) -> QWidget:
        made = view(looks)
        made.show_state(state)
        assert isinstance(made, QWidget)
        return made

    return make


KEEPING: Mapping[str, Make] = {
    **{f"settings-{part}": settings(part) for part in get_args(Part)},
    "lift": _make(LiftView, LiftState(problem="That is not the PIN. 3 tries are left, then Goldthread locks.", tries=2)),
    "keys": _make(KeysView, KeysShown(ready=True, has_pin=True, done="Your passphrase is changed. Your recovery code stays.")),
    "keys-no-keyring": _make(KeysView, KeysShown(ready=True, keyring_problem=KEYRING)),
    "keys-passphrase": _make(KeysView, KeysShown(part="passphrase", ready=True, suggested=WORDS, problem="No.", field="old")),
    "keys-pin": _make(KeysView, KeysShown(part="pin", ready=True, problem="Use digits only.", field="pin", tries=1)),
    "keeping": _make(
        KeepingView,
        KeepingShown(
            ready=True,
            last="Last copy: 9 days ago, Tuesday 28 July at 17:02",
            where="/media/amal/stick",
            old=True,
            copied="Copied, opened again and checked: 214 entries.",
            checked="214 entries were read again and are as they were written.",
        ),
    ),
    "keeping-found": _make(
        KeepingView, KeepingShown(ready=True, last="No copy was ever kept.", old=True, found=("2 parts of the file are damaged.",))
    ),
    "policy-none": _make(PolicyView, PolicyShown(ready=True, stands=stands_words(PolicyState()))),
    "policy": _make(PolicyView, PolicyShown(ready=True, installed=True, stands=stands_words(INSTALLED), lines=told(POLICY))),
    "policy-offer": _make(
        PolicyView, PolicyShown(ready=True, part="offer", offered=told(POLICY), ask_for_words=True, problem="", tries=1)
    ),
    "bring-back": _make(BringBackView, BringBackShown()),
    "bring-back-way": _make(
        BringBackView,
        BringBackShown(
            step="way", whose="Amal Hussain", when="Tuesday 28 July at 17:02", here=True, code=True,
            problem="The code has 8 groups of 4. Type all of them, in order.", tries=1,
        ),
    ),
    "bring-back-new": _make(BringBackView, BringBackShown(step="passphrase", suggested=WORDS, keyring_problem=KEYRING)),
    "bring-back-code": _make(
        BringBackView,
        BringBackShown(step="code", done="Amal Hussain’s caseload is back on this laptop, checked whole.", new_code=CODE),
    ),
}  # fmt: skip
