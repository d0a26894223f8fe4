"""A file under words of its own, for somebody who has no card: Argon2id and AES-256-GCM. The words go another way than the file."""

from __future__ import annotations

import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.i18n import tr
from app.ports import WorldError
from app.security import kdf, passphrase
from app.security.wipe import wipe

MARK = b"Goldthread locked file\n"
FORMAT = 1
_HEAD = struct.Struct(">H16s12s")
_BEGINS = len(MARK) + _HEAD.size


def lock(data: bytes) -> tuple[bytes, str]:
    """The file, and the six words that open it. They are kept nowhere."""
    words = passphrase.generate()
    head = MARK + _HEAD.pack(FORMAT, os.urandom(kdf.SALT_BYTES), os.urandom(12))
    return head + _cipher(words, head).encrypt(head[-12:], data, head), words


def is_locked(data: bytes) -> bool:
    """Whether a file is one of these, by its first bytes."""
    return data.startswith(MARK)


def unlock(file: bytes, words: str) -> bytes:
    """What is in it. Raises `WorldError` for other words, a changed or cut file, or a newer format."""
    head = file[:_BEGINS]
    if not is_locked(file) or len(head) < _BEGINS:
        raise WorldError(tr("This file is not one that Goldthread locked, or it is cut short."))
    needed = _HEAD.unpack(head[len(MARK) :])[0]
    if needed > FORMAT:
        sentence = tr("This file was made by a newer Goldthread (format {needed}). Install that first.")
        raise WorldError(sentence.format(needed=needed))
    try:
        return _cipher(" ".join(words.casefold().split()), head).decrypt(head[-12:], file[_BEGINS:], head)
    except InvalidTag as wrong:
        raise WorldError(
            tr("These words do not open this file, or it was changed. Check the words, then ask for the file again.")
        ) from wrong


def _cipher(words: str, head: bytes) -> AESGCM:
    typed = bytearray(words, "utf-8")
    salt = _HEAD.unpack(head[len(MARK) :])[1]
    key = kdf.derive(typed, salt, kdf.FLOOR, about=b"goldthread-locked", secret=None)
    try:
        return AESGCM(bytes(key))
    finally:
        wipe(key, typed)
