"""Reads worked cases."""

from __future__ import annotations

from pathlib import Path

from app.content.files import Table, allow_only, as_value, blocks, read_toml, toml_files
from app.content.load import PATHWAYS
from app.domain.case import Case, CaseEvent, CaseExpect, CaseHead, CasePerson
from app.i18n import tr
from app.ports import ContentError


def case_files(root: Path = PATHWAYS) -> list[Path]:
    """Every worked case that comes with the pathways."""
    return [path for folder in sorted(root.glob("*/cases")) for path in toml_files(folder)]


def read_case(path: Path) -> Case:
    """One worked case. Raises `ContentError` naming file, block and word."""
    tables = read_toml(path)
    allow_only(tables, {"case", "person", "event", "expect"}, path)
    if "case" not in tables:
        raise ContentError(tr("{file} has no [case] block.").format(file=path.name))
    case = Case(
        head=as_value(tables["case"], CaseHead, path, "case"),
        people=tuple(
            as_value(_from(one, "source"), CasePerson, path, "person") for one in blocks(tables, "person", path)
        ),
        events=tuple(as_value(_from(one, "source"), CaseEvent, path, "event") for one in blocks(tables, "event", path)),
        expects=tuple(
            as_value(_for(_from(one, "why")), CaseExpect, path, "expect") for one in blocks(tables, "expect", path)
        ),
    )
    for expect in case.expects:
        try:
            expect.named()
        except ValueError as wrong:
            raise ContentError(f"{path.name}, expect {expect.on}: {wrong}") from wrong
    return case


def _from(table: Table, name: str) -> Table:
    """`from` is a word of the language, so the value has another name for it."""
    return {(name if word == "from" else word): value for word, value in table.items()}


def _for(table: Table) -> Table:
    return {("whom" if word == "for" else word): value for word, value in table.items()}
