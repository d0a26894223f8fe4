from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.content.cases import case_files
from app.terminal import run

HEAD = '[case]\nid = "made-up"\ntitle = "Made up"\nsource = "made up for a test"\n'
PEOPLE = """
[[person]]
id = "aisha"
kind = "mother"
[[person]]
id = "twin-a"
kind = "baby"
born = 2026-06-20
[[person]]
id = "twin-b"
kind = "baby"
born = 2026-06-20
"""
VISIT = """
[[event]]
on = 2026-08-06
kind = "hv-6-8-weeks"
present = ["her"]
[event.answers]
"how.are_you@aisha" = "Tired"
"baby.mark@twin-b" = "yes"
"""
RAISED = '[[expect]]\non = 2026-08-06\nraised = "mark-on-baby-not-mobile"\n'


def case(folder: Path, *parts: str) -> str:
    path = folder / "outside.toml"
    path.write_text("".join(parts), encoding="utf-8")
    return str(path)


def test_a_case_outside_the_tree_is_played_with_its_own_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT, RAISED), "--json"]) == 0
    played = json.loads(capsys.readouterr().out)
    assert set(played[0]) == {"case", "ok", "failed", "raised", "cannot_tell", "due", "papers", "thread"}
    assert [(one["rule"], one["because"][0]["about"]) for one in played[0]["raised"]] == [
        ("mark-on-baby-not-mobile", "baby2")
    ]


def test_every_worked_case_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", "--json"]) == 0
    played = json.loads(capsys.readouterr().out)
    assert len(played) == len(case_files())
    assert [one["case"] for one in played if not one["ok"]] == []


LATER = """
[[person]]
id = "second"
kind = "baby"
known = 2026-08-10
due = 2026-11-20
born = 2026-11-16
[[event]]
on = 2026-11-17
kind = "told"
from = "made up"
[event.answers]
"baby.mark@second" = "yes"
"""


def test_a_baby_who_comes_later_is_awaited_and_born_on_its_day(tmp_path: Path) -> None:
    day = '[[expect]]\non = 2026-11-17\nraised = "mark-on-baby-not-mobile"\nfor = "second"\n'
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT, LATER, RAISED, day), "--json"]) == 0


def test_nobody_is_told_of_before_they_are_known(tmp_path: Path) -> None:
    early = LATER.replace("2026-11-17", "2026-08-07")
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT, early), "--json"]) == 2


@pytest.mark.parametrize(("name", "code"), [("how.are_you", 0), ("how.seen", 1)])
def test_an_answer_is_kept_or_it_is_not(tmp_path: Path, name: str, code: int) -> None:
    kept = f'[[expect]]\non = 2026-08-06\nkept = "{name}"\n'
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT, kept), "--json"]) == code


def test_an_expectation_that_does_not_hold_is_exit_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = RAISED.replace("raised", "not_raised")
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT, wrong), "--json"]) == 1
    assert not json.loads(capsys.readouterr().out)[0]["ok"]


@pytest.mark.parametrize(("whom", "code"), [("twin-b", 0), ("twin-a", 1)])
def test_an_expectation_for_one_twin_is_not_met_by_the_other(tmp_path: Path, whom: str, code: int) -> None:
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT, f'{RAISED}for = "{whom}"\n'), "--json"]) == code


def test_the_papers_of_a_case_are_written_where_asked(tmp_path: Path) -> None:
    asked = VISIT + '"safety.self_harm@aisha" = "yes"\n'
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, asked), "--out", str(tmp_path / "papers"), "--json"]) == 0
    papers = [path.read_bytes()[:5] for path in (tmp_path / "papers").glob("*.pdf")]
    assert papers == [b"%PDF-"]


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (("[case",), "cannot be read"),
        (("[[person]]\n",), "no [case] block"),
        ((HEAD, PEOPLE.replace("kind", "kidn", 1)), "person"),
        ((HEAD, PEOPLE, VISIT.replace("2026-08-06", '"soon"')), "event"),
        ((HEAD, PEOPLE, VISIT.replace("hv-6-8-weeks", "hv-6-8-wekes")), "kind 'hv-6-8-wekes'"),
        ((HEAD, PEOPLE, VISIT.replace("baby.mark@twin-b", "baby.mark@twin-c")), "no baby of that name"),
        ((HEAD, PEOPLE, VISIT.replace("baby.mark@twin-b", "baby.mark")), "about each baby"),
        ((HEAD, PEOPLE, VISIT.replace('"yes"', '"perhaps"')), "perhaps"),
        ((HEAD, VISIT), "mother"),
        ((HEAD, PEOPLE, VISIT, '[[expect]]\non = 2026-08-06\nnot_raised = "mark-on-bady"\n'), "mark-on-bady"),
        ((HEAD, PEOPLE, VISIT, '[[expect]]\non = 2026-08-06\n'), "exactly one"),
        ((HEAD, PEOPLE, "[[event]]\non = 2026-08-06\nkind = \"hv-6-8-weeks\"\n"), "nothing to sign"),
    ],
)  # fmt: skip
def test_a_case_that_cannot_be_played_names_the_file_and_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], parts: tuple[str, ...], says: str
) -> None:
    assert run(["replay", case(tmp_path, *parts), "--json"]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert "outside.toml" in error
    assert says in error


def test_a_case_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", "/nowhere/at/all.toml"]) == 2
    assert capsys.readouterr().err == "/nowhere/at/all.toml is not there.\n"


def test_papers_that_cannot_be_written_are_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "papers").write_text("a file", encoding="utf-8")
    assert run(["replay", case(tmp_path, HEAD, PEOPLE, VISIT), "--out", str(tmp_path / "papers")]) == 2
    assert "cannot hold the papers" in capsys.readouterr().err


def test_every_word_a_case_needs_is_in_the_vocabulary(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["vocabulary", "--json"]) == 0
    words = json.loads(capsys.readouterr().out)
    assert set(words) == {"questions", "facts", "contacts", "rules", "letters", "case_verbs"}
    assert {"no", "yes"} <= set(next(one for one in words["questions"] if one["id"] == "safety.self_harm")["choices"])
