"""The parts of a letter template turned into blocks: one function for each kind, each block with where it came from."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.domain.calendar import short_time
from app.domain.entries import VoiceCall
from app.domain.handled import CallMade
from app.domain.letter import Block
from app.domain.pathway import Because, LetterPart
from app.engine import letter_words as words
from app.engine.letter_answers import answers, seen, wishes
from app.engine.letter_blocks import RECORD, Row, editable, listed, sourced, table
from app.engine.letter_follow import agreed, ladder, route, steps
from app.engine.letter_gaps import gaps
from app.engine.letter_home import her_steps, her_visit, her_words, near_her, ring
from app.engine.letter_known import gathers, not_known_bullets
from app.engine.letter_ladder import views, waited
from app.engine.letter_matter import Matter, calls_of, findings_of, place_of_question
from app.engine.letter_planned import her_ifs, ifs, lines, owned, planned, room
from app.engine.letter_scores import MARK, footnote, score_rows
from app.engine.letter_shared import left_out_bullets, safeguarding_words, told_bullets
from app.engine.marks import marks
from app.i18n import tr


def block(matter: Matter, part: LetterPart, number: str) -> Block:
    """One part in words. `number` names it when the template does not. Raises `KeyError` for an unknown kind or gap."""
    fill = gaps(matter)
    label, says = part.label.format(**fill), part.says.format(**fill)
    return WRITERS[part.kind](matter, msgspec.structs.replace(part, id=part.id or number, label=label, says=says))


def _text(matter: Matter, part: LetterPart) -> Block:
    return Block(kind="paragraph", id=part.id, label=part.label, text=part.says, origin=(str(matter.plan.id),))


def _free(matter: Matter, part: LetterPart) -> Block:
    return editable(matter, part, part.says, (str(matter.plan.id),))


def _safeguarding(matter: Matter, part: LetterPart) -> Block:
    proposal, origin = safeguarding_words(matter)
    return editable(matter, part, proposal, origin)


def _findings(matter: Matter, part: LetterPart) -> Block:
    told = [each for each in findings_of(matter) if not part.urgencies or each.urgency in part.urgencies]
    bullets = []
    for finding in told:
        basis = tuple(dict.fromkeys(_basis(matter, because) for because in finding.because))
        known = "; ".join(word for word in basis if word)
        noticed = tr("Noticed {time}.").format(time=short_time(finding.raised_at))
        said = tr("{finding} From: {basis}. {noticed}") if known else tr("{finding} {noticed}")
        bullets.append(said.format(finding=finding.says, basis=known.rstrip("."), noticed=noticed))
    return listed(part, tuple(bullets), tuple(str(finding.entry) for finding in told))


def _basis(matter: Matter, because: Because) -> str:
    """An answer behind a finding, when that answer may stand here and is not itself hidden."""
    question = matter.questions.get(because.question)
    if question is None or because.value is None or place_of_question(matter, question) != matter.here:
        return ""
    label = words.label_words(matter, question, because.about)
    return tr("{label}: {answer}").format(label=label, answer=words.value_words(question, because.value))


def _scores(matter: Matter, part: LetterPart) -> Block:
    rows, origin = score_rows(matter)
    heads: Row = (tr("Measure"), tr("Date"), tr("Total"), tr("Published band"), tr("Asked by"))
    if len({(row[1], row[-1]) for row in rows}) == 1:
        asked = tr("{who}, {date}")
        heads = (heads[0], *heads[2:])
        rows = tuple((row[0], *row[2:-1], asked.format(who=row[-1], date=row[1])) for row in rows)
    made = sourced(part, heads, rows, origin, note=tr("Asked by {source}."))
    marked = any(MARK in cell for row in rows for cell in row)
    return msgspec.structs.replace(made, bullets=(footnote(),)) if marked else made


def _people(matter: Matter, part: LetterPart) -> Block:
    people = [person for person in matter.record.people.values() if person.id != matter.about.id]
    heads = (tr("Name"), tr("Who"), tr("Born"), tr("Lives here"))
    rows = tuple(
        (
            person.clinical_name(),
            words.relationship_words(person),
            person.born_words(matter.who.day),
            words.lives_here_words(person),
        )
        for person in people
    )
    shown = table(part, heads, rows, (RECORD, *(str(person.id) for person in people)))
    return msgspec.structs.replace(shown, text=_everyone_words(matter)) if rows else shown


def _everyone_words(matter: Matter) -> str:
    known = [each for each in matter.record.answers.values() if each.question == matter.pathway.everyone_named]
    if any(each.answer.value == "yes" for each in known):
        return tr("She told us that everyone who lives here is named.")
    return tr("We do not know yet whether everyone who lives here is named.")


def _calls(matter: Matter, part: LetterPart) -> Block:
    made = calls_of(matter)
    heads = (tr("When, and who answered"), tr("What was agreed"))
    rows = tuple((_rung(matter, each), _agreed(each.call)) for each in made)
    return table(part, heads, rows, tuple(str(each.entry) for each in made))


def _rung(matter: Matter, made: CallMade) -> str:
    said = tr("{time}, {line}, {person} answered") if made.call.answered_by else tr("{time}, {line}, nobody answered")
    line = words.line_words(matter, made.call.line)
    return said.format(time=short_time(made.at), line=line, person=made.call.answered_by)


def _agreed(call: VoiceCall) -> str:
    lines = [line.strip() for line in call.agreed.splitlines() if line.strip()] or [tr("Nothing agreed yet.")]
    agreed = [line if line.endswith((".", "?", "!")) else f"{line}." for line in lines]
    if call.answered_by:
        agreed.append(tr("Read back: yes.") if call.read_back else tr("Read back: not yet."))
    return " ".join(agreed)


def _not_known(matter: Matter, part: LetterPart) -> Block:
    bullets, origin = not_known_bullets(matter, part.topics, gathers=gathers(matter, part.topics))
    return listed(part, bullets, origin)


def _left_out(matter: Matter, part: LetterPart) -> Block:
    bullets, origin = left_out_bullets(matter)
    return listed(part, bullets, origin)


def _copies(matter: Matter, part: LetterPart) -> Block:
    bullets, origin = told_bullets(matter)
    made = listed(part, bullets, origin)
    return msgspec.structs.replace(made, kind="paragraph", text=" ".join(bullets), bullets=()) if bullets else made


WRITERS: dict[str, Callable[[Matter, LetterPart], Block]] = {
    "text": _text,
    "free": _free,
    "findings": _findings,
    "answers": answers,
    "seen": seen,
    "scores": _scores,
    "people": _people,
    "calls": _calls,
    "wishes": wishes,
    "not_known": _not_known,
    "safeguarding": _safeguarding,
    "left_out": _left_out,
    "copies": _copies,
    "steps": steps,
    "route": route,
    "ladder": ladder,
    "waited": waited,
    "views": views,
    "agreed": agreed,
    "her_words": her_words,
    "her_steps": her_steps,
    "her_visit": her_visit,
    "near_her": near_her,
    "ring": ring,
    "owned": owned,
    "planned": planned,
    "ifs": ifs,
    "her_ifs": her_ifs,
    "lines": lines,
    "room": room,
    "marks": marks,
}
