"""The line of a referral with what is missing in plain sight, the form of one step, and the pause after a no."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.referrals import REASONED, THEIRS
from app.i18n import tr
from ui.families.steps import StepView
from ui.screens.referral.intents import ReferralIntents
from ui.screens.referral.state import Happened, Known, ReferralShown
from ui.screens.referral.words import ACT_WORDS
from ui.screens.referral.writing import CheckPage, MatterPage, ReferralPage, VoicePage, WhomPage
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.beads import Beads, StepLine
from ui.widgets.buttons import Button
from ui.widgets.cards import Panel
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.rows import OpenRow

NAMES_A_DAY = ("received", "accepted", "lowered", "more-asked", "assessed")
"""Steps after which they may have said by when they speak next."""
HINTS = {
    "failed": "What went wrong, and what you do instead",
    "declined": "Their reason, in their words",
    "lowered": "What they will do, by when, and why not sooner, in their words",
    "more-asked": "What they ask for",
    "outcome": "What they found, and what changes for the baby",
    "ended": "Why it can end, and who agrees. The worry itself stays open until you end it.",
}


class LinePage(ReferralPage):
    """Where it stands, who is waited for, and the one next act as a button."""

    live = True

    def titled(self, state: ReferralShown) -> str:
        """Heading."""
        return tr("Referral to {who}").format(who=state.known.to if state.known else "")

    def continued(self, _state: ReferralShown) -> str:
        """The acts are buttons of their own."""
        return ""

    def make(self, state: ReferralShown) -> None:
        """The next act first, then the line, then what it says."""
        referral = state.known
        if referral is None:
            return
        if referral.open:
            self._next(referral)
        self.add(Beads(self.looks, [StepLine(one.bead, one.title, one.about, one.words) for one in referral.steps]))
        self.add(subheading(self.looks, tr("What it says")))
        worries = "\n".join(referral.worries) or tr("None")
        for what, words in (
            (tr("About"), referral.about),
            (tr("What you ask"), referral.asks),
            (tr("Why"), referral.reason),
            (tr("For these worries"), worries),
            (tr("How soon"), referral.how_soon),
        ):
            self.add(SummaryRow(self.looks, what, words, name="referral.says"))

    def _next(self, referral: Known) -> None:
        looks, card = self.looks, Card(self.looks, gap="s", pad="m")
        if referral.waits or referral.due:
            tone = "soon" if referral.waits else ""
            card.add(PlainLabel(looks, referral.waits or referral.due, step="small_strong", tone=tone))
        card.add(strong(looks, referral.next))
        card.add(secondary(looks, tr("{owner} has this now").format(owner=referral.owner)))
        if referral.stage:
            card.add(PlainLabel(looks, referral.stage))
        if referral.apart:
            row = OpenRow(looks, referral.apart, status=tr("Look at it"), name="referral.apart")
            row.clicked.connect(lambda: self.does.open_disagreement.emit(referral.disagreement))
            card.add(row)
        card.add(self._acts(referral))
        self.add(card)

    def _acts(self, referral: Known) -> Strip:
        strip = Strip(self.looks)
        stopped = referral.state in ("declined", "lowered")
        if stopped:
            another = self._button(tr("Another way"), "referral.another", primary=True)
            another.clicked.connect(self.does.another)
            strip.add(another)
        if stopped and not referral.disagreement:
            differ = self._button(tr("We see it differently"), "referral.differ", primary=False)
            differ.clicked.connect(self.does.differ)
            strip.add(differ)
        if referral.state == "lowered":
            agree = self._button(tr("Less urgent is enough, because ..."), "referral.agree", primary=False)
            agree.clicked.connect(self.does.agree)
            strip.add(agree)
        if referral.stage and not stopped and not referral.disagreement:
            up = self._button(tr("Take it up the ladder"), "referral.differ", primary=True)
            up.clicked.connect(self.does.differ)
            strip.add(up)
            stopped = True
        if referral.letter:
            write = self._button(tr("Write to that stage"), "referral.write-up", primary=False)
            write.clicked.connect(self.does.write)
            strip.add(write)
        for place, step in enumerate(referral.may):
            button = self._button(tr(ACT_WORDS[step]), f"referral.step.{step}", primary=not stopped and place == 0)
            button.clicked.connect(lambda _on=False, step=step: self.does.take.emit(step))
            strip.add(button)
        return strip

    def _button(self, words: str, name: str, *, primary: bool) -> Button:
        return Button(self.looks, words, name=name, kind="primary" if primary else "secondary")


class StepFormPage(ReferralPage):
    """One step: by whom, how, and in what words."""

    def titled(self, state: ReferralShown) -> str:
        """Heading."""
        return tr(ACT_WORDS[state.step])

    def make(self, state: ReferralShown) -> None:
        """Only the fields this step needs."""
        looks, step = self.looks, state.step
        if state.known:
            self.add(secondary(looks, tr("Referral to {who}").format(who=state.known.to)))
        self.by = TextField(looks, tr("Who there said so?"), name="referral.by", hint=tr("A name, and their service"))
        hows = tr("How was it sent?") if step in ("dispatched", "more-sent") else tr("How did they say it?")
        self.how = TextField(
            looks, hows, name="referral.how", hint=tr("For example: by phone, secure email"), characters=34
        )
        label = tr("What was said, or why") if step in REASONED else tr("Anything to add. You can leave it")
        self.note = LongText(looks, label, name="referral.note", lines=2, hint=tr(HINTS[step]) if step in HINTS else "")
        self.answer_by = DateField(
            looks,
            tr("By when did they say they speak next? You can leave this empty"),
            name="referral.answer-by",
            what=tr("the day they named"),
            earliest=self.day,
            optional=True,
        )
        self.fields.update({"by": self.by, "how": self.how, "note": self.note, "answer_by": self.answer_by})
        shown = (
            (self.by, step in THEIRS),
            (self.how, step not in ("ended", "failed", "outcome")),
            (self.note, True),
            (self.answer_by, step in NAMES_A_DAY),
        )
        for field, wanted in shown:
            self.add(field)
            field.setVisible(wanted)

    def go_on(self) -> None:
        """Keep it."""
        problem = self.answer_by.problem()
        self.does.stepped.emit(
            Happened(
                by=self.by.text(),
                how=self.how.text(),
                note=self.note.text(),
                answer_by=self.answer_by.value(),
                troubles=(("answer_by", problem),) if problem else (),
            )
        )


class AgreePage(ReferralPage):
    """The worker agrees that less urgent is enough: with a reason, or not at all."""

    def titled(self, _state: ReferralShown) -> str:
        """Heading."""
        return tr("Why is less urgent enough?")

    def make(self, state: ReferralShown) -> None:
        """The reason."""
        self.by = state.known.last_by if state.known else ""
        said = state.known.last_words if state.known else ""
        self.why = LongText(
            self.looks, tr("Why, and what you would see if it were not"), name="referral.agree-why", lines=2
        )
        self.fields["note"] = self.why
        self.add(body(self.looks, tr("They said: {words}").format(words=said)), self.why)

    def go_on(self) -> None:
        """Keep it."""
        why = self.why.text().strip()
        note = tr("Agreed as less urgent: {why}").format(why=why)
        troubles = () if why else (("note", tr("Write in a few words why.")),)
        self.does.stepped.emit(Happened(by=self.by, note=note, troubles=troubles))


class StopPage(ReferralPage):
    """After a no: stop for a moment. Declined is not done."""

    def titled(self, state: ReferralShown) -> str:
        """Heading."""
        return tr("Referral to {who}").format(who=state.known.to if state.known else "")

    def continued(self, _state: ReferralShown) -> str:
        """The panel has the buttons."""
        return ""

    def make(self, state: ReferralShown) -> None:
        """What they said, what stays open, and two ways on."""
        looks, referral = self.looks, state.known
        if referral is None:
            return
        lowered = referral.state == "lowered"
        panel = Panel(looks, says=tr("Stop for a moment"), name="referral.stop")
        says = tr("{who} took it as less urgent.") if lowered else tr("{who} declined.")
        panel.inside.add(strong(looks, says.format(who=referral.last_by or referral.to)))
        panel.inside.add(body(looks, tr("They said: {words}").format(words=referral.last_words)))
        panel.inside.add(body(looks, referral.next))
        if referral.worries:
            panel.inside.add(secondary(looks, tr("Still open, and yours:")), Bullets(looks, referral.worries))
        panel.inside.add(body(looks, tr("If somebody is in danger now, call 999. No ladder comes before that.")))
        for words, name, kind, does in (
            (tr("Another way: refer somewhere else"), "referral.another", "primary", self.does.another),
            (tr("We see it differently"), "referral.differ", "secondary", self.does.differ),
            *(
                [(tr("Less urgent is enough, because ..."), "referral.agree", "secondary", self.does.agree)]
                if lowered
                else []
            ),
        ):
            button = Button(looks, words, name=name, kind=kind)
            button.clicked.connect(does)
            panel.buttons.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        later = Button(looks, tr("Decide later: it stays on Today"), name="referral.later", kind="quiet")
        later.clicked.connect(lambda: self.does.turn.emit("line"))
        panel.buttons.box.addWidget(later, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(panel)


PAGES = {
    "voice": VoicePage,
    "whom": WhomPage,
    "matter": MatterPage,
    "check": CheckPage,
    "line": LinePage,
    "step": StepFormPage,
    "agree": AgreePage,
    "stop": StopPage,
}


def referral_view(looks: Looks, does: ReferralIntents) -> StepView[ReferralShown, ReferralIntents]:
    """The pages, ready for states."""
    return StepView(looks, "referral", PAGES, does)
