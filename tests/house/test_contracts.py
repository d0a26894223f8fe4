from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PLANTS = [
    ("app/terminal.py", "import ui.places", {"layers"}),
    ("app/engine/weigh.py", "import app.ports", {"layers", "storeys"}),
    ("app/storage/tables.py", "def late() -> None:\n    import app.content.files", {"layers", "storeys"}),
    ("app/attic/__init__.py", '"""A folder without a storey."""', {"storeys"}),
    ("ui/places.py", "import app.ports", {"ui-sees"}),
    ("ui/screens/setup/model.py", "import app.main", {"screens-not-main"}),
    ("ui/screens/setup/view.py", "import app.services.house", {"views-not-services"}),
    ("ui/screens/setup/model.py", "import ui.widgets.labels", {"models-without-widgets"}),
    ("ui/screens/setup/model.py", "import ui.screens.unlock.state", {"screens-apart"}),
    ("app/host/clock.py", "import PySide6.QtCore", {"home-of-qt"}),
    ("app/storage/header.py", "import cryptography", {"home-of-keys"}),
    ("app/services/today.py", "import sqlalchemy", {"home-of-the-database"}),
    ("app/services/letters.py", "import reportlab.pdfgen", {"home-of-papers"}),
    ("app/content/check.py", "import z3", {"home-of-z3"}),
    ("app/domain/base.py", "import app.domain.calendar", {"no-circles"}),
]


def contracts() -> list[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return [one["id"] for one in tomllib.load(file)["tool"]["importlinter"]["contracts"]]


def broken(tree: Path, ids: list[str]) -> set[str]:
    """The ids of the contracts that do not hold in a copy of the tree."""
    bin_ = Path(sys.executable).parent
    whole = subprocess.run(
        [bin_ / "lint-imports", "--no-logo", "--cache-dir", "cache"], cwd=tree, capture_output=True, text=True
    )
    if whole.returncode == 0:
        return set()
    assert "BROKEN" in whole.stdout, whole.stdout + whole.stderr
    with (tree / "pyproject.toml").open("rb") as file:
        named = {one["name"]: one["id"] for one in tomllib.load(file)["tool"]["importlinter"]["contracts"]}
    return {id_ for name, id_ in named.items() if f"{name} BROKEN" in whole.stdout and id_ in ids}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("tree")
    for part in ("app", "ui"):
        shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tree)
    return tree


def test_every_contract_holds_in_the_tree_as_it_stands(copy: Path) -> None:
    assert broken(copy, contracts()) == set()


def test_every_contract_has_a_fault_that_only_it_catches() -> None:
    alone = {next(iter(caught)) for _, _, caught in PLANTS if len(caught) == 1}
    assert alone == set(contracts())


@pytest.mark.parametrize(("file", "fault", "caught"), PLANTS)
def test_a_planted_fault_breaks_its_contract_and_no_other(copy: Path, file: str, fault: str, caught: set[str]) -> None:
    place = copy / file
    before = place.read_text(encoding="utf-8") if place.exists() else None
    place.parent.mkdir(exist_ok=True)
    place.write_text(f"{before or ''}\n{fault}\n", encoding="utf-8")
    try:
        assert broken(copy, contracts()) == caught
    finally:
        if before is None:
            shutil.rmtree(place.parent)
        else:
            place.write_text(before, encoding="utf-8")


def test_no_contract_has_an_ignore_list() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["tool"]["importlinter"]
    assert not [one["id"] for one in told["contracts"] if "ignore_imports" in one]


VALUES_ONLY = (
    "day_states",
    "states",
    "states_came_up",
    "states_history",
    "states_keeping",
    "states_leave",
    "states_local",
    "states_marks",
    "states_patterns",
    "states_pursuit",
    "states_reviews",
    "states_transfers",
    "before",
)
"""Rooms of `app.services` that hold states and no service: views may know them."""


def test_every_service_is_named_by_the_contract_that_keeps_views_from_it() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["tool"]["importlinter"]
    kept = next(one for one in told["contracts"] if one["id"] == "views-not-services")["protected_modules"]
    there = {f"app.services.{path.stem}" for path in (ROOT / "app/services").glob("[!_]*.py")}
    assert there - set(kept) == {f"app.services.{name}" for name in VALUES_ONLY}
