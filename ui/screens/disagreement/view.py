"""Both views, the ladder with what has opened, and the two ways on: up, or settled by a named person."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.families.steps import StepPage, Steps, StepView
from ui.screens.disagreement.state import DisagreementShown, Standing, Views
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.beads import Beads, StepLine
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card


class DisagreementIntents(Steps):
    """One signal an intent, named as the model's method."""

    turn = Signal(str)
    written = Signal(object)
    climb = Signal(int)
    climbed = Signal(str, str)
    settled = Signal(str, str, str)
    write = Signal()


class DisagreementPage(StepPage[DisagreementShown, DisagreementIntents]):
    """A page of a disagreement."""

    def person(self, name: str, label: str) -> TextField:
        """A field for a named person."""
        field = TextField(self.looks, label, name=f"apart.{name}", hint=tr("A name, and their service"))
        self.fields[name] = field
        return field

    def text(self, name: str, label: str, hint: str = "") -> LongText:
        """A field for a few words."""
        field = LongText(self.looks, label, name=f"apart.{name}", lines=2, hint=hint)
        self.fields[name] = field
        return field


class ViewsPage(DisagreementPage):
    """Both views in words, and the writer's own judgement apart."""

    def titled(self, _state: DisagreementShown) -> str:
        """Heading."""
        return tr("We see it differently")

    def make(self, state: DisagreementShown) -> None:
        """The form, with what is known filled in."""
        if state.about:
            self.add(strong(self.looks, state.about))
        self.add(body(self.looks, tr("Both views are kept side by side. Disagreeing is part of the work.")))
        self.whom = self.person("with", tr("Who sees it differently?"))
        self.ours = self.text("ours", tr("How do you see it?"), tr("What you saw and heard, and what you ask for"))
        self.theirs = self.text("theirs", tr("How do they see it, as they would say it?"))
        self.judgement = self.text(
            "judgement", tr("Your own judgement, apart from both"), tr("What worries you most if nothing happens")
        )
        draft = state.draft
        for field, words in (
            (self.whom, draft.with_whom),
            (self.ours, draft.ours),
            (self.theirs, draft.theirs),
            (self.judgement, draft.judgement),
        ):
            field.set_text(words)
            self.add(field)

    def go_on(self) -> None:
        """Keep it."""
        self.does.written.emit(
            Views(
                with_whom=self.whom.text(),
                ours=self.ours.text(),
                theirs=self.theirs.text(),
                judgement=self.judgement.text(),
            )
        )


class StandingPage(DisagreementPage):
    """Where it stands."""

    live = True
    wide_page = True

    def titled(self, state: DisagreementShown) -> str:
        """Heading."""
        who = state.standing.views.with_whom if state.standing else ""
        return tr("We see it differently from {who}").format(who=who)

    def continued(self, _state: DisagreementShown) -> str:
        """The acts are buttons of their own."""
        return ""

    def make(self, state: DisagreementShown) -> None:
        """What is next, the ladder, both views."""
        if state.about:
            self.add(secondary(self.looks, state.about))
        if state.standing:
            self._next(state.standing)
            self._ladder(state.standing)
            self._views(state.standing.views)

    def _next(self, apart: Standing) -> None:
        looks, card = self.looks, Card(self.looks, gap="s", pad="m")
        if apart.settled:
            card.add(strong(looks, apart.settled))
            self.add(card)
            return
        card.add(PlainLabel(looks, apart.waits, step="small_strong", tone="soon"), strong(looks, apart.next))
        card.add(secondary(looks, tr("{owner} has this now").format(owner=apart.owner)))
        card.add(body(looks, tr("If somebody is in danger now, call 999. No ladder comes before that.")))
        acts = Strip(looks)
        if apart.climbs:
            title = next(one.title for one in apart.rungs if one.stage == apart.climbs)
            words = tr("Take it up: {who}").format(who=title)
            up = Button(looks, words, name="apart.climb", kind="primary")
            up.clicked.connect(lambda: self.does.climb.emit(apart.climbs))
            acts.add(up)
        if apart.letter:
            write = Button(looks, tr("Write to that stage"), name="apart.write")
            write.clicked.connect(self.does.write)
            acts.add(write)
        settled = Button(looks, tr("It is settled"), name="apart.settle")
        settled.clicked.connect(lambda: self.does.turn.emit("settle"))
        acts.add(settled)
        card.add(acts)
        self.add(card)

    def _ladder(self, apart: Standing) -> None:
        self.add(subheading(self.looks, tr("The local ladder")))
        self.add(Beads(self.looks, [StepLine(one.bead, one.title, one.about, one.words) for one in apart.rungs]))

    def _views(self, views: Views) -> None:
        both = TwoColumns(self.looks)
        cards = []
        for heading, words, right in (
            (tr("How we see it"), views.ours, False),
            (tr("How they see it"), views.theirs, True),
        ):
            card = Card(self.looks, gap="xs", pad="m")
            card.add(strong(self.looks, heading), PlainLabel(self.looks, words))
            cards.append((card, right))
        both.show_cards(cards)
        self.add(both)
        if views.judgement:
            heading = tr("The writer’s own judgement, apart from both")
            self.add(strong(self.looks, heading), PlainLabel(self.looks, views.judgement))


class ClimbPage(DisagreementPage):
    """One stage up: who has it there, and what was said."""

    def titled(self, state: DisagreementShown) -> str:
        """Heading."""
        return tr("Take it up to stage {stage}").format(stage=state.stage)

    def make(self, state: DisagreementShown) -> None:
        """The form."""
        self.add(body(self.looks, state.stage_words))
        self.by = self.person("by", tr("Who has it there now?"))
        self.said = self.text("said", tr("What was said, and by when they answer"))
        self.add(self.by, self.said)

    def go_on(self) -> None:
        """Keep it."""
        self.does.climbed.emit(self.by.text(), self.said.text())


class SettlePage(DisagreementPage):
    """A named person settled it."""

    def titled(self, _state: DisagreementShown) -> str:
        """Heading."""
        return tr("It is settled")

    def make(self, _state: DisagreementShown) -> None:
        """The form."""
        self.by = self.person("by", tr("Who settled it?"))
        self.decided = self.text("decided", tr("What was decided?"))
        self.why = self.text("why", tr("Why?"))
        self.add(self.by, self.decided, self.why)
        self.add(secondary(self.looks, tr("The worry and the referral stay open until each is ended by itself.")))

    def go_on(self) -> None:
        """Keep it."""
        self.does.settled.emit(self.by.text(), self.decided.text(), self.why.text())


PAGES = {"views": ViewsPage, "line": StandingPage, "climb": ClimbPage, "settle": SettlePage}


def disagreement_view(looks: Looks, does: DisagreementIntents) -> StepView[DisagreementShown, DisagreementIntents]:
    """The pages, ready for states."""
    return StepView(looks, "disagreement", PAGES, does)
