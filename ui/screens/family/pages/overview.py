"""The family at a glance: what is open and who has it, then who belongs here, how to reach her, what was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.calendar import long_date
from app.i18n import ntr, tr
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.pages.cards import Cards
from ui.screens.family.state import FamilyShown, Worry
from ui.visits.strip import Strip
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.columns import TwoColumns
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import PlainLabel, body, strong, subheading
from ui.widgets.notices import NoticeBar
from ui.widgets.rows import OpenRow

READING = ("back", "family.private", "family.ask", "family.under-way", "known-on.button")
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
        if state.baby_seen:
            self.add(strong(self.looks, state.baby_seen))
        if not state.in_company:
            self.add(*(body(self.looks, words) for words in state.stopped))
        self._worries(state)
        self._under_way(state)
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
            self.add(self._worry(worry))
        if state.private:
            words = ntr(
                "{count} more. Show when nobody else can read this screen",
                "{count} more. Show when nobody else can read this screen",
                len(state.private),
            )
            hidden = Disclosure(self.looks, words.format(count=len(state.private)), name="family.private")
            for worry in state.private:
                hidden.inside.add(self._worry(worry))
            self.add(hidden)

    def _under_way(self, state: FamilyShown) -> None:
        """Referrals and disagreements. Whoever reads over a shoulder learns that there are some, and no more."""
        if (state.worries or state.private) and state.known_on is None:
            who = Button(self.looks, tr("Who knows what"), name="family.who-knows", kind="quiet", icon="users")
            who.clicked.connect(self.does.who_knows)
            self.body.box.addWidget(who, 0, Qt.AlignmentFlag.AlignLeft)
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

    def _worry(self, worry: Worry) -> QWidget:
        looks = self.looks
        card = CareCard(looks, tone=worry.tone, how_soon=worry.how_soon, says=worry.says)
        card.inside.add(PlainLabel(looks, tr("Next: {act}").format(act=worry.next)))
        has = tr("{owner} has this now").format(owner=worry.owner)
        known = ". ".join(part for part in (has, worry.main_record) if part)
        card.inside.add(PlainLabel(looks, known, step="small", role="secondary"))
        more = Button(
            looks,
            tr("What was done about it"),
            name=f"family.worry.{worry.id}",
            kind="quiet",
            says=tr("What was done about: {worry}").format(worry=worry.says),
        )
        more.clicked.connect(lambda: self.does.open_worry.emit(worry.id))
        acts = Strip(looks)
        if worry.calls:
            call = Button(
                looks,
                tr("Whom to call"),
                name=f"family.call.{worry.id}",
                icon="phone",
                says=tr("Whom to call about: {worry}").format(worry=worry.says),
            )
            call.clicked.connect(lambda: self.does.call.emit(worry.id))
            acts.add(call)
        refer = Button(
            looks,
            tr("Refer"),
            name=f"family.refer.{worry.id}",
            icon="file-text",
            says=tr("Refer: {worry}").format(worry=worry.says),
        )
        refer.clicked.connect(lambda: self.does.refer.emit(worry.id))
        acts.add(refer, more)
        card.inside.add(acts)
        return card
