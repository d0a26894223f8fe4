"""The PIN that lifts the cover from a caseload that stands open on this computer. It opens no keys.

What is kept is a check value: Argon2id of the PIN under a secret that only this computer's keyring holds. Without that keyring a
file of it says nothing about the PIN, and none can be made for a PIN of one's own.
"""

from __future__ import annotations

import hmac
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from app.domain.base import StaffId, Value
from app.i18n import tr
from app.ports import Disk, KeyringUnavailable
from app.security import kdf
from app.security.device import DeviceKeyring
from app.security.tries import PIN_TRIES, Tries
from app.security.wipe import wipe

FORMAT = 1
SHORTEST, LONGEST = 4, 12
KNOWN = frozenset(
    ("2580", "0852", "1397", "7913", "1470", "0741", "3690", "0963", "147258", "258369", "159753", "911911")
)
"""Ways over the keypad that many choose."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_RUN = "01234567890"


class PinFile(Value, frozen=True):
    """What is kept of a PIN: no digit of it."""

    format: int
    staff: StaffId
    slot: str
    cost: kdf.Cost
    salt: bytes
    check: bytes


class PinKeeper:
    """The PINs of the people in one folder, each bound to this computer's keyring. Five wrong tries, then none."""

    def __init__(
        self, folder: Path, *, disk: Disk, tries: Callable[[StaffId], Tries], device: DeviceKeyring | None = None
    ) -> None:
        self._folder, self._disk, self._tries = folder, disk, tries
        self._device = device or DeviceKeyring()

    def keyring_state(self) -> str:
        """Empty when the keyring can hold a device secret, else a sentence saying why it cannot."""
        return self._device.state()

    def problem(self, pin: str) -> str:
        """Empty when the PIN will do, else a sentence saying what to change."""
        return problem(pin)

    def has(self, staff: StaffId) -> bool:
        """Whether this person has a PIN here that can still be tried."""
        return self._read(staff) is not None and self.left(staff) > 0

    def left(self, staff: StaffId) -> int:
        """How many tries are left before only the passphrase will do."""
        return max(0, PIN_TRIES - self._tries(staff).count.pin)

    def put(self, staff: StaffId, pin: str) -> None:
        """Keep a PIN in an earlier one's place. Raises `KeyringUnavailable`, `StorageFull`; `ValueError` for one with a problem."""
        if not _ID.fullmatch(staff) or problem(pin):
            raise ValueError("This PIN cannot be kept.")
        before, slot, salt = self._read(staff), os.urandom(8).hex(), os.urandom(kdf.SALT_BYTES)
        secret = self._device.new_secret(_secret_name(staff, slot))
        check = _check(pin, staff, slot, salt, kdf.FLOOR, secret)
        self._disk.folder(self._folder)
        kept = PinFile(format=FORMAT, staff=staff, slot=slot, cost=kdf.FLOOR, salt=salt, check=check)
        self._disk.keep(self._path(staff), msgspec.json.encode(kept))
        self._tries(staff).right("pin")
        if before:
            self._forget_secret(before)

    def right(self, staff: StaffId, pin: str) -> bool:
        """Whether this is the PIN; counted before it is looked at. False when no try is left. Raises `KeyringUnavailable`."""
        kept = self._read(staff)
        if kept is None or not self.left(staff):
            return False
        secret = self._device.secret(_secret_name(staff, kept.slot))
        tries = self._tries(staff)
        tries.begin("pin")
        # A keyring that never had the secret answers like a wrong PIN, and takes as long.
        found = _check(pin, staff, kept.slot, kept.salt, kept.cost, secret or os.urandom(32))
        if not (secret and hmac.compare_digest(found, kept.check)):
            return False
        tries.right("pin")
        return True

    def take_away(self, staff: StaffId) -> None:
        """Forget the PIN: from now on the passphrase lifts the cover."""
        kept = self._read(staff)
        self._path(staff).unlink(missing_ok=True)
        if kept:
            self._forget_secret(kept)

    def _forget_secret(self, kept: PinFile) -> None:
        with suppress(KeyringUnavailable):
            self._device.forget(_secret_name(kept.staff, kept.slot))

    def _read(self, staff: StaffId) -> PinFile | None:
        try:
            kept = msgspec.json.decode(self._path(staff).read_bytes(), type=PinFile)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        fits = kept.format == FORMAT and kept.staff == staff and kdf.within_limits(kept.cost)
        return kept if fits and len(kept.salt) == kdf.SALT_BYTES else None

    def _path(self, staff: StaffId) -> Path:
        return self._folder / f"{staff if _ID.fullmatch(staff) else 'unknown'}.pin"


def problem(pin: str) -> str:
    """Empty when the PIN will do, else a sentence saying what to change."""
    if not pin.isascii() or not pin.isdigit():
        return tr("Use digits only.")
    if len(pin) < SHORTEST:
        return tr("Use at least {count} digits. Six are better.").format(count=SHORTEST)
    if len(pin) > LONGEST:
        return tr("Use at most {count} digits.").format(count=LONGEST)
    if _easy(pin):
        return tr("Many people choose this one, so it is soon guessed. Try digits that form no pattern or year.")
    return ""


def _easy(pin: str) -> bool:
    half = len(pin) // 2
    repeats = any(pin == pin[:part] * (len(pin) // part) for part in range(1, half + 1) if len(pin) % part == 0)
    run = pin in _RUN or pin in _RUN[::-1]
    year = len(pin) == SHORTEST and pin[:2] in ("19", "20")
    pairs = len(set(pin)) < 3 and len(pin) <= 6
    return repeats or run or year or pairs or pin == pin[::-1] or pin in KNOWN


def _check(pin: str, staff: StaffId, slot: str, salt: bytes, cost: kdf.Cost, secret: bytes) -> bytes:
    plain = bytearray(pin, "utf-8")
    about = msgspec.json.encode(["goldthread-pin", FORMAT, staff, slot, cost])
    try:
        return bytes(kdf.derive(plain, salt, cost, about=about, secret=secret))
    finally:
        wipe(plain)


def _secret_name(staff: StaffId, slot: str) -> str:
    return f"{staff}/pin/{slot}"
