"""The three pages of a decision: what every review asks itself, what is decided, and a check before it is kept."""

from __future__ import annotations

from app.domain.calendar import long_date
from app.domain.review import CHALLENGE, DECISION_NAMES, Decision
from app.i18n import tr
from app.services.states_reviews import Verdict
from ui.families.choices import Choices
from ui.families.steps import StepPage
from ui.screens.supervision.intents import SupervisionIntents
from ui.screens.supervision.state import SupervisionShown
from ui.widgets.dates import DateField
from ui.widgets.fields import LongText, TextField
from ui.widgets.labels import body, secondary, strong
from ui.widgets.layouts import Card, Column
from ui.widgets.lists import SummaryRow

HINTS = (
    "Tiredness, illness, culture, language, what somebody was afraid of",
    "A person, a room, a time of day, a record of another service",
    "What would have to be seen or said",
)


class ThinkPage(StepPage[SupervisionShown, SupervisionIntents]):
    """Three questions, each in words."""

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("Think against it first")

    def continued(self, _state: SupervisionShown) -> str:
        """Button."""
        return tr("Continue")

    def make(self, state: SupervisionShown) -> None:
        """The fields."""
        if state.review:
            self.add(secondary(self.looks, state.review.says))
        self.asked: list[LongText] = []
        for place, (question, hint) in enumerate(zip(CHALLENGE, HINTS, strict=True)):
            field = LongText(self.looks, tr(question), name=f"supervision.think.{place}", lines=2, hint=tr(hint))
            field.set_text(state.draft.challenge[place])
            self.fields[f"think.{place}"] = field
            self.asked.append(field)
            self.add(field)

    def go_on(self) -> None:
        """To the decision."""
        self.does.thought.emit(tuple(field.text() for field in self.asked))


class DecidePage(StepPage[SupervisionShown, SupervisionIntents]):
    """Agree, return, or direct an act; and when next."""

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("What do you decide?")

    def continued(self, _state: SupervisionShown) -> str:
        """Button."""
        return tr("Check what you wrote")

    def make(self, state: SupervisionShown) -> None:
        """The choice, and what belongs to each."""
        draft = state.draft
        choices = (
            ("agree", tr("Agree")),
            ("return", tr("Return it with a comment")),
            ("direct", tr("Direct an act")),
        )
        picked = draft.decision if state.picked else ""
        self.choice = Choices(
            self.looks, tr("Your decision"), choices, name="supervision.decision", picked=picked, columns=1
        )
        self.comment = LongText(self.looks, tr("What is to be put right?"), name="supervision.comment", lines=2)
        self.act = LongText(self.looks, tr("What is to be done?"), name="supervision.act", lines=2)
        self.owner = TextField(
            self.looks, tr("Who does it?"), name="supervision.owner", hint=tr("A name, and their service")
        )
        self.by = DateField(self.looks, tr("By when?"), name="supervision.by", earliest=state.day)
        self.next = DateField(self.looks, tr("When do you look again?"), name="supervision.next", earliest=state.day)
        self.returned, self.directed = Column(self.looks, gap="l"), Column(self.looks, gap="l")
        self.returned.add(self.comment)
        self.directed.add(self.act, self.owner, self.by)
        for field, words in ((self.comment, draft.comment), (self.act, draft.act), (self.owner, draft.owner)):
            field.set_text(words)
        for date_field, day in ((self.by, draft.by), (self.next, draft.next_on)):
            date_field.set_value(day)
        self.fields.update(
            {
                "decision": self.choice,
                "comment": self.comment,
                "act": self.act,
                "owner": self.owner,
                "by": self.by,
                "next": self.next,
            }
        )
        self.add(self.choice, self.returned, self.directed, self.next)
        self.choice.tiles.picked.connect(lambda _word: self._belongs())
        self._belongs()

    def _belongs(self) -> None:
        word = self.choice.word()
        self.returned.setVisible(word == "return")
        self.directed.setVisible(word == "direct")

    def go_on(self) -> None:
        """To the check."""
        words: dict[str, Decision] = {"agree": "agree", "return": "return", "direct": "direct"}
        decision = words.get(self.choice.word())
        if decision is None:
            self.choice.show_problem(tr("Choose what you decide"))
            self.choice.setFocus()
            return
        self.does.decided.emit(
            Verdict(
                decision=decision,
                challenge=("", "", ""),
                next_on=self.next.value(),
                comment=self.comment.text() if decision == "return" else "",
                act=self.act.text() if decision == "direct" else "",
                owner=self.owner.text() if decision == "direct" else "",
                by=self.by.value() if decision == "direct" else None,
            )
        )


class CheckPage(StepPage[SupervisionShown, SupervisionIntents]):
    """Everything once more, with a way to change each, and what keeping it does."""

    def titled(self, _state: SupervisionShown) -> str:
        """Heading."""
        return tr("Check, then keep it")

    def continued(self, state: SupervisionShown) -> str:
        """Button."""
        signs = state.draft.decision == "agree" and state.review and state.review.kind in ("visit", "letter")
        return tr("Agree and sign") if signs else tr("Keep this review")

    def make(self, state: SupervisionShown) -> None:
        """The rows."""
        draft, card = state.draft, Card(self.looks, gap="s", pad="m")
        if state.review:
            self.add(body(self.looks, state.review.says))
        self._rows(card, draft)
        self.add(card)
        if state.together and state.beside:
            words = tr("It is kept as {name}'s, together with the worker on this laptop. Both stay named.")
            self.add(secondary(self.looks, words.format(name=state.beside)))

    def _rows(self, card: Card, draft: Verdict) -> None:
        parts = [draft.comment, draft.act]
        parts += [tr("{owner}, by {day}").format(owner=draft.owner, day=long_date(draft.by))] if draft.by else []
        decision = SummaryRow(
            self.looks,
            tr(DECISION_NAMES[draft.decision]),
            "\n".join(part for part in parts if part),
            name="supervision.check.decision",
            note=tr("Next look: {day}").format(day=long_date(draft.next_on)) if draft.next_on else "",
            change=tr("Change"),
        )
        decision.change.connect(lambda: self.does.turn.emit("decide"))
        card.add(decision)
        for place, (question, words) in enumerate(zip(CHALLENGE, draft.challenge, strict=True)):
            row = SummaryRow(self.looks, tr(question), words, name=f"supervision.check.{place}", change=tr("Change"))
            row.change.connect(lambda: self.does.turn.emit("think"))
            card.add(row)

    def go_on(self) -> None:
        """Keep it."""
        self.does.keep.emit()


class MendPage(StepPage[SupervisionShown, SupervisionIntents]):
    """The worker's page: what came back and from whom, and one field for what was put right, or what came of it."""

    def titled(self, state: SupervisionShown) -> str:
        """Heading."""
        back = state.came_back
        directed = back is not None and back.made.decision == "direct"
        return tr("What you were asked to do") if directed else tr("What came back from a review")

    def make(self, state: SupervisionShown) -> None:
        """What was asked, and the field."""
        back = state.came_back
        if back is None:
            return
        made, directed = back.made, back.made.decision == "direct"
        card = Card(self.looks, gap="xs", pad="m")
        card.add(strong(self.looks, made.act if directed else made.comment))
        by = tr("{owner}, by {day}").format(owner=made.owner, day=long_date(made.by)) if made.by else ""
        who = tr("{who} looked on {day}.").format(who=made.reviewer.name, day=long_date(back.at.date()))
        card.add(secondary(self.looks, " ".join(part for part in (who, by) if part)))
        label = tr("What came of it?") if directed else tr("What did you put right?")
        self.words = LongText(self.looks, label, name="supervision.mended", lines=3)
        self.fields["mended"] = self.words
        self.add(card, self.words)

    def go_on(self) -> None:
        """Keep it."""
        self.does.mended.emit(self.words.text())
