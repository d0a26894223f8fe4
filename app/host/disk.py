"""Files that are whole or not there, and locks the kernel frees. Implements `app.ports.Disk`."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from app.host.folders import FILE_MODE, private_folder
from app.i18n import tr
from app.ports import StorageFull, VaultInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class LocalDisk:
    """This computer's disk."""

    def folder(self, path: Path) -> None:
        """Make a folder that only this user can enter."""
        with _Sentence(path):
            private_folder(path)

    def keep(self, path: Path, data: bytes) -> None:
        """Replace a file so that after a power cut either the old or the new one is whole. Raises `StorageFull`."""
        fresh = path.with_name(path.name + ".new")
        with _Sentence(path):
            _write_through(fresh, data)
            fresh.replace(path)
            _sync_folder(path.parent)

    def settle(self, fresh: Path, path: Path) -> None:
        """Give a whole file or folder its name, for good, where nothing has that name. Raises `StorageFull`."""
        with _Sentence(path):
            for part in sorted(fresh.rglob("*")) if fresh.is_dir() else [fresh]:
                if part.is_file():
                    _sync_file(part)
            if path.exists():
                raise FileExistsError(errno.EEXIST, path.name)
            fresh.rename(path)
            _sync_folder(path.parent)

    def hold(self, path: Path) -> Hold:
        """Hold a lock file until released or until this process ends, however it ends. Raises `VaultInUse`."""
        return Hold(path)


class Hold:
    """A lock on a file: one holder on this computer, freed by the kernel."""

    def __init__(self, path: Path) -> None:
        with _Sentence(path):
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
        try:
            _lock(self._fd)
        except OSError as error:
            self.release()
            raise VaultInUse(
                tr("Goldthread is already open on this computer. Use that window, or close it.")
            ) from error

    def release(self) -> None:
        """Let go; again does nothing."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


def _lock(fd: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write_through(path: Path, data: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
    with os.fdopen(fd, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_file(path: Path) -> None:
    fd = os.open(path, os.O_RDWR)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def _sync_folder(path: Path) -> None:
    if sys.platform == "win32":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


class _Sentence:
    """Turns what the disk says into a sentence."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        if not isinstance(error, OSError):
            return
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            sentence = tr("The disk is full, so {name} was not changed. Free some space, then try again.")
        else:
            sentence = tr("{name} could not be written. Check that this folder can be written to: {folder}")
        raise StorageFull(sentence.format(name=self._path.name, folder=self._path.parent)) from error
