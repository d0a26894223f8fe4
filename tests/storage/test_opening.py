"""Opening a vault file: the one right way, and every wrong file it does not open."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2 as sqlcipher

from app.ports import VaultDamaged, VaultInUse, VaultTooNew, WorldError
from app.security.identity import Identity, VaultKeys, new_secret, seal_grant
from app.security.person import OpenPerson
from app.storage.database import LOG_BYTES, Database, create_database, open_database
from app.storage.header import NAME
from app.storage.journal import LocalJournal
from app.storage.stored import OF_FAMILY
from app.storage.verify import _BY_FAMILY
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, project, vaults_at, words
from tests.storage.inside import file_of, folder_of, header_of, keys_of, open_at

Json = dict[str, Any]


def pragma(database: Database, name: str) -> object:
    with database.transaction() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("synchronous", 2),
        ("journal_mode", "wal"),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("foreign_keys", 1),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("cipher_memory_security", "1"),
        ("cipher_page_size", "4096"),
    ],
)
def test_the_database_is_opened_with(root: Path, person: OpenPerson, name: str, value: object) -> None:
    database = open_at(root, person)
    assert pragma(database, name) == value
    database.close()


def test_no_other_file_can_be_attached(root: Path, person: OpenPerson) -> None:
    database = open_at(root, person)
    plain = root / "plain.db"
    with pytest.raises(sqlcipher.DatabaseError, match="authorized"):
        database.driver().execute(f"ATTACH '{plain}' AS plain KEY ''")
    assert not plain.exists()
    database.close()


def test_the_key_is_wiped_once_it_was_used(root: Path, person: OpenPerson) -> None:
    header = header_of(root)
    spec = keys_of(root, person).page_key(header.salt)
    open_database(file_of(root), spec, header).close()
    assert not any(spec)


@pytest.mark.parametrize("length", [0, 64, 67, 98, 100])
def test_a_key_of_the_wrong_length_is_not_taken_for_a_passphrase(root: Path, length: int) -> None:
    with pytest.raises(ValueError, match="length"):
        open_database(file_of(root), bytearray(b"x" * length), header_of(root))


@pytest.mark.parametrize("size", [0, 1, 15, 17, 511, 512, 4095, 4096, 8191])
def test_a_cut_file_is_not_opened_as_an_empty_vault(root: Path, person: OpenPerson, size: int) -> None:
    file = file_of(root)
    file.write_bytes(file.read_bytes()[:size])
    with pytest.raises(VaultDamaged):
        open_at(root, person)
    assert file.stat().st_size == size


def test_a_missing_file_is_not_made_anew(root: Path, person: OpenPerson) -> None:
    file_of(root).rename(root / "elsewhere.db")
    with pytest.raises(VaultDamaged):
        open_at(root, person)
    assert not file_of(root).exists()


def test_another_vaults_file_is_not_taken_for_ours(root: Path, person: OpenPerson) -> None:
    header = header_of(root)
    with pytest.raises(VaultDamaged):
        open_database(file_of(root), keys_of(root, person).page_key(bytes(16)), header)


def test_the_folder_says_which_file_is_damaged_and_deletes_nothing(root: Path) -> None:
    file = file_of(root)
    file.write_bytes(b"\0" * 20_000)
    with pytest.raises(VaultDamaged, match=r"v1\.db"):
        vaults_at(root).unlock(STAFF.id, words(), project)
    assert file.exists()


def test_a_second_window_cannot_open_the_vault(root: Path, journal: LocalJournal) -> None:
    with pytest.raises(VaultInUse):
        vaults_at(root).unlock(STAFF.id, words(), project)
    assert journal.verify().sound


def test_closing_lets_the_next_one_in(root: Path, journal: LocalJournal) -> None:
    journal.close()
    journal.close()
    _, again = vaults_at(root).unlock(STAFF.id, words(), project)
    assert again.record(FAMILY).entries > 0
    again.close()


def test_an_unlock_that_ends_in_damage_leaves_no_lock_behind(root: Path) -> None:
    file = file_of(root)
    kept = file.read_bytes()
    file.write_bytes(kept[:100])
    with pytest.raises(VaultDamaged):
        vaults_at(root).unlock(STAFF.id, words(), project)
    file.write_bytes(kept)
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.close()


def test_a_newer_vault_says_which_program_it_needs(root: Path) -> None:
    _edit_header(root, lambda header: {**header, "min_reader": 7, "format": 7})
    with pytest.raises(VaultTooNew, match="7"):
        vaults_at(root).unlock(STAFF.id, words(), project)


def test_a_vault_of_a_trial_version_says_so_and_is_left_as_it_was(root: Path) -> None:
    _edit_header(root, lambda header: {**header, "min_reader": 1, "format": 1})
    before = (folder_of(root) / NAME).read_bytes()
    with pytest.raises(WorldError, match="trial version"):
        vaults_at(root).unlock(STAFF.id, words(), project)
    assert (folder_of(root) / NAME).read_bytes() == before


def test_the_log_is_laid_at_full_length_so_that_no_save_has_to_make_it_longer(root: Path) -> None:
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    log = folder_of(root) / "v1.db-wal"
    lengths = {log.stat().st_size}
    for n in range(400):
        journal.append(FAMILY, jot(f"line {n} " + "x" * 600), AUTHOR, DEVICE)
        lengths.add(log.stat().st_size)
    assert lengths == {LOG_BYTES}
    assert journal.verify().sound
    journal.close()


def test_a_log_of_zeros_left_by_a_crash_is_an_empty_one(root: Path) -> None:
    log = folder_of(root) / "v1.db-wal"
    log.write_bytes(bytes(LOG_BYTES // 2))
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(FAMILY, jot("after"), AUTHOR, DEVICE)
    assert journal.verify().sound
    journal.close()


def test_a_disk_without_room_for_the_log_still_opens(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.storage.database.os.write", full)
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    assert journal.record(FAMILY).entries > 0
    journal.close()


def _swapped(value: object) -> object:
    if isinstance(value, int):
        return value + 1
    assert isinstance(value, str)
    other = ("B" if value[0] == "A" else "A") + value[1:]
    return {"v1.db": "v2.db", "caseload": "team"}.get(value, other)


@pytest.mark.parametrize(
    "field", ["format", "vault", "kind", "owner", "epoch", "gen", "db", "salt", "by", "signature", "mac"]
)
def test_a_changed_header_is_noticed(root: Path, field: str) -> None:
    _edit_header(root, lambda header: {**header, field: _swapped(header[field])})
    with pytest.raises(VaultDamaged):
        vaults_at(root).unlock(STAFF.id, words(), project)


@pytest.mark.parametrize("field", ["sign", "seal", "grant"])
def test_a_changed_member_is_noticed(root: Path, field: str) -> None:
    def change(header: Json) -> Json:
        member = header["members"][STAFF.id]
        return {**header, "members": {STAFF.id: {**member, field: _swapped(member[field])}}}

    _edit_header(root, change)
    with pytest.raises(VaultDamaged):
        vaults_at(root).unlock(STAFF.id, words(), project)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff\xfe", b'{"min_reader":1}'])
def test_a_header_that_is_no_header_is_damage(root: Path, text: bytes) -> None:
    (folder_of(root) / NAME).write_bytes(text)
    with pytest.raises(VaultDamaged):
        vaults_at(root).unlock(STAFF.id, words(), project)


def test_a_vault_made_by_somebody_else_for_this_person_is_not_opened(root: Path, person: OpenPerson) -> None:
    """Anyone can seal a key of their own to a public key: only a header this person signed is theirs."""
    header, folder = header_of(root), folder_of(root)
    mine = header.members[STAFF.id]
    data_key = bytearray(b"a key the maker knows, 32 bytes.")
    maker = VaultKeys(Identity(STAFF.id, new_secret()), data_key)
    grant = seal_grant(data_key, header.vault, header.epoch, STAFF.id, mine.seal)
    planted = msgspec.structs.replace(
        header, members={STAFF.id: msgspec.structs.replace(mine, grant=grant)}, db="v2.db"
    ).sealed(maker)
    create_database(folder / planted.db, maker.page_key(header.salt), planted)
    (folder / NAME).write_bytes(planted.encoded())
    opens = person.open_grant(header.vault, header.epoch, grant)
    assert opens is not None
    assert planted.bound_to(opens)
    with pytest.raises(VaultDamaged):
        vaults_at(root).unlock(STAFF.id, words(), project)


def _edit_header(root: Path, change: Callable[[Json], Json]) -> None:
    path = folder_of(root) / NAME
    path.write_text(json.dumps(change(json.loads(path.read_text()))))


@pytest.mark.parametrize("query", [OF_FAMILY, _BY_FAMILY])
def test_no_read_of_entries_sorts_what_already_lies_in_order(root: Path, query: sa.Select[Any]) -> None:
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.catch_up()
    sql = str(query.compile(dialect=sqlite.dialect())).replace("?", "'family-1'")
    plan = [row[-1] for row in journal._database.driver().execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert plan[0].startswith("MERGE"), plan
    journal.close()
