"""`header.json`: what a vault is, which file holds it, and who was granted its key. Its rename commits every change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import msgspec

from app.domain.base import StaffId, Value
from app.i18n import tr
from app.ports import VaultDamaged, VaultTooNew, WorldError
from app.storage.keys import Keys, Person, SignedBy

FORMAT = 2
"""1 was of trial versions: other page seals, another order of tables."""
NAME = "header.json"
_DATABASE = re.compile(r"v[1-9][0-9]{0,5}\.db")


class Member(Value, frozen=True):
    """A person with a grant: the key that checks their entries, the key that seals to them, the sealed data key."""

    sign: bytes
    seal: bytes
    grant: bytes


class Header(Value, frozen=True):
    """A vault, told to somebody who has no key yet. `salt` is the database's, so that its first bytes can be mended."""

    format: int
    min_reader: int
    vault: str
    kind: Literal["caseload", "person", "team"]
    owner: StaffId
    epoch: int
    gen: int
    db: str
    salt: bytes
    members: dict[StaffId, Member]
    by: StaffId
    signature: bytes = b""
    mac: bytes = b""

    def sealed(self, keys: Keys) -> Header:
        """This header signed by the one who writes it, and bound to the vault's key."""
        part = self._sealed_part()
        return msgspec.structs.replace(self, signature=keys.sign(part), mac=keys.mac("header", part))

    def signed_by_own(self, person: Person, signed_by: SignedBy) -> bool:
        """Whether this person made this header. A grant alone proves nothing: anyone can seal to a public key."""
        return self.by == person.staff.id and signed_by(person.sign_public, self._sealed_part(), self.signature)

    def bound_to(self, keys: Keys) -> bool:
        """Whether it was written by a holder of the vault's key."""
        return self.mac == keys.mac("header", self._sealed_part())

    def encoded(self) -> bytes:
        """The bytes of `header.json`."""
        return msgspec.json.encode(self)

    def _sealed_part(self) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(self, signature=b"", mac=b""), order="sorted")


class _Reader(msgspec.Struct, frozen=True):
    min_reader: int


def read_header(path: Path) -> Header:
    """The header in a file, its seals not yet checked. Raises `VaultDamaged`, `VaultTooNew`."""
    try:
        data = path.read_bytes()
        needed = msgspec.json.decode(data, type=_Reader).min_reader
        if needed > FORMAT:
            sentence = tr("This vault was written by a newer Goldthread (format {needed}). Install it to go on.")
            raise VaultTooNew(sentence.format(needed=needed))
        header = msgspec.json.decode(data, type=Header)
        if header.format < FORMAT:
            sentence = tr(
                "This vault was made by a trial version of Goldthread (format {found}), and only that version opens it. "
                "Nothing in it was changed."
            )
            raise WorldError(sentence.format(found=header.format))
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise damaged(path) from error
    if not _DATABASE.fullmatch(header.db) or header.vault != path.parent.name:
        raise damaged(path)
    return header


def open_keys(path: Path, header: Header, person: Person, signed_by: SignedBy) -> Keys:
    """The vault's keys in this person's hands, once the header's seals hold. Raises `VaultDamaged`."""
    member = header.members.get(person.staff.id)
    if member is None or not header.signed_by_own(person, signed_by):
        raise damaged(path)
    keys = person.open_grant(header.vault, header.epoch, member.grant)
    if keys is None or not header.bound_to(keys):
        raise damaged(path)
    return keys


def damaged(path: Path) -> VaultDamaged:
    """The error for a file of a vault that is not as it was written."""
    sentence = tr(
        "{path} is damaged or was changed outside Goldthread. Nothing was deleted; bring back a copy of the folder."
    )
    return VaultDamaged(sentence.format(path=path))
