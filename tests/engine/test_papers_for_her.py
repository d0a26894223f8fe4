"""Her plan as words: what it says, how plainly, and what keeps it, and a few words to a colleague, from being issued."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import msgspec
import pytest

from app.domain.base import PersonId
from app.domain.entries import FindingEnded
from app.domain.letter import Letter
from app.domain.people import Person, Role
from app.domain.with_her import ReadBack
from app.engine.letter_stops import ILLNESS, NOT_BEFORE_HER
from app.engine.letters import as_text, draft, offered
from app.engine.shelter import may_be_harmed
from tests.documents.whole_visit import shipped, visit
from tests.support.golden import golden
from tests.support.letter_pathway import WHO
from tests.support.records import AISHA, CONTACT, DANIEL, MOTHER, NOAH, SMITHS, RecordBuilder

NAMES = [str(plan.id) for plan in shipped().letters if plan.id not in ("gp-letter", "perinatal-mental-health-urgent")]
HOME = ("your-plan", "your-plan-neutral")
FEW = ("few-words-health-visitor", "few-words-centre")
LONG_WORD_PARTS = re.compile(r"[aeiouy]+")
MOST_GRADE = 6.0
"""Flesch-Kincaid grade: the sixth year of school, at 11. A rough measure; people read better than it tells."""


BEFORE_BIRTH = ("perinatal-mental-health-pregnancy", "pre-birth-social-care")


def expecting() -> RecordBuilder:
    """Thirty weeks pregnant, unwell once before, an earlier child who lives elsewhere, asked alone."""
    unborn = msgspec.structs.replace(NOAH, born=None, due=date(2026, 10, 15), given_name="", lives_here="not-known")
    story = RecordBuilder().people(AISHA, unborn, DANIEL).contact("midwife-booking")
    story.answered("pregnancy.how", "Tired. Hopeful, most days.", noticed="Smiled when she spoke of the scan.")
    story.answered("history.severe", "yes").answered("history.medicine", "stopped").answered("history.family", "yes")
    story.answered("history.child_removed", "yes").answered("abuse.enquiry", state="not-safe")
    story.answered("close.wants", "Nobody to decide without me.")
    return story.finding("severe-history", "She was severely ill before.", urgency="soon")


def paper(
    name: str, story: RecordBuilder | None = None, free: dict[str, str] | None = None, to: str = "The team"
) -> Letter:
    plan = next(each for each in shipped().letters if each.id == name)
    return draft(
        plan,
        (story or (expecting() if name in BEFORE_BIRTH else visit())).record(),
        shipped(),
        WHO,
        MOTHER,
        CONTACT,
        to,
        free or {},
    )


def asked() -> RecordBuilder:
    """A family in which abuse was asked with her alone, and she said no."""
    return RecordBuilder().people(AISHA, NOAH, DANIEL).contact().answered("abuse.enquiry", "no")


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_reads_as_it_was_agreed(name: str) -> None:
    text = as_text(paper(name))
    assert text == golden(f"{name}.txt", text)


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_about_nobody_asked_yet_reads_as_it_was_agreed(name: str) -> None:
    text = as_text(paper(name, RecordBuilder().people(AISHA, NOAH)))
    assert text == golden(f"{name}-nothing-asked.txt", text)


@pytest.mark.parametrize("name", HOME)
def test_her_paper_is_written_for_a_reader_of_nine_to_eleven(name: str) -> None:
    parts = [
        part for plan in shipped().letters if plan.id == name for section in plan.sections for part in section.parts
    ]
    sentences = [part.says for part in parts] + [action.for_her for action in shipped().actions if name == HOME[0]]
    assert _grade(" ".join(sentence for sentence in sentences if sentence)) <= MOST_GRADE


def _grade(text: str) -> float:
    plain = re.sub(r"\{\w+\}", "Noah", text)
    words = re.findall(r"[A-Za-z’']+", plain)
    parts = sum(max(1, len(LONG_WORD_PARTS.findall(word.lower().rstrip("e")))) for word in words)
    return 0.39 * len(words) / len(re.findall(r"[.?!:]", plain)) + 11.8 * parts / len(words) - 15.59


@pytest.mark.parametrize("name", HOME)
@pytest.mark.parametrize("story", [visit(), RecordBuilder().people(AISHA)], ids=["a whole visit", "nothing asked"])
def test_her_paper_uses_no_word_that_is_not_used_before_her(name: str, story: RecordBuilder) -> None:
    made = paper(name, story)
    assert NOT_BEFORE_HER.findall(as_text(made)) == []
    assert made.stops == ()


def test_no_sentence_for_her_uses_such_a_word_or_names_anybody_else() -> None:
    sentences = [action.for_her for action in shipped().actions if action.for_her]
    assert sentences
    never = re.compile(NOT_BEFORE_HER.pattern + r"|\b(partner|father|dad|abuse|police|social)\b", re.IGNORECASE)
    assert [words for words in sentences if never.search(words)] == []


@pytest.mark.parametrize("word", ["perinatal", "Risk", "flag", "screening", "score", "case", "safeguarding"])
def test_a_word_that_is_not_used_before_her_keeps_her_paper_back(word: str) -> None:
    assert any(f"“{word}”" in stop for stop in paper(HOME[0], free={"next": f"This {word} is."}).stops)


def test_whoever_is_not_ruled_out_is_neither_named_nor_invited() -> None:
    unasked = RecordBuilder().people(AISHA, NOAH, DANIEL).contact()
    for words in ("Bring your partner along.", "Daniel rings us."):
        assert paper(HOME[0], unasked, {"next": words}).stops
        assert paper(HOME[0], asked(), {"next": words}).stops == ()


def test_the_version_that_anyone_may_read_names_nobody_else_even_when_she_said_no() -> None:
    assert paper(HOME[1], asked(), {"visit": "Daniel is welcome too."}).stops


def test_whoever_is_close_to_her_is_spoken_of_only_when_she_was_asked_alone_and_said_no() -> None:
    assert "Someone close to you" in as_text(paper(HOME[0], asked()))
    for story in (
        RecordBuilder().people(AISHA).contact(),
        RecordBuilder().people(AISHA).contact().answered("abuse.enquiry", "yes"),
        asked().answered("abuse.seen", "yes", said_by="seen"),
    ):
        assert "Someone close to you" not in as_text(paper(HOME[0], story))


def test_words_from_what_is_private_keep_her_paper_back() -> None:
    story = asked().answered("abuse.her_wish", "He takes my phone and reads every message.")
    copied = paper(HOME[0], story, {"next": "We know that he takes my phone and reads it."})
    assert any("kept private" in stop for stop in copied.stops)


def test_words_from_a_note_for_the_safety_of_staff_keep_her_paper_back() -> None:
    family = msgspec.structs.replace(SMITHS, worker_safety="Two of us go because of the brother.")
    story = RecordBuilder(family=family).people(AISHA).contact()
    assert paper(HOME[0], story, {"next": "Two of us go because of it."}).stops


@pytest.mark.parametrize(
    ("question", "value", "said_by", "possible"),
    [
        ("abuse.enquiry", "no", "her", False),
        ("abuse.enquiry", "no", "him", True),
        ("abuse.enquiry", "yes", "her", True),
        ("abuse.enquiry", None, "her", True),
        ("abuse.seen", "yes", "seen", True),
        ("abuse.seen", "no", "seen", True),
        ("centre.afraid", "no", "her", False),
        ("centre.afraid", "danger", "her", True),
    ],
)
def test_only_her_own_no_said_alone_rules_danger_at_home_out(
    question: str, value: str | None, said_by: Literal["her", "him", "seen"], possible: bool
) -> None:
    story = RecordBuilder().people(AISHA).contact()
    story.answered(question, value, said_by=said_by, state="answered" if value else "not-safe")
    assert may_be_harmed(story.record(), shipped()) is possible


def test_a_yes_of_an_earlier_visit_is_not_taken_back_by_a_no_of_a_later_one() -> None:
    story = RecordBuilder().people(AISHA).contact().answered("abuse.enquiry", "yes")
    story.contact(id="contact-2").answered("abuse.enquiry", "no", contact="contact-2")
    assert may_be_harmed(story.record(), shipped())


def test_a_slip_of_the_pen_that_was_corrected_is_no_suspicion() -> None:
    story = RecordBuilder().people(AISHA).contact().answered("abuse.enquiry", "yes").finding("abuse-disclosed", "x")
    slip = story.last
    story.answered("abuse.enquiry", "no").write(FindingEnded(finding=slip, why="mis-keyed", evidence=""))
    assert not may_be_harmed(story.record(), shipped())


def test_a_step_from_a_private_worry_is_not_on_her_paper() -> None:
    private = [rule for rule in shipped().rules if rule.private]
    story = asked()
    for rule in private:
        story.finding(rule.id, rule.says)
    assert "We have not agreed this yet" in as_text(paper(HOME[0], story))


@pytest.mark.parametrize("name", FEW)
def test_a_few_words_carry_no_illness_no_address_and_nothing_she_said_in_private(name: str) -> None:
    text = as_text(paper(name))
    assert ILLNESS.findall(text) == []
    assert "may need extra support" in text
    assert "unknown is not no" in text
    assert SMITHS.address not in text
    assert SMITHS.safe_contact.phone not in text


@pytest.mark.parametrize("name", FEW)
def test_an_illness_named_by_its_author_keeps_a_few_words_back(name: str) -> None:
    stops = paper(name, free={"call-me": "her depression gets worse"}).stops
    assert any("“depression”" in stop for stop in stops)


@pytest.mark.parametrize(("said", "kept_back"), [("yes", False), ("some", False), ("no", True), (None, True)])
def test_a_few_words_go_only_where_she_said_they_may(said: str | None, kept_back: bool) -> None:
    story = RecordBuilder().people(AISHA, NOAH).contact("cc-first-conversation")
    if said:
        story.answered("centre.share", said)
    assert bool(paper(FEW[0], story).stops) is kept_back


@pytest.mark.parametrize("name", BEFORE_BIRTH)
def test_a_letter_before_a_birth_says_how_much_time_is_left(name: str) -> None:
    assert "30+0 weeks pregnant on 6 August 2026. Due on 15 October 2026: 10 weeks left." in as_text(paper(name))


@pytest.mark.parametrize("name", BEFORE_BIRTH)
def test_a_letter_before_a_birth_keeps_what_could_harm_her_on_its_own_page(name: str) -> None:
    main, _, annex = as_text(paper(name)).partition("Not for online access")
    for label in ("Mother, sister or daughter severely unwell", "A child who lived elsewhere"):
        assert label not in main
        assert label in annex


def test_her_words_when_it_was_read_back_stand_first_in_the_annex_and_not_where_they_could_be_read_online() -> None:
    words = "Write that I asked for help first."
    story = visit().write(ReadBack(contact=CONTACT, heard="added", her_words=words, lines=()))
    main, _, annex = as_text(paper("pathway-summary", story)).partition("Not for online access")
    assert words not in main
    assert words in annex
    assert words in as_text(paper("perinatal-mental-health-pregnancy", story))


def test_a_referral_for_an_unborn_baby_waits_for_what_only_its_author_knows() -> None:
    stops = paper("pre-birth-social-care").stops
    assert [stop for stop in stops if "The worry for this baby" in stop or "Does she know" in stop] == list(stops)
    assert len(stops) == 2


def test_a_letter_to_the_practice_goes_to_the_practice_of_the_open_record() -> None:
    assert any("Orchard Rise Surgery" in stop for stop in paper("gp-letter", to="Dr Ng, Elm Row Surgery").stops)
    assert paper("gp-letter", to="Dr Patel\nOrchard Rise Surgery").stops == ()


def test_a_letter_to_a_colleague_does_not_go_to_somebody_of_the_family() -> None:
    assert any("Daniel Reed" in stop for stop in paper("pathway-summary", to="Daniel Reed").stops)


@pytest.mark.parametrize("role", ["health-visitor", "midwife", "childrens-centre"])
def test_each_profession_is_offered_its_own_papers_and_hers_first(role: Role) -> None:
    told = [name for name, _ in offered(shipped(), role, RecordBuilder().people(AISHA, NOAH).record())]
    assert told[0] == "your-plan"
    assert "your-plan-neutral" not in told
    assert ("few-words-health-visitor" in told) is (role == "childrens-centre")
    assert ("gp-letter" in told) is (role != "childrens-centre")


@pytest.mark.parametrize(
    ("babies", "there"),
    [
        ((), True),
        ((NOAH,), False),
        ((msgspec.structs.replace(NOAH, born=None, due=date(2026, 12, 1)),), True),
        ((NOAH, msgspec.structs.replace(NOAH, id=PersonId("baby2"), born=None, due=date(2027, 8, 1))), True),
    ],
)
def test_a_paper_for_a_pregnancy_is_offered_only_while_a_baby_is_not_born(
    babies: tuple[Person, ...], there: bool
) -> None:
    told = {name for name, _ in offered(shipped(), "midwife", RecordBuilder().people(AISHA, *babies).record())}
    assert ({"perinatal-mental-health-pregnancy", "pre-birth-social-care"} <= told) is there
    assert "perinatal-mental-health-urgent" in told


def test_two_babies_without_a_name_are_not_one_baby_twice() -> None:
    babies = [msgspec.structs.replace(NOAH, id=PersonId(f"baby{number}"), given_name="") for number in (1, 2)]
    text = as_text(paper("few-words-centre", RecordBuilder().people(AISHA, *babies)))
    assert "the baby and the baby" not in text
    assert "she or the babies" in text
