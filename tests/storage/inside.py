"""Reaching past the journal: the database of a root, opened with keys already open."""

from __future__ import annotations

from pathlib import Path

from app.security.person import OpenPerson
from app.storage.database import Database, open_database
from app.storage.header import NAME, Header, read_header
from app.storage.keys import Keys


def folder_of(root: Path) -> Path:
    """The only vault's folder."""
    return next((root / "vaults").iterdir())


def file_of(root: Path) -> Path:
    """The only vault's database file."""
    return folder_of(root) / header_of(root).db


def header_of(root: Path) -> Header:
    """The only vault's header."""
    return read_header(folder_of(root) / NAME)


def keys_of(root: Path, person: OpenPerson) -> Keys:
    """The only vault's keys."""
    header = header_of(root)
    keys = person.open_grant(header.vault, header.epoch, header.members[person.staff.id].grant)
    assert keys is not None
    return keys


def open_at(root: Path, person: OpenPerson) -> Database:
    """The only vault's database."""
    header = header_of(root)
    return open_database(file_of(root), keys_of(root, person).page_key(header.salt), header)
