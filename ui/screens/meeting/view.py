"""A meeting that was asked for or held: where it stands, its sheets, who came, who does what."""

from __future__ import annotations

from typing import Any

from app.i18n import tr
from ui.families.acting import DonePage, TakenPage
from ui.families.acts import StandingActs
from ui.families.steps import StepPage, StepView
from ui.screens.meeting.intents import MeetingIntents
from ui.screens.meeting.state import MeetingShown, Standing
from ui.screens.meeting.writing import (
    AskedPage,
    CamePage,
    CheckPage,
    DecisionPage,
    MeetingPage,
    WhatPage,
    WhenPage,
)
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.pdf import PdfPreview


class LinePage(MeetingPage):
    """The meeting as it stands."""

    live = True
    wide_page = True

    def titled(self, state: MeetingShown) -> str:
        """Heading."""
        return state.standing.title if state.standing else ""

    def continued(self, _state: MeetingShown) -> str:
        """The acts are buttons of their own."""
        return ""

    def make(self, state: MeetingShown) -> None:
        """Where it stands, then what was decided."""
        one = state.standing
        if one is None:
            return
        self._head(one)
        if one.acts:
            self.add(subheading(self.looks, tr("What was decided, and who does it")))
            acts = StandingActs(self.looks, one.acts, name="meeting.act")
            acts.take.connect(self.does.take_on)
            acts.done.connect(self.does.finish)
            self.add(acts)
        if one.came:
            card = Card(self.looks, gap="s", pad="m")
            card.add(subheading(self.looks, tr("Who came")))
            for place, (who, brought) in enumerate(one.came):
                card.add(SummaryRow(self.looks, who, brought or tr("Nothing written"), name=f"meeting.came.{place}"))
            if one.not_there:
                card.add(SummaryRow(self.looks, tr("Did not come"), one.not_there, name="meeting.not-there"))
            self.add(card)

    def _head(self, one: Standing) -> None:
        looks, card = self.looks, Card(self.looks, gap="s", pad="m")
        card.add(
            PlainLabel(looks, one.stands, step="small_strong", tone="soon" if one.late else ""),
            strong(looks, one.about),
        )
        if one.next:
            card.add(body(looks, one.next))
        card.add(secondary(looks, tr("{owner} has this now").format(owner=one.owner)))
        if one.worries:
            card.add(Bullets(looks, one.worries))
        if one.awaited:
            card.add(self._ways())
        self.add(card)

    def _ways(self) -> Strip:
        strip = Strip(self.looks)
        for words, name, kind, does in (
            (tr("It was held"), "meeting.held", "primary", self.does.held.emit),
            (tr("Sheet to take along"), "meeting.take", "secondary", lambda: self.does.sheet.emit("take")),
            (tr("Sheet to bring back"), "meeting.bring", "secondary", lambda: self.does.sheet.emit("bring")),
            (tr("It will not be held"), "meeting.not-held", "quiet", lambda: self.does.turn.emit("not-held")),
        ):
            button = Button(self.looks, words, name=name, kind=kind)
            button.clicked.connect(lambda _on=False, does=does: does())
            strip.add(button)
        return strip


class SheetPage(MeetingPage):
    """One of the two sheets, as it will print."""

    live = True
    wide_page = True

    def titled(self, state: MeetingShown) -> str:
        """Heading."""
        return tr("Sheet to take along") if state.which == "take" else tr("Sheet to bring back")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Print")

    def make(self, state: MeetingShown) -> None:
        """The paper, from memory."""
        words = tr(
            "It goes to nobody and stands in no list of letters. What is only for those who act is on a page apart."
        )
        self.add(secondary(self.looks, words))
        self.paper = PdfPreview(self.looks, name="meeting.paper")
        self.paper.show_pdf(state.paper, state.paper_words)
        self.add(self.paper)

    def go_on(self) -> None:
        """Print it."""
        self.does.print_wanted.emit()


class NotHeldPage(MeetingPage):
    """It will not be held."""

    def titled(self, _state: MeetingShown) -> str:
        """Heading."""
        return tr("It will not be held")

    def make(self, _state: MeetingShown) -> None:
        """The form."""
        self.by = self.line("by", tr("Who said so?"), hint=tr("A name, and their service"))
        self.why = self.text("why", tr("Why?"))
        self.add(self.by, self.why)
        self.add(secondary(self.looks, tr("The worries stay open. If you see it differently, write both views.")))

    def go_on(self) -> None:
        """Keep it."""
        self.does.not_held.emit(self.by.text(), self.why.text())


PAGES: dict[str, type[StepPage[Any, Any]]] = {
    "what": WhatPage,
    "when": WhenPage,
    "asked": AskedPage,
    "came": CamePage,
    "decision": DecisionPage,
    "check": CheckPage,
    "line": LinePage,
    "sheet": SheetPage,
    "not-held": NotHeldPage,
    "taken": TakenPage,
    "done": DonePage,
}


def meeting_view(looks: Looks, does: MeetingIntents) -> StepView[MeetingShown, MeetingIntents]:
    """The pages, ready for states."""
    return StepView(looks, "meeting", PAGES, does)
