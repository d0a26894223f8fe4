"""Makes a vault's folder: its keys, its empty database, and last the header that makes it one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from app.ports import Disk
from app.storage.database import create_database
from app.storage.header import FORMAT, NAME, Header, Member
from app.storage.keys import Keys, Person

SALT_BYTES = 16
Kind = Literal["caseload", "person", "team"]


def make_vault(folder: Path, person: Person, disk: Disk, kind: Kind) -> Header:
    """An empty vault of this person's, on the disk when this returns. Raises `StorageFull`."""
    disk.folder(folder.parent)
    disk.folder(folder)
    keys, grant = person.new_vault_keys(folder.name, 1)
    header = _new_header(folder.name, keys, grant, kind)
    create_database(folder / header.db, keys.page_key(header.salt), header)
    disk.keep(folder / NAME, header.encoded())
    keys.wipe()
    return header


def _new_header(vault: str, keys: Keys, grant: bytes, kind: Kind) -> Header:
    member = Member(sign=keys.sign_public, seal=keys.seal_public, grant=grant)
    header = Header(
        format=FORMAT,
        min_reader=FORMAT,
        vault=vault,
        kind=kind,
        owner=keys.staff,
        epoch=1,
        gen=1,
        db="v1.db",
        salt=os.urandom(SALT_BYTES),
        members={keys.staff: member},
        by=keys.staff,
    )
    return header.sealed(keys)
