"""When a rule that holds becomes a finding of its own: once for each person it is about, and again on new evidence."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.base import PersonId
from app.domain.findings import Finding
from app.domain.pathway import Because, Rule
from app.domain.record import FamilyRecord
from app.engine.situation import Weighed
from app.engine.syntax import Each
from app.engine.visit import Weighing


def newly_raised(
    record: FamilyRecord, weighing: Weighing, before: Weighing | None = None
) -> tuple[tuple[Rule, Weighed], ...]:
    """Rules that hold and are not open in the record, gravest first. A rule about *any baby* is one finding for each of them.

    An ended finding returns on new evidence: other reasons than then, or a rule that did not hold in `before` and now does.
    """
    found = []
    for rule, verdict in weighing.raised():
        known = [finding for finding in record.findings.values() if finding.rule == rule.id]
        for person, reasons in _apart(weighing, rule, verdict):
            held = before is None or _held(before, rule, person)
            if _is_new(_about(known, person), reasons, person, held=held):
                found.append((rule, Weighed(True, reasons)))
    return tuple(found)


def _apart(weighing: Weighing, rule: Rule, verdict: Weighed) -> list[tuple[PersonId | None, tuple[Because, ...]]]:
    """The reasons of each person a quantified rule holds for; all together when it is about nobody in particular."""
    people = _quantified(weighing, rule)
    concerned = [person for person in people if any(one.about == person for one in verdict.because)]
    if not concerned:
        return [(None, verdict.because)]
    return [(person, _reasons_of(verdict.because, person, people)) for person in concerned]


def _quantified(weighing: Weighing, rule: Rule) -> tuple[PersonId, ...]:
    condition = weighing.compiled.whens[rule.id]
    each = isinstance(condition, Each) and condition.which == "any"
    return weighing.here.people.get(condition.kind, ()) if isinstance(condition, Each) and each else ()


def _reasons_of(reasons: Iterable[Because], person: PersonId, people: tuple[PersonId, ...]) -> tuple[Because, ...]:
    return tuple(one for one in reasons if one.about == person or one.about not in people)


def _about(known: list[Finding], person: PersonId | None) -> list[Finding]:
    return [one for one in known if person is None or any(reason.about == person for reason in one.because)]


def _held(before: Weighing, rule: Rule, person: PersonId | None) -> bool:
    verdict = before.verdicts.get(rule.id)
    if verdict is None or verdict.value is not True:
        return False
    return person is None or any(one.about == person for one in verdict.because)


def _is_new(known: list[Finding], reasons: tuple[Because, ...], person: PersonId | None, *, held: bool) -> bool:
    if not known:
        return True
    if any(finding.open for finding in known):
        return False
    last = [one for one in known[-1].because if person is None or one in reasons or one.about == person]
    return not held or any(one not in last for one in reasons) or any(one not in reasons for one in last)
