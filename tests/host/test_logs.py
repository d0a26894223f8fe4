"""Logs that cannot tell a secret."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAID = "Zebedia Quintrell cries at night"

START = f"""
import logging, sys, threading
from pathlib import Path
from app.host.logs import start_logging
start_logging(Path(sys.argv[1]))
log = logging.getLogger("app.storage.journal")
said = {SAID!r}
"""

WAYS = {
    "message": "log.warning(said)",
    "argument": "log.warning('opened %s', said)",
    "argument of a code": "log.warning('vault-opened', said)",
    "formatted": "log.error(f'could not save {said}')",
    "another library": "logging.getLogger('sqlalchemy.engine').warning(said)",
    "a library's words like a code": "logging.getLogger('urllib').warning('quintrell-cries-at-night')",
    "error": "try:\n    raise ValueError(said)\nexcept ValueError:\n    log.exception('save-went-wrong')",
    "error in an error": (
        "try:\n    try:\n        raise KeyError(said)\n    except KeyError as e:\n        raise ValueError(said) from e\n"
        "except ValueError:\n    log.exception('save-went-wrong')"
    ),
    "extra": "log.warning('vault-opened', extra={'said': said})",
    "stack": "log.warning('vault-opened', stack_info=True)",
    "thread": "def f():\n    raise ValueError(said)\nt = threading.Thread(target=f, name=said); t.start(); t.join()",
    "not text": "log.warning({'said': said})",
    "uncaught": "raise ValueError(said)",
}


def logged(folder: Path, program: str) -> str:
    """Everything a program wrote: its log, its output, its errors."""
    ran = subprocess.run(
        [sys.executable, "-c", START + program, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return (folder / "goldthread.log").read_text() + ran.stdout + ran.stderr


@pytest.mark.parametrize("way", WAYS)
def test_what_was_said_reaches_no_log_and_no_error_output(tmp_path: Path, way: str) -> None:
    written = logged(tmp_path, WAYS[way])
    assert written != ""
    assert not [word for word in SAID.lower().split() if len(word) > 4 and word in written.lower()]


def test_an_event_is_its_code_and_its_place(tmp_path: Path) -> None:
    assert "INFO vault-opened <string>:" in logged(tmp_path, "log.info('vault-opened')")


def test_an_error_is_its_type_and_where_it_passed(tmp_path: Path) -> None:
    written = logged(tmp_path, WAYS["uncaught"])
    assert "CRITICAL uncaught-error" in written
    assert "ValueError\n  <string>:" in written


def test_the_log_is_for_this_user_only(tmp_path: Path) -> None:
    logged(tmp_path, "log.info('vault-opened')")
    assert (tmp_path / "goldthread.log").stat().st_mode & 0o777 == 0o600
