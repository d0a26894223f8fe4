"""Colleagues on laptops of their own, who compared each other's cards, and what they hand to one another."""

from __future__ import annotations

from pathlib import Path

from app.domain.base import FamilyId, StaffId
from app.domain.exchange import Purpose
from app.domain.people import Role
from app.domain.record import FamilyRecord
from app.services.states_transfers import Packed, TakenState
from tests.support.house import House, open_house

NAMES: dict[str, tuple[str, Role]] = {
    "a": ("Sam Okafor", "health-visitor"),
    "b": ("Ruth Bello", "health-visitor"),
    "c": ("Maya Lindqvist", "health-visitor"),
}
WHY = "She moves to the other side of town"


def team(root: Path, *members: str) -> list[House]:
    """Houses, each on its own folder; everybody has compared everybody's card."""
    houses = [open_house(root / one, NAMES[one][1], NAMES[one][0]) for one in members or NAMES]
    for one in houses:
        for other in houses:
            if other is not one:
                compare(one, other)
    return houses


def compare(one: House, other: House) -> StaffId:
    """One takes the other's card, typing the words that the other reads aloud."""
    card = other.services.colleagues.own(other.who)
    return one.services.colleagues.enrol(one.who, card.file, card.words, "On the phone").person


def send(one: House, other: House, *families: FamilyId, purpose: Purpose = "share") -> Packed:
    """A bundle from one to the other."""
    return one.services.transfers.send(one.who, other.staff, families, purpose, WHY)[0]


def take_in(house: House, packed: Packed) -> TakenState:
    """Take a bundle in."""
    return house.services.transfers.take_in(house.who, packed.file)


def record(house: House, family: FamilyId) -> FamilyRecord:
    """A family as a house knows it."""
    return house.services.families.open(house.who, family).record


def sound(house: House) -> bool:
    """Whether the caseload, read again whole, is as it was written."""
    return house.services.care.verify(house.who, lambda _far: None).sound


def stands(house: House) -> tuple[object, ...]:
    """What a caseload holds: how many entries, where its line ends, and what it lists. The access log is not part of it."""
    journal = house.services.transfers._desk.journal
    families = journal.all_families()
    return (
        tuple((row, journal.exchange.counted(row.family)) for row in families),
        journal.due(),
        journal.exchange.colleagues(),
    )
