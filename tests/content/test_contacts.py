"""What each contact promises: its length, its order, what is asked alone, and that the centre counts nothing."""

from __future__ import annotations

import pytest

from app.content.cases import case_files, read_case
from app.content.check import compiled
from app.content.load import load
from app.domain.pathway import ContactPlan, Pathway, Question, Rule
from app.engine.compiled import Compiled
from app.engine.syntax import terms
from app.engine.visit import URGENT

VISITS = {
    "midwife": (
        "booking", "16-weeks", "25-weeks", "28-weeks", "31-weeks", "34-36-weeks", "38-41-weeks",
        "birth-day-1", "day-5", "discharge",
    ),
    "health-visitor": (
        "antenatal", "10-14-days", "6-8-weeks", "3-4-months", "6-months", "9-12-months", "2-years",
    ),
    "childrens-centre": ("first-conversation", "registration", "group", "family-support-visit"),
}  # fmt: skip
PREFIX = {"midwife": "midwife", "health-visitor": "hv", "childrens-centre": "cc"}
MOST = {f"{PREFIX[role]}-{name}": 8 if PREFIX[role] == "cc" else 12 for role, names in VISITS.items() for name in names}
PLANS = tuple(MOST)
AT_CENTRE = tuple(name for name in PLANS if name.startswith("cc-"))
SITUATIONS = (
    "no-access", "cc-absence-follow-up", "cc-something-worries-me", "injury-or-mark", "disclosure-of-abuse",
    "thoughts-of-harm", "suspected-psychosis", "unborn-baby-concern", "poor-growth", "someone-new", "father-or-partner",
    "change-of-carer", "brother-or-sister", "loss", "step-down", "labour-starts", "hand-over", "closer-contact",
)  # fmt: skip
COUNTING = ("score", "total", "points", "band", "threshold", "questionnaire", "PHQ", "GAD", "EPDS", "Whooley", "AUDIT")
CALL_NOW = {"centre-call-999", "centre-call-crisis-line"}
TOLD_TODAY = {"centre-tell-health-visitor", "centre-tell-the-lead-now", "centre-refer-with-lead"}


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest, ready: Compiled) -> ContactPlan:
    return {str(name): one for name, one in ready.contacts.items()}[request.param]


@pytest.fixture(params=(*AT_CENTRE, "cc-absence-follow-up", "cc-something-worries-me"))
def centre(request: pytest.FixtureRequest, ready: Compiled) -> ContactPlan:
    return {str(name): one for name, one in ready.contacts.items()}[request.param]


@pytest.fixture(params=SITUATIONS)
def situation(request: pytest.FixtureRequest, ready: Compiled) -> ContactPlan:
    return {str(name): one for name, one in ready.contacts.items()}[request.param]


def core(plan: ContactPlan) -> list[str]:
    return [name for section in plan.sections for page in section.core for name in page.questions]


def everything(plan: ContactPlan) -> list[str]:
    return [name for section in plan.sections for page in (*section.core, *section.more) for name in page.questions]


def question(ready: Compiled, name: str) -> Question:
    return ready.names.questions[name]


def centre_rules(ready: Compiled) -> list[Rule]:
    return [rule for rule in ready.rules.values() if rule.id.startswith("centre-") and rule.urgency in URGENT]


def test_every_visit_of_each_profession_is_there_and_its_length_is_known(ready: Compiled) -> None:
    assert {str(one.id): one.by for one in ready.contacts.values() if one.kind == "visit"} == {
        f"{PREFIX[role]}-{name}": (role,) for role, names in VISITS.items() for name in names
    }


def test_every_situation_is_there(ready: Compiled) -> None:
    assert {str(one.id) for one in ready.contacts.values() if one.kind == "situation"} == set(SITUATIONS)


def test_a_situation_is_short_and_begins_with_nothing_hard(situation: ContactPlan, ready: Compiled) -> None:
    most = 8 if situation.by == ("childrens-centre",) else 12
    assert 0 < sum(len(section.core) for section in situation.sections) <= most
    assert question(ready, core(situation)[0]).depth != "hard" or situation.id == "labour-starts"


def test_a_situation_keeps_its_groups_headed_and_its_questions_apart(situation: ContactPlan) -> None:
    pages = [page for section in situation.sections for page in (*section.core, *section.more)]
    assert [page.questions for page in pages if len(page.questions) > 1 and not page.heading] == []
    assert len(set(everything(situation))) == len(everything(situation))


def test_every_question_can_be_reached(authored: Pathway) -> None:
    reached = {name for plan in authored.contacts for name in everything(plan)}
    worded = {one.id for one in authored.questions if not one.instrument}
    assert worded - reached == set()


def test_every_instrument_can_be_reached(authored: Pathway) -> None:
    reached = {name for plan in authored.contacts for section in plan.sections for name in section.instruments}
    items = {one.instrument for name in worded(authored) for one in authored.questions if one.id == name}
    assert {one.id for one in authored.instruments} - reached - items == set()


def worded(pathway: Pathway) -> set[str]:
    return {name for plan in pathway.contacts for name in everything(plan)}


def test_a_contact_has_no_more_prompts_than_a_visit_can_hold(plan: ContactPlan) -> None:
    assert 0 < sum(len(section.core) for section in plan.sections) <= MOST[plan.id]


def test_a_contact_begins_open_and_asks_about_fear_after_it_has_listened(plan: ContactPlan, ready: Compiled) -> None:
    asked = [question(ready, name) for name in core(plan)]
    assert (asked[0].depth, asked[0].about, asked[0].answer.kind) == ("open", "mother", "text")
    assert next(at for at, one in enumerate(asked) if one.topic == "abuse") > len(asked) // 2


def test_a_group_on_any_page_has_a_heading_and_no_question_stands_twice(plan: ContactPlan) -> None:
    pages = [page for section in plan.sections for page in (*section.core, *section.more)]
    assert [page.questions for page in pages if len(page.questions) > 1 and not page.heading] == []
    assert len(set(everything(plan))) == len(everything(plan))


def test_fear_and_thoughts_of_dying_are_always_asked_and_only_when_she_is_alone(
    plan: ContactPlan, ready: Compiled
) -> None:
    asked = [question(ready, name) for name in core(plan)]
    for topic in ("abuse", "safety"):
        grave = [one for one in asked if one.topic == topic]
        assert grave
        assert [one.id for one in grave if not one.alone] == []


def test_every_question_and_rule_names_the_rows_it_was_learnt_from(authored: Pathway) -> None:
    how_to_reach_her = {"close.reach", "close.papers"}
    asked = {name for plan in authored.contacts for name in everything(plan)} - how_to_reach_her
    assert [one.id for one in authored.questions if one.id in asked and not one.instrument and not one.learn] == []
    assert [rule.id for rule in authored.rules if not rule.learn] == []


def test_the_centre_uses_no_instrument_and_asks_no_item_of_one(centre: ContactPlan, ready: Compiled) -> None:
    assert [section.topic for section in centre.sections if section.instruments] == []
    assert [name for name in everything(centre) if question(ready, name).instrument] == []
    assert {question(ready, name).answer.kind for name in everything(centre)} <= {"text", "choice"}


def test_nothing_at_the_centre_waits_for_a_score(centre: ContactPlan, ready: Compiled) -> None:
    cues = [page.cue for section in centre.sections for page in section.more if page.cue]
    read = {term.name for cue in cues for term in terms(ready.cues[cue])}
    read |= {term.name for rule in centre_rules(ready) for term in terms(ready.whens[rule.id])}
    assert read & set(ready.names.scores) == set()


def test_nobody_at_the_centre_reads_a_word_of_counting(centre: ContactPlan, ready: Compiled) -> None:
    asked = [question(ready, name) for name in everything(centre)]
    rules = centre_rules(ready)
    texts = [text for one in asked for text in (one.ask, one.label, one.why, one.hint, one.kindly, one.notice)]
    texts += [choice.says for one in asked for choice in one.answer.choices]
    texts += [text for rule in rules for text in (rule.says, rule.plain)]
    texts += [
        text for rule in rules for name in rule.do for text in (ready.actions[name].says, ready.actions[name].script)
    ]
    assert [text for text in texts for word in COUNTING if word.lower() in text.lower().split()] == []


def test_every_worry_at_the_centre_ends_with_a_named_person_told_today_and_three_lines(ready: Compiled) -> None:
    for rule in centre_rules(ready):
        assert rule.urgency in URGENT, rule.id
        assert TOLD_TODAY & set(rule.do), rule.id
        assert rule.do[-1] == "centre-three-lines", rule.id


def test_an_emergency_at_the_centre_says_call_now_first_and_stay_with_her(ready: Compiled) -> None:
    for rule in centre_rules(ready):
        if rule.urgency == "emergency":
            assert rule.by_voice, rule.id
            assert CALL_NOW & set(rule.do[:3]), rule.id
            assert "centre-say-and-stay" in rule.do, rule.id


def test_the_three_lines_are_what_she_said_what_you_saw_and_what_you_did(ready: Compiled) -> None:
    lines = next(action for action in ready.actions.values() if action.id == "centre-three-lines")
    assert "what she said, what you saw, what you did" in lines.says


@pytest.mark.parametrize("name", sorted(CALL_NOW | TOLD_TODAY | {"centre-say-and-stay"}))
def test_the_centre_is_given_the_words_to_say(ready: Compiled, name: str) -> None:
    action = next(one for one in ready.actions.values() if one.id == name)
    assert action.script
    assert "[" in action.script or name == "centre-say-and-stay"


def test_each_new_contact_has_an_ordinary_a_worrying_and_a_never_alone_case() -> None:
    cases = [read_case(path) for path in case_files()]
    for plan in ("midwife-booking", "cc-first-conversation"):
        mine = {case.head.id.removeprefix(f"{plan}-"): case for case in cases if case.head.id.startswith(plan)}
        assert {"ordinary", "never-alone"} < set(mine)
        assert mine["never-alone"].events[0].present != ("her",)
        worrying = [case for name, case in mine.items() if name not in ("ordinary", "never-alone")]
        assert any(expect.raised for case in worrying for expect in case.expects)


def test_the_cases_and_the_contacts_are_found_where_they_ship() -> None:
    assert {str(name) for name in compiled(load()).contacts} == {*PLANS, *SITUATIONS}


def test_every_urgent_rule_is_untold_false_and_true_in_some_worked_case(authored: Pathway) -> None:
    shown: dict[str, set[str]] = {}
    for path in case_files():
        for expect in read_case(path).expects:
            kind, name = expect.named()
            shown.setdefault(name, set()).add(kind)
    wanted = {"cannot_tell", "not_raised", "raised"}
    urgent = [str(rule.id) for rule in authored.rules if rule.urgency in URGENT]
    assert {name: wanted - shown.get(name, set()) for name in urgent if not wanted <= shown.get(name, set())} == {}
