"""The pages of bringing a copy back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.screens.bring_back.state import BringBackShown
from ui.theme.looks import Looks
from ui.widgets.fields import Labelled, PassphraseField, TextField
from ui.widgets.keys import CodeCard, PassphraseChoice
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets
from ui.widgets.notices import Busy, NoticeBar
from ui.widgets.pages import Page
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile

PASSPHRASE, CODE = "passphrase", "code"


class StepPage(Page):
    """A step: what is to be mended, and how far the work is."""

    def __init__(self, looks: Looks, title: str, *, name: str, onward: str, can_go_back: bool = True) -> None:
        super().__init__(looks, title, name=name, onward=onward, can_go_back=can_go_back)
        self.saved.hide()
        self.busy = Busy(looks)
        self.problem = NoticeBar(looks, "", tone="soon", name="bring-back.problem")
        self.problem.hide()
        self._tries, self._busy = 0, False

    def field(self) -> Labelled | None:
        """The field in which a problem is to be mended, or none."""
        return None

    def show_state(self, state: BringBackShown) -> None:
        """Show what is to be mended, and the work."""
        field = self.field()
        if field:
            field.show_problem(state.problem)
        if state.tries != self._tries or not state.problem:
            self._tries = state.tries
            self.show_errors([(state.problem, field)] if state.problem and field else [])
            if state.problem and not field:
                self.problem.say(state.problem, now=True)
            else:
                self.problem.hide()
        self.onward_button.setEnabled(not state.busy)
        if state.busy and not self._busy:
            self.busy.start(state.far)
        elif state.busy:
            self.busy.label.setText(state.far)
        else:
            self.busy.finish()
        self._busy = state.busy


class FilePage(StepPage):
    """Which file."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, tr("Bring back a copy"), name="bring-back.file", onward=tr("Choose the copy"))
        self.add(
            self.problem,
            body(looks, tr("For a new laptop, or when a caseload is no longer where it was. You need:")),
            Bullets(
                looks,
                (
                    tr("the copy: a file whose name ends in .goldthread"),
                    tr(
                        "its passphrase, or the recovery code you copied by hand. On another laptop it is usually the code."
                    ),
                ),
            ),
            secondary(looks, tr("Nothing here is written over.")),
            self.busy,
        )


class WayPage(StepPage):
    """Whose it is, and with what it is opened."""

    by_code = Signal(bool)

    def __init__(self, looks: Looks, state: BringBackShown) -> None:
        title = tr("Open {name}’s copy").format(name=state.whose)
        super().__init__(looks, title, name="bring-back.way", onward=tr("Continue"))
        opens = tr("Copied {when}. It opens with the passphrase or the code of that day.")
        self.add(body(looks, opens.format(when=state.when)))
        if state.here:
            here = tr(
                "{name} has a caseload on this laptop, and nothing goes over it. "
                "You will choose an empty folder for the copy."
            )
            self.add(NoticeBar(looks, here.format(name=state.whose), name="bring-back.here"))
        self.ways = TileGroup(looks, _ways(looks), says=tr("How will you open it?"), name="bring-back.way-in")
        self.ways.picked.connect(lambda word: self.by_code.emit(word == CODE))
        self.words = PassphraseField(looks, tr("Passphrase"), name="bring-back.words")
        self.code = TextField(
            looks,
            tr("Recovery code"),
            name="bring-back.code.typed",
            hint=tr("8 groups of 4. Small or capital letters, spaces or none: all are read alike."),
        )
        ways = Column(looks, gap="xs")
        ways.add(strong(looks, tr("How will you open it?")), self.ways)
        self.add(ways, self.words, self.code, self.busy)
        self._by_code = state.code

    def field(self) -> Labelled:
        """The passphrase's field, or the code's."""
        return self.code if self._by_code else self.words

    def typed(self) -> str:
        """What was typed."""
        return self.code.text() if self._by_code else self.words.line.text()

    def show_state(self, state: BringBackShown) -> None:
        """Show the field of the way that is chosen."""
        self._by_code = state.code
        self.ways.show_words([CODE if state.code else PASSPHRASE])
        self.words.setVisible(not state.code)
        self.code.setVisible(state.code)
        super().show_state(state)


class NewPage(StepPage):
    """A new passphrase, which takes the old one's place here."""

    def __init__(self, looks: Looks, state: BringBackShown) -> None:
        super().__init__(looks, tr("Choose a new passphrase"), name="bring-back.new", onward=tr("Bring it back"))
        self.choice = PassphraseChoice(looks)
        self.add(self.choice, self.busy)
        if state.keyring_problem:
            alone = tr("The passphrase alone will open your record here.")
            self.add(secondary(looks, f"{state.keyring_problem} {alone}"))

    def field(self) -> Labelled:
        """The new passphrase's."""
        return self.choice.field

    def show_state(self, state: BringBackShown) -> None:
        """Show the words and the choice too."""
        self.choice.show_choice(state.suggested, state.own)
        super().show_state(state)


class DonePage(StepPage):
    """It is back; the new code, where the old one was used."""

    def __init__(self, looks: Looks, state: BringBackShown) -> None:
        coded = bool(state.new_code)
        super().__init__(
            looks,
            tr("Copy your new recovery code") if coded else tr("It is back"),
            name="bring-back.done",
            onward=tr("I have copied it") if coded else tr("Go to unlock"),
            can_go_back=False,
        )
        self.add(body(looks, state.done))
        if coded:
            self.add(
                body(looks, tr("The code you used still opens the old copy. Here this one takes its place:")),
                CodeCard(looks, state.new_code),
                Bullets(
                    looks,
                    (tr("Copy it by hand: a printer keeps a copy."), tr("Keep the paper apart from this laptop.")),
                ),
            )


def _ways(looks: Looks) -> list[ChoiceTile]:
    """The passphrase, or the code on paper."""
    ways = (
        (
            tr("With the passphrase"),
            PASSPHRASE,
            "bring-back.passphrase",
            tr("On the laptop it was copied from, or where no device key was used"),
        ),
        (
            tr("With the recovery code on paper"),
            CODE,
            "bring-back.code",
            tr("On any laptop. You then choose a new passphrase."),
        ),
    )
    return [ChoiceTile(looks, says, word=word, name=name, hint=hint, small=True) for says, word, name, hint in ways]
