"""What a record's findings, gaps and scores are in the words a screen shows. Decides nothing; a screen counts nothing itself."""

from __future__ import annotations

from app.domain.answers import STATE_NAMES, AnswerKey
from app.domain.base import HOUSEHOLD
from app.domain.findings import OWN_WORRY, Finding
from app.domain.local import Line
from app.domain.outside import TOLD
from app.domain.pathway import URGENCIES, Because, ContactPlan, Rule, Source
from app.domain.record import FamilyRecord
from app.engine.compiled import Compiled
from app.engine.facts import FACTS
from app.engine.letter_scores import band_words
from app.engine.letter_words import value_words
from app.engine.scores import Reading
from app.engine.standing import supports
from app.engine.stopped import bereft_now, held
from app.engine.syntax import terms
from app.engine.visit import URGENT, Weighing, ask_next
from app.engine.without_baby import done_so, raised_so
from app.i18n import ntr, tr
from app.services.states import Raised, ScoreLine, Untold


def raised_states(compiled: Compiled, record: FamilyRecord, lines: tuple[Line, ...]) -> tuple[Raised, ...]:
    """Every open finding that is proposed, gravest first, with its actions; also one whose rule this pathway no longer holds."""
    still = held(record)
    found = (one for one in record.open_findings() if one.entry not in still)
    ranked = sorted(found, key=lambda one: (URGENCIES.index(one.urgency), one.raised_at))
    bereft = bereft_now(record)
    return tuple(_raised(compiled, record, lines, finding, bereft) for finding in ranked)


def rule_of(compiled: Compiled, finding: Finding) -> Rule:
    """The rule behind a finding; when this pathway no longer holds it, what the finding itself says, kept private."""
    known = compiled.rules.get(finding.rule)
    title = tr("An earlier version of this pathway")
    if finding.rule.startswith(TOLD):
        title = tr("Told by somebody outside a visit")
    elif finding.rule == OWN_WORRY:
        title = tr("A worry of the worker’s own")
    return known or Rule(
        id=finding.rule,
        when="",
        urgency=finding.urgency,
        says=finding.says,
        do=(),
        owner="asker",
        within="same day",
        source=Source(title=title),
        by_voice=finding.urgency in URGENT,
        private=True,
    )


def _raised(compiled: Compiled, record: FamilyRecord, lines: tuple[Line, ...], finding: Finding, bereft: str) -> Raised:
    rule = raised_so(rule_of(compiled, finding), bereft)
    actions = done_so((compiled.actions[name] for name in rule.do), bereft)
    calls = {action.call for action in actions if action.call}
    return Raised(
        finding=finding,
        rule=rule,
        actions=actions,
        lines=tuple(line for line in lines if line.id in calls),
        reasons=(*(reason_words(compiled, record, one) for one in finding.because), *finding.own_words),
        supported=supports(compiled, record, finding),
        in_main_record=finding.entry in record.main_record,
    )


def reason_words(compiled: Compiled, record: FamilyRecord, because: Because) -> str:
    """An answer or fact behind a finding, in words."""
    question, fact = compiled.names.questions.get(because.question), FACTS.get(because.question)
    name = record.name_of(because.about) if because.about not in ("mother", HOUSEHOLD) else ""
    if question is None:
        return fact.says if fact else tr("A fact of the record")
    words = tr(STATE_NAMES[because.state]) if because.state else value_words(question, because.value)
    label = f"{question.label} ({name})" if name else question.label
    return f"{label}: {words}"


def untold(compiled: Compiled, record: FamilyRecord, plan: ContactPlan, weighing: Weighing) -> tuple[Untold, ...]:
    """Rules that can't be told yet and that this contact's open pages would help to tell, or that are urgent. Where ways out
    are always near, only those that rest on something this contact asks."""
    here = {(one.question, one.about) for one in ask_next(plan, weighing)} | {
        asked for asked in weighing.here.answers if weighing.here.answers[asked].state != "answered"
    }
    found = []
    asked_here = {
        name for section in plan.sections for page in (*section.core, *section.more) for name in page.questions
    }
    for rule, verdict in weighing.cannot_tell():
        if plan.ways_out and not _rests_on(compiled, rule) & asked_here:
            continue
        missing = [asked for asked in verdict.missing if asked in here]
        if missing:
            words = tuple(dict.fromkeys(_missing_words(compiled, record, asked) for asked in missing))
            found.append(Untold(rule=rule, urgency=rule.urgency, missing=words))
    return tuple(found)


def _rests_on(compiled: Compiled, rule: Rule) -> set[str]:
    """The questions that a rule names, but for whether everybody is named."""
    return {term.name for term in terms(compiled.whens[rule.id])} - {compiled.pathway.everyone_named}


def _missing_words(compiled: Compiled, record: FamilyRecord, asked: AnswerKey) -> str:
    question, fact = compiled.names.questions.get(asked[0]), FACTS.get(asked[0])
    name = record.name_of(asked[1]) if asked[1] not in ("mother", HOUSEHOLD) else ""
    label = question.label if question else fact.says if fact else ""
    return f"{label} ({name})" if name else label


def score_lines(compiled: Compiled, weighing: Weighing) -> tuple[ScoreLine, ...]:
    """Scores of which anything was asked."""
    found = []
    for name, reading in weighing.readings().items():
        if reading.answered:
            score = compiled.names.scores[name]
            found.append(_score_line(score.name, max(band.most for band in score.bands), reading))
    return tuple(found)


def _score_line(name: str, most: int, reading: Reading) -> ScoreLine:
    missing = len(reading.missing)
    if not reading.applies:
        words = tr("Does not apply.")
    elif missing and reading.band is None:
        gap = ntr(
            "{count} answer is missing, so there is no total.",
            "{count} answers are missing, so there is no total.",
            missing,
        )
        words = gap.format(count=missing)
    else:
        words = band_words(reading.band) if reading.band else tr("No published band.")
    return ScoreLine(name=name, total=reading.total, most=most, band=reading.band, missing=missing, words=words)
