"""What is missing from a pathway is named, with where it stands and how to mend it: faults planted in the one that ships."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from app.content.complete import gaps
from app.domain.base import ActionId, QuestionId
from app.domain.pathway import Band, Licence, Pathway, Source, Urgency

DAY = date(2026, 11, 25)
NOWHERE = Source(title=" ", checked=DAY, review_by=DAY)
UNDATED = Source(title="A book", edition="2nd")


def planted(pathway: Pathway, kind: str, name: str, **fields: object) -> tuple[str, ...]:
    """What is missing once one thing of the pathway is changed."""
    things = getattr(pathway, kind)
    assert name in {one.id for one in things}
    changed = tuple(msgspec.structs.replace(one, **fields) if one.id == name else one for one in things)
    return gaps(msgspec.structs.replace(pathway, **{kind: changed}), DAY)


@pytest.mark.parametrize("name", ["self-harm-thoughts", "suspected-psychosis", "amber-own-history"])
@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"do": ()}, "says nothing to do: name at least one action in 'do'."),
        ({"source": NOWHERE}, "has no source: say in 'source.title' where it comes from."),
        (
            {"source": UNDATED},
            "its source has no date. Write in 'checked' when it was read, in 'review_by' when again.",
        ),
        ({"says": ""}, "says nothing: write in 'says' what was found."),
        ({"within": "90 days"}, "is longer than"),
        ({"within": "0 hours"}, "leaves no time."),
    ],
)
def test_a_rule_without_action_time_or_source_is_named(
    authored: Pathway, name: str, fields: dict[str, Any], says: str
) -> None:
    found = planted(authored, "rules", name, **fields)
    assert any(one.startswith(f"rule {name}") and says in one for one in found)


@pytest.mark.parametrize(
    ("urgency", "longest", "too_long"),
    [
        ("emergency", "4 hours", "5 hours"),
        ("emergency", "1 hours", "same day"),
        ("same-day", "same day", "2 days"),
        ("same-day", "24 hours", "1 working days"),
        ("soon", "5 working days", "6 working days"),
        ("planned", "28 days", "29 days"),
        ("note", "31 days", "32 days"),
    ],
)
def test_each_urgency_has_a_longest_time(authored: Pathway, urgency: Urgency, longest: str, too_long: str) -> None:
    def found(within: str) -> tuple[str, ...]:
        return planted(authored, "rules", "abuse-danger-now", urgency=urgency, within=within, ask_now=())

    assert found(longest) == ()
    assert found(too_long) == (
        f"rule abuse-danger-now: within '{too_long}' is longer than {urgency} allows. Shorten it, or lower the urgency.",
    )


def test_an_emergency_without_a_number_to_call_is_named(authored: Pathway) -> None:
    silent = next(action.id for action in authored.actions if not action.call)
    found = planted(authored, "rules", "suspected-psychosis", do=(ActionId(silent),))
    assert found == (
        "rule suspected-psychosis is told by voice, but none of its actions has a number to call: give one of them 'call'.",
    )


@pytest.mark.parametrize("kind", ["topics", "questions", "instruments"])
@pytest.mark.parametrize("why", ["", "   "])
def test_what_is_asked_without_its_why_is_named(authored: Pathway, kind: str, why: str) -> None:
    name = getattr(authored, kind)[-1].id
    assert planted(authored, kind, name, why=why) == (f"{kind[:-1]} {name} has no why: say why it is asked.",)


@pytest.mark.parametrize("name", ["phq9", "epds", "auditc"])
@pytest.mark.parametrize(("holder", "terms"), [("", "free"), ("us", ""), ("", "")])
def test_an_instrument_without_licence_is_named(authored: Pathway, name: str, holder: str, terms: str) -> None:
    found = planted(authored, "instruments", name, licence=Licence(holder=holder, terms=terms, worded=True))
    says = "has no licence: say in 'licence' whose it is and on what terms it is shown."
    assert found == (f"instrument {name} {says}",)


def banded(pathway: Pathway, name: str, *bands: tuple[str, int, int, bool]) -> tuple[str, ...]:
    instrument = next(one for one in pathway.instruments if one.id == name)
    made = tuple(Band(id=one, least=least, most=most, says=one, above=above) for one, least, most, above in bands)
    first = msgspec.structs.replace(instrument.scores[0], bands=made)
    return planted(pathway, "instruments", name, scores=(first, *instrument.scores[1:]))


@pytest.mark.parametrize(
    ("bands", "says"),
    [
        ((("a", 0, 3, False), ("b", 5, 21, True)), "a total of 4 lies in no band."),
        ((("a", 1, 4, False), ("b", 5, 21, True)), "a total of 0 lies in no band."),
        ((("a", 0, 4, False), ("b", 5, 20, True)), "a total of 21 lies in no band."),
        ((("a", 0, 5, False), ("b", 5, 21, True)), "a total of 5 lies in more than one band (a, b)."),
        ((("a", 0, 21, False), ("b", 9, 9, True)), "a total of 9 lies in more than one band (a, b)."),
        ((("a", 0, 4, False), ("b", 5, 22, True)), "the band b goes past the totals there are (0 to 21)."),
        ((("a", 0, 21, False), ("b", 22, 30, True)), "no total comes to the band b."),
        ((("a", 0, 21, False), ("b", 9, 8, True)), "no total comes to the band b."),
        ((("a", 0, 4, True), ("b", 5, 21, False)), "the band a is above the threshold, the higher band b is not."),
    ],
)
def test_a_gap_or_an_overlap_in_bands_is_named(
    authored: Pathway, bands: tuple[tuple[str, int, int, bool], ...], says: str
) -> None:
    found = banded(authored, "gad7", *bands)
    assert found[0] == f"instrument gad7, score gad7: {says}"


@pytest.mark.parametrize("reads", [("no.such_question",), ("phq9", "gone-rule")])
def test_a_register_row_answered_by_what_does_not_exist_is_named(authored: Pathway, reads: tuple[str, ...]) -> None:
    found = planted(authored, "lessons", "CHILDM-S1", reads=reads)
    assert found == (f"learning row CHILDM-S1 is answered by '{reads[-1]}', which does not exist.",)


@pytest.mark.parametrize("row", ["CHILDM-F3", "BABYM-P24", "DERBY-M6"])
def test_a_register_row_that_nothing_answers_is_named(authored: Pathway, row: str) -> None:
    says = "nothing answers it. Name what does in 'reads', or say in 'open' what it waits for."
    assert planted(authored, "lessons", row, open="", reads=()) == (f"learning row {row}: {says}",)


@pytest.mark.parametrize("kind", ["questions", "instruments", "rules", "contacts", "letters"])
def test_a_source_past_its_review_date_is_named_with_what_rests_on_it(authored: Pathway, kind: str) -> None:
    name = getattr(authored, kind)[0].id
    late = Source(title="An old book", edition="1", checked=date(2020, 1, 1), review_by=date(2026, 11, 24))
    found = planted(authored, kind, name, source=late)
    assert found == (f"The source 'An old book' was to be read again by 2026-11-24: {name} rest on it.",)


def test_a_letter_to_nobody_in_the_directory_is_named(authored: Pathway) -> None:
    found = planted(authored, "letters", "gp-letter", to="the-doctor")
    assert found == ("letter gp-letter goes to 'the-doctor', which is no line of the local directory.",)


@pytest.mark.parametrize("other", ["abuse.enquiry", "household.who", "father.met"])
def test_everyone_named_is_a_question_about_the_household_with_yes_and_no(authored: Pathway, other: str) -> None:
    found = gaps(msgspec.structs.replace(authored, everyone_named=other), DAY)
    assert any(one.startswith("pathway, everyone_named:") for one in found)


@pytest.mark.parametrize("name", ["self-harm-plan", "self-harm-thoughts", "amber-own-history"])
def test_what_cannot_wait_for_the_end_of_a_talk_may_not_be_told_to(authored: Pathway, name: str) -> None:
    found = planted(authored, "rules", name, at_the_end=True)
    assert any(one.startswith(f"rule {name} waits for the end of the talk") for one in found)


def test_a_rule_that_is_not_urgent_asks_nothing_before_all_else(authored: Pathway) -> None:
    found = planted(authored, "rules", "no-crying-plan", ask_now=(QuestionId("day.crying"),))
    assert found == (
        "rule no-crying-plan asks something before anything else, and is not urgent. Leave out 'ask_now'.",
    )
