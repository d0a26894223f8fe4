"""Words the pages of a visit share: times, company, answers, how soon. No machine name ever leaves here."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import get_args

from app.domain.answers import LEFT_NAMES, SAID_BY_NAMES, STATE_NAMES, Answered, AnswerValue, in_quotes
from app.domain.body import COMPANY_NAMES
from app.domain.calendar import ago_words, short_date, short_time, uk_time
from app.domain.findings import Finding
from app.domain.handled import MainRecordMark
from app.domain.pathway import URGENCY_NAMES, Question, Rule, Source
from app.i18n import ntr, tr
from app.services.states import Asked, CameBack, Company, PageState, Raised, TopicState, VisitState

COMPANY: tuple[Company, ...] = tuple(get_args(Company))
TOPIC_STATUS = {
    "not-started": "Not started",
    "in-progress": "In progress",
    "all-asked": "All asked",
    "known": "Known from before",
    "left": "Left for next time",
    "on-request": "Open if it helps",
}


def clock_words(moment: datetime) -> str:
    """`14:20`, as clocks in the United Kingdom show it."""
    return f"{uk_time(moment):%H:%M}"


def due_words(due: datetime, day: date) -> str:
    """`14:20` when it is today, else `14:20 on 07-Aug-2026`; only the date when the whole day counts."""
    local = uk_time(due)
    if (local.hour, local.minute) == (23, 59):
        return tr("the end of today") if local.date() == day else short_date(local.date())
    if local.date() == day:
        return clock_words(due)
    return tr("{time} on {date}").format(time=clock_words(due), date=short_date(local.date()))


def company_words(present: tuple[str, ...]) -> str:
    """Who is in the room, as one line."""
    if not present:
        return tr("Not said yet")
    return ", ".join(tr(COMPANY_NAMES[one]) for one in COMPANY if one in present)


def value_words(question: Question, value: AnswerValue | None) -> str:
    """A value in the words offered for it; a text in quotation marks."""
    if isinstance(value, list):
        return "; ".join(_choice(question, word) for word in value) or tr("None of these")
    if isinstance(value, str) and question.answer.kind == "text":
        return in_quotes(value)
    if isinstance(value, str) and question.answer.kind == "date":
        with suppress(ValueError):
            return short_date(date.fromisoformat(value))
    return f"{_choice(question, str(value))} {question.answer.unit}".strip()


def answer_words(question: Question, answered: Answered | None) -> str:
    """What was answered; how it was not; or that it was not asked yet."""
    if answered is None:
        return tr("Not asked yet")
    if answered.answer.state == "answered":
        return value_words(question, answered.answer.value)
    words = tr(STATE_NAMES[answered.answer.state])
    return f"{words}: {answered.reason}" if answered.reason else words


def source_words(answered: Answered, day: date) -> str:
    """`Said by her, today`."""
    words = tr("{said_by}, {when}").format(
        said_by=tr(SAID_BY_NAMES[answered.said_by]), when=ago_words(answered.day, day)
    )
    return words[:1].upper() + words[1:]


def earlier_words(answered: Answered, day: date) -> str:
    """`Said by her 21 days ago`; who said last that it is still true."""
    words = tr("{said_by} {when}").format(
        said_by=tr(SAID_BY_NAMES[answered.said_by]), when=ago_words(answered.day, day)
    )
    return words[:1].upper() + words[1:]


def came_back_words(line: CameBack, day: date) -> str:
    """`Not safe to ask, 21 days ago. She was never alone.`"""
    words = tr("{state}, {when}.").format(state=tr(LEFT_NAMES[line.state]), when=ago_words(line.day, day))
    return f"{words} {line.reason}".strip()


def left_words(left: Answered, day: date) -> str:
    """How a question was left the last time it came up, when, and why."""
    words = tr("Last time, on {date} ({when}): {state}.").format(
        date=short_date(left.day), when=ago_words(left.day, day), state=tr(LEFT_NAMES[left.answer.state]).lower()
    )
    return f"{words} {left.reason}".strip()


def asked_label(asked: Asked) -> str:
    """A question's name, and whom it is about when it is asked of each."""
    if not asked.question.about.startswith("each "):
        return asked.question.label
    return tr("{label} ({name})").format(label=asked.question.label, name=asked.about_name)


def topic_words(topic: TopicState) -> str:
    """How far a topic is, in words."""
    words = tr(TOPIC_STATUS[topic.status])
    if topic.status == "in-progress":
        words = tr("{words}: {answered} of {asked}").format(words=words, answered=topic.answered, asked=topic.asked)
    return words


def core_left(visit: VisitState) -> int:
    """How many prompts of the core still have something unasked."""
    return sum(page.core and page.open and not page.done for page in visit.pages)


def core_left_words(visit: VisitState) -> str:
    """How many questions of the core are left, fewer by one with each that is answered, and how many came up besides."""
    left = core_questions_left(visit)
    more = sum(unasked(one) for page in visit.pages if page.came_up and page.open for one in page.asked)
    words = tr("The questions everyone is asked are all dealt with.")
    if left:
        words = ntr(
            "{count} question left of those everyone is asked.",
            "{count} questions left of those everyone is asked.",
            left,
        ).format(count=left)
    if not more:
        return words
    besides = ntr("{count} more has come up.", "{count} more have come up.", more).format(count=more)
    return tr("{words} {besides}").format(words=words, besides=besides)


def core_questions_left(visit: VisitState) -> int:
    """How many questions of the core have neither an answer nor a reason."""
    return sum(unasked(one) for page in visit.pages if page.core and page.open for one in page.asked)


def within_words(rule: Rule, finding: Finding, day: date) -> str:
    """`Emergency. Within 4 hours, by 14:20`, `Today`, or as much of it as is known."""
    soon = tr(URGENCY_NAMES[finding.urgency])
    if rule.within == "same day":
        return soon
    within = tr("{soon}. Within {time}").format(soon=soon, time=rule.within)
    if finding.due is None:
        return within
    return tr("{within}, by {time}").format(within=within, time=due_words(finding.due, day))


def source_line(source: Source) -> str:
    """Where a question or a finding comes from, and whether that was verified."""
    parts = [part for part in (source.title, source.edition) if part]
    if source.unverified:
        parts.append(tr("unverified default"))
    return ", ".join(parts)


def calls_to_write(visit: VisitState) -> tuple[Finding, ...]:
    """Findings with a call begun whose outcome is not written yet."""
    return tuple(one for one in visit.record.findings.values() if one.calling is not None)


def call_to_write_words(visit: VisitState) -> str:
    """What the bar says while a call is not written up; empty when there is none, or when she is not alone."""
    calls = calls_to_write(visit)
    if not calls or not visit.alone:
        return ""
    names = ", ".join(dict.fromkeys(_line_name(visit, one) for one in calls))
    return tr("Call not written up yet: {names}").format(names=names)


def _line_name(visit: VisitState, finding: Finding) -> str:
    called = finding.calling.line if finding.calling else ""
    lines = (line for raised in visit.raised for line in raised.lines)
    return next((line.name for line in lines if line.id == called), tr("the call you began"))


def waiting_words(visit: VisitState) -> str:
    """The one neutral line in company. It never counts: a number that grows after a question would tell."""
    waits = visit.waiting or calls_to_write(visit)
    return tr("1 thing before you leave") if waits and not visit.alone else ""


def worry_words(raised: Raised) -> str:
    """What a finding says to the worker: kindly, if its rule has kind words."""
    return raised.rule.plain or raised.finding.says


def _choice(question: Question, word: str) -> str:
    return next((choice.says for choice in question.answer.choices if choice.word == word), word)


def nhs_words(number: str) -> str:
    """`999 000 0018`, not to be broken across lines."""
    digits = "".join(filter(str.isdigit, number))
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if len(digits) == 10 else number


def gravest(visit: VisitState, finding: str = "") -> Raised | None:
    """The finding asked for, while it may be shown in this company; without a name, the gravest that waits for a call."""
    if finding:
        return next((one for one in visit.raised if one.finding.entry == finding), None)
    return next(iter(visit.urgent), None)


def unasked(asked: Asked) -> bool:
    """Neither answered, now or before, nor left with a reason. What was only seen beside it does not answer it."""
    given = asked.answered
    if given is None:
        return not asked.known
    return given.answer.state == "not-asked" and not given.reason


def asked_now(page: PageState) -> int:
    """A page's place among what decides who is safe this minute and was not asked, from 1; nought when nothing on it does."""
    return min((one.now for one in page.asked if one.now and one.answered is None), default=0)


def next_unasked(visit: VisitState, after: int) -> PageState | None:
    """The next open page with something unasked, from the first one again when there is none further on. What decides who is
    safe this minute comes before all others."""
    open_pages = [page for page in visit.pages if page.open and any(unasked(one) for one in page.asked)]
    now = [page for page in open_pages if asked_now(page)]
    if now:
        return min(now, key=asked_now)
    further = [page for page in open_pages if page.number > after]
    return next(iter(further or open_pages), None)


def in_main_record_words(mark: MainRecordMark | None) -> str:
    """When and by whom something was put in the main record, or that it is not there yet."""
    if mark is None:
        return tr("In the main record: not yet.")
    return tr("In the main record: {time}, by {who}.").format(time=short_time(mark.at), who=mark.by)
