"""The published score vectors, and the item-level flags that hold at any total, through the real `weigh`."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine.compiled import Compiled
from app.services.weighing import weigh

PHQ9 = [
    ((2, 2, 2, 2, 1, 1, 2, 0, 0), 12, "moderate", "3-or-more", False),
    ((0, 1, 2, 3, 0, 1, 2, 3, 0), 12, "moderate", "below-3", False),
    ((0, 0, 0, 0, 0, 0, 0, 0, 0), 0, "none-minimal", "below-3", False),
    ((1, 1, 1, 1, 0, 0, 0, 0, 0), 4, "none-minimal", "below-3", False),
    ((1, 1, 1, 1, 1, 0, 0, 0, 0), 5, "mild", "below-3", False),
    ((2, 2, 2, 1, 1, 1, 0, 0, 0), 9, "mild", "3-or-more", False),
    ((2, 2, 2, 2, 2, 0, 0, 0, 0), 10, "moderate", "3-or-more", False),
    ((2, 2, 2, 2, 2, 2, 2, 1, 0), 15, "moderately-severe", "3-or-more", False),
    ((3, 3, 3, 3, 3, 3, 2, 0, 0), 20, "severe", "3-or-more", False),
    ((3, 3, 3, 3, 3, 3, 3, 3, 3), 27, "severe", "3-or-more", True),
    ((0, 0, 0, 0, 0, 0, 0, 0, 1), 1, "none-minimal", "below-3", True),
    ((1, 1, 0, 0, 0, 0, 0, 0, 1), 3, "none-minimal", "below-3", True),
    ((3, 0, 0, 0, 0, 0, 0, 0, 3), 6, "mild", "3-or-more", True),
]
GAD7 = [
    ((0, 0, 0, 0, 0, 0, 0), 0, "minimal", "below-3"),
    ((1, 1, 1, 1, 0, 0, 0), 4, "minimal", "below-3"),
    ((1, 1, 1, 1, 1, 0, 0), 5, "mild", "below-3"),
    ((1, 2, 0, 0, 0, 0, 0), 3, "minimal", "3-or-more"),
    ((2, 1, 1, 1, 1, 1, 1), 8, "mild", "3-or-more"),
    ((2, 2, 2, 1, 1, 1, 0), 9, "mild", "3-or-more"),
    ((2, 2, 2, 2, 2, 0, 0), 10, "moderate", "3-or-more"),
    ((3, 3, 3, 3, 3, 0, 0), 15, "severe", "3-or-more"),
    ((3, 3, 3, 3, 3, 3, 3), 21, "severe", "3-or-more"),
]
EPDS = [
    ((0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0, "below-10", False),
    ((1, 1, 1, 1, 1, 1, 1, 1, 1, 0), 9, "below-10", False),
    ((1, 1, 1, 1, 1, 1, 1, 1, 2, 0), 10, "10-to-12", False),
    ((2, 2, 2, 1, 1, 1, 1, 1, 1, 0), 12, "10-to-12", False),
    ((2, 2, 2, 1, 1, 1, 1, 1, 2, 0), 13, "13-or-more", False),
    ((1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 10, "10-to-12", True),
    ((0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 1, "below-10", True),
    ((0, 0, 0, 0, 0, 0, 0, 0, 0, 3), 3, "below-10", True),
    ((3, 3, 3, 0, 0, 0, 0, 0, 0, 0), 9, "below-10", False),
    ((2, 2, 2, 2, 2, 2, 2, 2, 2, 2), 20, "13-or-more", True),
    ((3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 30, "13-or-more", True),
]
AUDITC = [
    ((0, 0, 0), 0, "none"),
    ((1, 0, 0), 1, "low"),
    ((2, 1, 1), 4, "low"),
    ((2, 2, 1), 5, "increasing"),
    ((3, 2, 2), 7, "increasing"),
    ((3, 3, 2), 8, "higher"),
    ((4, 3, 3), 10, "higher"),
    ((4, 4, 3), 11, "possible-dependence"),
    ((4, 4, 4), 12, "possible-dependence"),
]
WHOOLEY = [
    (("no", "no"), "negative"),
    (("yes", "no"), "positive"),
    (("no", "yes"), "positive"),
    (("yes", "yes"), "positive"),
    (("yes", None), "positive"),
    (("no", None), None),
    ((None, "no"), None),
    ((None, None), None),
]
PUBLISHED_WIDTH = {"phq9": 9, "gad7": 7, "epds": 10, "auditc": 3}
FULL_MARKS = {"phq9": 3, "gad7": 3, "epds": 3, "auditc": 4}


def items(instrument: str, values: tuple[Any, ...]) -> dict[str, Any]:
    return {f"{instrument}.item{at}": value for at, value in enumerate(values, 1) if value is not None}


def weighed(ready: Compiled, answers: dict[str, Any]) -> dict[str, Any]:
    return weigh(ready, "hv-6-8-weeks", answers)


def raised(result: dict[str, Any]) -> set[str]:
    return {finding["rule"] for finding in result["findings"]}


def untold(result: dict[str, Any]) -> set[str]:
    return {one["rule"] for one in result["cannot_tell"]}


@pytest.mark.parametrize(("values", "total", "band", "phq2", "flag"), PHQ9)
def test_phq9_adds_up_to_its_published_total_band_and_flag(
    ready: Compiled, values: tuple[int, ...], total: int, band: str, phq2: str, flag: bool
) -> None:
    result = weighed(ready, items("phq9", values))
    assert result["scores"]["phq9"] == {"total": total, "band": band, "missing": []}
    assert result["scores"]["phq2"]["band"] == phq2
    assert result["scores"]["phq2"]["total"] == values[0] + values[1]
    assert ("self-harm-thoughts" in raised(result)) is flag


@pytest.mark.parametrize(("values", "total", "band", "gad2"), GAD7)
def test_gad7_adds_up_to_its_published_total_and_band(
    ready: Compiled, values: tuple[int, ...], total: int, band: str, gad2: str
) -> None:
    result = weighed(ready, items("gad7", values))
    assert result["scores"]["gad7"] == {"total": total, "band": band, "missing": []}
    assert result["scores"]["gad2"]["band"] == gad2


@pytest.mark.parametrize(("values", "total", "band", "flag"), EPDS)
def test_epds_points_add_up_to_their_published_total_band_and_flag(
    ready: Compiled, values: tuple[int, ...], total: int, band: str, flag: bool
) -> None:
    result = weighed(ready, items("epds", values))
    assert result["scores"]["epds"] == {"total": total, "band": band, "missing": []}
    assert ("self-harm-thoughts" in raised(result)) is flag


@pytest.mark.parametrize(("values", "total", "band"), AUDITC)
def test_auditc_adds_up_to_its_uk_total_and_band(
    ready: Compiled, values: tuple[int, ...], total: int, band: str
) -> None:
    result = weighed(ready, items("auditc", values))
    assert result["scores"]["auditc"] == {"total": total, "band": band, "missing": []}


def test_never_drinking_sets_the_other_two_alcohol_questions_to_nought(ready: Compiled) -> None:
    assert weighed(ready, {"auditc.item1": 0})["scores"]["auditc"] == {"total": 0, "band": "none", "missing": []}


def test_drinking_leaves_the_other_two_alcohol_questions_missing(ready: Compiled) -> None:
    score = weighed(ready, {"auditc.item1": 1})["scores"]["auditc"]
    assert score == {"total": None, "band": None, "missing": ["auditc.item2", "auditc.item3"]}


@pytest.mark.parametrize(("values", "band"), WHOOLEY)
def test_one_yes_is_positive_and_a_no_beside_a_blank_is_neither(
    ready: Compiled, values: tuple[str | None, str | None], band: str | None
) -> None:
    result = weighed(ready, items("whooley", values))
    assert result["scores"]["whooley"]["band"] == band
    assert ("whooley-positive" in raised(result)) is (band == "positive")
    assert ("whooley-positive" in untold(result)) is (band is None)


@pytest.mark.parametrize("wanted", ["yes", "no", "not_now"])
def test_not_wanting_help_takes_nothing_back_from_a_yes(ready: Compiled, wanted: str) -> None:
    answers = {**items("whooley", ("yes", "yes")), "mood.help_wanted": wanted}
    assert "whooley-positive" in raised(weighed(ready, answers))


@pytest.mark.parametrize("instrument", PUBLISHED_WIDTH)
def test_one_missing_item_leaves_no_total_and_no_band(ready: Compiled, instrument: str) -> None:
    width = PUBLISHED_WIDTH[instrument]
    for gap in range(width):
        values = tuple(None if at == gap else 1 for at in range(width))
        score = weighed(ready, items(instrument, values))["scores"][instrument]
        assert score == {"total": None, "band": None, "missing": [f"{instrument}.item{gap + 1}"]}


@pytest.mark.parametrize("state", ["declined", "not-known", "not-safe", "not-asked"])
@pytest.mark.parametrize(("item", "others"), [("phq9.item9", "phq9"), ("epds.item10", "epds")])
def test_an_unanswered_self_harm_item_is_never_taken_as_nought(
    ready: Compiled, item: str, others: str, state: str
) -> None:
    answers = items(others, (0,) * (PUBLISHED_WIDTH[others] - 1)) | {item: {"state": state}}
    result = weighed(ready, answers)
    assert result["scores"][others]["total"] is None
    assert "self-harm-thoughts" in untold(result)


@pytest.mark.parametrize(("item", "others"), [("phq9.item9", "phq9"), ("epds.item10", "epds")])
def test_a_self_harm_item_above_nought_is_raised_while_all_the_others_are_missing(
    ready: Compiled, item: str, others: str
) -> None:
    result = weighed(ready, {item: 1})
    assert result["scores"][others]["total"] is None
    assert "self-harm-thoughts" in raised(result)


def test_saying_no_aloud_does_not_take_back_the_ninth_question(ready: Compiled) -> None:
    assert "self-harm-thoughts" in raised(weighed(ready, {"phq9.item9": 1, "safety.self_harm": "no"}))


@pytest.mark.parametrize(
    ("instrument", "rule"),
    [("phq9", "phq9-at-threshold"), ("gad7", "gad7-at-threshold"), ("epds", "epds-at-lower-threshold")],
)
def test_a_threshold_already_reached_is_raised_whatever_is_missing(ready: Compiled, instrument: str, rule: str) -> None:
    values = (3, 3, 3, 3, *(None,) * (PUBLISHED_WIDTH[instrument] - 4))
    assert rule in raised(weighed(ready, items(instrument, values)))


@pytest.mark.parametrize(
    ("instrument", "rule"),
    [("phq9", "phq9-at-threshold"), ("gad7", "gad7-at-threshold"), ("epds", "epds-at-lower-threshold")],
)
def test_missing_items_that_could_reach_a_threshold_leave_it_untold(
    ready: Compiled, instrument: str, rule: str
) -> None:
    values = (3, 3, 0, 0, *(None,) * (PUBLISHED_WIDTH[instrument] - 4))
    result = weighed(ready, items(instrument, values))
    assert rule in untold(result)
    assert rule not in raised(result)


@pytest.mark.parametrize("instrument", PUBLISHED_WIDTH)
def test_bands_cover_every_total_once_and_in_order(ready: Compiled, instrument: str) -> None:
    bands = ready.names.scores[instrument].bands
    covered = [total for band in bands for total in range(band.least, band.most + 1)]
    assert covered == list(range(FULL_MARKS[instrument] * PUBLISHED_WIDTH[instrument] + 1))
