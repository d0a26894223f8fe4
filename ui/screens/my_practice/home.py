"""The first of a worker's own pages: what to look at next, the parts of the work, learning, and what is hers to carry."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.practised import PracticeState
from app.i18n import ntr, tr
from ui.screens.my_practice.forms import Form
from ui.screens.my_practice.state import PracticeShown
from ui.screens.my_practice.words import copy_words, domain_words, said_words, training_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import body
from ui.widgets.layouts import Column
from ui.widgets.notices import NoticeBar
from ui.widgets.rows import OpenRow, RowCard

FIRST = 3
"""Things to look at again shown at once; the rest stand in their parts."""


class HomePage(Form):
    """`open(mode, about)`, `together()`, `passport()`, `copy()`."""

    SAYS = ("open", "together", "passport", "copy")
    open = Signal(str, str)
    together = Signal()
    passport = Signal()
    copy = Signal()

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        super().__init__(looks, tr("My practice"), state, name="home")
        practice = state.practice
        if practice is None:
            return
        for place, words in enumerate(practice.notices):
            self.add(NoticeBar(looks, words, tone="soon", name=f"my-practice.notice.{place}"))
        yours = tr("This is yours. It is kept apart from every family’s record, and nobody sees it unless you show it.")
        self.add(body(looks, yours))
        self._next(practice)
        self._parts(practice)
        self._learning(practice)
        self._carry(practice)

    def _next(self, state: PracticeState) -> None:
        card = RowCard(self.looks, tr("To look at next"))
        rows = [*self._waiting(state), *self._again(state), *self._trainings(state), *self._growing(state)]
        for row in rows:
            card.add(row)
        if not rows:
            words = tr("Nothing is due. Open a part below and say how it stands for you.")
            card.below().add(body(self.looks, words))
        self.add(card)

    def _waiting(self, state: PracticeState) -> list[OpenRow]:
        count = len(state.waiting)
        words = ntr("{count} thing", "{count} things", count).format(count=count)
        hint = tr("Hard questions you asked while they were new to you")
        row = self._row(tr("To talk through in supervision"), words, "supervision", "", hint)
        return [row] if count else []

    def _again(self, state: PracticeState) -> list[OpenRow]:
        due = [one for one in state.standings if one.shown and one.due(state.day)]
        return [
            self._row(one.statement.says, tr("Look again"), "statement", one.statement.id, said_words(one))
            for one in due[:FIRST]
        ]

    def _trainings(self, state: PracticeState) -> list[OpenRow]:
        due = [one for one in state.training if one.due(state.day)]
        return [
            self._row(one.training.title, training_words(one, state.day), "training", one.training.id, tr("Training"))
            for one in due
        ]

    def _growing(self, state: PracticeState) -> list[OpenRow]:
        count = len(state.gaps)
        words = ntr("{count} statement", "{count} statements", count).format(count=count)
        hint = tr("What you said is still new or needs support, and the training that belongs to it")
        return [self._row(tr("Still growing"), words, "growing", "", hint)] if count else []

    def _parts(self, state: PracticeState) -> None:
        card = RowCard(self.looks, tr("What I know, can do and do"))
        for domain in state.domains:
            card.add(self._row(domain.title, domain_words(state, domain), "domain", domain.id, domain.about))
        button = Button(self.looks, tr("Look at it together with somebody"), name="my-practice.together", icon="users")
        button.setAccessibleDescription(tr("Two people, two names, one statement after another"))
        button.clicked.connect(self.together)
        card.below().add(self._below(button))
        self.add(card)

    def _learning(self, state: PracticeState) -> None:
        card = RowCard(self.looks, tr("Learning"))
        written = ntr("{count} day written", "{count} days written", len(state.log)).format(count=len(state.log))
        hint = tr("What you attended, with whom, and when it is due again")
        card.add(self._row(tr("Training"), written, "training", "", hint))
        read = sum(one.read is not None for one in state.pages)
        told = tr("{read} of {all} read").format(read=read, all=len(state.pages))
        card.add(
            self._row(
                tr("Reviews to read"),
                told,
                "reviews",
                "",
                tr("Short, in plain words, each with something to think about"),
            )
        )
        self.add(card)

    def _carry(self, state: PracticeState) -> None:
        card = RowCard(self.looks, tr("Mine to carry"))
        below = self._below(body(self.looks, copy_words(state)))
        card.below().add(below)
        for words, name, said in (
            (tr("Keep my passport as a PDF"), "passport", self.passport),
            (tr("Keep a plain copy of everything"), "copy", self.copy),
        ):
            button = Button(self.looks, words, name=f"my-practice.{name}", icon="download")
            button.clicked.connect(said)
            below.add(button)
        self.add(card)

    def _below(self, *widgets: QWidget) -> Column:
        """What stands under the rows, with room around it."""
        below = Column(self.looks, gap="s")
        below.add(*widgets)
        return below

    def _row(self, title: str, status: str, mode: str, about: str, hint: str) -> OpenRow:
        name = f"my-practice.{mode}.{about}" if about else f"my-practice.{mode}"
        row = OpenRow(self.looks, title, status=status, name=name, hint=hint)
        row.clicked.connect(lambda: self.open.emit(mode, about))
        return row
