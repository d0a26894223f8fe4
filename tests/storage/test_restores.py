"""A backup that comes home among this program's own caseloads: whole, or for nobody; and it can be tried again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.host.disk import LocalDisk
from app.ports import Backup, StorageFull, VaultDamaged, WorldError
from app.storage.journal import LocalJournal
from app.storage.restores import SET_ASIDE
from tests.storage.caseload import FAMILY, STAFF, project, vaults_at, words


def silent(_far: str) -> None:
    """Hear nothing."""


@pytest.fixture
def copy(journal: LocalJournal, tmp_path: Path) -> Path:
    """A backup on a stick."""
    (tmp_path / "usb").mkdir()
    return journal.backup(tmp_path / "usb", silent).path


def home(file: Path, root: Path) -> Backup:
    return vaults_at(root).restore(file, None, words(), project, silent)


def is_whole(root: Path, journal: LocalJournal) -> bool:
    """Whether it opens, sound, with every entry."""
    again = vaults_at(root).unlock(STAFF.id, words(), project)[1]
    try:
        return again.verify().sound and again.entries(FAMILY) == journal.entries(FAMILY)
    finally:
        again.close()


@pytest.mark.parametrize("step", range(3))
def test_a_disk_that_fails_at_any_step_leaves_nobody_and_the_next_try_succeeds(
    copy: Path, journal: LocalJournal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    root, steps = tmp_path / "new", iter(range(9))
    settle = LocalDisk.settle

    def failing(disk: LocalDisk, fresh: Path, path: Path) -> None:
        if next(steps) == step:
            raise StorageFull("full")
        settle(disk, fresh, path)

    with monkeypatch.context() as patch:
        patch.setattr(LocalDisk, "settle", failing)
        with pytest.raises(StorageFull):
            home(copy, root)
    assert vaults_at(root).people() == ()
    home(copy, root)
    assert is_whole(root, journal)


def test_a_vault_whose_person_is_gone_is_set_aside_and_kept(copy: Path, journal: LocalJournal, tmp_path: Path) -> None:
    root = tmp_path / "new"
    home(copy, root)
    for file in (root / "people").iterdir():
        file.unlink()
    kept = next((root / "vaults").iterdir())
    inside = {path.name: path.read_bytes() for path in kept.iterdir() if path.is_file()}
    home(copy, root)
    aside = next(path for path in (root / SET_ASIDE).iterdir() if path.is_dir())
    assert {path.name: path.read_bytes() for path in aside.iterdir() if path.is_file()} == inside
    assert is_whole(root, journal)


def test_nothing_comes_home_over_a_person_who_is_there(copy: Path, root: Path) -> None:
    with pytest.raises(WorldError, match="already has a caseload"):
        home(copy, root)


def test_a_changed_copy_leaves_a_home_as_it_was(copy: Path, tmp_path: Path) -> None:
    root = tmp_path / "new"
    root.mkdir()
    bad = Path(shutil.copy(copy, tmp_path / "bad.goldthread"))
    data = bytearray(bad.read_bytes())
    data[len(data) // 2] ^= 0x55
    bad.write_bytes(data)
    with pytest.raises(VaultDamaged):
        home(bad, root)
    assert list(root.iterdir()) == []
