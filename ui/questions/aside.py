"""What stands beside an answer, closed until wanted: why we ask, not answered because, who said it, what I saw."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.answers import SAID_BY_NAMES, STATE_NAMES
from app.i18n import tr
from ui.questions.state import QuestionState
from ui.theme.looks import Looks
from ui.widgets.banner import Wrapping
from ui.widgets.buttons import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Card, Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class Reasons(Column):
    """Why it was not answered. `given(state, reason)`; the reason is asked only where it was not asked yet."""

    given = Signal(str, str)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="s")
        tiles = [
            ChoiceTile(looks, tr(STATE_NAMES[state]), word=state, name=f"{question.id}.{state}", small=True)
            for state in question.may_be
        ]
        says = tr("Not answered because")
        self.group = TileGroup(looks, tiles, says=says, name=f"{question.id}.reasons", columns=2)
        self.reason = TextField(
            looks, tr("What got in the way? You can leave this empty"), name=f"{question.id}.reason"
        )
        self.add(self.group, self.reason)
        self.group.picked.connect(self._picked)
        self.reason.finished.connect(self._reasoned)
        self._told = question.reason

    def show_state(self, question: QuestionState) -> None:
        """Show why it was not answered, if it was not."""
        self.group.show_words([] if question.state in (None, "answered") else [str(question.state)])
        self.reason.setVisible(question.state == "not-asked")
        self._told = question.reason
        if self.reason.text() != question.reason:
            self.reason.set_text(question.reason)

    def _picked(self, state: str) -> None:
        self.reason.setVisible(state == "not-asked")
        if state != "not-asked":
            self.reason.set_text("")
        self._told = self.reason.text()
        self.given.emit(state, self._told)

    def _reasoned(self) -> None:
        if self.reason.text() != self._told and self.group.word():
            self._told = self.reason.text()
            self.given.emit(self.group.word(), self._told)


class Sources(Column):
    """Who said it. `given(word)`."""

    given = Signal(str)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="s")
        tiles = [
            ChoiceTile(looks, said_by(word), word=word, name=f"{question.id}.by.{word}", small=True)
            for word in question.may_be_said_by
        ]
        self.group = TileGroup(looks, tiles, says=tr("Who said it"), name=f"{question.id}.said-by", columns=2)
        self.group.picked.connect(self.given)
        self.add(self.group)

    def show_state(self, question: QuestionState) -> None:
        """Show who said it."""
        self.group.show_words([question.said_by])


class Why(Column):
    """Why it is asked, in words that can be read aloud, and where that comes from."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="xs")
        self.add(PlainLabel(looks, question.why))
        if question.source:
            source = tr("From {source}").format(source=question.source)
            self.add(PlainLabel(looks, source, step="small", role="secondary"))


class Aside(Column):
    """Quiet buttons in a row; each opens its part below, one at a time."""

    not_answered = Signal(str, str)
    said_by = Signal(str)
    noticed = Signal(str)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="s")
        self._id, self._buttons, self._parts = question.id, dict[str, Button](), dict[str, QWidget]()
        strip = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        strip.setSizePolicy(policy)
        self._strip = Wrapping(strip)
        self.add(strip)
        self.reasons, self.sources = Reasons(looks, question), Sources(looks, question)
        self.saw = LongText(
            looks, tr("What I saw"), name=f"{question.id}.noticed", hint=question.notice or _kept_apart(), lines=2
        )
        if question.why:
            self._part("why", tr("Why we ask"), Why(looks, question))
        self._part("reasons", tr("Not answered because"), self.reasons)
        self._part("sources", tr("Who said it"), self.sources)
        self._part("saw", tr("What I saw"), self.saw)
        self.reasons.given.connect(self.not_answered)
        self.sources.given.connect(self.said_by)
        self.saw.finished.connect(self._saw)
        self._told = question.noticed
        self.dress()

    def show_state(self, question: QuestionState) -> None:
        """Show what is known beside the answer; who said it stands on its button."""
        self.reasons.show_state(question)
        self.sources.show_state(question)
        who = said_by(question.said_by)
        self._buttons["sources"].setText(who[:1].upper() + who[1:])
        self._buttons["sources"].setAccessibleName(tr("Who said it: {who}").format(who=who))
        self._told = question.noticed
        if self.saw.text() != question.noticed:
            self.saw.set_text(question.noticed)

    def open(self, part: str) -> None:
        """Open one part (`why`, `reasons`, `sources`, `saw`) and close the others; empty closes all."""
        for name, card in self._parts.items():
            card.setVisible(name == part)
            self._buttons[name].setChecked(name == part)
            self._buttons[name].show_icon("chevron-down" if name == part else "chevron-right")

    def dress(self) -> None:
        """Take gaps."""
        super().dress()
        if strip := getattr(self, "_strip", None):
            strip.set_gaps(self.looks.space("m"), 0)

    def _part(self, name: str, words: str, inside: QWidget) -> None:
        button = Button(
            self.looks, words, name=f"{self._id}.{name}.open", kind="quiet", icon="chevron-right", step="small_strong"
        )
        button.setCheckable(True)
        button.clicked.connect(lambda on=False: self.open(name if on else ""))
        self._strip.addWidget(button)
        card = Card(self.looks, gap="s", pad="m")
        card.add(inside)
        card.hide()
        self.add(card)
        self._buttons[name], self._parts[name] = button, card

    def _saw(self) -> None:
        if self.saw.text() != self._told:
            self._told = self.saw.text()
            self.noticed.emit(self._told)


def said_by(word: str) -> str:
    """Who said it, in words."""
    return tr(SAID_BY_NAMES[word])


def _kept_apart() -> str:
    return tr("Kept apart from what was said.")
