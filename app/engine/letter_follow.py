"""What follows, as a paper for colleagues tells it: who does what by when, whom to ring, and the next step of the ladder."""

from __future__ import annotations

from app.domain.calendar import short_date, short_time
from app.domain.findings import Finding
from app.domain.letter import Block
from app.domain.local import Line
from app.domain.pathway import LetterPart
from app.engine.letter_blocks import RECORD, listed, table
from app.engine.letter_matter import Matter, findings_of, latest
from app.engine.letter_shared import state_words
from app.engine.letter_words import answer_words, source_words
from app.i18n import tr

DECIDED = {"refer": "Refer", "consult": "Talk it over", "act": "Act", "not-now": "Not now"}


def steps(matter: Matter, part: LetterPart) -> Block:
    """Each open worry that may stand here: what was agreed or decided, who has it now, and by when."""
    found = findings_of(matter)
    heads = (tr("What was noticed"), tr("What happens"), tr("Who has it now"), tr("By when"))
    owners = matter.record.owners
    rows = tuple(
        (each.says, _happens(matter, each), owners.get(each.entry, each.owner), _by_when(each)) for each in found
    )
    return table(part, heads, rows, tuple(str(each.entry) for each in found))


def _happens(matter: Matter, finding: Finding) -> str:
    call = finding.spoken_to()
    letters = [each for each in matter.record.letters.values() if finding.entry in each.issued.findings]
    said = [tr("{who}: {agreed}").format(who=call.answered_by, agreed=_one_line(call.agreed))] if call else []
    decided = tr("{decision}: {reason}")
    said += [decided.format(decision=tr(DECIDED[each.decision]), reason=each.reason) for each in finding.decisions[-1:]]
    paper = tr("{title}, {date}, {state}")
    said += [
        paper.format(title=each.issued.title, date=short_date(each.at.date()), state=state_words(each))
        for each in letters[-1:]
    ]
    ended = [words if words.endswith((".", "?", "!")) else f"{words}." for words in said]
    return " ".join(ended) or tr("Nothing decided yet.")


def _one_line(words: str) -> str:
    lines = (line.strip() for line in words.splitlines() if line.strip())
    return ". ".join(lines) or tr("nothing agreed yet")


def _by_when(finding: Finding) -> str:
    return short_time(finding.due) if finding.due else tr("No time set yet")


def route(matter: Matter, part: LetterPart) -> Block:
    """The local numbers: those the template names, then those that the open worries' actions name."""
    rules, actions = matter.rules, {action.id: action for action in matter.pathway.actions}
    named = [rules[each.rule] for each in findings_of(matter) if each.rule in rules]
    wanted = [*part.lines, *(actions[name].call for rule in named for name in rule.do if name in actions)]
    lines = [line for name in dict.fromkeys(wanted) for line in matter.lines if line.id == name]
    heads = (tr("Who"), tr("Number"), tr("When"), tr("Out of hours"))
    rows = tuple((each.name, _number(each), each.hours, each.out_of_hours) for each in lines)
    return table(part, heads, rows, (RECORD,))


def _number(line: Line) -> str:
    if not line.phone:
        return tr("Not entered yet. {instead}").format(instead=line.until_entered).strip()
    return tr("{number} (unverified default)").format(number=line.phone) if line.unverified else line.phone


def ladder(matter: Matter, part: LetterPart) -> Block:
    """The local stages, each with its time. They are defaults until somebody here has checked them."""
    stage = tr("{who}, within {time}: {says}")
    stages = matter.pathway.local.ladder
    bullets = tuple(stage.format(who=each.who, time=each.within, says=each.says) for each in stages)
    return listed(part, bullets, (RECORD,))


def agreed(matter: Matter, part: LetterPart) -> Block:
    """Whether she agreed that this is passed on, in her words where she gave some; not asked is said to be not asked."""
    name = matter.plan.asks_first
    question = matter.questions.get(name) if name else None
    told = latest(matter, question) if question else ()
    bullets = tuple(
        tr("{answer} ({source})").format(answer=answer_words(question, one), source=source_words(one))
        for one in told[-1:]
        if question
    )
    return listed(part, bullets, tuple(str(one.entry) for one in told[-1:]))
