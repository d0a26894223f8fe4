from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from app.terminal import run

Json = dict[str, Any]
Weigh = Callable[..., tuple[int, Json, str]]

CONTACT = "hv-6-8-weeks"
WEIGH = ["weigh", "--pathway", "perinatal", "--contact", CONTACT, "--answers", "-", "--json"]


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Weigh:
    def weigh(given: object, contact: str = CONTACT) -> tuple[int, Json, str]:
        text = given if isinstance(given, bytes) else json.dumps(given).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))
        code = run([contact if word == CONTACT else word for word in WEIGH])
        out, error = capsys.readouterr()
        return code, json.loads(out or "{}"), error

    return weigh


def rules(found: Json) -> set[str]:
    return {one["rule"] for one in found["findings"]}


def untold(found: Json) -> set[str]:
    return {one["rule"] for one in found["cannot_tell"]}


def test_the_output_has_exactly_the_shape_others_rely_on(weighed: Weigh) -> None:
    _, found, _ = weighed({"phq9.item9": 1, "baby.mark@b2": "yes", "$people": [{"id": "b2", "kind": "baby"}]})
    assert set(found) == {"visible", "scores", "findings", "cannot_tell", "ask_next"}
    assert {frozenset(one) for one in found["scores"].values()} == {frozenset({"total", "band", "missing"})}
    assert set(found["scores"]) == {"phq9", "phq2", "gad7", "gad2", "epds", "auditc", "whooley"}
    assert {frozenset(one) for one in found["findings"]} == {frozenset({"rule", "urgency", "because"})}
    reasons = [reason for one in found["findings"] for reason in one["because"]]
    assert {frozenset(reason) for reason in reasons} == {frozenset({"question", "about", "value"})}
    assert {frozenset(one) for one in found["cannot_tell"]} == {frozenset({"rule", "urgency", "missing"})}
    assert {frozenset(one) for one in found["ask_next"]} == {frozenset({"question", "about", "for_rules"})}


@pytest.mark.parametrize("blank", [{}, {"phq9.item9": None}, {"$people": None, "$facts": None, "$day": None}])
def test_what_is_not_given_is_unknown(weighed: Weigh, blank: object) -> None:
    code, found, _ = weighed(blank)
    assert (code, rules(found)) == (0, set())
    assert "self-harm-thoughts" in untold(found)


@pytest.mark.parametrize(
    ("first", "second", "band", "verdict"),
    [
        ("no", "no", "negative", "neither"),
        ("yes", "no", "positive", "raised"),
        ("no", "yes", "positive", "raised"),
        ("yes", None, "positive", "raised"),
        ("yes", {"state": "not-applicable"}, "positive", "raised"),
        ("yes", {"state": "declined"}, "positive", "raised"),
        ("no", None, None, "untold"),
        ("no", {"state": "not-safe"}, None, "untold"),
        ("no", {"state": "not-applicable"}, None, "untold"),
        (None, None, None, "untold"),
    ],
)
def test_two_questions_about_mood(
    weighed: Weigh, first: object, second: object, band: str | None, verdict: str
) -> None:
    _, found, _ = weighed({"whooley.item1": first, "whooley.item2": second})
    assert found["scores"]["whooley"]["band"] == band
    told = {"raised": "whooley-positive" in rules(found), "untold": "whooley-positive" in untold(found)}
    assert told == {"raised": verdict == "raised", "untold": verdict == "untold"}


@pytest.mark.parametrize("item", ["phq9.item9", "epds.item10"])
@pytest.mark.parametrize("other", [0, {"state": "not-applicable"}, {"state": "declined"}, None])
def test_the_gravest_item_is_found_whatever_the_others_say(weighed: Weigh, item: str, other: object) -> None:
    tool, last = item.split(".item")
    _, found, _ = weighed({**{f"{tool}.item{at}": other for at in range(1, int(last))}, item: 1})
    assert "self-harm-thoughts" in rules(found)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (b"", "is not JSON"),
        (b"null", "one JSON object"),
        (b"[]", "one JSON object"),
        (b"\xff", "is not JSON"),
        (b'{"how.are_you": "\\ud800"}', "is not JSON"),
        (b'{"phq9.item9": ' + b"9" * 5000 + b"}", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"phq9.item9": NaN}', "score from 0 to 3"),
        (b'{"phq9.item9": 1, "phq9.item9": 0}', "stands twice"),
        ({"phq9.item9": 1, "phq9.item9@mother": 0}, "answered twice"),
        ({"phq9.item9": 1e999}, "score from 0 to 3"),
        ({"phq9.item9": 1.0}, "score from 0 to 3"),
        ({"phq9.item9": True}, "score from 0 to 3"),
        ({"phq9.item9": [1]}, "score from 0 to 3"),
        ({"phq9.item9": {"state": "answered"}}, "score from 0 to 3"),
        ({"phq9.item9": {"state": "maybe"}}, "state 'maybe'"),
        ({"phq9.item9@baby1": 1}, "about the mother"),
        ({"phq9.item9@": 1}, "about the mother"),
        ({"household.who@mother": "us"}, "about the household"),
        ({"baby.mark@mother": "yes"}, "no baby of that name"),
        ({"baby.mark@household": "yes"}, "no baby of that name"),
        ({"baby.mark@b3": "yes", "$people": [{"id": "b1", "kind": "baby"}]}, "no baby of that name"),
        ({"baby.mark@dad": "yes", "$people": [{"id": "dad", "kind": "adult"}]}, "no baby of that name"),
        ({"baby.mark": "yes", "$people": [{"id": n, "kind": "baby"} for n in "ab"]}, "about each baby"),
        ({"nope": 1}, "not a question"),
        ({"$nope": 1}, "'$nope' is not known"),
        ({"$people": 3}, "list of people"),
        ({"$people": {"a": 1}}, "list of people"),
        ({"$people": ["x"]}, "list of people"),
        ({"$people": [{"id": ["b"], "kind": "baby"}]}, "id and a kind"),
        ({"$people": [{"id": "b", "kind": "dog"}]}, "id and a kind"),
        ({"$people": [{"id": "mother", "kind": "baby"}]}, "someone else"),
        ({"$people": [{"id": "b", "kind": "baby"}, {"id": "b", "kind": "baby"}]}, "same id"),
        ({"$people": [{"id": "a", "kind": "mother"}, {"id": "b", "kind": "mother"}]}, "two are mothers"),
        ({"$people": [{"id": "b", "kind": "baby", "born": "soon"}]}, "not a date"),
        ({"$people": [{"id": "b", "kind": "baby", "born": "2026-08-07"}], "$day": "2026-08-06"}, "born after"),
        ({"$day": "tomorrow"}, "not a date"),
        ({"$facts": 3}, "$facts is an object"),
        ({"$facts": {"nope": 1}}, "not a fact"),
        ({"$facts": {"household.complete": "maybe"}}, "is one of yes, no"),
        ({"$facts": {"baby.age": "old"}}, "number of days"),
        ({"$facts": {"contacts.kept": "x"}}, "how many days ago"),
        ({"$facts": {"contacts.kept": [None]}}, "how many days ago"),
        ({"$facts": {"contacts.kept": 10**12}}, "how many days ago"),
        ({"$facts": {"mother.age@baby1": 3}}, "about the mother"),
    ],
)
def test_what_cannot_be_weighed_is_one_sentence(weighed: Weigh, given: object, says: str) -> None:
    code, out, error = weighed(given)
    assert (code, out) == (2, {})
    assert says in error
    assert "Traceback" not in error
    assert error.count("\n") == 1


def test_a_contact_that_is_not_there_is_one_sentence(weighed: Weigh) -> None:
    code, _, said = weighed({}, "hv-birthday")
    assert code == 2
    assert said.startswith("There is no contact 'hv-birthday'. There are: brother-or-sister, ")
    assert said.endswith(".\n")
    assert f", {CONTACT}, " in said


def test_the_mother_may_be_called_by_the_name_she_has_among_the_people(weighed: Weigh) -> None:
    _, found, _ = weighed({"safety.self_harm@aisha": "yes", "$people": [{"id": "aisha", "kind": "mother"}]})
    assert "self-harm-thoughts" in rules(found)


def test_a_fact_about_the_only_baby_is_about_that_baby(weighed: Weigh) -> None:
    people = {"$people": [{"id": "noor", "kind": "baby"}]}
    assert weighed({**people, "$facts": {"baby.age": 40}})[0] == 0
    assert weighed({**people, "$facts": {"baby.age@ava": 40}})[0] == 2


def test_a_household_that_is_not_asked_about_rules_nobody_out(weighed: Weigh) -> None:
    clear = {"baby.mark": "no", "$people": [{"id": "b", "kind": "baby"}]}
    assert "mark-on-baby-not-mobile" in untold(weighed(clear)[1])
    assert "mark-on-baby-not-mobile" in untold(weighed({**clear, "household.everyone_named": {"state": "declined"}})[1])
    assert "mark-on-baby-not-mobile" not in untold(weighed({**clear, "household.everyone_named": "yes"})[1])
