"""A supervisor looks at work, decides, signs exactly what she read; the worker mends; nobody approves their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec
import pytest

from app.domain.answers import State
from app.domain.base import ContactId, FamilyId, PersonId, QuestionId
from app.domain.entries import encode
from app.domain.review import ReviewMade, SignedOff
from app.engine.thread import thread
from app.ports import WorldError, WrongPassphrase
from app.services.gate import Refused
from app.services.states_reviews import Verdict
from tests.support.house import DAY
from tests.support.reviewing import AGREES, DIRECTS, RETURNS, THOUGHT, Two, after, challenge, two


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    made = two(tmp_path_factory.mktemp("two"))
    yield made
    made.house.services.doors.lock()


@pytest.fixture
def pair(shared: Two) -> Two:
    shared.house.clock.go_to(DAY)
    shared.house.services.supervision.get_up(shared.house.who)
    return shared


def kinds(pair: Two, family: FamilyId) -> dict[str, str]:
    """The open items of a family by kind, each with who has it."""
    record = pair.house.services.visits._desk.journal.record(family)
    local = pair.house.services.visits._desk.compiled.pathway.local
    return {item.kind: item.owner for item in thread(record, local)}


def amend(pair: Two, family: FamilyId, contact: ContactId, words: str, state: State = "answered") -> None:
    """The worker changes an answer of a signed visit."""
    pair.house.services.corrections.amend(
        pair.house.who,
        family,
        contact,
        QuestionId("how.are_you"),
        PersonId("mother"),
        state,
        words,
        "Misheard.",
    )


def test_she_who_sits_beside_shows_with_her_own_passphrase_that_it_is_she(pair: Two) -> None:
    with pytest.raises(WrongPassphrase):
        pair.house.services.supervision.sit_together(pair.house.who, pair.supervisor, "somebody elses words at all")
    assert pair.house.services.supervision.beside(pair.house.who) is None
    assert pair.together().role == "supervisor"


def test_without_her_beside_nobody_reviews_in_the_workers_caseload(pair: Two) -> None:
    with pytest.raises(Refused, match="supervisor, safeguarding lead"):
        pair.house.services.supervision.queue(pair.house.who)
    absent = msgspec.structs.replace(pair.together())
    pair.house.services.supervision.get_up(pair.house.who)
    with pytest.raises(Refused, match="unlocked this caseload"):
        pair.house.services.supervision.queue(absent)


def test_locking_sends_her_away_too(pair: Two) -> None:
    pair.together()
    pair.house.reopen()
    assert pair.house.services.supervision.beside(pair.house.who) is None


def test_beside_the_owner_she_reads_and_reviews_and_writes_nothing_else(pair: Two) -> None:
    family, _, _ = pair.signed_visit()
    with pytest.raises(Refused):
        pair.house.services.visits.start(pair.together(), family, pair.house.plan, ("her",))


def test_agreeing_signs_the_hash_of_exactly_the_entries_of_the_visit(pair: Two) -> None:
    family, contact, of = pair.signed_visit()
    state = pair.review(family, of)
    entries = pair.house.services.visits._desk.journal.entries(family)
    theirs = [one for one in entries if getattr(one.body, "contact", None) == contact]
    signed = next(one.body for one in entries if isinstance(one.body, SignedOff))
    assert signed.entries == tuple(one.id for one in theirs)
    assert signed.digest == hashlib.sha256(b"".join(map(encode, theirs))).hexdigest()
    assert state.signed is not None
    assert (state.signed.by, state.signed.sound, state.signed.earlier) == ("Priya Nair", True, False)


def test_the_entry_says_who_reviewed_and_that_they_sat_together(pair: Two) -> None:
    family, _, of = pair.signed_visit()
    pair.review(family, of)
    made = next(
        one for one in pair.house.services.visits._desk.journal.entries(family) if isinstance(one.body, ReviewMade)
    )
    assert isinstance(made.body, ReviewMade)
    assert (made.body.reviewer.person, made.body.reviewer.together) == (pair.supervisor, True)
    assert made.author.person == pair.house.staff


def test_a_later_amendment_shows_the_signature_as_of_the_earlier_version(pair: Two) -> None:
    family, contact, of = pair.signed_visit()
    pair.review(family, of)
    amend(pair, family, contact, "Very low")
    signed = pair.show(family, of).signed
    assert signed is not None
    assert (signed.earlier, signed.sound) == (True, True)


def test_what_changed_since_my_last_look_stands_beside_what_it_was(pair: Two) -> None:
    family, contact, of = pair.signed_visit()
    pair.review(family, of)
    pair.house.clock.go_to(after(1))
    amend(pair, family, contact, "Very low")
    changed = [line for line in pair.show(family, of).lines if line.new]
    assert [(line.before, line.now) for line in changed] == [("“Tired”", "“Very low”")]


def test_a_review_is_for_what_was_shown_and_for_nothing_written_since(pair: Two) -> None:
    family, contact, of = pair.signed_visit()
    seen = pair.show(family, of).digest
    amend(pair, family, contact, "Very low")
    with pytest.raises(WorldError, match="written since"):
        pair.house.services.supervision.make(pair.together(), family, of, AGREES, seen)


def test_a_visit_that_is_not_signed_is_not_reviewed(pair: Two) -> None:
    family = pair.house.family()
    visit = pair.house.answer(pair.house.visit(family), "how.are_you", "Tired")
    with pytest.raises(WorldError, match="not signed this visit"):
        pair.review(family, visit.contact.entry)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_review_answers_all_three_questions(pair: Two, place: int) -> None:
    family, _, of = pair.signed_visit()
    with pytest.raises(WorldError, match="Answer in your own words"):
        pair.review(family, of, challenge(place))


@pytest.mark.parametrize(
    ("verdict", "missing"),
    [
        (Verdict(decision="agree", challenge=THOUGHT, next_on=None), "next look"),
        (Verdict(decision="agree", challenge=THOUGHT, next_on=DAY), "day to come"),
        (msgspec.structs.replace(RETURNS, comment=" "), "put right"),
        (msgspec.structs.replace(DIRECTS, act=""), "what is to be done"),
        (msgspec.structs.replace(DIRECTS, owner=""), "who does it"),
        (msgspec.structs.replace(DIRECTS, by=None), "by which it is done"),
    ],
)
def test_a_decision_says_what_it_needs(pair: Two, verdict: Verdict, missing: str) -> None:
    family, _, of = pair.signed_visit()
    with pytest.raises(WorldError, match=missing):
        pair.review(family, of, verdict)


def test_what_is_returned_stays_with_the_worker_until_mended_and_then_comes_back_to_be_looked_at(pair: Two) -> None:
    family, _, of = pair.signed_visit()
    pair.review(family, of, RETURNS)
    assert kinds(pair, family)["returned"] == "Sam Okafor"
    record = pair.house.services.families.open(pair.house.who, family).record
    review = next(iter(record.reviewed.made))
    pair.house.services.supervision.mended(pair.house.who, family, review, "She was alone; written so.")
    assert "returned" not in kinds(pair, family)
    assert "review" in kinds(pair, family)
    pair.review(family, of)
    assert "review" not in kinds(pair, family)


def test_a_directed_act_stays_open_until_somebody_says_what_came_of_it(pair: Two) -> None:
    family, _, of = pair.signed_visit()
    pair.review(family, of, DIRECTS)
    record = pair.house.services.families.open(pair.house.who, family).record
    review = next(iter(record.reviewed.made))
    assert kinds(pair, family)["directed"] == "Sam Okafor"
    after_it = pair.house.services.supervision.directed_done(pair.house.who, family, review, "4.1 kg, gaining.")
    assert "directed" not in kinds(pair, family)
    assert not after_it.reviewed.made[review].open


def test_a_red_flag_that_was_ended_waits_first_in_the_queue_until_it_was_looked_at(pair: Two) -> None:
    visited, _, of = pair.signed_visit()
    pair.house.services.supervision.ask(pair.house.who, visited, of, "Did I miss something?")
    family, finding = pair.red_flag_ended()
    waiting = pair.house.services.supervision.queue(pair.together()).waiting
    assert (waiting[0].first, waiting[-1].first) == (True, False)
    assert {family, visited} <= {one.family for one in waiting}
    pair.review(family, finding)
    assert family not in {one.family for one in pair.house.services.supervision.queue(pair.together()).waiting}


def test_not_every_visit_waits_for_a_supervisor(pair: Two) -> None:
    family, _, _ = pair.signed_visit()
    assert "review" not in kinds(pair, family)


def test_a_sample_is_the_same_for_the_same_words_and_says_them(pair: Two) -> None:
    families = [pair.signed_visit()[0] for _ in range(3)]
    pair.house.services.supervision.draw(pair.together(), "August", 2)
    journal = pair.house.services.visits._desk.journal
    asked = [one for family in families for one in journal.record(family).reviewed.asked.values()]
    drawn = [one for row in journal.families() for one in journal.record(row.family).reviewed.asked.values()]
    seeded = [one for one in drawn if one.asked.seed == "August"]
    assert len(seeded) == 2
    assert all(one.asked.why == "sample" for one in seeded)
    assert len(asked) <= 3


def test_an_open_worry_nobody_talked_over_is_raised_itself_and_a_look_sets_its_next_day(pair: Two) -> None:
    family = pair.house.family()
    pair.house.answer(pair.house.visit(family), "safety.self_harm", "yes")
    record = pair.house.services.families.open(pair.house.who, family).record
    local = pair.house.services.visits._desk.compiled.pathway.local
    item = next(one for one in thread(record, local) if one.kind == "supervision")
    assert item.opens_on > DAY
    pair.review(family, record.open_findings()[0].entry)
    record = pair.house.services.families.open(pair.house.who, family).record
    again = next(one for one in thread(record, local) if one.kind == "supervision")
    assert again.opens_on == AGREES.next_on


def test_counts_are_by_rule_and_never_by_worker(pair: Two) -> None:
    family, finding = pair.red_flag_ended()
    counted = pair.house.services.supervision.counts(pair.together())
    mine = next(one for one in counted.closed if one.of == finding)
    assert (mine.family, mine.evidence) == (family, "Seen by the crisis team.")
    assert all(one.raised >= one.ended >= one.without for one in counted.rules)
    assert not {"worker", "by", "who"} & set(type(counted.rules[0]).__struct_fields__)


def test_she_sees_what_others_see_of_her_work_and_what_they_decided(pair: Two) -> None:
    family, _, of = pair.signed_visit()
    pair.review(family, of, RETURNS)
    trail = pair.house.services.supervision.trail(pair.house.who)
    assert any(one.reason == "Say who was in the room." for one in trail.reviews)
    assert ("Priya Nair", "Read something to review it") in {(one.who, one.what) for one in trail.looked}
    assert "Sam Okafor" not in {one.who for one in trail.looked}


def test_a_review_stands_in_the_chronology(pair: Two) -> None:
    family, _, of = pair.signed_visit()
    pair.review(family, of, RETURNS)
    lines = pair.house.services.chronology.show(pair.house.who, family).lines
    assert any(line.kind == "review" and "Returned" in line.what for line in lines)


def test_nobody_reviews_their_own_work(pair: Two) -> None:
    desk = pair.house.services.visits._desk
    family, _, of = pair.signed_visit()
    who = pair.together()
    hers = msgspec.structs.replace(who, person=pair.house.staff)
    desk.beside = hers
    state = pair.house.services.supervision.show(hers, family, of)
    with pytest.raises(WorldError, match="your own work"):
        pair.house.services.supervision.make(hers, family, of, AGREES, state.digest)
