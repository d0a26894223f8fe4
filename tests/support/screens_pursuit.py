"""The pages of carrying a worry on, with what a real house made: a referral declined, a disagreement up the ladder."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from app.domain import pursuit as p
from app.domain.base import PersonId
from app.domain.sharing import MINIMUM_WORDS
from app.services.states_pursuit import PursuitState
from tests.support.house import DAY, open_house
from tests.support.pursuing import Story
from ui.screens.disagreement.model import standing
from ui.screens.disagreement.state import DisagreementShown, Views
from ui.screens.disagreement.view import DisagreementIntents, disagreement_view
from ui.screens.own_worry.state import OwnWorryShown
from ui.screens.own_worry.view import OwnWorryIntents, own_worry_view
from ui.screens.patterns.state import PatternsShown
from ui.screens.patterns.view import PatternsIntents, patterns_view
from ui.screens.referral.intents import ReferralIntents
from ui.screens.referral.state import Drafted, ReferralShown
from ui.screens.referral.view import referral_view
from ui.screens.referral.words import known
from ui.screens.who_knows.model import grid
from ui.screens.who_knows.state import WhoKnowsShown
from ui.screens.who_knows.view import WhoKnowsIntents, who_knows_view
from ui.theme.looks import Looks

MOTHER = PersonId("mother")
Make = Callable[[Looks], QWidget]


@dataclass(frozen=True)
class Pursued:
    """The same family as it stood on several days."""

    drafted: PursuitState
    late: PursuitState
    declined: PursuitState
    lowered: PursuitState
    apart: PursuitState
    settled: PursuitState


@lru_cache(maxsize=1)
def pursued() -> Pursued:
    """A referral that is late, declined, disagreed about and won."""
    root = Path(tempfile.mkdtemp(prefix="pursued-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    story = Story(house, house.family())
    story.refer(story.worry())
    drafted = story.state
    story.step("dispatched", how="Secure email, and rang to say that it is coming")
    story.days_later(6)
    late = story.state
    story.step("received", by="Lee Grant, business support", how="By phone")
    story.step("lowered", by="Jo Bell, duty desk", note="Early help will look at it within 20 working days")
    lowered = story.state
    story.step("declined", by="Jo Bell, duty desk", how="By phone", note="There is no threshold before the birth")
    declined = story.state
    name = story.differ()
    up = p.DisagreementClimbed(
        disagreement=name, stage=1, by="Ruth Okafor, named nurse", said="She rings the duty manager today"
    )
    house.services.pursuits.climb(house.who, story.family, up)
    story.days_later(9)
    apart = story.state
    done = p.DisagreementSettled(
        disagreement=name,
        by="Ann Reid, service manager",
        decided="An assessment begins on Monday",
        why="The birth is near",
    )
    house.services.pursuits.settle(house.who, story.family, done)
    return Pursued(drafted, late, declined, lowered, apart, story.state)


def referral(mode: str, at: Callable[[Pursued], PursuitState], step: str = "") -> Make:
    """A page of a referral."""

    def make(looks: Looks) -> QWidget:
        view, state = referral_view(looks, ReferralIntents()), at(pursued())
        found = list(state.record.pursued.referrals.values())[-1]
        shown = ReferralShown(
            mode=mode,
            ready=True,
            record=state.record,
            day=state.day,
            draft=Drafted(
                to=found.started.to,
                line=found.started.line,
                about=MOTHER,
                asks=found.started.asks,
                reason=found.started.reason,
                worries=found.started.findings,
                urgency="soon",
            ),
            services=tuple((line.id, line.name) for line in state.lines if line.editable),
            people=tuple((person.id, person.short_name()) for person in state.record.people.values()),
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            ring_first=("She told us of thoughts of being better off dead.",),
            known=known(state, found),
            step=step,
        )
        view.show_state(shown)
        return view

    return make


def disagreement(mode: str, at: Callable[[Pursued], PursuitState]) -> Make:
    """A page of a disagreement."""

    def make(looks: Looks) -> QWidget:
        view, state = disagreement_view(looks, DisagreementIntents()), at(pursued())
        found = next(iter(state.record.pursued.disagreements.values()))
        shown = DisagreementShown(
            mode=mode,
            ready=True,
            record=state.record,
            day=state.day,
            about="Referral to Children's social care, duty desk",
            draft=Views(with_whom="Jo Bell, duty desk", ours=found.opened.ours, theirs=found.opened.theirs),
            standing=standing(state, found),
            stage=2,
            stage_words="Your manager speaks to theirs.",
        )
        view.show_state(shown)
        return view

    return make


@lru_cache(maxsize=1)
def told() -> WhoKnowsShown:
    """Two worries: one told, heard, withheld; one that nobody knows of yet."""
    root = Path(tempfile.mkdtemp(prefix="told-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    story = Story(house, house.family())
    first, _ = story.worry(), story.worry()
    acts, who = house.services.pursuits, house.who
    words = "May need support"
    acts.share(who, story.family, p.Shared(first, "gp", "Lee Grant", words, "phone", "agreed", ""))
    unasked = p.Shared(first, "midwife", "", words, "phone", "not-informed", "He reads her post")
    acts.share(who, story.family, unasked)
    share = next(iter(story.state.record.pursued.shares))
    acts.acknowledge(who, story.family, p.ShareAcknowledged(share=share, by="Lee Grant, practice nurse", how="phone"))
    no = p.NotShared(
        first, "housing", "said-no", "She does not want her landlord to know", "", DAY + timedelta(days=14)
    )
    acts.not_shared(who, story.family, no)
    return grid(story.state)


def who_knows(mode: str, agency: str = "childrens-centre") -> Make:
    """A page of who knows what."""

    def make(looks: Looks) -> QWidget:
        view, shown = who_knows_view(looks, WhoKnowsIntents()), told()
        worry = shown.worries[0]
        cell = next(one for one in (*worry.cells, *worry.others) if one.agency == agency)
        view.show_state(msgspec.structs.replace(shown, mode=mode, cell=cell, says=worry.says, words=MINIMUM_WORDS))
        return view

    return make


@lru_cache(maxsize=1)
def nobody_came() -> PursuitState:
    """Three doors that nobody opened."""
    root = Path(tempfile.mkdtemp(prefix="nobody-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    story = Story(house, house.family())
    for days in (0, 8, 17):
        story.nobody_came(days)
    story.days_later(19)
    return story.state


def pattern(mode: str) -> Make:
    """A page about a pattern."""

    def make(looks: Looks) -> QWidget:
        view, state = patterns_view(looks, PatternsIntents()), nobody_came()
        seen = state.patterns[0]
        shown = PatternsShown(mode, True, state.record, state.day, patterns=state.patterns, seen=seen)
        view.show_state(shown)
        return view

    return make


def own_worry(looks: Looks) -> QWidget:
    """The form with one thing to mend."""
    view, state = own_worry_view(looks, OwnWorryIntents()), nobody_came()
    people = tuple((person.id, person.short_name()) for person in state.record.people.values())
    mend = (("", "Select whom it is about."),)
    view.show_state(OwnWorryShown("form", True, state.record, state.day, mend, people=people))
    return view


PURSUIT: Mapping[str, Make] = {
    **{f"referral-{mode}": referral(mode, lambda at: at.drafted) for mode in ("voice", "whom", "matter", "check")},
    "referral-drafted": referral("line", lambda at: at.drafted),
    "referral-late": referral("line", lambda at: at.late),
    "referral-declined": referral("line", lambda at: at.declined),
    "referral-lowered": referral("stop", lambda at: at.lowered),
    "referral-stop": referral("stop", lambda at: at.declined),
    "referral-agree": referral("agree", lambda at: at.lowered),
    **{
        f"referral-step-{step}": referral("step", lambda at: at.late, step)
        for step in ("dispatched", "received", "declined")
    },
    **{
        f"disagreement-{mode}": disagreement(mode, lambda at: at.apart) for mode in ("views", "line", "climb", "settle")
    },
    "disagreement-settled": disagreement("line", lambda at: at.settled),
    **{f"who-knows-{mode}": who_knows(mode) for mode in ("grid", "name", "cell", "tell", "hold", "heard")},
    "who-knows-told": who_knows("cell", "midwife"),
    "own-worry": own_worry,
    **{f"patterns-{mode}": pattern(mode) for mode in ("list", "look")},
}
