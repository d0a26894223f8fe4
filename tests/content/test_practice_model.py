"""The model of practice: what ships fits together, and what does not fit is named."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.commands.proving import problems
from app.content.load import PATHWAYS
from app.content.practice import FOLDER, answers_to, fitting_problems, load_practice
from app.domain.competence import Competence
from app.domain.pathway import Pathway
from app.domain.people import Role
from app.ports import ContentError

ROLES: tuple[Role, ...] = ("midwife", "health-visitor", "childrens-centre", "supervisor")
EXTRA = """
[[statement]]
id = "{name}"
domain = "D8"
strand = "practice"
says = "Knows the way to our own group"
levels = {{ health-visitor = 3 }}
sources = ["register"]
"""


@pytest.fixture(scope="module")
def model() -> Competence:
    return load_practice()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "practice"))


def test_it_has_eight_domains_with_what_is_known_can_be_done_and_is_done(model: Competence) -> None:
    assert len(model.domains) == 8
    for domain in model.domains:
        strands = {one.strand for one in model.statements if one.domain == domain.id}
        assert strands == {"knowledge", "skill", "practice"}


def test_every_question_and_lesson_that_it_names_is_in_the_pathway(model: Competence, authored: Pathway) -> None:
    assert fitting_problems(model, authored) == ()


@pytest.mark.parametrize("role", ROLES)
def test_the_first_year_of_each_role_is_about_fifteen_statements(model: Competence, role: Role) -> None:
    core = [one for one in model.statements if role in one.core]
    assert 14 <= len(core) <= 17
    assert all(one.target(role) for one in core)


def test_both_kinds_of_centre_work_share_one_profile(model: Competence) -> None:
    # Family support and nursery are one role here, with the same statements and the same training.
    assert {"childrens-centre"} == {role for one in model.statements for role in one.levels if "centre" in role}
    assert [kind.id for kind in model.training if "childrens-centre" in kind.roles]


def test_neglect_attachment_alcohol_and_violence_are_parts_of_it(model: Competence) -> None:
    assert {"BABYM-CSC-R5", "BABYM-HLT-R6", "BABYM-POL-R5", "DERBY-M1", "BABYM-L46"} <= set(answers_to(model))


def test_training_for_work_with_parents_who_have_a_learning_disability_is_there(model: Competence) -> None:
    assert {"competence:D2.S4", "training:learning-disability", "page:baby-a"} <= set(answers_to(model)["BABYA-L3"])


def test_every_statement_says_where_it_comes_from_in_which_edition(model: Competence) -> None:
    named = {one.id: one for one in model.sources}
    assert all(named[name].edition and named[name].checked for one in model.statements for name in one.sources)
    assert "unverified default" in model.source_words(next(one for one in model.statements if one.id == "D6.K1"))


def test_the_months_of_training_are_said_to_be_unverified(model: Competence) -> None:
    assert all(one.source.unverified for one in model.training if one.again_months)


def test_the_four_reviews_are_told_from_rows_of_the_register(model: Competence) -> None:
    assert [page.id for page in model.pages] == ["baby-a", "baby-m", "child-m", "derbyshire"]
    assert all(part.learn for page in model.pages for part in page.parts)
    assert "page:child-m" in answers_to(model)["CHILDM-G5"]


def test_check_names_a_question_that_the_pathway_no_longer_has(tmp_path: Path) -> None:
    root = Path(shutil.copytree(PATHWAYS, tmp_path / "pathways"))
    path = root / "practice" / "help.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"sleep.seen"', '"sleep.gone"'), encoding="utf-8")
    _, wrong = problems(root / "perinatal", date(2026, 11, 25))
    assert wrong == ("D3.S4 names 'sleep.gone', which the pathway does not have.",)


def test_a_place_may_add_statements_of_its_own(folder: Path) -> None:
    (folder / "local").mkdir()
    (folder / "local" / "ours.toml").write_text(EXTRA.format(name="local.group"), encoding="utf-8")
    found = load_practice(folder)
    assert [one.id for one in found.statements if one.local] == ["local.group"]
    assert found.hash != load_practice().hash


def test_what_a_place_adds_never_stands_in_the_place_of_what_ships(folder: Path) -> None:
    (folder / "local").mkdir()
    (folder / "local" / "ours.toml").write_text(EXTRA.format(name="D1.S4"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"'D1.S4' was added here"):
        load_practice(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("statements.toml", 'domain = "D1"', 'domain = "D9"', "names 'D9', which does not exist"),
        ("statements.toml", "midwife = 3", "midwife = 5", "a level is 0, 1, 2, 3 or 4"),
        ("statements.toml", 'sources = ["flags"]', "sources = []", "has no source"),
        ("statements.toml", 'id = "D1.K2"', 'id = "D1.K1"', "stands twice"),
        ("help.toml", 'statement = "D1.S4"', 'statement = "D1.S9"', "names 'D1.S9'"),
        ("training.toml", 'domains = ["D3"]', 'domains = ["D0"]', "names 'D0'"),
        ("pages/baby-a.toml", '"D8.P1"', '"D8.P0"', "names 'D8.P0'"),
    ],
)
def test_what_does_not_fit_is_named(folder: Path, file: str, old: str, new: str, says: str) -> None:
    path = folder / file
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=says):
        load_practice(folder)
