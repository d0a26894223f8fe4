"""One person of the family: what changed, in gentle words. What was written before stays, with its date and author."""

from __future__ import annotations

import msgspec

from app.domain.calendar import short_date
from app.i18n import tr
from ui.families.choices import Choices
from ui.families.forms import LIVES_HERE
from ui.screens.family.pages.base import FamilyPage
from ui.screens.family.state import FamilyShown
from ui.widgets.dates import DateField
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel, body, secondary
from ui.widgets.layouts import Column
from ui.widgets.nhs_number import NhsNumberField
from ui.widgets.rows import OpenRow

KEPT = "What was written before stays in the record, with its date and author."


class WhoPage(FamilyPage):
    """What do you know now about this person?"""

    def titled(self, state: FamilyShown) -> str:
        """The name."""
        return state.person.plain_name() if state.person else ""

    def continued(self, _state: FamilyShown) -> str:
        """Each row leads on."""
        return ""

    def make(self, state: FamilyShown) -> None:
        """What is known, then what may have changed."""
        person = state.person
        if person is None:
            return
        line = next((each for each in state.people if each.id == person.id), None)
        self.add(body(self.looks, line.about if line else ""))
        rows = Column(self.looks, gap="none")
        offers = [("change", tr("A name, number or detail is different"), "")]
        if person.unborn():
            offers.insert(0, ("born", tr("This baby is born"), tr("The birth date, and a name if there is one")))
        if person.kind != "mother" and not person.died and not person.unborn():
            offers.append(("moved", tr("Moved in or moved away"), tr("Since when, as far as you know")))
        if not person.died:
            offers.append(("died", tr("Has died"), tr("Keeps the day, and says it on every page")))
        else:
            offers.append(("not-died", tr("The death was written by mistake"), tr("Everything is as it was before it")))
        for mode, says, hint in offers:
            row = OpenRow(self.looks, says, status="", name=f"who.{mode}", hint=hint)
            row.clicked.connect(lambda _on=False, mode=mode: self.does.about_person.emit(mode))
            rows.add(row)
        self.add(rows, PlainLabel(self.looks, tr(KEPT), step="small", role="secondary"))


class MovedPage(FamilyPage):
    """Where somebody lives now, and since when."""

    def titled(self, state: FamilyShown) -> str:
        """Heading."""
        return tr("Where does {name} live now?").format(name=state.person.short_name() if state.person else "")

    def make(self, state: FamilyShown) -> None:
        """Two fields."""
        if state.person is None:
            return
        self.person = state.person
        lives = (("yes", tr("Here")), ("no", tr("Elsewhere")), ("not-known", tr("Not known")))
        self.lives = Choices(self.looks, tr("Living"), lives, name="moved.lives", picked=state.person.lives_here)
        self.on = DateField(
            self.looks, tr("Since which day?"), name="moved.on", what=tr("the day"), latest=self.day, optional=True
        )
        self.fields["on"] = self.on
        self.add(self.lives, self.on)
        self.add(secondary(self.looks, tr("Leave the day empty if it is not known.")))
        if state.person.kind == "baby":
            words = tr(
                "While {name} lives elsewhere, no visit here asks about {name} and nothing is proposed to her about {name}. "
                "Here again, all of it comes back."
            )
            self.add(secondary(self.looks, words.format(name=state.person.short_name())))

    def go_on(self) -> None:
        """Keep it."""
        lives = next((word for word in LIVES_HERE if word == self.lives.word()), self.person.lives_here)
        changed = msgspec.structs.replace(self.person, lives_here=lives)
        self.does.happened.emit(changed, self.on.value(), [words for words in (self.on.problem(),) if words])


class BornPage(FamilyPage):
    """A baby that was awaited is here."""

    def titled(self, _state: FamilyShown) -> str:
        """Heading."""
        return tr("This baby is born")

    def make(self, state: FamilyShown) -> None:
        """Birth date, name, number."""
        if state.person is None:
            return
        self.person = state.person
        self.born = DateField(
            self.looks, tr("Date of birth"), name="born.day", what=tr("the baby’s date of birth"), latest=self.day
        )
        self.given = TextField(
            self.looks,
            tr("First name"),
            name="born.name",
            characters=24,
            hint=tr("Leave it empty if there is none yet"),
        )
        self.given.set_text(state.person.given_name)
        self.number = NhsNumberField(self.looks, name="born.nhs", hint=tr("Leave it empty if it is not known"))
        self.fields["born"] = self.born
        self.add(self.born, self.given, self.number)
        self.add(secondary(self.looks, tr("Twins or more: say it for each baby by itself.")))

    def go_on(self) -> None:
        """Keep it."""
        changed = msgspec.structs.replace(
            self.person, born=self.born.value(), given_name=self.given.text(), nhs_number=self.number.value()
        )
        troubles = [words for words in (self.born.problem(), self.number.problem()) if words]
        self.does.happened.emit(changed, self.born.value(), troubles)


class DiedPage(FamilyPage):
    """Somebody has died: one date, and what the program does from then on."""

    def titled(self, state: FamilyShown) -> str:
        """Heading."""
        return tr("{name} has died").format(name=state.person.plain_name()) if state.person else ""

    def make(self, state: FamilyShown) -> None:
        """One field, and what follows."""
        if state.person is None:
            return
        self.person = state.person
        self.on = DateField(self.looks, tr("On which day?"), name="died.on", what=tr("the day"), latest=self.day)
        self.fields["on"] = self.on
        words = tr(
            "From then on no visit asks about {name}, and no page says when they were last seen. What was written stays. "
            "Look through the contacts still planned and the letters on their way: nobody else does."
        )
        if state.person.kind == "mother":
            words = tr(
                "The pages will say so beside {name}’s name. Questions meant for her still stand in a visit: leave them. What was "
                "written stays. Look through the contacts still planned and the letters on their way: nobody else does."
            )
        self.add(body(self.looks, words.format(name=state.person.short_name())), self.on)

    def go_on(self) -> None:
        """Keep it."""
        on, problem = self.on.value(), self.on.problem()
        changed = msgspec.structs.replace(self.person, died=on)
        self.does.happened.emit(changed, on, [problem] if problem else [])


class NotDiedPage(FamilyPage):
    """A death was written by mistake, or of somebody else: how it came about, and all is as before."""

    def titled(self, state: FamilyShown) -> str:
        """Heading."""
        return tr("{name} has not died").format(name=state.person.plain_name()) if state.person else ""

    def continued(self, _state: FamilyShown) -> str:
        """Button."""
        return tr("Take it back")

    def make(self, state: FamilyShown) -> None:
        """What follows, and one field."""
        person = state.person
        if person is None:
            return
        words = tr(
            "It was written that {name} died on {day}. Taken back, {name} stands here as before, and visits ask about {name} "
            "again. Both versions stay in the record. A worry that was raised with it stays open until somebody ends it."
        )
        if person.kind in ("mother", "adult"):
            words = tr(
                "It was written that {name} died on {day}. Taken back, {name} stands here as before. Both versions stay in the "
                "record. A worry that was raised with it stays open until somebody ends it."
            )
        day = short_date(person.died) if person.died else ""
        self.why = TextField(self.looks, tr("How did it come about?"), name="not-died.why")
        self.fields[""] = self.why
        told = tr("Ring whoever was told, and say that it was a mistake: letters may have been stopped.")
        self.add(body(self.looks, words.format(name=person.short_name(), day=day)), body(self.looks, told), self.why)

    def go_on(self) -> None:
        """Take it back."""
        self.does.not_died.emit(self.why.text())
