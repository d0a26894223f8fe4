"""Letters as words: what they say, what they never say, and where each block comes from."""

from __future__ import annotations

import re
from typing import Literal

import msgspec
import pytest

from app.domain import entries as e
from app.domain.base import EntryId
from app.domain.errors import WorldError
from app.domain.letter import Letter, PaperSection
from app.domain.pathway import Because
from app.engine.letter_gaps import unknown_gaps
from app.engine.letters import as_text
from tests.support.golden import golden
from tests.support.letter_pathway import QUESTIONS, plan
from tests.support.letter_story import ABUSE_WORDS, THIRD_PARTY_WORDS, aisha, letter
from tests.support.records import AISHA, FATHER, NOAH, SMITHS, RecordBuilder

Name = Literal["perinatal-mental-health-urgent", "gp-letter"]
URGENT: Name = "perinatal-mental-health-urgent"
GP: Name = "gp-letter"
BOTH = pytest.mark.parametrize("name", [URGENT, GP])
NEVER = re.compile(
    r"\b(failed|refus\w*|non-complian\w*|den(?:ies|ied)|hostile|manipulative|dysfunctional|all clear|no concerns"
    r"|low risk|safe to|cleared|override|overdue|must|diagnos\w*)\b",
    re.IGNORECASE,
)


def main_of(paper: Letter) -> str:
    """The text of everything but the annex."""
    return as_text(msgspec.structs.replace(paper, sections=tuple(each for each in paper.sections if not each.annex)))


def annex_of(paper: Letter) -> str:
    return as_text(msgspec.structs.replace(paper, sections=tuple(each for each in paper.sections if each.annex)))


def bare() -> RecordBuilder:
    """A family about which nothing has been asked."""
    return RecordBuilder(family=msgspec.structs.replace(SMITHS, address="", postcode="", gp_practice="")).people(
        msgspec.structs.replace(AISHA, nhs_number="", born=None)
    )


def section(paper: Letter, heading: str) -> PaperSection:
    return next(each for each in paper.sections if each.heading == heading)


@BOTH
def test_the_paper_reads_as_it_was_agreed(name: Name) -> None:
    text = as_text(letter(name))
    assert text == golden(f"{name}.txt", text)


@BOTH
def test_a_paper_about_nobody_asked_yet_reads_as_it_was_agreed(name: Name) -> None:
    text = as_text(letter(name, bare()))
    assert text == golden(f"{name}-nothing-asked.txt", text)


def test_the_referral_follows_situation_background_assessment_recommendation() -> None:
    headings = [each.heading for each in letter(URGENT).sections]
    assert headings[:4] == ["Situation", "Background", "Assessment", "Recommendation"]


def test_a_person_outside_the_open_record_is_a_sentence_and_not_a_paper() -> None:
    with pytest.raises(WorldError, match="not in the Smith record"):
        letter(about="somebody-else")


@BOTH
@pytest.mark.parametrize("private", [ABUSE_WORDS, "Fear, control or being hurt", "frightened of someone at home"])
def test_abuse_never_stands_in_the_main_part(name: Name, private: str) -> None:
    assert private not in main_of(letter(name))


def test_abuse_stands_in_the_annex_of_the_letter_to_the_gp() -> None:
    assert ABUSE_WORDS in annex_of(letter(GP))


def test_abuse_stands_nowhere_in_the_referral() -> None:
    assert ABUSE_WORDS not in as_text(letter(URGENT))


def test_what_was_left_out_names_the_subject_and_whom_it_protects() -> None:
    assert any("controlled at home" in line and "protect Aisha" in line for line in letter(URGENT).left_out)


@pytest.mark.parametrize(
    "question", [each for each in QUESTIONS if (each.alone or not each.online) and not each.instrument]
)
def test_nothing_asked_alone_stands_in_the_main_part_of_the_letter_to_the_gp(question: object) -> None:
    assert getattr(question, "label", "") not in main_of(letter(GP))


def test_thoughts_of_self_harm_stand_where_nobody_reads_them_online_and_are_not_left_for_last() -> None:
    paper = letter(GP)
    assert "self-harm" not in main_of(paper)
    assert "Thoughts of self-harm were disclosed." in annex_of(paper)
    assert "Please read all that came with this today, before you act." in paper.strip


def test_with_nothing_urgent_on_it_nobody_is_hurried_to_the_annex() -> None:
    assert "today" not in letter(GP, bare()).strip


def test_the_team_that_is_asked_to_act_reads_of_self_harm_on_the_first_page() -> None:
    assert "Thoughts of self-harm were disclosed." in main_of(letter(URGENT))


def test_what_another_adult_told_stands_only_in_the_annex() -> None:
    paper = letter(GP)
    assert THIRD_PARTY_WORDS not in main_of(paper)
    assert THIRD_PARTY_WORDS in annex_of(paper)


def test_what_an_agency_told_stands_only_in_the_annex() -> None:
    told = "A neighbour rang about shouting."
    story = aisha().answered("how.are_you", told, said_by="agency")
    assert told not in main_of(letter(GP, story))
    assert told in annex_of(letter(GP, story))


def test_a_finding_whose_rule_is_not_known_here_is_kept_out_of_the_main_part() -> None:
    story = aisha().finding("from-an-older-pathway", "Something an older pathway noticed.")
    assert "older pathway" not in main_of(letter(GP, story))


def test_a_finding_about_another_adult_is_kept_out_of_the_main_part_of_the_letter_to_the_gp() -> None:
    because = (Because(question="father.needs", about=FATHER, value="help"),)
    story = aisha().finding("self-harm-thoughts", "The father asked for help.", because=because)
    assert "The father asked" not in main_of(letter(GP, story))


def test_a_call_about_a_private_finding_is_kept_out_of_the_main_part() -> None:
    story = aisha()
    private = next(
        each.id for each in story.entries if isinstance(each.body, e.FindingRaised) and each.body.rule == "abuse-now"
    )
    story.call("domestic-abuse-line", "Jo Bell", "A quiet meeting on Friday.", findings=(private,))
    assert "quiet meeting" not in main_of(letter(GP, story))
    assert "quiet meeting" in annex_of(letter(GP, story))
    assert "quiet meeting" not in as_text(letter(URGENT, story))


def test_notes_for_the_safety_of_staff_are_on_no_paper() -> None:
    story = RecordBuilder(family=msgspec.structs.replace(SMITHS, worker_safety="Brother has knives.")).people(AISHA)
    assert "knives" not in as_text(letter(URGENT, story)) + as_text(letter(GP, story))


def test_a_safe_number_is_not_in_the_letter_that_may_be_seen_online() -> None:
    assert SMITHS.safe_contact.phone in as_text(letter(URGENT))
    assert SMITHS.safe_contact.phone not in as_text(letter(GP))


@BOTH
def test_every_block_says_where_it_comes_from(name: Name) -> None:
    assert [each.id for part in letter(name).sections for each in part.blocks if not each.origin] == []


@BOTH
def test_the_origins_of_a_table_of_answers_are_entries_of_this_record(name: Name) -> None:
    story = aisha()
    known = {str(each.id) for each in story.entries}
    told = [each for part in letter(name, story).sections for each in part.blocks if each.kind == "table"]
    answered = [each for each in told if each.rows[0][0] == "Asked about"]
    assert answered
    assert {origin for each in answered for origin in each.origin} <= known


@BOTH
def test_no_machine_name_reaches_a_reader(name: Name) -> None:
    text = as_text(letter(name))
    assert [each.id for each in QUESTIONS if each.id in text] == []


@BOTH
@pytest.mark.parametrize("story", [aisha(), bare()], ids=["a whole visit", "nothing asked"])
def test_a_paper_gives_no_verdict_and_no_diagnosis(name: Name, story: RecordBuilder) -> None:
    assert NEVER.findall(as_text(letter(name, story))) == []


@BOTH
def test_a_template_uses_only_gaps_that_something_fills(name: Name) -> None:
    assert unknown_gaps(plan(name)) == ()


def test_words_the_author_wrote_replace_the_proposal() -> None:
    text = as_text(letter(URGENT, free={"worry": "She speaks as if she is saying goodbye."}))
    assert "saying goodbye" in text


def test_words_the_author_wrote_are_never_read_as_a_template() -> None:
    assert "{name} {0} {" in as_text(letter(URGENT, free={"worry": "{name} {0} {"}))


def test_words_the_author_took_away_are_said_to_be_missing() -> None:
    worry = next(
        each for each in section(letter(URGENT, free={"worry": ""}), "Assessment").blocks if each.id == "worry"
    )
    assert (worry.text, worry.origin) == ("", ("author",))
    assert "Nothing written: Other services involved; The worry" in as_text(letter(URGENT, free={"worry": ""}))


def test_a_question_hidden_by_an_answer_is_not_called_unasked() -> None:
    story = RecordBuilder().people(AISHA).contact().answered("safety.self_harm", "no")
    assert "A plan, means or preparation" not in as_text(letter(URGENT, story))


def test_a_question_that_is_not_hidden_is_called_unasked() -> None:
    story = RecordBuilder().people(AISHA).contact()
    assert re.search(r"Not asked yet: .*A plan, means or preparation", as_text(letter(URGENT, story)))


def test_not_safe_to_ask_is_told_to_the_team_that_is_asked_to_act() -> None:
    story = RecordBuilder().people(AISHA).contact().answered("safety.baby_harm", state="not-safe")
    assert "Not safe to ask today: A wish, urge or plan to harm the baby." in as_text(letter(URGENT, story))


def test_the_strip_says_that_nobody_has_been_rung() -> None:
    assert "no call is recorded yet" in letter(URGENT, RecordBuilder().people(AISHA).contact()).strip


def test_a_call_nobody_answered_is_not_a_call_made() -> None:
    story = RecordBuilder().people(AISHA).contact().call("perinatal-team")
    assert "Nobody has answered yet" in letter(URGENT, story).strip


def test_the_strip_says_who_answered_and_when_by_clocks_here() -> None:
    assert "yes, Dr Meera Nair (Perinatal mental health team) answered on 06-Aug-2026 14:14." in letter(URGENT).strip


def test_a_finding_that_somebody_ended_is_not_called_open() -> None:
    story = aisha()
    flag = next(each.id for each in story.entries if isinstance(each.body, e.FindingRaised))
    story.write(e.FindingEnded(finding=flag, why="mis-keyed", evidence="wrong row"))
    paper = letter(URGENT, story)
    assert "Thoughts of self-harm were disclosed" not in as_text(paper)
    assert flag not in paper.findings


def test_the_findings_of_a_letter_are_the_ones_it_prints() -> None:
    story = aisha()
    raised = [each.id for each in story.entries if isinstance(each.body, e.FindingRaised)]
    assert letter(URGENT, story).findings == (raised[0],)
    assert letter(GP, story).findings == tuple(EntryId(each) for each in raised)


def test_the_letter_to_the_gp_says_that_no_safeguarding_referral_was_made() -> None:
    assert "I have not made a safeguarding referral." in as_text(letter(GP))


def test_a_talk_with_social_care_is_not_called_a_referral() -> None:
    story = aisha().call("social-care", "Sam Lee", "Advice given.")
    assert "I have not made a written safeguarding referral. I spoke to Sam Lee" in as_text(letter(GP, story))


def test_a_letter_about_a_baby_names_the_mother_beside_it() -> None:
    identity = letter(GP, about=NOAH.id).identity
    assert identity.name == "SMITH, Noah"
    assert ("Mother", "SMITH, Aisha (Ms), born 14-Aug-1994 (31y)") in identity.lines


def test_an_nhs_number_that_is_not_known_says_so() -> None:
    assert letter(URGENT, bare()).identity.nhs_number == "Not known"


def test_a_household_not_confirmed_whole_is_said_to_be_unknown() -> None:
    story = RecordBuilder().people(AISHA, NOAH)
    assert "We do not know yet whether everyone who lives here is named." in as_text(letter(URGENT, story))


def test_only_made_up_people_carry_the_practice_mark() -> None:
    real = RecordBuilder(family=msgspec.structs.replace(SMITHS, practice=False)).people(AISHA)
    assert letter(URGENT).watermark == "PRACTICE - made-up people"
    assert letter(URGENT, real).watermark == ""
