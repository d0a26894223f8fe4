"""What a person does with a real keyring, told in one process: run by `test_real_keyring` under a session bus of its own."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import keyring

from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.ports import KeyringUnavailable, WorldError, WrongPassphrase
from app.security.device import SERVICE, DeviceKeyring
from app.security.pin import PinKeeper
from app.security.tries import Tries
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, opening, project, vaults_at, words


def told(error: type[WorldError], passphrase: bytearray, root: Path) -> str:
    """The sentence of an unlock that does not open."""
    try:
        vaults_at(root).unlock(STAFF.id, passphrase, project)
    except error as sentence:
        return str(sentence)
    return "opened"


def story(root: Path) -> dict[str, object]:
    """Set up, use, lose and recover a caseload whose slot needs this computer's keyring."""
    seen: dict[str, object] = {"backend": type(keyring.get_keyring()).__module__, "state": DeviceKeyring().state()}
    opened, journal = vaults_at(root).create(STAFF, words(), use_keyring=True, project=project)
    journal.append(FAMILY, opening(), AUTHOR, DEVICE)
    journal.close()
    old = Path(shutil.copytree(root, root.parent / "old"))
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(FAMILY, jot("later"), AUTHOR, DEVICE)
    journal.close()
    person = json.loads((root / "people" / "staff-1.json").read_text())
    seen["kinds"] = [slot["kind"] for slot in person["slots"]]

    # An older copy of everything below the root, the anchor's file too: only the keyring still knows better.
    _, journal = vaults_at(old).unlock(STAFF.id, words(), project)
    seen["notices"], seen["sound"] = journal.notices(), journal.verify().sound
    journal.close()

    seen["wrong"] = told(WrongPassphrase, bytearray(b"not the passphrase at all"), root)
    keyring.delete_password(SERVICE, f"{STAFF.id}/{person['slots'][0]['id']}")
    seen["other device"] = told(WrongPassphrase, words(), root)
    again, journal = vaults_at(root).recover(STAFF.id, opened.recovery_code, words(), use_keyring=True, project=project)
    seen["recovered"], seen["new code"] = journal.record(FAMILY).entries, again.recovery_code != opened.recovery_code
    journal.close()
    vaults_at(root).unlock(STAFF.id, words(), project)[1].close()
    seen |= pin(root)
    return seen


def pin(root: Path) -> dict[str, object]:
    """Set a PIN, try it, and carry its file to a computer whose keyring never had the secret."""
    disk = LocalDisk()
    tries = Tries(root / "people" / f"{STAFF.id}.tries", SystemClock(), disk)
    pins = PinKeeper(root / "people", disk=disk, tries=lambda _staff: tries)
    pins.put(STAFF.id, "739164")
    seen: dict[str, object] = {"wrong pin": pins.right(STAFF.id, "739165"), "pin": pins.right(STAFF.id, "739164")}
    slot = json.loads((root / "people" / f"{STAFF.id}.pin").read_text())["slot"]
    seen["pin in keyring"] = bool(keyring.get_password(SERVICE, f"{STAFF.id}/pin/{slot}"))
    keyring.delete_password(SERVICE, f"{STAFF.id}/pin/{slot}")
    return seen | {"pin elsewhere": pins.right(STAFF.id, "739164")}


def locked(root: Path) -> dict[str, object]:
    """A keyring that is there and that nobody unlocks."""
    seen: dict[str, object] = {"state": DeviceKeyring().state()}
    try:
        vaults_at(root).create(STAFF, words(), use_keyring=True, project=project)
    except KeyringUnavailable as sentence:
        seen["create"] = str(sentence)
    seen["people"] = len(vaults_at(root).people())
    return seen


if __name__ == "__main__":
    sys.stdout.write(json.dumps({"story": story, "locked": locked}[sys.argv[1]](Path(sys.argv[2]))))
