"""Whatever stands in a pack, checking it ends, soon, with sentences: it never crashes, hangs, leaves its folder or fetches."""

from __future__ import annotations

import random
import socket
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.commands.proving import problems
from app.content.load import PATHWAYS, load
from app.engine.situation import Situation
from app.engine.visit import Weighing
from app.ports import ContentError
from app.terminal import run
from tests.content.test_incomplete_pathways import DAY
from tests.support.small_pack import FILES, ODD, dumped, spoilt, write

LONGEST_SECONDS = 1.0


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("pack"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a pack is data: nothing is fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def said_of(pack: Path, file: str, data: bytes) -> tuple[str, ...]:
    """What checking says once one file is another; the file is put back. Weighs what nothing is said against."""
    path = pack.parent / file
    path.write_bytes(data)
    began = time.process_time()
    try:
        ready, wrong = problems(pack, DAY)
    except ContentError as unreadable:
        return (str(unreadable),)
    finally:
        path.write_text(FILES[file], encoding="utf-8")
        assert time.process_time() - began < LONGEST_SECONDS, data[:400]
    if ready and not wrong:
        Weighing(ready, Situation(answers={}, people={}, facts={})).readings()
    return wrong


def test_the_small_pack_is_sound(pack: Path) -> None:
    assert problems(pack, DAY)[1] == ()


@pytest.mark.timeout(600)
@given(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False))
@settings(max_examples=250, deadline=None)
def test_a_file_with_something_wrong_never_stops_the_check(pack: Path, file: str, chance: random.Random) -> None:
    said_of(pack, file, spoilt(FILES[file], chance))


WORDS = st.sampled_from(
    [
        "pathway",
        "topic",
        "question",
        "instrument",
        "score",
        "item",
        "band",
        "rule",
        "action",
        "section",
        "line",
        "id",
        "why",
    ]
)
VALUES = st.recursive(
    st.one_of(st.sampled_from([one for one in ODD if not isinstance(one, dict | list)]), st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=12,
)


@pytest.mark.timeout(600)
@given(st.sampled_from(sorted(FILES)), st.dictionaries(WORDS, VALUES, min_size=1, max_size=4))
@settings(max_examples=250, deadline=None)
def test_a_file_of_anything_never_stops_the_check(pack: Path, file: str, tables: dict[str, object]) -> None:
    assert said_of(pack, file, dumped(tables).encode("utf-8", "replace"))


FOUND: list[bool] = []


@pytest.mark.soak
@pytest.mark.timeout(3600)
@given(st.sampled_from(sorted(FILES)), st.randoms(use_true_random=False))
@settings(max_examples=10_000, deadline=None, database=None)
def test_ten_thousand_spoilt_files_never_stop_the_check(pack: Path, file: str, chance: random.Random) -> None:
    FOUND.append(bool(said_of(pack, file, spoilt(FILES[file], chance))))


@pytest.mark.soak
def test_most_of_the_ten_thousand_were_truly_spoilt() -> None:
    sys.stdout.write(f"{sum(FOUND)} of {len(FOUND)} spoilt files were found wrong, none stopped the check\n")
    assert len(FOUND) >= 10_000
    assert sum(FOUND) > 7_000


def test_a_file_that_leads_out_of_its_folder_is_not_opened(tmp_path: Path) -> None:
    pack = write(tmp_path)
    secret = tmp_path / "secret.toml"
    secret.write_text(FILES["small/rules/all.toml"], encoding="utf-8")
    (pack / "rules" / "more.toml").symlink_to(secret)
    with pytest.raises(ContentError, match=r"more.toml leads out of its folder"):
        load("small", tmp_path)


@pytest.mark.parametrize("name", ["../small/../../etc", "small/../../small"])
def test_a_path_is_a_folder_and_nothing_else(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path)
    assert run(["check", str(tmp_path / name)]) == 2
    assert "pathway.toml is not there." in capsys.readouterr().err


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    pack = write(tmp_path)
    (pack / "actions.toml").write_text("# " + "x" * 1_000_001, encoding="utf-8")
    with pytest.raises(ContentError, match=r"actions.toml is larger than 1000000 bytes"):
        load("small", tmp_path)


def test_too_many_files_are_not_read(tmp_path: Path) -> None:
    pack = write(tmp_path)
    for number in range(201):
        (pack / "rules" / f"more{number}.toml").touch()
    with pytest.raises(ContentError, match=r"rules holds more than 200 files"):
        load("small", tmp_path)


def test_values_too_deep_are_not_read(tmp_path: Path) -> None:
    pack = write(tmp_path)
    (pack / "actions.toml").write_text("action = " + "[" * 20 + "]" * 20, encoding="utf-8")
    with pytest.raises(ContentError, match=r"actions.toml: values stand more than 12 deep"):
        load("small", tmp_path)


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("(" * 30 + "tool >= 2" + ")" * 30, "More than 24 parts stand in one another"),
        ("tool >= 2 or " * 300 + "tool >= 2", "has more than 2000 characters"),
        ("tool >= 99999999999", "a number of at most 6 digits"),
        ("at least 99999999999 of (tool >= 2)", "a whole number of at most 6 digits"),
    ],
)
def test_a_condition_nobody_can_read_is_named(pack: Path, when: str, says: str) -> None:
    text = FILES["small/rules/all.toml"]
    start, end = text.index("when = "), text.index("\nurgency")
    data = f'{text[:start]}when = "{when}"{text[end:]}'
    (said,) = said_of(pack, "small/rules/all.toml", data.encode())
    assert said.startswith("rule mark, when: ")
    assert says in said


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (
            "small/rules/all.toml",
            "within",
            "wihtin",
            "all.toml, rule 'mark': Object contains unknown field `wihtin`; known are id",
        ),
        (
            "small/rules/all.toml",
            'do = ["call"]',
            'do = ["ring"]',
            "rule mark names the action 'ring', which does not exist.",
        ),
        ("small/rules/all.toml", '"same day"', '"9999999999 working days"', "is not 'same day', 'N hours'"),
        ("small/instruments/tool.toml", 'item = "tool.item1"', 'item = "gone"', "tool names the question 'gone'"),
        ("small/instruments/tool.toml", "score = 1 ", "score = 999999 ", "have answers with 0 to 100 points"),
        ("small/questions/all.toml", '"yes", "no"', '"yes", "yes"', "'yes' stands twice among the answers of question"),
        ("local/local.toml", '"1 working day"', '"soon"', "local.toml, limits main_record_copy: 'soon' is not"),
        ("small/letters/gp.toml", "{full_name}", "{nobody}", "letter gp has a gap 'nobody' that nothing fills."),
        ("small/letters/gp.toml", "{full_name}", "{", "letter gp has a gap 'I saw {.' that nothing fills."),
        ("small/letters/gp.toml", "{full_name}", "{name:>99999999}", "letter gp has a gap 'name:>99999999'"),
        ("small/letters/gp.toml", "{full_name}", "{name.__class__}", "letter gp has a gap 'name.__class__'"),
    ],
)
def test_what_is_wrong_is_said_with_file_block_word_and_cure(
    pack: Path, file: str, old: str, new: str, says: str
) -> None:
    text = FILES[file]
    assert old in text
    assert any(says in one for one in said_of(pack, file, text.replace(old, new, 1).encode()))


def test_the_shipped_pathway_is_checked_within_a_second() -> None:
    began = time.process_time()
    assert problems(PATHWAYS / "perinatal", DAY)[1] == ()
    assert time.process_time() - began < 1
