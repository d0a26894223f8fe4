"""Moment 8, played through the real windows: a referral is declined, and won by those who would not leave it at that."""

from __future__ import annotations

from app.domain.base import EntryId, PersonId
from tests.journeys.stage import Stage
from ui.places import Place
from ui.player import Story

JO, ANN = "Jo Bell, duty desk", "Ann Reid, service manager"
NO = "There is no threshold before the birth"


def worried(stage: Stage) -> EntryId:
    """A worry of her own, in the family's record."""
    who = stage.services.doors.session()
    says, why = "Nobody has met the father", "He was out each time, and her mother answered for him"
    record = stage.services.pursuits.raise_worry(who, stage.family(), PersonId("mother"), says, why, "soon")
    return list(record.findings)[-1]


def drafting(stage: Stage, worry: EntryId) -> Story:
    player = stage.player
    stage.desktop.go(Place("family", family=stage.family()))
    yield player.sees("family.private")
    player.press("family.private")
    yield player.sees(f"family.refer.{worry}")
    player.press(f"family.refer.{worry}")
    yield player.sees("referral.line.duty-social-care")
    player.press("referral.line.duty-social-care")
    player.press("referral.about.mother")
    player.press("continue")
    yield player.sees("referral.asks")
    player.write("referral.asks", "An assessment before the birth, with the father seen")
    player.press("continue")
    yield player.sees("referral.change.matter")
    player.picture("8-check")
    player.press("continue")
    yield player.sees("referral.step.dispatched")


def stepping(stage: Stage, step: str, **fields: str) -> Story:
    """Press a step's button and fill its form."""
    player = stage.player
    yield player.sees(f"referral.step.{step}")
    player.press(f"referral.step.{step}")
    yield player.sees("referral.note")
    for name, words in fields.items():
        player.write(f"referral.{name}", words)
    player.press("continue")
    yield player.gone("referral.note")


def declined(stage: Stage, worry: EntryId) -> Story:
    yield from drafting(stage, worry)
    stage.player.picture("8-drafted")
    yield from stepping(stage, "dispatched", how="Secure email")
    yield from stepping(stage, "received", by="Lee Grant, business support", how="By phone")
    yield from stepping(stage, "declined", by=JO, how="By phone", note=NO)
    yield stage.player.sees("referral.differ")
    stage.player.picture("8-stop")


def differing(stage: Stage) -> Story:
    player = stage.player
    player.press("referral.differ")
    yield player.sees("apart.judgement")
    player.write("apart.judgement", "If nothing happens, the plan is made in the delivery room")
    player.press("continue")
    yield player.sees("apart.climb")
    player.press("apart.climb")
    yield player.sees("apart.said")
    player.write("apart.by", "Ruth Okafor, named nurse")
    player.write("apart.said", "She rings the duty manager today")
    player.press("continue")
    yield player.sees("apart.settle")
    player.picture("8-ladder")


def settling(stage: Stage) -> Story:
    player = stage.player
    player.press("apart.settle")
    yield player.sees("apart.decided")
    player.write("apart.by", ANN)
    player.write("apart.decided", "An assessment begins on Monday")
    player.write("apart.why", "The birth is six weeks away")
    player.press("continue")
    yield player.gone("apart.decided")
    player.picture("8-settled")
    player.press("back")


def won(stage: Stage, worry: EntryId) -> Story:
    yield from declined(stage, worry)
    yield from differing(stage)
    yield from settling(stage)
    yield from stepping(stage, "accepted", by=ANN, how="By phone")
    yield from stepping(stage, "outcome", by=ANN, note="Seen together on Monday. He cannot read the bottle's label")
    stage.player.picture("8-outcome")
    yield from stepping(stage, "ended", note="They have a plan, and I have seen it")
    yield lambda: stage.desktop.parts.store.waiting() == 0
    stage.player.picture("8-ended")


def test_8_a_no_stops_for_a_moment_and_says_what_is_still_open(stage: Stage) -> None:
    stage.play(declined(stage, worried(stage)))
    said = stage.words()
    assert f"{JO} declined." in said
    assert f"They said: {NO}" in said
    assert "Nobody has met the father" in said


def test_8_a_declined_referral_is_disagreed_about_climbs_and_is_won(stage: Stage) -> None:
    worry = worried(stage)
    stage.play(won(stage, worry))
    record = stage.record()
    [referral] = record.pursued.referrals.values()
    assert [one.stepped.step for one in referral.steps] == [
        "dispatched",
        "received",
        "declined",
        "accepted",
        "outcome",
        "ended",
    ]
    [apart] = record.pursued.disagreements.values()
    assert (apart.stage, apart.settled and apart.settled.by) == (1, ANN)
    assert record.findings[worry].open
