"""What stands beside an answer, closed until wanted: why we ask, not answered because, who said it, what I saw."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
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


class Part(Card):
    """What opens below the buttons."""

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="s", pad="m")
        self.setObjectName(f"{question.id}.part")

    def show_state(self, question: QuestionState) -> None:
        """Show what is known, if it can change."""

    def tells(self, aside: Aside) -> None:
        """Pass on what the person does here."""


class Reasons(Part):
    """Why it was not answered. `given(state, reason)`; the reason is asked only where it was not asked yet."""

    given = Signal(str, str)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
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

    def tells(self, aside: Aside) -> None:
        """The reason."""
        self.given.connect(aside.not_answered)

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


class Sources(Part):
    """Who said it. `given(word)`."""

    given = Signal(str)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
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

    def tells(self, aside: Aside) -> None:
        """Who."""
        self.given.connect(aside.said_by)


class Saw(Part):
    """What the worker saw, kept apart from what was said. `given(words)` when she leaves the field with other words."""

    given = Signal(str)

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        hint = question.notice or tr("Kept apart from what was said.")
        self.field = LongText(looks, tr("What I saw"), name=f"{question.id}.noticed", hint=hint, lines=2)
        self.add(self.field)
        self._told = question.noticed
        self.field.finished.connect(self.say)

    def show_state(self, question: QuestionState) -> None:
        """Write what was noticed, unless it stands there already or more is being written."""
        writing = self.field.text() != self._told
        self._told = question.noticed
        if not writing and self.field.text() != question.noticed:
            self.field.set_text(question.noticed)

    def say(self) -> None:
        """Tell what is written, if it was not told yet."""
        if self.field.text() != self._told:
            self._told = self.field.text()
            self.given.emit(self._told)

    def tells(self, aside: Aside) -> None:
        """What was seen."""
        self.given.connect(aside.noticed)


class Why(Part):
    """Why it is asked, in words that can be read aloud, and where that comes from. What reviews found is behind one more key:
    it tells of babies who came to harm, and is for the worker alone."""

    lessons = Signal()

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, question)
        self.add(PlainLabel(looks, question.why))
        if question.source:
            source = tr("From {source}").format(source=question.source)
            self.add(PlainLabel(looks, source, step="small", role="secondary"))
        if question.lessons:
            more = lessons_button(looks, f"{question.id}.lessons")
            more.clicked.connect(self.lessons)
            self.box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def tells(self, aside: Aside) -> None:
        """That they are wanted."""
        self.lessons.connect(aside.lessons)


def lessons_button(looks: Looks, name: str) -> Button:
    """The key to what reviews found; its words say who may see it."""
    words = tr("For your eyes only: what reviews found")
    return Button(looks, words, name=name, kind="quiet", icon="eye", step="small_strong")


MORE = ("sources", "saw")
"""The parts of a brief question that wait behind *More*."""


class Aside(Column):
    """Quiet buttons in a row; each opens its part below, one at a time. A part is made when it is first opened."""

    not_answered = Signal(str, str)
    said_by = Signal(str)
    noticed = Signal(str)
    lessons = Signal()

    def __init__(self, looks: Looks, question: QuestionState) -> None:
        super().__init__(looks, gap="s")
        self._question, self._usual = question, question.said_by
        self._buttons, self._parts = dict[str, Button](), dict[str, Part]()
        strip = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        strip.setSizePolicy(policy)
        self._strip = Wrapping(strip)
        self.add(strip)
        words = {"why": tr("Why we ask"), "reasons": tr("Not answered because"), "sources": "", "saw": tr("What I saw")}
        for part, says in words.items():
            if part != "why" or question.why:
                self._button(part, says)
        self.more = self._more(question)
        self.dress()

    def show_state(self, question: QuestionState) -> None:
        """Show what is known beside the answer; who said it stands on its button."""
        self._question = question
        who = said_by(question.said_by)
        self._buttons["sources"].setText(who[:1].upper() + who[1:])
        self._buttons["sources"].setAccessibleName(tr("Who said it: {who}").format(who=who))
        for part in self._parts.values():
            part.show_state(question)
        if question.noticed or question.said_by != self._usual:
            self._show_more(True)

    def part(self, name: str) -> Part:
        """One part (`why`, `reasons`, `sources`, `saw`), made if it is not there yet."""
        if name not in self._parts:
            made = PARTS[name](self.looks, self._question)
            made.hide()
            made.show_state(self._question)
            made.tells(self)
            self._parts[name] = made
            self.add(made)
        return self._parts[name]

    def open(self, name: str) -> None:
        """Open one part and close the others; empty closes all."""
        if name:
            self.part(name)
        if name in MORE:
            self._show_more(True)
        for each, button in self._buttons.items():
            button.setChecked(each == name)
            button.show_icon("chevron-down" if each == name else "chevron-right")
        for each, part in self._parts.items():
            part.setVisible(each == name)

    def commit(self) -> None:
        """Tell what is still being written."""
        if isinstance(saw := self._parts.get("saw"), Saw):
            saw.say()

    def dress(self) -> None:
        """Take gaps."""
        super().dress()
        if strip := getattr(self, "_strip", None):
            strip.set_gaps(self.looks.space("m"), 0)

    def _more(self, question: QuestionState) -> Button:
        """Of a brief question, what is seldom needed waits behind one button."""
        name = f"{question.id}.more.open"
        says = tr("More about: {question}").format(question=question.ask)
        more = Button(
            self.looks, tr("More"), name=name, kind="quiet", icon="chevron-right", step="small_strong", says=says
        )
        more.clicked.connect(lambda: self._show_more(True, begin=True))
        self._strip.addWidget(more)
        more.setVisible(question.brief)
        for part in MORE:
            self._buttons[part].setVisible(not question.brief)
        return more

    def _show_more(self, shown: bool, *, begin: bool = False) -> None:
        for part in MORE:
            self._buttons[part].setVisible(shown)
        if begin:
            self._buttons[MORE[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.setVisible(not shown)

    def _button(self, part: str, words: str) -> None:
        name = f"{self._question.id}.{part}.open"
        button = Button(self.looks, words, name=name, kind="quiet", icon="chevron-right", step="small_strong")
        button.setCheckable(True)
        button.clicked.connect(lambda on=False: self.open(part if on else ""))
        self._strip.addWidget(button)
        self._buttons[part] = button


PARTS: dict[str, type[Part]] = {"why": Why, "reasons": Reasons, "sources": Sources, "saw": Saw}


def said_by(word: str) -> str:
    """Who said it, in words."""
    return tr(SAID_BY_NAMES[word])
