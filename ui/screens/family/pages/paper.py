"""What became of one paper: issued is not sent, sent is not received."""

from __future__ import annotations

from app.i18n import tr
from ui.families.choices import Choices
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.state import FamilyShown
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import PlainLabel, strong
from ui.widgets.lists import Bullets

COLLEAGUES = (
    ("handed-over", "Handed over"),
    ("failed", "It could not be sent"),
    ("received", "Received"),
    ("accepted", "Accepted"),
    ("declined", "Declined"),
    ("more-asked", "More was asked"),
)
HERS = {
    "paper": (("handed-over", "She has it"), ("failed", "It could not be given to her")),
    "voice": (("handed-over", "She was told"), ("failed", "She could not be reached")),
}


class PaperPage(FamilyPage):
    """What is known of a paper so far, and the next thing that happened to it."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("What became of it")

    def make(self, state: FamilyShown) -> None:
        """The paper, then a small form."""
        looks, paper = self.looks, state.paper
        if paper is None:
            return
        self.paper = paper
        self.add(strong(looks, paper.issued))
        if paper.steps:
            self.add(Bullets(looks, paper.steps))
        if not paper.to_her:
            self.add(PlainLabel(looks, tr("Printed is not sent, and sent is not received."), role="secondary"))
        choices = HERS[paper.to_her] if paper.to_her else COLLEAGUES
        told = tuple((word, tr(says)) for word, says in choices)
        self.how = Choices(looks, tr("What happened?"), told, name="paper.how", columns=2)
        self.by = TextField(looks, tr("Who said so?"), name="paper.by", hint=tr("A name, and their service"))
        self.note = LongText(
            looks, tr("Anything to add"), name="paper.note", lines=2, hint=tr("How it went, or why. You can leave it.")
        )
        self.fields["by"] = self.by
        self.by.setVisible(not paper.to_her)
        self.add(self.how, self.by, self.note)

    def arrive(self) -> None:
        """Ready to say what happened."""
        super().arrive()
        if self.fields:
            self.how.tiles.focus_first()

    def go_on(self) -> None:
        """Keep it."""
        self.does.handled.emit(self.paper.id, self.how.word(), self.by.text(), self.note.text())
