"""The printed recovery code: 160 bits in 32 Crockford Base32 symbols, 8 groups of 4.

4 bits of version, 128 of secret, 28 of check (SHA-256): a slip of the pen is noticed before anything is computed.
"""

from __future__ import annotations

import hashlib
import os

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford: no I, L, O, U."""

GROUPS, GROUP = 8, 4
_LENGTH = GROUPS * GROUP
_VERSION = 1
_CHECK_BITS = 28
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new_code() -> str:
    """A new code, as it is printed: `ABCD-...-WXYZ`."""
    body = _VERSION << 128 | int.from_bytes(os.urandom(16), "big")
    value = body << _CHECK_BITS | _check(body)
    symbols = "".join(SYMBOLS[value >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
    return "-".join(symbols[start : start + GROUP] for start in range(0, _LENGTH, GROUP))


def read_code(typed: str) -> bytearray | None:
    """The 32 symbols of a code however it was typed (case, spaces, hyphens, O for 0, I or L for 1), or none."""
    symbols = "".join(typed.split()).replace("-", "").upper().translate(_READ_AS)
    if len(symbols) != _LENGTH or any(symbol not in SYMBOLS for symbol in symbols):
        return None
    value = 0
    for symbol in symbols:
        value = value << 5 | SYMBOLS.index(symbol)
    body = value >> _CHECK_BITS
    if body >> 128 != _VERSION or value & (1 << _CHECK_BITS) - 1 != _check(body):
        return None
    return bytearray(symbols, "ascii")


def _check(body: int) -> int:
    digest = hashlib.sha256(b"goldthread-recovery" + body.to_bytes(17, "big")).digest()
    return int.from_bytes(digest[:4], "big") >> 4
