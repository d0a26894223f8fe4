"""The keyring: only sealed ones are trusted, and one that hangs, lies or is missing is a sentence, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import keyring.backend
import keyring.core
import pytest

from app.ports import KeyringUnavailable
from app.security.device import DeviceKeyring

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def using(backend: keyring.backend.KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)


class Odd(keyring.backend.KeyringBackend):
    """A desktop's keyring with a fault: it takes what it is given and answers as told."""

    # Trusted by its home, as the desktop's own would be.
    __module__ = "keyring.backends.SecretService"
    priority = -1

    def __init__(self, fault: str) -> None:
        self.fault = fault
        self.release = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        return {"forgets": None, "lies": "c29tZXRoaW5nIGVsc2U="}.get(self.fault)

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fault == "hangs":
            self.release.wait(30)
        if self.fault == "breaks":
            raise OSError(5, "the secret is hunter2")

    def delete_password(self, service: str, username: str) -> None:
        return None


@pytest.mark.parametrize("kind", ["null", "fail"])
def test_a_keyring_that_keeps_nothing_sealed_is_not_trusted(kind: str) -> None:
    with (
        using(keyring.core.load_keyring(f"keyring.backends.{kind}.Keyring")),
        pytest.raises(KeyringUnavailable, match="trusts"),
    ):
        DeviceKeyring().put("x", "y")


@pytest.mark.parametrize("fault", ["hangs", "breaks", "forgets", "lies"])
def test_a_keyring_with_a_fault_is_a_sentence(fault: str) -> None:
    odd = Odd(fault)
    with using(odd):
        state = DeviceKeyring(seconds=0.2).state()
    odd.release.set()
    assert state.startswith("This computer's keyring")
    assert "hunter2" not in state


def test_a_secret_that_was_not_kept_is_not_used() -> None:
    with using(Odd("forgets")), pytest.raises(KeyringUnavailable):
        DeviceKeyring().new_secret("x")


def test_with_no_desktop_at_all_the_state_is_a_sentence(tmp_path: Path) -> None:
    program = "from app.security.device import DeviceKeyring; print(DeviceKeyring().state())"
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stdout.startswith("This computer has no keyring")
    assert ran.stderr == ""
