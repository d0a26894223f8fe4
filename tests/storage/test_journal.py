"""The journal: what append promises, and what it does not do when something goes wrong."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from app.domain.base import FamilyId
from app.domain.entries import Author
from app.domain.record import FamilyRecord, fold, record_as_known_at
from app.ports import Projection, StorageFull
from app.storage import filing
from app.storage.database import Database
from app.storage.journal import LocalJournal
from app.storage.prepared import Prepared
from tests.storage.caseload import (
    AUTHOR,
    DEVICE,
    FAMILY,
    STAFF,
    SetClock,
    jot,
    jotted,
    opening,
    project,
    vaults_at,
    words,
)


def test_what_was_appended_is_there_after_closing_and_opening(root: Path) -> None:
    vaults = vaults_at(root)
    _, journal = vaults.unlock(STAFF.id, words(), project)
    written = journal.append(FAMILY, jot("said she is tired"), AUTHOR, DEVICE)
    journal.close()
    _, again = vaults.unlock(STAFF.id, words(), project)
    assert again.record(FAMILY) == written
    again.close()


def test_the_record_kept_in_memory_is_the_fold_of_the_stored_entries(journal: LocalJournal) -> None:
    record = journal.append(FAMILY, [*jot("one"), *jot("two")], AUTHOR, DEVICE)
    assert record == fold(journal.entries(FAMILY))


def test_every_entry_links_to_the_one_before_in_the_vault_and_on_its_device(journal: LocalJournal) -> None:
    journal.append(FAMILY, jot("from here"), AUTHOR, DEVICE)
    journal.append(FAMILY, jot("from there"), AUTHOR, "laptop-2")
    journal.append(FAMILY, jot("from here again"), AUTHOR, DEVICE)
    _here, there, again = journal.entries(FAMILY)[-3:]
    assert there.device_prev == ""
    assert again.vault_prev != again.device_prev
    assert journal.verify().sound


def test_clocks_count_up_by_one_within_a_family(journal: LocalJournal) -> None:
    journal.append(FAMILY, [*jot("one"), *jot("two")], AUTHOR, DEVICE)
    assert [entry.clock for entry in journal.entries(FAMILY)] == list(range(1, 18))


def test_a_family_not_in_the_vault_is_a_key_error(journal: LocalJournal) -> None:
    with pytest.raises(KeyError):
        journal.record(FamilyId("nobody"))


def test_a_family_cannot_begin_without_being_opened(journal: LocalJournal) -> None:
    with pytest.raises(ValueError, match="open"):
        journal.append(FamilyId("family-9"), jot("too early"), AUTHOR, DEVICE)


def test_nobody_writes_in_the_name_of_somebody_else(journal: LocalJournal) -> None:
    with pytest.raises(ValueError, match="author"):
        journal.append(FAMILY, jot("x"), Author(person="staff-2", name="Ann", role="midwife"), DEVICE)


def test_what_was_said_is_kept_though_the_lists_cannot_be_made(root: Path) -> None:
    def trips(record: FamilyRecord) -> Projection:
        if "trip" in jotted(record):
            raise ZeroDivisionError
        return project(record)

    _, journal = vaults_at(root).unlock(STAFF.id, words(), trips)
    kept = journal.append(FAMILY, [*jot("good"), *jot("trip")], AUTHOR, DEVICE)
    with pytest.raises(ZeroDivisionError):
        journal.due()
    with pytest.raises(ZeroDivisionError):
        journal.close()
    _, again = vaults_at(root).unlock(STAFF.id, words(), project)
    assert again.record(FAMILY) == kept
    assert again.due() == tuple(sorted(again.due(), key=lambda row: (row.due_on is None, row.due_on)))
    assert again.verify().sound
    again.close()


def test_lists_are_the_same_before_and_after_what_was_written_is_filed(root: Path) -> None:
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(FAMILY, [*jot("one"), *jot("two")], AUTHOR, DEVICE)
    journal.append(FamilyId("family-3"), opening("aardvark", FamilyId("family-3")), AUTHOR, DEVICE)
    waiting = (journal.families(), journal.due(), journal.entries(FAMILY))
    assert journal.verify().sound
    journal.catch_up()
    assert (journal.families(), journal.due(), journal.entries(FAMILY)) == waiting
    assert journal.verify().sound
    journal.close()


def test_what_waits_to_be_filed_when_the_laptop_dies_is_read_as_if_it_were(root: Path, tmp_path: Path) -> None:
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(FAMILY, jot("not filed"), AUTHOR, DEVICE)
    right = (journal.families(), journal.due(), journal.record(FAMILY))
    shutil.copytree(root, tmp_path / "as-after-a-crash")
    journal.close()
    _, again = vaults_at(tmp_path / "as-after-a-crash").unlock(STAFF.id, words(), project)
    assert (again.families(), again.due(), again.record(FAMILY)) == right
    assert again.verify().sound
    again.close()


def test_what_waits_is_filed_before_it_grows_long(journal: LocalJournal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.filing.MOST", 3)
    lengths = []
    for n in range(8):
        journal.append(FAMILY, jot(f"line {n}"), AUTHOR, DEVICE)
        with journal._database.transaction() as connection:
            lengths.append(sum(filing.families(connection).values()))
    assert max(lengths) == 3
    assert journal.verify().sound


def test_an_error_inside_the_transaction_takes_back_what_it_had_written(
    journal: LocalJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = journal.record(FAMILY)

    real = Prepared.run

    def breaks(statement: Prepared, driver: sqlcipher.Connection, rows: Sequence[Mapping[str, object]]) -> None:
        real(statement, driver, rows[:1])
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(Prepared, "run", breaks)
        with pytest.raises(ZeroDivisionError):
            journal.append(FAMILY, [*jot("half"), *jot("the other half")], AUTHOR, DEVICE)
    assert journal.record(FAMILY) == fold(journal.entries(FAMILY)) == before
    assert journal.append(FAMILY, jot("whole"), AUTHOR, DEVICE).clock == before.clock + 1
    assert journal.verify().sound


def test_a_commit_that_was_made_though_the_disk_said_otherwise_is_built_upon(
    journal: LocalJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Database.write

    def reports_trouble(database: Database, statement: Prepared, rows: Sequence[Mapping[str, object]]) -> None:
        real(database, statement, rows)
        raise StorageFull("said too late")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "write", reports_trouble)
        with pytest.raises(StorageFull):
            journal.append(FAMILY, jot("written after all"), AUTHOR, DEVICE)
    after = journal.append(FAMILY, jot("and one more"), AUTHOR, DEVICE)
    assert jotted(after)[-2:] == ["written after all", "and one more"]
    assert journal.verify().sound


def test_the_record_as_known_at_leaves_out_what_was_received_later(root: Path) -> None:
    clock = SetClock()
    _, journal = vaults_at(root, clock).unlock(STAFF.id, words(), project)
    clock.pass_by(days=400)
    journal.append(FAMILY, jot("in the spring"), AUTHOR, DEVICE)
    then = clock.now()
    clock.pass_by(days=30)
    now = journal.append(FAMILY, jot("in the summer"), AUTHOR, DEVICE)
    known = record_as_known_at(journal.received(FAMILY), then)
    assert jotted(known)[-1] == "in the spring"
    assert record_as_known_at(journal.received(FAMILY), clock.now()) == now
    journal.close()


def test_what_happened_earlier_keeps_both_times(journal: LocalJournal) -> None:
    earlier = journal.entries(FAMILY)[0].happened_at - timedelta(hours=3)
    drafts = [msgspec.structs.replace(draft, happened_at=earlier) for draft in jot("in the car")]
    journal.append(FAMILY, drafts, AUTHOR, DEVICE)
    last = journal.entries(FAMILY)[-1]
    assert last.happened_at == earlier < last.written_at


def test_indexes_made_again_equal_the_live_ones(journal: LocalJournal) -> None:
    journal.append(FAMILY, [*jot("one"), *jot("two")], AUTHOR, DEVICE)
    live = (journal.families(), journal.due())
    journal.rebuild()
    assert (journal.families(), journal.due()) == live
    assert journal.verify().sound


def test_an_index_that_shrinks_leaves_no_row_behind(root: Path) -> None:
    def only_odd(record: FamilyRecord) -> Projection:
        whole = project(record)
        return msgspec.structs.replace(whole, due=whole.due if len(whole.due) % 2 else ())

    _, journal = vaults_at(root).unlock(STAFF.id, words(), only_odd)
    journal.rebuild()
    for n in range(4):
        journal.append(FAMILY, jot(f"extra {n}"), AUTHOR, DEVICE)
        assert journal.verify().sound
    journal.close()


def test_families_come_by_name_and_due_items_by_time_with_the_undated_last(journal: LocalJournal) -> None:
    journal.append(FamilyId("family-3"), opening("aardvark", FamilyId("family-3")), AUTHOR, DEVICE)
    times = [row.due_on for row in journal.due()]
    dated = [time for time in times if time]
    assert [row.name for row in journal.families()] == ["aardvark", "Example", "Sample"]
    assert dated == sorted(dated)
    assert times == dated + [None] * (len(times) - len(dated))


def test_appending_nothing_changes_nothing(journal: LocalJournal) -> None:
    before = journal.record(FAMILY)
    assert journal.append(FAMILY, [], AUTHOR, DEVICE) == before == fold(journal.entries(FAMILY))


def test_settings_and_the_access_log_are_kept(root: Path) -> None:
    vaults = vaults_at(root)
    _, journal = vaults.unlock(STAFF.id, words(), project)
    journal.set_setting("urgent-line", "01632 960001")
    journal.set_setting("urgent-line", "01632 960002")
    journal.note_access(AUTHOR, "printed", FAMILY)
    journal.close()
    _, again = vaults.unlock(STAFF.id, words(), project)
    assert again.setting("urgent-line") == "01632 960002"
    assert again.setting("never-set") is None
    assert [line.what for line in again.accesses()] == ["read", "printed"]
    again.close()


def test_a_clock_set_back_is_noticed_and_said(root: Path) -> None:
    clock = SetClock()
    clock.pass_by(days=-4000)
    _, journal = vaults_at(root, clock).unlock(STAFF.id, words(), project)
    assert any("clock" in notice for notice in journal.notices())
    journal.close()
