"""Made-up states for looking at screens and testing views. Extend, never change what others use."""

from __future__ import annotations

import msgspec

from app.domain.base import EntryId, FamilyId
from ui.screens.setup.state import Number, SetupState, You
from ui.screens.today.state import Act, Group, TodayShown, Visit

NUMBERS = (
    Number("emergency", "Emergency services", "999", "Day and night", unverified=False, editable=False),
    Number(
        "crisis",
        "Mental health crisis line (111, mental health option)",
        "111",
        "Day and night",
        unverified=True,
        editable=True,
    ),
    Number(
        "perinatal-team",
        "Specialist mother and baby mental health team",
        "",
        "Often Monday to Friday, 9am to 5pm: check yours",
        unverified=False,
        editable=True,
    ),
)
CODE = ("4F2K", "M9QD", "7TRX", "0WPH", "ZB3N", "C8VE", "1JSA", "6GYT")
WORDS = "harbour tulip candle orbit meadow violin"


def setup_state(step: str) -> SetupState:
    """A page of the set-up, half filled in."""
    return SetupState(
        step=step,  # type: ignore[arg-type]
        place="" if step in ("welcome", "done") else "Step 2 of 6",
        you=You(
            name="Amal Hussain",
            role="health-visitor",
            registration="12A3456E",
            phone="07700 900 101",
            service="Anytown Health Visiting",
        ),
        numbers=NUMBERS,
        keyring_problem="This computer has no keyring that keeps secrets." if step == "keyring" else "",
        suggested=WORDS,
        code=CODE,
        retype=(2, 6),
    )


SOON = Act(
    family=FamilyId("f2"),
    act="Decide what to do and who does it.",
    button="Decide",
    leads="family",
    entry=EntryId("w1"),
    when="Today, by 14:20",
    tone="same-day",
    who="You have this now. Ruth Okafor was asked, 12:10, and has not accepted yet.",
    record="In the main record: not yet.",
)
LATE = Act(
    family=FamilyId("f3"),
    act="Ask Elm Row Surgery whether it arrived and who has it.",
    button="Say what became of it",
    leads="family",
    entry=EntryId("l1"),
    when="Waiting for Ruth Okafor since 04-Aug-2026",
    tone="soon",
    who="Ruth Okafor has this now.",
    about="Urgent mental health referral to Elm Row Surgery: no answer yet.",
)


def today_state() -> TodayShown:
    """A day with a visit open, two families with something next, and two things only on this laptop."""
    return TodayShown(
        greeting="Good morning, Amal",
        day="Thursday 6 August 2026",
        visits=(Visit(FamilyId("f1"), "Smith", "Check the answers and sign. In the main record: not yet.", "Today"),),
        groups=(
            Group(
                FamilyId("f2"),
                "Fitzwilliam-Oyelaran-MacGillivray",
                (SOON, msgspec.structs.replace(SOON, entry=EntryId("w2"))),
                more=2,
            ),
            Group(FamilyId("f3"), "Reed", (LATE,)),
        ),
        later=3,
        long=True,
        private=True,
        only_here=2,
        families=14,
        ready=True,
    )
