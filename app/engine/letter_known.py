"""What a letter's reader should know is not known: unanswered questions of its subjects, unfinished measures, missing facts."""

from __future__ import annotations

from app.domain.answers import STATE_NAMES, Answered
from app.domain.base import PersonId
from app.domain.pathway import Question
from app.engine.compiled import Compiled
from app.engine.letter_gaps import gaps
from app.engine.letter_matter import Matter, place_of_question, questions_of
from app.engine.letter_scores import unfinished
from app.engine.letter_words import label_words
from app.engine.scores import MOTHER
from app.engine.standing import situation
from app.engine.visit import Weighing, people_asked
from app.engine.windows import visits_for
from app.i18n import tr

Asked = tuple[Question, PersonId, Answered | None]
ORDER = ("not-asked", "not-safe", "declined", "not-known")


def not_known_bullets(
    matter: Matter, topics: tuple[str, ...], *, gathers: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Questions of these topics without an answer, gathered by what got in the way; and the entries behind them.

    The part that `gathers` also names the measures begun and not finished, and what the author has not written.
    """
    unanswered = [each for each in _asked(matter, topics) if each[2] is None or each[2].answer.state in ORDER]
    bullets = []
    for state in ORDER:
        labels = [
            label_words(matter, question, about)
            for question, about, given in unanswered
            if (given.answer.state if given else "not-asked") == state
        ]
        if labels:
            words = tr("{state}: {labels}.")
            bullets.append(words.format(state=tr(STATE_NAMES[state]), labels="; ".join(dict.fromkeys(labels))))
    if gathers:
        bullets.extend(tr("{measure}.").format(measure=each) for each in unfinished(matter))
        bullets.extend(_unwritten(matter))
    return tuple(bullets), tuple(str(given.entry) for _, _, given in unanswered if given)


def gathers(matter: Matter, topics: tuple[str, ...]) -> bool:
    """Whether the part of these topics is where the main part gathers all else that is not known: its last such part."""
    sections = [section for section in matter.plan.sections if not section.annex]
    parts = [part.topics for section in sections for part in section.parts if part.kind == "not_known"]
    return not matter.annex and parts[-1:] == [topics]


def _unwritten(matter: Matter) -> list[str]:
    """The author's own parts of the main part that hold no words, in one line."""
    fill = gaps(matter)
    labels = [
        (part.label or section.heading).format(**fill).rstrip("?")
        for section in matter.plan.sections
        for part in section.parts
        if part.kind == "free" and not section.annex and not matter.free.get(part.id, part.says).strip()
    ]
    return [tr("Nothing written: {labels}.").format(labels="; ".join(labels))] if labels else []


def _asked(matter: Matter, topics: tuple[str, ...]) -> list[Asked]:
    """Every question of these topics that may stand here and is not hidden by the answers given."""
    weighing, mine = _weighing(matter), _asked_by_author(matter)
    found: list[Asked] = []
    for question in questions_of(matter, topics):
        if question.instrument:
            continue
        for person in people_asked(question, weighing.here.people):
            given = _given(matter, question, person)
            mattered = not question.answer.optional and (not mine or question.id in mine)
            shown = given is not None or (mattered and weighing.visible.get((question.id, person), True))
            if shown and place_of_question(matter, question, given) == matter.here:
                found.append((question, person, given))
    return found


def _asked_by_author(matter: Matter) -> set[str]:
    """The questions of the contact this paper is written from, else of the visit of its author's profession that fits now;
    empty when the pathway has none."""
    contacts = matter.pathway.contacts
    made = [plan for plan in contacts if matter.contact and plan.id == matter.contact.plan and plan.kind == "visit"]
    plans = made or visits_for(contacts, matter.who.role, matter.record, matter.who.day)
    came_up = {one.added.plan for one in matter.contact.came_up} if matter.contact else set()
    came = [plan for plan in contacts if plan.id in came_up]
    sections = [section for plan in (*plans[:1], *came) for section in plan.sections]
    return {name for section in sections for page in (*section.core, *section.more) for name in page.questions}


def _given(matter: Matter, question: Question, person: PersonId) -> Answered | None:
    about = {person, matter.mother.id} if person == MOTHER else {person}
    found = [each for each in matter.record.answers.values() if each.question == question.id and each.about in about]
    return found[-1] if found else None


def _weighing(matter: Matter) -> Weighing:
    compiled = Compiled(matter.pathway)
    return Weighing(compiled, situation(compiled, matter.record, None, matter.who.day))
