"""The screens before a visit, shown in made-up states: to look at, and to hold to what holds for every screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import get_args

import msgspec
from PySide6.QtWidgets import QWidget

from app.domain.base import ContactId, EntryId, FamilyId, LetterId, PersonId, StaffId
from app.domain.people import Person, SafeContact
from tests.support.days import FOUND, bringing_state, cover_state, here_state, leave_state
from tests.support.keeping_screens import KEEPING
from tests.support.screens_exchange import EXCHANGE
from tests.support.screens_history import HISTORY
from tests.support.screens_plans import PLANS
from tests.support.screens_practice import PRACTICE
from tests.support.screens_pursuit import PURSUIT
from tests.support.states import CODE, WORDS, setup_state, today_state
from ui.screens.add_family.state import AddFamilyState
from ui.screens.add_family.view import AddFamilyView
from ui.screens.back_from_leave.view import LeaveView
from ui.screens.before_you_knock.state import Knock
from ui.screens.before_you_knock.view import KnockView
from ui.screens.bring_list.view import BringListView
from ui.screens.cover.view import CoverView
from ui.screens.families.state import FamiliesShown, Row
from ui.screens.families.view import FamiliesView
from ui.screens.family.pages import PAGES
from ui.screens.family.state import Banner, ContactLine, FamilyShown, Mode, Paper, PersonLine, Worry
from ui.screens.family.view import FamilyView
from ui.screens.help.model import read_pages
from ui.screens.help.state import HelpShown
from ui.screens.help.view import HelpView
from ui.screens.only_here.view import OnlyHereView
from ui.screens.recover.state import RecoverState
from ui.screens.recover.view import RecoverView
from ui.screens.search.state import SearchShown
from ui.screens.search.view import SearchView
from ui.screens.setup.state import Step
from ui.screens.setup.view import SetupView
from ui.screens.today.state import TodayShown
from ui.screens.today.view import TodayView
from ui.screens.unlock.state import UnlockState
from ui.screens.unlock.view import UnlockView
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure

Make = Callable[[Looks], QWidget]
DAY = date(2026, 8, 6)
ONE = ((StaffId("s1"), "Amal Hussain"),)
TWO = (*ONE, (StaffId("s2"), "Alexandrina Oluwaseun Fitzwilliam-Oyelaran"))
KNOCK = Knock(
    family=FamilyId("f1"),
    name="Smith",
    address="12 Orchard Rise, Anytown, ZZ99 3VZ",
    who_lives_here=(
        "Aisha Smith, Mother, 14-Aug-1994 (32y)",
        "Noah Smith, Baby, 25-Jun-2026 (6w)",
        "Daniel Reed, Noah’s father, birth date not recorded, never met (living here: not known)",
    ),
    worker_safety="The dog is friendly. Her brother was asked to leave in May: do not go in if he opens.",
    safe_contact="07700 900 866. Do not leave messages. Letters: not asked yet.",
    baby_seen="Noah: seen 9 days ago, on 28-Jul-2026.",
    ask=("Whether she feels safe at home", "Whether anybody met Noah’s father", "How she sleeps when Noah sleeps"),
    do_not_say=(
        "Before Daniel: nothing about being hurt, afraid, or what she told you alone.",
        "Nothing of the open worries until she is alone.",
    ),
    open_worries=("She told us that sleep has stopped.",),
    ready=True,
)
AISHA = Person(
    id=PersonId("mother"),
    kind="mother",
    given_name="Aisha",
    family_name="Smith",
    title="Ms",
    preferred_name="Ash",
    born=date(1994, 8, 14),
    nhs_number="9990000018",
    gender="Female",
    lives_here="yes",
)
WORRY = Worry(
    id=EntryId("w1"),
    says="She told us of thoughts of being better off dead.",
    how_soon="Today, by 17:00",
    tone="same-day",
    owner="Amal Hussain",
    next="Ask her about it now, kindly and directly.",
    do=("Ask her about it now, kindly and directly.", "Talk to the named clinician today."),
    because=("Thoughts of being better off dead, or of hurting herself: Several days",),
    decided=("Talk it over: Ruth Okafor will see her tomorrow at ten.",),
    calls=True,
    main_record="In the main record: not yet.",
)
PAPER = Paper(
    id=EntryId("p1"),
    issued="Letter to the GP, to Orchard Rise Surgery, issued 09-Jul-2026",
    title="Letter to the GP",
    steps=("Handed over, 09-Jul-2026", "Received by Priya Nair, reception, 10-Jul-2026. Read out over the phone."),
)
FAMILY = FamilyShown(
    ready=True,
    name="Smith",
    banner=Banner("SMITH, Aisha (Ms)", "Ash", "14-Aug-1994 (32y)", "Female", "999 000 0018"),
    day=DAY,
    address="12 Orchard Rise, Anytown, ZZ99 3VZ",
    practice="Orchard Rise Surgery",
    people=(
        PersonLine(PersonId("mother"), "SMITH, Aisha (Ms)", "Mother, 14-Aug-1994 (32y), lives here", AISHA),
        PersonLine(PersonId("baby1"), "SMITH, Noah", "Baby, 25-Jun-2026 (6w), lives here, NHS No. 999 111 2227", AISHA),
        PersonLine(PersonId("adult1"), "REED, Daniel", "Noah’s father, not known whether living here, not met", AISHA),
    ),
    worries=(WORRY, msgspec.structs.replace(WORRY, id=EntryId("w2"), tone="soon", how_soon="Soon", calls=False)),
    private=(msgspec.structs.replace(WORRY, id=EntryId("w3"), tone="planned", how_soon="Planned", calls=False),),
    baby_seen="Noah: seen 9 days ago, on 28-Jul-2026.",
    reach="07700 900 866. Leave no messages. Letters: not asked yet.",
    safe_contact=SafeContact(asked=True, phone="07700 900 866", messages=False),
    worker_safety="The dog is friendly.",
    contacts=(
        ContactLine(ContactId("c2"), "Health visitor, 6 to 8 weeks", "06-Aug-2026, Amal Hussain", "Open", "visit"),
        ContactLine(ContactId("c1"), "Health visitor, new birth", "08-Jul-2026, Ruth Okafor", "Signed", "outcome"),
    ),
    visit=None,
    plans=(("hv-6-8-weeks", "Health visitor, 6 to 8 weeks"), ("hv-new-birth", "Health visitor, new birth")),
    papers=(PAPER, msgspec.structs.replace(PAPER, id=EntryId("p2"), steps=())),
    letters=((LetterId("gp"), "Letter to the GP"), (LetterId("urgent"), "Urgent mental health referral")),
    chosen=WORRY,
    paper=PAPER,
    person=AISHA,
)


def family(mode: Mode) -> Make:
    """The family's page, or one of its forms."""
    return lambda looks: _shown(FamilyView(looks), msgspec.structs.replace(FAMILY, mode=mode))


def setup(step: str) -> Make:
    """A page of the set-up."""
    return lambda looks: _shown(SetupView(looks), setup_state(step))


def recover(step: str) -> Make:
    """A page of recovering."""
    state = RecoverState(step=step, people=TWO, suggested=WORDS, new_code=CODE)  # type: ignore[arg-type]
    return lambda looks: _shown(RecoverView(looks), state)


def only_here(name: str) -> Make:
    """The end of a day."""
    return lambda looks: _shown(OnlyHereView(looks), here_state(name))


def covering(name: str) -> Make:
    """Leave and cover."""
    return lambda looks: _shown(CoverView(looks), cover_state(name))


def leaving(name: str) -> Make:
    """Working days and leave."""
    return lambda looks: _shown(LeaveView(looks), leave_state(name))


def bringing(step: str) -> Make:
    """A step of bringing a list."""
    return lambda looks: _shown(BringListView(looks), bringing_state(step))


def adding(looks: Looks) -> QWidget:
    """The quick add with everything open and two things to mend."""
    view = AddFamilyView(looks)
    problems = (("given-name", "Enter the mother’s name."), ("baby.0.day", "Enter the day this baby was born."))
    view.show_state(AddFamilyState(today=DAY, problems=problems))
    for part in view.findChildren(Disclosure):
        part.open(True)
    return view


ROWS = (
    Row(FamilyId("f1"), "Aisha Smith", "Noah, last contact 06-Aug-2026", "Visit open"),
    Row(FamilyId("f2"), "Chidi Okonkwo-Fitzwilliam", "Ada, Obi, last contact 02-Aug-2026", "1 worry open"),
    Row(FamilyId("f3"), "Ewa Nowak", "No contact signed here yet", ""),
)


def _shown(view: QWidget, state: object) -> QWidget:
    view.show_state(state)  # type: ignore[attr-defined]
    return view


SCREENS: Mapping[str, Make] = {
    **{f"setup-{step}": setup(step) for step in get_args(Step)},
    **{f"recover-{step}": recover(step) for step in ("code", "passphrase", "new-code")},
    "unlock": lambda looks: _shown(UnlockView(looks), UnlockState(people=ONE, chosen=ONE[0][0], problem="That does not open it.")),
    "unlock-two": lambda looks: _shown(UnlockView(looks), UnlockState(people=TWO, chosen=TWO[0][0], wait=14)),
    "unlock-told": lambda looks: _shown(UnlockView(looks), UnlockState(notices=("The clock ran backwards.",))),
    "today": lambda looks: _shown(TodayView(looks), today_state()),
    "families": lambda looks: _shown(FamiliesView(looks), FamiliesShown(rows=ROWS, all=3, more=2, ready=True)),
    "add-family": adding,
    **{f"family-{mode}": family(mode) for mode in PAGES},
    **HISTORY,
    "knock": lambda looks: _shown(KnockView(looks), KNOCK),
    "knock-pick": lambda looks: _shown(KnockView(looks), Knock(pick=((FamilyId("f1"), "Aisha Smith", "Noah"),), ready=True)),
    "today-empty": lambda looks: _shown(TodayView(looks), TodayShown(greeting="Good morning", day="Thursday", ready=True)),
    "today-seen": lambda looks: _shown(TodayView(looks), msgspec.structs.replace(today_state(), revealed=True, visits=())),
    **{f"only-here-{name}": only_here(name) for name in ("left", "none")},
    **{f"cover-{name}": covering(name) for name in ("mine", "asked", "theirs")},
    **{f"leave-{name}": leaving(name) for name in ("back", "week")},
    **{f"bring-list-{step}": bringing(step) for step in ("choose", "looked", "mend", "taken", "taken-out")},
    **PURSUIT,
    **PLANS,
    **PRACTICE,
    **EXCHANGE,
    "search": lambda looks: _shown(SearchView(looks), FOUND),
    "search-none": lambda looks: _shown(SearchView(looks), SearchShown(looked_for="xylophone", searched=True)),
    **KEEPING,
    "help": lambda looks: _shown(HelpView(looks), HelpShown(pages=read_pages(), keys=(("Ctrl+L", "Lock"),))),
    "help-page": lambda looks: _shown(HelpView(looks), HelpShown(pages=read_pages(), open="visit")),
}  # fmt: skip
