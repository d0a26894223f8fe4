"""Reads what a pathway is watched for over the whole record, and says which of its names mean nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.content.files import allow_only, as_value, block, inside, read_toml
from app.domain.base import QuestionId, RuleId, Value
from app.domain.pathway import Pathway, Question, Score
from app.domain.watch import NOTHING, Sign, Threshold, Watch, Worries
from app.i18n import tr
from app.ports import ContentError


class _Says(Value, frozen=True):
    """The `[watch]` block as it is written: scores by name."""

    seen: tuple[Sign, ...] = ()
    not_seen: tuple[Sign, ...] = ()
    seen_elsewhere: tuple[Sign, ...] = ()
    met: tuple[Sign, ...] = ()
    unmet: tuple[Sign, ...] = ()
    low: tuple[str, ...] = ()
    kinds: tuple[Worries, ...] = ()
    together: tuple[RuleId, ...] = ()
    second: tuple[str, ...] = ()


def read_watch(folder: Path, questions: Sequence[Question], scores: Sequence[Score]) -> Watch:
    """What `watch.toml` of a pathway folder says; a pathway without one is watched for nothing. Raises `ContentError`."""
    path = folder / "watch.toml"
    if not path.exists():
        return NOTHING
    tables = read_toml(inside(path, folder))
    allow_only(tables, {"watch"}, path)
    says = as_value(block(tables, "watch", path), _Says, path, "watch")
    known = {score.id: score for score in scores}
    points = {one.id: _points(one) for one in questions}
    return Watch(
        seen=says.seen,
        not_seen=says.not_seen,
        seen_elsewhere=says.seen_elsewhere,
        met=says.met,
        unmet=says.unmet,
        low=tuple(_threshold(known, name, points) for name in says.low),
        kinds=says.kinds,
        together=says.together,
        second=says.second,
    )


def _threshold(scores: dict[str, Score], name: str, points: dict[QuestionId, dict[str, int]]) -> Threshold:
    score = scores.get(name)
    above = [band.least for band in score.bands if band.above] if score else []
    if score is None or not above:
        says = tr("watch.toml: '{name}' is not a score with a published threshold.")
        raise ContentError(says.format(name=name))
    return Threshold(score=name, least=min(above), points={item: points.get(item, {}) for item in score.items})


def _points(question: Question) -> dict[str, int]:
    return {choice.word: choice.score for choice in question.answer.choices if choice.score is not None}


def watch_problems(pathway: Pathway) -> Iterator[str]:
    """Every name in what is watched for that means nothing, as sentences."""
    watch = pathway.watch
    words = {one.id: {choice.word for choice in one.answer.choices} for one in pathway.questions}
    for sign in (*watch.seen, *watch.not_seen, *watch.seen_elsewhere, *watch.met, *watch.unmet):
        if not sign.words or not set(sign.words) <= words.get(sign.question, set()):
            says = tr("watch.toml: question '{name}' with the answers {words} does not exist.")
            yield says.format(name=sign.question, words=", ".join(sign.words) or tr("none"))
    rules, lines = {rule.id for rule in pathway.rules}, {line.id for line in pathway.local.lines}
    named = (*watch.together, *(rule for kind in watch.kinds for rule in kind.rules))
    for name in (one for one in named if one not in rules):
        yield tr("watch.toml names the rule '{name}', which does not exist.").format(name=name)
    for line in (one for one in watch.second if one not in lines):
        yield tr("watch.toml names the line '{name}', which does not exist.").format(name=line)
