"""A list of families as other systems export it: CSV, one line a family. Every fault is named by line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from app.domain.base import Value
from app.domain.people import PersonKind, SafeContact
from app.i18n import tr
from app.ports import WorldError
from app.services.families import NewFamily, NewPerson
from app.services.persons import nhs_digits, one_line

MOST_BYTES, MOST_LINES = 5_000_000, 5_000
LONGEST_CELL = 2_000
FORMULA = ("=", "@", "+", "-", "\t", "\r")
"""What makes a spreadsheet reckon a cell instead of showing it."""

PARTS = ("given name", "family name", "born", "due", "nhs number", "relationship")
PEOPLE: dict[str, PersonKind] = {
    "mother": "mother",
    "baby": "baby",
    "baby 2": "baby",
    "baby 3": "baby",
    "adult": "adult",
}
REACH = ("address", "postcode", "gp practice", "phone")
COLUMNS = (*(f"{who} {part}" for who in PEOPLE for part in PARTS), *REACH)
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%b-%Y", "%d %b %Y", "%d.%m.%Y")
_PHONE = re.compile(r"\+?[0-9 ()-]+")


class Problem(Value, frozen=True):
    """What is wrong at a line (the headings are line 1) and column, and how to mend it."""

    line: int
    column: str
    says: str

    def words(self) -> str:
        """The problem as a sentence."""
        if not self.column:
            return tr("Line {line}: {says}").format(line=self.line, says=self.says)
        return tr("Line {line}, {column}: {says}").format(line=self.line, column=self.column, says=self.says)


class Listed(Value, frozen=True):
    """A family of a list, and the line on which it stands."""

    line: int
    family: NewFamily


class ReadList(Value, frozen=True):
    """What a list holds: its families, what is wrong with it, and the columns that are not taken over."""

    families: tuple[Listed, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]


class Wrong(Exception):
    """A cell that cannot be used; says why."""


def read_list(data: bytes) -> ReadList:
    """The families in a file's bytes (UTF-8, or as Windows writes it). Raises `WorldError` for what is no such list."""
    if len(data) > MOST_BYTES:
        raise WorldError(tr("This file is larger than a list of families. Check that it is the right one."))
    lines = _lines(_text(data))
    if not lines:
        raise WorldError(tr("This file is empty."))
    headings = [_heading(cell) for cell in lines[0][1]]
    if not {"mother given name", "mother family name"} & set(headings):
        sentence = tr("The first line names the columns. Needed is 'mother family name'; known are: {columns}.")
        raise WorldError(sentence.format(columns=", ".join(COLUMNS)))
    twice = [name for name in COLUMNS if headings.count(name) > 1]
    if twice:
        raise WorldError(tr("The column '{name}' stands twice. Keep one.").format(name=twice[0]))
    families, problems = list[Listed](), list[Problem]()
    for number, cells in lines[1:]:
        found = _family(number, headings, cells)
        if isinstance(found, NewFamily):
            families.append(Listed(line=number, family=found))
        else:
            problems += found
    left_out = tuple(one_line(cell) for cell, name in zip(lines[0][1], headings, strict=True) if name not in COLUMNS)
    return ReadList(families=tuple(families), problems=tuple(problems), left_out=left_out)


def template() -> bytes:
    """The headings alone, so that a spreadsheet opens them in the right letters."""
    return _written([COLUMNS])


def example_list(day: date) -> bytes:
    """Three made-up families with babies of about six weeks, two weeks, and one not yet born."""
    used = ("mother given name", "mother family name", "mother born", "baby given name", "baby born", "baby due",
            "adult given name", "adult family name", "adult relationship", "address")  # fmt: skip
    born = date(day.year - 29, 5, 17).isoformat()
    rows = (
        ("Maya", "Example", born, "Leo", (day - timedelta(days=44)).isoformat(), "", "Tom", "Example", "Leo’s father",
         "1 Practice Row"),
        ("Zofia", "Sample", born, "Ida", (day - timedelta(days=12)).isoformat(), "", "", "", "", "2 Practice Row"),
        ("Grace", "Pattern", born, "", "", (day + timedelta(days=60)).isoformat(), "", "", "", "3 Practice Row"),
    )  # fmt: skip
    return _written([used, *rows])


def _written(rows: Sequence[Sequence[str]]) -> bytes:
    held = io.StringIO(newline="")
    csv.writer(held).writerows(rows)
    return held.getvalue().encode("utf-8-sig")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as wrong:
        raise WorldError(tr("This file is not text. Save the list as CSV (UTF-8), then try again.")) from wrong


def _lines(text: str) -> list[tuple[int, list[str]]]:
    first = text.split("\n", 1)[0]
    between = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    found, began = list[tuple[int, list[str]]](), 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((began, cells))
            began = reader.line_num + 1
            if len(found) > MOST_LINES:
                raise WorldError(
                    tr("This list has more than {count} lines. Import it in parts.").format(count=MOST_LINES)
                )
    except csv.Error as wrong:
        sentence = tr("Line {line}: the quotation marks do not pair. Save the list as CSV again.")
        raise WorldError(sentence.format(line=began)) from wrong
    return found


def _heading(cell: str) -> str:
    return one_line(cell).casefold().replace("_", " ")


def _family(number: int, headings: Sequence[str], cells: Sequence[str]) -> NewFamily | list[Problem]:
    if len(cells) != len(headings):
        says = tr("{found} cells stand here and {needed} headings above. Check the commas and quotation marks.")
        return [Problem(line=number, column="", says=says.format(found=len(cells), needed=len(headings)))]
    values, problems = dict[str, str | date](), list[Problem]()
    for name, cell in zip(headings, cells, strict=True):
        if name in COLUMNS:
            try:
                values[name] = _value(name, cell)
            except (Wrong, WorldError) as wrong:
                problems.append(Problem(line=number, column=name, says=str(wrong)))
    named = any(values.get(f"mother {part}") for part in ("given name", "family name"))
    if not named and not any(problem.column.startswith("mother") for problem in problems):
        problems.append(Problem(line=number, column="mother family name", says=tr("Enter the mother's name.")))
    return problems or _new_family(values)


def _value(name: str, cell: str) -> str | date:
    """A cell as it is kept. Raises `Wrong` or `WorldError` with what to mend."""
    # A guard that spreadsheets put before a formula is not part of the words.
    raw = cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell
    words = one_line(raw)
    if len(words) > LONGEST_CELL:
        raise Wrong(tr("This is longer than {count} characters. Shorten it.").format(count=LONGEST_CELL))
    if name == "phone" and _PHONE.fullmatch(words):
        return words
    if raw[:1] in FORMULA[4:] or words[:1] in FORMULA[:4]:
        raise Wrong(tr("This begins as a spreadsheet formula. Write the words themselves."))
    if name.endswith((" born", " due")):
        return _day(words) if words else ""
    return nhs_digits(words) if name.endswith(" nhs number") else words


def _day(words: str) -> date:
    for form in _DAYS:
        try:
            return datetime.strptime(words, form).date()
        except ValueError:
            continue
    raise Wrong(tr("'{words}' is not a date like 2026-06-20 or 20/06/2026.").format(words=words[:40]))


def _new_family(values: dict[str, str | date]) -> NewFamily:
    def text(name: str) -> str:
        return str(values.get(name, ""))

    def day(name: str) -> date | None:
        value = values.get(name)
        return value if isinstance(value, date) else None

    people = [
        NewPerson(
            kind=kind,
            given_name=text(f"{who} given name"),
            family_name=text(f"{who} family name") or (text("mother family name") if kind == "baby" else ""),
            born=day(f"{who} born"),
            due=day(f"{who} due"),
            nhs_number=text(f"{who} nhs number"),
            relationship=text(f"{who} relationship"),
        )
        for who, kind in PEOPLE.items()
        if any(values.get(f"{who} {part}") for part in PARTS)
    ]
    return NewFamily(
        people=tuple(people),
        address=text("address"),
        postcode=text("postcode"),
        gp_practice=text("gp practice"),
        safe_contact=SafeContact(phone=text("phone")),
    )
