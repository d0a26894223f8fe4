"""Writing a plan: what it is to change, one act, whom to ring if, both views, then a look at all of it."""

from __future__ import annotations

from app.domain.calendar import long_date
from app.i18n import tr
from ui.families.acts import ActForm, Worries
from ui.families.acts_written import WrittenAct, act_words
from ui.families.choices import Choices
from ui.families.steps import StepPage
from ui.screens.plan.intents import PlanIntents
from ui.screens.plan.state import PlanShown, WrittenIf
from ui.screens.plan.words import if_words_written, lacking_words
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import NoticeBar

NOT_INVITED = "Contact or invite nobody at home for this: she was not asked alone yet, or somebody there may harm her."
"""Stands wherever a plan could propose to reach the father or a partner."""


class PlanPage(StepPage[PlanShown, PlanIntents]):
    """A page of a plan."""

    def text(self, name: str, label: str, words: str = "", hint: str = "", lines: int = 2) -> LongText:
        """A field for a few words, with what is known filled in."""
        field = LongText(self.looks, label, name=f"plan.{name}.words", lines=lines, hint=hint)
        field.set_text(words)
        self.fields[name] = field
        return field

    def line(self, name: str, label: str, words: str = "", hint: str = "") -> TextField:
        """A field for a name or a number."""
        field = TextField(self.looks, label, name=f"plan.{name}", hint=hint, characters=34)
        field.set_text(words)
        self.fields[name] = field
        return field

    def father(self, state: PlanShown, words: str) -> LongText:
        """A field for his own view. Nothing proposes to ask him while she may be harmed at home, or it is not known."""
        hint = tr("As he said it himself, and to whom")
        if state.may_be_harmed:
            hint = tr("Only what he has already said. {why}").format(why=tr(NOT_INVITED))
        return self.text("father", tr("The father’s own view"), words, hint)


class AimPage(PlanPage):
    """What it is to change, for whom, for which worries."""

    def titled(self, state: PlanShown) -> str:
        """Heading."""
        return (
            tr("Another plan: what is it to change?") if state.draft.instead_of else tr("What is this plan to change?")
        )

    def continued(self, _state: PlanShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: PlanShown) -> None:
        """The form."""
        looks, draft = self.looks, state.draft
        self.wanted = self.text(
            "aim",
            tr("What is to be different, for this baby?"),
            draft.aim,
            tr("For example: he is fed at night and gains"),
        )
        self.about = Choices(
            looks, tr("Whom is it for?"), tuple(state.people), name="plan.about", picked=draft.about, columns=2
        )
        self.add(self.wanted, self.about)
        self.worries: Worries | None = None
        if state.worries:
            says = tr("For which worries?")
            self.worries = Worries(looks, says, state.worries, draft.worries, name="plan.worries")
            self.add(self.worries)

    def go_on(self) -> None:
        """On to the first act."""
        ticked = self.worries.ticked() if self.worries else ()
        self.does.aim.emit(self.wanted.text(), self.about.word(), ticked)


class ActPage(PlanPage):
    """One act."""

    def titled(self, state: PlanShown) -> str:
        """Heading."""
        return tr("One thing that is done") if state.place == 0 else tr("Another thing that is done")

    def continued(self, _state: PlanShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: PlanShown) -> None:
        """The form."""
        acts = state.draft.acts
        worries = tuple(one for one in state.worries)
        first = WrittenAct(answers=state.draft.worries if len(worries) == 1 else ())
        act = acts[state.place] if state.place < len(acts) else first
        if state.may_be_harmed:
            self.add(secondary(self.looks, tr(NOT_INVITED)))
        self.form = ActForm(self.looks, act, name="plan.act", day=self.day, worries=worries, expects=True)
        self.fields.update(self.form.fields)
        self.add(self.form)

    def go_on(self) -> None:
        """On."""
        self.does.act.emit(self.form.written())


class IfPage(PlanPage):
    """If this happens, ring this one."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("If it gets worse, who is rung?")

    def continued(self, _state: PlanShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: PlanShown) -> None:
        """The form; a service of the local directory fills name and number."""
        ifs = state.draft.ifs
        one = ifs[state.place] if state.place < len(ifs) else WrittenIf()
        self._numbers = dict(state.lines)
        self.happens = self.text(
            "happens", tr("If this happens"), one.happens, tr("For example: he loses weight, or nobody opens twice")
        )
        self.ring = self.line("ring", tr("Who is rung?"), one.ring, tr("A name, or a service"))
        self.number = self.line("number", tr("Number"), one.number)
        self.directory = Disclosure(self.looks, tr("Take one from the local directory"), name="plan.directory")
        names = tuple((name, name) for name, _ in state.lines)
        self.services = Choices(self.looks, tr("The local directory"), names, name="plan.line", columns=2)
        self.directory.inside.add(self.services)
        self.hers = self.text(
            "hers",
            tr("In words for the paper she keeps"),
            one.for_her,
            tr("Leave it empty, and it stands on no paper at home. Name nobody, and nothing she told you alone."),
        )
        self.services.tiles.picked.connect(self._fill)
        self.add(self.happens, self.ring, self.number, self.directory, self.hers)

    def go_on(self) -> None:
        """On."""
        words = (self.happens.text(), self.ring.text(), self.number.text(), self.hers.text())
        self.does.happens.emit(WrittenIf(*words))

    def _fill(self, name: str) -> None:
        self.ring.set_text(name)
        self.number.set_text(self._numbers.get(name, ""))


class ViewsPage(PlanPage):
    """Her view, his own, and the next look."""

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("What do they say themselves?")

    def continued(self, _state: PlanShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: PlanShown) -> None:
        """The form."""
        draft = state.draft
        self.she = self.text(
            "she", tr("Her view of this plan"), draft.she_says, tr("In her words; empty if not asked yet")
        )
        self.he = self.father(state, draft.father_says)
        self.review = DateField(
            self.looks,
            tr("When is it looked at again?"),
            name="plan.review",
            what=tr("the day it is looked at again"),
            earliest=self.day,
        )
        self.review.set_value(draft.review_on)
        self.fields["review"] = self.review
        self.add(self.she, self.he, self.review)

    def go_on(self) -> None:
        """On to the check."""
        problem = self.review.problem()
        troubles = [("review", problem)] if problem else []
        self.does.views.emit(self.she.text(), self.he.text(), self.review.value(), troubles)


class CheckPage(PlanPage):
    """All of it once more before it is kept."""

    live = True

    def titled(self, _state: PlanShown) -> str:
        """Heading."""
        return tr("Check this plan")

    def continued(self, _state: PlanShown) -> str:
        """Button."""
        return tr("Keep this plan")

    def make(self, state: PlanShown) -> None:
        """What is missing first, then each part with Change."""
        draft = state.draft
        self._missing(state)
        self._row(tr("What it is to change"), draft.aim, "aim", 0)
        for place, act in enumerate(draft.acts):
            self._row(tr("Act {number}").format(number=place + 1), act_words(act), "act", place, "acts")
        for place, one in enumerate(draft.ifs):
            words = if_words_written(one.happens, one.ring, one.number, one.for_her)
            self._row(tr("If it gets worse"), words, "if", place, "ifs")
        more = Strip(self.looks)
        for words, mode, place in (
            (tr("Add an act"), "act", len(draft.acts)),
            (tr("Add whom to ring if"), "if", len(draft.ifs)),
        ):
            button = Button(self.looks, words, name=f"plan.add.{mode}", icon="plus")
            button.clicked.connect(lambda _on=False, mode=mode, place=place: self.does.change.emit(mode, place))
            more.add(button)
        self.add(more)
        self._row(tr("Her view"), draft.she_says or tr("Not asked yet."), "views", 0)
        self._row(tr("The father’s own view"), draft.father_says or tr("Not known."), "views", 0)
        when = long_date(draft.review_on) if draft.review_on else ""
        self._row(tr("Looked at again"), when, "views", 0)
        self.add(secondary(self.looks, tr("Nothing is sent. An act nobody accepted yet stays with you.")))

    def _missing(self, state: PlanShown) -> None:
        looks = self.looks
        if state.lacking:
            card = Card(looks, gap="s", pad="m")
            bar = NoticeBar(looks, lacking_words(state.lacking), tone="soon", name="plan.lacking")
            card.add(bar, Bullets(looks, state.lacking))
            card.add(body(looks, tr("Add an act for it. You may keep the plan without; it stays open on Today.")))
            self.add(card)
        if state.again:
            card = Card(looks, gap="s", pad="m")
            card.add(subheading(looks, tr("Planned before, and nothing got better")), Bullets(looks, state.again))
            self.add(card)

    def _row(self, what: str, words: str, mode: str, place: int, away: str = "") -> None:
        row = SummaryRow(self.looks, what, words, name=f"plan.{mode}.{place}.{what}", change=tr("Change"))
        row.change.connect(lambda: self.does.change.emit(mode, place))
        self.add(row)
        if away and place:
            says = tr("Take away: {what}").format(what=words)
            name = f"plan.{mode}.{place}.away"
            remove = Button(self.looks, tr("Take it away"), name=name, kind="quiet", icon="x", says=says)
            remove.clicked.connect(lambda: self.does.take_away.emit(away, place))
            self.add(remove)

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep.emit()
