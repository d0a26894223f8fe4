"""A page of questions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.pathway import Instrument
from app.domain.practised import Beside
from app.i18n import tr
from app.services.states import Asked, PageState, VisitState
from ui.questions.aside import lessons_button
from ui.questions.question import QuestionWidget
from ui.screens.question.beside import BesideHelp
from ui.screens.question.known import StillTrue
from ui.screens.question.leave import LeaveTopic
from ui.screens.question.onward import QuestionPage, back_words, onward_words
from ui.screens.question.words import licence_words, may_hand_over, question_key, question_state, score_words, scores_of
from ui.theme.looks import Looks
from ui.visits.page import VisitPage
from ui.visits.words import core_left_words, source_line
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Card, Column, Rule
from ui.widgets.notices import NoticeBar

SIDE_BY_SIDE = 4
MAPPED = ("baby.mark", "baby.mark_words", "baby.birthmark", "baby.mark_moving")
"""Questions beside which the body map lies."""
BIG_TEXT, BIGGEST_TEXT = 125, 160
"""Text sizes in percent from which fewer answers stand side by side."""


class QuestionView(VisitPage):
    """Questions of one page. `answered(question, about, state, value, said_by, noticed, reason)` comes at each act."""

    answered = Signal(str, str, str, object, str, str, str)
    still_true = Signal(str, str)
    topic_left = Signal(str)
    stop_wanted = Signal()
    onward_wanted = Signal()
    back_wanted = Signal()
    hand_over_wanted = Signal()
    map_wanted = Signal(str)
    lessons_wanted = Signal(str)

    def __init__(self, looks: Looks, number: int, way: str = "", *, parent: QWidget | None = None) -> None:
        page = QuestionPage(looks, "", name="question", above=" ", onward=tr("Continue"))
        super().__init__(looks, page, parent=parent)
        self._number, self._way = number, way
        self._shows: tuple[object, ...] = ()
        self._asked: dict[str, Asked] = {}
        self.widgets: dict[str, QuestionWidget] = {}
        self._known: dict[str, StillTrue] = {}
        self._beside: dict[str, Beside] = {}
        self._helps: list[BesideHelp] = []
        self.stop_bar = NoticeBar(
            looks,
            "",
            tone="soon",
            name="stop-bar",
            button=tr("See what to do"),
        )
        self.stop_bar.hide()
        self.left = secondary(looks, "")
        self.inside = Column(looks, gap="m")
        self.scores = Column(looks, gap="s")
        self.leave = LeaveTopic(looks)
        page.add_low(self.stop_bar)
        page.add(
            self.inside,
            self.scores,
            Rule(looks),
            self.ways_out,
            self.company_line,
            self.left,
            self.leave,
        )
        self.stop_bar.pressed.connect(self._stop)
        self.leave.left.connect(self._leave)
        self.hand_over = self._hand_over_button()
        page.add_button(self.hand_over)
        page.onward.connect(self._onward)
        page.entered.connect(self._entered)
        page.back.connect(self._back)
        looks.changed.connect(self._forget)

    def show_visit(self, visit: VisitState) -> None:
        """Show the page as it stands; widgets stay where they are while the questions are the same."""
        page = visit.page(self._number)
        if page is None:
            self.inside.clear()
            self.widgets, self._shows = {}, ()
            return
        self._asked = {question_key(one): one for one in page.asked}
        if self._shows != (visit.alone, *self._asked):
            self._build_page(page, visit)
        for key, asked in self._asked.items():
            self.widgets[key].show_state(
                question_state(asked, visit.day, self._columns(), page.instrument, alone=visit.alone)
            )
            if asked.answered and key in self._known:
                self._known[key].open()
        self.hand_over.setVisible(visit.alone and may_hand_over(page))
        self._show_scores(page, visit)
        self.left.setText(core_left_words(visit))
        if self.page.onward_button.text() != (words := back_words(self._way) or onward_words(page)):
            self.page.show_onward(words)
        self.leave.show_topic(page.topic.title)

    def show_stop(self, words: str) -> None:
        """Say that something waits; empty takes it away."""
        self.stop_bar.setVisible(bool(words))
        if words and self.stop_bar.label.text() != words:
            self.stop_bar.say(words)

    def show_beside(self, found: Mapping[str, Beside]) -> None:
        """What hard questions ask of whoever asks them; what already stands here says it anew."""
        self._beside = dict(found)
        for help_ in self._helps:
            if help_.question in found:
                help_.say(found[help_.question])

    def keep(self) -> None:
        """Give what is written in every question."""
        for widget in self.widgets.values():
            widget.commit()

    def unsaved(self) -> str:
        """A reason typed for leaving the topic."""
        return self.leave.take()

    def arrive(self) -> None:
        """Begin at the first question that has no answer; where all have one and no title says where we are, at the first."""
        super().arrive()
        first = next((key for key, one in self._asked.items() if one.answered is None), None)
        if first is None and self.page.title.isHidden():
            first = next(iter(self._asked), None)
        if self.stack.currentWidget() is self.page and first is not None:
            self._begin(first)

    def _build_page(self, page: PageState, visit: VisitState) -> None:
        self.inside.clear()
        self.widgets, self._known, self._helps = {}, {}, []
        self._shows = (visit.alone, *self._asked)
        alone = len(page.asked) == 1 and not page.heading
        self.page.caption.setText(page.topic.title)
        self.page.caption.setVisible(alone or page.heading not in ("", page.topic.title))
        self.page.title.setText(page.heading or page.topic.title)
        self.page.title.setVisible(not alone)
        if page.instrument and page.instrument.stem and page.instrument.stem != page.heading:
            self.inside.add(body(self.looks, page.instrument.stem))
        if page.instrument:
            self.inside.add(self._why(page.instrument, alone=visit.alone))
        items = Column(self.looks, gap="s" if page.instrument else "xl")
        for key, asked in self._asked.items():
            items.add(self._question(key, asked, visit, alone=alone, measure=page.instrument))
        self.inside.add(items)
        if page.instrument:
            self.inside.add(secondary(self.looks, licence_words(page.instrument)))
        self.arrive()

    def _why(self, measure: Instrument, *, alone: bool) -> Disclosure:
        """Why the whole measure is asked, once, and where it comes from; what reviews found is behind one more key."""
        words = f"{measure.why}\n{tr('From {source}').format(source=source_line(measure.source))}"
        why = Disclosure(self.looks, tr("Why we ask"), name=f"{measure.id}.why.open", text=words)
        if measure.learn and alone:
            more = lessons_button(self.looks, f"{measure.id}.lessons")
            more.clicked.connect(lambda: self.lessons_wanted.emit(measure.id))
            why.inside.box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return why

    def _question(
        self, key: str, asked: Asked, visit: VisitState, *, alone: bool, measure: Instrument | None
    ) -> QuestionWidget:
        state = question_state(asked, visit.day, self._columns(), measure, alone=visit.alone)
        widget = QuestionWidget(self.looks, state, as_title=alone)
        name, about = asked.question.id, asked.about
        widget.answered.connect(lambda *said: self.answered.emit(name, about, *said))
        widget.lessons.connect(lambda: self.lessons_wanted.emit(name))
        place = widget.box.indexOf(widget.input)
        if asked.question.kindly and visit.alone:
            kindly = Disclosure(
                self.looks, tr("How to ask it kindly"), name=f"{key}.kindly", text=asked.question.kindly
            )
            widget.box.insertWidget(place, kindly)
        if asked.question.id in MAPPED:
            drawn = Button(self.looks, tr("Body map"), name=f"{key}.body-map", icon="baby")
            drawn.clicked.connect(lambda: self._map(about))
            widget.box.insertWidget(place, drawn)
        if name in self._beside and visit.alone:
            self._helps.append(BesideHelp(self.looks, key, self._beside[name]))
            widget.box.insertWidget(widget.box.indexOf(widget.input), self._helps[-1])
        if asked.known:
            still = StillTrue(self.looks, widget, key, asked.question.label)
            still.said.connect(lambda: self.still_true.emit(name, about))
            widget.box.insertWidget(place, still)
            self._known[key] = still
        self.widgets[key] = widget
        return widget

    def _show_scores(self, page: PageState, visit: VisitState) -> None:
        self.scores.clear()
        for line in scores_of(page, visit):
            card = Card(self.looks, gap="xs", pad="m")
            card.add(strong(self.looks, score_words(line)), body(self.looks, line.words))
            if page.instrument and page.instrument.beside:
                card.add(secondary(self.looks, page.instrument.beside))
            self.scores.add(card)

    def _columns(self) -> int:
        zoom = self.looks.zoom
        return 1 if zoom > BIGGEST_TEXT else 2 if zoom > BIG_TEXT else SIDE_BY_SIDE

    def _forget(self) -> None:
        """Another text size may need another number of columns: build the page anew when next shown."""
        self._shows = ()
        if self._shown and self._shown.visit and not self._shown.asking:
            self.show_visit(self._shown.visit)

    def _problems(self) -> list[tuple[str, QWidget]]:
        problems = [(widget.commit(), widget) for widget in self.widgets.values()]
        return [(problem, widget.input) for problem, widget in problems if problem]

    def _begin(self, key: str) -> None:
        """Put the focus where a question is answered."""
        if key in self._known and not self._known[key].isHidden():
            self._known[key].begin()
        elif key in self.widgets:
            self.widgets[key].focus_first()

    def _entered(self) -> None:
        """To the next question below that has no answer; on from the page once there is none."""
        problems = self._problems()
        self.page.show_errors(problems)
        keys = list(self.widgets)
        here = next((n for n, key in enumerate(keys) if self.widgets[key].isAncestorOf(self.focusWidget())), -1)
        below = next((key for key in keys[here + 1 :] if self._open(key)), None)
        if problems:
            return
        if below is None:
            self.onward_wanted.emit()
            return
        self._begin(below)
        self.page.scroller.ensureWidgetVisible(self.widgets[below], 0, self.looks.space("l"))

    def _open(self, key: str) -> bool:
        """Whether a question has neither an answer nor a reason, said before or just now."""
        now = self.widgets[key].question
        return (now.state is None and not self._asked[key].known) or (now.state == "not-asked" and not now.reason)

    def _onward(self) -> None:
        problems = self._problems()
        self.page.show_errors(problems)
        if not problems:
            self.onward_wanted.emit()

    def _back(self) -> None:
        self.keep()
        self.back_wanted.emit()

    def _hand_over_button(self) -> Button:
        button = Button(self.looks, tr("Let her answer on the laptop"), name="hand-over", icon="user")
        button.setAccessibleDescription(tr("Only these questions are shown, until you give your PIN or passphrase."))
        button.clicked.connect(self._hand_over)
        button.hide()
        return button

    def _hand_over(self) -> None:
        self.keep()
        self.hand_over_wanted.emit()

    def _map(self, about: str) -> None:
        self.keep()
        self.map_wanted.emit(about)

    def _stop(self) -> None:
        self.keep()
        self.stop_wanted.emit()

    def _leave(self, reason: str) -> None:
        self.keep()
        self.topic_left.emit(reason)
