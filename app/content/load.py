"""Builds a pathway from its folder: topics, questions, instruments, rules, actions, contacts, letters, lessons, local pack."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

from app.content.files import Table, allow_only, as_value, block, blocks, inside, read_toml, toml_files
from app.content.watch import read_watch
from app.domain.base import QuestionId, Value
from app.domain.learning import Lesson
from app.domain.local import LadderStage, Line, Local, Time
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


class _Head(Value, frozen=True):
    """What the `[pathway]` block says."""

    id: str
    everyone_named: str
    title: str = ""
    version: str = ""


def load(name: str = "perinatal", root: Path = PATHWAYS) -> Pathway:
    """The pathway in `root/name` with the local pack beside it, or else the one that ships. Raises `ContentError`."""
    folder = root / name
    local = root / "local" if (root / "local").is_dir() else PATHWAYS / "local"
    head_file = inside(folder / "pathway.toml", folder)
    head = read_toml(head_file)
    allow_only(head, {"pathway", "topic"}, head_file)
    says = as_value(block(head, "pathway", head_file), _Head, head_file, "pathway")
    instruments = [_instrument(path) for path in toml_files(folder / "instruments")]
    questions = [question for path in toml_files(folder / "questions") for question in _questions(path)]
    questions += [question for _, items in instruments for question in items]
    pathway = Pathway(
        id=says.id,
        title=says.title,
        version=says.version,
        everyone_named=QuestionId(says.everyone_named),
        hash=_hash(folder, local),
        topics=tuple(as_value(one, Topic, head_file, "topic") for one in blocks(head, "topic", head_file)),
        questions=tuple(questions),
        instruments=tuple(instrument for instrument, _ in instruments),
        rules=tuple(_all(folder / "rules", "rule", Rule)),
        actions=tuple(_blocks(folder / "actions.toml", "action", Action)),
        contacts=tuple(_contact(path) for path in toml_files(folder / "contacts")),
        letters=tuple(_letter(path) for path in toml_files(folder / "letters")),
        lessons=tuple(_blocks(folder / "learning.toml", "lesson", Lesson)),
        local=_local(inside(local / "local.toml", local)),
        watch=read_watch(folder, questions, [score for one, _ in instruments for score in one.scores]),
    )
    _no_twins(pathway)
    return pathway


def _hash(*folders: Path) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(one for one in folder.rglob("*.toml") if "cases" not in one.parts):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + _bytes(path, folder) + b"\0")
    return digest.hexdigest()


def _bytes(path: Path, folder: Path) -> bytes:
    try:
        return inside(path, folder).read_bytes()
    except OSError as wrong:
        raise ContentError(tr("{file} cannot be opened.").format(file=path)) from wrong


def _blocks(path: Path, name: str, shape: type[T]) -> list[T]:
    if not path.exists():
        return []
    tables = read_toml(inside(path, path.parent))
    allow_only(tables, {name}, path)
    return [as_value(one, shape, path, name) for one in blocks(tables, name, path)]


def _all(folder: Path, name: str, shape: type[T]) -> list[T]:
    return [value for path in toml_files(folder) for value in _blocks(path, name, shape)]


def _questions(path: Path) -> list[Question]:
    tables = read_toml(path)
    allow_only(tables, {"topic", "source", "question"}, path)
    defaults: Table = {name: tables[name] for name in ("topic", "source") if name in tables}
    return [_question({**defaults, **one}, path) for one in blocks(tables, "question", path)]


def _question(table: Table, path: Path) -> Question:
    return as_value({**table, "answer": _answer(table.get("answer"))}, Question, path, "question")


def _answer(answer: object) -> object:
    """An answer with its bare words as choices. What is no table is left for the shape to name."""
    if not isinstance(answer, dict) or not isinstance(answer.get("choices", []), list):
        return answer
    return {**answer, "choices": [_choice(choice) for choice in answer.get("choices", [])]}


def _choice(choice: object) -> object:
    known = {"no": tr("No"), "yes": tr("Yes"), "not-sure": tr("Not sure")}
    return {"word": choice, "says": known.get(choice, choice)} if isinstance(choice, str) else choice


def _instrument(path: Path) -> tuple[Instrument, list[Question]]:
    tables = read_toml(path)
    allow_only(tables, {"instrument", "score", "item"}, path)
    table = dict(block(tables, "instrument", path))
    options, kind = table.pop("options", []), table.pop("kind", "score")
    items = blocks(tables, "item", path)
    scores = [_score(one) for one in blocks(tables, "score", path)]
    names = [item.get("id") for item in items]
    instrument = as_value({**table, "items": names, "scores": scores}, Instrument, path, "instrument")
    return instrument, [_item(item, table, options, kind, path) for item in items]


def _score(table: Table) -> Table:
    return _renamed(table, "band", "bands") if "band" in table else {"bands": [], **table}


def _item(item: Table, table: Table, options: object, kind: object, path: Path) -> Question:
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
    sections = blocks(tables, "section", path)
    return as_value({**block(tables, "contact", path), "sections": sections}, ContactPlan, path, "contact")


def _letter(path: Path) -> LetterPlan:
    tables = read_toml(path)
    allow_only(tables, {"letter", "section"}, path)
    sections = [_renamed(section, "part", "parts") for section in blocks(tables, "section", path)]
    return as_value({**block(tables, "letter", path), "sections": sections}, LetterPlan, path, "letter")


def _renamed(table: Table, old: str, new: str) -> Table:
    return {(new if name == old else name): value for name, value in table.items()}


def _local(path: Path) -> Local:
    tables = read_toml(path)
    lines = tuple(as_value(one, Line, path, "line") for one in blocks(tables, "line", path))
    ladder = tuple(as_value(one, LadderStage, path, "stage") for one in blocks(tables, "stage", path))
    times = tuple(as_value(one, Time, path, "time") for one in blocks(tables, "time", path))
    mine = ("line", "lines", "stage", "ladder", "time", "times")
    rest = {name: value for name, value in tables.items() if name not in mine}
    return as_value({**rest, "lines": lines, "ladder": ladder, "times": times}, Local, path, "local")


def _no_twins(pathway: Pathway) -> None:
    for what in ("topics", "questions", "instruments", "rules", "actions", "contacts", "letters", "lessons"):
        _once([thing.id for thing in getattr(pathway, what)], what)
    _once([score.id for instrument in pathway.instruments for score in instrument.scores], tr("scores"))
    for question in pathway.questions:
        where = tr("answers of question {name}").format(name=question.id)
        _once([choice.word for choice in question.answer.choices], where)


def _once(names: list[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ContentError(tr("'{name}' stands twice among the {what}.").format(name=name, what=what))
        seen.add(name)
