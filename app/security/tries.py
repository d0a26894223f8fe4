"""Slowing down guesses at the screen. (A thief copies the files and guesses elsewhere: there the cost of Argon2id counts.)"""

from __future__ import annotations

import math
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from app.domain.base import Value
from app.i18n import ntr, tr
from app.ports import Clock, Disk, StorageFull, WaitBeforeTrying

FREE = 5
LONGEST_WAIT = 300
MOST = 100
"""After so many wrong passphrases only the recovery code is tried."""
PIN_TRIES = 5
"""After so many wrong PINs only the passphrase is tried."""

Way = Literal["passphrase", "recovery", "pin"]


class Count(Value, frozen=True):
    """Wrong tries since the last right one, and when the last was."""

    passphrase: int = 0
    recovery: int = 0
    at: datetime | None = None
    pin: int = 0

    def of(self, way: Way) -> int:
        """The wrong tries of one way in."""
        return {"passphrase": self.passphrase, "recovery": self.recovery, "pin": self.pin}[way]


def wait_after(wrong: int) -> int:
    """Seconds between a wrong try and the next: none for the first five, then 1, 2, 4 .. 300."""
    return 0 if wrong < FREE else min(LONGEST_WAIT, 2 ** min(wrong - FREE, 16))


class Tries:
    """The tries at one person's keys, kept in a file so that starting again does not begin again."""

    def __init__(self, path: Path, clock: Clock, disk: Disk) -> None:
        self._path, self._clock, self._disk = path, clock, disk
        self._unkept: Count | None = None

    @property
    def count(self) -> Count:
        """The wrong tries so far."""
        if self._unkept is not None:
            return self._unkept
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Count)
        except (OSError, msgspec.MsgspecError):
            return Count()

    def begin(self, way: Way) -> None:
        """Count a try before it is made, so that ending the program does not undo it. Raises `WaitBeforeTrying`."""
        count, now = self.count, self._clock.now()
        if way == "passphrase" and count.passphrase >= MOST:
            raise WaitBeforeTrying(tr("There were too many tries. Use the recovery code to open your caseload."), 0)
        # The PIN has few tries instead of waits: it is typed with somebody watching.
        wait = 0 if way == "pin" else wait_after(count.of(way))
        # A clock set back makes nobody wait for years, and gains nobody anything.
        since = max(0.0, (now - count.at).total_seconds()) if count.at else math.inf
        if since < wait:
            self._wait(count, now, math.ceil(wait - since))
        at = count.at if way == "pin" else now
        self._keep(msgspec.structs.replace(count, at=at, **{way: count.of(way) + 1}))

    def right(self, way: Way | None = None) -> None:
        """The keys opened: start from nothing again. A right PIN opens none, so it takes back only its own tries."""
        count, self._unkept = self.count, None
        if way == "pin" and count.passphrase + count.recovery:
            self._keep(msgspec.structs.replace(count, pin=0))
        else:
            self._path.unlink(missing_ok=True)

    def _wait(self, count: Count, now: datetime, seconds: int) -> None:
        if count.at and now < count.at:
            self._keep(msgspec.structs.replace(count, at=now))
        sentence = ntr("Wait {count} second, then try again.", "Wait {count} seconds, then try again.", seconds)
        raise WaitBeforeTrying(sentence.format(count=seconds), seconds)

    def _keep(self, count: Count) -> None:
        try:
            self._disk.keep(self._path, msgspec.json.encode(count))
            self._unkept = None
        except StorageFull:
            # A full disk must not keep anybody from reading what they wrote.
            self._unkept = count
