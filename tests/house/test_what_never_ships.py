from __future__ import annotations

import hashlib
import re

from nhs_number.validate import is_valid

from tests.house.tree import files, name, texts

TEN_DIGITS = re.compile(r"(?<![\w.])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\w)", re.ASCII)
ELSEWHERE = re.compile(r"(?<![\w.])(\.\./shared|/work/|/home/\w|/root/|/Users/\w|[A-Z]:\\Users)")
REGISTRY = re.compile(r"--(extra-)?index-url|--find-links|^-[if] ", re.MULTILINE)
WINDOW = 5
EPDS = {
    "70344dbcdc25f336",
    "984bd6c3b42b8734",
    "66c59e802319a4b1",
    "4363fc3f9d5504df",
    "8aea10a6b713257c",
    "402a347acdc104a1",
    "cbd744fbd6f5c576",
    "cad860a166038eea",
    "e79f0fc0a731826a",
    "af6230a72de26922",
}
"""One run of five words from each of the ten items, as SHA-256: the wording itself may not stand here either."""


def runs_of_five(words: str) -> list[str]:
    """Every run of five words, as the first half of its SHA-256."""
    plain = re.findall(r"[a-z']+", words.lower())
    runs = (" ".join(plain[start : start + WINDOW]) for start in range(len(plain) - WINDOW + 1))
    return [hashlib.sha256(run.encode()).hexdigest()[:16] for run in runs]


def real_numbers(words: str) -> list[str]:
    """Valid NHS numbers that could belong to someone: outside the synthetic 999 range, not one digit ten times."""
    found = (re.sub(r"\D", "", match) for match in TEN_DIGITS.findall(words))
    return [number for number in found if is_valid(number) and not number.startswith("999") and len(set(number)) > 1]


def test_no_nhs_number_could_belong_to_a_person() -> None:
    assert not [f"{file}: {number}" for file, words in texts() for number in real_numbers(words)]


def test_a_number_that_could_belong_to_a_person_is_noticed() -> None:
    outside = next(f"{start}" for start in range(4_000_000_000, 4_000_000_100) if is_valid(str(start)))
    assert real_numbers(f"NHS {outside[:3]} {outside[3:6]} {outside[6:]}.") == [outside]


def test_the_words_of_the_epds_are_nowhere() -> None:
    assert not [file for file, words in texts() if EPDS & set(runs_of_five(words))]


def test_words_of_the_epds_would_be_noticed() -> None:
    backwards = "things of side funny the"
    assert EPDS & set(runs_of_five(" ".join(reversed(backwards.split()))))


def test_no_file_names_a_place_outside_the_project() -> None:
    assert not [f"{file}: {found.group()}" for file, words in texts() if (found := _elsewhere(file, words))]


def _elsewhere(file: str, words: str) -> re.Match[str] | None:
    return None if file == "tests/house/test_what_never_ships.py" else ELSEWHERE.search(words)


def test_the_locks_name_no_registry() -> None:
    locks = [path for path in files() if path.suffix == ".lock"]
    assert len(locks) == 2
    assert not [name(path) for path in locks if REGISTRY.search(path.read_text(encoding="utf-8"))]


def test_every_locked_package_has_its_hash() -> None:
    for path in files():
        if path.suffix == ".lock":
            packages = re.findall(r"^\S+==.*?(?=^\S|\Z)", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
            assert packages
            assert not [package for package in packages if "--hash=sha256:" not in package]
