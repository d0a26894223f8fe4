"""Who may see this? Can she take it home? Asked before any paper for her is drawn up; the answer may be no paper at all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.families.choices import Choices
from ui.screens.letter.state import Home
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary
from ui.widgets.layouts import Column
from ui.widgets.notices import NoticeBar

TAKES = ("no", "neutral", "full")


class Asking(Column):
    """One question to her, and what follows from her answer. `taken(take, who sees it)`, `told(how she is told)`."""

    taken = Signal(str, str)
    told = Signal(str)
    reach_wanted = Signal()

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        super().__init__(looks, gap="m", parent=parent)
        self.blocked = NoticeBar(
            looks, "", tone="same-day", name="letter.blocked", button=tr("Write down how to reach her")
        )
        self.reach = secondary(looks, "")
        self.said = body(looks, "")
        choices = (
            ("no", tr("No paper. She is told by voice")),
            ("neutral", tr("Only a plain one that anyone may read")),
            ("full", tr("Her whole plan")),
        )
        self.take = Choices(looks, tr("Can she take it home?"), choices, name="letter.take", columns=1)
        self.who_sees = TextField(
            looks,
            tr("Who may see this?"),
            name="letter.who-sees",
            hint=tr("In her words: who lives with her, who opens bags and drawers"),
        )
        self.how = LongText(
            looks,
            tr("How is she told?"),
            name="letter.told",
            lines=3,
            hint=tr("Who tells her, on what day, and on which number or where. It stays open until she has been told."),
        )
        self.go_on = Button(looks, tr("Go on"), name="letter.take.go-on", kind="primary")
        self._lay_out()
        self.take.tiles.picked.connect(lambda _word: self._fit())
        self.go_on.clicked.connect(self._answered)
        self.blocked.pressed.connect(self.reach_wanted)

    def show_home(self, home: Home) -> None:
        """What is known before she is asked; nothing is picked for her but what she said today."""
        words = _blocked_words(home)
        self.blocked.setVisible(bool(words))
        if words and self.blocked.label.text() != words:
            self.blocked.say(words)
        self.blocked.button.setVisible(not home.reach_asked)
        self.reach.setText(tr("Reaching her: {how}").format(how=home.reach))
        self.reach.setVisible(home.reach_asked)
        self.said.setText(_said_words(home))
        self.said.setVisible(bool(home.said))
        for tile, word in zip(self.take.tiles.tiles, TAKES, strict=True):
            tile.setEnabled(home.reach_asked and (home.alone or word == "no"))
        self.go_on.setEnabled(home.reach_asked)
        if home.said and not self.take.word():
            self.take.tiles.show_words([home.said])
        self._fit()

    def problems(self) -> list[tuple[str, QWidget]]:
        """What is still to be answered."""
        take = self.take.word()
        if not take:
            return [(tr("Ask her, then select what she said"), self.take)]
        if take == "no" and not self.how.text():
            return [(tr("Write how she is told"), self.how)]
        if take != "no" and not self.who_sees.text():
            return [(tr("Write who may see it, in her words"), self.who_sees)]
        return []

    def _lay_out(self) -> None:
        looks = self.looks
        self.add(
            self.blocked,
            body(looks, tr("“Who may see this? Would you like to take it with you?”")),
            secondary(looks, tr("Ask when nobody else can hear. Any answer is fine.")),
            self.reach,
            self.said,
            self.take,
            self.who_sees,
            self.how,
            Strip(looks, self.go_on),
        )
        self.blocked.hide()
        self._fit()

    def _fit(self) -> None:
        take = self.take.word()
        self.who_sees.setVisible(take in ("neutral", "full"))
        self.how.setVisible(take == "no")
        words = tr("Keep this: no paper") if take == "no" else tr("Draw it up")
        self.go_on.setText(words)
        self.go_on.setAccessibleName(words)

    def _answered(self) -> None:
        take = self.take.word()
        if self.problems():
            return
        if take == "no":
            self.told.emit(self.how.text())
        else:
            self.taken.emit(take, self.who_sees.text())


def _blocked_words(home: Home) -> str:
    if not home.reach_asked:
        return tr("How she can be reached was not asked yet. Ask her, alone, write it down, then come back to this.")
    if not home.alone:
        return tr("She is not alone, so she cannot be asked. Leave no paper now.")
    return ""


def _said_words(home: Home) -> str:
    said = {
        "no": tr("She said on {day}: no papers."),
        "neutral": tr("She said on {day}: only plain ones that anyone may read."),
        "full": tr("She said on {day}: yes, papers are all right."),
    }
    return said[home.said].format(day=home.said_on) if home.said else ""
