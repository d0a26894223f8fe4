"""Three people on three laptops: a family visited on A, worked on by B too, settled at home, handed over to C with everything."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.base import ContactId, EntryId, FamilyId, PersonId, QuestionId
from app.domain.record import FamilyRecord
from app.engine.thread import HANDED
from app.ports import WorldError
from app.services.projecting import open_items
from app.services.states_transfers import Packed
from tests.support.house import DAY, House
from tests.support.team import record, send, sound, take_in, team

MOTHER = PersonId("mother")
TIRED = (QuestionId("how.are_you"), MOTHER)


def visited(house: House) -> tuple[FamilyId, ContactId]:
    """A signed visit that raised something for today."""
    state = house.visit(house.family())
    house.answer(state, "how.are_you", "Tired")
    house.answer(state, "safety.self_harm", "yes")
    house.services.visits.sign(house.who, state.record.id, state.contact.id)
    return state.record.id, state.contact.id


def amend(house: House, family: FamilyId, contact: ContactId, words: str, days: int) -> FamilyRecord:
    house.clock.go_to(DAY + timedelta(days=days))
    return house.services.corrections.amend(
        house.who, family, contact, TIRED[0], MOTHER, "answered", words, "She rang and put it right"
    )


def ring(house: House, family: FamilyId, finding: EntryId) -> None:
    """Somebody answers, and what was agreed is read back."""
    house.services.visits.call_outcome(
        house.who, family, None, "crisis", "111", "Dr Ames", "They see her today", True, [finding]
    )


def clocks(house: House, family: FamilyId) -> dict[str, tuple[object, ...]]:
    """Every open item of a family and its dates, whoever has it."""
    return {
        item.id: (item.kind, item.opens_on, item.due, item.stages, item.urgency)
        for item in open_items(house.services.transfers._desk.compiled.pathway, record(house, family))
    }


def test_a_family_goes_to_a_colleague_and_home_again_and_is_handed_over_with_everything(tmp_path: Path) -> None:
    a, b, c = team(tmp_path)
    family, contact = visited(a)
    shared_and_settled(a, b, family, contact)
    before = clocks(a, family)
    receipt = handed_over(a, c, family)
    assert before
    assert clocks(c, family) == before
    received(a, c, family, receipt)
    assert [sound(house) for house in (a, b, c)] == [True] * 3


def shared_and_settled(a: House, b: House, family: FamilyId, contact: ContactId) -> None:
    """Both amend the same answer, not knowing of each other; B's comes home, and A settles."""
    take_in(b, send(a, b, family))
    assert clocks(b, family) == clocks(a, family)
    assert b.rules(family) == a.rules(family)
    amend(a, family, contact, "Not sleeping", 1)
    amend(b, family, contact, "Crying at night", 2)
    assert [one.differ for one in take_in(a, send(b, a, family)).families] == [1]
    said = {one.answer.value for one in record(a, family).history if (one.question, one.about) == TIRED}
    assert said == {"Tired", "Not sleeping", "Crying at night"}
    [apart] = a.services.settling.waiting(a.who)
    first, second = apart.sides
    assert [first.by, second.by] == ["Sam Okafor", "Ruth Bello"]
    assert "Not sleeping" in first.what
    settled = a.services.settling.settle(a.who, family, (first.entry, second.entry), first.entry, "I asked her again")
    assert settled.answers[TIRED].answer.value == "Not sleeping"
    assert a.services.settling.waiting(a.who) == ()


def handed_over(a: House, c: House, family: FamilyId) -> Packed:
    """C takes the family over; until the receipt is home it is still A's."""
    packed = send(a, c, family, purpose="hand-over")
    [waiting] = a.services.transfers.handed_over(a.who)
    assert (waiting.to, waiting.received) == ("Maya Lindqvist", None)
    taken = take_in(c, packed)
    [row] = taken.families
    assert row.theirs == row.ours == waiting.sent
    due = [row for row in c.services.today.show(c.who).everything if row.kind in HANDED]
    assert due
    assert {row.owner for row in due} == {"Maya Lindqvist"}
    assert [row.family for row in a.services.families.rows(a.who)] == [family]
    assert taken.receipt is not None
    return taken.receipt


def received(a: House, c: House, family: FamilyId, receipt: Packed) -> None:
    """With the receipt both counts stand in A's record, and the family leaves A's list."""
    take_in(a, receipt)
    [arrived] = a.services.transfers.handed_over(a.who)
    assert arrived.agree
    assert arrived.received_by == "Maya Lindqvist"
    assert a.services.families.rows(a.who) == ()
    assert not [row for row in a.services.today.show(a.who).everything if row.family == family]
    assert [row.family for row in c.services.families.rows(c.who)] == [family]


def test_what_was_written_between_sending_and_receipt_goes_after_the_family(tmp_path: Path) -> None:
    a, c = team(tmp_path, "a", "c")
    family, contact = visited(a)
    packed = send(a, c, family, purpose="hand-over")
    amend(a, family, contact, "She rang: not sleeping", 1)
    receipt = take_in(c, packed).receipt
    assert receipt is not None
    assert [one.only_here for one in take_in(a, receipt).families] == [1]
    assert record(c, family).answers[TIRED].answer.value == "Tired"
    take_in(c, send(a, c, family))
    assert record(c, family).answers[TIRED].answer.value == "She rang: not sleeping"
    with pytest.raises(WorldError, match="is with Maya Lindqvist now"):
        send(a, c, family, purpose="hand-over")
    assert [sound(house) for house in (a, c)] == [True] * 2


def test_what_differs_is_not_shown_while_somebody_can_read_along(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family, contact = visited(a)
    take_in(b, send(a, b, family))
    amend(a, family, contact, "Not sleeping", 1)
    amend(b, family, contact, "Crying at night", 2)
    take_in(a, send(b, a, family))
    assert len(a.services.settling.waiting(a.who)) == 1
    a.visit(family, "her", "partner")
    assert a.services.settling.waiting(a.who) == ()


def test_what_came_in_was_not_known_here_before(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family, _ = visited(a)
    packed = send(a, b, family)
    b.clock.go_to(date(2026, 9, 1))
    take_in(b, packed)
    journal = b.services.transfers._desk.journal
    assert {at.date() for _, at in journal.received(family)} == {date(2026, 9, 1)}


def test_a_caseload_with_what_came_in_opens_again_and_grows(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family, contact = visited(a)
    take_in(b, send(a, b, family))
    b.reopen()
    amend(b, family, contact, "Better", 3)
    b.reopen()
    assert sound(b)
    assert record(b, family).answers[TIRED].answer.value == "Better"
    assert take_in(a, send(b, a, family)).families[0].new > 0
    assert sound(a)


def test_a_worry_that_one_ended_while_the_other_went_on_stays_open_until_somebody_looked(tmp_path: Path) -> None:
    a, b = team(tmp_path, "a", "b")
    family, _ = visited(a)
    take_in(b, send(a, b, family))
    [finding] = [one for one in record(a, family).open_findings() if one.rule.startswith("self-harm")][:1]
    a.services.visits.decide(a.who, family, finding.entry, "refer", "To the crisis team today", None)
    ring(b, family, finding.entry)
    b.services.visits.end_finding(b.who, family, finding.entry, "acted-on", "Seen by the GP, letter of today")
    take_in(a, send(b, a, family))
    assert record(a, family).findings[finding.entry].open
    [apart] = a.services.settling.waiting(a.who)
    assert apart.about == "What was done about a worry"
    ended = next(side for side in apart.sides if side.by == "Ruth Bello")
    pair = (apart.sides[0].entry, apart.sides[1].entry)
    a.services.settling.settle(a.who, family, pair, ended.entry, "Ruth showed me the letter")
    assert not record(a, family).findings[finding.entry].open
    assert sound(a)
