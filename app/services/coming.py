"""Coming with a caseload: look at a list first, take it in whole, and take it out again while nothing else was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from app.domain import entries as e
from app.domain.base import FamilyId, Value
from app.domain.people import Person, Session
from app.domain.record import FamilyRecord
from app.i18n import ntr, tr
from app.ports import Tell, WorldError
from app.services.caseload_csv import Listed, Problem, ReadList, example_list, read_list, template
from app.services.desk import Desk, author
from app.services.families import Families

_LAST = "import.last"
EVERY = 50
"""Families between two words about how far it has come."""
_Key = tuple[object, ...]
Ready = tuple[FamilyId, list[e.Draft]]


class ListSeen(Value, frozen=True):
    """What taking in a list would do, or did: how many families and people, what is wrong, and which columns stay behind."""

    families: int
    people: int
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]
    taken: bool = False


class _Import(Value, frozen=True):
    at: datetime
    families: dict[FamilyId, int]


def _nobody(_words: str) -> None:
    """Nobody listens to how far it has come."""


class Coming:
    """Lists of families brought from elsewhere."""

    def __init__(self, desk: Desk, families: Families) -> None:
        self._desk, self._families = desk, families

    def template(self) -> bytes:
        """A list with headings and no family, to fill in with a spreadsheet."""
        return template()

    def example(self, who: Session) -> bytes:
        """A list of three made-up families, to try the program with. Raises `WorldError` once real families may be here."""
        if not self._desk.practising(who.day):
            raise WorldError(tr("The example is for practice only: made-up families do not belong among real ones."))
        return example_list(who.day)

    def look(self, who: Session, data: bytes, tell: Tell = _nobody) -> ListSeen:
        """The dry run: everything that is said about a list before anything is written. Raises `WorldError` for no list."""
        return self._seen(who, data, tell)[0]

    def take_in(self, who: Session, data: bytes, tell: Tell = _nobody) -> ListSeen:
        """Every family of a list in one transaction, or none when anything is wrong with it. `tell` hears how far it has come."""
        seen, ready = self._seen(who, data, tell)
        if seen.problems or not ready:
            return seen
        tell(ntr("Writing {count} family", "Writing {count} families", len(ready)).format(count=len(ready)))
        self._desk.journal.note_access(author(who), "import", "families")
        records = self._desk.write_all(who, ready)
        kept = _Import(at=self._desk.clock.now(), families={record.id: record.entries for record in records})
        self._desk.journal.set_setting(_LAST, msgspec.json.encode(kept).decode())
        return msgspec.structs.replace(seen, taken=True)

    def can_undo(self) -> int:
        """How many families the last list brought that nobody has written in since; 0 when there is nothing to undo."""
        last = self._last()
        return len(last.families) if last and not self._written_since(last) else 0

    def undo(self, who: Session) -> int:
        """Take the families of the last list out again, in one act. Raises `WorldError` once something else was written."""
        last = self._last()
        if last is None:
            raise WorldError(tr("There is no list to take out again."))
        if since := self._written_since(last):
            sentence = tr(
                "Something was written for {name} since, so the list stays. Each family can be ended by itself."
            )
            raise WorldError(sentence.format(name=since.family.name))
        body = e.FamilyWithdrawn(why=tr("The list it came with was taken out again."))
        self._desk.write_all(who, [(family, [e.Draft(body=body)]) for family in last.families])
        self._desk.journal.set_setting(_LAST, "")
        return len(last.families)

    def _last(self) -> _Import | None:
        kept = self._desk.journal.setting(_LAST)
        return msgspec.json.decode(kept, type=_Import) if kept else None

    def _written_since(self, last: _Import) -> FamilyRecord | None:
        records = ((self._desk.journal.record(family), count) for family, count in last.families.items())
        return next((record for record, count in records if record.entries != count), None)

    def _seen(self, who: Session, data: bytes, tell: Tell) -> tuple[ListSeen, list[Ready]]:
        self._desk.check_read()
        read = read_list(data)
        known = dict(self._known())
        problems, ready = list(read.problems), list[Ready]()
        for number, listed in enumerate(read.families):
            if number % EVERY == 0:
                tell(tr("Looked at {count} of {all} families").format(count=number, all=len(read.families)))
            try:
                drafts = self._families.drafts(who, listed.family)
            except WorldError as wrong:
                problems.append(Problem(line=listed.line, column="", says=str(wrong)))
                continue
            problems += _twice(listed, drafts[1], known)
            ready.append(drafts)
        return _told(read, problems), ready

    def _known(self) -> Iterator[tuple[_Key, str]]:
        for row in self._desk.journal.families():
            for person in self._desk.journal.record(row.family).people.values():
                yield from ((key, tr("is in this caseload already")) for key in _keys(person))


def _twice(listed: Listed, drafts: list[e.Draft], known: dict[_Key, str]) -> Iterator[Problem]:
    """Somebody who is here already, or on an earlier line; and from now on whoever is on this one."""
    here = tr("is on line {line} already").format(line=listed.line)
    for draft in drafts:
        if isinstance(draft.body, e.PersonAdded):
            person = draft.body.person
            keys = list(_keys(person))
            if where := next((known[key] for key in keys if key in known), ""):
                says = tr("{name} {where}. Take this line out of the list.").format(
                    name=person.plain_name(), where=where
                )
                yield Problem(line=listed.line, column="", says=says)
            known.update(dict.fromkeys(keys, here))


def _keys(person: Person) -> Iterator[_Key]:
    if person.nhs_number:
        yield ("nhs", person.nhs_number)
    elif person.kind == "mother" and person.born:
        yield ("mother", person.given_name.casefold(), person.family_name.casefold(), person.born)


def _told(read: ReadList, problems: list[Problem]) -> ListSeen:
    return ListSeen(
        families=len(read.families),
        people=sum(len(listed.family.people) for listed in read.families),
        problems=tuple(sorted(problems, key=lambda one: (one.line, one.column))),
        left_out=read.left_out,
    )


def list_words(seen: ListSeen) -> str:
    """What taking in a list would do, or did, as one sentence."""
    sentence = ntr("{count} family, {people} people.", "{count} families, {people} people.", seen.families)
    return sentence.format(count=seen.families, people=seen.people)
