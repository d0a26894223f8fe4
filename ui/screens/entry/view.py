"""The pages of one entry."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.domain.calendar import short_time
from app.i18n import ntr, tr
from app.services.states_history import LINE_NAMES, EntryDetail, Line
from ui.families.steps import StepPage, Steps, StepView
from ui.screens.entry.state import EntryShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.cards import Panel, Tag
from ui.widgets.columns import TwoColumns
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow

LEADS = {
    "visit": "Open the visit",
    "outcome": "Open the visit",
    "worry": "Open the worry",
    "letter": "Open the letter",
    "referral": "Open the referral",
    "disagreement": "Open the disagreement",
    "": "",
}


class EntryIntents(Steps):
    """What a person can do with one entry."""

    lead = Signal()
    amend = Signal()
    wrong = Signal()
    weigh = Signal(str)
    take_out = Signal()


class EntryPage(StepPage[EntryShown, EntryIntents]):
    """A page about one entry."""

    def made_of(self, detail: EntryDetail) -> None:
        """Put the page together from the entry."""

    def make(self, state: EntryShown) -> None:
        """Nothing while it is not read."""
        if state.detail is not None:
            self.made_of(state.detail)


class ShownPage(EntryPage):
    """The entry whole."""

    live = True
    wide_page = True

    def titled(self, state: EntryShown) -> str:
        """Heading."""
        return state.detail.line.what if state.detail else ""

    def above(self, state: EntryShown) -> str:
        """What kind of entry."""
        return tr(LINE_NAMES[state.detail.line.kind]) if state.detail else ""

    def continued(self, state: EntryShown) -> str:
        """To what it is about."""
        return tr(LEADS[state.detail.line.leads]) if state.detail and state.detail.line.leads else ""

    def go_on(self) -> None:
        """There."""
        self.does.lead.emit()

    def made_of(self, detail: EntryDetail) -> None:
        """Times, words, versions, and what can be put right."""
        line, looks = detail.line, self.looks
        if line.more:
            self.add(body(looks, line.more))
        about = ", ".join(name for name in (detail.record.name_of(one) for one in line.people) if name)
        rows = [
            (tr("When it happened"), short_time(line.happened)),
            (tr("When it was written"), short_time(line.written)),
        ]
        rows += [(tr("Written by"), line.by)] + ([(tr("About"), about)] if about else [])
        for place, (what, words) in enumerate(rows):
            self.add(SummaryRow(looks, what, words, name=f"entry.fact.{place}"))
        if detail.told_by:
            part = Disclosure(looks, tr("Who told us: never named to the family"), name="entry.told-by")
            part.inside.add(body(looks, detail.told_by))
            self.add(part)
        self._versions(detail)
        self._acts(line)

    def _versions(self, detail: EntryDetail) -> None:
        if detail.signed:
            self.add(secondary(self.looks, detail.signed))
        if len(detail.versions) < 2:
            return
        self.add(subheading(self.looks, tr("Both versions stay")))
        cards = TwoColumns(self.looks)
        last = len(detail.versions) - 1
        cards.show_cards([(self._version(one, latest=n == last), n == last) for n, one in enumerate(detail.versions)])
        self.add(cards)

    def _version(self, line: Line, *, latest: bool) -> Card:
        card = Card(self.looks, gap="s", pad="m")
        tag = Tag(self.looks, tr("Stands now") if latest else tr("Earlier version"), tone="good" if latest else "note")
        card.box.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        card.add(strong(self.looks, line.what), body(self.looks, line.more))
        words = tr("Written {time} by {who}").format(time=short_time(line.written), who=line.by)
        card.add(secondary(self.looks, words))
        return card

    def _acts(self, line: Line) -> None:
        looks = self.looks
        acts = []
        if line.may_amend and not line.superseded:
            change = Button(looks, tr("Change this answer, saying why"), name="entry.amend", icon="pencil")
            change.clicked.connect(self.does.amend)
            acts.append(change)
        if line.may_leave:
            wrong = Button(looks, tr("This was entered in the wrong record"), name="entry.wrong", kind="quiet")
            wrong.clicked.connect(self.does.wrong)
            acts.append(wrong)
        for button in acts:
            self.body.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class WhyPage(EntryPage):
    """How it came here, without what it says."""

    def titled(self, _state: EntryShown) -> str:
        """Heading."""
        return tr("Entered in the wrong record")

    def continued(self, _state: EntryShown) -> str:
        """Button."""
        return tr("Check what leaves")

    def made_of(self, _detail: EntryDetail) -> None:
        """One field."""
        words = tr("For something that is about another family. What is right but has changed is amended instead.")
        self.why = LongText(
            self.looks,
            tr("How did it come here?"),
            name="entry.why",
            lines=2,
            hint=tr("For example: two records were open. Do not repeat what it says, or whom it is about."),
        )
        self.fields["why"] = self.why
        self.add(body(self.looks, words), self.why)

    def go_on(self) -> None:
        """Check."""
        self.does.weigh.emit(self.why.text())


class CheckPage(EntryPage):
    """What leaves, before it does: there is no way back."""

    def titled(self, _state: EntryShown) -> str:
        """The panel says it."""
        return ""

    def continued(self, _state: EntryShown) -> str:
        """The buttons stand in the panel."""
        return ""

    def made_of(self, detail: EntryDetail) -> None:
        """The interruption."""
        looks = self.looks
        panel = Panel(looks, says=tr("Stop for a moment: this cannot be put back"), name="entry.check")
        panel.inside.add(
            strong(looks, tr("This leaves the record, search and papers:")), Bullets(looks, (detail.line.what,))
        )
        if detail.leaving:
            also = ntr(
                "The worry that only this raised leaves with it:",
                "The worries that only this raised leave with it:",
                len(detail.leaving),
            )
            panel.inside.add(strong(looks, also), Bullets(looks, detail.leaving))
        panel.inside.add(
            body(
                looks,
                tr("An auditor can still see it. Letters already sent are not called back: ring who received them."),
            )
        )
        out = Button(looks, tr("Take it out of this record"), name="entry.take-out", kind="danger")
        keep = Button(looks, tr("Leave it here"), name="entry.keep")
        out.clicked.connect(self.does.take_out)
        keep.clicked.connect(self.does.back)
        for button in (keep, out):
            panel.buttons.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(panel)


class GonePage(StepPage[EntryShown, EntryIntents]):
    """It is gone; what to do for the family that it belongs to."""

    live = True

    def titled(self, _state: EntryShown) -> str:
        """Heading."""
        return tr("It left this record")

    def continued(self, _state: EntryShown) -> str:
        """Button."""
        return tr("Back to the chronology")

    def make(self, _state: EntryShown) -> None:
        """What is left to do."""
        words = (
            tr("Write it in the record of the family that it belongs to."),
            tr("If it was copied to the main record, have it taken out there too."),
            tr("If somebody was told, tell them that it was about somebody else."),
        )
        self.add(PlainLabel(self.looks, tr("Still to do, where it applies:")), Bullets(self.looks, words))

    def go_on(self) -> None:
        """Back."""
        self.does.back.emit()


PAGES = {"shown": ShownPage, "why": WhyPage, "check": CheckPage, "gone": GonePage}


def entry_view(looks: Looks, does: EntryIntents) -> StepView[EntryShown, EntryIntents]:
    """The pages, ready for states."""
    return StepView(looks, "entry", PAGES, does)
