"""Something worries me that no question asked: what, what was seen or heard, about whom, how soon."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.families.choices import Choices
from ui.families.steps import StepPage, Steps, StepView
from ui.screens.own_worry.state import OwnWorryShown
from ui.theme.looks import Looks
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary


class OwnWorryIntents(Steps):
    """One signal an intent, named as the model's method."""

    keep = Signal(str, str, str, str)


class FormPage(StepPage[OwnWorryShown, OwnWorryIntents]):
    """The form."""

    def titled(self, _state: OwnWorryShown) -> str:
        """Heading."""
        return tr("Something worries me that no question asked")

    def make(self, state: OwnWorryShown) -> None:
        """What, why, about whom, how soon."""
        looks = self.looks
        self.add(body(looks, tr("If somebody is in danger now, call 999 first.")))
        self.says = TextField(
            looks, tr("What worries you, in one sentence?"), name="own.says", hint=tr("It can be a feeling: say it.")
        )
        hint = tr("What you saw or heard yourself. Could it be tiredness, culture, autism, language?")
        self.why = LongText(looks, tr("What did you see or hear?"), name="own.why", hint=hint)
        self.about = Choices(looks, tr("About whom?"), tuple(state.people), name="own.about", columns=2)
        soon = (("same-day", tr("Today")), ("soon", tr("Soon")), ("planned", tr("Planned")))
        self.soon = Choices(looks, tr("How soon does somebody act? You decide"), soon, name="own.soon", columns=3)
        self.fields.update({"says": self.says, "why": self.why})
        self.add(self.says, self.why, self.about, self.soon)
        self.add(secondary(looks, tr("You have this now, until another named person accepts it.")))

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep.emit(self.says.text(), self.why.text(), self.about.word(), self.soon.word())


def own_worry_view(looks: Looks, does: OwnWorryIntents) -> StepView[OwnWorryShown, OwnWorryIntents]:
    """The page, ready for states."""
    return StepView(looks, "own-worry", {"form": FormPage}, does)
