"""The words of a difference: what a thing is called, what a field of it is, and what stood there and stands there now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from app.domain.base import Value
from app.domain.calendar import short_date
from app.domain.pathway import URGENCY_NAMES, Band, Choice, LetterSection, Page, Pathway, Section
from app.domain.people import ROLE_NAMES
from app.engine.facts import FACTS
from app.i18n import tr

FIELDS = {
    "about": "whom it is about",
    "acknowledgement": "acknowledgement",
    "address": "address",
    "answers_within": "answers within",
    "at_setup": "asked for at set-up",
    "alone": "only when she is alone",
    "aside": "stands beside the order",
    "asked_alone": "may carry what was asked alone",
    "asks_first": "asks first",
    "ask": "the words asked",
    "ask_now": "asked before anything else while it holds",
    "at_the_end": "said on the list, breaking into no talk",
    "audience": "whom it is for",
    "bank_holidays": "bank holidays",
    "beside": "beside",
    "bands": "bands",
    "by": "who does it",
    "by_voice": "spoken before any paper",
    "call": "whom to ring",
    "checked": "checked on",
    "choices": "answers to pick",
    "closes": "when it closes",
    "counted_from": "counted from",
    "declined_next": "whom to turn to when it declines",
    "depth": "how far it goes",
    "do": "what to do",
    "does": "what answers it here",
    "edition": "edition of the source",
    "editable": "may be changed here",
    "everyone_named": "the question whether everyone is named",
    "few_words": "says no more than that support may be needed",
    "first": "comes before later visits",
    "for_her": "what she is told",
    "fresh": "asked anew each time",
    "hint": "hint",
    "home_paper": "may stand on a paper for home",
    "hours": "hours",
    "instead_of": "gives way to",
    "instrument": "questionnaire",
    "instruments": "questionnaires",
    "item": "item",
    "items": "items",
    "kind": "kind of answer",
    "kindly": "said kindly",
    "label": "name",
    "learn": "lessons it answers",
    "least": "least",
    "letter": "letter",
    "most": "most",
    "name": "name",
    "nation": "nation",
    "neutral": "the version anyone may read",
    "not_for_software": "why nothing here can answer it",
    "note": "note",
    "notice": "what to notice",
    "offer_when": "offered when",
    "stops": "not proposed once the baby died or lives elsewhere",
    "with_baby": "not asked once no baby is here any more",
    "without_baby": "said once no baby is here any more",
    "plain_without_baby": "said plainly once no baby is here any more",
    "plainly": "said plainly, to the worker alone",
    "offered": "offered by itself",
    "online": "may be seen online",
    "opens": "when it opens",
    "optional": "may be left out",
    "order": "order of the answers",
    "out_of_hours": "out of hours",
    "owner": "who has it",
    "partial": "a band may stand while items are missing",
    "phone": "number",
    "plain": "said plainly",
    "private": "private",
    "review_by": "to be read again by",
    "says": "what it says",
    "script": "what to say",
    "second_person": "needs a second person to end it",
    "sections": "what it is made of",
    "serves": "whom it takes",
    "sets": "items it answers",
    "short": "short name",
    "said_by": "who mostly answers",
    "source": "source",
    "stem": "opening words",
    "terms": "terms of use",
    "title": "title",
    "to": "to whom",
    "topic": "topic",
    "unborn": "before the birth",
    "unit": "unit",
    "until_entered": "until a number is entered",
    "unverified": "unverified default",
    "urgency": "urgency",
    "version": "version",
    "ways_out": "ways out near at hand",
    "when": "when",
    "who": "who",
    "why": "why",
    "within": "time allowed",
    "worded": "wording ships here",
}
"""A field's name in a sentence; one that is not here is told by its own."""

_TOLD_OF_NEW = ("ask", "says", "when", "urgency", "within", "do", "owner", "phone", "counted_from", "title")
"""What is told of a thing that was added or taken out."""
_AMOUNT = r"(\d+(?: (?:hours?|days?|weeks?|months?|years?))?)"
_COMPARED = (
    (re.compile(rf">= {_AMOUNT}"), r"is \1 or more"),
    (re.compile(rf"<= {_AMOUNT}"), r"is \1 or less"),
    (re.compile(rf"> {_AMOUNT}"), r"is more than \1"),
    (re.compile(rf"< {_AMOUNT}"), r"is less than \1"),
)
_OWNERS = {"asker": "whoever asked", "supervisor": "the supervisor"}
_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")


class Words:
    """Names the things of two versions: whatever only machines say is said as its label, the newer version's first."""

    def __init__(self, old: Pathway, new: Pathway) -> None:
        self._terms = {name: fact.says for name, fact in FACTS.items()}
        self._names = dict[str, str]()
        for pathway in (old, new):
            self._terms |= dict(_terms(pathway))
            self._names |= dict(_others(pathway))
        self._names |= self._terms

    def called(self, thing: Value) -> str:
        """What a thing is called."""
        told = msgspec.structs.asdict(thing)
        for field in ("label", "title", "name", "who", "says", "does", "id"):
            if words := told.get(field):
                return str(words)
        return tr("Unnamed")

    def told(self, thing: Value) -> tuple[str, ...]:
        """What a thing says that was added or taken out: its words and what counts in it."""
        fields = msgspec.structs.asdict(thing)
        called = self.called(thing)
        pairs = [(name, fields[name]) for name in _TOLD_OF_NEW if fields.get(name) not in (None, "", (), called)]
        return tuple(
            tr("{field}: {value}").format(field=_begun(name), value=self.said(value, name)) for name, value in pairs
        )

    def changed(self, field: str, old: object, new: object) -> str:
        """What stood in a field and what stands there now. Of a list only what came and what went."""
        if isinstance(old, tuple) and isinstance(new, tuple):
            return self._list(field, old, new)
        if not old and old is not False and old != 0:
            return tr("{field}: now {new}").format(field=_begun(field), new=self.said(new, field))
        if not new and new is not False and new != 0:
            return tr("{field}: no longer {old}").format(field=_begun(field), old=self.said(old, field))
        sentence = tr("{field}: was {old}; now {new}")
        return sentence.format(field=_begun(field), old=self.said(old, field), new=self.said(new, field))

    def _list(self, field: str, old: tuple[object, ...], new: tuple[object, ...]) -> str:
        before, after = list(self._parts(old, field)), list(self._parts(new, field))
        came = "; ".join(one for one in after if one not in before)
        went = "; ".join(one for one in before if one not in after)
        if came and went:
            sentence = tr("{field}: now {came}; no longer {went}")
        elif came:
            sentence = tr("{field}: now also {came}")
        elif went:
            sentence = tr("{field}: no longer {went}")
        else:
            sentence = tr("{field}: arranged in another way")
        return sentence.format(field=_begun(field), came=came, went=went)

    def _parts(self, values: tuple[object, ...], field: str) -> Iterator[str]:
        for one in values:
            if isinstance(one, LetterSection):
                yield from (
                    tr("{heading}: {part}").format(heading=one.heading, part=self.said(p, "")) for p in one.parts
                )
                yield tr("the heading {heading}").format(heading=_quoted(one.heading))
            elif isinstance(one, Section):
                yield from self._section(one)
            else:
                yield self.said(one, field)

    def _section(self, section: Section) -> Iterator[str]:
        topic = self._names.get(section.topic, section.topic)
        sentence = tr("{topic}: {page}")
        for page in section.core:
            yield sentence.format(topic=topic, page=self._page(page))
        for page in section.more:
            words = tr("{page}, on a cue").format(page=self._page(page))
            yield sentence.format(topic=topic, page=words)
        for name in section.instruments:
            yield sentence.format(topic=topic, page=self._names.get(name, name))

    def _page(self, page: Page) -> str:
        asked = ", ".join(self._names.get(name, name) for name in page.questions)
        heading = tr("{questions} under {heading}").format(questions=asked, heading=_quoted(page.heading))
        words = heading if page.heading else asked
        cue = tr("{questions} when {cue}").format(questions=words, cue=self._plain(page.cue))
        return cue if page.cue else words

    def said(self, value: object, field: str) -> str:
        """A value in words."""
        if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        if value is None or value in ("", ()):
            return tr("nothing")
        if isinstance(value, date):
            return short_date(value)
        if isinstance(value, tuple):
            return "; ".join(self._parts(value, field))
        if isinstance(value, Value):
            return self._struct(value)
        if not isinstance(value, str):
            return str(value)
        if field in ("when", "offer_when", "cue", "beside"):
            return self._plain(value)
        if field == "urgency":
            return tr(URGENCY_NAMES.get(value, value))
        if field == "owner":
            return tr(_OWNERS.get(value, value))
        if field == "by":
            return tr(ROLE_NAMES.get(value, value))
        return _quoted(self._names.get(value, value))

    def _struct(self, value: Value) -> str:
        if isinstance(value, Choice):
            points = tr("{answer} ({points} points)").format(answer=_quoted(value.says), points=value.score)
            rest = [one for one in (value.hint, value.told) if one]
            words = _quoted(value.says) if value.score is None else points
            beside = [tr("beside the order")] if value.aside else []
            return ", ".join([words, *(_quoted(one) for one in rest), *beside])
        if isinstance(value, Band):
            sentence = tr("{least} to {most} {says}").format(
                least=value.least, most=value.most, says=_quoted(value.says)
            )
            return tr("{band}, at or over the threshold").format(band=sentence) if value.above else sentence
        fields = {name: one for name, one in msgspec.structs.asdict(value).items() if one not in (None, "", (), False)}
        return ", ".join(
            tr("{field} {value}").format(field=_field(name), value=self.said(one, name)) for name, one in fields.items()
        )

    def _plain(self, condition: str) -> str:
        """A condition with every question, fact and score as it is called, and every comparison in words."""
        words = _NAME.sub(lambda found: self._term(found.group()), condition)
        for sign, says in _COMPARED:
            words = sign.sub(tr(says), words)
        return words

    def _term(self, name: str) -> str:
        return _quoted(self._terms[name]) if name in self._terms else name.replace("_", " ")


def _terms(pathway: Pathway) -> Iterator[tuple[str, str]]:
    """What a condition may name, but for facts."""
    yield from ((question.id, question.label) for question in pathway.questions)
    for instrument in pathway.instruments:
        yield from ((score.id, score.name) for score in instrument.scores)


def _others(pathway: Pathway) -> Iterator[tuple[str, str]]:
    """What only points: by what it says or is called."""
    for rule in pathway.rules:
        yield rule.id, rule.says
    for action in pathway.actions:
        yield action.id, action.says
    for instrument in pathway.instruments:
        yield instrument.id, instrument.name
    yield from ((topic.id, topic.title) for topic in pathway.topics)
    yield from ((letter.id, letter.title) for letter in pathway.letters)
    yield from ((plan.id, plan.title) for plan in pathway.contacts)
    yield from ((line.id, line.name) for line in pathway.local.lines)


def _field(name: str) -> str:
    return tr(FIELDS.get(name, name.replace("_", " ")))


def _begun(name: str) -> str:
    words = _field(name)
    return words[:1].upper() + words[1:]


def _quoted(words: str) -> str:
    return tr("“{words}”").format(words=words)
