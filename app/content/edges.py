"""Reads the edges of a pathway: `cases/edges/*.toml`, none when there are none."""

from __future__ import annotations

from pathlib import Path

from app.content.files import allow_only, as_value, blocks, read_toml, toml_files
from app.domain.edge import Edges, QuestionEdge, RuleEdge


def read_edges(folder: Path) -> Edges:
    """What the pathway in `folder` says a second time. Raises `ContentError`."""
    rules: list[RuleEdge] = []
    questions: list[QuestionEdge] = []
    for path in toml_files(folder / "cases" / "edges"):
        tables = read_toml(path)
        allow_only(tables, {"rule", "question"}, path)
        rules += [as_value(one, RuleEdge, path, "rule") for one in blocks(tables, "rule", path)]
        questions += [as_value(one, QuestionEdge, path, "question") for one in blocks(tables, "question", path)]
    return Edges(tuple(rules), tuple(questions))
