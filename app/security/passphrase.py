"""Passphrases: made of six words, or chosen and long enough. No rules of composition, no expiry."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from app.i18n import tr

SHORTEST, LONGEST = 15, 256
WORDS = 6
"""Of 7,776: 77 bits."""

_STILL_NEEDED = 12
_LISTS = Path(__file__).resolve().parents[2] / "resources" / "words"
_REPEAT = re.compile(r"(.{1,4}?)\1{2,}")


def generate() -> str:
    """Six words of the EFF long list, with spaces between."""
    words = _lines("eff-long.txt")
    return " ".join(secrets.choice(words) for _ in range(WORDS))


def word_list() -> tuple[str, ...]:
    """The EFF long list."""
    return _lines("eff-long.txt")


def problem(passphrase: str, names: Sequence[str] = ()) -> str:
    """Empty when acceptable, else a sentence saying what to change. `names` are words others know of this person."""
    plain = unicodedata.normalize("NFKC", passphrase)
    if len(plain) < SHORTEST:
        return tr("Make it at least {count} characters long. A few unrelated words are easiest.").format(count=SHORTEST)
    if len(plain) > LONGEST:
        return tr("Make it at most {count} characters long.").format(count=LONGEST)
    if len(_unguessed(plain, names)) < _STILL_NEEDED:
        return tr(
            "This is easy to guess: without names, well-known words and repeats little is left. Add unrelated words."
        )
    return ""


def prepared(passphrase: bytearray) -> bytearray:
    """A copy in NFKC, for the key derivation; the caller wipes it. Raises `ValueError` for one already wiped."""
    if passphrase and not any(passphrase):
        raise ValueError("This passphrase was already used, and wiped.")
    if passphrase.isascii():
        return bytearray(passphrase)
    return bytearray(unicodedata.normalize("NFKC", passphrase.decode("utf-8", "replace")), "utf-8")


def _unguessed(plain: str, names: Sequence[str]) -> str:
    left = _letters(plain)
    parts = [part for name in names for part in (name, *re.split(r"[\s,.'’@-]+", name))]
    known = {_letters(word) for word in (*_lines("blocked.txt"), *parts)}
    for word in sorted((word for word in known if len(word) > 2), key=len, reverse=True):
        left = left.replace(word, "")
    return _REPEAT.sub(r"\1", left)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


@lru_cache(maxsize=2)
def _lines(name: str) -> tuple[str, ...]:
    return tuple((_LISTS / name).read_text(encoding="utf-8").split("\n"))[:-1]
