"""Writing a meeting: which kind and for what, whether it was held, who came or is asked, what was decided, a look at it all."""

from __future__ import annotations

from app.domain.calendar import long_date
from app.domain.plans import MEETINGS
from app.i18n import tr
from ui.families.acts import ActForm, Worries
from ui.families.acts_written import WrittenAct, act_words
from ui.families.choices import Choices
from ui.families.steps import StepPage
from ui.screens.meeting.intents import MeetingIntents
from ui.screens.meeting.state import MeetingShown
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow

AT_FIRST = 3
"""Rooms for people who came, before more are added."""


class MeetingPage(StepPage[MeetingShown, MeetingIntents]):
    """A page of a meeting."""

    def text(self, name: str, label: str, words: str = "", hint: str = "") -> LongText:
        """A field for a few words, with what is known filled in."""
        field = LongText(self.looks, label, name=f"meeting.{name}.words", lines=2, hint=hint)
        field.set_text(words)
        self.fields[name] = field
        return field

    def line(self, name: str, label: str, words: str = "", hint: str = "") -> TextField:
        """A field for a name or a number."""
        field = TextField(self.looks, label, name=f"meeting.{name}", hint=hint, characters=34)
        field.set_text(words)
        self.fields[name] = field
        return field


class WhatPage(MeetingPage):
    """Which kind, what it is to decide, for which worries."""

    def titled(self, _state: MeetingShown) -> str:
        """Heading."""
        return tr("A meeting")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: MeetingShown) -> None:
        """The form."""
        draft = state.draft
        kinds = tuple((word, tr(says)) for word, says in MEETINGS.items())
        self.kind = Choices(
            self.looks, tr("What kind of meeting?"), kinds, name="meeting.kind", picked=draft.meets, columns=2
        )
        self.about = self.text("about", tr("What is it to decide?"), draft.about, tr("One thing, as a question"))
        self.add(self.kind, self.about)
        self.worries: Worries | None = None
        if state.worries:
            says = tr("For which worries?")
            self.worries = Worries(self.looks, says, state.worries, draft.worries, name="meeting.worries")
            self.add(self.worries)

    def go_on(self) -> None:
        """On."""
        ticked = self.worries.ticked() if self.worries else ()
        self.does.what.emit(self.kind.word(), self.about.text(), ticked)


class WhenPage(MeetingPage):
    """Whether it is still to be held."""

    def titled(self, _state: MeetingShown) -> str:
        """Heading."""
        return tr("Was it held already?")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: MeetingShown) -> None:
        """The choice."""
        ways = (("ask", tr("No: I ask for it, or it is to come")), ("held", tr("Yes: write what was decided")))
        self.way = Choices(self.looks, tr("The meeting"), ways, name="meeting.when", picked=state.draft.when, columns=1)
        words = tr("A strategy discussion is for now: ring, do not only write. If a child is in danger now, call 999.")
        self.add(self.way)
        if state.draft.meets == "strategy":
            self.add(body(self.looks, words))

    def go_on(self) -> None:
        """On."""
        self.does.when.emit(self.way.word())


class AskedPage(MeetingPage):
    """Who was asked, and the day if there is one."""

    def titled(self, _state: MeetingShown) -> str:
        """Heading."""
        return tr("Who was asked for it?")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: MeetingShown) -> None:
        """The form."""
        draft = state.draft
        self.whom = self.line("asked-of", tr("Who was asked?"), draft.asked_of, tr("A name, and their service"))
        self.how = self.line(
            "how", tr("How, and what did they say?"), draft.how, tr("For example: by phone, they look today")
        )
        self.on = DateField(
            self.looks,
            tr("When is it held? Leave it empty if no day is known"),
            name="meeting.on",
            what=tr("the day it is held"),
            earliest=self.day,
            optional=True,
        )
        self.on.set_value(draft.on)
        self.fields["on"] = self.on
        self.add(self.whom, self.how, self.on)
        self.add(secondary(self.looks, tr("Asked for is not held: it stays with you, and on Today, until it was.")))

    def go_on(self) -> None:
        """On to the check."""
        problem = self.on.problem()
        troubles = [("on", problem)] if problem else []
        self.does.asked.emit(self.whom.text(), self.how.text(), self.on.value(), troubles)


class _Person(Card):
    """Somebody who came."""

    def __init__(self, looks: Looks, name: str, who: str, brought: str) -> None:
        super().__init__(looks, gap="s", pad="m")
        self.who = TextField(looks, tr("Name, and service"), name=f"{name}.who", characters=34)
        self.brought = LongText(
            looks, tr("What they brought: seen, said, or told by whom"), name=f"{name}.brought", lines=1
        )
        self.who.set_text(who)
        self.brought.set_text(brought)
        self.add(self.who, self.brought)


class CamePage(MeetingPage):
    """Who came, and who did not."""

    def titled(self, _state: MeetingShown) -> str:
        """Heading."""
        return tr("Who came, and what did each bring?")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: MeetingShown) -> None:
        """The form; more people are added one at a time."""
        draft = state.draft
        self.on = DateField(
            self.looks, tr("When was it held?"), name="meeting.on", what=tr("the day it was held"), latest=self.day
        )
        self.on.set_value(draft.on if draft.on and draft.on <= self.day else self.day)
        self.people = Column(self.looks, gap="m")
        self._people: list[_Person] = []
        for who, brought in (*draft.came, *((("", ""),) * max(0, AT_FIRST - len(draft.came)))):
            self._person(who, brought)
        more = Button(self.looks, tr("Add another person"), name="meeting.more", icon="plus")
        more.clicked.connect(lambda: self._person("", ""))
        self.not_there = self.text(
            "not-there", tr("Who was asked and did not come, and how are they told?"), draft.not_there
        )
        self.fields.update({"on": self.on, "came": self._people[0].who})
        self.add(self.on, self.people, Strip(self.looks, more), self.not_there)

    def go_on(self) -> None:
        """On."""
        problem = self.on.problem()
        troubles = [("on", problem)] if problem else []
        came = [(one.who.text().strip(), one.brought.text().strip()) for one in self._people]
        self.does.came.emit(came, self.not_there.text(), self.on.value(), troubles)

    def _person(self, who: str, brought: str) -> None:
        one = _Person(self.looks, f"meeting.person.{len(self._people)}", who, brought)
        self._people.append(one)
        self.people.add(one)


class DecisionPage(MeetingPage):
    """One decision."""

    def titled(self, state: MeetingShown) -> str:
        """Heading."""
        return tr("One thing that was decided") if state.place == 0 else tr("Another thing that was decided")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: MeetingShown) -> None:
        """The form."""
        decided = state.draft.decided
        act = decided[state.place] if state.place < len(decided) else WrittenAct()
        self.form = ActForm(self.looks, act, name="meeting.act", day=self.day, worries=state.worries, expects=False)
        self.fields.update(self.form.fields)
        self.add(self.form)

    def go_on(self) -> None:
        """On to the check."""
        self.does.decision.emit(self.form.written())


class CheckPage(MeetingPage):
    """All of it once more before it is kept."""

    live = True

    def titled(self, _state: MeetingShown) -> str:
        """Heading."""
        return tr("Check this meeting")

    def continued(self, _state: MeetingShown) -> str:
        """Button."""
        return tr("Keep it")

    def make(self, state: MeetingShown) -> None:
        """Each part with Change."""
        draft = state.draft
        self._row(tr("Kind"), tr(MEETINGS[draft.meets]) if draft.meets in MEETINGS else "", "what")
        self._row(tr("What it is to decide"), draft.about, "what")
        if draft.when == "ask":
            self._row(tr("Asked of"), "\n".join(part for part in (draft.asked_of, draft.how) if part), "asked")
            self._row(tr("To be held on"), long_date(draft.on) if draft.on else tr("No day yet"), "asked")
            return
        self._row(tr("Held on"), long_date(draft.on) if draft.on else "", "came")
        words = tr("{who}: {brought}")
        came = [words.format(who=who, brought=brought) if brought else who for who, brought in draft.came]
        self._row(tr("Who came"), "\n".join(came), "came")
        self._row(tr("Did not come"), draft.not_there or tr("Nobody named"), "came")
        for place, act in enumerate(draft.decided):
            self._row(tr("Decision {number}").format(number=place + 1), act_words(act), "decision", place)
        more = Button(self.looks, tr("Add a decision"), name="meeting.add", icon="plus")
        more.clicked.connect(lambda: self.does.change.emit("decision", len(draft.decided)))
        self.add(Strip(self.looks, more))

    def _row(self, what: str, words: str, mode: str, place: int = 0) -> None:
        row = SummaryRow(self.looks, what, words, name=f"meeting.{mode}.{place}.{what}", change=tr("Change"))
        row.change.connect(lambda: self.does.change.emit(mode, place))
        self.add(row)

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep.emit()
