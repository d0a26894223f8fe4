"""Looking at a plan again, one question a page: what changed, what it means for this baby, what will be different."""

from __future__ import annotations

from app.domain.calendar import long_date
from app.i18n import tr
from ui.families.choices import Choices
from ui.screens.plan.state import PlanShown
from ui.screens.plan.words import CHANGES, NEXT
from ui.screens.plan.writing import PlanPage
from ui.widgets.dates import DateField
from ui.widgets.labels import body, secondary, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow


class LookPage(PlanPage):
    """A page of a look."""

    def above(self, state: PlanShown) -> str:
        """The plan's aim, over the heading."""
        return tr("The plan: {aim}").format(aim=state.standing.aim) if state.standing else ""

    def continued(self, _state: PlanShown) -> str:
        """Button."""
        return tr("Continue")


class BecamePage(LookPage):
    """What changed."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("What changed since the last look?")

    def make(self, state: PlanShown) -> None:
        """Each act with what came of it, what was tried before, and the question."""
        if state.standing:
            card = Card(self.looks, gap="s", pad="m")
            for act in state.standing.acts:
                card.add(strong(self.looks, act.says), secondary(self.looks, act.words or act.about))
            self.add(card)
            again(self, state.standing.again)
        choices = tuple((word, tr(says)) for word, says in CHANGES)
        self.word = Choices(
            self.looks, tr("For this baby"), choices, name="plan.became", picked=state.look.changed, columns=2
        )
        self.add(self.word)

    def go_on(self) -> None:
        """On."""
        self.does.became.emit(self.word.word())


class MeansPage(LookPage):
    """What it means, and what if nothing changes."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("What does it mean for this baby?")

    def make(self, state: PlanShown) -> None:
        """The form."""
        look = state.look
        self.for_baby = self.text(
            "means",
            tr("A day in this baby’s life now"),
            look.means,
            tr("What you saw of the baby, not only what was said"),
        )
        self.nothing = self.text("if-nothing", tr("What happens if nothing changes?"), look.if_nothing)
        self.add(self.for_baby, self.nothing)

    def go_on(self) -> None:
        """On."""
        self.does.means.emit(self.for_baby.text(), self.nothing.text())


class SaidPage(LookPage):
    """Her view, and his own."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("What do they say themselves?")

    def make(self, state: PlanShown) -> None:
        """The form."""
        look = state.look
        self.she = self.text("she", tr("Her view now"), look.she_says, tr("In her words; empty if not asked yet"))
        self.he = self.father(state, look.father_says)
        self.add(self.she, self.he)

    def go_on(self) -> None:
        """On."""
        self.does.said.emit(self.she.text(), self.he.text())


class OnwardPage(LookPage):
    """What happens with the plan now."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("What will be different?")

    def make(self, state: PlanShown) -> None:
        """The form. When nothing got better, going on asks what will be different."""
        look = state.look
        if look.changed in ("same", "worse"):
            words = tr("The same plan again is a decision too. Say what will be different, or make another plan.")
            self.add(body(self.looks, words))
        choices = tuple((word, tr(says)) for word, says in NEXT)
        self.onward_word = Choices(self.looks, tr("The plan"), choices, name="plan.next", picked=look.next, columns=3)
        self.differs = self.text(
            "differs", tr("What will be different, or why it can end and how you know"), look.differs
        )
        self.review = DateField(
            self.looks,
            tr("When is it looked at again?"),
            name="plan.again",
            what=tr("the day it is looked at again"),
            earliest=self.day,
        )
        self.review.set_value(look.review_on)
        self.fields["review"] = self.review
        self.onward_word.tiles.picked.connect(self._fit)
        self.add(self.onward_word, self.differs, self.review)
        self._fit(look.next)

    def go_on(self) -> None:
        """On to the check."""
        problem = self.review.problem()
        troubles = [("review", problem)] if problem else []
        self.does.onward.emit(self.onward_word.word(), self.differs.text(), self.review.value(), troubles)

    def _fit(self, word: str) -> None:
        self.review.setVisible(word != "end")


class LookCheckPage(LookPage):
    """All of it once more before it is kept."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("Check this look at the plan")

    def continued(self, state: PlanShown) -> str:
        """Button."""
        return tr("Keep it, then write the other plan") if state.look.next == "change" else tr("Keep it")

    def make(self, state: PlanShown) -> None:
        """Each part with Change."""
        look = state.look
        again_on = long_date(look.review_on) if look.review_on else tr("Not again: the plan ends")
        for what, words, mode in (
            (tr("What changed"), tr(dict(CHANGES).get(look.changed, "")), "became"),
            (tr("What it means for this baby"), look.means, "means"),
            (tr("What if nothing changes"), look.if_nothing, "means"),
            (tr("Her view"), look.she_says or tr("Not asked yet."), "said"),
            (tr("The father’s own view"), look.father_says or tr("Not known."), "said"),
            (tr("The plan"), tr(dict(NEXT).get(look.next, "")), "onward"),
            (tr("What will be different"), look.differs or tr("Nothing written"), "onward"),
            (tr("Looked at again"), again_on, "onward"),
        ):
            row = SummaryRow(self.looks, what, words, name=f"plan.look.{mode}.{what}", change=tr("Change"))
            row.change.connect(lambda mode=mode: self.does.change.emit(mode, 0))
            self.add(row)

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep_look.emit()


def again(page: PlanPage, lines: tuple[str, ...]) -> None:
    """What changed nothing before, in plain sight."""
    if lines:
        card = Card(page.looks, gap="s", pad="m")
        card.add(subheading(page.looks, tr("Planned before, and nothing got better")), Bullets(page.looks, lines))
        page.add(card)
