"""From a passphrase to a key: Argon2id (RFC 9106), never cheaper than a floor nor dearer than a ceiling."""

from __future__ import annotations

import time
from typing import cast

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.domain.base import Value

KEY_BYTES = 32
SALT_BYTES = 16


class Cost(Value, frozen=True):
    """What one guess costs: passes, KiB of memory, lanes."""

    passes: int
    memory: int
    lanes: int


FLOOR = Cost(passes=3, memory=64 * 1024, lanes=4)
"""RFC 9106 section 4, second choice."""

CEILING = Cost(passes=10, memory=1024 * 1024, lanes=16)
"""A file that asks for more is a trap for this computer's memory, not a policy."""

MOST_CHOSEN = 512 * 1024
"""KiB: what `affordable` takes at most, so that an old laptop can open it too."""


def within_limits(cost: Cost) -> bool:
    """Floor <= cost <= ceiling. Asked before anything is computed."""
    return (
        FLOOR.passes <= cost.passes <= CEILING.passes
        and FLOOR.memory <= cost.memory <= CEILING.memory
        and FLOOR.lanes <= cost.lanes <= CEILING.lanes
    )


def derive(passphrase: bytearray, salt: bytes, cost: Cost, *, about: bytes, secret: bytes | None) -> bytearray:
    """A 32-byte key. `about` is bound into it; `secret` is the device's. Raises `ValueError` outside the limits."""
    if not within_limits(cost):
        raise ValueError("This key derivation is outside the limits.")
    key = bytearray(KEY_BYTES)
    Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
        ad=about,
        secret=secret,
    ).derive_into(cast(bytes, passphrase), key)  # any buffer will do, so no copy is made that cannot be wiped
    return key


def affordable(seconds: float = 1.0) -> Cost:
    """The dearest cost that takes about `seconds` here, by doubling the floor's memory."""
    started = time.perf_counter()
    derive(bytearray(b"how long does it take"), bytes(SALT_BYTES), FLOOR, about=b"", secret=None)
    taken = time.perf_counter() - started
    memory = FLOOR.memory
    while taken * 2 <= seconds and memory * 2 <= MOST_CHOSEN:
        taken, memory = taken * 2, memory * 2
    return Cost(passes=FLOOR.passes, memory=memory, lanes=FLOOR.lanes)
