"""One worry: why it is open, what could be done, what was decided, and the only way it ends."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.i18n import tr
from ui.families.choices import Choices
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.state import FamilyShown, Worry
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText
from ui.widgets.labels import PlainLabel, subheading
from ui.widgets.lists import Bullets


class WorryPage(FamilyPage):
    """Decide, or end it with a reason and what shows it."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("What was done about it")

    def continued(self, _state: FamilyShown) -> str:
        """Button."""
        return tr("Save the decision")

    def make(self, state: FamilyShown) -> None:
        """The worry, then the two ways on."""
        worry = state.chosen
        if worry is None:
            return
        self.worry = worry
        self._show(worry)
        self._decision()
        self._ending()

    def go_on(self) -> None:
        """Keep the decision."""
        self.does.decide.emit(self.worry.id, self.decision.word(), self.reason.text(), self.review.value())

    def _show(self, worry: Worry) -> None:
        looks = self.looks
        card = CareCard(looks, tone=worry.tone, how_soon=worry.how_soon, says=worry.says)
        card.inside.add(PlainLabel(looks, tr("{owner} has this now").format(owner=worry.owner)))
        card.inside.add(PlainLabel(looks, worry.main_record, step="small", role="secondary"))
        if not worry.in_main_record:
            copied = Button(looks, tr("I have put this in the main record"), name="worry.copied", icon="check")
            copied.clicked.connect(lambda: self.does.copied.emit(worry.id))
            card.inside.box.addWidget(copied, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(card)
        for says, lines in (
            (tr("Because"), worry.because),
            (tr("What helps"), worry.do),
            (tr("Decided so far"), worry.decided),
        ):
            if lines:
                self.add(subheading(looks, says), Bullets(looks, lines))

    def _decision(self) -> None:
        looks = self.looks
        choices = (
            ("refer", tr("Refer")),
            ("consult", tr("Talk it over with a colleague")),
            ("act", tr("Act myself")),
            ("not-now", tr("Not now, and look again on a day")),
        )
        self.add(subheading(looks, tr("Your decision")))
        self.decision = Choices(looks, tr("What did you decide?"), choices, name="worry.decision", columns=2)
        self.reason = LongText(looks, tr("Why, in a few words"), name="worry.reason", lines=2)
        self.review = DateField(
            looks,
            tr("Look at it again on"),
            name="worry.review",
            what=tr("the day it is looked at again"),
            earliest=self.day,
            optional=True,
        )
        self.fields["reason"] = self.reason
        self.add(self.decision, self.reason, self.review)

    def _ending(self) -> None:
        looks = self.looks
        part = Disclosure(looks, tr("End it, with your name, a reason and what shows it"), name="worry.ending")
        reasons = (
            ("acted-on", tr("What was to be done is done")),
            ("explained-by-evidence", tr("Something found out since explains it")),
            ("misheard", tr("It was misheard")),
            ("mis-keyed", tr("It was mis-keyed")),
            ("withdrawn", tr("She took it back")),
        )
        self.why = Choices(looks, tr("Why does it end?"), reasons, name="worry.why", columns=1)
        self.evidence = LongText(
            looks, tr("What shows it, and who told you"), name="worry.evidence", lines=2, hint=tr("A name and a date")
        )
        end = Button(looks, tr("End this worry"), name="worry.end", kind="danger")
        end.clicked.connect(lambda: self.does.end.emit(self.worry.id, self.why.word(), self.evidence.text()))
        part.inside.add(self.why, self.evidence, end)
        self.add(part)
