"""What the page about passphrase and PIN shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Part = Literal["both", "passphrase", "pin"]


class KeysShown(Value, frozen=True):
    """The part in front, how things stand, what was done, and what is to be mended in which field."""

    part: Part = "both"
    ready: bool = False
    has_pin: bool = False
    keyring_problem: str = ""
    suggested: str = ""
    own: bool = False
    done: str = ""
    problem: str = ""
    field: Literal["", "old", "new", "pin"] = ""
    tries: int = 0
    busy: bool = False
