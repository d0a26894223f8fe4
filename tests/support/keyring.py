"""A keyring for tests that need one to be there. What the real one does is held by `tests/security/test_real_keyring.py`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import keyring.backend
import keyring.errors


class KeptKeyring(keyring.backend.KeyringBackend):
    """Keeps what it is given in memory; with `gone` it answers like a desktop's keyring that nobody unlocked."""

    # Trusted by its home, as the desktop's own would be.
    __module__ = "keyring.backends.SecretService"
    priority = -1

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.gone = False

    def get_password(self, service: str, username: str) -> str | None:
        """What was kept."""
        self._check()
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep."""
        self._check()
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget."""
        self._check()
        del self.kept[username]

    def _check(self) -> None:
        if self.gone:
            raise keyring.errors.InitError("locked")


@contextmanager
def a_keyring() -> Iterator[KeptKeyring]:
    """This computer has a keyring, for as long as the test runs."""
    before, mine = keyring.get_keyring(), KeptKeyring()
    keyring.set_keyring(mine)
    try:
        yield mine
    finally:
        keyring.set_keyring(before)
