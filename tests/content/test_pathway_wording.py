"""Published questionnaires stand word for word, or, where the words are not ours to ship, as numbered slots."""

from __future__ import annotations

import pytest

from app.domain.pathway import Pathway, Question
from app.engine.compiled import Compiled

PHQ9 = (
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself - or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless"
    " that you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
)
GAD7 = (
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid as if something awful might happen",
)
WHOOLEY = (
    "During the past month, have you often been bothered by feeling down, depressed or hopeless?",
    "During the past month, have you often been bothered by having little interest or pleasure in doing things?",
)
HOW_OFTEN = ["Not at all", "Several days", "More than half the days", "Nearly every day"]
STEM = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"


def asked(pathway: Pathway, instrument: str) -> tuple[str, ...]:
    return tuple(question.ask for question in pathway.questions if question.instrument == instrument)


def question(pathway: Pathway, name: str) -> Question:
    return next(one for one in pathway.questions if one.id == name)


def test_every_band_below_a_threshold_says_that_it_is_no_reassurance(authored: Pathway) -> None:
    for instrument in authored.instruments:
        for band in (band for score in instrument.scores for band in score.bands if not band.above):
            assert "not reassurance" in band.says or (instrument.id, band.id) == ("auditc", "none")


def test_the_published_wording_is_word_for_word(authored: Pathway) -> None:
    assert asked(authored, "phq9") == PHQ9
    assert asked(authored, "gad7") == GAD7
    assert asked(authored, "whooley") == WHOOLEY


@pytest.mark.parametrize("instrument", ["phq9", "gad7"])
def test_nought_is_said_not_at_all(authored: Pathway, ready: Compiled, instrument: str) -> None:
    for item in (one for one in authored.questions if one.instrument == instrument):
        assert [choice.says for choice in item.answer.choices] == HOW_OFTEN
        assert [choice.score for choice in item.answer.choices] == [0, 1, 2, 3]
    assert ready.instruments[instrument].stem == STEM


def test_alcohol_is_counted_in_uk_units(authored: Pathway) -> None:
    words = " ".join(asked(authored, "auditc"))
    assert "How many units of alcohol" in words
    assert "6 or more units" in words
    assert "standard drink" not in words


def test_the_edinburgh_scale_is_ten_numbered_slots_without_a_word_of_its_form(
    authored: Pathway, ready: Compiled
) -> None:
    scale = ready.instruments["epds"]
    assert (scale.licence.worded, len(scale.items)) == (False, 10)
    assert "Royal College of Psychiatrists" in scale.licence.acknowledgement
    assert all("your licensed form" in ask for ask in asked(authored, "epds"))
    assert {choice.says for choice in question(authored, "epds.item1").answer.choices} == {
        "0 points", "1 point", "2 points", "3 points",
    }  # fmt: skip


def test_the_edinburgh_slot_warns_that_some_items_run_the_other_way(ready: Compiled) -> None:
    assert "items 1, 2 and 4 run 0 to 3 from the top, items 3 and 5 to 10 run 3 to 0" in ready.instruments["epds"].stem
