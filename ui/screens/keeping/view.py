"""Two cards: copies, and the check."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.keeping.state import KeepingShown
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel, body, secondary, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets
from ui.widgets.notices import Busy, NoticeBar
from ui.widgets.pages import Page


class KeepingView(Page):
    """`copy` and `check` begin the work, `stop` ends it."""

    check = Signal()
    copy = Signal()
    stop = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("Check and keep copies"), name="keeping", parent=parent)
        self.problem = NoticeBar(looks, "", tone="soon", name="keeping.problem")
        self.problem.hide()
        self.last, self.where = body(looks, ""), secondary(looks, "")
        self.copied, self.copy_busy = NoticeBar(looks, "", name="keeping.copied"), Busy(looks)
        self.copy_button = Button(looks, tr("Keep a copy in a folder"), name="keeping.copy", kind="primary")
        self.checked, self.check_busy = NoticeBar(looks, "", name="keeping.checked"), Busy(looks)
        self.found = Column(looks, gap="s")
        self.check_button = Button(looks, tr("Check everything now"), name="keeping.check")
        self._work = ""
        self._fill()

    def show_state(self, state: KeepingShown) -> None:
        """Show it."""
        self.last.setText(state.last)
        self.last.show_as(tone="soon" if state.old else "")
        self.where.setText(tr("In {folder}").format(folder=state.where))
        self.where.setVisible(bool(state.where))
        for bar, words in ((self.problem, state.problem), (self.copied, state.copied), (self.checked, state.checked)):
            _say(bar, words)
        self._show_found(state.found)
        for button in (self.copy_button, self.check_button):
            button.setEnabled(state.ready and not state.work)
        for busy, work in ((self.copy_busy, "copy"), (self.check_busy, "check")):
            self._show_work(busy, state, work)
        self._work = state.work

    def _fill(self) -> None:
        looks = self.looks
        copies, check = Card(looks, gap="m", pad="m"), Card(looks, gap="m", pad="m")
        copies.add(subheading(looks, tr("Copies")), self.last, self.where)
        copies.add(
            body(
                looks,
                tr(
                    "A copy is encrypted like the record itself. Keep it on another disk, as your organisation says. "
                    "It opens with your passphrase, or on another laptop with the recovery code on your paper."
                ),
            )
        )
        check.add(subheading(looks, tr("The check")))
        check.add(body(looks, tr("Reads every entry again and says whether each is as it was written and signed.")))
        for card, button, busy, bar in (
            (copies, self.copy_button, self.copy_busy, self.copied),
            (check, self.check_button, self.check_busy, self.checked),
        ):
            card.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            card.add(busy, bar)
            bar.hide()
        check.add(self.found)
        self.copy_button.clicked.connect(self.copy)
        self.check_button.clicked.connect(self.check)
        for busy in (self.copy_busy, self.check_busy):
            busy.stopped.connect(self.stop)
        back = tr("To bring a copy back, lock Goldthread: the page where you unlock offers it.")
        self.add(self.problem, copies, check, secondary(looks, back))

    def _show_found(self, found: tuple[str, ...]) -> None:
        self.found.clear()
        if found:
            self.found.add(
                NoticeBar(self.looks, tr("Something is not as it was written"), tone="same-day", name="keeping.found"),
                Bullets(self.looks, found),
                PlainLabel(
                    self.looks,
                    tr("Nothing was deleted. Write no more here, keep earlier copies, and tell your IT team today."),
                ),
            )

    def _show_work(self, busy: Busy, state: KeepingShown, work: str) -> None:
        if state.work != work:
            busy.finish()
        elif self._work != work:
            busy.start(state.far)
        else:
            busy.label.setText(state.far)


def _say(bar: NoticeBar, words: str) -> None:
    if not words:
        bar.hide()
    elif bar.label.text() != words or bar.isHidden():
        bar.say(words)
