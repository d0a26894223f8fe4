"""Eight words that name something public, to be read aloud or printed, and compared by ear or by eye."""

from __future__ import annotations

import hashlib

from app.security.passphrase import word_list

WORDS = 8
"""Of 7,776: 103 bits of a SHA-256."""


def eight_words(data: bytes) -> str:
    """The words of these bytes: the same on every computer."""
    number = int.from_bytes(hashlib.sha256(data).digest(), "big")
    found, words = [], word_list()
    for _ in range(WORDS):
        number, place = divmod(number, len(words))
        found.append(words[place])
    return " ".join(found)
