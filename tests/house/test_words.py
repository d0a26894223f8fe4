from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT, code, files, name, said

NEVER = re.compile(
    r"\b(failed|refused|refuses|non-compliant|non-compliance|denies|denied|hostile|manipulative|disguised compliance"
    r"|dysfunctional|all clear|no concerns|low risk|cleared|override|you forgot|overdue)\b",
    re.IGNORECASE,
)
SAFE = re.compile(
    r"\bsafe\b(?! (contact|number|phone number|to ask|to take|to write|to reach|sleep|place))(?<!somewhere safe)",
    re.IGNORECASE,
)
"""As a verdict. A way to reach her, a place to put a baby down, and what is not safe to ask are no verdicts."""
COMPLETED = re.compile(r"\b(family|record|household|she|mother|baby)\b[^.]*\bcompleted\b", re.IGNORECASE)
MUST = re.compile(r"\bmust\b(?!.*\b(999|danger|law)\b)", re.IGNORECASE)
MACHINE = re.compile(r"\b[a-z]+\.(item\d+|[a-z]+_[a-z_]+)\b")
NOT_READ = {"id", "when", "offer_when", "learn", "reads", "raised", "not_raised", "state", "goes_to", "cue"}
QUOTED = {"pathways/perinatal/learning.toml"}
"""Learning pages: what the reviews themselves say, in their words."""


def sentences() -> Iterator[tuple[str, str]]:
    """Where, and the words: every sentence of the program, and every text of the content."""
    for file, tree in code():
        for line, words in said(tree):
            yield f"{file}:{line}", words
    for path in files():
        if path.suffix == ".toml" and name(path).startswith("pathways/") and name(path) not in QUOTED:
            told = tomllib.loads(path.read_text(encoding="utf-8"))
            yield from ((name(path), words) for words in _texts(told))


def _texts(told: object) -> Iterator[str]:
    if isinstance(told, dict):
        for key, value in told.items():
            if key not in NOT_READ and "@" not in key:
                yield from _texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from _texts(value)
    elif isinstance(told, str) and " " in told:
        yield told


@pytest.mark.parametrize("never", [NEVER, SAFE, COMPLETED, MUST, MACHINE], ids=lambda rule: rule.pattern[:24])
def test_no_sentence_uses_a_word_that_is_never_used(never: re.Pattern[str]) -> None:
    used = [f"{where}: {words[:120]}" for where, words in sentences() if never.search(words)]
    assert not used


@pytest.mark.parametrize(
    ("never", "words"),
    [
        (NEVER, "The letter was REFUSED."),
        (SAFE, "The baby is safe."),
        (COMPLETED, "This family is completed."),
        (MUST, "You must ask her."),
        (MACHINE, "whooley.item1 is not answered."),
    ],
)
def test_each_rule_of_words_catches_what_it_is_for(never: re.Pattern[str], words: str) -> None:
    assert never.search(words)


def test_a_safe_contact_is_no_verdict() -> None:
    assert not SAFE.search("Write the number and the way in the family's safe contact.")


def test_every_sentence_keeps_its_gaps_named() -> None:
    unnamed = [f"{file}:{line}: {words}" for file, tree in code() for line, words in said(tree) if "{}" in words]
    assert not unnamed


def test_no_sentence_is_glued_from_pieces() -> None:
    # A literal inside tr() is found by the catalogue; an f-string or a sum is not.
    assert not [place for file, tree in code() for place in _glued(file, tree)]


def _glued(file: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            for given in node.args:
                if isinstance(given, ast.JoinedStr | ast.BinOp):
                    yield f"{file}:{node.lineno}"


def test_the_product_name_and_looks_borrow_nothing_from_the_nhs() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    named = [
        project["name"],
        project["description"],
        *(name(path) for path in files() if path.suffix in (".svg", ".ttf")),
    ]
    assert not [words for words in named if re.search(r"nhs|frutiger", words, re.IGNORECASE)]
