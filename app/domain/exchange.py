"""What is written of a family that travels in a sealed bundle: sent, taken in, and the settling of what differed."""

from __future__ import annotations

from typing import Literal

from app.domain.base import EntryId, StaffId, Value
from app.domain.body import Body

Purpose = Literal["share", "hand-over", "receipt"]
"""`share`: both go on with the family. `hand-over`: from then on it is the receiver's. `receipt`: it came, and with what."""


class Proof(Value, frozen=True):
    """What a family is on one side, to be compared with the other: entries, open items, and one SHA-256 over all entries' own."""

    entries: int
    open_items: int
    digest: str


class Differ(Value, frozen=True):
    """Two entries about one thing, written by people who did not know of each other's. `about` names the thing."""

    of: tuple[EntryId, EntryId]
    about: tuple[str, ...]


class Sent(Body, frozen=True, tag="sent"):
    """A bundle with this family was made for one named person. Made is not received. `holds` is the family before this entry."""

    bundle: str
    to: StaffId
    name: str
    service: str
    purpose: Purpose
    why: str
    holds: Proof


class TakenIn(Body, frozen=True, tag="taken_in"):
    """A bundle was opened, checked and taken in. `held` is what came, as counted by the one who took it; `new` of these entries
    were not here before, and stand right before this one in the vault that took them; `differ` waits for somebody to settle."""

    bundle: str
    sender: StaffId
    name: str
    purpose: Purpose
    held: Proof
    new: int
    differ: tuple[Differ, ...] = ()


class VersionsSettled(Body, frozen=True, tag="versions_settled"):
    """A named person compared two versions and said which stands, and why. Both stay readable."""

    of: tuple[EntryId, EntryId]
    stands: EntryId
    why: str


ExchangeBody = Sent | TakenIn | VersionsSettled
