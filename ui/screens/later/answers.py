"""Finding the one question that something told answers, and answering it."""

from __future__ import annotations

from app.domain.answers import AnswerValue, State
from app.i18n import tr
from app.services.states import Asked
from ui.families.asked import question_state
from ui.questions.question import QuestionWidget
from ui.theme.looks import Looks
from ui.visits.words import asked_label
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Column
from ui.widgets.rows import OpenRow

MOST = 6
"""Questions offered at a time; another word makes them fewer."""
Given = tuple[str, str, State, AnswerValue | None]
"""Question, whom it is about, how it was answered, and the value."""


class AnswersOne(Disclosure):
    """Closed until wanted. `given()` is the answer, or none; `problem()` what its widget found to mend."""

    def __init__(self, looks: Looks, asked: tuple[Asked, ...]) -> None:
        super().__init__(looks, tr("It answers one of our questions"), name="told.answers")
        self._asked = asked
        self._picked: Asked | None = None
        self.widget: QuestionWidget | None = None
        self.look = TextField(
            looks, tr("Which one?"), name="told.look", hint=tr("A word of it, for example: seen, sleep, drink")
        )
        self._found, self._chosen = Column(looks, gap="none"), Column(looks, gap="s")
        self.look.changed.connect(self._show)
        self.inside.add(self.look, self._found, self._chosen)

    def problem(self) -> str:
        """What to mend in the answer, or empty."""
        return self.widget.commit() if self.widget else ""

    def given(self) -> Given | None:
        """The answer, if one was given."""
        now = self.widget.question if self.widget else None
        if now is None or now.state is None or self._picked is None:
            return None
        return (self._picked.question.id, self._picked.about, now.state, now.value)

    def _show(self, words: str) -> None:
        self._found.clear()
        wanted = words.strip().casefold()
        if len(wanted) < 3:
            return
        found = [one for one in self._asked if wanted in f"{asked_label(one)} {one.question.ask}".casefold()]
        for place, one in enumerate(found[:MOST]):
            row = OpenRow(self.looks, asked_label(one), status="", name=f"told.found.{place}", hint=one.question.ask)
            row.clicked.connect(lambda _on=False, one=one: self._pick(one))
            self._found.add(row)
        if len(found) > MOST:
            self._found.add(PlainLabel(self.looks, tr("There are more: write another letter or two."), step="small"))

    def _pick(self, one: Asked) -> None:
        self._picked = one
        self._found.clear()
        self._chosen.clear()
        self.widget = QuestionWidget(self.looks, question_state(one))
        self._chosen.add(self.widget)
        self.widget.focus_first()
