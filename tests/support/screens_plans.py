"""The pages of plans and meetings, with what a real house made: a plan looked at twice, a meeting asked for and one held."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.services.families import NewPerson
from app.services.states import FamilyState
from app.services.states_pursuit import PursuitState
from tests.support.house import DAY, open_house
from tests.support.planning import RUTH, act, called, held, look, plan
from tests.support.pursuing import Story
from ui.families.acts_written import WrittenAct
from ui.screens.family.view import FamilyView
from ui.screens.family.words import family_shown
from ui.screens.meeting.intents import MeetingIntents
from ui.screens.meeting.state import Drafted as DraftedMeeting
from ui.screens.meeting.state import MeetingShown
from ui.screens.meeting.view import meeting_view
from ui.screens.meeting.words import awaited, met
from ui.screens.plan.drafts import drafted
from ui.screens.plan.intents import PlanIntents
from ui.screens.plan.state import Looked, PlanShown
from ui.screens.plan.view import plan_view
from ui.screens.plan.words import again_words, standing
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure

Make = Callable[[Looks], QWidget]


@lru_cache(maxsize=1)
def planned() -> tuple[PursuitState, tuple[bytes, str]]:
    """A plan that goes on without change, and both kinds of meeting."""
    root = Path(tempfile.mkdtemp(prefix="planned-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    story = Story(house, house.family())
    visit = house.visit(story.family)
    house.answer(visit, "abuse.enquiry", "yes")
    worry = story.worry()
    name = plan(
        story,
        act("1", "Weigh him every week and plot it together"),
        act("2", "Meet Daniel at home, with pictures he can keep", RUTH, "", worry),
        act("3", "See her this week", "Dr Lee, Elm Row Surgery", "Rang back at 14:20", days=3),
        findings=(worry,),
    )
    house.services.plans.act_done(house.who, story.family, name, "3", "Seen on Monday; iron started")
    story.days_later(15)
    look(story, name)
    story.days_later(31)
    look(story, name, "worse")
    called(story)
    held(story, act("1", "See him at home twice a week", RUTH), act("2", "Ring Jo Bell with the weights"))
    sheet = house.services.meeting_sheets.sheet(house.who, story.family, "take", "core-group", "Who sees him?")
    return story.state, sheet


def plan_page(mode: str) -> Make:
    """A page of a plan."""

    def make(looks: Looks) -> QWidget:
        view, (state, _) = plan_view(looks, PlanIntents()), planned()
        found = next(iter(state.record.pursued.plans.values()))
        shown = PlanShown(
            mode=mode,
            ready=True,
            record=state.record,
            day=state.day,
            draft=drafted(found, state.worker),
            look=Looked(
                "same", "He sleeps through feeds", "He falls below his line", "It is too much", "", "", "go-on", DAY
            ),
            people=tuple((one.id, one.short_name()) for one in state.record.people.values()),
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            lines=tuple((line.name, line.phone) for line in state.lines),
            standing=standing(state, found),
            lacking=state.lacking,
            again=tuple(again_words(one) for one in state.tried.values()),
            act_words="Meet Daniel at home",
            act_owner=RUTH,
        )
        view.show_state(shown)
        return view

    return make


def meeting_page(mode: str, *, ask: bool = False) -> Make:
    """A page of a meeting: one asked for, or one that was held."""

    def make(looks: Looks) -> QWidget:
        view, (state, (paper, words)) = meeting_view(looks, MeetingIntents()), planned()
        pursued = state.record.pursued
        stands = (
            awaited(state, next(iter(pursued.called.values())))
            if ask
            else met(state, next(iter(pursued.meetings.values())))
        )
        draft = DraftedMeeting(
            meets="strategy",
            about="Who sees him between visits?",
            when="ask" if ask else "held",
            asked_of="Jo Bell, duty desk",
            on=DAY,
            came=((RUTH, "Seen on Monday"), ("Dr Lee", "")),
            decided=(WrittenAct("See him at home", "", False, RUTH, False, "", DAY),),
        )
        shown = MeetingShown(
            mode=mode,
            ready=True,
            record=state.record,
            day=state.day,
            draft=draft,
            worries=tuple((one.entry, one.says) for one in state.record.open_findings()),
            standing=stands,
            which="take",
            paper=paper,
            paper_words=words,
        )
        view.show_state(shown)
        return view

    return make


@lru_cache(maxsize=1)
def whole_family() -> FamilyState:
    """A family with everything on its page: a measure over time, a plan, a referral, somebody elsewhere."""
    root = Path(tempfile.mkdtemp(prefix="whole-"))
    atexit.register(shutil.rmtree, root)
    house = open_house(root)
    story = Story(house, house.family())
    add = house.services.families.add_person
    grandmother = NewPerson("adult", "Josephine", "Reed", relationship="Grandmother", lives_here="no", gender="Female")
    add(house.who, story.family, grandmother)
    add(house.who, story.family, NewPerson("child", "Layla", "Ahmed", relationship="Sister aged 4"))
    for days, points in ((0, 1), (21, 2), (49, None)):
        story.days_later(days)
        visit = house.visit(story.family)
        for item in range(1, 10 if points else 4):
            house.answer(visit, f"phq9.item{item}", points or 1)
        house.services.visits.sign(house.who, story.family, visit.contact.id)
    worry = story.worry()
    story.refer(worry)
    story.step("dispatched", how="Secure email")
    plan(story, act("1", "Meet Daniel at home", RUTH, "", worry), findings=(worry,))
    called(story)
    return house.services.families.open(house.who, story.family)


def family_page(*, open_all: bool = False) -> Make:
    """The family at a glance; with `open_all` everything that waits for a press is open."""

    def make(looks: Looks) -> QWidget:
        view = FamilyView(looks)
        view.show_state(family_shown(whole_family()))
        for part in view.findChildren(Disclosure) if open_all else ():
            part.open(True)
        return view

    return make


PLANS: Mapping[str, Make] = {
    **{f"plan-{mode}": plan_page(mode) for mode in ("aim", "act", "if", "views", "check", "line", "taken", "done")},
    **{f"plan-{mode}": plan_page(mode) for mode in ("became", "means", "said", "onward", "look")},
    **{
        f"meeting-{mode}": meeting_page(mode) for mode in ("what", "when", "came", "decision", "check", "line", "sheet")
    },
    "family-whole": family_page(),
    "family-whole-open": family_page(open_all=True),
    **{f"meeting-{mode}-asked": meeting_page(mode, ask=True) for mode in ("asked", "check", "line", "not-held")},
}
