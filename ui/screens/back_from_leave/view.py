"""Working days and leave, most pressing first: for today, what came up, what cover did, what comes back, then the days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import WEEKDAYS, day_and_date, long_date, short_date
from app.i18n import tr
from app.services.day_states import OpenThing
from app.services.states_leave import WHYS, Away, Done, LeaveState
from ui.families.choices import Choices
from ui.screens.back_from_leave.state import LeaveShown
from ui.theme.looks import Looks
from ui.visits.words import due_words
from ui.widgets.buttons import Button
from ui.widgets.dates import DateField
from ui.widgets.fields import TextField
from ui.widgets.labels import body, heading, secondary
from ui.widgets.layouts import Column, Row
from ui.widgets.lists import Bullets, SummaryRow
from ui.widgets.notices import NoticeBar, announce
from ui.widgets.pages import Page
from ui.widgets.rows import OpenRow
from ui.widgets.tiles import TickTile

MOST = 40
"""Lines of what others wrote; the rest stands in each family's chronology."""


class LeaveView(Page):
    """`open_family_wanted(family)`, `take_back_wanted(thing)`, `days_wanted(days)`, `going_wanted(first, last, cover, why)`."""

    open_family_wanted = Signal(str)
    take_back_wanted = Signal(object)
    days_wanted = Signal(list)
    going_wanted = Signal(object, object, str, str)
    cover_wanted = Signal()
    today_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, tr("Working days and leave"), name="leave-page", above=" ", parent=parent)
        today = Button(looks, tr("Back to today"), name="leave.today")
        today.clicked.connect(self.today_wanted)
        self.add_button(today)
        self.saved.hide()
        self.problem = NoticeBar(looks, "", tone="same-day", name="leave.problem")
        self.problem.hide()
        self.inside = Column(looks, gap="l")
        self.add(self.problem, self.inside)
        self._shown: LeaveState | None = None

    def show_state(self, state: LeaveShown) -> None:
        """Show it; what is being written stays while there is something to mend."""
        if state.leave is not None and state.leave is not self._shown:
            self._show(state.leave)
        if state.problem and self._shown is None:
            self.problem.say(state.problem)
        fields: dict[str, QWidget] = {"days": self.save, "going": self.first} if self._shown else {}
        self.show_errors([(state.problem, fields.get(state.where, self.title))] if state.problem else [])

    def _show(self, leave: LeaveState) -> None:
        before, self._shown = self._shown, leave
        self.caption.setText(day_and_date(leave.day))
        self.inside.clear()
        if leave.away is not None:
            self._meanwhile(leave, leave.away)
        elif leave.today:
            self._things(tr("For today, whoever has it"), leave.today, leave, "today")
        self._days(leave)
        self._going(leave)
        if before is not None:
            announce(self, tr("Saved"))
            self.arrive()

    def _meanwhile(self, leave: LeaveState, away: Away) -> None:
        words = tr("You are away until {last}. {cover} covers what they accepted by name.")
        if not leave.is_away:
            words = tr("You were away from {first} to {last}. {cover} was to cover.")
        told = words.format(first=long_date(away.first), last=long_date(away.last), cover=away.cover)
        self.inside.add(body(self.looks, told))
        self._things(tr("For today, whoever has it"), leave.today, leave, "today")
        self._things(tr("What came up while you were away"), leave.came_up, leave, "up")
        self._done(leave.done)
        if leave.comes_back:
            part = self._part(tr("What comes back to you"))
            for place, thing in enumerate(leave.comes_back):
                says = tr("{owner} has this").format(owner=thing.owner)
                row = SummaryRow(
                    self.looks, says, _words(thing, leave), name=f"leave.back.{place}", change=tr("Take back")
                )
                row.change.connect(lambda thing=thing: self.take_back_wanted.emit(thing))
                part.add(row)

    def _things(self, title: str, things: tuple[OpenThing, ...], leave: LeaveState, name: str) -> None:
        part = self._part(tr("{title}: {count}").format(title=title, count=len(things)))
        rows = Column(self.looks, gap="none")
        for place, thing in enumerate(things):
            row = OpenRow(
                self.looks,
                thing.family_name,
                status=tr("Open"),
                name=f"leave.{name}.{place}",
                hint=_words(thing, leave),
            )
            row.clicked.connect(lambda _on=False, thing=thing: self.open_family_wanted.emit(str(thing.family)))
            rows.add(row)
        part.add(rows if things else secondary(self.looks, tr("Nothing.")))

    def _done(self, done: tuple[Done, ...]) -> None:
        part = self._part(tr("What others wrote meanwhile: {count}").format(count=len(done)))
        line = tr("{date}, {family}: {what} ({by})")
        lines = [
            line.format(date=short_date(one.on), family=one.family_name, what=one.what, by=one.by)
            for one in done[-MOST:]
        ]
        none = tr("Nothing was written on this laptop by anybody else. Ask {who} what was done.")
        cover = self._shown.away.cover if self._shown and self._shown.away else ""
        part.add(Bullets(self.looks, lines) if lines else secondary(self.looks, none.format(who=cover)))

    def _days(self, leave: LeaveState) -> None:
        part, looks = self._part(tr("The days on which you work")), self.looks
        told = tr("What opens on your days off is shown on your last day before. What is for today waits for nobody.")
        self.ticks = [
            TickTile(looks, tr(name), word=str(day), name=f"leave.day.{day}") for day, name in enumerate(WEEKDAYS)
        ]
        for day, tick in enumerate(self.ticks):
            tick.setChecked(day in leave.hours.days)
        week = Column(looks, gap="xs")
        for some in (self.ticks[:4], self.ticks[4:]):
            row = Row(looks, gap="s")
            row.add(*some)
            week.add(row)
        self.save = Button(looks, tr("Save these days"), name="leave.days.save")
        self.save.clicked.connect(self._days_ticked)
        part.add(secondary(looks, told), week, self.save)

    def _days_ticked(self) -> None:
        self.days_wanted.emit([day for day, tick in enumerate(self.ticks) if tick.isChecked()])

    def _going(self, leave: LeaveState) -> None:
        part, looks = self._part(tr("When you are next away")), self.looks
        self.first = DateField(looks, tr("First day away"), name="leave.first", what=tr("the first day"))
        self.last = DateField(looks, tr("Last day away"), name="leave.last", what=tr("the last day"))
        self.who = TextField(looks, tr("Who covers?"), name="leave.cover", hint=tr("First name and family name"))
        whys = tuple((word, tr(says)) for word, says in WHYS.items())
        self.why = Choices(looks, tr("Why?"), whys, name="leave.why", picked="leave", columns=3)
        keep = Button(looks, tr("Save this time away"), name="leave.going.save", kind="primary")
        keep.clicked.connect(self._going_written)
        hand = Button(looks, tr("Hand over what is open"), name="leave.hand-over")
        hand.clicked.connect(self.cover_wanted)
        acts = Row(looks, gap="s")
        acts.add(keep, hand)
        told = tr(
            "Saving this hands nothing over: each thing stays yours until the one who covers has accepted it by name."
        )
        next_day = tr("You are next here on {day}.").format(day=day_and_date(leave.next_day))
        part.add(secondary(looks, f"{next_day} {told}"), self.first, self.last, self.who, self.why, acts)

    def _going_written(self) -> None:
        self.going_wanted.emit(self.first.value(), self.last.value(), self.who.text(), self.why.word())

    def _part(self, title: str) -> Column:
        part = Column(self.looks, gap="m")
        part.add(heading(self.looks, title))
        self.inside.add(part)
        return part


def _words(thing: OpenThing, leave: LeaveState) -> str:
    when = tr("by {when}").format(when=due_words(thing.due, leave.day)) if thing.due else tr("no date")
    return tr("{kind}, {when}. {act} {owner} has it.").format(
        kind=thing.kind, when=when, act=thing.act, owner=thing.owner
    )
