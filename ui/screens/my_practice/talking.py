"""Two short forms: what was talked through, and a line taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.i18n import tr
from ui.screens.my_practice.forms import Form, known
from ui.screens.my_practice.state import PracticeShown
from ui.theme.looks import Looks
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body
from ui.widgets.layouts import Card


class TalkPage(Form):
    """`talk(supervisor, words)`."""

    SAYS = ("talk",)
    talk = Signal(str, str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        says = next((one.says for one in known(state).waiting if one.entry == state.about), "")
        super().__init__(looks, tr("Talked through"), state, name="talk", above=says, onward=tr("Save"))
        self.name = TextField(looks, tr("With whom"), name="my-practice.with", characters=30)
        self.words = LongText(
            looks,
            tr("What I take from it"),
            name="my-practice.took",
            hint=tr("It stays yours. What was decided for the family belongs in the family’s record."),
        )
        card = Card(looks, gap="m", pad="m")
        card.add(self.name, self.words)
        self.add(card)
        self.onward.connect(lambda: self.talk.emit(self.name.text(), self.words.text()))


class TakeBackPage(Form):
    """`take_back(why)`."""

    SAYS = ("take_back",)
    take_back = Signal(str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        super().__init__(
            looks,
            tr("Take this line back"),
            state,
            name="take-back",
            above=tr("My practice"),
            onward=tr("Take it back"),
        )
        self.add(
            body(looks, tr("It leaves your pages and your passport. In your own record it stays, with the reason."))
        )
        self.why = TextField(looks, tr("Why, in a word or two"), name="my-practice.why")
        self.add(self.why)
        self.onward.connect(lambda: self.take_back.emit(self.why.text()))
