"""What the screens that keep a caseload show: its PIN, its policy, its copies. Frozen states made by services."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.base import Value
from app.domain.difference import Difference
from app.domain.errors import WorldError
from app.domain.policy import Policy
from app.domain.versions import Approval
from app.ports import Backup as Backup
from app.ports import Tell as Tell
from app.ports import VerifyReport as VerifyReport


class PinState(Value, frozen=True):
    """Whether a PIN lifts the cover, and the sentence why this computer can hold none."""

    has: bool = False
    keyring_problem: str = ""


class WrongPin(WorldError):
    """Not the PIN; `left` tries are left."""

    def __init__(self, message: str, left: int) -> None:
        super().__init__(message)
        self.left = left


class PolicyState(Value, frozen=True):
    """The policy installed in this caseload, or none; whether it is in force; who confirmed its key, and when."""

    policy: Policy | None = None
    in_force: bool = False
    ends_soon: bool = False
    confirmed_by: str = ""
    confirmed_on: date | None = None


class PolicyOffer(Value, frozen=True):
    """A policy that may be installed. `ask_for_words`: its key is new here, so its eight words are typed from paper."""

    policy: Policy
    ask_for_words: bool


class CopyState(Value, frozen=True):
    """The last copy kept of this caseload: when, how many days ago, in which folder. No date: none was ever kept.
    `old_code`: it opens only with the recovery code and passphrase that were in use before."""

    made_at: datetime | None = None
    days: int | None = None
    folder: str = ""
    old_code: bool = False


class VersionState(Value, frozen=True):
    """The version in use, who let it be used, whether another waits and what is different in it. `unread`: the one in use can
    no longer be read, so that nothing can be said about what is different."""

    title: str
    in_use: Approval
    approvals: tuple[Approval, ...]
    shipped: str
    waits: bool
    unread: bool = False
    differences: tuple[Difference, ...] = ()
