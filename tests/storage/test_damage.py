"""Damage and rollback: whatever is done to the file, wrong data is never shown as right."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa

from app.domain.entries import Entry, Jotted, decode, encode
from app.ports import StorageFull, VaultDamaged, VerifyReport
from app.security.person import OpenPerson
from app.storage import access, indexes, tables
from app.storage.database import Database
from app.storage.journal import LocalJournal
from app.storage.stored import digest
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, project, vaults_at, words
from tests.storage.inside import file_of, folder_of, keys_of, open_at

PAGE = 4096
FLIPS = 400

Change = Callable[[Entry], Entry]


def contents(database: Database) -> object:
    """Everything a person could be shown."""
    with database.transaction() as connection:
        entries = connection.execute(
            sa.select(tables.every.c.data).order_by(tables.every.c.family, tables.every.c.clock)
        )
        text = [connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in ("full_text", "full_text_data")]  # noqa: S608
        return (entries.scalars().all(), indexes.stored(connection), access.lines(connection), text)


def verified(root: Path) -> VerifyReport:
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    try:
        return journal.verify()
    finally:
        journal.close()


def test_a_flipped_bit_is_noticed_or_changes_nothing(root: Path, person: OpenPerson) -> None:
    chance = random.Random(20261121)  # noqa: S311 - chance for a test
    file = file_of(root)
    whole = file.read_bytes()
    database = open_at(root, person)
    right = contents(database)
    database.close()
    noticed = 0
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        noticed += not _reads_as(root, person, right)
    assert noticed > FLIPS * 0.7


def _reads_as(root: Path, person: OpenPerson, right: object) -> bool:
    """Whether it still reads, and then exactly as before; a page nobody reads may be broken."""
    database = None
    try:
        database = open_at(root, person)
        assert contents(database) == right
    except (VaultDamaged, StorageFull):
        return False
    finally:
        if database:
            database.close()
    return True


def test_a_flipped_bit_anywhere_is_found_by_verify(root: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - chance for a test
    file = file_of(root)
    whole = file.read_bytes()
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.close()
    for page in range(2, len(whole) // PAGE):
        at = page * PAGE + chance.randrange(PAGE)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        try:
            assert not verified(root).sound
        except VaultDamaged:
            continue


@pytest.fixture
def two_states(root: Path) -> tuple[bytes, bytes]:
    """The file before and after a visit's lines, both properly closed, the anchor at the later one."""
    before = file_of(root).read_bytes()
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    for n in range(12):
        journal.append(FAMILY, jot(f"said later {n}"), AUTHOR, DEVICE)
    journal.note_access(AUTHOR, "printed", FAMILY)
    journal.close()
    return before, file_of(root).read_bytes()


def _changed_pages(before: bytes, after: bytes) -> Iterator[int]:
    for start in range(0, min(len(before), len(after)), PAGE):
        if before[start : start + PAGE] != after[start : start + PAGE]:
            yield start


def test_any_one_old_page_put_back_is_noticed(root: Path, person: OpenPerson, two_states: tuple[bytes, bytes]) -> None:
    before, after = two_states
    database = open_at(root, person)
    right = contents(database)
    database.close()
    pages = list(_changed_pages(before, after))
    for start in pages:
        file_of(root).write_bytes(after[:start] + before[start : start + PAGE] + after[start + PAGE :])
        try:
            assert not verified(root).sound or _reads_as(root, person, right)
        except VaultDamaged:
            continue
    assert len(pages) >= 4


def test_a_whole_old_vault_put_back_is_noticed_and_still_opens(root: Path, two_states: tuple[bytes, bytes]) -> None:
    before, _ = two_states
    file_of(root).write_bytes(before)
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    assert any("older" in notice for notice in journal.notices())
    assert any("older" in problem for problem in journal.verify().problems)
    assert journal.record(FAMILY).entries > 0
    journal.close()


def test_without_the_anchor_the_same_rollback_would_not_be_seen(root: Path, two_states: tuple[bytes, bytes]) -> None:
    before, _ = two_states
    file_of(root).write_bytes(before)
    shutil.rmtree(root / "anchors")
    assert verified(root).sound


def test_a_changed_anchor_is_noticed(root: Path) -> None:
    anchor = next((root / "anchors").iterdir())
    sealed = json.loads(anchor.read_text())
    sealed["anchor"]["entries"] = {"n": 0, "hash": ""}
    anchor.write_text(json.dumps(sealed))
    assert not verified(root).sound


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET data = CAST(replace(data, 'line 3', 'line 9') AS BLOB)",
        "UPDATE entry SET author = 'staff-2' WHERE clock = 4",
        "UPDATE entry SET signature = zeroblob(64) WHERE clock = 4",
        "UPDATE entry SET clock = clock + 1000 WHERE clock = 9",
        "DELETE FROM entry WHERE clock = 5",
        "DELETE FROM entry WHERE family = 'family-1'",
        "DELETE FROM entry WHERE n = 3",
        "UPDATE entry SET n = n + 1000 WHERE n = 3",
        "UPDATE entry SET hash = zeroblob(32) WHERE n = 3",
        "DELETE FROM due_row WHERE n = 2",
        "UPDATE family_row SET data = CAST(replace(data, 'Example', 'Exemple') AS BLOB)",
        "DELETE FROM family_row",
        "UPDATE access_log SET data = CAST(replace(data, 'read', 'none') AS BLOB)",
        "UPDATE access_log SET n = n + 1",
    ],
)
def test_verify_finds_what_was_changed_without_any_anchor(root: Path, person: OpenPerson, sql: str) -> None:
    shutil.rmtree(root / "anchors")
    database = open_at(root, person)
    with database.transaction() as connection:
        assert connection.exec_driver_sql(sql).rowcount > 0
    database.close()
    assert not verified(root).sound


def test_an_emptied_access_log_is_found_by_the_anchor(root: Path, person: OpenPerson) -> None:
    database = open_at(root, person)
    with database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM access_log")
    database.close()
    assert not verified(root).sound


def _rewritten(root: Path, person: OpenPerson, first: int, change: Change, *, hashes: int) -> None:
    """What an insider who has the keys can do: entry `first` changed and signed anew, and `hashes` entries made to fit."""
    keys = keys_of(root, person)
    database = open_at(root, person)
    with database.transaction() as connection:
        places = connection.execute(
            sa.select(tables.entry.c.id).where(tables.entry.c.n >= first).order_by(tables.entry.c.n)
        ).all()
        previous: dict[str, str] = {}
        for count, place in enumerate(places[: max(1, hashes)]):
            where = (tables.entry.c.id == place.id,)
            entry = decode(connection.execute(sa.select(tables.entry.c.data).where(*where)).scalar_one())
            entry = change(entry) if count == 0 else _following(entry, previous)
            data = encode(entry)
            previous |= {entry.family + entry.device: digest(data).hex(), "vault": digest(data).hex()}
            values: dict[str, object] = {"data": data, "signature": keys.sign(data)}
            if hashes:
                values["hash"] = digest(data)
            connection.execute(sa.update(tables.entry).where(*where).values(**values))
    database.close()


def _following(entry: Entry, previous: dict[str, str]) -> Entry:
    device_prev = previous.get(entry.family + entry.device, entry.device_prev)
    return msgspec.structs.replace(entry, vault_prev=previous["vault"], device_prev=device_prev)


def _other_words(entry: Entry) -> Entry:
    assert isinstance(entry.body, Jotted)
    return msgspec.structs.replace(entry, body=msgspec.structs.replace(entry.body, text="all was well"))


@pytest.mark.parametrize("hashes", [0, 1, 5])
def test_an_author_cannot_rewrite_what_they_wrote_without_being_found(
    root: Path, person: OpenPerson, hashes: int
) -> None:
    shutil.rmtree(root / "anchors")
    _rewritten(root, person, 12, _other_words, hashes=hashes)
    assert not verified(root).sound


def test_an_author_who_rewrites_everything_since_is_found_by_the_anchor(root: Path, person: OpenPerson) -> None:
    _rewritten(root, person, 12, _other_words, hashes=1000)
    assert not verified(root).sound


def test_without_the_anchor_rewriting_everything_since_would_not_be_seen(root: Path, person: OpenPerson) -> None:
    shutil.rmtree(root / "anchors")
    _rewritten(root, person, 12, _other_words, hashes=1000)
    _full_text_forgotten(root, person)
    assert verified(root).sound


def _full_text_forgotten(root: Path, person: OpenPerson) -> None:
    """Whoever rewrites the entries can drop the index of their words as well."""
    database = open_at(root, person)
    with database.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE full_text")
    database.close()


@pytest.mark.parametrize("link", ["device_prev", "vault_prev"])
def test_a_link_that_leads_nowhere_is_found(root: Path, person: OpenPerson, link: str) -> None:
    shutil.rmtree(root / "anchors")
    _rewritten(root, person, 30, lambda entry: msgspec.structs.replace(entry, **{link: "00" * 32}), hashes=1)
    assert not verified(root).sound


def test_wrong_indexes_are_mended_by_making_them_again(root: Path, person: OpenPerson) -> None:
    database = open_at(root, person)
    with database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM due_row")
        connection.exec_driver_sql("UPDATE family_row SET sort = 'x', data = '{}'")
    database.close()
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.rebuild()
    assert journal.verify().sound
    journal.close()


def test_an_entry_of_a_newer_program_says_which_is_needed(root: Path, person: OpenPerson) -> None:
    database = open_at(root, person)
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE entry SET data = CAST('{\"version\": 9}' AS BLOB) WHERE clock = 3")
    database.close()
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    with pytest.raises(Exception, match="format 9"):
        journal.record(FAMILY)
    journal.close()


def test_the_log_left_by_a_crash_is_part_of_the_vault(root: Path, journal: LocalJournal) -> None:
    written = journal.append(FAMILY, jot("only in the write-ahead log"), AUTHOR, DEVICE)
    copied = root.parent / "as-after-a-crash"
    shutil.copytree(root, copied)
    assert (folder_of(copied) / "v1.db-wal").stat().st_size > 0
    _, again = vaults_at(copied).unlock(STAFF.id, words(), project)
    assert again.record(FAMILY) == written
    assert again.verify().sound
    again.close()
