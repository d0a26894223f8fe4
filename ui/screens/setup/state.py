"""What the set-up shows: one decision a page."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value
from app.domain.people import Role

Step = Literal["welcome", "you", "numbers", "keyring", "passphrase", "code", "retype", "pin", "done"]


ROLES: tuple[Role, ...] = ("health-visitor", "midwife", "childrens-centre", "supervisor")


class You(Value, frozen=True):
    """Who is setting up, as every entry and letter will show them."""

    name: str = ""
    role: Role | None = None
    registration: str = ""
    phone: str = ""
    service: str = ""


class Number(Value, frozen=True):
    """A line of the local directory on the page: who answers, the number, when, and whether anybody has checked it."""

    id: str
    name: str
    phone: str
    about: str
    unverified: bool
    editable: bool


class SetupState(Value, frozen=True):
    """The page now shown. `problems` pairs a field with what to mend; `code` and `retype` are there once only."""

    step: Step = "welcome"
    place: str = ""
    you: You = You()
    numbers: tuple[Number, ...] = ()
    keyring_problem: str = ""
    suggested: str = ""
    own: bool = False
    code: tuple[str, ...] = ()
    retype: tuple[int, int] = (0, 0)
    problems: tuple[tuple[str, str], ...] = ()
    busy: bool = False
    can_leave: bool = False
