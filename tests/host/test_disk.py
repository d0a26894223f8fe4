"""Files that are whole or not there, for this user only; locks the kernel frees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.host.disk import LocalDisk
from app.host.folders import Folders
from app.ports import Disk, StorageFull, VaultInUse

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def disk() -> Disk:
    return LocalDisk()


def test_a_file_is_kept_and_replaced_whole(disk: Disk, tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    disk.keep(path, b"first, and longer")
    disk.keep(path, b"second")
    assert path.read_bytes() == b"second"
    assert [found.name for found in tmp_path.iterdir()] == ["kept.json"]


def test_files_and_folders_are_for_this_user_only(disk: Disk, tmp_path: Path) -> None:
    disk.folder(tmp_path / "a" / "b")
    disk.keep(tmp_path / "a" / "b" / "kept", b"x")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "a" / "b" / "kept").stat().st_mode & 0o777 == 0o600


def test_a_half_written_file_left_by_a_crash_does_no_harm(disk: Disk, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    disk.keep(path, b"whole")
    path.with_name("kept.new").write_bytes(b"ha")
    assert path.read_bytes() == b"whole"
    disk.keep(path, b"next")
    assert path.read_bytes() == b"next"


def test_what_cannot_be_written_is_a_sentence_naming_the_file(disk: Disk, tmp_path: Path) -> None:
    with pytest.raises(StorageFull, match=r"kept\.json"):
        disk.keep(tmp_path / "not-there" / "kept.json", b"x")


def test_a_lock_has_one_holder(disk: Disk, tmp_path: Path) -> None:
    hold = disk.hold(tmp_path / "lock")
    with pytest.raises(VaultInUse):
        disk.hold(tmp_path / "lock")
    hold.release()
    hold.release()
    disk.hold(tmp_path / "lock").release()


def test_a_lock_is_free_when_its_holder_was_killed(disk: Disk, tmp_path: Path) -> None:
    path = tmp_path / "lock"
    program = (
        "import sys; from pathlib import Path; from app.host.disk import LocalDisk\n"
        f"held = LocalDisk().hold(Path({str(path)!r})); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultInUse):
            disk.hold(path)
        holder.kill()
        holder.wait()
        disk.hold(path).release()


def test_the_root_is_made_and_private(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "deep" / "root")
    assert folders.root.stat().st_mode & 0o777 == 0o700
    assert folders.vaults.parent == folders.people.parent == folders.root


def test_without_a_root_it_lies_in_the_users_own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Folders().root == tmp_path / "goldthread"
