"""Slots: ways to open one person's private keys. Each holds the same keys, wrapped under a key of its own."""

from __future__ import annotations

import os
from typing import Literal

import msgspec
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from app.domain.base import StaffId, Value
from app.security import kdf
from app.security.identity import SECRET_BYTES
from app.security.wipe import wipe

SlotKind = Literal["passphrase+device", "passphrase-only", "recovery"]


class Slot(Value, frozen=True):
    """One way in: what it needs, what a guess costs, and the wrapped keys."""

    id: str
    kind: SlotKind
    cost: kdf.Cost
    salt: bytes
    wrapped: bytes


class Owner(Value, frozen=True):
    """Whose slot it is. Bound into the key, so that a slot moved to somebody else opens nothing."""

    staff: StaffId
    sign: bytes
    seal: bytes


def close_slot(
    kind: SlotKind, owner: Owner, secret: bytearray, words: bytearray, cost: kdf.Cost, device: bytes | None, slot: str
) -> Slot:
    """A new slot around `secret` (64 bytes) for these words (NFKC, UTF-8) and, where it needs one, the device secret."""
    salt = os.urandom(kdf.SALT_BYTES)
    key = kdf.derive(words, salt, cost, about=_about(kind, slot, owner, cost), secret=device)
    wrapped = aes_key_wrap(bytes(key), bytes(secret))
    wipe(key)
    return Slot(id=slot, kind=kind, cost=cost, salt=salt, wrapped=wrapped)


def open_slot(slot: Slot, owner: Owner, words: bytearray, device: bytes | None) -> bytearray | None:
    """The 64 secret bytes, or none when anything does not fit. Raises `ValueError` when the cost is outside the limits."""
    about = _about(slot.kind, slot.id, owner, slot.cost)
    key = kdf.derive(words, slot.salt, slot.cost, about=about, secret=device)
    try:
        secret = bytearray(aes_key_unwrap(bytes(key), slot.wrapped))
    except (InvalidUnwrap, ValueError):
        return None
    finally:
        wipe(key)
    return secret if len(secret) == SECRET_BYTES else None


def _about(kind: SlotKind, slot: str, owner: Owner, cost: kdf.Cost) -> bytes:
    return msgspec.json.encode(["goldthread-slot", 1, kind, slot, owner, cost])
