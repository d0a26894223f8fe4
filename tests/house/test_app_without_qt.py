"""The core runs without a screen. Its tests themselves run so: `.ci/test` gives them a Python that has no Qt."""

from __future__ import annotations

import re

from tests.house.conftest import without_qt
from tests.house.tree import ROOT

IMPORT_ALL = """
import importlib, pkgutil, app
names = [found.name for found in pkgutil.walk_packages(app.__path__, "app.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_the_screenless_place_truly_has_no_qt() -> None:
    assert "ModuleNotFoundError" in without_qt("-c", "import PySide6.QtCore")[1]


def test_every_module_of_app_imports_without_qt() -> None:
    code, said = without_qt("-c", IMPORT_ALL)
    assert code == 0, said
    assert int(said) > 40


READS_PDF = {"documents"}
"""Its tests look at the made PDF through Qt, so they stand with those that have a screen."""


def test_the_tests_of_every_room_of_app_run_without_qt() -> None:
    listed = re.search(r"^rooms=\((.*)\)$", (ROOT / ".ci/test").read_text(encoding="utf-8"), re.MULTILINE)
    assert listed
    rooms = set(listed.group(1).split())
    of_app = {path.name for path in (ROOT / "app").iterdir() if path.is_dir()}
    tested = {path.name for path in (ROOT / "tests").iterdir() if (path / "__init__.py").exists()}
    assert (of_app & tested) - READS_PDF <= rooms
    assert rooms <= tested
