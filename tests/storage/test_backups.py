"""A backup is whole, checked and under the vault's own keys; a restore goes into an empty folder or nowhere."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from app.domain.record import FamilyRecord
from app.ports import Backup, Projection, VaultDamaged, VaultTooNew, WorldError, WrongPassphrase
from app.storage.backups import ENDING
from app.storage.journal import LocalJournal
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, jotted, project, vaults_at, words
from tests.storage.children import backup_for_ever, child, kill, restore_for_ever
from tests.storage.inside import file_of
from tests.support.scan import readable


def silent(_sentence: str) -> None:
    """Hear nothing."""


def kept(journal: LocalJournal, folder: Path) -> Backup:
    folder.mkdir(exist_ok=True)
    return journal.backup(folder, silent)


def back(file: Path, folder: Path) -> Backup:
    return vaults_at(folder.parent / "elsewhere").restore(file, folder, words(), project, silent)


def opened(root: Path) -> LocalJournal:
    return vaults_at(root).unlock(STAFF.id, words(), project)[1]


def test_what_was_written_comes_back_from_a_backup(journal: LocalJournal, tmp_path: Path) -> None:
    journal.append(FAMILY, jot("the last line"), AUTHOR, DEVICE)
    back(kept(journal, tmp_path / "usb").path, tmp_path / "new")
    again = opened(tmp_path / "new")
    assert again.entries(FAMILY) == journal.entries(FAMILY)
    assert again.accesses() == journal.accesses()
    assert again.verify().sound
    again.close()


def test_a_restored_caseload_can_be_written_in_and_backed_up_again(journal: LocalJournal, tmp_path: Path) -> None:
    back(kept(journal, tmp_path / "usb").path, tmp_path / "new")
    again = opened(tmp_path / "new")
    again.append(FAMILY, jot("after the restore"), AUTHOR, DEVICE)
    second = kept(again, tmp_path / "usb2")
    again.close()
    back(second.path, tmp_path / "newer")
    newest = opened(tmp_path / "newer")
    assert jotted(newest.record(FAMILY))[-1] == "after the restore"
    newest.close()


def test_a_backup_leaves_one_file_for_this_user_only(journal: LocalJournal, tmp_path: Path) -> None:
    made = kept(journal, tmp_path / "usb")
    assert list((tmp_path / "usb").iterdir()) == [made.path]
    assert made.path.stat().st_mode & 0o777 == 0o600


def test_every_restored_file_is_for_this_user_only(journal: LocalJournal, tmp_path: Path) -> None:
    back(kept(journal, tmp_path / "usb").path, tmp_path / "new")
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "new").rglob("*")} == {0}


def test_nothing_a_family_said_is_readable_in_a_backup(journal: LocalJournal, tmp_path: Path) -> None:
    journal.append(FAMILY, jot("zanzibar"), AUTHOR, DEVICE)
    back(kept(journal, tmp_path / "usb").path, tmp_path / "new")
    assert readable(tmp_path, {"zanzibar", "Aisha", "of what was seen"}) == set()


def test_no_backup_is_made_of_a_vault_whose_check_finds_something(root: Path, tmp_path: Path) -> None:
    journal = opened(root)
    with journal._database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM entry WHERE clock = 5")
    (tmp_path / "usb").mkdir()
    with pytest.raises(VaultDamaged, match="No backup was made"):
        journal.backup(tmp_path / "usb", silent)
    journal.close()
    assert not list((tmp_path / "usb").iterdir())


def test_a_folder_that_is_not_there_is_said(journal: LocalJournal, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="no folder"):
        journal.backup(tmp_path / "nowhere", silent)


def test_a_restore_never_goes_over_anything(journal: LocalJournal, tmp_path: Path) -> None:
    made = kept(journal, tmp_path / "usb")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.txt").write_text("mine")
    with pytest.raises(WorldError, match="not an empty folder"):
        back(made.path, tmp_path / "new")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["mine.txt"]


def test_another_passphrase_brings_nothing_back(journal: LocalJournal, tmp_path: Path) -> None:
    made = kept(journal, tmp_path / "usb")
    with pytest.raises(WrongPassphrase):
        vaults_at(tmp_path / "elsewhere").restore(
            made.path, tmp_path / "new", bytearray(b"not the passphrase at all"), project, silent
        )
    assert not list((tmp_path / "new").iterdir())


def test_a_changed_byte_anywhere_brings_nothing_back(journal: LocalJournal, tmp_path: Path) -> None:
    made = kept(journal, tmp_path / "usb")
    data = made.path.read_bytes()
    for n, place in enumerate(range(100, len(data), len(data) // 23)):
        changed = bytearray(data)
        changed[place] ^= 0x55
        bad = tmp_path / f"bad{n}{ENDING}"
        bad.write_bytes(changed)
        with pytest.raises((VaultDamaged, WrongPassphrase, VaultTooNew)):
            back(bad, tmp_path / f"new{n}")
        assert not list((tmp_path / f"new{n}").iterdir()) if (tmp_path / f"new{n}").exists() else True


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.999])
def test_half_a_file_is_no_backup(journal: LocalJournal, tmp_path: Path, part: float) -> None:
    made = kept(journal, tmp_path / "usb")
    os.truncate(made.path, int(made.path.stat().st_size * part))
    with pytest.raises(VaultDamaged, match="not a whole backup"):
        back(made.path, tmp_path / "new")


def test_an_older_database_inside_a_backup_is_seen(root: Path, journal: LocalJournal, tmp_path: Path) -> None:
    older = kept(journal, tmp_path / "usb")
    journal.append(FAMILY, jot("newer"), AUTHOR, DEVICE)
    newer = kept(journal, tmp_path / "usb2")
    mixed = tmp_path / f"mixed{ENDING}"
    with zipfile.ZipFile(older.path) as old, zipfile.ZipFile(newer.path) as new, zipfile.ZipFile(mixed, "w") as mix:
        for name in new.namelist():
            mix.writestr(name, (old if name == "vault.db" else new).read(name))
    with pytest.raises(VaultDamaged):
        back(mixed, tmp_path / "new")


def test_a_part_too_many_is_no_backup(journal: LocalJournal, tmp_path: Path) -> None:
    made = kept(journal, tmp_path / "usb")
    with zipfile.ZipFile(made.path, "a") as pack:
        pack.writestr("../outside", b"x")
    with pytest.raises(VaultDamaged):
        back(made.path, tmp_path / "new")
    assert not (tmp_path / "outside").exists()


def test_indexes_made_by_another_program_are_made_again(journal: LocalJournal, tmp_path: Path) -> None:
    def otherwise(record: FamilyRecord) -> Projection:
        return Projection(row=project(record).row, due=())

    made = kept(journal, tmp_path / "usb")
    vaults_at(tmp_path / "e").restore(made.path, tmp_path / "new", words(), otherwise, silent)
    again = vaults_at(tmp_path / "new").unlock(STAFF.id, words(), otherwise)[1]
    assert again.verify().sound
    again.close()


def test_a_backup_killed_at_any_moment_leaves_only_good_files(template: Path, tmp_path: Path) -> None:
    root, usb = Path(shutil.copytree(template, tmp_path / "root")), tmp_path / "usb"
    usb.mkdir()
    for n in range(12):
        with child(backup_for_ever, root, usb) as (process, pipe):
            pipe.recv()
            pipe.poll(0.025 * n)
            kill(process)
    made = sorted(usb.glob(f"*{ENDING}"))
    assert made
    for n, file in enumerate(made[:6]):
        back(file, tmp_path / f"new{n}")
    assert opened(root).verify().sound


def test_a_restore_killed_at_any_moment_is_whole_or_opens_for_nobody(template: Path, tmp_path: Path) -> None:
    journal = opened(Path(shutil.copytree(template, tmp_path / "root")))
    made = kept(journal, tmp_path / "usb")
    journal.close()
    for n in range(8):
        with child(restore_for_ever, made.path, tmp_path / f"many{n}") as (process, pipe):
            pipe.recv()
            pipe.poll(0.03 * n)
            kill(process)
        for root in (tmp_path / f"many{n}").iterdir():
            if vaults_at(root).people():
                again = opened(root)
                assert again.verify().sound
                again.close()


def test_the_vault_goes_on_in_the_file_it_had(root: Path, journal: LocalJournal, tmp_path: Path) -> None:
    before = file_of(root)
    kept(journal, tmp_path / "usb")
    journal.append(FAMILY, jot("goes on"), AUTHOR, DEVICE)
    assert file_of(root) == before
    assert journal.verify().sound
