"""Cards as files: a person's public keys, signed by themselves, and the words by which two people compare them."""

from __future__ import annotations

import unicodedata

import msgspec

from app.domain.base import Value
from app.domain.colleagues import Card
from app.i18n import tr
from app.ports import WorldError
from app.security.identity import signed_by
from app.security.spoken import eight_words

FORMAT = 1
LARGEST = 16 * 1024
LONGEST = 200
KEY = 32


class CardFile(Value, frozen=True):
    """A card as it travels."""

    format: int
    card: Card


class _Format(msgspec.Struct, frozen=True):
    format: int


def write(card: Card) -> bytes:
    """The card's file."""
    return msgspec.json.format(msgspec.json.encode(CardFile(format=FORMAT, card=card)), indent=2)


def read(data: bytes) -> Card:
    """The card in a file. That it is signed says only that it is whole: whose it is, its words say. Raises `WorldError`."""
    if len(data) > LARGEST:
        raise _no_card()
    try:
        if msgspec.json.decode(data, type=_Format).format > FORMAT:
            raise WorldError(tr("This card was made by a newer Goldthread. Install that first, then choose the card."))
        card = msgspec.json.decode(data, type=CardFile).card
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise _no_card() from wrong
    if not whole(card):
        raise WorldError(tr("This card was changed after it was made. Ask your colleague for it again."))
    return card


def whole(card: Card) -> bool:
    """Whether it is as its owner made it, with names that can be shown."""
    shown = (card.person, card.name, card.service)
    odd = any(unicodedata.category(character)[0] == "C" for words in shown for character in words)
    fits = card.person and card.name.strip() and all(len(words) <= LONGEST for words in shown)
    keys = len(card.sign) == len(card.seal) == KEY
    return bool(fits and keys and not odd and signed_by(card.sign, card.signed_part(), card.signature))


def words_of(card: Card) -> str:
    """Eight words of the whole card: its owner reads them aloud, and whoever got the card types what they hear."""
    return eight_words(card.signed_part())


def _no_card() -> WorldError:
    return WorldError(tr("This file is not a Goldthread card. Choose the file your colleague sent you."))
