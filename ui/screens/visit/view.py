"""The task list of a visit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import ntr, tr
from app.services.states import Raised, TopicState, VisitState
from ui.theme.looks import Looks
from ui.visits.page import VisitPage, visit_caption
from ui.visits.place import bring_to_top, keep_place
from ui.visits.words import (
    came_back_words,
    clock_words,
    core_left,
    core_left_words,
    topic_words,
    within_words,
    worry_words,
)
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import body, heading, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow, TaskRow
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow

BEADS = {"all-asked": "done", "in-progress": "doing"}
FEW = 3
"""Up to so many questions stand open under *Before you leave* and *From last time*; more wait behind their count."""
NEAR_THE_END = 6
"""From so few prompts of the core on, a visit is near its end and *Before you leave* says how much is worth asking."""


class VisitListView(VisitPage):
    """Topics on the thread, with what waits above them."""

    page_wanted = Signal(int)
    urgent_wanted = Signal(str)
    check_wanted = Signal()
    read_back_wanted = Signal()
    about_laptop_wanted = Signal()

    def __init__(self, looks: Looks, *, waiting: bool = False, parent: QWidget | None = None) -> None:
        page = Page(looks, tr("This visit"), name="visit", above=" ", onward=tr("Go to next unanswered"))
        super().__init__(looks, page, parent=parent)
        self._waiting = waiting
        page.onward_button.setAccessibleDescription(tr("Control G"))
        page.onward.connect(self.go_next)
        check = Button(looks, tr("Check and sign"), name="check.open", icon="clipboard-list")
        check.clicked.connect(self.check_wanted)
        page.add_button(check)
        self.read_back = Button(looks, tr("Read it back with her"), name="read-back.open", icon="message-circle")
        self.read_back.clicked.connect(self.read_back_wanted)
        self.read_back.hide()
        page.add_button(self.read_back)
        about = Button(looks, tr("Say what this laptop is for"), name="about-laptop.open", kind="quiet", icon="info")
        about.clicked.connect(self.about_laptop_wanted)
        self.inside = Column(looks, gap="m")
        page.add(self.company_line, about, self.inside, self.ways_out)

    def show_visit(self, visit: VisitState) -> None:
        """Show the whole list again."""
        self.page.caption.setText(visit_caption(visit))
        mother = visit.record.mother()
        if mother:
            self.page.title.setText(tr("Visit with {name}").format(name=mother.short_name()))
        keep_place(self.page)
        self.inside.clear()
        for raised in visit.urgent:
            self.inside.add(self._card(visit, raised))
        if "relative-interprets" in visit.contact.present:
            self.inside.add(_interpreter(self.looks))
        if visit.came_back:
            self.inside.add(self._came_back(visit))
        self.read_back.setVisible(visit.alone and any(one.answered for page in visit.pages for one in page.asked))
        self.inside.add(secondary(self.looks, core_left_words(visit)))
        self._add_topics(visit.topics)
        if visit.before_you_leave:
            self.inside.add(self._before_you_leave(visit))
        if visit.alone and visit.contact.waiting:
            self.inside.add(self._jots(visit))

    def _card(self, visit: VisitState, raised: Raised) -> CareCard:
        finding = raised.finding
        soon = within_words(raised.rule, finding, visit.day)
        card = CareCard(self.looks, tone=finding.urgency, how_soon=soon, says=worry_words(raised))
        button = Button(self.looks, tr("Who to call, and what to say"), name=f"urgent.{finding.entry}", icon="phone")
        button.clicked.connect(lambda: self.urgent_wanted.emit(finding.entry))
        card.inside.add(button)
        return card

    def _came_back(self, visit: VisitState) -> Card:
        """What an earlier contact could not ask or she did not answer: when, and why."""
        card = Card(self.looks, gap="s", pad="m")
        card.add(heading(self.looks, tr("From last time")))
        rest = Disclosure(self.looks, _more_words(len(visit.came_back) - FEW), name="came-back.more")
        said = ""
        for place, line in enumerate(visit.came_back):
            into = card if place < FEW else rest.inside
            if said != (said := came_back_words(line, visit.day)):
                into.add(secondary(self.looks, said))
            row = OpenRow(self.looks, line.topic, status=tr("Ask"), name=f"came-back.{place}")
            row.clicked.connect(lambda _on=False, line=line: self.page_wanted.emit(line.page))
            into.add(row)
        if len(visit.came_back) > FEW:
            card.add(rest)
        return card

    def _add_topics(self, topics: tuple[TopicState, ...]) -> None:
        here = [topic for topic in topics if topic.status != "on-request"]
        more = [topic for topic in topics if topic.status == "on-request"]
        self.inside.add(self._thread(here))
        if more:
            below = Disclosure(self.looks, tr("More to talk about, if it helps"), name="visit.more")
            below.inside.add(self._thread(more))
            self.inside.add(below)

    def _thread(self, topics: list[TopicState]) -> Column:
        thread = Column(self.looks, gap="none")
        for place, topic in enumerate(topics):
            row = TaskRow(
                self.looks,
                topic.topic.title,
                status=topic_words(topic),
                name=f"topic.{topic.topic.id}",
                bead=BEADS.get(topic.status, ""),
                hint=topic.left_because,
                first=place == 0,
                last=place == len(topics) - 1,
            )
            row.clicked.connect(lambda _on=False, topic=topic: self.page_wanted.emit(topic.first_page))
            thread.add(row)
        return thread

    def _before_you_leave(self, visit: VisitState) -> QWidget:
        asks = visit.before_you_leave
        words = before_you_leave_words(visit)
        hint = tr("What can't be told without it stands beside each.")
        below = Disclosure(self.looks, words, name="visit.before-you-leave", text=hint)
        for place, ask in enumerate(asks):
            label = ask.question.label
            row = SummaryRow(
                self.looks,
                label,
                ask.why,
                name=f"ask.{place}",
                change=tr("Ask") if ask.page else "",
            )
            row.change.connect(lambda ask=ask: self.page_wanted.emit(ask.page))
            below.inside.add(row)
        below.open(self._waiting or (near_the_end(visit) and len(asks) <= FEW))
        if self._waiting and not visit.urgent:
            below.button.setFocus(Qt.FocusReason.OtherFocusReason)
            laid_out = self.page.scroller.verticalScrollBar().rangeChanged
            laid_out.connect(self._lead_to_waiting, Qt.ConnectionType.SingleShotConnection)
        self._waiting = False
        return below

    def _lead_to_waiting(self) -> None:
        """What waits, in view as soon as the page is laid out."""
        below = self.inside.findChild(Button, "visit.before-you-leave")
        if isinstance(below, Button):
            bring_to_top(self.page, below)

    def _jots(self, visit: VisitState) -> Column:
        jots = Column(self.looks, gap="xs")
        jots.add(heading(self.looks, tr("Jotted, to write up")))
        for jot in visit.contact.waiting:
            jots.add(
                body(self.looks, jot.jotted.text),
                secondary(self.looks, tr("Said at {time}").format(time=clock_words(jot.happened_at))),
            )
        return jots


def _interpreter(looks: Looks) -> Card:
    """Neutral words: whoever interprets may read them."""
    card = Card(looks, gap="xs", pad="m")
    card.add(
        strong(looks, tr("Book a professional interpreter for next time")),
        body(looks, tr("It is free, and it lets the family simply be family. We offer it to everyone.")),
    )
    return card


def _more_words(count: int) -> str:
    return ntr("{count} more", "{count} more", count).format(count=count)


def near_the_end(visit: VisitState) -> bool:
    """Few prompts of the core are left, or every topic was opened."""
    here = [topic for topic in visit.topics if topic.status != "on-request"]
    return core_left(visit) <= NEAR_THE_END or all(topic.status != "not-started" for topic in here)


def before_you_leave_words(visit: VisitState) -> str:
    """How many questions are worth asking; at the start of a visit a count would only press."""
    if not near_the_end(visit):
        return tr("Worth asking before you leave")
    count = len(visit.before_you_leave)
    return ntr(
        "Before you leave: {count} question worth asking", "Before you leave: {count} questions worth asking", count
    ).format(count=count)
