"""The second way in: the recovery code, shown once, copied, and read back."""

from __future__ import annotations

from app.i18n import tr
from ui.screens.setup.pages.base import StepPage
from ui.screens.setup.state import SetupState
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.keys import CodeCard
from ui.widgets.lists import Bullets


class CodePage(StepPage):
    """The code."""

    back_here = False

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("Copy your recovery code")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("I have copied it")

    def make(self, state: SetupState) -> None:
        """The groups, and where to keep them."""
        self.say(
            tr(
                "It opens your record if you lose the passphrase or this laptop’s key. It is shown only while you set up."
            )
        )
        self.add(CodeCard(self.looks, state.code))
        self.add(
            Bullets(
                self.looks,
                (
                    tr("Copy it by hand: a printer keeps a copy."),
                    tr("Keep the paper locked away at base, apart from this laptop."),
                    tr("Small or capital letters, spaces or none: all are read alike."),
                ),
            )
        )

    def go_on(self) -> None:
        """It is on paper."""
        self.does.copied.emit()


class RetypePage(StepPage):
    """Two groups, read from the paper."""

    back_here = False

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("Read two groups from your paper")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: SetupState) -> None:
        """Two short fields, and a way to see the code again."""
        self.say(tr("This shows that your copy can be read on the day you need it."))
        self._groups: list[TextField] = []
        for place in state.retype:
            label = tr("Group {number}").format(number=place + 1)
            field = TextField(self.looks, label, name=f"group.{place}", characters=8)
            self.fields[f"group.{place}"] = field
            self._groups.append(field)
            self.add(field)
        again = Button(self.looks, tr("Show the code again"), name="code.again")
        again.clicked.connect(self.does.show_code_again)
        self.add_button(again)

    def go_on(self) -> None:
        """Compare."""
        self.does.retyped.emit(tuple(field.text() for field in self._groups))


class DonePage(StepPage):
    """Ready."""

    back_here = False

    def titled(self, state: SetupState) -> str:
        """Heading."""
        return tr("You are ready, {name}").format(name=state.you.name.split(" ")[0])

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Go to Today")

    def make(self, _state: SetupState) -> None:
        """Three things worth knowing on the first day."""
        self.say(tr("Three things worth knowing:"))
        self.add(
            Bullets(
                self.looks,
                (
                    tr("Each answer is saved as you give it, and the page says so."),
                    tr("Press Shift three times, or Hide screen, and the page is gone at once."),
                    tr("Ctrl and L locks. It also locks by itself after three minutes, outside a visit."),
                ),
            )
        )
        self.say(tr("This is practice mode: make up a family and try a visit."))

    def go_on(self) -> None:
        """To work."""
        self.does.finish.emit()
