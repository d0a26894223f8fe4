from __future__ import annotations

import pytest

from tests.house.conftest import Going

IMPORT_ALL = """
import importlib, pkgutil, app
names = [found.name for found in pkgutil.walk_packages(app.__path__, "app.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_the_screenless_place_truly_has_no_qt() -> None:
    assert "ModuleNotFoundError" in Going("-c", "import PySide6.QtCore").ended()[1]


def test_every_module_of_app_imports_without_qt() -> None:
    code, said = Going("-c", IMPORT_ALL).ended()
    assert code == 0, said
    assert int(said) > 40


@pytest.mark.timeout(240)
def test_the_tests_of_app_hold_without_qt(going: Going) -> None:
    code, said = going.ended()
    assert code == 0, said[-4000:]
