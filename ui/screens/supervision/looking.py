"""The pages that are read: who sits down, what waits, one thing whole, what was ended with a reason, what others can see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import SignalInstance

from app.domain.calendar import long_date, short_date, short_time
from app.i18n import ntr, tr
from app.services.states_reviews import Footprint, ReviewState, SignedState, Waiting
from ui.families.choices import Choices
from ui.families.steps import StepPage
from ui.screens.supervision.intents import SupervisionIntents
from ui.screens.supervision.state import SupervisionShown
from ui.visits.strip import Strip
from ui.visits.words import due_words
from ui.widgets.buttons import Button
from ui.widgets.fields import PassphraseField
from ui.widgets.labels import PlainLabel, body, secondary, strong, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.rows import OpenRow, RowCard
from ui.widgets.tables import Table

MOST = 60
"""Rows of one list on a page; the rest is counted."""


class Reading(StepPage[SupervisionShown, SupervisionIntents]):
    """A page with nothing to fill in."""

    live = True

    def continued(self, _state: SupervisionShown) -> str:
        """Nothing is kept from here."""
        return ""

    def prints(self, prints: Sequence[Footprint]) -> Column:
        """What supervisors left, newest first."""
        part, card = Column(self.looks, gap="s"), Card(self.looks, gap="s", pad="m")
        for place, one in enumerate(prints[:MOST]):
            when = tr("{day}, {who}").format(day=short_date(one.at.date()), who=one.who)
            became = one.follow_up or (tr("Not done yet") if one.open else "")
            next_on = tr("Next look: {day}").format(day=short_date(one.next_on))
            note = ". ".join(part for part in (became, next_on) if part)
            answer = "\n".join(part for part in (one.decided, one.reason) if part)
            card.add(SummaryRow(self.looks, when, answer, name=f"supervision.print.{place}", note=note))
        part.add(card)
        return part


class DoorPage(StepPage[SupervisionShown, SupervisionIntents]):
    """The worker's own caseload is open: whoever may review sits down beside her."""

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("Supervision")

    def continued(self, state: SupervisionShown) -> str:
        """Button."""
        return tr("Sit down together") if state.people else ""

    def make(self, state: SupervisionShown) -> None:
        """Who, and her passphrase; or how to bring somebody here."""
        looks = self.looks
        trail = Button(looks, tr("What others can see of my work"), name="supervision.trail")
        trail.clicked.connect(self.does.seen_of_me)
        if not state.people:
            words = tr(
                "Nobody who may review has a passphrase on this laptop. A supervisor sets one up here, or looks at bundles on hers."
            )
            self.add(body(looks, words), trail)
            return
        self.add(
            body(looks, tr("Your supervisor sits down beside you and shows with her own passphrase that it is she."))
        )
        self.who = Choices(
            looks,
            tr("Who sits beside you?"),
            [(one.id, one.name) for one in state.people],
            name="supervision.who",
            picked=state.people[0].id if len(state.people) == 1 else "",
            columns=2,
        )
        self.passphrase = PassphraseField(looks, tr("Her passphrase"), name="supervision.passphrase")
        self.fields["passphrase"] = self.passphrase
        self.add(self.who, self.passphrase, trail)

    def go_on(self) -> None:
        """Sit down."""
        self.does.sat.emit(self.who.word(), self.passphrase.text())


class QueuePage(Reading):
    """What waits, red flags first and then by time due."""

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("What waits to be looked at")

    def make(self, state: SupervisionShown) -> None:
        """The lists."""
        if state.said:
            self.add(NoticeBar(self.looks, state.said, name="supervision.said"))
        if state.beside:
            self.add(self._together(state.beside))
        queue = state.queue
        if queue is None:
            return
        if not (queue.waiting or queue.came_back or queue.untalked or queue.unsigned):
            self.add(body(self.looks, tr("Nothing waits here now. That says nothing about any family.")))
        self._list(state, tr("To look at: {count}"), queue.waiting, "waiting")
        self._list(state, tr("Open worries nobody talked over: {count}"), queue.untalked, "untalked")
        self._list(state, tr("Came back, and not done yet: {count}"), queue.came_back, "back")
        self._list(state, tr("Visits the worker has not signed: {count}"), queue.unsigned, "unsigned")
        self._ways()

    def _together(self, name: str) -> Strip:
        strip = Strip(self.looks)
        words = tr("{name} is here beside you.").format(name=name)
        leave = Button(self.looks, tr("She leaves"), name="supervision.leave", kind="quiet")
        leave.clicked.connect(self.does.left)
        strip.add(PlainLabel(self.looks, words, step="strong"), leave)
        return strip

    def _list(self, state: SupervisionShown, title: str, waiting: Sequence[Waiting], name: str) -> None:
        if not waiting or state.day is None:
            return
        card = RowCard(self.looks, title.format(count=len(waiting)))
        for place, one in enumerate(waiting[:MOST]):
            when = tr("By {day}").format(day=due_words(one.due, state.day)) if one.due else ""
            late = tr("Waited for since {day}").format(day=short_date(one.due.date())) if one.late and one.due else when
            row = OpenRow(
                self.looks,
                tr("{family}. {says}").format(family=one.family_name, says=one.says),
                status=tr("Urgent worry") if one.first else tr("Open"),
                tone="emergency" if one.first else "",
                name=f"supervision.{name}.{place}",
                hint=". ".join(part for part in (late, one.worker) if part),
            )
            opens = self.does.look if name in ("waiting", "untalked") else self.does.family
            self._opens(row, opens, one)
            card.add(row)
        self.add(card)
        more = len(waiting) - MOST
        if more > 0:
            words = ntr("And {count} more after these.", "And {count} more after these.", more)
            self.add(secondary(self.looks, words.format(count=more)))

    def _opens(self, row: OpenRow, signal: SignalInstance, one: Waiting) -> None:
        row.clicked.connect(lambda: signal.emit(one))

    def _ways(self) -> None:
        strip = Strip(self.looks)
        closed = Button(self.looks, tr("Ended with a reason, and counts"), name="supervision.closed")
        closed.clicked.connect(lambda: self.does.turn.emit("closed"))
        trail = Button(self.looks, tr("What others can see of this work"), name="supervision.trail")
        trail.clicked.connect(self.does.seen_of_me)
        strip.add(closed, trail)
        self.add(strip)


class ReviewPage(Reading):
    """One thing whole: why it is here, how it stood at my last look and stands now, and every look before."""

    wide_page = True

    def titled(self, state: SupervisionShown) -> str:
        """Heading."""
        return state.review.says if state.review else ""

    def above(self, state: SupervisionShown) -> str:
        """The family, and whose work."""
        review = state.review
        return tr("The {name} family. {worker}").format(name=review.family_name, worker=review.worker) if review else ""

    def continued(self, state: SupervisionShown) -> str:
        """Button."""
        return tr("Think it through") if state.review and not state.review.own else ""

    def make(self, state: SupervisionShown) -> None:
        """The parts."""
        review = state.review
        if review is None:
            return
        if review.own:
            self.add(strong(self.looks, tr("This is your own work. Somebody else looks at it.")))
        for words in review.why:
            self.add(body(self.looks, words))
        if review.signed:
            self.add(self._signature(review.signed))
        self._lines(review)
        if review.footprint:
            self.add(subheading(self.looks, tr("Looked at before")), self.prints(review.footprint))

    def _signature(self, signed: SignedState) -> PlainLabel:
        words = tr("Signed {when} by {who}, for {count} entries.")
        said = words.format(when=short_time(signed.at), who=signed.by, count=signed.entries)
        if signed.earlier:
            said = tr("{signed} It was changed since: that signature is of the earlier version.").format(signed=said)
        if not signed.sound:
            said = tr("{signed} The entries are not as they were signed. Tell whoever looks after this.").format(
                signed=said
            )
        return PlainLabel(
            self.looks, said, step="small_strong", tone="soon" if signed.earlier or not signed.sound else ""
        )

    def _lines(self, review: ReviewState) -> None:
        looked = any(one.before for one in review.lines) or any(not one.new for one in review.lines)
        headings = (tr("What"), tr("At my last look"), tr("Now")) if looked else (tr("What"), tr("Now"))
        rows = [(one.what, one.before, one.now) if looked else (one.what, one.now) for one in review.lines]
        changed = [one for one in review.lines if one.new]
        if looked:
            words = ntr(
                "{count} line is new since you looked.", "{count} lines are new since you looked.", len(changed)
            )
            self.add(secondary(self.looks, words.format(count=len(changed))))
        table = Table(self.looks, headings, says=tr("What was written"), name="supervision.lines")
        table.show_rows(rows)
        self.add(table)

    def go_on(self) -> None:
        """To the three questions."""
        self.does.turn.emit("think")


class ClosedPage(Reading):
    """What was ended with a reason, and counts for each rule. No figure for a worker."""

    wide_page = True

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("Ended with a reason")

    def make(self, state: SupervisionShown) -> None:
        """The list and the counts."""
        counts = state.counts
        if counts is None:
            return
        ended = [
            (one.family_name, one.says, one.why, one.evidence, short_date(one.at.date()) if one.at else "")
            for one in counts.closed[:MOST]
        ]
        headings = (tr("Family"), tr("The worry"), tr("Why"), tr("What was found"), tr("When"))
        table = Table(self.looks, headings, says=tr("Worries that were ended"), name="supervision.ended")
        table.show_rows(ended)
        per_rule = Table(
            self.looks,
            (tr("What was noticed"), tr("Times"), tr("Ended"), tr("Ended without what was asked for")),
            says=tr("Counts for each worry"),
            name="supervision.rules",
        )
        per_rule.show_rows([(one.says, str(one.raised), str(one.ended), str(one.without)) for one in counts.rules])
        self.add(table, subheading(self.looks, tr("Counts for each worry")))
        self.add(
            secondary(self.looks, tr("Counts ask questions; they answer none. There is no figure for any worker."))
        )
        self.add(per_rule)


class TrailPage(Reading):
    """What others can see of the work in this caseload."""

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("What others can see of this work")

    def make(self, state: SupervisionShown) -> None:
        """What was decided about it, who looked, and what is never seen."""
        trail, looks = state.trail, self.looks
        if trail is None:
            return
        words = tr(
            "Whoever reviews sees every visit, letter and worry of this caseload, what was decided and what was changed after "
            "signing. Nobody is shown a figure about {name}, and what was thought aloud in supervision is not kept here."
        )
        self.add(body(looks, words.format(name=trail.name)))
        self.add(subheading(looks, tr("What was decided about it: {count}").format(count=len(trail.reviews))))
        if trail.reviews:
            self.add(self.prints(trail.reviews))
        self.add(subheading(looks, tr("Who looked: {count}").format(count=len(trail.looked))))
        card = Card(looks, gap="s", pad="m")
        for place, one in enumerate(trail.looked):
            card.add(
                SummaryRow(looks, one.what, one.who, name=f"supervision.looked.{place}", note=long_date(one.at.date()))
            )
        if trail.looked:
            self.add(card)
