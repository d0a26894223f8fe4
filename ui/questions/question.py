"""A whole question: what to ask, the answer, and what stands beside it. Every answer is signalled as it is given."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.answers import STATE_NAMES, AnswerValue
from app.i18n import tr
from ui.questions.aside import Aside
from ui.questions.inputs import input_for
from ui.questions.state import QuestionState
from ui.theme.looks import Looks
from ui.widgets.cards import Tag
from ui.widgets.labels import PlainLabel, Title, caption, secondary
from ui.widgets.layouts import Column, Row


class QuestionWidget(Column):
    """One question. `as_title` shows it as the page's one heading, with the thread.

    `answered(state, value, said_by, noticed, reason)` comes at each act of the person: an answer, a reason for none, who
    said it, what was seen. `value` is none unless the state is `answered`. Nothing is signalled before there is an answer
    or a reason, except what was seen, which comes with `not-asked`.
    """

    answered = Signal(str, object, str, str, str)
    lessons = Signal()

    def __init__(
        self, looks: Looks, question: QuestionState, *, as_title: bool = False, parent: QWidget | None = None
    ) -> None:
        self._as_title = as_title
        self.question = question
        super().__init__(looks, gap="s" if question.brief else "m", parent=parent)
        self.setObjectName(question.id)
        self.ask: PlainLabel = (
            Title(looks, question.ask) if as_title else PlainLabel(looks, question.ask, step="subheading")
        )
        self.trouble = PlainLabel(looks, "", step="strong", role="error")
        self.input = input_for(looks, question)
        self.aside = Aside(looks, question)
        self._tag = Tag(looks, "", tone="soon")
        self._not_answered = Row(looks)
        self._not_answered.add(self._tag)
        self._not_answered.stretch()
        self._head()
        self.add(self.trouble, self.input, self._not_answered, self.aside)
        self.input.given.connect(self._given)
        self.aside.not_answered.connect(lambda state, reason: self._say(state, None, reason=reason))
        self.aside.said_by.connect(self._said_by)
        self.aside.noticed.connect(self._noticed)
        self.aside.lessons.connect(self.lessons)
        self.trouble.hide()
        self.show_state(question)

    def dress(self) -> None:
        """Take gaps; a question in a group keeps a distance to the one above."""
        super().dress()
        above = "none" if self._as_title else "s" if self.question.brief else "m"
        self.box.setContentsMargins(0, self.looks.space(above), 0, 0)

    def show_state(self, question: QuestionState) -> None:
        """Show the answer as it now stands. The question itself stays the one this widget was made for."""
        self.question = question
        self.input.show_value(question.value if question.state == "answered" else None)
        self.aside.show_state(question)
        missing = question.state not in (None, "answered")
        self._not_answered.setVisible(missing)
        if missing and question.state:
            self._tag.show_words(tr(STATE_NAMES[question.state]), "soon")

    def commit(self) -> str:
        """Say what is written but not yet said; what to mend, or empty. For Continue."""
        problem = self.input.problem()
        self.trouble.setText(problem)
        self.trouble.setVisible(bool(problem))
        value = self.input.pending()
        if not problem and value is not None:
            self._given(value)
        self.aside.commit()
        return problem

    def focus_first(self) -> None:
        """Put the focus where answering begins."""
        self.input.focus_first()

    def _head(self) -> None:
        looks, question = self.looks, self.question
        if question.about:
            self.add(caption(looks, question.about))
        self.add(self.ask)
        if question.hint:
            self.add(secondary(looks, question.hint))
        if question.kindly:
            self.add(PlainLabel(looks, tr("You could say: {words}").format(words=question.kindly)))
        if question.earlier:
            self.add(secondary(looks, question.earlier))

    def _given(self, value: AnswerValue) -> None:
        self._say("answered", value)

    def _said_by(self, word: str) -> None:
        self.aside.open("")
        if self.question.state:
            self._say(self.question.state, self.question.value, said_by=word)
        else:
            self._keep(said_by=word)

    def _noticed(self, words: str) -> None:
        self._say(self.question.state or "not-asked", self.question.value, noticed=words)

    def _keep(self, **changed: object) -> None:
        self.show_state(msgspec.structs.replace(self.question, **changed))

    def _say(self, state: str, value: AnswerValue | None, **changed: object) -> None:
        """Show it at once and tell; the model's next state confirms or corrects it."""
        if state != "answered":
            self.input.forget()
        kept: dict[str, object] = {"reason": self.question.reason if state == "not-asked" else "", **changed}
        self._keep(state=state, value=value if state == "answered" else None, **kept)
        now = self.question
        self.answered.emit(state, now.value, now.said_by, now.noticed, now.reason)
