"""What is different between two versions of a pathway: everything is said, in words, and never by a machine's name."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest

from app.content.load import load
from app.domain.base import ActionId
from app.domain.local import LIMIT_NAMES, Local
from app.domain.pathway import Pathway
from app.engine.differences import GROUPS, differences

PATHWAY = load()
OTHER = {str: "Other words", int: 77, bool: True, date: date(2031, 1, 1)}
MACHINE = re.compile(r"\b[a-z]+(?:_[a-z0-9]+|\.[a-z]+_?[a-z0-9]+)+\b")


def with_first(group: str, **changes: object) -> Pathway:
    """The pathway with the first thing of a group changed."""
    first, *rest = getattr(PATHWAY, group)
    return msgspec.structs.replace(PATHWAY, **{group: (msgspec.structs.replace(first, **changes), *rest)})


def with_rule(name: str, **changes: object) -> Pathway:
    """The pathway with one rule changed."""
    rules = tuple(msgspec.structs.replace(one, **changes) if one.id == name else one for one in PATHWAY.rules)
    return msgspec.structs.replace(PATHWAY, rules=rules)


def with_local(**changes: object) -> Pathway:
    """The pathway with its local pack changed."""
    return msgspec.structs.replace(PATHWAY, local=msgspec.structs.replace(PATHWAY.local, **changes))


def told(new: Pathway) -> str:
    """Every line that is said."""
    return "\n".join(f"{one.how} {one.name}\n" + "\n".join(one.lines) for one in differences(PATHWAY, new))


def other(value: object) -> object:
    """A value of the same kind that is another."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, tuple):
        return value[1:] if value else ("Other words",)
    if isinstance(value, msgspec.Struct):
        field = msgspec.structs.fields(value)[0]
        return msgspec.structs.replace(value, **{field.name: other(getattr(value, field.name))})
    return OTHER.get(type(value), "Other words")


def test_the_same_pathway_has_no_difference() -> None:
    assert differences(PATHWAY, load()) == ()


@pytest.mark.parametrize("group", GROUPS)
def test_no_field_of_anything_authored_changes_in_silence(group: str) -> None:
    first = getattr(PATHWAY, group)[0]
    fields = [field.name for field in msgspec.structs.fields(first) if field.name != "id"]
    silent = [name for name in fields if not _lines(with_first(group, **{name: other(getattr(first, name))}))]
    assert silent == []


@pytest.mark.parametrize("field", [one.name for one in msgspec.structs.fields(Local)])
def test_no_field_of_the_local_pack_changes_in_silence(field: str) -> None:
    old = getattr(PATHWAY.local, field)
    other_dict = {"patterns": {"visits_missed": 4}, "limits": {**PATHWAY.local.limits, "baby_not_seen": "1 hour"}}
    new = other_dict[field] if isinstance(old, dict) else other(old)
    assert differences(PATHWAY, with_local(**{field: new}))


def _lines(new: Pathway) -> list[str]:
    return [line for one in differences(PATHWAY, new) for line in one.lines]


def test_a_rule_made_slower_says_both_urgencies_and_both_times() -> None:
    words = told(with_rule("self-harm-thoughts", urgency="soon", within="5 days"))
    assert "was Today; now Soon" in words
    assert "was “same day”; now “5 days”" in words


def test_a_condition_is_told_with_what_it_asks_and_no_machine_name() -> None:
    words = told(with_rule("self-harm-thoughts", when="phq9.item9 >= 2 or phq9 >= 20"))
    assert "“Thoughts of being better off dead, or of hurting herself” is 2 or more" in words
    assert not MACHINE.search(words)


def test_a_comparison_is_told_in_words() -> None:
    words = told(
        with_rule("self-harm-thoughts", when="phq9.item9 > 1 or (pregnancy.gestation < 42 weeks and phq9 <= 3)")
    )
    assert (
        "is more than 1 or (“Length of the pregnancy” is less than 42 weeks and “Nine questions about mood (PHQ-9)” is 3 or less)"
        in words
    )


def test_actions_that_went_are_told_by_what_they_say() -> None:
    gone = PATHWAY.rules[0].do[0]
    says = next(action.says for action in PATHWAY.actions if action.id == gone)
    words = told(with_rule(PATHWAY.rules[0].id, do=PATHWAY.rules[0].do[1:]))
    assert f"no longer “{says}”" in words


def test_a_question_taken_out_is_told_with_its_words() -> None:
    words = told(msgspec.structs.replace(PATHWAY, questions=PATHWAY.questions[1:]))
    assert "taken-out" in words
    assert PATHWAY.questions[0].ask in words


def test_another_order_of_asking_is_told() -> None:
    plan = PATHWAY.contacts[0]
    turned = msgspec.structs.replace(plan, sections=tuple(reversed(plan.sections)))
    others = PATHWAY.contacts[1:]
    assert "arranged in another way" in told(msgspec.structs.replace(PATHWAY, contacts=(turned, *others)))


def test_an_action_nobody_knew_before_is_told_as_added() -> None:
    new = msgspec.structs.replace(PATHWAY.actions[0], id=ActionId("new-one"), says="Something new is done.")
    words = told(msgspec.structs.replace(PATHWAY, actions=(*PATHWAY.actions, new)))
    assert "added Something new is done." in words


def test_every_limit_of_the_shipped_pack_has_words() -> None:
    assert set(PATHWAY.local.limits) == set(LIMIT_NAMES)


def test_the_whole_pack_told_as_new_names_nothing_as_machines_do() -> None:
    empty = {group: () for group in GROUPS if group != "lessons"}
    found = differences(msgspec.structs.replace(PATHWAY, **empty), PATHWAY)
    words = [words for one in found for words in (one.name, *one.lines)]
    assert [line for line in words if MACHINE.search(line)] == []
