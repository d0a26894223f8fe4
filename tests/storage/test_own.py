"""A worker's own record: a vault of its own, made with its first line, checked whole, opened by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.base import StaffId
from app.domain.entries import Author
from app.domain.practice import OwnBody, OwnEntry, SelfRated
from app.ports import VaultDamaged
from app.security.person import OpenPerson, PersonFile
from app.services.practice import OwnBook
from app.storage import tables
from app.storage.database import open_database
from app.storage.header import NAME, read_header
from app.storage.own import LocalOwn
from app.storage.vaults import LocalVaults
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, project, vaults_at, words

RATED = SelfRated("D1.S4", 2, "zqownwordqz")


@contextmanager
def opened(root: Path) -> Iterator[tuple[LocalVaults[PersonFile], LocalOwn]]:
    """The own record beside its open caseload; both closed afterwards."""
    vaults = vaults_at(root)
    _, journal = vaults.unlock(STAFF.id, words(), project)
    try:
        yield vaults, vaults.own(STAFF.id)
    finally:
        journal.close()


def written(root: Path, *bodies: OwnBody) -> None:
    with opened(root) as (_, own):
        own.write(bodies, AUTHOR, DEVICE)


def person_vaults(root: Path) -> list[Path]:
    return [one for one in (root / "vaults").iterdir() if read_header(one / NAME).kind == "person"]


def again(root: Path) -> tuple[OwnEntry, ...]:
    with opened(root) as (_, own):
        return own.entries()


def test_it_is_what_the_core_asks_for_and_none_is_made_by_looking(root: Path) -> None:
    with opened(root) as (_, own):
        book: OwnBook = own
        assert (book.entries(), book.notices(), person_vaults(root)) == ((), (), [])


def test_a_line_is_there_when_it_is_opened_again(root: Path) -> None:
    written(root, RATED)
    written(root, SelfRated("D1.K2", 3))
    found = again(root)
    assert [(one.n, one.body) for one in found] == [(1, RATED), (2, SelfRated("D1.K2", 3))]
    assert found[1].before


def test_it_lies_in_a_vault_of_its_own_and_the_caseload_opens_beside_it(root: Path) -> None:
    written(root, RATED)
    (folder,) = person_vaults(root)
    assert read_header(folder / NAME).owner == STAFF.id
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(FAMILY, jot("still here"), AUTHOR, DEVICE)
    assert journal.verify().sound
    journal.close()


def test_nobody_else_reaches_it_and_nobody_once_the_caseload_is_closed(root: Path) -> None:
    with opened(root) as (vaults, own):
        with pytest.raises(KeyError):
            vaults.own(StaffId("somebody"))
        with pytest.raises(ValueError, match="signed by their author"):
            own.write([RATED], Author(person="somebody", name="Ann", role="midwife"), DEVICE)
    with pytest.raises(KeyError):
        vaults.own(STAFF.id)


def planted(root: Path, person: OpenPerson, change: sa.sql.dml.UpdateBase) -> None:
    """Two lines, then a change behind the program's back."""
    written(root, RATED, SelfRated("D1.K2", 3))
    (folder,) = person_vaults(root)
    header = read_header(folder / NAME)
    keys = person.open_grant(header.vault, header.epoch, header.members[STAFF.id].grant)
    assert keys is not None
    database = open_database(folder / header.db, keys.page_key(header.salt), header)
    with database.transaction() as connection:
        connection.execute(change)
    database.close()


@pytest.mark.parametrize(
    "change",
    [
        sa.update(tables.fresh).where(tables.fresh.c.n == 1).values(data=b'{"n":1}'),
        sa.update(tables.fresh).where(tables.fresh.c.n == 2).values(signature=b"x" * 64),
        sa.delete(tables.fresh).where(tables.fresh.c.n == 1),
        sa.update(tables.fresh).where(tables.fresh.c.n == 2).values(n=3),
    ],
    ids=["words", "signature", "gone", "order"],
)
def test_a_line_that_is_not_as_it_was_signed_is_found(
    root: Path, person: OpenPerson, change: sa.sql.dml.UpdateBase
) -> None:
    planted(root, person, change)
    with pytest.raises(VaultDamaged, match="is not as it was signed"):
        again(root)


def test_the_last_line_taken_out_is_noticed(root: Path, person: OpenPerson) -> None:
    planted(root, person, sa.delete(tables.fresh).where(tables.fresh.c.n == 2))
    with opened(root) as (_, own):
        assert ["older" in words for words in own.notices()] == [True]


def test_a_header_that_cannot_be_read_begins_no_new_record(root: Path) -> None:
    written(root, RATED)
    (folder,) = person_vaults(root)
    (folder / NAME).write_bytes(b"{}")
    with pytest.raises(VaultDamaged):
        written(root, RATED)


def test_it_is_in_no_copy_of_the_caseload(root: Path, tmp_path: Path) -> None:
    written(root, RATED)
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    kept = journal.backup(tmp_path, lambda _far: None)
    journal.close()
    back = tmp_path / "back"
    vaults_at(root).restore(kept.path, back, words(), project, lambda _far: None)
    assert person_vaults(back) == []
    assert again(root)[0].body == RATED
