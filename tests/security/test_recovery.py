"""The printed recovery code."""

from __future__ import annotations

import random

import pytest

from app.security.recovery import SYMBOLS, new_code, read_code

CHANCE = random.Random(160)  # noqa: S311 - chance for a test


def test_a_code_is_eight_groups_of_four() -> None:
    groups = new_code().split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert set("".join(groups)) <= set(SYMBOLS)


def test_no_two_codes_are_alike() -> None:
    assert len({new_code() for _ in range(500)}) == 500


@pytest.mark.parametrize(
    "tidy", [str.lower, str.swapcase, lambda code: code.replace("-", " "), lambda code: code.replace("-", "")]
)
def test_however_it_is_typed_it_is_the_same_code(tidy: object) -> None:
    assert callable(tidy)
    code = new_code()
    assert read_code(f"  {tidy(code)}\n") == read_code(code) is not None


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    code = next(code for code in iter(new_code, "") if "0" in code and "1" in code)
    for one in "ILil":
        assert read_code(code.replace("1", one).replace("0", "o")) == read_code(code)


def test_2000_single_wrong_symbols_are_all_caught() -> None:
    caught = 0
    for _ in range(2000):
        code = new_code().replace("-", "")
        at = CHANCE.randrange(32)
        other = CHANCE.choice([symbol for symbol in SYMBOLS if symbol != code[at]])
        caught += read_code(code[:at] + other + code[at + 1 :]) is None
    assert caught == 2000


def test_neighbours_that_changed_places_are_all_caught() -> None:
    for _ in range(500):
        code = new_code().replace("-", "")
        at = CHANCE.choice([n for n in range(31) if code[n] != code[n + 1]])
        assert read_code(code[:at] + code[at + 1] + code[at] + code[at + 2 :]) is None


@pytest.mark.parametrize("typed", ["", "-", "ABCD", "0" * 32, "Z" * 32, "U" * 32, "é" * 32, "0" * 33])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None
