"""A plan that stands: what is missing, each act with who has it, whom to ring if, both views, every look."""

from __future__ import annotations

from typing import Any

from app.i18n import tr
from ui.families.acting import DonePage, TakenPage
from ui.families.acts import StandingActs
from ui.families.steps import StepPage, StepView
from ui.screens.plan.intents import PlanIntents
from ui.screens.plan.looking import BecamePage, LookCheckPage, MeansPage, OnwardPage, SaidPage, again
from ui.screens.plan.state import PlanShown, Standing
from ui.screens.plan.words import lacking_words
from ui.screens.plan.writing import ActPage, AimPage, CheckPage, IfPage, PlanPage, ViewsPage
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import NoticeBar


class LinePage(PlanPage):
    """The plan as it stands."""

    live = True
    wide_page = True

    def titled(self, state: PlanShown) -> str:
        """Heading."""
        return state.standing.aim if state.standing else ""

    def continued(self, state: PlanShown) -> str:
        """The look, while it is open."""
        return tr("Look at it again") if state.standing and state.standing.open else ""

    def go_on(self) -> None:
        """To the look."""
        self.does.look_again.emit()

    def make(self, state: PlanShown) -> None:
        """What is missing, the acts, then what belongs to them."""
        plan = state.standing
        if plan is None:
            return
        self._head(plan)
        self._lacking(plan)
        again(self, plan.again)
        self.add(subheading(self.looks, tr("Who does what")))
        acts = StandingActs(self.looks, plan.acts, name="plan.act")
        acts.take.connect(self.does.take_on)
        acts.done.connect(self.does.finish)
        self.add(acts)
        both = TwoColumns(self.looks)
        both.show_cards([(self._ifs(plan), False), (self._views(plan), True)])
        self.add(both)
        self._looks(plan)

    def _head(self, plan: Standing) -> None:
        looks, card = self.looks, Card(self.looks, gap="s", pad="m")
        review = (
            PlainLabel(looks, plan.review, step="small_strong", tone="soon")
            if plan.waits
            else strong(looks, plan.review)
        )
        card.add(
            review,
            secondary(looks, tr("For {name}. {owner} has this plan now").format(name=plan.about, owner=plan.owner)),
        )
        if plan.worries:
            card.add(Bullets(looks, plan.worries))
        if plan.open:
            other = Button(looks, tr("Make another plan in its place"), name="plan.another", kind="quiet")
            other.clicked.connect(self.does.another)
            card.add(Strip(looks, other))
        self.add(card)

    def _lacking(self, plan: Standing) -> None:
        if not plan.lacking:
            return
        card = Card(self.looks, gap="s", pad="m")
        bar = NoticeBar(self.looks, lacking_words(plan.lacking), tone="soon", name="plan.lacking")
        card.add(bar, Bullets(self.looks, plan.lacking))
        card.add(body(self.looks, tr("Make another plan in its place, with an act for it.")))
        self.add(card)

    def _ifs(self, plan: Standing) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        card.add(subheading(self.looks, tr("If it gets worse")))
        for happens, ring in plan.ifs:
            card.add(strong(self.looks, happens), PlainLabel(self.looks, ring))
        return card

    def _views(self, plan: Standing) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        for place, (what, words) in enumerate(plan.views):
            card.add(SummaryRow(self.looks, what, words, name=f"plan.view.{place}"))
        return card

    def _looks(self, plan: Standing) -> None:
        if not plan.looks:
            return
        self.add(subheading(self.looks, tr("Looked at so far")))
        for place, one in enumerate(plan.looks):
            more = Disclosure(self.looks, one.title, name=f"plan.looked.{place}")
            for number, (what, words) in enumerate(one.lines):
                more.inside.add(SummaryRow(self.looks, what, words, name=f"plan.looked.{place}.{number}"))
            self.add(more)


PAGES: dict[str, type[StepPage[Any, Any]]] = {
    "aim": AimPage,
    "act": ActPage,
    "if": IfPage,
    "views": ViewsPage,
    "check": CheckPage,
    "line": LinePage,
    "taken": TakenPage,
    "done": DonePage,
    "became": BecamePage,
    "means": MeansPage,
    "said": SaidPage,
    "onward": OnwardPage,
    "look": LookCheckPage,
}


def plan_view(looks: Looks, does: PlanIntents) -> StepView[PlanShown, PlanIntents]:
    """The pages, ready for states."""
    return StepView(looks, "plan", PAGES, does)
