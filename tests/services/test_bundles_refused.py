"""A bundle that is not whole, not for me, not from somebody I know, or not new is refused in a sentence, and nothing is written."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from app.domain.arrival import Signed
from app.domain.base import FamilyId
from app.domain.exchange import Purpose
from app.ports import BundleRefused
from app.security.identity import Identity, new_secret
from app.services.states_transfers import Packed
from app.storage import bundle as files
from app.storage.bundle import Loose, Manifest
from app.storage.exchange import LocalExchange
from tests.support.house import House, open_house
from tests.support.team import compare, record, send, sound, stands, take_in, team

FLIPS = 3000


@dataclass
class Sent:
    """A bundle of each kind between people who know each other, and who it is for."""

    a: House
    b: House
    family: FamilyId
    packed: dict[Purpose, tuple[House, Packed]]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    """A family shared by A with B and handed over to C, and C's receipt; none of the three is taken in yet but the second."""
    a, b, c = team(tmp_path_factory.mktemp("laptops"))
    state = a.visit(a.family())
    a.answer(state, "safety.self_harm", "yes")
    family = state.record.id
    share = send(a, b, family)
    over = send(a, c, family, purpose="hand-over")
    receipt = take_in(c, over).receipt
    assert receipt is not None
    other = a.family(name="Bell")
    second = send(a, c, other, purpose="hand-over")
    yield Sent(a, b, family, {"share": (b, share), "hand-over": (c, second), "receipt": (a, receipt)})
    for house in (a, b, c):
        house.services.doors.lock()


def refusal(house: House, file: bytes) -> str:
    """The sentence with which a file is not taken in."""
    try:
        house.services.transfers.take_in(house.who, file)
    except BundleRefused as why:
        return str(why)
    return ""


def test_no_flipped_byte_is_taken_in(sent: Sent) -> None:
    for house, packed in sent.packed.values():
        before, length = stands(house), len(packed.file)
        places = {*range(160), *range(length - 160, length), *range(0, length, max(1, length // 700))}
        assert len(places) >= FLIPS // 3
        for place in places:
            flipped = bytearray(packed.file)
            flipped[place] ^= 1 << place % 8
            said = refusal(house, bytes(flipped))
            assert "Nothing was taken in" in said, place
        assert stands(house) == before
        assert sound(house)


def test_no_bundle_cut_short_is_taken_in(sent: Sent) -> None:
    for house, packed in sent.packed.values():
        before = stands(house)
        for length in (0, 1, 17, 40, 67, 68, 100, len(packed.file) // 2, len(packed.file) - 1):
            assert "cut short" in refusal(house, packed.file[:length])
        assert "not as it was sent" in refusal(house, packed.file + b"x")
        assert stands(house) == before


def test_a_bundle_for_somebody_else_is_refused(sent: Sent) -> None:
    readers = {"share": sent.a, "hand-over": sent.b, "receipt": sent.b}
    for purpose, house in readers.items():
        before = stands(house)
        said = refusal(house, next(packed.file for kind, (_, packed) in sent.packed.items() if kind == purpose))
        assert said.startswith("This bundle is not addressed to you.")
        assert stands(house) == before


def test_a_bundle_of_a_newer_program_says_so(sent: Sent) -> None:
    house, packed = sent.packed["share"]
    newer = bytearray(packed.file)
    newer[len(files.MARK) : len(files.MARK) + 4] = struct.pack(">HH", 7, 7)
    assert "newer Goldthread (format 7)" in refusal(house, bytes(newer))


def test_another_file_is_no_bundle(sent: Sent) -> None:
    house, packed = sent.packed["share"]
    for file in (b"", b"%PDF-1.7 " * 200, packed.file[1:], packed.file[::-1]):
        assert refusal(house, file).startswith("This file is not a Goldthread bundle")


def test_a_bundle_is_taken_in_once(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    packed = send(a, b, a.family())
    take_in(b, packed)
    before = stands(b)
    said = refusal(b, packed.file)
    assert said.startswith("This bundle was already taken in on 06-Aug-2026, by Ruth Bello.")
    assert stands(b) == before


def test_the_same_family_in_another_bundle_brings_nothing_twice(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family = a.family()
    take_in(b, send(a, b, family))
    entries = record(b, family).entries
    [row] = take_in(b, send(a, b, family)).families
    # The second sending is an entry too, and so is taking it in.
    assert (row.new, record(b, family).entries) == (1, entries + 2)
    assert sound(b)


def test_a_stranger_is_refused_until_their_card_was_compared(tmp_path: Path) -> None:
    a, b = open_house(tmp_path / "a"), open_house(tmp_path / "b", name="Ruth Bello")
    compare(a, b)
    packed = send(a, b, a.family())
    before = stands(b)
    assert refusal(b, packed.file).startswith("You have not compared the card of Sam Okafor yet.")
    assert stands(b) == before
    compare(b, a)
    assert take_in(b, packed).families[0].new > 0


def test_a_colleague_taken_off_the_list_sends_in_vain(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    packed = send(a, b, a.family())
    b.services.colleagues.remove(b.who, a.staff, "Her laptop was stolen")
    before = stands(b)
    assert refusal(b, packed.file) == "Sam Okafor was taken off your list of colleagues. Nothing was taken in."
    assert stands(b) == before


def test_what_a_third_person_wrote_is_refused_until_their_card_was_compared(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    c = open_house(tmp_path / "c", name="Maya Lindqvist")
    compare(b, c)
    compare(c, b)
    family = a.family()
    take_in(b, send(a, b, family))
    packed = send(b, c, family)
    assert refusal(c, packed.file).startswith("Sam Okafor wrote part of this")
    compare(c, a)
    assert take_in(c, packed).families[0].new > 0
    assert sound(c)


class Forger:
    """Somebody with a colleague's own keys, who makes bundles that no program would make."""

    def __init__(self, house: House, to: House, packed: Packed) -> None:
        exchange = to.services.transfers._desk.journal.exchange
        mine = house.services.transfers._desk.journal.exchange
        assert isinstance(exchange, LocalExchange)
        assert isinstance(mine, LocalExchange)
        self.keys, self._to = mine._keys, to
        self.manifest, loose, _, _ = files.unpacked(packed.file, exchange._keys)
        self.entries = [[(one.data, one.signature) for one in part] for part in loose]

    def packed(self, manifest: Manifest | None = None) -> bytes:
        """The bundle with its entries as they are now, counted and signed anew."""
        parts = tuple(
            tuple(_signed(data, signature) for data, signature in part if data or signature) for part in self.entries
        )
        manifest = manifest or msgspec.structs.replace(
            self.manifest,
            parts=tuple(
                msgspec.structs.replace(part, entries=len(signed), digest=files.together(signed))
                for part, signed in zip(self.manifest.parts, parts, strict=True)
            ),
        )
        return files.packed(manifest, parts, self.keys)


def _signed(data: bytes, signature: bytes) -> Signed:
    return files.loosely(Loose(data=data, signature=signature))


@pytest.fixture
def forger(tmp_path: Path) -> tuple[Forger, House]:
    """B's bundle home to A, of a family that A began, in the hands of B."""
    a, b = team(tmp_path, "a", "b")
    family = a.family()
    take_in(b, send(a, b, family))
    packed = send(b, a, family)
    return Forger(b, a, packed), a


def test_a_sender_cannot_change_what_another_wrote(forger: tuple[Forger, House]) -> None:
    forging, a = forger
    data, signature = forging.entries[0][1]
    forging.entries[0][1] = (data.replace(b"Aisha", b"Alisa"), signature)
    before = stands(a)
    assert refusal(a, forging.packed()).startswith("This bundle is not as it was sent.")
    forging.entries[0][1] = (data.replace(b"Aisha", b"Alisa"), forging.keys.sign(data.replace(b"Aisha", b"Alisa")))
    assert refusal(a, forging.packed()).startswith("This bundle is not as it was sent.")
    assert stands(a) == before


def test_a_sender_cannot_leave_out_what_another_wrote(forger: tuple[Forger, House]) -> None:
    forging, a = forger
    before = stands(a)
    whole = list(forging.entries[0])
    for place in range(len(whole) - 1):
        forging.entries[0] = whole[:place] + whole[place + 1 :]
        assert refusal(a, forging.packed()).startswith("This bundle is not as it was sent.")
    forging.entries[0] = whole[:2][::-1] + whole[2:]
    assert refusal(a, forging.packed()).startswith("This bundle is not as it was sent.")
    assert stands(a) == before


def test_a_bundle_sealed_on_to_another_is_refused(sent: Sent, tmp_path: Path) -> None:
    """B opens what A sent to B, and seals A's signed manifest to C, as if A had written to C."""
    a, b, c = team(tmp_path)
    packed = send(a, b, a.family())
    forging = Forger(b, b, packed)
    to = c.services.transfers._desk.journal.exchange.card()
    before = stands(c)
    moved = msgspec.structs.replace(forging.manifest, to=to.person, to_seal=to.seal)
    assert refusal(c, forging.packed(moved)).startswith("This bundle is not as it was sent.")
    assert stands(c) == before


def test_a_manifest_with_another_key_under_a_known_name_is_refused(forger: tuple[Forger, House]) -> None:
    forging, a = forger
    identity = Identity(forging.manifest.sender.person, new_secret())
    card = msgspec.structs.replace(forging.manifest.sender, sign=identity.sign_public)
    said = refusal(a, forging.packed(msgspec.structs.replace(forging.manifest, sender=card)))
    assert said.startswith("The card of Ruth Bello is another than the one you compared.")
