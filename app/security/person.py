"""One person on this computer: the file kept of them, and their keys once open."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from app.domain.base import StaffId, Value
from app.i18n import tr
from app.ports import KeyringUnavailable, Staff, VaultDamaged, VaultTooNew
from app.security import kdf
from app.security.device import DeviceKeyring
from app.security.identity import SECRET_BYTES, Identity, VaultKeys, signed_by
from app.security.slots import Owner, Slot, SlotKind

FORMAT = 1


class PersonFile(Value, frozen=True):
    """What is kept of a person: nothing secret is readable in it."""

    format: int
    staff: Staff
    sign: bytes
    seal: bytes
    slots: tuple[Slot, ...]
    signature: bytes = b""
    gen: int | msgspec.UnsetType = msgspec.UNSET
    """Which writing of the file this is; the first carries none."""

    @property
    def owner(self) -> Owner:
        """Whose slots these are."""
        return Owner(staff=self.staff.id, sign=self.sign, seal=self.seal)

    def slot(self, *kinds: SlotKind) -> Slot:
        """The first slot of these kinds. Raises `VaultDamaged`."""
        for slot in self.slots:
            if slot.kind in kinds:
                return slot
        raise _changed(self.staff.id)

    def with_slot(self, old: Slot, new: Slot) -> PersonFile:
        """The file's next writing, with one slot in another's place; its signature is still to be made."""
        slots = tuple(new if slot == old else slot for slot in self.slots)
        gen = self.gen if isinstance(self.gen, int) else 1
        return msgspec.structs.replace(self, slots=slots, gen=gen + 1)

    def signed(self, identity: Identity) -> PersonFile:
        """This file with the person's signature over all of it."""
        return msgspec.structs.replace(self, signature=identity.sign(self._signed_part()))

    def check(self, identity: Identity) -> None:
        """Whether these are the words and slots the person signed. Raises `VaultDamaged`."""
        if self.sign != identity.sign_public or not signed_by(self.sign, self._signed_part(), self.signature):
            raise _changed(self.staff.id)

    def _signed_part(self) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(self, signature=b""))


class _Format(msgspec.Struct, frozen=True):
    format: int


class OpenPerson:
    """A person whose keys are open. `wrong_tries` counts what was tried since they last opened them."""

    def __init__(
        self, staff: Staff, identity: Identity, *, wrong_tries: int = 0, notes: DeviceKeyring | None = None
    ) -> None:
        self.staff, self.wrong_tries = staff, wrong_tries
        self._identity, self._notes = identity, notes

    @property
    def sign_public(self) -> bytes:
        """The key that checks what this person signs."""
        return self._identity.sign_public

    def new_vault_keys(self, vault: str, epoch: int) -> tuple[VaultKeys, bytes]:
        """A new data key for a vault's epoch, open, and sealed to this person."""
        return self._identity.new_vault_keys(vault, epoch)

    def open_grant(self, vault: str, epoch: int, grant: bytes) -> VaultKeys | None:
        """The keys a grant gives, or none when it was not sealed to this person for this vault and epoch."""
        return self._identity.open_grant(vault, epoch, grant)

    def remember(self, name: str, text: str) -> None:
        """Keep a note in the keyring where this person uses one; else do nothing."""
        if self._notes is None:
            return
        try:
            self._notes.put(f"{self.staff.id}/{name}", text)
        except KeyringUnavailable:
            # The note also lies in a file; a keyring locked since then stops nobody's work.
            self._notes = None

    def remembered(self, name: str) -> str | None:
        """The note in the keyring, or none."""
        try:
            return self._notes.get(f"{self.staff.id}/{name}") if self._notes else None
        except KeyringUnavailable:
            return None


def read_person(path: Path, staff: StaffId) -> PersonFile:
    """The file of a person, or its spare. Raises `VaultDamaged`, `VaultTooNew`."""
    file = readable(path)
    if file is None or file.staff.id != staff:
        sentence = tr(
            "The key file of this person cannot be read: {path}. Nothing was deleted; bring back a copy of it."
        )
        raise VaultDamaged(sentence.format(path=path))
    return file


def readable(path: Path) -> PersonFile | None:
    """A person's file or its spare, or none when neither can be read. Raises `VaultTooNew`."""
    for candidate in (path, path.with_suffix(".spare")):
        try:
            data = candidate.read_bytes()
            kept = msgspec.json.decode(data, type=_Format).format
            if kept > FORMAT:
                sentence = tr("This person was set up by a newer Goldthread (format {needed}). Install it to go on.")
                raise VaultTooNew(sentence.format(needed=kept))
            return msgspec.json.decode(data, type=PersonFile)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            continue
    return None


def stranger(staff: StaffId) -> PersonFile:
    """A file nobody has: its slots open for nothing, and take as long as anybody's."""
    kinds: tuple[SlotKind, ...] = ("passphrase-only", "recovery")
    slots = tuple(
        Slot(id="", kind=kind, cost=kdf.FLOOR, salt=os.urandom(kdf.SALT_BYTES), wrapped=os.urandom(SECRET_BYTES + 8))
        for kind in kinds
    )
    nobody = Staff(id=staff, name="", role="health-visitor")
    return PersonFile(format=FORMAT, staff=nobody, sign=b"", seal=b"", slots=slots)


def _changed(staff: StaffId) -> VaultDamaged:
    sentence = tr(
        "The key file people/{name}.json was changed outside Goldthread. Nothing was deleted; bring back a copy of it."
    )
    return VaultDamaged(sentence.format(name=staff))
