"""Bringing a list, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.bring_list.state import BringListShown
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.labels import body, heading, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import Bullets
from ui.widgets.notices import Busy, NoticeBar
from ui.widgets.pages import Page

MOST = 20
"""Lines to mend shown at once: whoever has more mends these first."""


class BringListView(Page):
    """Choose, look, bring in. `choose()`, `template()`, `take_out()`, `another()`, and Continue."""

    choose = Signal()
    template = Signal()
    take_out = Signal()
    another = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(
            looks, tr("Bring a list of families"), name="bring-list", onward=tr("Choose a list"), parent=parent
        )
        self.saved.hide()
        self.problem = NoticeBar(looks, "", tone="same-day", name="bring-list.problem")
        self.told = NoticeBar(looks, "", tone="note", name="bring-list.told")
        for bar in (self.problem, self.told):
            bar.hide()
        self.busy = Busy(looks)
        self.inside = Column(looks, gap="m")
        self.add(self.problem, self.told, self.busy, self.inside)
        self._step = ""

    def show_state(self, state: BringListShown) -> None:
        """Show how far it has come."""
        for bar, words in ((self.problem, state.problem), (self.told, state.saved)):
            if words:
                bar.say(words)
            else:
                bar.hide()
        self.onward_button.setEnabled(not state.busy)
        if state.busy:
            self._show_busy(state.busy)
            return
        self.busy.finish()
        self.inside.clear()
        self.inside.show()
        make = {"choose": self._choose, "looked": self._looked, "mend": self._mend, "taken": self._taken}
        make.get(state.step, self._out)(state)
        if state.step != self._step:
            self._step = state.step
            self.arrive()

    def _show_busy(self, words: str) -> None:
        if self.busy.label.text() == words:
            return
        if self.busy.isVisible():
            self.busy.label.setText(words)
        else:
            self.busy.start(words, can_stop=False)
        self.inside.setEnabled(True)

    def _choose(self, state: BringListShown) -> None:
        looks = self.looks
        self.title.setText(tr("Bring a list of families"))
        self.show_onward(tr("Choose a list"))
        self.inside.add(
            body(
                looks,
                tr(
                    "A list from another system, saved as CSV: one line for each family, the first line names the columns."
                ),
            ),
            body(looks, tr("It is looked at first. Nothing is written until you have seen what it holds.")),
            secondary(
                looks, tr("Nothing that comes with a list counts as late: what is from before is not known here.")
            ),
        )
        save = Button(looks, tr("Save a template to fill in"), name="bring-list.template", icon="download")
        save.clicked.connect(self.template)
        self.inside.add(Strip(looks, save))
        self._undo(state)

    def _looked(self, state: BringListShown) -> None:
        looks = self.looks
        self.title.setText(tr("This is what the list holds"))
        self.show_onward(tr("Bring them in"))
        self.inside.add(heading(looks, state.says))
        words = tr("Made-up families, to try the program with.") if state.example else tr("Nothing is written yet.")
        self.inside.add(body(looks, words))
        self._left_out(state)
        self._again(tr("Choose another list"))

    def _mend(self, state: BringListShown) -> None:
        looks, count = self.looks, len(state.problems)
        self.title.setText(tr("The list needs mending first"))
        self.show_onward(tr("Choose the list again"))
        if not count:
            self.inside.add(body(looks, tr("It has headings and no family. Fill in a line for each family.")))
            return
        words = ntr(
            "{count} thing to mend. Nothing was written.", "{count} things to mend. Nothing was written.", count
        )
        self.inside.add(heading(looks, words.format(count=count)))
        self.inside.add(
            body(looks, tr("Mend these in the list, save it, then choose it again. The headings are line 1."))
        )
        card = Card(looks, gap="s", pad="m")
        card.add(Bullets(looks, state.problems[:MOST]))
        if count > MOST:
            card.add(strong(looks, tr("And {count} more.").format(count=count - MOST)))
        self.inside.add(card)
        self._left_out(state)

    def _taken(self, state: BringListShown) -> None:
        looks = self.looks
        self.title.setText(tr("They are here now"))
        self.show_onward(tr("See the families"))
        self.inside.add(heading(looks, state.says))
        words = tr("Nothing of them counts as late: what was before your first entry is not known here.")
        self.inside.add(body(looks, words))
        self._undo(state)

    def _out(self, state: BringListShown) -> None:
        self.title.setText(tr("Taken out again"))
        self.show_onward(tr("Choose a list"))
        self.inside.add(heading(self.looks, state.says))

    def _left_out(self, state: BringListShown) -> None:
        if not state.left_out:
            return
        looks = self.looks
        self.inside.add(strong(looks, tr("These columns stay behind, because there is no place for them here:")))
        self.inside.add(Bullets(looks, state.left_out))

    def _undo(self, state: BringListShown) -> None:
        if not state.can_undo:
            return
        looks = self.looks
        words = ntr(
            "The last list brought {count} family, and nothing was written for it since.",
            "The last list brought {count} families, and nothing was written for them since.",
            state.can_undo,
        )
        button = Button(looks, tr("Take the last list out again"), name="bring-list.take-out", icon="history")
        button.clicked.connect(self.take_out)
        card = Card(looks, gap="s", pad="m")
        card.add(body(looks, words.format(count=state.can_undo)), button)
        self.inside.add(card)

    def _again(self, words: str) -> None:
        button = Button(self.looks, words, name="bring-list.another", kind="quiet")
        button.clicked.connect(self.another)
        self.inside.add(button)
