"""Who is known, what is on its way, what differs; and the page in front."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.exchange.pages import BundlePage, CardPage, ExchangePage, SendPage, SettlePage, TakenPage
from ui.screens.exchange.state import ExchangeShown
from ui.screens.exchange.words import way_words
from ui.theme.looks import Looks
from ui.widgets.buttons import Button
from ui.widgets.labels import body, heading, secondary, strong
from ui.widgets.layouts import Card
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.steps import PagesView


class PresentPage(ExchangePage):
    """How everything stands."""

    save_card = Signal()
    choose_card = Signal()
    begin_sending = Signal(str)
    begin_settling = Signal(int)

    def __init__(self, looks: Looks, state: ExchangeShown) -> None:
        super().__init__(looks, tr("Colleagues and bundles"), name="exchange.present", onward=tr("Take in a bundle"))
        if state.done:
            self.add(NoticeBar(looks, state.done, name="exchange.done"))
        self._differing(state)
        self._known(state)
        self._under_way(state)
        self._own(state)

    def _differing(self, state: ExchangeShown) -> None:
        if not state.differ:
            return
        looks, card = self.looks, Card(self.looks, gap="s", pad="m")
        card.add(strong(looks, tr("Two versions to settle")))
        for place, one in enumerate(state.differ):
            what = tr("The {name} family").format(name=one.family_name)
            row = SummaryRow(looks, what, one.about, name=f"exchange.differ.{place}", change=tr("Compare"))
            row.change.connect(lambda place=place: self.begin_settling.emit(place))
            card.add(row)
        self.add(card)

    def _known(self, state: ExchangeShown) -> None:
        looks = self.looks
        self.add(heading(looks, tr("Colleagues")))
        if not state.colleagues:
            words = tr("Nobody yet. A family goes only to somebody whose card you have compared, word by word.")
            self.add(body(looks, words))
        for place, one in enumerate(state.colleagues):
            job = ", ".join(part for part in (one.role, one.service) if part)
            send = "" if one.removed or not state.families else tr("Send a family")
            note = one.removed or one.compared
            row = SummaryRow(looks, one.name, job, name=f"exchange.colleague.{place}", note=note, change=send)
            row.change.connect(lambda person=one.person: self.begin_sending.emit(person))
            self.add(row)
        choose = Button(looks, tr("Take a colleague’s card"), name="exchange.choose-card", icon="download")
        choose.clicked.connect(self.choose_card)
        self.add(self.at_left(choose))

    def _under_way(self, state: ExchangeShown) -> None:
        if not state.on_the_way:
            return
        self.add(heading(self.looks, tr("Handed over")))
        for place, one in enumerate(state.on_the_way):
            what, how = way_words(one)
            self.add(SummaryRow(self.looks, what, how, name=f"exchange.way.{place}"))

    def _own(self, state: ExchangeShown) -> None:
        if state.own is None:
            return
        looks, card = self.looks, Card(self.looks, gap="s", pad="m")
        says = tr("Read these eight words aloud when a colleague has your card and rings you:")
        save = Button(looks, tr("Save your card"), name="exchange.save-card", icon="download")
        save.clicked.connect(self.save_card)
        card.add(strong(looks, tr("Your card")), body(looks, says), heading(looks, state.own.words), self.at_left(save))
        card.add(secondary(looks, tr("The card is no secret: it only lets others seal something for you.")))
        self.add(card)


class ExchangeView(PagesView):
    """Shows the page of the present part."""

    save_card = Signal()
    choose_card = Signal()
    take_card = Signal(str, str)
    choose_bundle = Signal()
    take_in = Signal()
    save_receipt = Signal()
    begin_sending = Signal(str)
    send = Signal(list, str, str)
    begin_settling = Signal(int)
    settle = Signal(str, str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="exchange", parent=parent)

    def show_state(self, state: ExchangeShown) -> None:
        """Show it."""
        if not state.ready:
            return
        parts = {
            "card": state.card,
            "bundle": state.bundle,
            "taken": state.receipt,
            "send": state.to,
            "settle": state.apart,
        }
        present = (state.colleagues, state.on_the_way, state.differ, state.done)
        self.turn((state.part, parts.get(state.part, present)), lambda: self._build(state))
        page = self.holder.page
        if isinstance(page, ExchangePage):
            page.show_state(state)

    def _build(self, state: ExchangeShown) -> ExchangePage:
        page: ExchangePage
        match state.part:
            case "card":
                page = CardPage(self.looks, state)
                page.take.connect(self.take_card)
            case "bundle":
                page = BundlePage(self.looks, state)
                page.onward.connect(self.take_in)
            case "taken":
                page = TakenPage(self.looks, state)
                page.onward.connect(self.save_receipt)
            case "send":
                page = SendPage(self.looks, state)
                page.send.connect(self.send)
            case "settle":
                page = SettlePage(self.looks, state)
                page.settle.connect(self.settle)
            case _:
                page = self._present(state)
        return page

    def _present(self, state: ExchangeShown) -> PresentPage:
        page = PresentPage(self.looks, state)
        page.onward.connect(self.choose_bundle)
        page.save_card.connect(self.save_card)
        page.choose_card.connect(self.choose_card)
        page.begin_sending.connect(self.begin_sending)
        page.begin_settling.connect(self.begin_settling)
        return page
