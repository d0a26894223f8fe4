"""What storage asks of whoever keeps the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from app.domain.base import StaffId
from app.ports import Staff


class Keys(Protocol):
    """The keys of one vault and epoch, open in one person's hands."""

    @property
    def staff(self) -> StaffId:
        """Whose hands."""

    @property
    def sign_public(self) -> bytes:
        """The key that checks what they sign."""

    @property
    def seal_public(self) -> bytes:
        """The key that seals to them."""

    def sign(self, data: bytes) -> bytes:
        """A signature of 64 bytes."""

    def seal(self, public: bytes, data: bytes, about: bytes) -> bytes:
        """Bytes that only the holder of a sealing key can read, bound to what they are about. Raises `ValueError` for no key."""

    def unseal(self, sealed: bytes, about: bytes) -> bytes | None:
        """What was sealed to this person and says `about`, or none when it was not, or is not whole."""

    def mac(self, purpose: str, data: bytes) -> bytes:
        """32 bytes that only a holder of the vault's key can make; `header`, `access`, `anchor` or `backup`."""

    def page_key(self, salt: bytes) -> bytearray:
        """The raw key and salt as SQLCipher reads them, 99 bytes. The caller wipes it."""

    def wipe(self) -> None:
        """Forget."""


class Person(Protocol):
    """A person whose keys are open."""

    @property
    def staff(self) -> Staff:
        """Who."""

    @property
    def sign_public(self) -> bytes:
        """The key that checks what they sign."""

    @property
    def wrong_tries(self) -> int:
        """What was tried in vain since they last opened their keys."""

    def new_vault_keys(self, vault: str, epoch: int) -> tuple[Keys, bytes]:
        """New keys for a vault's epoch, and the grant that gives them to this person again."""

    def open_grant(self, vault: str, epoch: int, grant: bytes) -> Keys | None:
        """The keys a grant gives, or none when it is not this person's."""

    def remember(self, name: str, text: str) -> None:
        """Keep a note outside the vault's folder where this person can; else do nothing."""

    def remembered(self, name: str) -> str | None:
        """That note, or none."""


FileT = TypeVar("FileT")


class Keeper(Protocol[FileT]):
    """Who keeps people's keys on this computer. `app.ports.Vaults` says what each call means and raises."""

    def all(self) -> tuple[Staff, ...]:
        """Everybody who can unlock here."""

    def keyring_state(self) -> str:
        """Empty when the keyring can hold a device secret, else why not."""

    def is_code(self, typed: str) -> bool:
        """Whether these can be the characters of a recovery code."""

    def generate_passphrase(self) -> str:
        """Six words."""

    def passphrase_problem(self, words: str, names: tuple[str, ...] = ()) -> str:
        """Empty when acceptable, else what to change."""

    def at(self, folder: Path) -> Keeper[FileT]:
        """The same keeper for another folder of people."""

    def file_of(self, staff: StaffId) -> bytes:
        """What is kept of a person, as it lies on the disk: nothing secret is readable in it."""

    def enrol(self, staff: Staff, words: bytearray, *, use_keyring: bool) -> tuple[Person, str, FileT]:
        """New keys, a recovery code, and the file that `keep` makes real."""

    def keep(self, file: FileT) -> None:
        """Make an enrolled person real."""

    def unlock(self, staff: StaffId, words: bytearray) -> Person:
        """Open with the passphrase."""

    def recover(self, staff: StaffId, code: str, words: bytearray, *, use_keyring: bool) -> tuple[Person, str]:
        """Open with the recovery code; a new passphrase and code take its place."""

    def change(self, staff: StaffId, old: bytearray, new: bytearray) -> None:
        """A new passphrase in the old one's place; the recovery code stays."""


SignedBy = Callable[[bytes, bytes, bytes], bool]
"""Public key, data, signature: whether they fit."""
