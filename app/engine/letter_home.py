"""The parts of a paper she may keep. Only her own words, plain sentences written for her, numbers, and what its author writes.

Nothing is taken from an answer, a finding or a call but what stands here: what may go home is named, all else stays out.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.answers import in_quotes
from app.domain.calendar import day_and_date, uk_time
from app.domain.findings import Finding
from app.domain.letter import Block
from app.domain.pathway import LetterPart
from app.engine.letter_blocks import RECORD, editable
from app.engine.letter_gaps import gaps
from app.engine.letter_matter import Matter, answers_of
from app.engine.shelter import ABUSE, may_be_harmed
from app.engine.stopped import bereft_now, held
from app.engine.without_baby import done_so
from app.i18n import tr

OWN = "own"
HERS = ("mother", "each baby", "each child")
"""Whom a question is about, for a step that rests on it to be told to her on paper."""


def her_words(matter: Matter, part: LetterPart) -> Block:
    """What she said she wants, in her words, for the author to look at: only a text, and only said by her."""
    told = [
        (str(given.answer.value).strip(), str(given.entry))
        for question, given in answers_of(matter, part.topics)
        if question.answer.kind == "text" and given.answer.state == "answered" and given.said_by == "her"
    ]
    words = "\n".join(in_quotes(said) for said, _ in told if said)
    return editable(matter, part, words, tuple(entry for _, entry in told))


def her_steps(matter: Matter, part: LetterPart) -> Block:
    """What happens next and by whom: a line for each thing that an open worry asks for and that is written for her."""
    lines, origin, still = [], [], held(matter.record)
    for finding in matter.record.open_findings():
        if finding.entry not in still and may_be_told(matter, finding):
            lines += list(_for_her(matter, finding))
            origin.append(str(finding.entry))
    return editable(matter, part, "\n".join(dict.fromkeys(lines)) or part.says, tuple(origin))


def may_be_told(matter: Matter, finding: Finding) -> bool:
    """Whether the steps of a finding may stand on a paper at home: nothing private, nothing about anybody but her and the
    children, nothing that rests on what could harm her if it were read."""
    rule = matter.rules.get(finding.rule)
    if rule is None or rule.private or rule.topic == ABUSE:
        return False
    asked = [matter.questions.get(because.question) for because in finding.because]
    return all(question is not None and question.online and question.about in HERS for question in asked)


def _for_her(matter: Matter, finding: Finding) -> Iterator[str]:
    fill, actions = gaps(matter), {action.id: action for action in matter.pathway.actions}
    by = tr("{words} By {day}.")
    known = (actions[name] for name in matter.rules[finding.rule].do if name in actions)
    for one in done_so(known, bereft_now(matter.record)):
        words = one.for_her.format(**fill)
        if words:
            yield by.format(words=words, day=day_and_date(uk_time(finding.due).date())) if finding.due else words


def her_visit(matter: Matter, part: LetterPart) -> Block:
    """The next visit that is planned, by its day; otherwise what the template proposes."""
    today = matter.who.day
    planned = [each for each in matter.record.contacts.values() if not each.started and not each.not_kept]
    coming = min((each for each in planned if each.on >= today), key=lambda each: each.on, default=None)
    words = tr("Your next visit is on {day}.").format(day=day_and_date(coming.on)) if coming else part.says
    return editable(matter, part, words, (str(coming.entry),) if coming else ())


def near_her(matter: Matter, part: LetterPart) -> Block:
    """Words for whoever is close to her. Nothing at all while anybody at home may be a danger to her, or it is not known."""
    words = "" if may_be_harmed(matter.record, matter.pathway) else part.says
    return Block(kind="paragraph", id=part.id, label=part.label if words else "", text=words, origin=(RECORD,))


def ring(matter: Matter, part: LetterPart) -> Block:
    """One number and when to ring it. A line without a number prints nothing: `own` then leaves room to write it in."""
    number = _number(matter, part)
    if not number:
        return Block(kind="card", id=part.id, origin=(RECORD,))
    option = tr("{words} Choose the mental health option.") if (number, *part.lines) == ("111", "crisis") else "{words}"
    says = option.format(words=part.says)
    return Block(kind="card", id=part.id, label=part.label, text=says, bullets=(number,), origin=(RECORD,))


def _number(matter: Matter, part: LetterPart) -> str:
    name = next(iter(part.lines), "")
    if name == OWN:
        return matter.who.phone or tr("Number: ....................")
    line = next((each for each in matter.lines if each.id == name), None)
    if line is None:
        return ""
    return line.phone or (tr("The number you usually ring") if name == "gp" else "")
