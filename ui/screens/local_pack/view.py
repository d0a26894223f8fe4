"""The list of everything that differs by place, or one thing of it to be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.screens.local_pack.state import GroupShown, LocalPackShown, ThingShown
from ui.theme.looks import Looks
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, subheading
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.steps import PagesView
from ui.widgets.tiles import TickTile


class ListPage(Page):
    """Everything, by kind. `open` names one."""

    open = Signal(str)

    def __init__(self, looks: Looks, state: LocalPackShown) -> None:
        super().__init__(looks, tr("Numbers and times for your place"), name="local.list")
        if state.saved:
            self.saved.saved(state.saved)
        nation = tr("These are for {nation}. The times and numbers of other nations are not loaded.")
        words = tr("An unverified default came with this program. It stays one until somebody here has checked it.")
        self.add(body(looks, words), secondary(looks, nation.format(nation=state.nation)))
        for group in state.groups:
            self.add(self._group(group))

    def _group(self, group: GroupShown) -> Column:
        looks = self.looks
        column, card = Column(looks, gap="s"), Card(looks, gap="s", pad="m")
        for thing in group.things:
            row = SummaryRow(
                looks,
                thing.name,
                thing.stands,
                name=f"local.{thing.id}",
                note="\n".join(words for words in (thing.about, thing.checked) if words),
                tag=thing.tag,
                tone="soon",
                change=tr("Change") if thing.may_change else "",
            )
            row.change.connect(lambda id=thing.id: self.open.emit(id))
            card.add(row)
        column.add(subheading(looks, group.name), secondary(looks, group.about), card)
        return column

    def show_state(self, state: LocalPackShown) -> None:
        """Nothing here goes wrong."""


class ThingPage(Page):
    """One thing: what stands there, why it is to be another, and by when to look again."""

    keep = Signal(object, str, bool, object)

    def __init__(self, looks: Looks, state: LocalPackShown, thing: ThingShown) -> None:
        above = tr("Numbers and times for your place")
        super().__init__(looks, thing.name, name=f"local.{thing.id}", above=above, onward=tr("Save"))
        self.saved.hide()
        self._tries = state.tries
        self.problem = NoticeBar(looks, "", tone="soon", name="local.problem")
        self.problem.hide()
        card = Card(looks, gap="m", pad="m")
        self._fields = {
            one.id: TextField(looks, one.label, name=f"local.{one.id}", hint=one.hint) for one in thing.fields
        }
        for one in thing.fields:
            self._fields[one.id].set_text(one.words)
        self.tick = TickTile(looks, tr("I have checked that this is right here"), word="checked", name="local.checked")
        self.reason = LongText(
            looks,
            tr("Why it is changed, and who agreed it"),
            name="local.reason",
            hint=tr("Not needed if you only checked it"),
        )
        self.review = DateField(
            looks, tr("Look at it again by"), name="local.review", what=tr("the day to look again"), earliest=state.day
        )
        self.review.set_value(state.review_by)
        card.add(*self._fields.values(), self.tick, self.reason, self.review)
        self.add(self.problem, *(secondary(looks, words) for words in (thing.about, thing.checked) if words), card)
        if thing.history:
            self.add(self._history(thing))
        self.onward.connect(self._keep)

    def _history(self, thing: ThingShown) -> Disclosure:
        history = Disclosure(self.looks, tr("What was changed"), name="local.history")
        for place, (who, what) in enumerate(thing.history):
            history.inside.add(SummaryRow(self.looks, who, what, name=f"local.history.{place}"))
        return history

    def show_state(self, state: LocalPackShown) -> None:
        """Say what is to be mended."""
        if state.tries == self._tries:
            return
        self._tries = state.tries
        late = state.problem if state.field == "review_by" else ""
        self.review.show_problem(late)
        self.show_errors([(late, self.review)] if late else [])
        if state.problem and not late:
            self.problem.say(state.problem, now=True)
        else:
            self.problem.hide()

    def _keep(self) -> None:
        fields = {name: field.text() for name, field in self._fields.items()}
        self.keep.emit(fields, self.reason.text(), self.tick.isChecked(), self.review.value())


class LocalPackView(PagesView):
    """`open` names a thing; `keep` carries its fields, the reason, the tick and the day."""

    open = Signal(str)
    keep = Signal(object, str, bool, object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, name="local-pack", parent=parent)

    def show_state(self, state: LocalPackShown) -> None:
        """Show it."""
        if not state.ready:
            return
        self.turn((state.open, state.groups), lambda: self._build(state))
        page = self.holder.page
        if isinstance(page, ListPage | ThingPage):
            page.show_state(state)

    def _build(self, state: LocalPackShown) -> ListPage | ThingPage:
        page: ListPage | ThingPage
        thing = state.thing()
        if thing:
            page = ThingPage(self.looks, state, thing)
            page.keep.connect(self.keep)
        else:
            page = ListPage(self.looks, state)
            page.open.connect(self.open)
        return page
