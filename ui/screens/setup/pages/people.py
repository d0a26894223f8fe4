"""Welcome, who you are, whom you call."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.people import ROLE_NAMES
from app.i18n import tr
from ui.screens.setup.pages.base import StepPage
from ui.screens.setup.state import ROLES, Number, SetupState, You
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard, Tag
from ui.widgets.columns import TwoColumns
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel, secondary, strong, subheading
from ui.widgets.layouts import Column
from ui.widgets.lists import Bullets
from ui.widgets.picture import Picture
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import ChoiceTile


class WelcomePage(StepPage):
    """What this is, for whom, and what it is not."""

    is_wide = True

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("Welcome to Goldthread")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Set up this laptop")

    def make(self, _state: SetupState) -> None:
        """The invitation, the purpose, the limits."""
        both = TwoColumns(self.looks, gap="xl")
        both.show_cards(((self._purpose(), False), (Picture(self.looks), True)))
        self.add(both, self._limits())
        copy = Button(self.looks, tr("Bring back a copy instead"), name="setup.bring-back", kind="quiet")
        copy.clicked.connect(self.does.bring_back)
        self.add_button(copy)

    def go_on(self) -> None:
        """Begin."""
        self.does.begin.emit()

    def _purpose(self) -> Column:
        looks = self.looks
        purpose = Column(looks, gap="m")
        helps = tr(
            "Goldthread helps you ask what is hard to ask, keeps what you learn in an encrypted record on this "
            "laptop, and holds on to each worry until a named person has ended it."
        )
        does = (
            tr("Recording a visit, question by question"),
            tr("Showing published thresholds, and what can’t be told yet"),
            tr("Reminding you who has a worry, and by when"),
            tr("Drafting a letter from what you wrote"),
        )
        purpose.add(
            strong(looks, tr("For midwives, health visitors and children’s centre staff.")),
            PlainLabel(looks, helps),
            subheading(looks, tr("What it is for")),
            Bullets(looks, does),
            PlainLabel(looks, tr("You keep every decision. It does not diagnose, predict, or rank families.")),
            secondary(looks, tr("Setting up takes about five minutes.")),
        )
        return purpose

    def _limits(self) -> CareCard:
        return CareCard(
            self.looks,
            tone="note",
            how_soon=tr("Practice mode"),
            says=tr("Not for clinical use until assessed by the deploying organisation"),
            text=tr(
                "That means DCB0129 and DCB0160, MHRA qualification, and a data protection impact assessment (DPIA). "
                "Until your organisation installs its signed policy, use made-up people only. "
                "Each paper carries a watermark."
            ),
        )


class YouPage(StepPage):
    """Name, role and how to be reached."""

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("About you")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: SetupState) -> None:
        """The fields."""
        looks, you = self.looks, state.you
        self.say(tr("What you write and sign carries your name and role. Letters say how to reach you."))
        self.name = TextField(looks, tr("Your name"), name="you.name", characters=30)
        self.role = TileGroup(
            looks,
            [ChoiceTile(looks, tr(ROLE_NAMES[word]), word=word, name=f"you.role.{word}", small=True) for word in ROLES],
            says=tr("Your role"),
            name="you.role",
            columns=2,
        )
        role = Column(looks, gap="xs")
        role.add(strong(looks, tr("Your role")), self.role)
        self.registration = TextField(
            looks,
            tr("Registration number"),
            name="you.registration",
            characters=16,
            hint=tr("Leave it empty if your role has none"),
        )
        self.phone = TextField(looks, tr("Your work phone"), name="you.phone", characters=18)
        self.service = TextField(
            looks, tr("Your service"), name="you.service", characters=34, hint=tr("As it stands on a letter")
        )
        self.add(self.name, role, self.registration, self.phone, self.service)
        self.fields["name"] = self.name
        for field, words in (
            (self.name, you.name),
            (self.registration, you.registration),
            (self.phone, you.phone),
            (self.service, you.service),
        ):
            field.set_text(words)
        self.role.show_words([you.role] if you.role else [])

    def arrive(self) -> None:
        """Ready to type the name: nothing else is done here first."""
        super().arrive()
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, name: str) -> QWidget:
        """What is wrong with the role is mended at the roles."""
        return self.role.tiles[0] if name == "role" else super().place_of(name)

    def go_on(self) -> None:
        """Tell who is setting up."""
        role = next((role for role in ROLES if role == self.role.word()), None)
        self.does.told.emit(
            You(
                name=self.name.text(),
                role=role,
                registration=self.registration.text(),
                phone=self.phone.text(),
                service=self.service.text(),
            )
        )


class NumbersPage(StepPage):
    """Whom to call when it cannot wait."""

    def titled(self, _state: SetupState) -> str:
        """Heading."""
        return tr("Numbers for when it cannot wait")

    def continued(self, _state: SetupState) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: SetupState) -> None:
        """A field a number."""
        self.say(
            tr("These stand on the urgent page, large enough to read while you dial. Enter your own local numbers."),
            tr("Where you leave one empty, the page offers 999 or A&E, and 111, instead. You can change them later."),
        )
        self._phones: dict[str, TextField] = {}
        for number in state.numbers:
            self.add(self._line(number))

    def go_on(self) -> None:
        """Hand over the numbers as written."""
        self.does.numbers_given.emit({id: field.text() for id, field in self._phones.items()})

    def _line(self, number: Number) -> Column:
        looks = self.looks
        line = Column(looks, gap="xs")
        if number.editable:
            field = TextField(looks, number.name, name=f"number.{number.id}", hint=number.about, characters=24)
            field.set_text(number.phone)
            self._phones[number.id] = field
            line.add(field)
        else:
            line.add(strong(looks, number.name), PlainLabel(looks, number.phone, step="subheading"))
        if number.unverified:
            tag = Tag(looks, tr("Unverified default"), tone="soon")
            line.box.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        return line
