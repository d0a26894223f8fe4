"""Builds a pathway from its folder: topics, questions, instruments, rules, actions, contacts, letters, lessons, local pack."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

from app.content.files import Table, allow_only, as_value, blocks, read_toml, toml_files
from app.domain.learning import Lesson
from app.domain.local import LadderStage, Line, Local
from app.domain.pathway import (
    Action,
    ContactPlan,
    Instrument,
    LetterPlan,
    Pathway,
    Question,
    Rule,
    Topic,
)
from app.i18n import tr
from app.ports import ContentError

T = TypeVar("T")
PATHWAYS = Path(__file__).resolve().parent.parent.parent / "pathways"


def load(name: str = "perinatal", root: Path = PATHWAYS) -> Pathway:
    """The pathway in `root/name` with the local pack beside it. Raises `ContentError`."""
    folder = root / name
    head_file = folder / "pathway.toml"
    head = read_toml(head_file)
    allow_only(head, {"pathway", "topic"}, head_file)
    instruments = [_instrument(path) for path in toml_files(folder / "instruments")]
    questions = [question for path in toml_files(folder / "questions") for question in _questions(path)]
    questions += [question for _, items in instruments for question in items]
    pathway = Pathway(
        **{"title": "", "version": "", **head["pathway"]},
        hash=_hash(folder, root / "local"),
        topics=tuple(as_value(block, Topic, head_file, "topic") for block in blocks(head, "topic")),
        questions=tuple(questions),
        instruments=tuple(instrument for instrument, _ in instruments),
        rules=tuple(_all(folder / "rules", "rule", Rule)),
        actions=tuple(_blocks(folder / "actions.toml", "action", Action)),
        contacts=tuple(_contact(path) for path in toml_files(folder / "contacts")),
        letters=tuple(_letter(path) for path in toml_files(folder / "letters")),
        lessons=tuple(_blocks(folder / "learning.toml", "lesson", Lesson)),
        local=_local(root / "local" / "local.toml"),
    )
    _no_twins(pathway)
    return pathway


def _hash(*folders: Path) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*.toml")):
            if "cases" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _blocks(path: Path, name: str, shape: type[T]) -> list[T]:
    if not path.exists():
        return []
    tables = read_toml(path)
    allow_only(tables, {name}, path)
    return [as_value(block, shape, path, name) for block in blocks(tables, name)]


def _all(folder: Path, name: str, shape: type[T]) -> list[T]:
    return [value for path in toml_files(folder) for value in _blocks(path, name, shape)]


def _questions(path: Path) -> list[Question]:
    tables = read_toml(path)
    allow_only(tables, {"topic", "source", "question"}, path)
    defaults: Table = {name: tables[name] for name in ("topic", "source") if name in tables}
    return [_question({**defaults, **block}, path) for block in blocks(tables, "question")]


def _question(table: Table, path: Path) -> Question:
    answer = dict(table.get("answer", {}))
    answer["choices"] = [_choice(choice) for choice in answer.get("choices", [])]
    return as_value({**table, "answer": answer}, Question, path, "question")


def _choice(choice: str | Table) -> Table:
    known = {"no": tr("No"), "yes": tr("Yes"), "not-sure": tr("Not sure")}
    return {"word": choice, "says": known.get(choice, choice)} if isinstance(choice, str) else choice


def _instrument(path: Path) -> tuple[Instrument, list[Question]]:
    tables = read_toml(path)
    allow_only(tables, {"instrument", "score", "item"}, path)
    table = dict(tables["instrument"])
    options, kind = table.pop("options"), table.pop("kind", "score")
    items = blocks(tables, "item")
    scores = [_score(block) for block in blocks(tables, "score")]
    instrument = as_value(
        {**table, "items": [item["id"] for item in items], "scores": scores}, Instrument, path, "instrument"
    )
    return instrument, [_item(item, table, options, kind, path) for item in items]


def _score(block: Table) -> Table:
    score = dict(block)
    score["bands"] = score.pop("band", score.get("bands", []))
    return score


def _item(item: Table, table: Table, options: list[Table], kind: str, path: Path) -> Question:
    shared: Table = {
        "topic": table["topic"],
        "source": table["source"],
        "why": table["why"],
        "about": "mother",
        "fresh": True,
        "instrument": table["id"],
    }
    own = dict(item)
    answer = {"kind": kind, "choices": own.pop("options", options), "order": "worsening"}
    return as_value({**shared, "answer": answer, **own}, Question, path, "item")


def _contact(path: Path) -> ContactPlan:
    tables = read_toml(path)
    allow_only(tables, {"contact", "section"}, path)
    return as_value({**tables["contact"], "sections": blocks(tables, "section")}, ContactPlan, path, "contact")


def _letter(path: Path) -> LetterPlan:
    tables = read_toml(path)
    allow_only(tables, {"letter", "section"}, path)
    sections = [_renamed(section, "part", "parts") for section in blocks(tables, "section")]
    return as_value({**tables["letter"], "sections": sections}, LetterPlan, path, "letter")


def _renamed(table: Table, old: str, new: str) -> Table:
    return {(new if name == old else name): value for name, value in table.items()}


def _local(path: Path) -> Local:
    tables = read_toml(path)
    lines = tuple(as_value(block, Line, path, "line") for block in blocks(tables, "line"))
    ladder = tuple(as_value(block, LadderStage, path, "stage") for block in blocks(tables, "stage"))
    rest = {name: value for name, value in tables.items() if name not in ("line", "stage")}
    return as_value({**rest, "lines": lines, "ladder": ladder}, Local, path, "local")


def _no_twins(pathway: Pathway) -> None:
    for what in ("topics", "questions", "instruments", "rules", "actions", "contacts", "letters", "lessons"):
        seen: set[str] = set()
        for thing in getattr(pathway, what):
            if thing.id in seen:
                raise ContentError(tr("'{name}' stands twice among the {what}.").format(name=thing.id, what=what))
            seen.add(thing.id)
