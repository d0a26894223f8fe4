"""Three pages: the code, a new passphrase, the new code."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.recover.state import RecoverState
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.fields import Labelled, TextField
from ui.widgets.keys import CodeCard, PassphraseChoice
from ui.widgets.labels import PlainLabel, strong
from ui.widgets.lists import Bullets
from ui.widgets.notices import Busy
from ui.widgets.pages import Page
from ui.widgets.steps import PagesView
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class CodeEntry(Page):
    """Who, and the code from the paper."""

    def __init__(self, looks: Looks, state: RecoverState) -> None:
        super().__init__(looks, tr("Use the recovery code"), name="recover.code", onward=tr("Continue"))
        tiles = [
            ChoiceTile(looks, name, word=staff, name=f"recover.who.{place}", small=True)
            for place, (staff, name) in enumerate(state.people)
        ]
        self.people = TileGroup(looks, tiles, says=tr("Whose code is it?"), name="recover.who")
        self.people.show_words([state.chosen])
        if len(tiles) > 1:
            self.add(strong(looks, tr("Whose code is it?")), self.people)
        else:
            self.people.hide()
        self.field: Labelled = TextField(
            looks,
            tr("Recovery code"),
            name="recover.code.typed",
            hint=tr("8 groups of 4. Small or capital letters, spaces or none: all are read alike."),
        )
        self.add(self.field, PlainLabel(looks, tr("You will then choose a new passphrase and get a new code.")))
        self.copy = Button(
            looks, tr("My caseload is not on this laptop: bring back a copy"), name="recover.bring-back", kind="quiet"
        )
        self.add_button(self.copy)

    def arrive(self) -> None:
        """In the field that the page is for."""
        super().arrive()
        if self.people.isHidden():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)


class NewPassphrase(Page):
    """A new passphrase."""

    def __init__(self, looks: Looks, state: RecoverState) -> None:
        super().__init__(looks, tr("Choose a new passphrase"), name="recover.passphrase", onward=tr("Open my record"))
        self.choice = PassphraseChoice(looks)
        self.busy = Busy(looks)
        self.field: Labelled = self.choice.field
        self.add(self.choice, self.busy)
        if state.keyring_problem:
            alone = tr("The passphrase alone will open your record here.")
            self.add(PlainLabel(looks, f"{state.keyring_problem} {alone}", step="small", role="secondary"))


class RecoverView(PagesView):
    """Shows the page of the present step."""

    chosen = Signal(str)
    code_given = Signal(str)
    choose_own = Signal(bool)
    another = Signal()
    passphrase_given = Signal(str)
    copied = Signal()
    bring_back = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="recover", parent=parent)

    def show_state(self, state: RecoverState) -> None:
        """Show it."""
        shown = (state.step, state.people if state.step == "code" else ())
        self.turn(shown, lambda: self._page(state))
        page_now = self.holder.page
        if isinstance(page_now, NewPassphrase):
            page_now.choice.show_choice(state.suggested, state.own)
            if state.busy:
                page_now.busy.start(tr("Opening your record. This takes a few seconds on purpose."), can_stop=False)
            else:
                page_now.busy.finish()
        if isinstance(page_now, CodeEntry | NewPassphrase):
            page_now.field.show_problem(state.problem)
            page_now.show_errors([(state.problem, page_now.field)] if state.problem else [])
            page_now.onward_button.setEnabled(not state.busy)

    def _page(self, state: RecoverState) -> Page:
        page = self._build(state)
        page.saved.hide()
        return page

    def _build(self, state: RecoverState) -> Page:
        if state.step == "code":
            entry = CodeEntry(self.looks, state)
            entry.people.picked.connect(self.chosen)
            entry.copy.clicked.connect(self.bring_back)
            entry.onward.connect(lambda: self.code_given.emit(_text(entry.field)))
            return entry
        if state.step == "passphrase":
            new = NewPassphrase(self.looks, state)
            new.choice.chosen.connect(self.choose_own)
            new.choice.another.connect(self.another)
            new.onward.connect(lambda: self.passphrase_given.emit(new.choice.field.line.text()))
            return new
        page = Page(
            self.looks,
            tr("Copy your new recovery code"),
            name="recover.new",
            onward=tr("I have copied it"),
            can_go_back=False,
        )
        page.add(
            PlainLabel(self.looks, tr("Your record is open. The code you used is used up; this one replaces it.")),
            CodeCard(self.looks, state.new_code),
            Bullets(
                self.looks,
                (
                    tr("Copy it by hand: a printer keeps a copy."),
                    tr("Keep the paper apart from this laptop."),
                    tr(
                        "Copies kept before now open only with the old code. Keep a new copy, then tear up the old paper."
                    ),
                ),
            ),
        )
        page.onward.connect(self.copied)
        return page


def _text(field: Labelled) -> str:
    return field.text() if isinstance(field, TextField) else ""
