"""How an organisation makes its policy file, typed as it would be."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.security import policy as files
from tests.terminal.test_vault_commands import typed

PASSPHRASE = "amber copse thimble ferry ginger plank"
ENDS = (date.today() + timedelta(days=365)).isoformat()


def sign(folder: Path, *more: str) -> tuple[str, ...]:
    told = ("--organisation", "Ashby Vale", "--by", "Dr Ruth Okafor", "--ends", ENDS, "--key", str(folder / "key.pem"))
    grounds = ("--dcb0129", "CSCR-1", "--dcb0160", "CSMR-2", "--mhra", "Not a device", "--dpia", "DPIA-3")
    return ("policy", "sign", *told, *grounds, "--out", str(folder / "ashby.policy"), *more)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with a key and a policy, and the words printed for the key."""
    folder = tmp_path_factory.mktemp("organisation")
    words = typed("policy", "key", str(folder / "key.pem"), passphrase=PASSPHRASE)
    assert words.returncode == 0, words.stderr
    signed = typed(*sign(folder), passphrase=PASSPHRASE)
    assert signed.returncode == 0, signed.stderr
    return folder, words.stdout.strip()


def test_the_file_made_is_a_policy_of_the_key_whose_words_were_printed(made: tuple[Path, str]) -> None:
    policy, key = files.read((made[0] / "ashby.policy").read_bytes())
    assert policy.organisation == "Ashby Vale"
    assert files.words_of(key) == made[1]


def test_show_says_what_stands_in_it(made: tuple[Path, str]) -> None:
    told = json.loads(typed("policy", "show", str(made[0] / "ashby.policy"), "--json", passphrase=None).stdout)
    assert (told["ends"], told["words"], told["declares"]["DPIA"]) == (ENDS, made[1], "DPIA-3")


def test_the_private_key_is_for_its_owner_only_and_sealed(made: tuple[Path, str]) -> None:
    key = made[0] / "key.pem"
    assert key.stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED" in key.read_bytes()


def test_another_passphrase_signs_nothing(made: tuple[Path, str], tmp_path: Path) -> None:
    ran = typed(*sign(made[0], "--out", str(tmp_path / "p")), passphrase="another six words than before these")
    assert (ran.returncode, "does not open" in ran.stderr) == (2, True)
    assert not (tmp_path / "p").exists()


def test_nothing_goes_over_a_key_that_is_there(made: tuple[Path, str]) -> None:
    before = (made[0] / "key.pem").read_bytes()
    assert typed("policy", "key", str(made[0] / "key.pem"), passphrase=PASSPHRASE).returncode == 2
    assert (made[0] / "key.pem").read_bytes() == before


def test_a_changed_file_is_one_sentence(made: tuple[Path, str], tmp_path: Path) -> None:
    changed = tmp_path / "changed"
    changed.write_bytes((made[0] / "ashby.policy").read_bytes().replace(b"Ashby Vale", b"Ashby Hill"))
    ran = typed("policy", "show", str(changed), passphrase=None)
    assert (ran.returncode, "changed after it was signed" in ran.stderr) == (2, True)
