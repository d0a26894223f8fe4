"""An example in words a clinician can read. Names that machines use stand in brackets, beside the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from app.domain.pathway import Pathway, Rule
from app.engine.facts import FACTS
from app.engine.vocabulary import Vocabulary
from app.i18n import tr
from app.prover.asking import Example
from app.prover.space import NONE, UNKNOWN, Slot


class Words:
    """Names the things of one pathway."""

    def __init__(self, names: Vocabulary, pathway: Pathway) -> None:
        self._names = names
        self._pathway = pathway

    def question(self, name: str, about: str = "") -> str:
        """*Label* (machine.name, one baby)."""
        question, fact = self._names.questions.get(name), FACTS.get(name)
        label = question.label if question else fact.says if fact else name
        return f"*{label}* ({name}{_whom(about)})"

    def rule(self, rule: Rule) -> str:
        """The rule 'what it says' (machine-name)."""
        return tr("the {urgency} rule *{says}* ({name})").format(urgency=rule.urgency, says=rule.says, name=rule.id)

    def answer(self, name: str, at: int) -> str:
        """The words of an answer."""
        if at == UNKNOWN:
            return tr("*not answered*")
        if at == NONE:
            return tr("*does not apply*")
        question = self._names.questions.get(name)
        if question is None:
            words = FACTS[name].words
            return f"*{words[at]}*" if words else tr("known")
        choices = question.answer.choices
        return f"*{choices[at].says}*" if question.answer.kind in ("choice", "score") else tr("answered")

    def example(self, found: Example, but: Slot | None = None) -> str:
        """Everything an example rests on, as one clause; `but` is told apart by whoever asks."""
        parts = [self._slot(found, slot) for slot in found.slots if but is None or slot.at is not but.at]
        told = {slot.about for slot in found.slots}
        parts += [tr("there is {person}").format(person=_person(one)) for one in found.people if one not in told]
        return joined(parts) or tr("nothing has been answered")

    def _slot(self, found: Example, slot: Slot) -> str:
        about = slot.about if slot.about not in ("mother", "household") else ""
        return tr("{question} is {answer}").format(
            question=self.question(slot.name, about), answer=self._value(found, slot)
        )

    def _value(self, found: Example, slot: Slot) -> str:
        at = found.at(slot)
        if slot.number is not None and at == 0:
            number = found.values.get(str(slot.number))
            return self._number(slot, Fraction(number)) if number else tr("known")
        if slot.picked and at == 0:
            picked = [one for one in slot.picked if found.values.get(str(one)) == "True"]
            return tr("answered with {choices}").format(choices=joined([str(one).rpartition("|")[2] for one in picked]))
        counts = {name: value for name, value in found.values.items() if name.startswith(f"count|{slot.name}|")}
        if counts and at == 0:
            return joined([_count(name, value) for name, value in counts.items()])
        return self.answer(slot.name, at)

    def _number(self, slot: Slot, number: Fraction) -> str:
        if slot.name not in FACTS:
            return f"{float(number):g}"
        weeks, rest = divmod(number, 7)
        days = tr("{days} days").format(days=f"{float(rest):g}")
        return tr("{weeks} weeks and {days}").format(weeks=weeks, days=days) if weeks else days

    def contacts(self, question: str) -> str:
        """The titles of the contacts that ask a question."""
        instrument = self._names.questions[question].instrument
        titles = [
            plan.title
            for plan in self._pathway.contacts
            if any(
                instrument in section.instruments
                or any(question in page.questions for page in (*section.core, *section.more))
                for section in plan.sections
            )
        ]
        return joined(titles)


def joined(parts: Sequence[str] | Iterable[str]) -> str:
    """`a, b and c`."""
    given = list(parts)
    if len(given) < 2:
        return "".join(given)
    return tr("{most} and {last}").format(most=", ".join(given[:-1]), last=given[-1])


def _count(name: str, value: str) -> str:
    _, _, within, unit = name.split("|")
    return tr("{count} within {within} {unit}").format(count=value, within=within, unit=unit) if unit else value


def _whom(about: str) -> str:
    return f", {_person(about)}" if about and about not in ("mother", "household") else ""


def _person(name: str) -> str:
    kind, _, number = name.partition("-")
    which = {"1": tr("one {kind}"), "2": tr("a second {kind}")}
    return which.get(number, "{kind}").format(kind=kind)
