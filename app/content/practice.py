"""Builds the model of what workers know and can do from `pathways/practice`, with what a place added under `local/`.

It stands beside the pathways and not in one: a new statement makes no new version of the questions and rules, and no visit is
weighed again because of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from app.content.files import Table, allow_only, as_value, block, blocks, inside, read_toml, toml_files
from app.content.load import PATHWAYS
from app.domain.base import Value
from app.domain.competence import (
    Competence,
    Domain,
    HardQuestion,
    LearningPage,
    NamedSource,
    Statement,
    Training,
)
from app.domain.pathway import Pathway
from app.i18n import tr
from app.ports import ContentError

T = TypeVar("T")
FOLDER = PATHWAYS / "practice"
LOCAL = "local."
"""What the id of a statement or training added by a place begins with."""


class _Head(Value, frozen=True):
    version: str
    expires_months: int


def load_practice(folder: Path = FOLDER) -> Competence:
    """The model in `folder`. Raises `ContentError` naming file, block and word."""
    path = inside(folder / "statements.toml", folder)
    tables = read_toml(path)
    allow_only(tables, {"practice", "domain", "source", "statement"}, path)
    head = as_value(block(tables, "practice", path), _Head, path, "practice")
    added = [(file, read_toml(file)) for file in toml_files(folder / "local")]
    local = [one for file, more in added for one in _local(more, file)]
    training = _read(folder / "training.toml", "training", Training)
    model = Competence(
        version=head.version,
        expires_months=head.expires_months,
        domains=_of(tables, "domain", Domain, path),
        sources=(*_of(tables, "source", NamedSource, path), *_added(added, "source", NamedSource)),
        statements=(*_of(tables, "statement", Statement, path), *local),
        training=(*training, *_added(added, "training", Training)),
        hard=_read(folder / "help.toml", "help", HardQuestion),
        pages=tuple(_page(file) for file in toml_files(folder / "pages")),
        hash=_hash(folder),
    )
    if problems := practice_problems(model):
        raise ContentError(problems[0])
    return model


def practice_problems(model: Competence) -> tuple[str, ...]:
    """What does not fit within the model, as sentences."""
    return (*_twins(model), *_nowhere(model), *_levels(model))


def fitting_problems(model: Competence, pathway: Pathway) -> tuple[str, ...]:
    """Questions and rows of the register that the model names and the pathway does not have."""
    questions = {str(one.id) for one in pathway.questions}
    lessons = {one.id for one in pathway.lessons}
    says = tr("{where} names '{name}', which the pathway does not have.")
    named: list[tuple[str, str, set[str]]] = [
        (one.statement, name, questions) for one in model.hard for name in one.questions
    ]
    named += [(name, row, lessons) for name, learn in _learned(model) for row in learn]
    return tuple(says.format(where=where, name=name) for where, name, known in named if name not in known)


def answers_to(model: Competence) -> dict[str, tuple[str, ...]]:
    """From a row of the register to the statements, training and pages that were written for it."""
    found: dict[str, list[str]] = {}
    for name, learn in _learned(model):
        for row in learn:
            found.setdefault(row, []).append(name)
    return {row: tuple(dict.fromkeys(names)) for row, names in found.items()}


def _learned(model: Competence) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((f"competence:{one.id}", one.learn) for one in model.statements)
    yield from ((f"training:{one.id}", one.learn) for one in model.training)
    yield from ((f"page:{page.id}", part.learn) for page in model.pages for part in page.parts)


def _of(tables: Table, name: str, shape: type[T], path: Path) -> tuple[T, ...]:
    return tuple(as_value(one, shape, path, name) for one in blocks(tables, name, path))


def _read(path: Path, name: str, shape: type[T]) -> tuple[T, ...]:
    tables = read_toml(inside(path, path.parent))
    allow_only(tables, {name}, path)
    return _of(tables, name, shape, path)


def _added(added: Iterable[tuple[Path, Table]], name: str, shape: type[T]) -> tuple[T, ...]:
    return tuple(value for path, tables in added for value in _of(tables, name, shape, path))


def _local(tables: Table, path: Path) -> Iterator[Statement]:
    """Statements that a place added; they never stand in the place of one that came with the program."""
    allow_only(tables, {"source", "statement", "training"}, path)
    for one in _of(tables, "statement", Statement, path):
        if not one.id.startswith(LOCAL):
            sentence = tr("{file}: '{name}' was added here, so its id begins with '{local}'.")
            raise ContentError(sentence.format(file=path.name, name=one.id, local=LOCAL))
        yield msgspec.structs.replace(one, local=True)


def _page(path: Path) -> LearningPage:
    tables = read_toml(path)
    allow_only(tables, {"page", "part"}, path)
    parts = blocks(tables, "part", path)
    return as_value({**block(tables, "page", path), "parts": parts}, LearningPage, path, "page")


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + inside(path, folder).read_bytes() + b"\0")
    return digest.hexdigest()


def _twins(model: Competence) -> Iterator[str]:
    says = tr("'{name}' stands twice in the model of practice.")
    for things in (model.domains, model.sources, model.statements, model.training, model.pages):
        seen: set[str] = set()
        for one in things:
            if one.id in seen:
                yield says.format(name=one.id)
            seen.add(one.id)
    asked = [name for one in model.hard for name in one.questions]
    yield from (says.format(name=name) for name in sorted({one for one in asked if asked.count(one) > 1}))


def _nowhere(model: Competence) -> Iterator[str]:
    domains, sources = {one.id for one in model.domains}, {one.id for one in model.sources}
    statements = {one.id for one in model.statements}
    says = tr("{where} names '{name}', which does not exist.")
    for one in model.statements:
        yield from (says.format(where=one.id, name=name) for name in (one.domain,) if name not in domains)
        yield from (says.format(where=one.id, name=name) for name in one.sources if name not in sources)
    for kind in model.training:
        yield from (says.format(where=kind.id, name=name) for name in kind.domains if name not in domains)
    for hard in model.hard:
        yield from (says.format(where="help.toml", name=name) for name in (hard.statement,) if name not in statements)
    for page in model.pages:
        yield from (says.format(where=page.id, name=name) for name in page.statements if name not in statements)


def _levels(model: Competence) -> Iterator[str]:
    for one in model.statements:
        if not one.sources:
            yield tr("{name} has no source.").format(name=one.id)
        if not all(level in range(5) for level in one.levels.values()):
            yield tr("{name}: a level is 0, 1, 2, 3 or 4.").format(name=one.id)
        if any(not one.target(role) for role in one.core):
            yield tr("{name} is in the first year of a role that it expects nothing of.").format(name=one.id)
