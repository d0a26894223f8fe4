"""The screens that keep a caseload, in made-up states: settings, keys, copies, policy, cover, bringing back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol, TypeVar, get_args

from msgspec.structs import replace
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
from ui.screens.lessons.state import LessonsShown
from ui.screens.lessons.state import Told as Row
from ui.screens.lessons.view import LessonsView
from ui.screens.lift.state import LiftState
from ui.screens.lift.view import LiftView
from ui.screens.local_pack.state import FieldShown, GroupShown, LocalPackShown, ThingShown
from ui.screens.local_pack.view import LocalPackView
from ui.screens.policy.model import stands_words, told
from ui.screens.policy.state import PolicyShown
from ui.screens.policy.view import PolicyView
from ui.screens.reread.state import Raise, RereadShown, VisitLine
from ui.screens.reread.view import RereadView
from ui.screens.settings.state import Group, Part, SettingsShown
from ui.screens.settings.view import SettingsView
from ui.screens.versions.state import Changed, ChangedGroup, VersionsShown
from ui.screens.versions.view import VersionsView
from ui.theme.looks import Looks

S = TypeVar("S", contravariant=True)
Make = Callable[[Looks], QWidget]
INSTALLED = PolicyState(
    policy=POLICY, in_force=True, ends_soon=True, confirmed_by="Amal Hussain", confirmed_on=date(2026, 2, 3)
)
GROUPS = (
    Group("look", "How it looks", "Colours and text size"),
    Group("local-pack", "Numbers and times for your place", "3 not checked here"),
    Group("keys", "Your passphrase and PIN", "A PIN is set"),
    Group("keeping", "Check and keep copies", "Last copy: 9 days ago"),
    Group("policy", "Your organisation’s policy", "Practice mode"),
    Group("versions", "Questions and rules in use", "Version 2 waits to be read and approved"),
)
VERSION = VersionsShown(
    ready=True,
    waits=True,
    stands="This program brought version 2. Until somebody has read what is different and approves it, version 1 goes on.",
    groups=(
        ChangedGroup(
            "When a worry is raised",
            "1 difference",
            (
                Changed(
                    "Thoughts of self-harm were disclosed.",
                    "Changed",
                    ("Urgency: was Soon; now Today", "Time allowed: was “2 days”; now “same day”"),
                ),
            ),
        ),
        ChangedGroup(
            "Questions",
            "14 differences",
            tuple(Changed(f"Sleep, part {n}", "Added", ("The words asked: “How do you sleep?”",)) for n in range(14)),
        ),
    ),
    approvals=(("Version 1", "In use when this caseload began, 3 February 2026"),),
    name="Sam Okafor",
    role="Health visitor",
)
NUMBER = ThingShown(
    id="line.crisis",
    name="Mental health crisis line",
    stands="111",
    about="Day and night",
    tag="Unverified default",
    may_change=True,
    unverified=True,
    fields=(
        FieldShown("phone", "Number", "111"),
        FieldShown("hours", "Hours", "Day and night"),
        FieldShown("out_of_hours", "Out of hours", "111"),
        FieldShown("note", "Note", "Ask for the duty nurse"),
    ),
)
TIME = ThingShown(
    id="limit.baby_not_seen",
    name="A baby nobody has seen",
    stands="2 working days",
    about="",
    tag="",
    checked="Checked by Sam Okafor, 06-Aug-2026. To be looked at again by 04-Feb-2027.",
    may_change=True,
    unverified=False,
    fields=(FieldShown("within", "Time", "2 working days", "same day, or a number of hours, days or working days"),),
    history=(
        ("6 August 2026, Sam Okafor, Health visitor", "Time: from 3 days to 2 working days. Agreed with the lead."),
    ),
)
LOCAL = LocalPackShown(
    ready=True,
    nation="England",
    groups=(
        GroupShown("Numbers for when it cannot wait", "They stand on the urgent page.", (NUMBER,)),
        GroupShown("How soon this program asks", "Open items fall due by these times.", (TIME,)),
    ),
    review_by=date(2027, 2, 4),
    day=date(2026, 8, 6),
)
KEYRING = "This computer has no keyring that Goldthread trusts. You can go on with the passphrase alone."


def settings(part: Part) -> Make:
    """The list, or one of its parts."""
    return _make(SettingsView, SettingsShown(part=part, groups=GROUPS, ready=True))


ROW = Row(
    id="NEWSM-R3",
    title="What the review recommended",
    says="Use safeguarding training to stress timely multi-agency strategy meetings after unexplained injuries of this type.",
    source="A newspaper’s report of the review on Child M, bullet 3",
)
AGAIN = RereadShown(
    ready=True,
    stands="2 signed visits were read with version 2. 1 would raise something else than they did. Nothing of what was signed "
    "changes, and nothing is raised by reading.",
    visits=(
        VisitLine("a", "Ahmed: Health visitor, 6 to 8 weeks", "6 August 2026", "1 more now, 1 not now"),
        VisitLine("b", "Ahmed: Health visitor, 10 to 14 days", "5 July 2026", "Nothing different"),
    ),
)
THEN_AND_NOW = replace(
    AGAIN,
    open="a",
    title="Ahmed: Health visitor, 6 to 8 weeks, 6 August 2026",
    gone="1 question that was answered then is not asked any more, and weighs nothing here.",
    now=(
        Raise("new", "Hardly any sleep, even given the chance.", "soon", ("Sleep given the chance: Hardly at all",)),
        Raise(
            "other",
            "She told us of fear, control or being hurt at home.",
            "same-day",
            ("Fear or control at home: Yes",),
        ),
    ),
    then=(
        Raise(
            "old",
            "There is not yet a plan for when the crying gets too much.",
            "note",
            ("When the crying goes on: No plan yet",),
        ),
    ),
)


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
    "versions": _make(VersionsView, VERSION),
    "versions-approve": _make(VersionsView, replace(VERSION, part="approve")),
    "versions-approved": _make(VersionsView, replace(VERSION, waits=False, groups=(), reread=True, done="In use from now on.")),
    "lessons": _make(LessonsView, LessonsShown(ready=True, about="A mark or injury on the baby", rows=(ROW,))),
    "lessons-all": _make(LessonsView, LessonsShown(ready=True, rows=(ROW, replace(ROW, id="X"), replace(ROW, id="Y")), more=163)),
    "reread": _make(RereadView, AGAIN),
    "reread-visit": _make(RereadView, replace(THEN_AND_NOW, done="It is open from now on, in your name.")),
    "local-pack": _make(LocalPackView, LOCAL),
    "local-pack-number": _make(LocalPackView, replace(LOCAL, open="line.crisis")),
    "local-pack-time": _make(LocalPackView, replace(LOCAL, open="limit.baby_not_seen", problem="Write why.", tries=1)),
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
