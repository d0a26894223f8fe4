"""Made-up states for looking at screens and testing views. Extend, never change what others use."""

from __future__ import annotations

from app.domain.base import FamilyId
from ui.screens.setup.state import Number, SetupState, You
from ui.screens.today.state import Due, TodayShown

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
        you=You(name="Amal Hussain", registration="12A3456E", phone="07700 900 101", service="Anytown Health Visiting"),
        numbers=NUMBERS,
        keyring_problem="This computer has no keyring that keeps secrets." if step == "keyring" else "",
        suggested=WORDS,
        code=CODE,
        retype=(2, 6),
    )


DUE = (
    Due(
        FamilyId("f2"),
        "Decide what to do and who does it.",
        "Okonkwo. She told us that sleep has stopped. Amal Hussain has this now.",
        "Today, by 14:20",
        "same-day",
    ),
    Due(
        FamilyId("f3"),
        "Ask whether the letter arrived, and who has it.",
        "Reed. Urgent mental health referral, handed over. Ruth Okafor has this now.",
        "Waiting for Ruth Okafor since 04-Aug-2026",
        "soon",
    ),
)


def today_state() -> TodayShown:
    """A day with a visit open, two acts due, one private, one note not yet copied."""
    return TodayShown(
        greeting="Good morning, Amal",
        day="Thursday 6 August 2026",
        visits=(
            Due(
                FamilyId("f1"),
                "Finish and sign this visit.",
                "Smith. 6 to 8 week visit, begun 06-Aug-2026. Amal Hussain has this now.",
                "Open since 09:12",
                "note",
            ),
        ),
        due=DUE,
        private=(
            Due(
                FamilyId("f1"),
                "Plan a time to see her alone.",
                "Smith. Amal Hussain has this now.",
                "Planned",
                "planned",
            ),
        ),
        later=3,
        only_here=(
            Due(
                FamilyId("f3"),
                "Copy the note to the main record.",
                "Reed. 6 to 8 week visit, signed 05-Aug-2026. Amal Hussain has this now.",
                "Today",
                "planned",
            ),
        ),
        families=14,
        ready=True,
    )
