"""Nothing anybody said can be read in any file, neither after closing nor after the plug was pulled."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.domain.base import FamilyId, PersonId
from app.domain.entries import FamilyOpened, PersonAdded
from app.domain.people import Family, Person
from tests.storage.caseload import AUTHOR, DEVICE, STAFF, drafts, project, vaults_at, words
from tests.storage.children import append_then_wait, child, kill

PLANTED = (
    "Zebedia Quintrell",
    "Thaddeus Quintrell",
    "999 876 5439",
    "9992468130",
    "14 Wychwood Furlong",
    "QZ9 4XY",
    "01632 960417",
    "she said the nights are the worst",
    "he came in while she was speaking",
    "bruise above the left knee",
    "cries when the door is closed",
    "sister in Ravensbourne knows",
    "midwife Oluwaseun rang at noon",
    "Dr Kettlethorpe's practice",
    "wants to be asked again on Monday",
    "no heating since the clocks changed",
    "naïve Zoë café",
    "second-hand cot from Pellworth",
    "ring only between two and three",
    "Barnaby the dog bites",
)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def found(folder: Path) -> set[str]:
    """Which planted strings stand readable in any file below a folder, or in a file's name."""
    held = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    names = "\n".join(str(path) for path in folder.rglob("*"))
    return {
        text
        for text in PLANTED
        if text in names or any(text.encode(encoding) in data for data in held for encoding in ENCODINGS)
    }


def test_a_closed_vault_shows_nothing(root: Path) -> None:
    with child(append_then_wait, root, PLANTED) as (_, pipe):
        pipe.recv()
        pipe.send("close")
        assert pipe.recv() == "closed"
    assert found(root) == set()


def test_a_killed_vault_shows_nothing_though_its_log_is_left(root: Path) -> None:
    with child(append_then_wait, root, PLANTED) as (process, pipe):
        assert pipe.recv() > len(PLANTED)
        kill(process)
    assert any(path.stat().st_size > 4096 for path in root.rglob("*-wal"))
    assert found(root) == set()


def test_a_family_with_all_its_people_shows_nothing(root: Path) -> None:
    family = FamilyId("family-7")
    opened = Family(
        id=family, name=PLANTED[0], practice=False, address=PLANTED[4], postcode=PLANTED[5], gp_practice=PLANTED[13]
    )
    mother = Person(
        id=PersonId("m"), kind="mother", given_name=PLANTED[16], family_name=PLANTED[0], nhs_number=PLANTED[3]
    )
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    journal.append(family, drafts(FamilyOpened(family=opened), PersonAdded(person=mother)), AUTHOR, DEVICE)
    assert found(root) == set()
    journal.close()
    assert found(root) == set()


def test_the_same_search_finds_everything_in_a_file_without_a_key(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "plain.db")
    with connection:
        connection.execute("CREATE TABLE note (said TEXT)")
        connection.executemany("INSERT INTO note VALUES (?)", [(text,) for text in PLANTED])
    connection.close()
    assert found(tmp_path) == set(PLANTED)


def test_the_same_search_reads_utf_16(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("\n".join(PLANTED), encoding="utf-16")
    assert found(tmp_path) == set(PLANTED)


def test_the_passphrase_and_the_code_stand_in_no_file(tmp_path: Path) -> None:
    root = tmp_path / "fresh"
    opened, journal = vaults_at(root).create(STAFF, words(), use_keyring=False, project=project)
    journal.close()
    secrets = [bytes(words()), opened.recovery_code.encode(), opened.recovery_code.replace("-", "").encode()]
    held = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    assert not [secret for secret in secrets if secret in held]
