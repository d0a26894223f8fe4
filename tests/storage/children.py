"""Child processes that work on a vault: made to be killed, filled up, or looked at afterwards.

They are forked from a server that has the program loaded, and get the passphrase through a pipe.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from app.ports import StorageFull
from app.storage.journal import LocalJournal
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, jotted, project, vaults_at, words

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__])


@contextmanager
def child(work: Callable[..., None], *arguments: object) -> Iterator[tuple[BaseProcess, Connection[Any, Any]]]:
    """A process that runs `work(pipe, *arguments)`, and our end of its pipe, which has already sent the passphrase."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=work, args=(theirs, *arguments))
    process.start()
    theirs.close()
    ours.send_bytes(bytes(words()))
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        ours.close()


def kill(process: BaseProcess) -> None:
    """SIGKILL: no handler runs, no buffer is written."""
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()


def append_for_ever(pipe: Connection[Any, Any], root: Path, first: int) -> None:
    """Append numbered lines of growing and shrinking length; send each number once `append` has returned."""
    journal = _unlocked(pipe, root)
    n = first
    while True:
        journal.append(FAMILY, jot(f"{n} " + "x" * (n * 397 % 6000)), AUTHOR, DEVICE)
        pipe.send(n)
        n += 1


def append_then_wait(pipe: Connection[Any, Any], root: Path, lines: tuple[str, ...]) -> None:
    """Append lines, read them back, say so, and stay until killed or told to close. Home and temporary files go to `root`."""
    for name in ("HOME", "TMPDIR", "SQLITE_TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        (root / name).mkdir()
        os.environ[name] = str(root / name)
    journal = _unlocked(pipe, root)
    journal.rebuild()
    for line in lines:
        journal.append(FAMILY, jot(line), AUTHOR, DEVICE)
        journal.set_setting(line, line)
        journal.note_access(AUTHOR, line, line)
    pipe.send(len(journal.entries(FAMILY)) + len(journal.due()))
    pipe.recv()
    journal.close()
    pipe.send("closed")


def fill_the_disk(pipe: Connection[Any, Any], root: Path, room: int) -> None:
    """Append until no file may grow further; then send what was acknowledged, what is read, and what comes after room is made."""
    journal = _unlocked(pipe, root)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    acknowledged = list(jotted(journal.record(FAMILY)))
    sentence = ""
    while not sentence:
        line = f"{len(acknowledged)} " + "y" * 1500
        try:
            journal.append(FAMILY, jot(line), AUTHOR, DEVICE)
            acknowledged.append(line)
        except StorageFull as error:
            sentence = str(error)
    reading = list(jotted(journal.record(FAMILY)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    after = list(jotted(journal.append(FAMILY, jot("room again"), AUTHOR, DEVICE)))
    pipe.send((acknowledged, reading, after, sentence, journal.verify().sound))
    journal.close()


def backup_for_ever(pipe: Connection[Any, Any], root: Path, folder: Path) -> None:
    """Say that it begins, then make one backup after another."""
    journal = _unlocked(pipe, root)
    pipe.send("begins")
    while True:
        journal.append(FAMILY, jot("one more"), AUTHOR, DEVICE)
        journal.backup(folder, lambda _: None)


def restore_for_ever(pipe: Connection[Any, Any], file: Path, folder: Path) -> None:
    """Say that it begins, then bring the same backup back into one new folder after another."""
    passphrase = pipe.recv_bytes()
    folder.mkdir()
    pipe.send("begins")
    n = 0
    while True:
        vaults_at(folder.parent / "e").restore(file, folder / str(n), bytearray(passphrase), project, lambda _: None)
        n += 1


def _unlocked(pipe: Connection[Any, Any], root: Path) -> LocalJournal:
    passphrase = bytearray(pipe.recv_bytes())
    _, journal = vaults_at(root).unlock(STAFF.id, passphrase, project)
    return journal
