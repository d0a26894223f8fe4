"""The full text inside a vault finds what was written, reached or not, and is never a truth of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.words import words_of
from app.storage.journal import LocalJournal
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, project, vaults_at, words
from tests.storage.conftest import OTHER
from tests.support.scan import readable


def written(journal: LocalJournal, *texts: str) -> None:
    for text in texts:
        journal.append(FAMILY, jot(text), AUTHOR, DEVICE)


def caught_up(journal: LocalJournal) -> LocalJournal:
    while journal.catch_up():
        pass
    return journal


FIRST, SECOND = "To Zanzibar, the café of O'Brien", "Not there; drop a-b"


@pytest.mark.parametrize("reached", [True, False])
@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("zanzibar", FIRST),
        ("ZANZ", FIRST),
        ("the zanzibar", FIRST),
        ("cafe", FIRST),
        ("CAFÉ zan", FIRST),
        ("o'brien", FIRST),
        ('"; DROP', SECOND),
        ("a-b", SECOND),
    ],
)
def test_a_word_is_found_the_same_before_and_after_the_index_reaches_it(
    journal: LocalJournal, query: str, line: str, *, reached: bool
) -> None:
    caught_up(journal)
    written(journal, FIRST, SECOND)
    if reached:
        caught_up(journal)
    assert [words_of(entry.body) for entry in journal.search(query)] == [line]


@pytest.mark.parametrize("query", ["", "  ", "*", '"', "zanzibar elephant", "OR", "NEAR(a b)"])
def test_what_nobody_wrote_is_not_found(journal: LocalJournal, query: str) -> None:
    written(journal, "zanzibar")
    assert journal.search(query) == caught_up(journal).search(query) == ()


def test_the_newest_comes_first_across_index_and_tail(journal: LocalJournal) -> None:
    written(journal, "zanzibar one", "zanzibar two")
    caught_up(journal)
    written(journal, "zanzibar three")
    clocks = [entry.clock for entry in journal.search("zanzibar")]
    assert clocks == sorted(clocks, reverse=True)
    assert len(clocks) == 3


def test_closing_takes_in_what_was_written(root: Path) -> None:
    journal = vaults_at(root).unlock(STAFF.id, words(), project)[1]
    written(journal, "zanzibar")
    journal.close()
    again = vaults_at(root).unlock(STAFF.id, words(), project)[1]
    assert not again.catch_up()
    assert len(again.search("zanzibar")) == 1
    assert again.verify().sound
    again.close()


def test_the_index_made_again_finds_the_same(journal: LocalJournal) -> None:
    before = caught_up(journal).search("line")
    journal.rebuild()
    assert journal.search("line") == before
    assert {entry.family for entry in before} == {FAMILY, OTHER}
    assert journal.verify().sound


def test_an_index_that_says_something_else_is_noticed_and_made_again(journal: LocalJournal) -> None:
    caught_up(journal)
    with journal._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE full_text SET words = 'elephant' WHERE rowid = 5")
    assert any("full text" in problem for problem in journal.verify().problems)
    journal.rebuild()
    assert journal.verify().sound


def test_a_vault_from_before_there_was_a_full_text_opens_and_fills_it(journal: LocalJournal) -> None:
    with journal._database.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE IF EXISTS full_text")
    assert journal.search("seen")
    assert not caught_up(journal).catch_up()
    assert journal.verify().sound


def test_nothing_in_the_full_text_is_readable_in_the_files(root: Path, journal: LocalJournal) -> None:
    written(journal, "zanzibar " * 50)
    caught_up(journal)
    assert readable(root, {"zanzibar", "Aisha"}) == set()
