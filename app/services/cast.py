"""The people that answers in JSON name, and the facts given about them. What is not given is unknown; what is wrong is named."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from app.domain.base import HOUSEHOLD, PersonId
from app.domain.pathway import Question
from app.domain.people import Person
from app.engine.facts import FACTS, NOT_APPLICABLE, Fact, FactKey, FactValue
from app.i18n import tr
from app.ports import WorldError

MOTHER = PersonId("mother")
MOST_EVENTS = 10_000
"""More events than any family has: a larger number is a slip, and would fill the memory."""


class BadInput(WorldError):
    """What was given cannot be weighed: says which key and how to mend it."""


class Cast:
    """Whom `question@person` can mean: each person by the name used there. `closed` lets nobody be added; otherwise a kind of
    which nobody was given fills as people are named."""

    def __init__(self, people: Mapping[str, Person], *, closed: bool = False) -> None:
        self._kinds: dict[str, list[PersonId]] = {}
        self._given = {person.id: person.kind for person in people.values()}
        self._called = {name: person.id for name, person in people.items()}
        self._closed = closed
        for person in people.values():
            self._kinds.setdefault(person.kind, []).append(person.id)

    def by_kind(self) -> dict[str, tuple[PersonId, ...]]:
        """Everybody known by now, by kind."""
        return {kind: tuple(ids) for kind, ids in self._kinds.items()}

    def about(self, question: Question, name: str, who: str | None) -> PersonId:
        """Whom an answer is about. Raises `BadInput` for nobody, somebody of another kind, or when it could be two."""
        if question.about in ("mother", "household"):
            person = MOTHER if question.about == "mother" else HOUSEHOLD
            if who is not None and self._called.get(who, who) != person:
                sentence = tr("'{name}': this is about the {whom}, not about '{who}'.")
                raise BadInput(sentence.format(name=name, whom=question.about, who=who))
            return person
        return self._one_of(question.about.removeprefix("each "), name, who)

    def _one_of(self, kind: str, name: str, who: str | None) -> PersonId:
        known = self._kinds.setdefault(kind, [])
        if who is None and len(known) > 1:
            sentence = tr(
                "'{name}' is asked about each {kind}: write '{name}@' and whom, for example '{name}@{example}'."
            )
            raise BadInput(sentence.format(name=name, kind=kind, example=known[0]))
        person = known[0] if who is None and known else self._called.get(who or "", PersonId(who or f"{kind}1"))
        if person in known:
            return person
        given = any(one == kind for one in self._given.values())
        if who == "" or given or self._closed or person in self._given or person in (MOTHER, HOUSEHOLD):
            sentence = tr("'{name}': there is no {kind} of that name.")
            raise BadInput(sentence.format(name=name, kind=kind))
        known.append(person)
        return person

    def whom(self, fact: Fact, name: str, who: str | None) -> PersonId:
        """Whom a fact is about. Raises `BadInput`."""
        if fact.about in ("mother", "household"):
            person = MOTHER if fact.about == "mother" else HOUSEHOLD
            if who is not None and self._called.get(who, who) != person:
                raise BadInput(tr("$facts: '{name}' is about the {whom}.").format(name=name, whom=fact.about))
            return person
        return self._one_of(fact.about, name, who)


def facts_given(given: object, cast: Cast) -> dict[FactKey, FactValue]:
    """The facts of a JSON object. Raises `BadInput` naming the fact and what would fit."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise BadInput(tr("$facts is an object: fact to value."))
    facts: dict[FactKey, FactValue] = {}
    for name, value in given.items():
        fact_name, marked, who = name.partition("@")
        fact = FACTS.get(fact_name)
        if fact is None:
            sentence = tr("$facts: '{name}' is not a fact. Facts are {known}.")
            raise BadInput(sentence.format(name=fact_name, known=", ".join(FACTS)))
        if value is not None:
            facts[fact.name, cast.whom(fact, name, who if marked else None)] = _fact_value(fact, name, value)
    return facts


def _fact_value(fact: Fact, name: str, value: object) -> FactValue:
    if value == NOT_APPLICABLE:
        return NOT_APPLICABLE
    if fact.kind == "word":
        word = ("yes" if value else "no") if isinstance(value, bool) else value
        if isinstance(word, str) and word in fact.words:
            return word
        raise BadInput(tr("$facts: '{name}' is one of {known}.").format(name=name, known=", ".join(fact.words)))
    if fact.kind == "span":
        if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
            return value
        raise BadInput(tr("$facts: '{name}' is a number of days.").format(name=name))
    ago = value if isinstance(value, list) else None
    if ago is not None and all(isinstance(one, int) and not isinstance(one, bool) for one in ago):
        return tuple(ago)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_EVENTS:
        return (0,) * value
    raise BadInput(
        tr("$facts: '{name}' is a list of how many days ago each was, or how many there were.").format(name=name)
    )
