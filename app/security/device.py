"""The device secret, in this computer's own keyring. Every call may wait on a prompt, so each has a time limit."""

from __future__ import annotations

import base64
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

import keyring
import keyring.backend

from app.i18n import tr
from app.ports import KeyringUnavailable

SERVICE = "Goldthread"
TRUSTED = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
"""Backends that keep secrets sealed. `fail`, `null` and plain-text files are not among them."""

T = TypeVar("T")


class DeviceKeyring:
    """Secrets and small notes in the keyring of this computer's user."""

    def __init__(self, seconds: float = 20.0) -> None:
        self._seconds = seconds

    def state(self) -> str:
        """Empty when a secret put in can be read back, else a sentence saying why not."""
        probe = "probe"
        try:
            self.put(probe, base64.b64encode(secrets.token_bytes(32)).decode())
            self.forget(probe)
        except KeyringUnavailable as trouble:
            return str(trouble)
        return ""

    def new_secret(self, name: str) -> bytes:
        """Make 32 random bytes and put them in the keyring. Raises `KeyringUnavailable`."""
        secret = secrets.token_bytes(32)
        self.put(name, base64.b64encode(secret).decode())
        return secret

    def secret(self, name: str) -> bytes | None:
        """The secret of that name, or none when this keyring never had it. Raises `KeyringUnavailable`."""
        text = self.get(name)
        return base64.b64decode(text) if text else None

    def put(self, name: str, text: str) -> None:
        """Keep text under a name, and read it back. Raises `KeyringUnavailable`."""
        backend = _trusted()
        self._limited(lambda: backend.set_password(SERVICE, name, text))
        if self.get(name) != text:
            raise KeyringUnavailable(
                tr("This computer's keyring did not keep what was put in. Restart it, or go on without.")
            )

    def get(self, name: str) -> str | None:
        """The text of that name, or none. Raises `KeyringUnavailable`."""
        backend = _trusted()
        return self._limited(lambda: backend.get_password(SERVICE, name))

    def forget(self, name: str) -> None:
        """Take a name out of the keyring. Raises `KeyringUnavailable`."""
        backend = _trusted()
        self._limited(lambda: backend.delete_password(SERVICE, name))

    def _limited(self, call: Callable[[], T]) -> T:
        future: Future[T] = Future()
        # A daemon thread: a prompt nobody answers must not keep the program from ending.
        threading.Thread(target=_run, args=(future, call), daemon=True).start()
        try:
            trouble = future.exception(self._seconds)
        except TimeoutError as error:
            raise KeyringUnavailable(
                tr("This computer's keyring did not answer. Unlock it, or look for its window, then try again.")
            ) from error
        if trouble is not None:
            raise KeyringUnavailable(
                tr("This computer's keyring is locked or not running. Unlock it, then try again.")
            ) from trouble
        return future.result()


def _run(future: Future[T], call: Callable[[], T]) -> None:
    try:
        future.set_result(call())
    except Exception as error:  # noqa: BLE001 - whatever a desktop's keyring raises is handed to the one who waits
        future.set_exception(error)


def _trusted() -> keyring.backend.KeyringBackend:
    chosen = keyring.get_keyring()
    backends: list[keyring.backend.KeyringBackend] = getattr(chosen, "backends", [chosen])
    for backend in backends:
        if type(backend).__module__ in TRUSTED:
            # Windows would else let the secret roam with the domain profile.
            if type(backend).__module__ == "keyring.backends.Windows":
                vars(backend)["persist"] = "local machine"
            return backend
    raise KeyringUnavailable(
        tr("This computer has no keyring that Goldthread trusts. You can go on with the passphrase alone.")
    )
