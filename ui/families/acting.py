"""The two forms about an act that stands, of a plan or of a meeting: who took it on, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.families.stepping import ActingShown
from ui.families.steps import StepPage, Steps
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body


class ActingSteps(Steps):
    """The signals of both forms, named as the model's methods."""

    taken = Signal(str, str)
    finished = Signal(str)


class TakenPage(StepPage[ActingShown, ActingSteps]):
    """A named person took an act on."""

    def titled(self, _state: ActingShown) -> str:
        """Heading."""
        return tr("They said yes")

    def make(self, state: ActingShown) -> None:
        """The form."""
        self.add(body(self.looks, state.act_words))
        hint = tr("A name, and their service")
        self.by = TextField(self.looks, tr("Who takes it on?"), name="act.by", hint=hint, characters=34)
        self.by.set_text(state.act_owner)
        hint = tr("For example: by phone")
        self.how = TextField(self.looks, tr("How did they say so?"), name="act.how", hint=hint, characters=34)
        self.fields.update({"by": self.by, "how": self.how})
        self.add(self.by, self.how)

    def go_on(self) -> None:
        """Keep it."""
        self.does.taken.emit(self.by.text(), self.how.text())


class DonePage(StepPage[ActingShown, ActingSteps]):
    """What came of an act."""

    def titled(self, _state: ActingShown) -> str:
        """Heading."""
        return tr("What came of it?")

    def make(self, state: ActingShown) -> None:
        """The form."""
        self.add(body(self.looks, state.act_words))
        label, hint = tr("What was done, and what it changed"), tr("Seen, or said by whom")
        self.came = LongText(self.looks, label, name="act.came", lines=2, hint=hint)
        self.fields["came"] = self.came
        self.add(self.came)

    def go_on(self) -> None:
        """Keep it."""
        self.does.finished.emit(self.came.text())
