from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from app.content.check import compiled, name_problems, safety_problems
from app.content.load import PATHWAYS, load
from app.domain.base import RuleId
from app.domain.pathway import Urgency
from app.engine.compiled import Compiled
from app.ports import ContentError
from tests.support.small_pathway import rule, small_pathway


@pytest.mark.parametrize("urgency", ["emergency", "same-day"])
def test_a_grave_question_that_another_answer_can_hide_is_refused(urgency: Urgency) -> None:
    grave = rule("grave", "q.d is yes", urgency)
    problems = safety_problems(Compiled(small_pathway((grave,), shown="q.a is yes")))
    assert problems == (f"question q.d can be hidden by q.a, though the {urgency} rule grave rests on it.",)


def test_a_grave_question_may_depend_on_facts_about_people() -> None:
    grave = rule("grave", "q.d is yes", "emergency")
    assert safety_problems(Compiled(small_pathway((grave,), shown="household.complete is yes"))) == ()


def test_a_grave_rule_never_stands_back_for_a_milder_one() -> None:
    grave = msgspec.structs.replace(rule("grave", "q.a is yes", "emergency"), instead_of=(RuleId("mild"),))
    problems = safety_problems(Compiled(small_pathway((grave, rule("mild", "q.a is yes", "note")))))
    assert problems == ("rule grave stands back for mild, which is less urgent.",)


def test_a_rule_that_stands_back_for_nothing_is_named() -> None:
    lost = msgspec.structs.replace(rule("lost", "q.a is yes"), instead_of=(RuleId("gone"),))
    assert "rule lost names the rule 'gone', which does not exist." in name_problems(small_pathway((lost,)))


def test_a_lesser_question_may_depend_on_answers() -> None:
    lesser = rule("lesser", "q.d is yes", "planned")
    assert safety_problems(Compiled(small_pathway((lesser,), shown="q.a is yes"))) == ()


def _copy(to: Path) -> Path:
    return Path(shutil.copytree(PATHWAYS, to / "pathways"))


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_pathway_that_ships_is_sound() -> None:
    assert safety_problems(compiled(load())) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "names"),
    [
        ("questions/safety.toml", "\nask ", "\naks ", r"safety.toml.*question.*aks"),
        (
            "rules/safety.toml",
            "safety.self_harm is yes",
            "safety.selfharm is yes",
            r"self-harm-thoughts.*safety.selfharm",
        ),
        ("rules/safety.toml", 'within = "same day"', 'within = "soonish"', r"within.*soonish"),
        ("contacts/hv-6-8-weeks.toml", "how.are_you", "how.are_we", r"hv-6-8-weeks.*how.are_we"),
        ("pathway.toml", "[pathway]", "[pathway", r"pathway.toml cannot be read"),
    ],
)
def test_a_slip_of_the_pen_names_the_file_the_block_and_the_word(
    tmp_path: Path, file: str, old: str, new: str, names: str
) -> None:
    root = _copy(tmp_path)
    _change(root / "perinatal" / file, old, new)
    with pytest.raises(ContentError, match=names):
        compiled(load(root=root))


def test_changing_a_word_changes_the_hash(tmp_path: Path) -> None:
    root = _copy(tmp_path)
    _change(root / "perinatal" / "questions" / "safety.toml", "\nask ", "\nask  ")
    assert load(root=root).hash != load().hash


def test_the_clocks_of_another_nation_are_refused() -> None:
    pathway = load()
    scottish = msgspec.structs.replace(pathway.local, nation="Scotland")
    with pytest.raises(ContentError, match="'Scotland' is not loaded"):
        compiled(msgspec.structs.replace(pathway, local=scottish))
