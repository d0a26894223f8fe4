"""The example visit itself: made-up people, from set-up to two letters."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.i18n import tr
from ui.player import Player, Story

SIX_WORDS = "copper lantern meadow thistle orbit walnut"
"""Of a vault that is thrown away when the story ends."""


SIX_WEEKS = 45


def story(player: Player) -> Story:
    """Set up, add a family, knock, visit, answer, stop for a moment, sign, write."""
    yield from setting_up(player)
    yield from adding_a_family(player)
    yield from knocking(player)
    yield from visiting(player)


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
    player.press("you.role.health-visitor")
    player.press("continue")
    yield player.sees("number.perinatal-team")
    player.write("number.perinatal-team", "020 7450 4111")
    player.press("continue")
    yield player.either("keyring.again", "passphrase.own")
    if player.shown("keyring.again"):
        player.press("continue")
        yield player.sees("passphrase.own")
    player.press("passphrase.own")
    player.write("passphrase", SIX_WORDS)
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
    player.press("baby1.state.born")
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
    for choice in (
        "add.gender.Female",
        "person2.lives-here.yes",
        "person2.kind.adult",
        "add.safe.asked.yes",
        "add.safe.letters.no",
    ):
        player.press(choice)
    player.press("continue")
    yield player.sees(tr("Start a visit"))


def dated(name: str, day: date) -> tuple[tuple[str, str], ...]:
    """The three boxes of a date."""
    return ((f"{name}.day", str(day.day)), (f"{name}.month", str(day.month)), (f"{name}.year", str(day.year)))


def knocking(player: Player) -> Story:
    """Half a minute in the car."""
    player.picture("family")
    player.press("family.knock")
    yield player.sees("knock.dim")
    player.picture("before-you-knock")
    player.press("continue")
    yield player.sees(tr("Start a visit"))


FIRST_PAGES: tuple[tuple[str, ...], ...] = (
    ("how.are_you@mother.text=Fine, honestly. Just tired.", "how.are_you@mother.saw.open"),
    ("day.baby_day@baby1.text=Up at 5, fed, slept on me. Daniel took him out at noon.", "day.crying@mother.plan"),
    ("baby.seen@baby1.undressed", "baby.growth@baby1.following", "baby.mark@baby1.no"),
    ("sleep.place@baby1.own_space", "sleep.seen@baby1.seen_clear"),
    (
        "bonding.feelings@mother.text=The mornings are lovely. Nights are long.",
        "bonding.estranged@mother.no",
        "bonding.incompetent@mother.no",
    ),
    (
        "household.who@household.text=Aisha, Daniel and Noor. My mum on Fridays.",
        "household.everyone_named@household.yes",
        "father.met@household.not_yet",
    ),
    ("whooley.item1@mother.yes", "whooley.item2@mother.no"),
    ("mood.guilt_hopeless@mother.passing", "mood.help_wanted@mother.not_now"),
)
"""Each page of the visit up to the nine questions: what is pressed, and after `=` what is written."""


def visiting(player: Player) -> Story:
    """Who is here, then page by page."""
    player.press(tr("Start a visit"))
    yield player.sees("start.company.her")
    player.press("start.company.her")
    player.press("continue")
    yield player.sees("check.open")
    player.picture("tasks")
    player.press("continue")
    for page in FIRST_PAGES:
        yield from answering(player, page)
    yield from nine_questions(player)


def nine_questions(player: Player) -> Story:
    """A total of one, and it is the ninth question."""
    yield player.sees("phq9.item1@mother.0")
    player.picture("question")
    for number in range(1, 9):
        player.press(f"phq9.item{number}@mother.0")
    player.press("phq9.item9@mother.1")
    yield from stopping(player)
    yield from the_rest(player)


def stopping(player: Player) -> Story:
    """Stop for a moment, ring, write down who answered, go on."""
    yield player.sees("stop-bar.button")
    player.press("stop-bar.button")
    yield player.sees("interruption.call")
    player.picture("interruption")
    player.press("interruption.call")
    yield player.sees("calling.perinatal-team")
    player.picture("urgent")
    player.press("calling.perinatal-team")
    yield player.sees("call.who")
    player.write("call.who", "Priya Nair, duty nurse")
    player.write("call.agreed", "Seen at home at 4pm today by the duty nurse")
    player.write("call.stays", "Her mother, from 2pm")
    player.press("call.read-back")
    player.press("call.keep")
    yield player.gone("call.who")
    player.press("continue")
    yield player.sees("check.open")
    player.press("continue")


LAST_PAGES: tuple[tuple[str, ...], ...] = (
    ("birth.story@mother.text=Long, but all right now.", "birth.returns@mother.no"),
    ("gad7.item1@mother.0", "gad7.item2@mother.0"),
    ("change.sudden@mother.no", "change.sleep@mother.broken", "change.strange@mother.no", "change.seen@mother.no"),
    ("history.severe@mother.no", "history.family@mother.no", "history.child_removed@mother.no"),
    ("history.depression@mother.yes", "history.assessed@mother.text=Nobody has, she says."),
    ("safety.self_harm@mother.yes", "safety.frightening@mother.no", "safety.baby_harm@mother.no"),
    ("safety.plan@mother.no", "safety.intent@mother.no", "safety.violent@mother.no"),
    ("safety.with_her@mother.text=Her mother, from 2pm", "safety.keeps_going@mother.text=Noor. And my sister."),
    ("abuse.enquiry@mother.no",),
    ("alcohol.worry@household.no",),
    ("auditc.item1@mother.0",),
    (
        "support.who@mother.text=My mum and my sister.",
        "support.gets_in_the_way@mother.text=I don't like to ask.",
    ),
    ("close.wants@mother.text=Someone to ring who knows me.", "close.reach@mother.calls_only"),
    ("close.papers@mother.neutral",),
)
"""Each page after the nine questions, in whatever order they come: what decides safety comes before the rest."""


def the_rest(player: Player) -> Story:
    """From worry to what she wants."""
    left = {page[0].partition("=")[0]: page for page in LAST_PAGES}
    while left:
        yield player.either(*left, "check.open")
        shown = next((first for first in left if player.shown(first)), None)
        if shown is None:
            player.press("continue")
            yield player.gone("check.open")
        else:
            yield from answering(player, left.pop(shown))
    yield player.sees("check.open")
    player.picture("asked")
    player.press("check.open")
    yield from signing(player)


def signing(player: Player) -> Story:
    """Say what was seen, check, sign."""
    yield player.sees("see.how.are_you@mother.text")
    player.write("see.how.are_you@mother.text", "Pale, slow to answer, looked down when she spoke of nights.")
    player.press("see.how.are_you@mother.keep")
    yield player.gone("see.how.are_you@mother.keep")
    player.picture("check")
    player.press("continue")
    yield player.sees("note.copied")
    player.picture("outcome")
    player.press("note.copied")
    yield player.gone("note.copied")
    for letter in LETTERS:
        yield from writing(player, letter)
    player.press("continue")
    yield player.sees("today.only-here")
    player.picture("today")
    player.press("today.families")
    yield player.sees("families.search")
    player.picture("families")
    player.press("lock")
    yield player.sees("unlock.passphrase")
    player.picture("unlock")


LETTERS = ("perinatal-mental-health-urgent", "gp-letter")


def writing(player: Player, letter: str) -> Story:
    """Read a letter, say that it was read, save it where the pictures are."""
    yield player.sees(f"letter.{letter}")
    player.press(f"letter.{letter}")
    yield player.filled("letter.recipient")
    player.press("letter.read")
    player.write("letter.route", "Secure email")
    if letter == LETTERS[0]:
        player.look_at("letter.look")
        player.picture("letter")
    player.press("letter.save")
    yield player.sees(tr("Choose where to save"))
    player.press(tr("Choose where to save"))
    yield player.sees("fileNameEdit")
    player.name_file(player.out / f"{letter}.pdf")
    yield (player.out / f"{letter}.pdf").exists
    player.press("back")


def answering(player: Player, page: tuple[str, ...]) -> Story:
    """One page: wait for it, answer, go on."""
    yield player.sees(page[0].partition("=")[0])
    for act in page:
        name, _, words = act.partition("=")
        yield player.sees(name)
        if words:
            player.write(name, words)
        else:
            player.press(name)
    player.press("continue")
