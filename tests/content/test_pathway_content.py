"""What the written pathway promises: its wording, its order, its numbers to ring, and what never reaches a home."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.content.cases import case_files, read_case
from app.content.check import name_problems
from app.domain.pathway import ContactPlan, Pathway, Question, Rule
from app.engine.compiled import Compiled
from app.engine.facts import FACTS
from app.engine.syntax import terms

URGENT = ("emergency", "same-day")
NEVER = (
    "failed", "refused", "refuses", "non-compliant", "denies", "denied", "hostile", "manipulative", "disguised compliance",
    "dysfunctional", "all clear", "no concerns", "low risk", "cleared", "override", "you forgot", "overdue", "must",
    "commit suicide", "committed suicide",
)  # fmt: skip
NOT_BEFORE_A_MOTHER = (
    "risk",
    "risks",
    "flag",
    "screen",
    "screening",
    "score",
    "case",
    "curiosity",
    "perinatal",
    "safeguarding",
)
SPOKEN = (
    "call-999",
    "call-crisis-team",
    "call-psychosis-urgent",
    "call-paediatrician-today",
    "call-social-care-today",
)
WITHIN = re.compile(r"same day|1 working day|\d+ (hours|days|working days)")


def has_word(text: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def written(pathway: Pathway) -> Iterator[str]:
    for question in pathway.questions:
        yield from (question.ask, question.label, question.why, question.notice, question.kindly, question.hint)
        yield from question.without_baby.words() if question.without_baby else ()
        yield from (choice.says for choice in question.answer.choices)
    for rule in pathway.rules:
        yield from (rule.says, rule.plain, rule.plain_without_baby)
    for action in pathway.actions:
        yield from (action.says, action.why, action.script)
        yield from action.without_baby.words() if action.without_baby else ()
    for topic in pathway.topics:
        yield from (topic.title, topic.why)
    for instrument in pathway.instruments:
        yield from (instrument.name, instrument.why, instrument.stem, instrument.beside)
        yield from (band.says for score in instrument.scores for band in score.bands)
    for plan in pathway.contacts:
        yield from (plan.title, plan.why)
        yield from (page.heading for section in plan.sections for page in (*section.core, *section.more))
    for line in pathway.local.lines:
        yield from (line.name, line.hours, line.out_of_hours, line.note)


def shown_to_her(pathway: Pathway) -> Iterator[str]:
    for question in pathway.questions:
        yield from (question.ask, question.why)
        yield from (choice.says for choice in question.answer.choices)
    for topic in pathway.topics:
        yield from (topic.title, topic.why)
    for instrument in pathway.instruments:
        yield from (instrument.name, instrument.why)
    for plan in pathway.contacts:
        yield from (page.heading for section in plan.sections for page in (*section.core, *section.more))


def visit(pathway: Pathway) -> ContactPlan:
    return next(plan for plan in pathway.contacts if plan.id == "hv-6-8-weeks")


def question(pathway: Pathway, name: str) -> Question:
    return next(one for one in pathway.questions if one.id == name)


def rules_that_hold_a_phone(pathway: Pathway) -> tuple[Rule, ...]:
    return tuple(rule for rule in pathway.rules if rule.by_voice or rule.urgency == "emergency")


def test_every_name_points_at_something_that_exists(authored: Pathway) -> None:
    assert name_problems(authored) == ()


def test_the_core_of_the_visit_is_at_most_twelve_prompts(authored: Pathway) -> None:
    assert sum(len(section.core) for section in visit(authored).sections) == 12


def test_nobody_is_asked_the_hard_questions_before_hello(authored: Pathway) -> None:
    order = [
        question(authored, name).depth
        for section in visit(authored).sections
        for page in section.core
        for name in page.questions
    ]
    topics: list[str] = [section.topic for section in visit(authored).sections]
    assert order[0] == "open"
    assert topics.index("how") < topics.index("mood") < topics.index("safety") < topics.index("abuse")


def test_a_group_of_questions_has_a_heading(authored: Pathway) -> None:
    pages = [page for section in visit(authored).sections for page in (*section.core, *section.more)]
    assert [page.questions for page in pages if len(page.questions) > 1 and not page.heading] == []


def test_no_question_stands_on_two_pages(authored: Pathway) -> None:
    named = [
        name
        for section in visit(authored).sections
        for page in (*section.core, *section.more)
        for name in page.questions
    ]
    assert sorted(set(named)) == sorted(named)


def reached(plan: ContactPlan, ready: Compiled) -> set[str]:
    pages = {name for section in plan.sections for page in (*section.core, *section.more) for name in page.questions}
    return pages | {
        item for section in plan.sections for name in section.instruments for item in ready.instruments[name].items
    }


def test_every_question_of_a_rule_can_be_reached_together_at_a_visit(authored: Pathway, ready: Compiled) -> None:
    for rule in authored.rules:
        named = {one.id for one in authored.questions if has_word(rule.when, one.id)}
        assert any(named <= reached(plan, ready) for plan in authored.contacts), rule.id


def test_no_answer_hides_a_question_but_never_drinking_the_two_about_amounts(
    authored: Pathway, ready: Compiled
) -> None:
    by_answers = {name for name, shown in ready.shown.items() if {term.name for term in terms(shown)} - set(FACTS)}
    hidden = {one.id: one.when for one in authored.questions if one.id in by_answers}
    assert hidden == {f"auditc.item{number}": "not (auditc.item1 = 0)" for number in (2, 3)}


def test_what_is_seen_is_not_taken_as_said_by_her(authored: Pathway) -> None:
    seen = {one.id for one in authored.questions if one.said_by == "seen"}
    assert {"baby.seen", "baby.growth", "baby.mark", "sleep.seen", "change.seen"} <= seen


def test_every_question_and_topic_says_why_in_words_that_can_be_read_aloud(authored: Pathway) -> None:
    assert [one.id for one in authored.questions if not one.why] == []
    assert [one.id for one in authored.topics if not one.why] == []


def test_every_rule_says_what_to_do_kindly_by_when_and_from_where(authored: Pathway) -> None:
    for rule in authored.rules:
        assert rule.do, rule.id
        assert rule.plain, rule.id
        assert rule.says, rule.id
        assert WITHIN.fullmatch(rule.within), rule.id
        assert rule.source.title, rule.id
        assert rule.source.checked, rule.id


def test_an_unverified_number_is_labelled_in_its_edition_too(authored: Pathway) -> None:
    for rule in authored.rules:
        if "unverified" in rule.source.edition:
            assert rule.source.unverified, rule.id


def test_every_rule_acted_on_by_voice_has_a_number_that_is_already_there(authored: Pathway, ready: Compiled) -> None:
    phones = {line.id: line.phone for line in authored.local.lines}
    for rule in rules_that_hold_a_phone(authored):
        assert any(phones.get(ready.actions[name].call) for name in rule.do), rule.id


def test_every_call_has_words_to_say_and_nothing_urgent_goes_to_an_answerphone(authored: Pathway) -> None:
    urgent = {name for rule in authored.rules if rule.by_voice for name in rule.do}
    for action in authored.actions:
        if action.call and action.id in urgent and action.call != "gp":
            assert action.script, action.id
    assert "answerphone" in next(one for one in authored.actions if one.id == "call-psychosis-urgent").why


@pytest.mark.parametrize("name", SPOKEN)
def test_an_urgent_script_goes_situation_background_assessment_recommendation_and_is_read_back(
    authored: Pathway, name: str
) -> None:
    script = next(one for one in authored.actions if one.id == name).script
    places = [script.index(word) for word in ("Situation:", "Background:", "Assessment:", "Recommendation:")]
    assert places == sorted(places)
    assert "address" in script
    assert re.search(r"read the address back|say that back", script)


def test_suspected_psychosis_is_an_emergency_by_voice_within_four_hours(ready: Compiled) -> None:
    rule = ready.rules[next(name for name in ready.rules if name == "suspected-psychosis")]
    assert (rule.urgency, rule.within, rule.by_voice) == ("emergency", "4 hours", True)


def test_unwanted_thoughts_do_not_ring_social_care_and_a_wish_or_plan_does(ready: Compiled) -> None:
    does = {str(rule.id): rule.do for rule in ready.rules.values()}
    assert "call-social-care-today" not in does["unwanted-frightening-thoughts"]
    assert "call-social-care-today" in does["harm-to-baby-wish-or-plan"]


def test_a_mark_needs_a_second_person_to_end_it(ready: Compiled) -> None:
    rule = next(rule for rule in ready.rules.values() if rule.id == "mark-on-baby-not-mobile")
    assert (rule.urgency, rule.second_person, rule.by_voice) == ("same-day", True, True)


def test_abuse_is_asked_alone_and_kept_off_home_papers_and_online_access(authored: Pathway) -> None:
    for one in authored.questions:
        if one.topic == "abuse":
            assert (one.alone, one.home_paper, one.online) == (True, False, False), one.id
    assert [rule.id for rule in authored.rules if rule.topic == "abuse" and not rule.private] == []


def test_harm_history_and_low_mood_are_on_the_screen_only_when_she_is_alone(authored: Pathway) -> None:
    for topic in ("safety", "history", "abuse"):
        assert [one.id for one in authored.questions if one.topic == topic and not one.alone] == []
    assert [
        one.id for one in authored.questions if one.instrument in ("whooley", "phq9", "epds") and not one.alone
    ] == []


def test_the_father_is_approached_only_after_asking_her(authored: Pathway) -> None:
    meet = next(action for action in authored.actions if action.id == "meet-the-father")
    assert meet.says.startswith("Ask her first")
    assert "not yet asked alone" in meet.why
    assert (meet.call, meet.letter) == ("", None)


@pytest.mark.parametrize("word", NEVER)
def test_words_that_blame_or_reassure_stand_nowhere(authored: Pathway, word: str) -> None:
    assert [text for text in written(authored) if has_word(text, word)] == []


@pytest.mark.parametrize("word", NOT_BEFORE_A_MOTHER)
def test_words_that_frighten_are_not_put_before_a_mother(authored: Pathway, word: str) -> None:
    assert [text for text in shown_to_her(authored) if has_word(text, word)] == []


def test_no_machine_name_reaches_a_persons_eyes(authored: Pathway) -> None:
    names = [one.id for one in authored.questions]
    assert [text for text in written(authored) if any(name in text for name in names)] == []


def test_the_register_holds_every_row_and_reads_what_cites_it(authored: Pathway) -> None:
    cites: dict[str, list[str]] = {}
    citing = (*((one.id, one.learn) for one in authored.questions), *((one.id, one.learn) for one in authored.rules))
    citing += tuple((one.id, one.learn) for one in authored.instruments)
    for name, rows in citing:
        for row in rows:
            cites.setdefault(row, []).append(str(name))
    assert len(authored.lessons) == 166
    inside = {row.id: sorted(name for name in row.reads if ":" not in name) for row in authored.lessons}
    assert {row: names for row, names in inside.items() if names} == {
        row: sorted(names) for row, names in cites.items()
    }


def test_this_visit_has_its_tragedy_its_look_alike_and_its_unaskable_question() -> None:
    cases = {read_case(path).head.id for path in case_files()}
    assert {"hv-6-8-weeks-item9", "hv-6-8-weeks-ordinary", "hv-6-8-weeks-never-alone"} <= cases


def test_a_mental_health_number_nobody_checked_is_labelled_unverified(authored: Pathway) -> None:
    crisis = next(line for line in authored.local.lines if line.id == "crisis")
    assert crisis.unverified
    assert [line.id for line in authored.local.lines if not line.phone and not line.until_entered] == []
