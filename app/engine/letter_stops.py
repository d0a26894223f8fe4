"""What keeps a paper from being issued as it stands, each as a sentence about what to change. Nothing here rewrites a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.answers import Answered
from app.domain.letter import Letter
from app.engine.letter_matter import Matter, latest, place_of_question
from app.engine.shelter import may_be_harmed
from app.i18n import tr

NOT_BEFORE_HER = re.compile(
    r"\b(perinatal|risks?|flags?|screen(?:ed|ing|s)?|scores?|cases?|curiosity|safeguarding)\b", re.IGNORECASE
)
"""Words that are never used before a mother."""
OTHERS = re.compile(
    r"\b(partner|husband|boyfriend|girlfriend|wife|fiancé|ex|dad|daddy|father)(?:['’]?s)?\b"
    r"|\bhis (?:family|mother|brother|number)\b",
    re.IGNORECASE,
)
ILLNESS = re.compile(
    r"\b(diagnos\w*|depress\w*|anxiety|anxious|psychos\w*|psychotic|bipolar|ptsd|suicid\w*|self-harm\w*|overdose\w*|ocd"
    r"|disorder|schizo\w*|medicat\w*|antidepressant\w*|alcohol\w*|drug\w*|abus\w*|violen\w*)\b",
    re.IGNORECASE,
)
"""What a few words to a colleague never carry: hers to tell, not theirs to read."""
TOGETHER = 4
"""So many words in a row that also stand in something private are not there by chance."""


def stops(matter: Matter, letter: Letter) -> tuple[str, ...]:
    """Every reason not to issue this paper yet."""
    found = [*_unwritten(letter), *_not_agreed(matter), *_recipient(matter)]
    said = "\n".join(_words(letter))
    if matter.plan.audience == "home":
        found += [*_found(NOT_BEFORE_HER, said, tr("Take out “{word}”: on her paper, say it in plain words."))]
        found += [*_about_others(matter, letter, said), *_private(matter, said)]
    if matter.plan.few_words:
        found += [
            *_found(ILLNESS, said, tr("Take out “{word}”: this letter says no more than that she may need support."))
        ]
        found += _private(matter, said)
    return tuple(dict.fromkeys(found))


def _unwritten(letter: Letter) -> list[str]:
    blocks = [each for section in letter.sections for each in section.blocks]
    return [
        tr("Write this first: {what}").format(what=each.label)
        for each in blocks
        if each.needed and not each.text.strip()
    ]


def _not_agreed(matter: Matter) -> list[str]:
    """For a few words to a colleague her answer is enough, and a question not asked is not a yes."""
    name = matter.plan.asks_first
    question = matter.questions.get(name) if name and matter.plan.few_words else None
    if question is None:
        return []
    told = latest(matter, question)[-1:]
    if told and told[0].answer.state == "answered":
        no = tr("She said not now to passing this on, and that is reason enough. Where somebody is in danger, ring.")
        return [no] if told[0].answer.value == "no" else []
    return [tr("She has not been asked yet whether this may be passed on. Ask her first.")]


def _recipient(matter: Matter) -> list[str]:
    """Subject, open record and recipient agree: a GP letter goes to the practice of the record, and to nobody at home."""
    if matter.plan.audience == "home":
        return []
    to, practice = matter.recipient.casefold(), matter.record.family.gp_practice
    if matter.plan.to == "gp" and practice and not _names(to, practice):
        wrong = tr(
            "The record names {practice}. Write that practice here, or change it in the record, so that both agree."
        )
        return [wrong.format(practice=practice)]
    people = [each for each in matter.record.people.values() if each.given_name and each.family_name]
    at_home = [each for each in people if f"{each.given_name} {each.family_name}".casefold() in to]
    named = tr("{name} belongs to this family. This letter goes to a colleague: write who that is.")
    return [named.format(name=each.plain_name()) for each in at_home]


def _names(to: str, practice: str) -> bool:
    """Whether the recipient holds every longer word of the practice's name, in any order."""
    wanted = {word for word in re.findall(r"\w+", practice.casefold()) if len(word) > 2}
    return wanted <= set(re.findall(r"\w+", to))


def _about_others(matter: Matter, letter: Letter, said: str) -> Iterator[str]:
    """Nothing names or invites anybody else on a paper that others may read, or while somebody may be a danger to her."""
    harmed = may_be_harmed(matter.record, matter.pathway)
    if not (letter.neutral or harmed):
        return
    words = (
        tr("Take out “{word}”. Whether anybody frightens her is not known to be no: name and invite nobody else here.")
        if harmed
        else tr("Take out “{word}”: anyone may read this version, so it names nobody else.")
    )
    yield from _found(OTHERS, said, words)
    for adult in matter.record.of_kind("adult"):
        names = [name for name in (adult.given_name, adult.preferred_name) if len(name) > 1]
        yield from (
            words.format(word=name) for name in names if re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE)
        )


def _private(matter: Matter, said: str) -> list[str]:
    """Words in a row that also stand in what she or a colleague said in private, in notes for staff, or in a private jot."""
    printed = _runs(said)
    copied = tr("“{words}” also stands in something that is kept private. Take it out, or say it in another way.")
    found = [run for text in _kept(matter) for run in _runs(text) if run in printed]
    return [copied.format(words=" ".join(run)) for run in found[:1]]


def _kept(matter: Matter) -> Iterator[str]:
    family = matter.record.family
    yield from (family.worker_safety, family.safe_contact.words)
    for answered in matter.record.history:
        question = matter.questions.get(answered.question)
        home = question is not None and place_of_question(matter, question, answered) == "main"
        own = home and answered.said_by == "her"
        yield from (answered.noticed, answered.reason, "" if own else _text(answered))
    for contact in matter.record.contacts.values():
        yield from (jot.jotted.text for jot in contact.jots if jot.jotted.private)


def _text(answered: Answered) -> str:
    value = answered.answer.value
    return value if isinstance(value, str) else ""


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w’']+", text.casefold())
    return {tuple(words[place : place + TOGETHER]) for place in range(len(words) - TOGETHER + 1)}


def _found(never: re.Pattern[str], said: str, sentence: str) -> Iterator[str]:
    yield from dict.fromkeys(sentence.format(word=found[0]) for found in never.finditer(said))


def _words(letter: Letter) -> Iterator[str]:
    yield letter.title
    for section in letter.sections:
        yield section.heading
        for each in section.blocks:
            yield from (each.label, each.text, *each.bullets, *(cell for row in each.rows for cell in row))
