from __future__ import annotations

import ast

import grimp

from tests.house.tree import ROOT, code

LATE = {"app/__main__.py", "ui/application.py", "ui/start.py"}
WIDGETS = {"PySide6.QtWidgets", "PySide6.QtGui"}


def test_late_imports_stand_in_exactly_three_named_places() -> None:
    late = {
        name
        for name, tree in code()
        for holder in ast.walk(tree)
        if isinstance(holder, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda)
        for node in ast.walk(holder)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert late == LATE


def test_nothing_is_imported_by_a_computed_name() -> None:
    sly = ("import_module", "__import__")
    places = [
        f"{name}:{node.lineno}"
        for name, tree in code()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and node.attr in sly) or (isinstance(node, ast.Name) and node.id in sly)
    ]
    assert not places


def test_every_import_is_absolute() -> None:
    relative = [
        f"{name}:{node.lineno}"
        for name, tree in code()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not relative


def test_what_a_model_runs_on_never_names_a_widget() -> None:
    # External packages are one node to the linter, so their rooms are read from the files themselves.
    graph = grimp.build_graph("ui", exclude_type_checking_imports=True, cache_dir=None)
    models = {name for name in graph.modules if name.split(".")[-1] in ("model", "state")}
    below = models.union(*(graph.find_upstream_modules(name) for name in models))
    files = {f"{name.replace('.', '/')}.py" for name in below}
    naming = {name for name, tree in code() if name in files and WIDGETS & set(_named(tree))}
    assert models
    assert not naming


def _named(tree: ast.AST) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.extend([node.module, *(f"{node.module}.{alias.name}" for alias in node.names)])
    return found


def test_every_folder_of_code_says_what_belongs_in_it() -> None:
    packages = [path for top in ("app", "ui") for path in (ROOT / top).rglob("*/__init__.py")]
    assert not [str(path) for path in packages if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
