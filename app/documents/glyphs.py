"""Words from strangers made safe to draw: escaped, and every character that no font here has printed as [U+XXXX]."""

from __future__ import annotations

import re
import unicodedata
from xml.sax.saxutils import escape

from app.documents.look import register

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Characters that draw nothing or turn the text round: shown by number, because what is hidden cannot be checked."""
TOGETHER = re.compile(r"\d{2}-[A-Z][a-z]{2}-\d{4} \d{2}:\d{2}|\b\d{3} \d{3} \d{4}\b")
"""A date with its time and an NHS number never break over two lines (NHS service manual, NHS number)."""
GAPS = {"\t": " ", "\u00ad": ""}


def plain(text: str) -> str:
    """The text as it can be drawn, line ends kept."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_drawn(character) for character in lines)


def markup(text: str) -> str:
    """The text as ReportLab paragraphs read it: nothing in it is ever a tag."""
    return escape(re.sub(r"\n{3,}", "\n\n", glued(text).strip())).replace("\n", "<br/>")


def glued(text: str) -> str:
    """The text as it can be drawn, with what belongs together on one line held by no-break spaces."""
    return TOGETHER.sub(lambda found: found[0].replace(" ", "\u00a0"), plain(text))


def unbroken(text: str) -> str:
    """The same, kept on one line: a name, a date, a number."""
    return markup(text).replace(" ", "\u00a0")


def missing(text: str) -> tuple[str, ...]:
    """Characters that print by number, in the order they first appear."""
    found = (_drawn(character) for character in unicodedata.normalize("NFC", text) if character != "\r")
    return tuple(dict.fromkeys(shown for shown in found if shown.startswith("[U+")))


def _drawn(character: str) -> str:
    if character == "\n":
        return character
    if character in GAPS:
        return GAPS[character]
    known = all(ord(character) in characters for characters in register())
    return character if known and unicodedata.category(character) not in UNSEEN else f"[U+{ord(character):04X}]"
