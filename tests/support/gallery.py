"""Every widget of the kit on a few pages, to look at and to test: `python -m tests.support.gallery` paints out/gallery."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QWidget

from ui.questions.question import QuestionWidget
from ui.questions.state import ChoiceState, QuestionState
from ui.theme.files import THEME_NAMES
from ui.theme.looks import Looks
from ui.widgets.banner import PatientBanner
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard, Panel, Tag
from ui.widgets.dates import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import LongText, PassphraseField, TextField
from ui.widgets.labels import body, heading, secondary, subheading
from ui.widgets.layouts import Card, Column, Row
from ui.widgets.lists import Bullets, SummaryRow, TaskRow
from ui.widgets.nhs_number import NhsNumberField
from ui.widgets.notices import NoticeBar
from ui.widgets.pages import Page
from ui.widgets.pdf import PdfPreview
from ui.widgets.tables import Table

OUT = Path(__file__).resolve().parent.parent.parent / "out" / "gallery"
LONG_NAME = "FITZWILLIAM-OYELARAN-MACGILLIVRAY-JONES, Alexandrina Oluwaseun (Ms)"


def yes_no(**changed: object) -> QuestionState:
    """A question with two answers."""
    fields: dict[str, object] = {
        "id": "example.question",
        "ask": "During the past month, have you often been bothered by feeling down, depressed or hopeless?",
        "kind": "choice",
        "why": "Low mood is common and treatable, and is missed when nobody asks directly.",
        "source": "NICE CG192",
        "notice": "What do you see? Could it be tiredness, culture, autism, language?",
        "choices": (ChoiceState("no", "No"), ChoiceState("yes", "Yes")),
        **changed,
    }
    return QuestionState(**fields)  # type: ignore[arg-type]


def scored(place: int, **changed: object) -> QuestionState:
    """One item of four steps."""
    steps = ("Not at all", "Several days", "More than half the days", "Nearly every day")
    choices = tuple(ChoiceState(str(points), says) for points, says in enumerate(steps))
    asks = ("Little interest or pleasure in doing things", "Feeling tired or having little energy")
    return yes_no(id=f"example.item{place}", ask=asks[place % 2], kind="score", choices=choices, columns=2, **changed)


def tasks(looks: Looks) -> Page:
    """A task list on the thread, under a banner."""
    page = Page(looks, "Health visit at 6 to 8 weeks", name="tasks", above="Practice family", onward="Check and sign")
    banner = PatientBanner(looks)
    banner.show_person(
        name="SMITH, Aisha (Ms)", born="14-Aug-1994 (32y)", gender="Female", nhs_number="999 000 0018", preferred="Ash"
    )
    page.add_top(banner)
    page.add_top(NoticeBar(looks, "1 thing before you leave", tone="soon", button="Show", name="leave"))
    page.add(body(looks, "Answer in any order. Everything is saved on this laptop as you go."))
    rows = Column(looks, gap="none")
    rows.add(
        TaskRow(looks, "How the birth was", status="Answered", bead="done", name="task.birth", first=True),
        TaskRow(
            looks,
            "A day in this baby's life",
            status="2 of 4 answered",
            bead="doing",
            tone="planned",
            name="task.day",
            hint="Feeding, sleep, who holds him, what he likes",
        ),
        TaskRow(looks, "How she is", status="Not asked yet", name="task.mood"),
        TaskRow(looks, "Who lives here, and who comes and goes", status="Not asked yet", name="task.home", last=True),
    )
    page.add(rows)
    page.add_button(Button(looks, "Jot now, write up later", name="jot", icon="notebook-pen"))
    page.saved.saved("10:42")
    return page


def question(looks: Looks) -> Page:
    """One question, answered."""
    page = Page(looks, "", name="question", above="How she is", onward="Continue")
    state = yes_no(hint="Ask her directly, in these words.", state="answered", value="yes")
    shown = QuestionWidget(looks, state, as_title=True)
    shown.aside.open("why")
    page.add(shown)
    page.saved.saved("10:42")
    return page


def group(looks: Looks) -> Page:
    """A tight group of scored items, one of them not answered."""
    page = Page(looks, "Over the last 2 weeks, how often has she been bothered by", name="group", onward="Continue")
    first = QuestionWidget(looks, scored(0, state="answered", value="1"))
    second = QuestionWidget(looks, scored(1, state="not-safe"))
    second.aside.open("reasons")
    page.add(first, second)
    return page


def kinds(looks: Looks) -> Page:
    """The other kinds of answer."""
    page = Page(looks, "What else there is to know", name="kinds", onward="Continue")
    several = (ChoiceState("cot", "In his own cot"), ChoiceState("bed", "In a bed with someone"))
    for state in (
        yes_no(
            id="example.several",
            ask="Where does he sleep?",
            kind="several",
            choices=several,
            value=["cot"],
            state="answered",
        ),
        yes_no(id="example.number", ask="How many hours did you sleep?", kind="number", unit="Hours", choices=()),
        yes_no(id="example.text", ask="Tell me about yesterday", kind="text", unit="In her words", choices=()),
        yes_no(id="example.date", ask="When did it begin?", kind="date", choices=()),
    ):
        page.add(QuestionWidget(looks, state))
    return page


def cards(looks: Looks) -> Page:
    """Urgencies, tags, an interruption."""
    page = Page(looks, "What happens next", name="cards", can_go_back=True)
    said = (
        ("emergency", "Emergency", "Call 999 now. Stay with her and the baby"),
        ("same-day", "Today", "Talk to the named clinician today"),
        ("soon", "Soon", "Arrange a second visit within 14 days"),
        ("planned", "Planned", "Ask again at the next visit"),
        ("note", "To note", "Her sister helps on weekdays"),
    )
    for tone, how_soon, says in said:
        card = CareCard(looks, tone=tone, how_soon=how_soon, says=says, text="Because she told you so at this visit.")
        card.inside.add(Bullets(looks, ("Who has this: you", "By: today, 17:00")))
        page.add(card)
    tags = Row(looks, gap="s")
    tags.add(*(Tag(looks, words, tone=tone) for tone, words, _ in said), Tag(looks, "Answered", tone="good"))
    tags.stretch()
    panel = Panel(
        looks, says="One thing is still open", text="You decide. If somebody is in the room, leave it for next time."
    )
    panel.buttons.add(
        Button(looks, "Ask next time", name="next-time", kind="primary"), Button(looks, "Go back", name="go-back")
    )
    page.add(tags, panel)
    return page


def form(looks: Looks) -> Page:
    """Fields, one with a problem, and a check list."""
    page = Page(looks, "Add a family", name="form", onward="Add family")
    given = TextField(looks, "Given name", name="given-name", characters=24)
    family = TextField(looks, "Family name", name="family-name", hint="As on her record", characters=24)
    family.show_problem("Enter her family name")
    page.add(
        given,
        family,
        DateField(looks, "Date of birth", name="born", what="her date of birth"),
        NhsNumberField(looks, name="nhs-number", hint="10 digits. Leave empty if it is not known"),
        PassphraseField(looks, "Passphrase", name="passphrase"),
        LongText(looks, "Safe contact", name="safe", hint="How may we reach her, and when?"),
        Disclosure(looks, "Why we ask", name="why", text="So that nobody rings while he is there."),
    )
    page.errors.show_errors([("Enter her family name", family.line)])
    return page


def check(looks: Looks) -> Page:
    """A check page with a table and dangerous buttons."""
    page = Page(looks, "Check what you wrote", name="check", onward="Sign", wide=True)
    page.add(
        heading(looks, "How she is"),
        SummaryRow(looks, "Feeling down in the past month", "Yes", name="a", change="Change", note="said by her"),
        SummaryRow(
            looks,
            "Is she afraid of anyone at home?",
            "",
            name="b",
            change="Change",
            tag="Not safe to ask today",
            tone="soon",
        ),
        subheading(looks, "Scores over time"),
    )
    table = Table(looks, ("Measure", "Date", "Total"), says="Scores over time", name="scores")
    table.show_rows([("PHQ-9", "03-Mar-2026", "4"), ("PHQ-9", "14-Apr-2026", "not complete: 2 items missing")])
    card = Card(looks)
    card.add(subheading(looks, "Copy for the main record"), secondary(looks, "Plain text, one note for each person."))
    card.add(Button(looks, "Copy Aisha's note", name="copy", icon="copy"))
    page.add(table, card, Button(looks, "Throw this draft away", name="discard", kind="danger"))
    return page


def paper(looks: Looks) -> Page:
    """A paper from memory."""
    page = Page(looks, "Letter to the GP", name="paper", onward="Save")
    preview = PdfPreview(looks)
    preview.show_pdf(one_page_pdf(), "Dear Doctor")
    page.add(preview)
    return page


def long_banner(looks: Looks) -> Page:
    """The longest names a banner must carry."""
    page = Page(looks, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", name="long")
    banner = PatientBanner(looks)
    banner.show_person(
        name=LONG_NAME, born="14-Aug-1994 (32y)", gender="Not known", nhs_number="", preferred="Alexandrina"
    )
    page.add_top(banner)
    page.add(
        Button(looks, "A button whose words are long enough to need two lines at two hundred percent", name="long")
    )
    return page


PAGES: tuple[Callable[[Looks], Page], ...] = (
    tasks, question, group, kinds, cards, form, check, paper, long_banner,
)  # fmt: skip


def one_page_pdf() -> bytes:
    """A small PDF made in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    painter = QPainter(writer)
    painter.drawText(60, 60, "Dear Doctor")
    painter.end()
    return bytes(buffer.data().data())


def settle(widget: QWidget, width: int, height: int) -> None:
    """Show a widget at a size and let its layout come to rest."""
    widget.resize(width, height)
    widget.show()
    for _ in range(16):
        QApplication.sendPostedEvents()


def paint(width: int = 1280, height: int = 720) -> list[Path]:
    """Paint every page in every theme at 100 and 200 %; the files."""
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    OUT.mkdir(parents=True, exist_ok=True)
    painted = []
    for theme in THEME_NAMES:
        for zoom in (100, 200):
            looks = Looks(theme, zoom)
            looks.apply(application)
            for make in PAGES:
                page = make(looks)
                settle(page, width, height)
                tall = page.height() + page.scroller.verticalScrollBar().maximum()
                settle(page, width, max(height, tall))
                painted.append(OUT / f"{make.__name__}-{theme}-{zoom}.png")
                page.grab().save(str(painted[-1]))
                page.close()
    return painted


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(*paint(), sep="\n")  # noqa: T201 - a script for people
