"""One vault made for the whole run; each test works on a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.base import FamilyId
from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.ports import Disk
from app.security.kdf import FLOOR
from app.security.people import People
from app.security.person import OpenPerson, PersonFile
from app.storage.journal import LocalJournal
from app.storage.vaults import LocalVaults
from tests.storage.caseload import AUTHOR, DEVICE, FAMILY, STAFF, jot, opening, project, vaults_at, words

OTHER = FamilyId("family-2")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with one person, and a caseload of two families and 30 lines."""
    root = tmp_path_factory.mktemp("template")
    _, journal = vaults_at(root).create(STAFF, words(), use_keyring=False, project=project)
    journal.append(FAMILY, opening(), AUTHOR, DEVICE)
    journal.append(OTHER, opening("Sample", OTHER), AUTHOR, DEVICE)
    for n in range(24):
        journal.append(OTHER if n % 2 else FAMILY, jot(f"line {n} " + "of what was seen " * 12), AUTHOR, DEVICE)
    journal.note_access(AUTHOR, "read", FAMILY)
    journal.close()
    return root


@pytest.fixture
def root(template: Path, tmp_path: Path) -> Path:
    """A copy of the template."""
    return Path(shutil.copytree(template, tmp_path / "root"))


@pytest.fixture(scope="session")
def person(template: Path) -> OpenPerson:
    """The template's person, with open keys, so that a test need not wait for the key derivation."""
    keeper = People(template / "people", clock=SystemClock(), disk=LocalDisk(), cost=FLOOR)
    return keeper.unlock(STAFF.id, words())


@pytest.fixture
def journal(root: Path) -> Iterator[LocalJournal]:
    """The copy's caseload, open."""
    _, journal = vaults_at(root).unlock(STAFF.id, words(), project)
    yield journal
    journal.close()


@pytest.fixture
def vaults(tmp_path: Path) -> LocalVaults[PersonFile]:
    """An empty root."""
    return vaults_at(tmp_path / "empty")


@pytest.fixture
def disk() -> Disk:
    """This computer's disk."""
    return LocalDisk()
