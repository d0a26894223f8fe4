"""Costs, slots, grants and the keys below them."""

from __future__ import annotations

import msgspec
import pytest

from app.domain.base import StaffId
from app.security import kdf
from app.security.identity import Identity, new_secret, seal_grant
from app.security.slots import Owner, close_slot, open_slot

WORDS = b"six plain words of no meaning"
STAFF = StaffId("staff-1")
OWNER = Owner(staff=STAFF, sign=b"s" * 32, seal=b"x" * 32)


@pytest.mark.parametrize(
    "cost",
    [
        kdf.Cost(passes=2, memory=64 * 1024, lanes=4),
        kdf.Cost(passes=3, memory=64 * 1024 - 1, lanes=4),
        kdf.Cost(passes=3, memory=64 * 1024, lanes=3),
        kdf.Cost(passes=11, memory=64 * 1024, lanes=4),
        kdf.Cost(passes=3, memory=1024 * 1024 + 1, lanes=4),
        kdf.Cost(passes=3, memory=64 * 1024, lanes=17),
        kdf.Cost(passes=-3, memory=2**60, lanes=2**31),
    ],
)
def test_a_cost_outside_the_limits_is_not_even_computed(cost: kdf.Cost, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("app.security.kdf.Argon2id")
    with pytest.raises(ValueError, match="limits"):
        kdf.derive(bytearray(WORDS), bytes(16), cost, about=b"", secret=None)


def test_the_affordable_cost_is_within_the_limits_and_about_as_long_as_asked() -> None:
    cheap, dear = kdf.affordable(seconds=0.0), kdf.affordable(seconds=3600)
    assert cheap == kdf.FLOOR
    assert dear.memory == kdf.MOST_CHOSEN
    assert kdf.within_limits(cheap)
    assert kdf.within_limits(dear)


def test_a_slot_opens_with_its_words_and_device_and_nothing_else() -> None:
    secret = new_secret()
    slot = close_slot("passphrase+device", OWNER, secret, bytearray(WORDS), kdf.FLOOR, b"d" * 32, "slot-1")
    assert open_slot(slot, OWNER, bytearray(WORDS), b"d" * 32) == secret
    assert open_slot(slot, OWNER, bytearray(WORDS), b"e" * 32) is None
    assert open_slot(slot, OWNER, bytearray(WORDS), None) is None
    assert open_slot(slot, OWNER, bytearray(WORDS + b"s"), b"d" * 32) is None
    assert (
        open_slot(slot, msgspec.structs.replace(OWNER, staff=StaffId("staff-2")), bytearray(WORDS), b"d" * 32) is None
    )


def test_two_slots_around_the_same_keys_share_no_bytes() -> None:
    secret = new_secret()
    one, two = (
        close_slot("passphrase-only", OWNER, secret, bytearray(WORDS), kdf.FLOOR, None, name) for name in ("a", "b")
    )
    assert one.salt != two.salt
    assert one.wrapped != two.wrapped
    assert len(one.wrapped) == 72


def test_a_grant_opens_for_its_person_vault_and_epoch_only() -> None:
    mine, other = Identity(STAFF, new_secret()), Identity(StaffId("staff-2"), new_secret())
    keys, grant = mine.new_vault_keys("vault-1", 1)
    again = mine.open_grant("vault-1", 1, grant)
    assert again is not None
    assert again.page_key(bytes(16)) == keys.page_key(bytes(16))
    assert mine.open_grant("vault-1", 2, grant) is None
    assert mine.open_grant("vault-2", 1, grant) is None
    assert other.open_grant("vault-1", 1, grant) is None
    assert mine.open_grant("vault-1", 1, grant[:-1] + bytes([grant[-1] ^ 1])) is None
    assert mine.open_grant("vault-1", 1, b"") is None


def test_somebody_can_be_granted_a_key_with_only_their_public_key() -> None:
    supervisor = Identity(StaffId("lead"), new_secret())
    grant = seal_grant(bytearray(b"k" * 32), "vault-1", 3, StaffId("lead"), supervisor.seal_public)
    assert len(grant) == 80
    assert supervisor.open_grant("vault-1", 3, grant) is not None


def test_the_page_key_is_99_bytes_as_sqlcipher_reads_them() -> None:
    keys, _ = Identity(STAFF, new_secret()).new_vault_keys("vault-1", 1)
    spec = keys.page_key(bytes(range(16)))
    assert len(spec) == 99
    assert bytes(spec[:2]) == b"x'"
    assert bytes(spec[66:]) == bytes(range(16)).hex().encode() + b"'"
    assert all(byte in b"0123456789abcdef" for byte in spec[2:-1])


def test_keys_for_different_uses_differ() -> None:
    keys, _ = Identity(STAFF, new_secret()).new_vault_keys("vault-1", 1)
    macs = {keys.mac(purpose, b"same") for purpose in ("header", "access", "anchor")}
    assert len(macs) == 3


def test_wiped_keys_are_zeroes() -> None:
    keys, _ = Identity(STAFF, new_secret()).new_vault_keys("vault-1", 1)
    right = keys.mac("header", b"x")
    keys.wipe()
    assert keys.mac("header", b"x") != right
