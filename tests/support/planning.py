"""A plan, its looks and its meetings in few words, for tests and for looking at screens."""

from __future__ import annotations

from datetime import timedelta

from app.domain import pursuit as p
from app.domain.base import EntryId
from tests.support.house import DAY
from tests.support.pursuing import MOTHER, Story

RUTH = "Ruth Okafor, named nurse"
IFS = (
    p.IfHappens(
        "he loses weight", "Paediatrician on call", "020 7946 0000", "If he feeds less, ring the children's ward."
    ),
    p.IfHappens("nobody opens twice", "Duty desk"),
)


def act(
    name: str,
    says: str = "Weigh him every week",
    owner: str = "Sam Okafor",
    yes: str = "",
    *answers: EntryId,
    days: int = 7,
) -> p.PlannedAct:
    """One act, a week from the first day."""
    by = DAY + timedelta(days=days)
    return p.PlannedAct(id=name, says=says, expects="He gains", owner=owner, by=by, accepted=yes, answers=answers)


def plan(story: Story, *acts: p.PlannedAct, findings: tuple[EntryId, ...] = (), days: int = 14) -> p.PlanId:
    """A plan that is kept."""
    made = p.PlanMade(
        plan=p.PlanId(""),
        about=MOTHER,
        aim="He is fed at night and gains",
        acts=acts or (act("1"),),
        parents_say="One person to ring",
        father_says="",
        if_worse="",
        findings=findings,
        review_on=DAY + timedelta(days=days),
        ifs=IFS,
    )
    return list(story.house.services.plans.plan(story.house.who, story.family, made).pursued.plans)[-1]


def look(story: Story, name: p.PlanId, changed: p.Change = "same", differs: str = "Two of us go") -> None:
    """A look at it after which it goes on."""
    again = story.state.day + timedelta(days=14)
    body = p.PlanReviewed(
        plan=name,
        changed=changed,
        means_for_baby="He sleeps through feeds and is handled little",
        if_nothing_changes="He falls below his line",
        what_differs=differs,
        next="go-on",
        review_on=again,
        she_says="It is too much by myself",
    )
    story.house.services.plans.review_plan(story.house.who, story.family, body)


def called(story: Story, meets: p.MeetingKind = "strategy", days: int | None = None) -> p.MeetingId:
    """A meeting that is asked for, or to be held on a day."""
    body = p.MeetingCalled(
        meeting=p.MeetingId(""),
        meets=meets,
        about="Who sees him between visits?",
        asked_of="Jo Bell, duty desk",
        how="By phone, they ring back today",
        on=DAY + timedelta(days=days) if days is not None else None,
        findings=(),
    )
    return list(story.house.services.plans.call_meeting(story.house.who, story.family, body).pursued.called)[-1]


def held(story: Story, *decided: p.PlannedAct, meeting: str = "") -> p.MeetingId:
    """A meeting that was held."""
    body = p.MeetingHeld(
        meeting=p.MeetingId(meeting),
        meets="core-group",
        about="Who sees him between visits?",
        on=story.state.day,
        came=(p.Came(RUTH, "Seen on Monday: handled well"), p.Came("Dr Lee, Elm Row Surgery")),
        decided=decided or (act("1", "See him at home twice", RUTH),),
        findings=(),
        not_there="Jo Bell, duty desk: rung today",
    )
    return list(story.house.services.plans.meeting(story.house.who, story.family, body).pursued.meetings)[-1]
