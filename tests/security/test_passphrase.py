"""What may be a passphrase, and the six words made for those who would rather not choose."""

from __future__ import annotations

import math

import pytest

from app.security import passphrase

NAMES = ("Ruth Okafor", "Ashby Vale Health Visiting")


def test_six_words_of_the_long_list_are_77_bits() -> None:
    words = passphrase._lines("eff-long.txt")
    assert len(set(words)) == 7776
    assert math.floor(passphrase.WORDS * math.log2(len(words))) == 77


def test_every_generated_passphrase_is_six_listed_words_and_acceptable() -> None:
    listed = set(passphrase._lines("eff-long.txt"))
    made = [passphrase.generate() for _ in range(300)]
    assert all(len(one.split(" ")) == 6 and set(one.split(" ")) <= listed for one in made)
    assert [one for one in made if passphrase.problem(one, NAMES)] == []
    assert len(set(made)) == 300


@pytest.mark.parametrize("words", ["x" * 14, "", "fourteen chars", "ﬁve ﬁne ﬁ"])
def test_fewer_than_15_characters_are_too_few(words: str) -> None:
    assert "15" in passphrase.problem(words)


def test_256_characters_are_accepted_and_257_are_not() -> None:
    long = " ".join(passphrase.generate() for _ in range(12))
    assert passphrase.problem(long[:256]) == ""
    assert "256" in passphrase.problem((long + long)[:257])


@pytest.mark.parametrize(
    "words",
    [
        "correct horse battery staple",
        "CorrectHorseBatteryStaple1",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "abababababababababababab",
        "password password password",
        "Midwife Midwife 2026",
        "RuthOkafor RuthOkafor",
        "okafor-ashby-vale-ruth",
        "health visiting goldthread",
        "123456789012345678",
        "qwertyuiopasdfghzxcvbn",
        "September October 26",
        "mary had a little lamb",
    ],
)
def test_what_others_would_guess_first_is_sent_back(words: str) -> None:
    assert "guess" in passphrase.problem(words, NAMES)


@pytest.mark.parametrize(
    "words",
    [
        "fifteen letters",
        "my aunt keeps seven loud geese",
        "ζεστό ψωμί κάθε πρωί στις επτά",
        "1f9b7c03e5d2a8841f0e",
        "password otters juggle plaster",
    ],
)
def test_no_rules_of_composition_stand_in_the_way(words: str) -> None:
    assert passphrase.problem(words, NAMES) == ""


def test_preparing_leaves_what_was_typed_alone() -> None:
    typed = bytearray("café by the fjord", "utf-8")
    prepared = passphrase.prepared(typed)
    prepared[:] = bytes(len(prepared))
    assert typed.decode() == "café by the fjord"
