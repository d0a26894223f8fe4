from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from app.content.load import load
from app.domain.pathway import Pathway, Question
from tests.house.tree import ROOT, code, files, name, said

NEVER = re.compile(
    r"\b(failed|refused|refuses|non-compliant|non-compliance|denies|denied|hostile|manipulative|disguised compliance"
    r"|dysfunctional|all clear|no concerns|low risk|cleared|override|you forgot|overdue)\b",
    re.IGNORECASE,
)
SAFE = re.compile(
    r"\bsafe\b(?! (contact|number|phone number|way to reach|to ask|to take|to write|to reach|sleep|place))(?<!somewhere safe)",
    re.IGNORECASE,
)
"""As a verdict. A way to reach her, a place to put a baby down, and what is not safe to ask are no verdicts."""
COMPLETED = re.compile(r"\b(family|record|household|she|mother|baby)\b[^.]*\bcompleted\b", re.IGNORECASE)
MUST = re.compile(r"\bmust\b(?!.*\b(999|danger|law)\b)", re.IGNORECASE)
MACHINE = re.compile(r"\b[a-z]+\.(item\d+|[a-z]+_[a-z_]+)\b")
RULES = (NEVER, SAFE, COMPLETED, MUST, MACHINE)
BEFORE_HER = re.compile(
    r"\b(risks?|risky|flag(s|ged)?|screen(s|ing|ed)?|scor(e|es|ed|ing)|cases?|curiosity|perinatal|safeguarding)\b",
    re.IGNORECASE,
)
"""Words that a mother does not meet on what is turned towards her."""
ABOUT_HER = re.compile(r"\b(she|her|hers|the mother)\b", re.IGNORECASE)
NOT_READ = {"id", "when", "offer_when", "learn", "reads", "raised", "not_raised", "state", "goes_to", "cue"}
QUOTED = {"pathways/perinatal/learning.toml"}
"""Learning pages: what the reviews themselves say, in their words."""
TYPED = {"ui/example_story.py"}
"""What a made-up person says and types in the example."""
HER_CODE = ("ui/screens/read_back/", "ui/screens/parent/", "ui/screens/about_laptop/", "app/engine/read_back.py")
"""What builds the pages she sees."""


def sentences() -> Iterator[tuple[str, str]]:
    """Where, and the words: every sentence of the program, of its help, and every text of the content."""
    for file, tree in code():
        if file not in TYPED:
            yield from ((f"{file}:{line}", words) for line, words in in_code(tree))
    for path in files():
        where = name(path)
        if path.suffix == ".toml" and where.startswith("pathways/") and where not in QUOTED:
            yield from ((where, words) for words in in_content(path.read_text(encoding="utf-8")))
        elif path.suffix == ".md" and where.startswith("resources/help/"):
            yield from ((where, words) for words in path.read_text(encoding="utf-8").split("\n\n"))


def in_code(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every text a person could meet, handed to `tr` or not (names of states stand in tables): all but docstrings."""
    yield from said(tree)
    explained = set(_docstrings(tree))
    for node in ast.walk(tree):
        words = node.value if isinstance(node, ast.Constant) and node not in explained else None
        if isinstance(node, ast.Constant) and isinstance(words, str) and (" " in words.strip() or words[:1].isupper()):
            yield node.lineno, words


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        for line in getattr(node, "body", []) if isinstance(getattr(node, "body", None), list) else []:
            if isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant):
                yield line.value


def in_content(words: str) -> Iterator[str]:
    """Every text of a content file that is shown."""
    yield from _texts(tomllib.loads(words))


def _texts(told: object) -> Iterator[str]:
    if isinstance(told, dict):
        for key, value in told.items():
            if key not in NOT_READ and "@" not in key:
                yield from _texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from _texts(value)
    elif isinstance(told, str) and (" " in told or told[:1].isupper()):
        yield told


def for_her(pathway: Pathway) -> Iterator[tuple[str, str]]:
    """Where, and the words, of everything a mother may see or be read: questions, why they are asked, her answers, her own
    pages, and papers that go home."""
    for topic in pathway.topics:
        yield from ((topic.id, words) for words in (topic.title, topic.why))
    for question in pathway.questions:
        yield from ((question.id, words) for words in (question.ask, question.why, *her_answers(question)))
    for measure in pathway.instruments:
        yield from ((measure.id, words) for words in (measure.stem, measure.why))
    for letter in (one for one in pathway.letters if one.audience == "home"):
        for section in letter.sections:
            yield from ((letter.id, words) for words in (section.heading, *(part.says for part in section.parts)))
    for file, tree in code():
        if file.startswith(HER_CODE):
            yield from ((f"{file}:{line}", words) for line, words in said(tree))


def her_answers(question: Question) -> tuple[str, ...]:
    """How her answers are told back to her."""
    told = question.said_by == "her" and question.about != "each adult"
    return tuple(choice.told or choice.says for choice in question.answer.choices) if told else ()


@pytest.fixture(scope="module")
def pathway() -> Pathway:
    return load()


@pytest.mark.parametrize("never", RULES, ids=lambda rule: rule.pattern[:24])
def test_no_sentence_uses_a_word_that_is_never_used(never: re.Pattern[str]) -> None:
    used = [f"{where}: {words[:120]}" for where, words in sentences() if never.search(words)]
    assert not used


def test_nothing_a_mother_sees_uses_a_word_of_the_office(pathway: Pathway) -> None:
    assert not [f"{where}: {words[:120]}" for where, words in for_her(pathway) if BEFORE_HER.search(words)]


def test_her_answers_are_told_back_to_her_and_not_about_her(pathway: Pathway) -> None:
    told = [(one.id, words) for one in pathway.questions for words in her_answers(one)]
    assert not [where for where in told if ABOUT_HER.search(where[1])]


def test_what_is_looked_at_reaches_every_kind_of_place(pathway: Pathway) -> None:
    places = {where.split(":")[0].rpartition("/")[0] for where, _ in sentences()}
    assert {"app/domain", "app/engine", "app/services", "ui/screens/visit", "ui/visits", "resources/help"} <= places
    assert {
        f"pathways/perinatal/{kind}" for kind in ("questions", "rules", "letters", "contacts", "instruments")
    } <= places
    assert {where.split(":")[0] for where, _ in for_her(pathway)} >= {
        "ui/screens/read_back/view.py", "ui/screens/parent/view.py", "ui/screens/about_laptop/view.py"
    }  # fmt: skip


@pytest.mark.parametrize(
    "planted",
    [
        'words = tr("The visit failed.")',
        'NAMES = {"gone": "She refused"}',
        'label.setText("No concerns at all")',
        'show(f"{name} is cleared")',
        'STATUS = "Overdue"',
    ],
)
def test_a_word_planted_in_code_is_found(planted: str) -> None:
    assert [words for _, words in in_code(ast.parse(planted)) if NEVER.search(words)]


def test_a_docstring_may_name_the_word_it_forbids() -> None:
    assert not list(in_code(ast.parse('"""Never says failed."""\n')))


@pytest.mark.parametrize(
    "planted",
    [
        '[[question]]\nask = "Were you hostile?"',
        '[[question]]\nanswer = { choices = [{ word = "no", says = "Refused" }] }',
        '[[section]]\nheading = "All clear"',
        '[[rule]]\nplain = "She denies it."',
    ],
)
def test_a_word_planted_in_content_is_found(planted: str) -> None:
    assert [words for words in in_content(planted) if NEVER.search(words)]


@pytest.mark.parametrize(
    ("never", "words"),
    [
        (NEVER, "The letter was REFUSED."),
        (SAFE, "The baby is safe."),
        (COMPLETED, "This family is completed."),
        (MUST, "You must ask her."),
        (MACHINE, "whooley.item1 is not answered."),
        (BEFORE_HER, "This screening gives a score."),
        (ABOUT_HER, "She cannot say"),
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
