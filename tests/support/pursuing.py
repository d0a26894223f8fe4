"""Short words for carrying one worry on, for tests and for looking at screens."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain import pursuit as p
from app.domain.base import EntryId, FamilyId, PersonId
from app.domain.pathway import Urgency
from app.domain.referrals import Referral
from app.services.states_pursuit import PursuitState
from tests.support.house import DAY, HV, House

MOTHER = PersonId("mother")


class Story:
    """Short words for carrying one worry on."""

    def __init__(self, house: House, family: FamilyId) -> None:
        self.house, self.family = house, family
        self.acts = house.services.pursuits

    @property
    def state(self) -> PursuitState:
        """Where it stands."""
        return self.acts.show(self.house.who, self.family)

    def worry(self, urgency: Urgency = "soon") -> EntryId:
        """A worry of the worker's own."""
        says, why = "Nobody has met the father", "Her mother answered for him twice, and he was out each time"
        record = self.acts.raise_worry(self.house.who, self.family, MOTHER, says, why, urgency)
        return list(record.findings)[-1]

    def refer(self, worry: EntryId) -> Referral:
        """A referral about it."""
        started = p.ReferralStarted(
            referral=p.ReferralId(""),
            to="Children's social care, duty desk",
            line="duty-social-care",
            about=MOTHER,
            findings=(worry,),
            asks="An assessment before the birth, with the father seen",
            reason="Nobody has met the father. He has learning needs, and nobody has asked how he reads instructions.",
            urgency="soon",
        )
        return list(self.acts.refer(self.house.who, self.family, started).pursued.referrals.values())[-1]

    def step(
        self, step: p.ReferralStep, by: str = "", how: str = "", note: str = "", answer_by: date | None = None
    ) -> None:
        """One step of the newest referral."""
        newest = list(self.state.record.pursued.referrals.values())[-1].started.referral
        body = p.ReferralStepped(referral=newest, step=step, by=by, how=how, note=note, answer_by=answer_by)
        self.acts.referral_step(self.house.who, self.family, body)

    def nobody_came(self, days: int) -> None:
        """A door that nobody opened, so many days from the first."""
        self.days_later(days)
        visits, on = self.house.services.visits, DAY + timedelta(days=days)
        visits.not_kept(self.house.who, self.family, HV, on, "no-access", "Curtains shut")

    def days_later(self, days: int) -> None:
        """Time goes on."""
        self.house.clock.go_to(DAY + timedelta(days=days))

    def differ(self) -> p.DisagreementId:
        """Both views about the newest referral."""
        about = list(self.state.record.pursued.referrals.values())[-1].entry
        body = p.DisagreementOpened(
            disagreement=p.DisagreementId(""),
            about=about,
            with_whom="Jo Bell, duty desk",
            ours="The birth comes in six weeks, and nobody knows who will care for this baby at night.",
            theirs="There is no threshold before the birth. Early help can be offered after it.",
            judgement="If nothing happens, the plan is made in the delivery room.",
        )
        record = self.acts.disagree(self.house.who, self.family, body)
        return list(record.pursued.disagreements)[-1]


def referral(findings: tuple[EntryId, ...], follows: p.ReferralId | None = None) -> p.ReferralStarted:
    """A referral about these worries."""
    return p.ReferralStarted(
        referral=p.ReferralId(""),
        to="Children's social care",
        line="duty-social-care",
        about=MOTHER,
        findings=findings,
        asks="An assessment before the birth",
        reason="Nobody has met the father",
        urgency="soon",
        follows=follows,
    )


def plan(review_on: date) -> p.PlanMade:
    """A plan that is looked at again on that day."""
    act = p.PlannedAct(id="1", says="Weigh him weekly", expects="He gains", owner="Sam Okafor", by=review_on)
    return p.PlanMade(
        plan=p.PlanId(""),
        about=MOTHER,
        aim="He gains weight",
        acts=(act,),
        parents_say="We want to try",
        father_says="",
        if_worse="Ring the duty paediatrician",
        findings=(),
        review_on=review_on,
    )
