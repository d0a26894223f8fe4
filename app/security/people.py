"""The people who can unlock on this computer."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

import msgspec

from app.domain.base import StaffId
from app.i18n import tr
from app.ports import Clock, Disk, KeyringUnavailable, Staff, VaultDamaged, WrongPassphrase
from app.security import kdf, passphrase, recovery
from app.security.device import DeviceKeyring
from app.security.identity import Identity, new_secret
from app.security.person import FORMAT, OpenPerson, PersonFile, read_person, readable, stranger
from app.security.slots import Owner, Slot, SlotKind, close_slot, open_slot
from app.security.tries import Tries
from app.security.wipe import wipe

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")


class People:
    """The folder of people. `cost` fixes what a guess costs; without it, what takes this computer a second.

    A passphrase handed in is UTF-8 and is wiped when its use is over, whatever came of it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Clock,
        disk: Disk,
        device: DeviceKeyring | None = None,
        cost: kdf.Cost | None = None,
    ) -> None:
        self._folder, self._clock, self._disk, self._cost = folder, clock, disk, cost
        self._device = device or DeviceKeyring()
        self._tries: dict[StaffId, Tries] = {}

    def all(self) -> tuple[Staff, ...]:
        """Everybody who has a readable file here, by name. Raises `VaultTooNew`."""
        files = [file for path in self._folder.glob("*.json") if (file := readable(path))]
        return tuple(sorted((file.staff for file in files), key=lambda staff: (staff.name.casefold(), staff.id)))

    def keyring_state(self) -> str:
        """Empty when the keyring can hold a device secret, else a sentence saying why it cannot."""
        return self._device.state()

    def is_code(self, typed: str) -> bool:
        """Whether these can be the characters of a recovery code: its check finds one slip of the pen."""
        symbols = recovery.read_code(typed)
        wipe(symbols or bytearray())
        return symbols is not None

    def generate_passphrase(self) -> str:
        """Six words from the EFF long list, 77 bits."""
        return passphrase.generate()

    def passphrase_problem(self, words: str, names: tuple[str, ...] = ()) -> str:
        """Empty when acceptable, else a sentence saying what to change."""
        return passphrase.problem(words, names)

    def at(self, folder: Path) -> People:
        """The same for another folder of people: one brought back from a backup."""
        return People(folder, clock=self._clock, disk=self._disk, device=self._device, cost=self._cost)

    def file_of(self, staff: StaffId) -> bytes:
        """The person's file, as it lies on the disk. Raises `VaultDamaged`."""
        return msgspec.json.encode(read_person(self._path(staff), staff))

    def enrol(self, staff: Staff, words: bytearray, *, use_keyring: bool) -> tuple[OpenPerson, str, PersonFile]:
        """New keys, a recovery code, and the file that makes the person exist once `keep` has it.

        Raises `KeyringUnavailable`; `ValueError` for a passphrase or id that cannot be used.
        """
        secret = new_secret()
        try:
            if not _ID.fullmatch(staff.id) or self._path(staff.id).exists():
                raise ValueError("This id cannot name a new person.")
            identity = Identity(staff.id, secret)
            code, file = self._closed(staff, identity, secret, words, use_keyring=use_keyring)
        finally:
            wipe(secret, words)
        return OpenPerson(staff, identity, notes=self._device if use_keyring else None), code, file

    def keep(self, file: PersonFile) -> None:
        """Write a person's file and its spare. Raises `StorageFull`."""
        self._disk.folder(self._folder)
        path, data = self._path(file.staff.id), msgspec.json.encode(file)
        self._disk.keep(path, data)
        self._disk.keep(path.with_suffix(".spare"), data)

    def unlock(self, staff: StaffId, words: bytearray) -> OpenPerson:
        """Open with the passphrase. Raises `WrongPassphrase`, `WaitBeforeTrying`, `KeyringUnavailable`, `VaultDamaged`."""
        plain = passphrase.prepared(words)
        try:
            file, tries = self._read(staff), self.tries_of(staff)
            slot = file.slot("passphrase+device", "passphrase-only")
            device = self._device_secret(staff, slot)
            tries.begin("passphrase")
            secret = _open(file, slot, plain, device)
        finally:
            wipe(plain, words)
        try:
            return self._opened(file, Identity(staff, secret), tries, uses_keyring=device is not None)
        finally:
            wipe(secret)

    def recover(self, staff: StaffId, code: str, words: bytearray, *, use_keyring: bool) -> tuple[OpenPerson, str]:
        """Open with the recovery code, then keep a new passphrase and a new code. Raises as `unlock`, and `StorageFull`."""
        symbols, secret = recovery.read_code(code), bytearray()
        try:
            if symbols is None:
                raise _wrong()
            file, tries = self._read(staff), self.tries_of(staff)
            tries.begin("recovery")
            secret = _open(file, file.slot("recovery"), symbols, None)
            identity = Identity(staff, secret)
            opened = self._opened(file, identity, tries, uses_keyring=use_keyring)
            new_code, renewed = self._closed(file.staff, identity, secret, words, use_keyring=use_keyring)
        finally:
            wipe(secret, words)
        self.keep(renewed)
        return opened, new_code

    def change(self, staff: StaffId, old: bytearray, new: bytearray) -> None:
        """Close the keys under a new passphrase: one slot is written anew, the recovery code stays. Raises as `unlock`."""
        plain, secret = passphrase.prepared(old), bytearray()
        try:
            file, tries = self._read(staff), self.tries_of(staff)
            slot = file.slot("passphrase+device", "passphrase-only")
            device = self._device_secret(staff, slot)
            tries.begin("passphrase")
            secret = _open(file, slot, plain, device)
            identity = Identity(staff, secret)
            file.check(identity)
            tries.right()
            fresh = self._passphrase_slot(file.owner, secret, new, use_keyring=slot.kind == "passphrase+device")
        finally:
            wipe(plain, secret, old, new)
        self.keep(file.with_slot(slot, fresh).signed(identity))
        if device is not None:
            with suppress(KeyringUnavailable):
                self._device.forget(_secret_name(staff, slot.id))

    def _closed(
        self, staff: Staff, identity: Identity, secret: bytearray, words: bytearray, *, use_keyring: bool
    ) -> tuple[str, PersonFile]:
        text = words.decode("utf-8", "replace")
        if trouble := passphrase.problem(text, (staff.name, staff.service)):
            raise ValueError(trouble)
        owner = Owner(staff=staff.id, sign=identity.sign_public, seal=identity.seal_public)
        code = recovery.new_code()
        slots = (
            self._passphrase_slot(owner, secret, words, use_keyring=use_keyring),
            _recovery_slot(owner, secret, code),
        )
        file = PersonFile(format=FORMAT, staff=staff, sign=owner.sign, seal=owner.seal, slots=slots)
        return code, file.signed(identity)

    def _passphrase_slot(self, owner: Owner, secret: bytearray, words: bytearray, *, use_keyring: bool) -> Slot:
        name = os.urandom(8).hex()
        device = self._device.new_secret(_secret_name(owner.staff, name)) if use_keyring else None
        kind: SlotKind = "passphrase+device" if use_keyring else "passphrase-only"
        plain = passphrase.prepared(words)
        try:
            return close_slot(kind, owner, secret, plain, self._cost or kdf.affordable(), device, name)
        finally:
            wipe(plain)

    def _opened(self, file: PersonFile, identity: Identity, tries: Tries, *, uses_keyring: bool) -> OpenPerson:
        file.check(identity)
        wrong = max(0, tries.count.passphrase + tries.count.recovery + tries.count.pin - 1)
        tries.right()
        return OpenPerson(file.staff, identity, wrong_tries=wrong, notes=self._device if uses_keyring else None)

    def _device_secret(self, staff: StaffId, slot: Slot) -> bytes | None:
        if slot.kind != "passphrase+device":
            return None
        # A keyring that never had it takes as long, and says the same, as a wrong passphrase.
        return self._device.secret(_secret_name(staff, slot.id)) or os.urandom(32)

    def tries_of(self, staff: StaffId) -> Tries:
        """The wrong tries at this person's keys."""
        name = staff if _ID.fullmatch(staff) else "unknown"
        return self._tries.setdefault(staff, Tries(self._folder / f"{name}.tries", self._clock, self._disk))

    def _path(self, staff: StaffId) -> Path:
        return self._folder / f"{staff}.json"

    def _read(self, staff: StaffId) -> PersonFile:
        known = _ID.fullmatch(staff) and self._path(staff).exists()
        return read_person(self._path(staff), staff) if known else stranger(staff)


def _recovery_slot(owner: Owner, secret: bytearray, code: str) -> Slot:
    symbols = recovery.read_code(code)
    if symbols is None:
        raise ValueError("A code just made cannot be read.")
    try:
        return close_slot("recovery", owner, secret, symbols, kdf.FLOOR, None, os.urandom(8).hex())
    finally:
        wipe(symbols)


def _open(file: PersonFile, slot: Slot, words: bytearray, device: bytes | None) -> bytearray:
    if not kdf.within_limits(slot.cost):
        sentence = tr(
            "The key file people/{name}.json was changed: it asks for a key of another strength. Bring back a copy of it."
        )
        raise VaultDamaged(sentence.format(name=file.staff.id))
    secret = open_slot(slot, file.owner, words, device)
    if secret is None:
        raise _wrong()
    return secret


def _wrong() -> WrongPassphrase:
    return WrongPassphrase(
        tr("That does not open this caseload on this computer. Check what you typed, then try again.")
    )


def _secret_name(staff: StaffId, slot: str) -> str:
    return f"{staff}/{slot}"
