"""A made-up organisation that signs policies, at test speed: its key is made once."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

import msgspec

from app.domain.policy import Declared, Policy
from app.security import policy as files
from tests.support.house import DAY

PASSPHRASE = b"the organisation's own passphrase"
DECLARED = Declared(dcb0129="CSCR-2026-014", dcb0160="CSMR-2026-022", mhra="Not a device, 12-Mar-2026", dpia="DPIA-311")
POLICY = Policy(
    organisation="Ashby Vale Community Trust",
    signed_by="Dr Ruth Okafor, clinical safety officer",
    begins=date(2026, 1, 1),
    ends=date(2026, 12, 31),
    declares=DECLARED,
)


@cache
def key(number: int = 1) -> tuple[bytes, str]:
    """A signing key and the eight words that name it."""
    return files.new_key(PASSPHRASE)


@lru_cache(maxsize=64)
def signed(number: int = 1, **changes: object) -> bytes:
    """A policy file, with some words changed before it is signed."""
    return files.sign(msgspec.structs.replace(POLICY, **changes), key(number)[0], PASSPHRASE)


def words(number: int = 1) -> str:
    """The eight words as printed."""
    return key(number)[1]


assert POLICY.in_force(DAY)
