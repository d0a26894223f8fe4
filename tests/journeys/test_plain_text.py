"""After a whole visit nothing anybody said, typed or is called can be read in any file: neither closed nor killed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys import telling
from tests.journeys.power import desktop
from tests.support.scan import papers, readable

PASSPHRASE = "vermilion otter lantern quilt vexing harbour"
FOLDERS = ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def told(base: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A program that was told everything and still runs, and its recovery code."""
    homes = {name: str(base / name.lower()) for name in FOLDERS}
    for folder in homes.values():
        Path(folder).mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "SQLITE_"))}
    environment = kept | homes | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.journeys.telling"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=homes["HOME"], env=environment
    ) as process:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(PASSPHRASE + "\n")
            process.stdin.flush()
            code = process.stdout.readline().strip()
            assert code, "the child ended before it had told everything"
            yield process, code
        finally:
            process.kill()


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folders after the window was closed."""
    base = tmp_path_factory.mktemp("closed")
    with told(base) as (process, code):
        process.communicate("close\n", timeout=30)
        assert process.returncode == 0
    return base, code


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folders after the power was cut with the letter in memory."""
    base = tmp_path_factory.mktemp("killed")
    with told(base) as (process, code):
        process.kill()
        process.wait()
    return base, code


def test_a_closed_program_leaves_nothing_readable(closed: tuple[Path, str]) -> None:
    base, code = closed
    assert readable(base, telling.planted(PASSPHRASE, code)) == set()
    assert papers(base) == []


def test_a_killed_program_leaves_nothing_readable(killed: tuple[Path, str]) -> None:
    base, code = killed
    assert any(path.stat().st_size for path in base.rglob("*-wal"))
    assert readable(base, telling.planted(PASSPHRASE, code)) == set()
    assert papers(base) == []


def test_everything_told_is_in_the_record_all_the_same(killed: tuple[Path, str]) -> None:
    base, _ = killed
    here = desktop(base / "xdg_data_home" / "goldthread")
    staff = here.services.doors.people()[0]
    here.services.doors.unlock(staff.id, PASSPHRASE)
    journal = here.desk.journal
    entries = [entry for row in journal.families() for entry in journal.entries(row.family)]
    record = " ".join(str(entry.body) for entry in entries)
    here.services.doors.lock()
    kept = {*telling.NAMES, *telling.NOTES.values()}
    assert {word for word in kept if word not in record} == {
        telling.NOTES[name] for name in ("letter", "typed", "fault")
    }


def test_the_fault_was_written_down_without_its_words(closed: tuple[Path, str]) -> None:
    base, _ = closed
    log = "".join(path.read_text() for path in base.rglob("goldthread.log"))
    assert telling.FAULT in log


def test_the_same_search_finds_every_secret_in_a_file_without_a_key(tmp_path: Path) -> None:
    words = telling.planted(PASSPHRASE, "ABCD-EFGH-JKMN")
    connection = sqlite3.connect(tmp_path / "plain.db")
    with connection:
        connection.execute("CREATE TABLE note (said TEXT)")
        connection.executemany("INSERT INTO note VALUES (?)", [(word,) for word in words])
    connection.close()
    assert len(words) >= 20
    assert readable(tmp_path, words) == words


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_the_same_search_reads_utf_16(tmp_path: Path, encoding: str) -> None:
    words = telling.planted(PASSPHRASE, "ABCD-EFGH-JKMN")
    (tmp_path / "settings.ini").write_bytes("\n".join(words).encode(encoding))
    assert readable(tmp_path, words) == words
