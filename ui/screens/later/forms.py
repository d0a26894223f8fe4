"""Three forms: something told, a call, a visit. Each begins with when it happened."""

from __future__ import annotations

from app.domain.base import EntryId, PersonId
from app.domain.body import COMPANY_NAMES, Company
from app.domain.outside import HOW_NAMES
from app.i18n import tr
from ui.families.choices import Choices
from ui.families.steps import StepPage
from ui.families.when import WhenFields
from ui.screens.later.answers import AnswersOne
from ui.screens.later.intents import LaterIntents
from ui.screens.later.state import LaterShown, WrittenCall, WrittenTold, WrittenVisit
from ui.visits.words import COMPANY
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Column
from ui.widgets.tile_group import TileGroup
from ui.widgets.tiles import TickTile

Ticks = tuple[tuple[str, str], ...]


class TimedPage(StepPage[LaterShown, LaterIntents]):
    """A form that begins with when it happened."""

    def when(self, name: str, label: str, what: str, *, today: bool) -> WhenFields:
        """The fields of day and time, with a place for what is to be mended. Most calls are written up on their day."""
        fields = WhenFields(self.looks, name=name, day=self.day, label=label, what=what)
        fields.day.set_value(self.day if today else None)
        self.fields.update({"day": fields.day, "time": fields.time})
        return fields

    def ticks(self, says: str, words: Ticks, *, name: str) -> tuple[Column, TileGroup]:
        """A label with ticks below it."""
        tiles = [TickTile(self.looks, label, word=word, name=f"{name}.{word}", small=True) for word, label in words]
        group = TileGroup(self.looks, tiles, says=says, name=name, columns=2)
        block = Column(self.looks, gap="xs")
        block.add(strong(self.looks, says), group)
        return block, group


class ToldPage(TimedPage):
    """Who told, how, when, about whom, the words, and how soon somebody looks at it."""

    def titled(self, _state: LaterShown) -> str:
        """Heading."""
        return tr("Something told outside a visit")

    def make(self, state: LaterShown) -> None:
        """The words first: they are what is fresh."""
        looks = self.looks
        self.add(body(looks, tr("If somebody is in danger now, call 999 first.")))
        self.words = LongText(
            looks,
            tr("What were you told, in their words?"),
            name="told.words",
            hint=tr("What they saw or heard themselves, apart from what they think. Do not name who told you here."),
        )
        whom, self.about = self.ticks(tr("About whom?"), tuple(state.people), name="told.about")
        self.by = TextField(
            looks,
            tr("Who told you?"),
            name="told.by",
            hint=tr("Name, and how they know the family. Kept apart: never shown to the family, nor on any paper."),
        )
        hows = tuple((how, tr(words)) for how, words in HOW_NAMES.items())
        self.how = Choices(looks, tr("How?"), hows, name="told.how", columns=3)
        self.at = self.when("told", tr("When were you told?"), tr("the day you were told"), today=True)
        self.fields.update({"words": self.words, "by": self.by})
        self.add(self.words, whom, self.by, self.how, self.at)
        self.answers = AnswersOne(looks, state.asked)
        self.add(self.answers)
        self.answers.setVisible(bool(state.asked))
        self._soon()
        self.add(secondary(looks, tr("You have this now, until another named person accepts it.")))

    def go_on(self) -> None:
        """Keep it."""
        look, answer = self.look_by.problem(), self.answers.problem()
        mend = tuple((name, words) for name, words in (("look", look), ("", answer)) if words)
        written = WrittenTold(
            by=self.by.text(),
            how=self.how.word(),
            at=self.at.value(),
            about=tuple(PersonId(word) for word in self.about.words()),
            words=self.words.text(),
            urgency=self.soon.word(),
            look_by=self.look_by.value(),
            answered=self.answers.given(),
            troubles=(*self.at.troubles(), *mend),
        )
        self.does.told.emit(written)

    def _soon(self) -> None:
        looks = self.looks
        soon = (
            ("same-day", tr("Today")),
            ("soon", tr("Soon")),
            ("planned", tr("At the next contact")),
            ("note", tr("For the record: copy it there")),
        )
        self.soon = Choices(
            looks, tr("How soon does somebody look at it? You decide"), soon, name="told.soon", columns=2
        )
        words = tr("By which day? You can leave this empty")
        self.look_by = DateField(
            looks, words, name="told.look-by", what=tr("the day"), earliest=self.day, optional=True
        )
        self.fields["look"] = self.look_by
        self.add(self.soon, self.look_by)


class CallPage(TimedPage):
    """Whom, who answered, what was agreed."""

    def titled(self, _state: LaterShown) -> str:
        """Heading."""
        return tr("A call made earlier")

    def make(self, state: LaterShown) -> None:
        """The form."""
        looks = self.looks
        self.at = self.when("call", tr("When did you ring?"), tr("the day of the call"), today=True)
        self.whom = TextField(looks, tr("Whom did you ring?"), name="call.whom", hint=tr("The service or the person"))
        self.answered_by = TextField(
            looks, tr("Who answered?"), name="call.answered-by", hint=tr("Their name. Leave it empty if nobody did.")
        )
        self.agreed = LongText(looks, tr("What was said and agreed"), name="call.agreed", lines=2)
        self.fields.update({"whom": self.whom, "agreed": self.agreed})
        self.add(self.at, self.whom, self.answered_by, self.agreed)
        self.worries: TileGroup | None = None
        if state.worries:
            block, self.worries = self.ticks(tr("About which worry?"), tuple(state.worries), name="call.worries")
            self.add(block)

    def go_on(self) -> None:
        """Keep it."""
        written = WrittenCall(
            whom=self.whom.text(),
            answered_by=self.answered_by.text(),
            agreed=self.agreed.text(),
            worries=tuple(EntryId(word) for word in self.worries.words()) if self.worries else (),
            at=self.at.value(),
            troubles=self.at.troubles(),
        )
        self.does.call.emit(written)


class VisitPage(TimedPage):
    """Which visit, when, who was there."""

    def titled(self, _state: LaterShown) -> str:
        """Heading."""
        return tr("A visit made earlier")

    def continued(self, _state: LaterShown) -> str:
        """Button."""
        return tr("Go on to its questions")

    def make(self, state: LaterShown) -> None:
        """The form."""
        looks = self.looks
        first = state.plans[0][0] if state.plans else ""
        self.plan = Choices(looks, tr("Which visit?"), state.plans, name="earlier.plan", picked=first, columns=2)
        self.at = self.when("earlier", tr("When was the visit?"), tr("the day of the visit"), today=False)
        words = tuple((one, tr(COMPANY_NAMES[one])) for one in COMPANY)
        block, self.company = self.ticks(tr("Who was in the room then?"), words, name="earlier.company")
        if len(state.plans) > 1:
            self.add(self.plan)
        self.add(self.at, block)
        self.add(secondary(looks, tr("What could not be asked before others then is not shown now, either.")))

    def go_on(self) -> None:
        """Begin."""
        ticked = set(self.company.words())
        present: tuple[Company, ...] = tuple(one for one in COMPANY if one in ticked)
        written = WrittenVisit(plan=self.plan.word(), present=present, at=self.at.value(), troubles=self.at.troubles())
        self.does.visit.emit(written)
