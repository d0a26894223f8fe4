"""Lists of statements: one part of the work, what is still growing, and what waits for supervision."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.calendar import short_date
from app.domain.competence import STRAND_NAMES, Strand
from app.domain.practised import PracticeState, Standing
from app.i18n import tr
from ui.screens.my_practice.forms import Form, known
from ui.screens.my_practice.state import PracticeShown
from ui.screens.my_practice.words import alone_words, gap_words, note_words, said_words
from ui.theme.looks import Looks
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import body, secondary
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow
from ui.widgets.notices import NoticeBar
from ui.widgets.rows import OpenRow, RowCard

STRANDS: tuple[Strand, ...] = ("knowledge", "skill", "practice")


class DomainPage(Form):
    """One part: what she knows, can do and does, and what is open by choice. `open(mode, statement)`, `choose(statement, on)`."""

    SAYS = ("open", "choose")
    open = Signal(str, str)
    choose = Signal(str, bool)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice = known(state)
        domain = next(one for one in practice.domains if one.id == state.about)
        super().__init__(looks, domain.title, state, name="domain", above=tr("My practice"))
        self.add(secondary(looks, domain.about))
        for strand in STRANDS:
            shown = [one for one in practice.shown(domain.id) if one.statement.strand == strand]
            if shown:
                self.add(self._group(tr(STRAND_NAMES[strand]), shown, practice))
        more = [one for one in practice.standings if not one.shown and one.statement.domain == domain.id]
        if more:
            self.add(self._more(more))

    def _group(self, heading: str, shown: list[Standing], practice: PracticeState) -> RowCard:
        card = RowCard(self.looks, heading)
        for one in shown:
            due = one.due(practice.day)
            status = tr("{said}. Look again").format(said=said_words(one)) if due else said_words(one)
            name = f"my-practice.statement.{one.statement.id}"
            hint = note_words(one, practice.day)
            row = OpenRow(
                self.looks, one.statement.says, status=status, tone="soon" if due else "", name=name, hint=hint
            )
            row.clicked.connect(lambda _on=False, id=one.statement.id: self.open.emit("statement", id))
            card.add(row)
        return card

    def _more(self, more: list[Standing]) -> Disclosure:
        part = Disclosure(self.looks, tr("More that you can take in"), name="my-practice.more")
        rows = Column(self.looks, gap="none")
        for one in more:
            name = f"my-practice.choose.{one.statement.id}"
            row = OpenRow(self.looks, one.statement.says, status=tr("Take in"), name=name)
            row.clicked.connect(lambda _on=False, id=one.statement.id: self.choose.emit(id, True))
            rows.add(row)
        part.inside.add(rows)
        return part


class GrowingPage(Form):
    """What is still growing, each with the training that belongs to it. `open(mode, statement)`."""

    SAYS = ("open",)
    open = Signal(str, str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice = known(state)
        super().__init__(looks, tr("Still growing"), state, name="growing", above=tr("My practice"))
        self.add(
            body(looks, tr("Nobody does all of this alone from the first day. Take one, and say when and with whom."))
        )
        if practice.alone:
            self.add(NoticeBar(looks, alone_words(), tone="note", name="my-practice.alone"))
        card = Card(looks, gap="s", pad="m")
        for gap in practice.gaps:
            stands, training = gap_words(gap)
            name = f"my-practice.gap.{gap.standing.statement.id}"
            row = SummaryRow(looks, gap.standing.statement.says, stands, name=name, note=training, change=tr("Open"))
            row.change.connect(lambda id=gap.standing.statement.id: self.open.emit("statement", id))
            card.add(row)
        if not practice.gaps:
            card.add(body(looks, tr("Nothing you said so far is below what is expected.")))
        self.add(card)


class SupervisionPage(Form):
    """What waits to be talked through. `open(mode, entry)`."""

    SAYS = ("open",)
    open = Signal(str, str)

    def __init__(self, looks: Looks, state: PracticeShown) -> None:
        practice = known(state)
        super().__init__(
            looks, tr("To talk through in supervision"), state, name="supervision", above=tr("My practice")
        )
        words = tr(
            "You asked something hard while it was still new to you. Asking was right; talking it through is for you."
        )
        self.add(body(looks, words))
        card = Card(looks, gap="s", pad="m")
        for one in practice.waiting:
            when = tr("Asked on {date}").format(date=short_date(one.on))
            name = f"my-practice.waiting.{one.entry}"
            row = SummaryRow(looks, one.says, when, name=name, change=tr("Talked through"))
            row.change.connect(lambda entry=one.entry: self.open.emit("talk", entry))
            card.add(row)
        if not practice.waiting:
            card.add(body(looks, tr("Nothing waits.")))
        self.add(card)
