"""What is installed, or what a chosen file says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.policy.state import PolicyShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import body, secondary
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.steps import PagesView


class PresentPage(Page):
    """How things stand."""

    choose = Signal()
    take_out = Signal()

    def __init__(self, looks: Looks, state: PolicyShown) -> None:
        words = tr("Choose the next file") if state.installed else tr("Choose a policy file")
        super().__init__(looks, tr("Your organisation’s policy"), name="policy.present", onward=words)
        self.saved.hide()
        if state.done:
            self.add(NoticeBar(looks, state.done, name="policy.done"))
        self.problem = NoticeBar(looks, "", tone="soon", name="policy.problem")
        self.problem.hide()
        self.add(self.problem, body(looks, state.stands))
        if state.lines:
            self.add(told(looks, state.lines))
            out = Button(looks, tr("Take the policy out"), name="policy.out", kind="quiet")
            out.clicked.connect(self.take_out)
            line = Column(looks, gap="none")
            line.box.addWidget(out, 0, Qt.AlignmentFlag.AlignLeft)
            self.add(line)
        self.onward.connect(self.choose)

    def show_state(self, state: PolicyShown) -> None:
        """Say what went wrong with a file."""
        if state.problem:
            self.problem.say(state.problem, now=True)
        else:
            self.problem.hide()


class OfferPage(Page):
    """What the file says, and the words of its key from paper where they are needed."""

    install = Signal(str)

    def __init__(self, looks: Looks, state: PolicyShown) -> None:
        super().__init__(looks, tr("Install this policy?"), name="policy.offer", onward=tr("Install"))
        self.saved.hide()
        self._tries = state.tries
        self.problem = NoticeBar(looks, "", tone="soon", name="policy.problem")
        self.problem.hide()
        self.field = TextField(
            looks,
            tr("The eight words on the printed sheet"),
            name="policy.words",
            hint=tr("With spaces between. Small or capital letters: both are read alike."),
        )
        self.field.setVisible(state.ask_for_words)
        self.add(self.problem)
        if state.ask_for_words:
            why = tr(
                "The words come to you on paper or by telephone, not with the file: they show that the file is your "
                "organisation’s own. You are asked this once."
            )
            self.add(body(looks, why), self.field)
        else:
            self.add(secondary(looks, tr("It is signed with the key you have.")))
        self.add(told(looks, state.offered))
        self.onward.connect(lambda: self.install.emit(self.field.text()))

    def show_state(self, state: PolicyShown) -> None:
        """Say what is to be mended."""
        if state.tries == self._tries:
            return
        self._tries = state.tries
        if state.ask_for_words:
            self.field.show_problem(state.problem)
            self.show_errors([(state.problem, self.field)] if state.problem else [])
        elif state.problem:
            self.problem.say(state.problem, now=True)


class PolicyView(PagesView):
    """Shows the page of the present part."""

    choose = Signal()
    install = Signal(str)
    take_out = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="policy", parent=parent)

    def show_state(self, state: PolicyShown) -> None:
        """Show it."""
        if not state.ready:
            return
        shown = (state.part, state.offered) if state.part == "offer" else (state.part, state.lines, state.done)
        self.turn(shown, lambda: self._build(state))
        page = self.holder.page
        if isinstance(page, PresentPage | OfferPage):
            page.show_state(state)

    def _build(self, state: PolicyShown) -> PresentPage | OfferPage:
        page: PresentPage | OfferPage
        if state.part == "offer":
            page = OfferPage(self.looks, state)
            page.install.connect(self.install)
        else:
            page = PresentPage(self.looks, state)
            page.choose.connect(self.choose)
            page.take_out.connect(self.take_out)
        return page


def told(looks: Looks, lines: Sequence[tuple[str, str]]) -> Card:
    """What a policy says."""
    card = Card(looks, gap="s", pad="m")
    for place, (what, words) in enumerate(lines):
        card.add(SummaryRow(looks, what, words, name=f"policy.line.{place}"))
    return card
