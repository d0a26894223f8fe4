"""The unlock page, and what to be told once inside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from ui.screens.unlock.state import UnlockState
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.fields import PassphraseField
from ui.widgets.labels import secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets
from ui.widgets.notices import Busy, NoticeBar
from ui.widgets.pages import Page
from ui.widgets.picture import Picture
from ui.widgets.steps import PagesView
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class UnlockPage(Page):
    """Who, and the passphrase."""

    def __init__(self, looks: Looks, state: UnlockState) -> None:
        super().__init__(
            looks, tr("Unlock Goldthread"), name="unlock", onward=tr("Unlock"), can_go_back=False, wide=True
        )
        tiles = [
            ChoiceTile(
                looks, name, word=staff, name=f"unlock.{place}", digit=place + 1 if place < 9 else None, small=True
            )
            for place, (staff, name) in enumerate(state.people)
        ]
        self.people = TileGroup(looks, tiles, says=tr("Who is working?"), name="unlock.people")
        self.who = Column(looks, gap="xs")
        if len(tiles) == 1:
            self.who.add(secondary(looks, tr("Working on this laptop")), strong(looks, state.people[0][1]))
            self.people.hide()
        else:
            self.who.add(strong(looks, tr("Who is working?")), self.people)
        self.field = PassphraseField(looks, tr("Passphrase"), name="unlock.passphrase")
        self.wait = NoticeBar(looks, "", tone="soon", name="unlock.wait")
        self.wait.hide()
        self.busy = Busy(looks)
        self.code = Button(looks, tr("Forgotten it? Use the recovery code"), name="unlock.code", kind="quiet")
        self.another = Button(looks, tr("Set up another person"), name="unlock.another", kind="quiet")
        self.copy = Button(looks, tr("Bring back a copy"), name="unlock.bring-back", kind="quiet")
        self.why = NoticeBar(looks, state.why, tone="note", name="unlock.why")
        self.why.setVisible(bool(state.why))
        form, others = Column(looks, gap="m"), Column(looks, gap="none")
        others.add(self.code, self.another, self.copy)
        form.add(self.why, self.who, self.field, self.wait, self.busy, others)
        both = TwoColumns(looks, gap="xxl")
        both.show_cards(((form, False), (Picture(looks), True)))
        self.add(both)

    def arrive(self) -> None:
        """Ready to type."""
        super().arrive()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)


class UnlockView(PagesView):
    """Shows the page, or the notices."""

    chosen = Signal(str)
    unlock = Signal(str)
    use_code = Signal()
    set_up_another = Signal()
    bring_back = Signal()
    finish = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="unlock.frame", parent=parent)
        self.page: UnlockPage | None = None
        self._people: object = None
        self._tries = 0

    def show_state(self, state: UnlockState) -> None:
        """Show it."""
        if state.notices:
            self._show_notices(state.notices)
            return
        if self.page is None or state.people != self._people:
            self._people = state.people
            self.page = self._build(state)
            self.holder.show_page(self.page)
        self._refresh(self.page, state)

    def _refresh(self, page: UnlockPage, state: UnlockState) -> None:
        page.people.show_words([state.chosen])
        page.field.show_problem(state.problem)
        page.onward_button.setEnabled(not (state.wait or state.busy))
        if state.tries != self._tries:
            self._tries = state.tries
            page.field.line.selectAll()
            page.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if state.busy:
            page.busy.start(tr("Opening your record"), can_stop=False)
        else:
            page.busy.finish()
        self._count_down(page, state.wait)

    def _count_down(self, page: UnlockPage, wait: int) -> None:
        words = ntr(
            "Several tries did not open it. The next one can be made in {count} second.",
            "Several tries did not open it. The next one can be made in {count} seconds.",
            wait,
        ).format(count=wait)
        if not wait:
            page.wait.hide()
        elif page.wait.isHidden():
            page.wait.say(words)
        else:
            page.wait.label.setText(words)

    def _build(self, state: UnlockState) -> UnlockPage:
        page = UnlockPage(self.looks, state)
        page.people.picked.connect(self.chosen)
        page.onward.connect(lambda: self.unlock.emit(page.field.line.text()))
        page.code.clicked.connect(self.use_code)
        page.another.clicked.connect(self.set_up_another)
        page.copy.clicked.connect(self.bring_back)
        return page

    def _show_notices(self, notices: tuple[str, ...]) -> None:
        page = Page(
            self.looks, tr("Before you go on"), name="unlock.notices", onward=tr("Go to Today"), can_go_back=False
        )
        page.add(Bullets(self.looks, notices))
        page.onward.connect(self.finish)
        self.holder.show_page(page)
