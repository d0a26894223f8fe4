"""The check page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from app.services.states import Asked, PageState, Raised, TopicState, VisitState
from ui.places import CHECK
from ui.screens.check.parts import NoLongerStands, WhatDidYouSee
from ui.screens.check.words import note_words, pages_of, to_look_at
from ui.theme.looks import Looks
from ui.visits.page import VisitPage, visit_caption
from ui.visits.place import keep_place
from ui.visits.words import answer_words, asked_label, core_questions_left, unasked, within_words, worry_words
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.labels import heading, secondary
from ui.widgets.layouts import Column
from ui.widgets.lists import SummaryRow
from ui.widgets.pages import Page


class CheckView(VisitPage):
    """Every answer by topic with a way to change it; above them what needs a look before signing."""

    page_wanted = Signal(int, str)
    urgent_wanted = Signal(str)
    seen = Signal(str, str, str)
    ended = Signal(str, str, str)

    def __init__(self, looks: Looks, *, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("Check your answers"), name="check", above=" ", onward=tr("Sign this visit"))
        super().__init__(looks, page, parent=parent)
        self.inside = Column(looks, gap="m")
        page.add(self.company_line, self.inside, self.ways_out)
        self._let_be: set[tuple[str, str]] = set()
        self._cards: dict[str, WhatDidYouSee | NoLongerStands] = {}
        self._drawn: VisitState | None = None

    def show_visit(self, visit: VisitState) -> None:
        """Show everything again; not while a visit is only being saved, which would take the focus out of the page."""
        if visit is self._drawn:
            return
        self._drawn = visit
        self.page.caption.setText(visit_caption(visit))
        keep_place(self.page)
        typed = {name: card.words() for name, card in self._cards.items()}
        self.inside.clear()
        self._cards = {}
        for raised in visit.urgent:
            if raised.supported:
                self.inside.add(self._urgent(visit, raised))
        for raised in visit.raised:
            if not raised.supported:
                self.inside.add(self._no_longer(raised))
        for asked in to_look_at(visit):
            self._prompt(asked)
        for name, card in self._cards.items():
            card.write(typed.get(name, ""))
        left = sum(unasked(one) for page in visit.pages if page.open for one in page.asked)
        if visit.alone:
            self.inside.add(secondary(self.looks, _left_words(left, core_questions_left(visit))))
        for topic in visit.topics:
            self._topic(visit, topic)
        if typed.keys() - self._cards.keys():
            QTimer.singleShot(0, self, self._to_next_card)

    def unsaved(self) -> str:
        """What was seen, typed and not kept yet."""
        return "; ".join(words for card in self._cards.values() if (words := card.words()))

    def _to_next_card(self) -> None:
        """One card is dealt with: to the next, else to signing, with the top of the page in view."""
        if self.stack.currentWidget() is not self.page:
            return
        self.page.scroller.verticalScrollBar().setValue(0)
        card = next((one for one in self._cards.values() if not one.isHidden()), None)
        if card is None:
            self.page.onward_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        card.begin()
        self.page.scroller.ensureWidgetVisible(card)

    def _urgent(self, visit: VisitState, raised: Raised) -> CareCard:
        finding = raised.finding
        soon = within_words(raised.rule, finding, visit.day)
        says = worry_words(raised)
        card = CareCard(self.looks, tone=finding.urgency, how_soon=soon, says=says)
        card.inside.add(secondary(self.looks, tr("Nobody has been spoken to yet. You can sign and still ring.")))
        button = Button(self.looks, tr("Who to call, and what to say"), name=f"urgent.{finding.entry}", icon="phone")
        button.clicked.connect(lambda: self.urgent_wanted.emit(finding.entry))
        card.inside.add(button)
        return card

    def _no_longer(self, raised: Raised) -> NoLongerStands:
        card = NoLongerStands(self.looks, raised.finding.entry, raised.finding.says)
        card.ended.connect(self.ended)
        self._cards[card.objectName()] = card
        return card

    def _prompt(self, asked: Asked) -> None:
        key = (str(asked.question.id), str(asked.about))
        if key in self._let_be:
            return
        said = answer_words(asked.question, asked.answered)
        prompt = WhatDidYouSee(self.looks, f"{key[0]}@{key[1]}", asked_label(asked), said, asked.question.notice)
        prompt.kept.connect(lambda words: self.seen.emit(*key, words))
        prompt.let_be.connect(lambda: self._let_be.add(key))
        prompt.let_be.connect(self._to_next_card)
        self._cards[prompt.objectName()] = prompt
        self.inside.add(prompt)

    def _topic(self, visit: VisitState, topic: TopicState) -> None:
        pages = pages_of(visit, topic.topic.id)
        if not pages:
            return
        part = Column(self.looks, gap="s")
        part.add(heading(self.looks, topic.topic.title))
        if topic.left_because:
            words = tr("Left for next time: {reason}").format(reason=topic.left_because)
            part.add(secondary(self.looks, words))
        for page in pages:
            if page.instrument and all(one.answered is None for one in page.asked):
                part.add(self._unasked_row(visit, page))
                continue
            for asked in page.asked:
                part.add(self._row(visit, page, asked))
        self.inside.add(part)

    def _row(self, visit: VisitState, page: PageState, asked: Asked) -> SummaryRow:
        row = SummaryRow(
            self.looks,
            asked_label(asked),
            _answer(visit, asked),
            name=f"change.{asked.question.id}@{asked.about}",
            note=note_words(asked, visit.day),
            change=tr("Change") if asked.answered or asked.known else tr("Ask"),
        )
        way = CHECK if asked.answered else ""
        row.change.connect(lambda: self.page_wanted.emit(page.number, way))
        return row

    def _unasked_row(self, visit: VisitState, page: PageState) -> SummaryRow:
        """A whole measure of which nothing was asked, in one line."""
        title = page.heading or page.topic.title
        words = tr("Not asked yet") if visit.alone else ""
        row = SummaryRow(self.looks, title, words, name=f"change.page.{page.number}", change=tr("Ask"))
        row.change.connect(lambda: self.page_wanted.emit(page.number, ""))
        return row


def _answer(visit: VisitState, asked: Asked) -> str:
    """What was answered; what was not is said only while nobody else can read it."""
    given = asked.earlier if asked.known else asked.answered
    return answer_words(asked.question, given) if given or visit.alone else ""


def _left_words(left: int, core: int) -> str:
    if not left:
        return tr("Every open question has an answer or a reason.")
    if core:
        words = ntr(
            "{count} question is not asked yet, {core} of those everyone is asked. It comes back next time.",
            "{count} questions are not asked yet, {core} of those everyone is asked. They come back next time.",
            left,
        )
        return words.format(count=left, core=core)
    words = ntr(
        "{count} question is not asked yet. It comes back next time.",
        "{count} questions are not asked yet. They come back next time.",
        left,
    )
    return words.format(count=left)
