"""A father nobody has met is found, played through the real windows: a plan whose act somebody named takes on, a look that asks
what will be different, and the sheet for a meeting that tells nothing to the table which was asked of her alone."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.base import EntryId, PersonId
from tests.journeys.stage import Stage
from ui.places import Place
from ui.player import Story

RUTH = "Ruth Okafor, named nurse"


def worried(stage: Stage) -> EntryId:
    """A worry of her own, in the family's record."""
    who = stage.services.doors.session()
    says, why = "Nobody has met the father", "He was out each time, and her mother answered for him"
    record = stage.services.pursuits.raise_worry(who, stage.family(), PersonId("mother"), says, why, "soon")
    return list(record.findings)[-1]


def dated(stage: Stage, name: str, day: date) -> None:
    """Write a day into its three boxes."""
    for part, number in (("day", day.day), ("month", day.month), ("year", day.year)):
        stage.player.write(f"{name}.{part}", str(number))


def begun(stage: Stage, worry: EntryId) -> Story:
    """From the family's page to the first act."""
    player = stage.player
    stage.desktop.go(Place("family", family=stage.family()))
    yield player.sees("family.private")
    player.picture("father-1-glance")
    player.press("family.private")
    yield player.sees(f"family.plan.{worry}")
    player.press(f"family.plan.{worry}")
    yield player.sees("plan.aim.words")
    player.write("plan.aim.words", "Her father is known to us, and helps at night")
    player.press("continue")
    yield player.sees("plan.act.says")
    player.picture("father-2-act")


def planned(stage: Stage, worry: EntryId) -> Story:
    """The whole plan, checked and kept."""
    player, soon = stage.player, date.today() + timedelta(days=7)
    yield from begun(stage, worry)
    player.write("plan.act.says", "Meet Daniel at the clinic, with pictures he can keep")
    player.write("plan.act.expects", "Somebody has met him and knows what he needs")
    player.press("plan.act.who.other")
    player.write("plan.act.owner", RUTH)
    player.press("plan.act.yes.not-yet")
    dated(stage, "plan.act.by", soon)
    player.press("continue")
    yield player.sees("plan.happens.words")
    player.write("plan.happens.words", "Nobody opens twice")
    player.write("plan.ring", "Duty desk")
    player.press("continue")
    yield player.sees("plan.she.words")
    player.write("plan.she.words", "He is shy with forms")
    dated(stage, "plan.review", soon)
    player.press("continue")
    yield player.sees("plan.add.act")
    yield lambda: stage.desktop.parts.store.waiting() == 0
    player.picture("father-3-check")
    player.press("continue")
    yield player.sees("plan.act.1.take")
    player.picture("father-4-plan")


def taken_on_and_done(stage: Stage) -> Story:
    """She says yes, then says what came of it."""
    player = stage.player
    player.press("plan.act.1.take")
    yield player.sees("act.how")
    player.write("act.how", "By phone, at 10:20")
    player.press("continue")
    yield player.gone("act.how")
    player.press("plan.act.1.done")
    yield player.sees("act.came")
    player.write("act.came", "Met on Monday. He cannot read what is on the bottle; he feeds Noor at night now")
    player.press("continue")
    yield player.gone("act.came")


def looked_at(stage: Stage) -> Story:
    """A look that found nothing better asks what will be different."""
    player = stage.player
    player.press("continue")
    yield player.sees("plan.became.same")
    player.press("plan.became.same")
    player.press("continue")
    yield player.sees("plan.means.words")
    player.write("plan.means.words", "Noor is fed by whoever wakes")
    player.write("plan.if-nothing.words", "Nobody knows who wakes")
    player.press("continue")
    yield player.sees("plan.she.words")
    player.press("continue")
    yield player.sees("plan.next.go-on")
    player.press("plan.next.go-on")
    dated(stage, "plan.again", date.today() + timedelta(days=14))
    player.press("continue")
    yield lambda: "Write what will be different this time." in stage.words()
    player.picture("father-5-different")
    player.write("plan.differs.words", "Two of us go, and we bring the pictures")
    player.press("continue")
    yield player.gone("plan.differs.words")
    player.press("continue")
    yield player.sees("plan.another")
    player.picture("father-6-looked-at")


def test_nobody_is_invited_for_a_plan_while_she_was_not_asked_alone(stage: Stage) -> None:
    stage.play(begun(stage, worried(stage)))
    assert "Contact or invite nobody at home for this" in stage.words()


def test_an_act_stays_hers_until_the_one_named_says_yes(stage: Stage) -> None:
    worry = worried(stage)
    stage.play(planned(stage, worry))
    assert f"has this until {RUTH} says yes" in stage.words()
    [plan] = stage.record().pursued.plans.values()
    [act] = plan.made.acts
    assert (act.accepted, act.answers, plan.has(act)) == ("", (worry,), plan.by.name)


def test_the_father_is_met_and_the_plan_says_what_came_of_it_and_what_will_be_different(stage: Stage) -> None:
    def story() -> Story:
        yield from planned(stage, worried(stage))
        yield from taken_on_and_done(stage)
        yield from looked_at(stage)

    stage.play(story())
    said = stage.words()
    assert "He cannot read what is on the bottle" in said
    assert "Nothing changed last time" in said or "nothing changed" in said
    [plan] = stage.record().pursued.plans.values()
    assert (plan.taken[-1].taken.by, plan.reviews[-1][0].what_differs) == (
        RUTH,
        "Two of us go, and we bring the pictures",
    )


def asked_for(stage: Stage) -> Story:
    """A strategy discussion is asked for, and a sheet is taken along."""
    player = stage.player
    stage.desktop.go(Place("meeting", family=stage.family()))
    yield player.sees("meeting.kind.strategy")
    player.press("meeting.kind.strategy")
    player.write("meeting.about.words", "Who sees Noor between visits?")
    player.press("continue")
    yield player.sees("meeting.when.ask")
    player.press("meeting.when.ask")
    player.press("continue")
    yield player.sees("meeting.asked-of")
    player.write("meeting.asked-of", "Jo Bell, duty desk")
    player.press("continue")
    yield player.gone("meeting.asked-of")
    player.press("continue")
    yield player.sees("meeting.take")
    player.picture("meeting-1-asked-for")
    player.press("meeting.take")
    yield player.sees("meeting.paper")
    player.picture("meeting-2-sheet")


def test_a_strategy_discussion_that_was_asked_for_is_waited_for_and_has_its_sheet(stage: Stage) -> None:
    stage.play(asked_for(stage))
    [called] = stage.record().pursued.awaited()
    assert called.called.asked_of == "Jo Bell, duty desk"
    who = stage.services.doors.session()
    assert [row.kind for row in stage.services.today.show(who).everything if row.kind == "meeting"] == ["meeting"]
