"""What the core asks of the world, and how the world may fail.

`WorldError` is the world's fault (a full disk, a wrong passphrase): it carries a sentence a person can act on.
A programming fault is any other exception.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from app.domain.arrival import Arrival, Came
from app.domain.base import EntryId, FamilyId, StaffId
from app.domain.colleagues import Card, Colleague
from app.domain.entries import Author, Draft, Entry
from app.domain.errors import WorldError as WorldError
from app.domain.exchange import Purpose
from app.domain.keeping import Access as Access
from app.domain.keeping import Backup as Backup
from app.domain.keeping import VerifyReport as VerifyReport
from app.domain.letter import Letter
from app.domain.people import Opened as Opened
from app.domain.people import Staff as Staff
from app.domain.record import FamilyRecord
from app.domain.rows import DueRow as DueRow
from app.domain.rows import FamilyRow as FamilyRow
from app.domain.rows import Projection as Projection
from app.domain.sheet import Sheet


class WrongPassphrase(WorldError):
    """The passphrase, recovery code or device does not open this person's keys. Says the same whatever was wrong."""


class WaitBeforeTrying(WorldError):
    """Too many tries: `seconds` to wait."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds


class KeyringUnavailable(WorldError):
    """This computer's keyring is absent, locked or not one we trust."""


class VaultDamaged(WorldError):
    """The vault cannot be read as it stands. It is kept; nothing is deleted."""


class VaultTooNew(WorldError):
    """The vault was written by a newer program, named in the message."""


class VaultInUse(WorldError):
    """Another window of this program has the vault."""


class StorageFull(WorldError):
    """The disk is full or refuses to write. What was saved before stays saved."""


class BundleRefused(WorldError):
    """A bundle is not taken in, and nothing was written: the sentence says why."""


class ContentError(WorldError):
    """A pathway file is wrong. Names the file, the block and the word."""


Tell = Callable[[str], None]
"""Takes a sentence about how far long work has come."""


INDEXED = "pathway"
"""The caseload's setting that says what made its indexes. Without it they are made again when it is next opened."""


class Exchange(Protocol):
    """What an open vault gives to others and takes from them, and whom it knows by their keys."""

    @property
    def owner(self) -> StaffId:
        """Whose vault this is."""

    def card(self) -> Card:
        """The card of whoever opened the vault, signed."""

    def counted(self, family: FamilyId) -> tuple[int, str]:
        """How many entries a family has here, and one SHA-256 over all entries' own, in hexadecimal."""

    def colleagues(self) -> tuple[Colleague, ...]:
        """Everybody whose card was compared here, by name; those removed too. Raises `VaultDamaged`."""

    def enrol(self, card: Card, by: Author, how: str) -> None:
        """Somebody compared this card with the person it names: from now on it stands for them."""

    def remove(self, person: StaffId, by: Author, why: str) -> None:
        """Nothing comes from or goes to this person any more. Raises `KeyError` for somebody not known."""

    def seal(self, bundle: str, purpose: Purpose, to: Card, families: Sequence[tuple[FamilyId, int]]) -> bytes:
        """A sealed bundle of these families, each up to a clock. Raises `VaultDamaged`."""

    def review(self, family: FamilyId, misfiled: Sequence[EntryId], chronology: str) -> bytes:
        """A family with every version of every entry, who reached into it and its chronology, signed; not sealed to anybody."""

    def unseal(self, data: bytes) -> Arrival:
        """A bundle opened and checked whole; nothing is written. Raises `BundleRefused`."""


class Journal(Protocol):
    """One open vault: the only way to write or read a family's entries."""

    def append(self, family: FamilyId, drafts: Sequence[Draft], author: Author, device: str) -> FamilyRecord:
        """Write drafts in one durable transaction and return the record after them. Raises `StorageFull`, `VaultDamaged`."""

    def append_all(
        self, families: Sequence[tuple[FamilyId, Sequence[Draft]]], author: Author, device: str
    ) -> tuple[FamilyRecord, ...]:
        """The same for several families, each named once, in one transaction: all of it is kept, or nothing."""

    def take_in(
        self, came: Sequence[tuple[Came, Sequence[Draft]]], author: Author, device: str
    ) -> tuple[FamilyRecord, ...]:
        """Write what came from another vault with the drafts about it, a `TakenIn` first, in one transaction."""

    @property
    def exchange(self) -> Exchange:
        """What goes out and comes in."""

    def record(self, family: FamilyId) -> FamilyRecord:
        """The family as now known. Raises `KeyError` for a family not in this vault."""

    def entries(self, family: FamilyId) -> tuple[Entry, ...]:
        """Every entry of a family in fold order."""

    def received(self, family: FamilyId) -> tuple[tuple[Entry, datetime], ...]:
        """Every entry of a family with when it was received here."""

    def families(self) -> tuple[FamilyRow, ...]:
        """Every family of this caseload, by name; none that somebody else took over."""

    def all_families(self) -> tuple[FamilyRow, ...]:
        """The same, and those that somebody else took over."""

    def due(self) -> tuple[DueRow, ...]:
        """Every open item, by due time; those without one last."""

    def search(self, words: str) -> tuple[Entry, ...]:
        """Entries that hold every word, or begin so; newest first. Reads what the index has not reached yet, too."""

    def catch_up(self) -> bool:
        """Take the next entries into the full text; whether any are left. For when nobody waits."""

    def note_access(self, author: Author, what: str, of: str) -> None:
        """Write that somebody read, printed, exported, or could not unlock."""

    def accesses(self) -> tuple[Access, ...]:
        """The access log, oldest first."""

    def setting(self, name: str) -> str | None:
        """A caseload setting, as text."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a caseload setting."""

    def notices(self) -> tuple[str, ...]:
        """What the person should know about this vault since it was last open: sentences, most often none."""

    def verify(self, tell: Tell = ...) -> VerifyReport:
        """Check every hash, link and signature, and that live indexes equal rebuilt ones. What `tell` raises ends it."""

    def rebuild(self) -> None:
        """Make every index again from the entries."""

    def backup(self, folder: Path, tell: Tell) -> Backup:
        """A whole copy under the same keys, in a file of its own. Raises `VaultDamaged` for a vault whose check finds something."""

    def close(self) -> None:
        """Close the vault and forget its keys."""


Project = Callable[[FamilyRecord], Projection]


class Vaults(Protocol):
    """The caseload vaults and people on this computer."""

    def people(self) -> tuple[Staff, ...]:
        """Who can unlock here. Empty before the first set-up."""

    def keyring_state(self) -> str:
        """Empty when the keyring can hold a device secret, else a sentence saying why it cannot."""

    def create(
        self, staff: Staff, passphrase: bytearray, *, use_keyring: bool, project: Project
    ) -> tuple[Opened, Journal]:
        """Make the person's keys and caseload vault; the recovery code shows once. Raises `KeyringUnavailable`, `StorageFull`."""

    def unlock(self, staff: StaffId, passphrase: bytearray, project: Project) -> tuple[Opened, Journal]:
        """Open the caseload. Raises `WrongPassphrase`, `WaitBeforeTrying`, `KeyringUnavailable`, `VaultDamaged`, `VaultTooNew`."""

    def recover(
        self, staff: StaffId, code: str, passphrase: bytearray, *, use_keyring: bool, project: Project
    ) -> tuple[Opened, Journal]:
        """Open with the recovery code, set a new passphrase, and return a new code. Raises as `unlock`."""

    def change_passphrase(self, staff: StaffId, old: bytearray, new: bytearray) -> None:
        """A new passphrase in the old one's place; the recovery code stays. Raises as `unlock`, and `StorageFull`."""

    def check_passphrase(self, staff: StaffId, passphrase: bytearray) -> None:
        """That this passphrase opens this person's keys. Raises as `unlock`."""

    def restore(self, file: Path, folder: Path | None, passphrase: bytearray, project: Project, tell: Tell) -> Backup:
        """Bring a backup back into an empty folder, or (none) here, checked whole. Raises as `unlock`, and `WorldError`."""

    def restore_by_code(
        self,
        file: Path,
        folder: Path | None,
        code: str,
        new: bytearray,
        project: Project,
        tell: Tell,
        *,
        use_keyring: bool,
    ) -> tuple[Backup, str]:
        """The same by recovery code: a new passphrase and a new code take the place of what the backup had."""

    def backup_of(self, file: Path) -> Backup:
        """Whose backup a file is and of when, believing it. Raises `VaultDamaged`, `VaultTooNew`."""

    def is_code(self, typed: str) -> bool:
        """Whether these can be the characters of a recovery code; whose, only opening tells."""

    def generate_passphrase(self) -> str:
        """Six words from the EFF long list, 77 bits."""

    def passphrase_problem(self, passphrase: str, names: Sequence[str] = ()) -> str:
        """Empty when acceptable, else a sentence saying what to change."""


class Clock(Protocol):
    """Time, as the computer has it."""

    def now(self) -> datetime:
        """Now, in UTC, with its time zone."""

    def today(self) -> date:
        """Today, where the computer is."""


class Typesetter(Protocol):
    """Lays out a letter."""

    def pdf(self, letter: Letter) -> bytes:
        """The letter as a PDF, in memory."""

    def missing_characters(self, letter: Letter) -> tuple[str, ...]:
        """Characters no font here has, each as [U+XXXX]."""


class Sheets(Protocol):
    """Lays out a working list."""

    def pdf(self, sheet: Sheet) -> bytes:
        """The list as a PDF, in memory."""


class Hold(Protocol):
    """A lock held until released or until the process ends."""

    def release(self) -> None:
        """Let go; again does nothing."""


class Disk(Protocol):
    """Files that are whole or not there."""

    def folder(self, path: Path) -> None:
        """Make a folder that only this user can enter. Raises `StorageFull`."""

    def keep(self, path: Path, data: bytes) -> None:
        """Replace a file so that after a power cut either the old or the new one is whole. Raises `StorageFull`."""

    def settle(self, fresh: Path, path: Path) -> None:
        """Give a whole file or folder its name, for good, where nothing has that name. Raises `StorageFull`."""

    def hold(self, path: Path) -> Hold:
        """Hold a lock file. Raises `VaultInUse`."""
