"""A sealed bundle as a file: for one receiver, signed by one sender. Opened in memory, whole or not at all.

In clear: a mark, formats, a salt with a mark of the receiver that nobody without the card can tie to them, and the length.
Everything else is sealed to the receiver (HPKE), and bound to what stands in clear.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterable
from datetime import datetime

import msgspec

from app.domain.arrival import Signed
from app.domain.base import FamilyId, StaffId, Value
from app.domain.colleagues import Card
from app.domain.exchange import Purpose
from app.i18n import tr
from app.ports import BundleRefused
from app.storage.keys import Keys
from app.storage.stored import digest, read_entry

MARK = b"Goldthread bundle\n"
FORMAT = 1
LARGEST = 256 << 20
SEAL_BYTES = 48
"""What sealing adds: the one-time key and the tag."""
MOST_FAMILIES, MOST_ENTRIES = 1000, 200_000

_HEAD = struct.Struct(">HH16s16sQ")
_BEGINS = len(MARK) + _HEAD.size


class Part(Value, frozen=True):
    """A family in a bundle: how many entries, and one SHA-256 over all entries' own in order."""

    family: FamilyId
    entries: int
    digest: bytes


class Manifest(Value, frozen=True):
    """What the sender signs: from whom, to whom, for what, and what is in it."""

    bundle: str
    purpose: Purpose
    made_at: datetime
    sender: Card
    to: StaffId
    to_seal: bytes
    parts: tuple[Part, ...]


class Loose(Value, frozen=True):
    """An entry as it travels: signed bytes and their signature."""

    data: bytes
    signature: bytes


class _Inside(Value, frozen=True):
    manifest: bytes
    signature: bytes
    entries: tuple[tuple[Loose, ...], ...]


Opened = tuple[Manifest, tuple[tuple[Loose, ...], ...], bytes, bytes]
"""What is in a bundle: the manifest, the entries of each part, the manifest's bytes and their signature. None is checked yet."""


def packed(manifest: Manifest, entries: tuple[tuple[Signed, ...], ...], keys: Keys) -> bytes:
    """The file of a bundle. Raises `BundleRefused` for one larger than any reader takes."""
    told = msgspec.json.encode(manifest)
    loose = tuple(tuple(Loose(data=one.data, signature=one.signature) for one in part) for part in entries)
    inside = msgspec.msgpack.encode(_Inside(manifest=told, signature=keys.sign(signed_part(told)), entries=loose))
    salt = os.urandom(16)
    head = MARK + _HEAD.pack(FORMAT, FORMAT, salt, _receiver(salt, manifest.to_seal), len(inside) + SEAL_BYTES)
    if len(inside) > LARGEST:
        raise BundleRefused(tr("This is too much for one bundle. Send fewer families at once."))
    return head + keys.seal(manifest.to_seal, inside, head)


def unpacked(data: bytes, keys: Keys) -> Opened:
    """What is in a bundle addressed to these keys. Raises `BundleRefused` with why it cannot be opened."""
    sealed, length = data[_BEGINS:], _length(data, keys)
    if len(sealed) < length:
        raise BundleRefused(tr("This bundle is cut short. Nothing was taken in: copy the whole file again."))
    inside = keys.unseal(sealed, data[:_BEGINS]) if len(sealed) == length else None
    if inside is None:
        raise altered()
    try:
        opened = msgspec.msgpack.decode(inside, type=_Inside)
        manifest = msgspec.json.decode(opened.manifest, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise altered() from wrong
    count = sum(len(part) for part in opened.entries)
    if len(opened.entries) != len(manifest.parts) or len(manifest.parts) > MOST_FAMILIES or count > MOST_ENTRIES:
        raise altered()
    if manifest.to != keys.staff or manifest.to_seal != keys.seal_public:
        raise not_for_you()
    return manifest, opened.entries, opened.manifest, opened.signature


def together(entries: Iterable[Signed]) -> bytes:
    """One SHA-256 over the entries' own, in order."""
    return hashlib.sha256(b"".join(one.hash for one in entries)).digest()


def loosely(loose: Loose) -> Signed:
    """An entry that came, read but not checked. Raises `VaultDamaged`, `VaultTooNew`."""
    entry = read_entry(loose.data)
    return Signed(entry=entry, data=loose.data, hash=digest(loose.data), signature=loose.signature)


def signed_part(manifest: bytes) -> bytes:
    """What the sender's signature is over."""
    return b"goldthread-bundle-manifest\n" + manifest


def altered() -> BundleRefused:
    """The bundle is not as it was sent."""
    return BundleRefused(tr("This bundle is not as it was sent. Nothing was taken in: ask the sender for it again."))


def not_for_you() -> BundleRefused:
    """The bundle was sealed to somebody else, or says to be for somebody else."""
    return BundleRefused(
        tr("This bundle is not addressed to you. Nothing was taken in: ask the sender to make one for you.")
    )


def _length(data: bytes, keys: Keys) -> int:
    """The length of the sealed part, once it is clear that this program can read it and that it is for this receiver."""
    if len(data) < _BEGINS or not data.startswith(MARK) or len(data) > LARGEST + 2 * _BEGINS + SEAL_BYTES:
        raise BundleRefused(tr("This file is not a Goldthread bundle, or it is cut short. Nothing was taken in."))
    _, needed, salt, mark, length = _HEAD.unpack(data[len(MARK) : _BEGINS])
    if needed > FORMAT:
        sentence = tr(
            "This bundle was made by a newer Goldthread (format {needed}). Nothing was taken in: install it first."
        )
        raise BundleRefused(sentence.format(needed=needed))
    if mark != _receiver(salt, keys.seal_public):
        raise not_for_you()
    return int(length)


def _receiver(salt: bytes, seal: bytes) -> bytes:
    return hashlib.sha256(b"goldthread-receiver" + salt + seal).digest()[:16]
