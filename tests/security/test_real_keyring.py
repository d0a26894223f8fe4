"""The real gnome-keyring, under a session bus of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNLOCKED = 'printf %s "a login passphrase" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"'

pytestmark = pytest.mark.keyring


def told(tmp_path: Path, story: str, shell: str) -> dict[str, Any]:
    """What `keyring_story` saw, with a home and a bus of its own."""
    home = tmp_path / "home"
    runtime = tmp_path / "run"
    for folder in (home, runtime):
        folder.mkdir(mode=0o700)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "tests.security.keyring_story", story, str(tmp_path / "root")]
    ran = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", shell, "bash", *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return told(tmp_path_factory.mktemp("unlocked"), "story", UNLOCKED)


def test_the_desktops_own_keyring_is_used(seen: dict[str, Any]) -> None:
    assert seen["backend"] == "keyring.backends.SecretService"
    assert seen["state"] == ""
    assert seen["kinds"] == ["passphrase+device", "recovery"]


def test_a_computer_that_never_had_the_secret_says_the_same_as_a_wrong_passphrase(seen: dict[str, Any]) -> None:
    assert seen["wrong"] == seen["other device"] != "opened"


def test_the_recovery_code_opens_it_when_the_keyring_lost_the_secret(seen: dict[str, Any]) -> None:
    assert seen["recovered"] == 4
    assert seen["new code"] is True


def test_the_anchor_in_the_keyring_notices_that_the_whole_folder_was_put_back(seen: dict[str, Any]) -> None:
    assert any("older" in notice for notice in seen["notices"])
    assert seen["sound"] is False


def test_a_pin_is_right_only_beside_the_keyring_it_was_set_with(seen: dict[str, Any]) -> None:
    assert (seen["pin in keyring"], seen["pin"]) == (True, True)
    assert (seen["wrong pin"], seen["pin elsewhere"]) == (False, False)


def test_a_locked_keyring_is_a_sentence_and_makes_nobody(tmp_path: Path) -> None:
    seen = told(tmp_path, "locked", 'exec "$@"')
    assert seen["state"] == seen["create"] != ""
    assert seen["people"] == 0
