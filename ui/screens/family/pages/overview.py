"""The family at a glance: what is open and who has it, then who belongs here, how to reach her, what was."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.calendar import long_date
from app.i18n import ntr, tr
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.pages.cards import Cards
from ui.screens.family.pages.measures import measure_card
from ui.screens.family.pages.worry_card import worry_card
from ui.screens.family.state import FamilyShown
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.columns import TwoColumns
from ui.widgets.disclosure import Disclosure
from ui.widgets.facts import Fact, Facts
from ui.widgets.labels import body, strong, subheading
from ui.widgets.layouts import Card
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.rows import OpenRow

READING = (
    "back",
    "family.private",
    "family.ask",
    "family.under-way",
    "family.ifs",
    "family.footprint",
    "family.measures",
    "known-on.button",
)
"""The buttons that read without changing anything."""


class OverviewPage(FamilyPage):
    """The page itself."""

    wide_page = True

    def above(self, _state: FamilyShown) -> str:
        """The heading says it already."""
        return ""

    def continued(self, state: FamilyShown) -> str:
        """Into the visit."""
        if state.known_on is not None:
            return ""
        return tr("Go on with the visit") if state.visit else tr("Start a visit")

    def go_on(self) -> None:
        """Into the visit."""
        self.does.go_on.emit()

    def make(self, state: FamilyShown) -> None:
        """Everything, the open things first; of an earlier day to read only."""
        self._band(state)
        knock = Button(self.looks, tr("Before you knock"), name="family.knock", icon="door-open")
        knock.clicked.connect(self.does.before_you_knock)
        self.add_button(knock)
        if state.glance:
            facts = [Fact(one.asks, one.says, one.about, one.tone) for one in state.glance]
            self.add(Facts(self.looks, facts, name="family.glance"))
        elif state.baby_seen:
            self.add(strong(self.looks, state.baby_seen))
        if not state.in_company:
            self.add(*(body(self.looks, words) for words in state.stopped))
        self._worries(state)
        self._begin(state)
        self._under_way(state)
        self._footprint(state)
        self._private_parts(state)
        made = Cards(self.looks, self.does)
        cards = TwoColumns(self.looks)
        if state.in_company:
            knock.hide()
            shown = [(made.people(state), False), (made.contacts(state), True)]
        else:
            left = [made.people(state), made.reach(state)]
            right = [made.gaps(state), made.jots(state), made.contacts(state), made.letters(state)]
            shown = [(card, False) for card in left] + [(card, True) for card in right if card is not None]
        cards.show_cards(shown)
        self.add(cards)
        if state.known_on is not None:
            self._only_read()

    def _band(self, state: FamilyShown) -> None:
        """Across the window while an earlier day is shown."""
        if state.known_on is None:
            return
        band = NoticeBar(self.looks, "", tone="soon", name="known-on", button=tr("Back to now"))
        band.across = True
        band.pressed.connect(self.does.now)
        self.add_top(band)
        words = tr("As known on {day}. Nothing written since is here, and nothing can be changed.")
        band.say(words.format(day=long_date(state.known_on)))

    def _only_read(self) -> None:
        """Nothing of an earlier day can be changed or begun."""
        for button in self.findChildren(Button):
            if button.objectName() not in READING:
                button.hide()
        for row in self.findChildren(OpenRow):
            row.setEnabled(False)
            row.show_status("")
        self.foot.hide()

    def _worries(self, state: FamilyShown) -> None:
        if state.worries:
            self.add(subheading(self.looks, tr("What we are worried about, and who has it now")))
        for worry in state.worries:
            self.add(worry_card(self.looks, self.does, worry))
        if state.private:
            words = ntr(
                "{count} more. Show when nobody else can read this screen",
                "{count} more. Show when nobody else can read this screen",
                len(state.private),
            )
            hidden = Disclosure(self.looks, words.format(count=len(state.private)), name="family.private")
            for worry in state.private:
                hidden.inside.add(worry_card(self.looks, self.does, worry))
            self.add(hidden)

    def _begin(self, state: FamilyShown) -> None:
        """What is done about the worries beyond one visit."""
        if state.in_company or state.known_on is not None:
            return
        strip = Strip(self.looks)
        ways: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            *(
                ((tr("Read it with her"), "family.read-back", "message-circle", self.does.read_back.emit),)
                if state.visit
                else ()
            ),
            *(
                ((tr("Who knows what"), "family.who-knows", "users", self.does.who_knows.emit),)
                if state.worries or state.private
                else ()
            ),
            (tr("Make a plan"), "family.plan", "clipboard-list", lambda: self.does.plan.emit("")),
            (tr("A meeting"), "family.meeting", "calendar", self.does.meeting.emit),
        )
        for words, name, icon, does in ways:
            button = Button(self.looks, words, name=name, kind="quiet", icon=icon)
            button.clicked.connect(lambda _on=False, does=does: does())
            strip.add(button)
        self.add(strip)

    def _private_parts(self, state: FamilyShown) -> None:
        """Whom to ring if it gets worse, and measures over time: each behind a press."""
        looks = self.looks
        if state.ifs:
            words = tr("If it gets worse, whom to ring. Show when nobody else can read this screen")
            hidden = Disclosure(looks, words, name="family.ifs")
            card = Card(looks, gap="s", pad="m")
            for place, (happens, ring) in enumerate(state.ifs):
                card.add(SummaryRow(looks, happens, ring, name=f"family.if.{place}"))
            hidden.inside.add(card)
            self.add(hidden)
        if state.measures:
            words = tr("How she has been: measures over time. Show when nobody else can read this screen")
            hidden = Disclosure(looks, words, name="family.measures")
            for place, one in enumerate(state.measures):
                hidden.inside.add(measure_card(looks, one, f"family.measure.{place}"))
            self.add(hidden)

    def _footprint(self, state: FamilyShown) -> None:
        """What supervisors decided here, and what became of it."""
        if not state.footprint:
            return
        words = tr("Supervision: {count}. Show when nobody else can read this screen")
        hidden = Disclosure(self.looks, words.format(count=len(state.footprint)), name="family.footprint")
        card = Card(self.looks, gap="s", pad="m")
        for place, (when, says, note) in enumerate(state.footprint):
            card.add(SummaryRow(self.looks, when, says, name=f"family.footprint.{place}", note=note))
        hidden.inside.add(card)
        self.add(hidden)

    def _under_way(self, state: FamilyShown) -> None:
        """Referrals and disagreements. Whoever reads over a shoulder learns that there are some, and no more."""
        if not state.under_way:
            return
        count = sum(each.open for each in state.under_way)
        words = tr("Under way: {count}. Show when nobody else can read this screen").format(count=count)
        hidden = Disclosure(self.looks, words, name="family.under-way")
        for each in state.under_way:
            row = OpenRow(
                self.looks, each.says, status=each.status, name=f"family.under-way.{each.id}", hint=each.about
            )
            row.clicked.connect(lambda _on=False, each=each: self.does.pursue.emit(each.id))
            hidden.inside.add(row)
        self.add(hidden)
