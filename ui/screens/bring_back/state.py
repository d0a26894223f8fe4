"""What bringing a copy back shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Step = Literal["file", "way", "passphrase", "code", "done"]


class BringBackShown(Value, frozen=True):
    """The step, whose copy it is, whether they have a caseload here already, how far the work is, and the new code once."""

    step: Step = "file"
    whose: str = ""
    when: str = ""
    here: bool = False
    code: bool = False
    suggested: str = ""
    own: bool = False
    keyring_problem: str = ""
    new_code: tuple[str, ...] = ()
    done: str = ""
    far: str = ""
    busy: bool = False
    problem: str = ""
    tries: int = 0
