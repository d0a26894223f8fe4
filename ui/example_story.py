"""The example visit itself: made-up people, from set-up to two letters."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.i18n import tr
from ui.player import Player, Story

PASSPHRASE = "copper lantern meadow thistle orbit walnut"
"""Of a vault that is thrown away when the story ends."""


SIX_WEEKS = 45


def story(player: Player) -> Story:
    """Set up, add a family, knock, visit, answer, stop for a moment, sign, write."""
    yield from setting_up(player)
    yield from adding_a_family(player)


def setting_up(player: Player) -> Story:
    """From the welcome to the first day, without a keyring."""
    yield player.sees("Set up this laptop")
    player.picture("setup")
    player.press("Set up this laptop")
    yield player.sees("you.name")
    for name, words in (
        ("you.name", "Sam Okafor"),
        ("you.registration", "12A3456B"),
        ("you.phone", "020 7450 4000"),
        ("you.service", "Elm Row health visiting"),
    ):
        player.write(name, words)
    player.press("continue")
    yield player.sees("number.perinatal-team")
    player.write("number.perinatal-team", "020 7450 4111")
    player.press("continue")
    yield player.either("keyring.again", "passphrase.own")
    if player.shown("keyring.again"):
        player.press("continue")
        yield player.sees("passphrase.own")
    player.press("passphrase.own")
    player.write("passphrase", PASSPHRASE)
    player.press("continue")
    yield player.sees(tr("I have copied it"))
    groups = re.findall(r"\b[0-9A-Z]{4}\b", " ".join(player.texts()))
    player.press("continue")
    yield player.gone(tr("I have copied it"))
    for place, group in enumerate(groups):
        if player.shown(f"group.{place}"):
            player.write(f"group.{place}", group)
    player.press("continue")
    yield player.sees(tr("Go to Today"))
    player.press("continue")
    yield player.sees("today.families")


def adding_a_family(player: Player) -> Story:
    """A mother, a baby of six weeks, the father, the address, and how to reach her."""
    player.press(tr("Add a family"))
    yield player.sees("add.given-name")
    for part in ("add.more", "add.others", "add.address-part", "add.reach", "add.own-safety"):
        player.press(part)
    if not player.shown("person2.name"):
        player.press("add.person")
    yield player.sees("person2.name")
    born = date.today() - timedelta(days=SIX_WEEKS)
    for name, words in (
        ("add.given-name", "Aisha"),
        ("add.family-name", "Ahmed"),
        ("add.title", "Ms"),
        ("add.nhs", "999 000 0018"),
        *dated("add.born", date(1994, 8, 14)),
        *dated("baby1.born", born),
        ("baby1.name", "Noor"),
        ("baby1.nhs", "999 111 2227"),
        ("person2.name", "Daniel Ahmed"),
        ("person2.relationship", "Father"),
        ("add.address", "1 Elm Row, Anytown"),
        ("add.postcode", "ZZ99 3VZ"),
        ("add.practice", "Elm Row Surgery"),
        ("add.safe.phone", "07700 900866"),
        ("add.safe.words", "Text first, mornings only"),
        ("add.worker-safety", "A dog in the hall. Park by the shops."),
    ):
        player.write(name, words)
    for choice in ("add.gender.Female", "person2.lives-here.yes", "add.safe.asked.yes", "add.safe.letters.no"):
        player.press(choice)
    player.press("continue")
    yield player.gone("add.given-name")


def dated(name: str, day: date) -> tuple[tuple[str, str], ...]:
    """The three boxes of a date."""
    return ((f"{name}.day", str(day.day)), (f"{name}.month", str(day.month)), (f"{name}.year", str(day.year)))
