"""What a letter says in few words: measures in one table, plain noes in one sentence, what decides first."""

from __future__ import annotations

import pytest

from app.domain.answers import STATE_NAMES, State
from app.domain.letter import PaperSection
from app.engine.letters import as_text
from tests.support.letter_story import aisha, letter
from tests.support.records import AISHA, RecordBuilder


def situation(free: dict[str, str] | None = None) -> PaperSection:
    return next(each for each in letter(free=free).sections if each.heading == "Situation")


def test_a_low_total_is_said_to_be_no_reassurance() -> None:
    table = next(each for part in letter().sections for each in part.blocks if each.label.startswith("Published"))
    assert [row for row in table.rows if "PHQ-9" in row] == [("PHQ-9", "1", "None or minimal: below threshold *")]
    assert table.bullets == ("* Below the published threshold is not reassurance.",)


def test_measures_none_of_which_is_below_its_threshold_carry_no_footnote() -> None:
    story = RecordBuilder().people(AISHA).contact().items("phq9", *[3] * 9)
    assert "*" not in as_text(letter(story=story))


def test_who_asked_and_when_is_said_once_where_it_is_the_same_for_all() -> None:
    assert as_text(letter()).count("Asked by Ruth Okafor, 06-Aug-2026.") == 1


def test_what_she_said_no_to_is_named_in_one_sentence() -> None:
    story = RecordBuilder().people(AISHA).contact().answered("change.strange", "no").answered("mood.hopeless", "no")
    told = "Asked, and she said no to: hopelessness that nothing lifts; strange experiences or beliefs. (Said by her, "
    assert told + "06-Aug-2026)" in as_text(letter(story=story))


@pytest.mark.parametrize("state", ["declined", "not-safe", "not-known", "not-asked"])
def test_what_was_not_answered_never_stands_among_what_she_said_no_to(state: State) -> None:
    story = aisha().answered("change.strange", state=state)
    text = as_text(letter(story=story))
    said_no = [line for line in text.splitlines() if "said no to" in line]
    assert said_no
    assert [line for line in said_no if "trange experiences" in line] == []
    assert any(f"{STATE_NAMES[state]}: " in line and "Strange experiences" in line for line in text.splitlines())


def test_a_no_told_by_another_is_not_put_into_her_mouth() -> None:
    text = as_text(letter(story=aisha().answered("safety.baby_harm", "no", said_by="agency")))
    line = next(line for line in text.splitlines() if "wish, urge or plan" in line)
    assert line.endswith("to: a wish, urge or plan to harm the baby. (Told by another agency, 06-Aug-2026)")


def test_a_yes_keeps_a_row_of_its_own() -> None:
    assert "- Thoughts of dying or of hurting herself: Yes" in as_text(letter()).splitlines()


def test_all_that_decides_stands_in_the_situation() -> None:
    labels = [each.label for each in situation().blocks]
    assert labels == [
        "What I ask, in one sentence",
        "Red flags raised",
        "Thoughts of harm, and who is with her: what she said",
        "Not known about harm",
        "Recommendation, in brief",
    ]


def test_the_recommendation_in_brief_is_what_the_author_asks() -> None:
    brief = situation({"ask": "See her by noon.\nRing me."}).blocks[-1]
    assert brief.text == "See her by noon. … More under Recommendation."


def test_what_nobody_wrote_is_named_once_and_not_printed_part_by_part() -> None:
    text = as_text(letter())
    assert text.count("Nothing written: Other services involved; The worry, in my words; What we are doing") == 1
    assert "The worry, in my words:" not in text


def test_that_medicines_were_not_asked_about_is_said_in_their_place() -> None:
    assert "Medicines and allergies: Not asked yet." in as_text(letter())


def test_a_measure_with_a_missing_item_has_no_total_and_missing_is_not_lower() -> None:
    story = RecordBuilder().people(AISHA).contact().items("phq9", 0, 0, 0, 0)
    rows = [
        row for part in letter(story=story).sections for each in part.blocks for row in each.rows if row[0] == "PHQ-9"
    ]
    assert rows[0][1] == "No total"
    assert "5 questions have no answer yet: missing is not lower" in rows[0][2]


def test_a_measure_asked_again_shows_each_date_by_itself_newest_first() -> None:
    story = RecordBuilder().people(AISHA).contact().items("phq9", *[1] * 9).later(14).items("phq9", *[2] * 9)
    rows = [
        row for part in letter(story=story).sections for each in part.blocks for row in each.rows if row[0] == "PHQ-9"
    ]
    assert [(row[1], row[2]) for row in rows] == [("20-Aug-2026", "18"), ("06-Aug-2026", "9")]
