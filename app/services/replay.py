"""Plays a worked case through real services and a real vault, and says what held."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import msgspec

from app.domain.answers import Answer, AnswerKey
from app.domain.base import ContactKind, FamilyId, Value
from app.domain.case import Case, CaseEvent, CaseExpect, CasePerson
from app.domain.people import Person, Session
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.thread import thread
from app.engine.visit import Weighing, ask_next
from app.i18n import tr
from app.ports import ContentError, WorldError
from app.services.families import NewFamily, NewPerson
from app.services.house import Services
from app.services.replay_events import DUE, WORKERS, referral_of, step_of
from app.services.replay_thread import ThreadTrace, due_lines, item_name
from app.services.visit_state import record_weighing
from app.services.weighing import read_answers

Json = dict[str, Any]
VERBS = ("not-kept", "reply", "told", "referral", "step")
"""What can happen in a case besides a contact."""


class CaseClock:
    """The clock of a worked case: ten in the morning of the day set, a second later at each look."""

    def __init__(self, day: date) -> None:
        self.set(day)

    def set(self, day: date) -> None:
        """Go to a day."""
        self._now = datetime.combine(day, time(10), tzinfo=UTC)

    def now(self) -> datetime:
        """The case's moment, in UTC."""
        self._now += timedelta(seconds=1)
        return self._now

    def today(self) -> date:
        """The case's day."""
        return self._now.date()


class Played(Value, frozen=True):
    """What one case came to."""

    case: str
    family: FamilyId
    failed: tuple[str, ...]
    raised: tuple[Json, ...]
    cannot_tell: tuple[Json, ...]
    due: tuple[Json, ...]
    papers: tuple[str, ...] = ()
    thread: tuple[Json, ...] = ()


class Replay:
    """Plays cases one after another into one throwaway caseload."""

    def __init__(self, services: Services, compiled: Compiled, clock: CaseClock) -> None:
        self._services = services
        self._compiled = compiled
        self._clock = clock

    def play(self, case: Case, papers: Path | None = None) -> Played:
        """Play one case to its end, check each expectation at the end of its day, and write its papers below `papers`.

        Raises `ContentError` naming the case and the block for a word that means nothing here.
        """
        self._check_words(case)
        start = min((event.on for event in case.events), default=self._clock.today())
        self._clock.set(start)
        family = self._services.families.add(self._who(), _family(case, start))
        failed: list[str] = []
        comes = {day for one in case.people for day in (one.known, one.born) if day and day > start}
        days = sorted({event.on for event in case.events} | {expect.on for expect in case.expects} | comes)
        trace = ThreadTrace(self._compiled.pathway, case)
        for day, until in zip(days, (*(one - timedelta(days=1) for one in days[1:]), days[-1]), strict=True):
            self._clock.set(day)
            self._people_of(family, case, day)
            for event in (event for event in case.events if event.on == day):
                self._event(family, case, event)
            failed += self._checked(family, case, day)
            trace.after(self._record(family), day, until)
        record = self._record(family)
        return Played(
            case=case.head.id,
            family=family,
            failed=tuple(failed),
            raised=tuple(self._raised(record)),
            cannot_tell=tuple(self._untold(record)),
            due=tuple(due_lines(record, self._compiled.pathway)),
            papers=tuple(self._papers(record, case, papers)) if papers else (),
            thread=trace.lines(),
        )

    def _papers(self, record: FamilyRecord, case: Case, folder: Path) -> list[str]:
        """The letters that the open findings' rules offer, each as a PDF."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as wrong:
            raise WorldError(tr("{folder} cannot hold the papers: {why}").format(folder=folder, why=wrong)) from wrong
        rules = self._compiled.rules
        wanted = [rules[finding.rule].letter for finding in record.open_findings()]
        written = []
        for letter in dict.fromkeys(name for name in wanted if name):
            made = self._services.letters.draft(self._who(), record.id, None, letter)
            path = folder / f"{case.head.id}-{letter}.pdf"
            path.write_bytes(self._services.letters.pdf(self._who(), made))
            written.append(str(path))
        return written

    def _who(self) -> Session:
        return self._services.doors.session()

    def _record(self, family: FamilyId) -> FamilyRecord:
        return self._services.families.open(self._who(), family).record

    def _people_of(self, family: FamilyId, case: Case, day: date) -> None:
        """Whoever belongs to the family from this day, and whoever is born on it."""
        families = self._services.families
        for one in case.people:
            if one.known == day:
                families.add_person(self._who(), family, _person(case, one, day))
        called = _called(self._record(family), case)
        for one in case.people:
            if one.born == day and one.id in called and called[one.id].born is None:
                born = msgspec.structs.replace(called[one.id], born=day)
                families.change_person(self._who(), family, born)

    def _check_words(self, case: Case) -> None:
        """An expectation about a rule or question that does not exist would hold, or not, whatever happened."""
        names = self._compiled.names.questions
        known: dict[str, set[str]] = {
            "ask_next": set(names),
            "kept": set(names),
            "due": {*self._compiled.rules, *DUE},
        }
        for expect in case.expects:
            kind, name = expect.named()
            if name not in known.get(kind, set(self._compiled.rules)):
                sentence = tr("{case}, expect {on}: {kind} names '{name}', which this pathway does not have.")
                raise ContentError(sentence.format(case=case.head.id, on=expect.on, kind=kind, name=name))
        for event in case.events:
            if event.kind not in (*self._compiled.contacts, *VERBS):
                sentence = tr("{case}, event {on}: kind '{kind}' is not a contact or one of {known}.")
                known_verbs = ", ".join(VERBS)
                raise ContentError(sentence.format(case=case.head.id, on=event.on, kind=event.kind, known=known_verbs))

    def _event(self, family: FamilyId, case: Case, event: CaseEvent) -> None:
        try:
            self._happen(family, case, event)
        except ContentError:
            raise
        except WorldError as wrong:
            sentence = tr("{case}, event {on} {kind}: {why}")
            words = sentence.format(case=case.head.id, on=event.on, kind=event.kind, why=wrong)
            raise ContentError(words) from wrong

    def _happen(self, family: FamilyId, case: Case, event: CaseEvent) -> None:
        visits = self._services.visits
        who = msgspec.structs.replace(self._who(), role=event.by, name=WORKERS.get(event.by, self._who().name))
        if event.kind in self._compiled.contacts:
            contact = visits.start(who, family, ContactKind(event.kind), event.present).contact.id
            for asked, answer in self._answers(family, case, event).items():
                visits.answer(who, family, contact, asked[0], asked[1], answer.state, answer.value)
            visits.sign(who, family, contact)
        elif event.kind == "not-kept":
            plan = ContactKind(event.contact or next(iter(self._compiled.contacts)))
            visits.not_kept(who, family, plan, event.on, event.how, event.source)
        elif event.kind == "referral":
            self._services.pursuits.refer(who, family, referral_of(self._record(family), event))
        elif event.kind == "step":
            self._services.pursuits.referral_step(who, family, step_of(self._record(family), event))
        else:
            visits.told(who, family, self._answers(family, case, event), event.source)

    def _answers(self, family: FamilyId, case: Case, event: CaseEvent) -> dict[AnswerKey, Answer]:
        return read_answers(self._compiled, event.answers, _called(self._record(family), case))

    def _checked(self, family: FamilyId, case: Case, day: date) -> list[str]:
        """What does not hold at the end of a day, the record read and weighed once."""
        wanted = [expect for expect in case.expects if expect.on == day]
        if not wanted:
            return []
        record = self._record(family)
        weighing = record_weighing(self._compiled, record, day)
        return [sentence for expect in wanted for sentence in self._check(record, weighing, case, expect)]

    def _check(self, record: FamilyRecord, weighing: Weighing, case: Case, expect: CaseExpect) -> list[str]:
        kind, name = expect.named()
        about = _is_person(case, expect)
        found = _found_about(record, case, expect) if about else self._found(record, weighing, case, kind)
        held = name not in found if kind == "not_raised" else name in found
        return [] if held else [f"{expect.on}: {kind} {name} does not hold; found {', '.join(sorted(found)) or 'none'}"]

    def _found(self, record: FamilyRecord, weighing: Weighing, case: Case, kind: str) -> set[str]:
        if kind in ("raised", "not_raised"):
            return {finding.rule for finding in record.findings.values() if finding.open}
        if kind == "cannot_tell":
            return {rule.id for rule, _ in weighing.cannot_tell()}
        if kind == "kept":
            return {one.question for one in record.answers.values() if one.answer.state == "answered"}
        if kind == "due":
            return self._due_names(record)
        plans = [event.kind for event in case.events if event.kind in self._compiled.contacts]
        plan = (
            self._compiled.contacts[ContactKind(plans[-1])] if plans else next(iter(self._compiled.contacts.values()))
        )
        carried = {
            one.question for one in record.answers.values() if one.answer.state in ("not-safe", "not-asked", "declined")
        }
        return {one.question for one in ask_next(plan, weighing)} | carried

    def _due_names(self, record: FamilyRecord) -> set[str]:
        """Kinds of open items, rules of open findings, and patterns that stand by now."""
        pathway, today = self._compiled.pathway, self._clock.today()
        items = thread(record, pathway.local, pathway.watch)
        stand = [item for item in items if item.kind != "pattern" or item.opens_on <= today]
        names = {item_name(record, item) for item in stand}
        return names | {item.kind for item in stand} | {finding.rule for finding in record.open_findings()}

    def _raised(self, record: FamilyRecord) -> list[Json]:
        rules = self._compiled.rules
        return [
            {
                "on": finding.raised_at.date().isoformat(),
                "rule": finding.rule,
                "urgency": finding.urgency,
                "because": [msgspec.to_builtins(one) for one in finding.because],
                "source": rules[finding.rule].source.title,
                "learn": list(rules[finding.rule].learn),
            }
            for finding in record.findings.values()
        ]

    def _untold(self, record: FamilyRecord) -> list[Json]:
        weighing = record_weighing(self._compiled, record, self._clock.today())
        return [
            {"rule": rule.id, "urgency": rule.urgency, "missing": [f"{one[0]}@{one[1]}" for one in verdict.missing]}
            for rule, verdict in weighing.cannot_tell()
        ]


def _found_about(record: FamilyRecord, case: Case, expect: CaseExpect) -> set[str]:
    """The rules of open findings that rest on something about the person an expectation is for."""
    whom = _called(record, case)[expect.whom].id
    return {one.rule for one in record.open_findings() if any(reason.about == whom for reason in one.because)}


def _called(record: FamilyRecord, case: Case) -> dict[str, Person]:
    # The family holds the case's people in the order in which they came to be known.
    return {each.id: person for each, person in zip(_as_known(case), record.people.values(), strict=False)}


def _is_person(case: Case, expect: CaseExpect) -> bool:
    return bool(expect.raised or expect.not_raised) and expect.whom in {person.id for person in case.people}


def _as_known(case: Case) -> list[CasePerson]:
    return sorted(case.people, key=lambda one: one.known or date.min)


def _family(case: Case, start: date) -> NewFamily:
    people = (one for one in _as_known(case) if one.known is None or one.known < start)
    return NewFamily(people=tuple(_person(case, person, start) for person in people))


def _person(case: Case, person: CasePerson, day: date) -> NewPerson:
    """As known on a day: a birth to come is not known yet."""
    return NewPerson(
        kind=person.kind,
        given_name="",
        family_name=case.head.id.replace("_", " ").replace("-", " ").title(),
        born=person.born if person.born and person.born <= day else None,
        due=person.due,
        relationship=person.relationship,
    )
