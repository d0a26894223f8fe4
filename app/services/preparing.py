"""Getting ready for a contact: what comes back, what is worth asking, what was said last time, how to see her alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.answers import LEFT_NAMES, Answered, AnswerKey
from app.domain.base import QuestionId
from app.domain.calendar import ago_words
from app.domain.pathway import ContactPlan
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.domain.with_her import HOW_ALONE_NAMES
from app.engine.came_up import questions_of
from app.engine.carried import COMES_BACK, alone_plan, carried, known
from app.engine.compiled import Compiled
from app.engine.letter_words import answer_words
from app.engine.standing import situation
from app.engine.stopped import LOSS, bereft
from app.engine.visit import Weighing, before_you_leave
from app.engine.windows import situations_for, visits_for
from app.i18n import tr
from app.services.before import CameBack


def came_back(compiled: Compiled, left: Iterable[Answered], pages: Mapping[AnswerKey, int]) -> tuple[CameBack, ...]:
    """What comes back, one line for each topic and reason: what was not safe first, what is kept off papers and
    hardest to ask before the rest."""
    groups: dict[tuple[str, ...], list[Answered]] = {}
    order = {str(topic.id): place for place, topic in enumerate(compiled.pathway.topics)}
    questions = compiled.pathway.questions
    hard = {one.topic for one in questions if one.depth == "hard"}
    secret = hard - {one.topic for one in questions if one.online}
    for one in left:
        question = compiled.names.questions.get(one.question)
        if question is not None:
            name = (str(question.topic), one.answer.state, str(one.day), one.reason)
            groups.setdefault(name, []).append(one)

    def rank(name: tuple[str, ...]) -> tuple[int, bool, bool, int]:
        state = COMES_BACK.index(groups[name][0].answer.state)
        return state, name[0] not in secret, name[0] not in hard, order[name[0]]

    ranked = sorted(groups, key=rank)
    return tuple(_line(compiled, groups[name], pages) for name in ranked)


def _line(compiled: Compiled, mine: list[Answered], pages: Mapping[AnswerKey, int]) -> CameBack:
    first = mine[0]
    numbers = sorted(pages[one.key()] for one in mine if one.key() in pages)
    title = compiled.topics[compiled.names.questions[first.question].topic].title
    return CameBack(
        topic=title,
        count=len(mine),
        state=first.answer.state,
        day=first.day,
        reason=first.reason,
        page=numbers[0] if numbers else 0,
    )


def worth_asking(compiled: Compiled, record: FamilyRecord, who: Session, most: int) -> tuple[str, ...]:
    """What to ask at the next contact: first what comes back, then what urgent rules still wait for."""
    plan = plan_for(compiled, who, record)
    if plan is None:
        return ()
    mine = _asked_by(compiled, who, record)
    left = [one for one in carried(record, None).values() if _for_role(mine, who, one)]
    words = list(came_back_words(came_back(compiled, left, {}), who))
    weighing = Weighing(compiled, situation(compiled, record, None, who.day))
    words += [compiled.names.questions[one.question].label for one in before_you_leave(plan, weighing)]
    return tuple(dict.fromkeys(words))[:most]


def _for_role(mine: set[QuestionId], who: Session, one: Answered) -> bool:
    """What this profession asks; and, for those with clinical training, whatever was not safe to ask for anybody."""
    return one.question in mine or (who.role != "childrens-centre" and one.answer.state == "not-safe")


def came_back_words(lines: Iterable[CameBack], who: Session) -> tuple[str, ...]:
    """`Frightening thoughts; Your mood. Not safe to ask, 21 days ago. She was never alone.`: a line for each way and reason."""
    topics: dict[str, list[str]] = {}
    for line in lines:
        said = tr("{state}, {when}.").format(state=tr(LEFT_NAMES[line.state]), when=ago_words(line.day, who.day))
        topics.setdefault(f"{said} {line.reason}".strip(), []).append(line.topic)
    words = tr("{topics}. {how}")
    return tuple(words.format(topics="; ".join(names), how=how) for how, names in topics.items())


def said_before(compiled: Compiled, record: FamilyRecord, who: Session) -> tuple[tuple[str, str], ...]:
    """What was answered before to the questions this profession always asks anew, each with its age."""
    plan = plan_for(compiled, who, record)
    core = [name for section in plan.sections for page in section.core for name in page.questions] if plan else []
    last = known(record, None)
    found = []
    for asked, one in last.items():
        question = compiled.names.questions.get(asked[0])
        if question is None or not question.fresh or asked[0] not in core or one.answer.state != "answered":
            continue
        name = record.name_of(one.about) if question.about.startswith("each ") else ""
        label = tr("{label} ({name})").format(label=question.label, name=name) if name else question.label
        said = tr("{said}, {when}").format(said=answer_words(question, one), when=ago_words(one.day, who.day))
        found.append((core.index(asked[0]), label, said))
    return tuple((label, said) for _, label, said in sorted(found))


def alone_words(record: FamilyRecord) -> str:
    """How she is to be seen on her own; empty when there is nothing to plan or it has happened."""
    plan = alone_plan(record)
    if plan is None:
        return ""
    how = tr(HOW_ALONE_NAMES[plan.how])
    return tr("{how}: {words}").format(how=how, words=plan.words) if plan.words else how


def visit_words(compiled: Compiled, record: FamilyRecord, who: Session) -> str:
    """Which kind of visit stands open or would begin now; empty where this profession makes none."""
    open_now = record.open_contact()
    plan = compiled.contacts.get(open_now.plan) if open_now else plan_for(compiled, who, record)
    return plan.title if plan else ""


def plan_for(compiled: Compiled, who: Session, record: FamilyRecord) -> ContactPlan | None:
    """The visit of this profession that fits the family now."""
    return next(iter(visits_now(compiled, who, record)), None)


def visits_now(compiled: Compiled, who: Session, record: FamilyRecord) -> tuple[ContactPlan, ...]:
    """The visits of this profession, the one that fits now first: after a death what is hers, and none by the age of a baby."""
    contacts = compiled.pathway.contacts
    visits = visits_for(contacts, who.role, record, who.day)
    if bereft(record, who.day) != "died":
        return visits
    hers = (one for one in situations_for(contacts, who.role) if LOSS in questions_of(compiled, one))
    return (*hers, *visits)


def _asked_by(compiled: Compiled, who: Session, record: FamilyRecord) -> set[QuestionId]:
    """Every question of every contact this profession makes."""
    contacts = compiled.pathway.contacts
    plans = (*visits_for(contacts, who.role, record, None), *situations_for(contacts, who.role))
    sections = (section for plan in plans for section in plan.sections)
    return {name for section in sections for page in (*section.core, *section.more) for name in page.questions}
