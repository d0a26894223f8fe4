"""From set-up to a saved letter with real key presses on a real screen, and no mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.journeys.hands import Hands, at_the_desk

PASSPHRASE = "copper lantern meadow thistle orbit walnut"


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    with at_the_desk(tmp_path) as hands:
        yield hands


def _set_up(hands: Hands) -> None:
    hands.at("setup", "continue")
    hands.press("Return")
    hands.at("setup", "you.name")
    hands.fill(you__name="Sam Okafor", you__registration="12A3456B", you__phone="020 7450 4000", you__service="Elm Row")
    hands.tab_to("you.role.health-visitor")
    hands.press("space")
    hands.push("continue")
    hands.at("setup", "number.perinatal-team")
    hands.fill(**{"number__perinatal-team": "020 7450 4111"})
    hands.push("continue")
    hands.at("setup", "keyring.again")
    hands.push("continue")
    hands.at("setup", "passphrase.generated")
    hands.tab_to("passphrase.generated")
    hands.press("Down", "space")
    hands.fill(passphrase=PASSPHRASE)
    hands.push("continue")
    hands.wait(lambda seen: "Copy your recovery code" in seen["texts"], "the recovery code")
    groups = [text for text in hands.seen["texts"] if re.fullmatch(r"[0-9A-Z]{4}", text)]
    assert len(groups) == 8
    hands.push("continue")
    hands.wait(lambda seen: any(stop.startswith("group.") for stop in seen["stops"]), "the two groups")
    for stop in [stop for stop in hands.seen["stops"] if stop.startswith("group.")]:
        hands.tab_to(stop)
        hands.write(groups[int(stop.removeprefix("group."))])
    hands.press("Return")
    hands.wait(lambda seen: "code.again" not in seen["stops"], "the last page of the set-up")
    hands.press("Return")
    hands.at("today", "continue")


def _add_a_family(hands: Hands) -> None:
    hands.push("continue")
    hands.at("add-family", "add.given-name")
    born = date.today() - timedelta(days=45)
    hands.fill(**{"add__given-name": "Aisha", "add__family-name": "Ahmed"})
    hands.tab_to("baby1.state.born")
    hands.press("space")
    hands.fill(baby1__born__day=str(born.day), baby1__born__month=str(born.month), baby1__born__year=str(born.year))
    hands.push("continue")
    hands.at("family", "family.knock")


def _visit(hands: Hands) -> None:
    _to_the_first_question(hands)
    hands.fill(**{"how__are_you@mother__text": "Fine, honestly. Just tired."})
    hands.press("ctrl+g")
    hands.at("question", "day.crying@mother.plan")
    hands.tab_to("day.crying@mother.plan")
    hands.press("Down", "Up", "space")
    hands.wait(lambda seen: any("Saved on this laptop" in text for text in seen["texts"]), "Saved")


def _sign(hands: Hands) -> None:
    hands.press("alt+Left")
    hands.at("question", "how.are_you@mother.text")
    hands.press("alt+Left")
    hands.at("visit", "check.open")
    hands.push("check.open")
    hands.at("check", "continue")
    hands.push("continue")
    hands.at("outcome", "letter.perinatal-mental-health-urgent")


def _letter(hands: Hands, to: Path) -> None:
    hands.push("letter.perinatal-mental-health-urgent")
    hands.at("letter", "letter.worry")
    hands.tab_to("letter.worry")
    hands.press("ctrl+a")
    hands.write("She says she is fine, and her voice says something else.")
    hands.push("letter.look")
    hands.wait(lambda seen: "letter.save" in seen["stops"] and not seen["busy"], "the letter laid out again")
    hands.push("letter.read")
    hands.fill(letter__route="by hand")
    hands.push("letter.save")
    hands.wait(lambda seen: "save-letter.yes" in seen["stops"], "the warning")
    hands.tab_to("save-letter.yes")
    hands.press_to_leave("space")
    hands.wait(lambda seen: seen["dialog"] and seen["focus"] == "fileNameEdit", "the dialog of the computer")
    hands.press("ctrl+a")
    hands.write(str(to))
    hands.press_to_leave("Return")
    hands.wait(lambda seen: any("Issued is not sent" in text for text in seen["texts"]), "that it is issued, not sent")


def _to_the_first_question(hands: Hands) -> None:
    hands.push("continue")
    hands.at("family", "start.company.her")
    hands.press("space", "Return")
    hands.at("visit", "check.open")
    hands.press("ctrl+g")
    hands.at("question", "how.are_you@mother.text")


@pytest.mark.x11
def test_tab_reaches_everything_on_a_page_of_questions_and_shift_tab_leads_back(hands: Hands) -> None:
    _set_up(hands)
    _add_a_family(hands)
    _to_the_first_question(hands)
    there = hands.round("Tab")
    assert set(hands.seen["stops"]) <= set(there)
    back = hands.round("shift+Tab")
    assert [*reversed(back[:-1]), back[-1]] == there


@pytest.mark.x11
def test_f2_takes_the_page_away_and_one_key_says_who_is_here(hands: Hands) -> None:
    _set_up(hands)
    _add_a_family(hands)
    _to_the_first_question(hands)
    hands.press("F2")
    hands.at("question", "company.continue")
    assert not [stop for stop in hands.seen["stops"] if stop.startswith("how.")]
    hands.press("1", "2", "Return")
    hands.wait(lambda seen: "how.are_you@mother.text" in seen["stops"], "the page, which he may see")
    assert not [text for text in hands.seen["texts"] if "alone with you" in text]


@pytest.mark.x11
def test_by_keys_alone_from_set_up_to_a_saved_letter(hands: Hands, tmp_path: Path) -> None:
    saved = tmp_path / "letter.pdf"
    _set_up(hands)
    _add_a_family(hands)
    _visit(hands)
    _sign(hands)
    _letter(hands, saved)
    assert saved.read_bytes().startswith(b"%PDF-")
