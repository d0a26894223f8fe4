"""Made-up states for looking at screens and testing views. Extend, never change what others use."""

from __future__ import annotations

from ui.screens.setup.state import Number, SetupState, You

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
