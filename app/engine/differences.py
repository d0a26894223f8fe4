"""Two versions of a pathway in; every difference out, in plain words. Nothing that differs is left unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from app.domain.base import Value
from app.domain.difference import HOW_NAMES, Difference
from app.domain.local import LIMIT_NAMES, PATTERN_NAMES, Limit, Local
from app.domain.pathway import Pathway
from app.engine.difference_words import Words
from app.i18n import tr

Things = Mapping[str, Value]
GROUPS = {
    "rules": "When a worry is raised",
    "questions": "Questions",
    "actions": "What to do",
    "instruments": "Questionnaires and their scores",
    "contacts": "Visits and contacts",
    "letters": "Letters and papers",
    "topics": "Topics",
    "lessons": "Lessons of the reviews",
}
"""What a pathway is made of, the gravest first."""
_APART = ("id", "hash", "local", *GROUPS)
_DEEPER = ("answer", "licence", "source", "zero_when", "without_baby")
"""Fields that are told field by field in their turn."""


def differences(old: Pathway, new: Pathway) -> tuple[Difference, ...]:
    """Everything that differs, by group: rules first. Empty when no word, rule or number is another."""
    words = Words(old, new)
    found = list[Difference]()
    for group, says in GROUPS.items():
        found += _things(tr(says), _by_id(getattr(old, group)), _by_id(getattr(new, group)), words)
    found += _local(old.local, new.local, words)
    names = [field.name for field in msgspec.structs.fields(Pathway) if field.name not in _APART]
    return (*found, *_rest(tr("The pathway itself"), new.title, names, old, new, words))


def _local(old: Local, new: Local, words: Words) -> Iterator[Difference]:
    """The local pack: its numbers, its limits, its ladder, and the rest of it."""
    yield from _things(tr("Numbers for when it cannot wait"), _by_id(old.lines), _by_id(new.lines), words)
    yield from _things(tr("Time limits"), _limits(old), _limits(new), words)
    yield from _things(tr("When a pattern is noticed"), _patterns(old), _patterns(new), words)
    yield from _things(tr("Times others are held to"), _by_id(old.times), _by_id(new.times), words)
    yield from _things(tr("The ladder for a late answer"), _stages(old), _stages(new), words)
    names = ("nation", "checked", "bank_holidays")
    yield from _rest(tr("The local pack"), new.nation, names, old, new, words)


def _things(group: str, old: Things, new: Things, words: Words) -> Iterator[Difference]:
    """Those only in one of them, and those in both that are not alike."""
    for name, thing in new.items():
        before = old.get(name)
        if before is None:
            yield Difference(group=group, name=words.called(thing), how="added", lines=words.told(thing))
        elif thing != before:
            lines = tuple(_inside(before, thing, words))
            yield Difference(group=group, name=words.called(before), how="changed", lines=lines)
    for name, thing in old.items():
        if name not in new:
            yield Difference(group=group, name=words.called(thing), how="taken-out", lines=words.told(thing))
    if [one for one in old if one in new] != [one for one in new if one in old]:
        lines = (tr("They stand in another order."),)
        yield Difference(group=group, name=tr("The order"), how="changed", lines=lines)


def _rest(group: str, name: str, fields: Sequence[str], old: Value, new: Value, words: Words) -> Iterator[Difference]:
    pairs = ((field, getattr(old, field), getattr(new, field)) for field in fields)
    lines = tuple(words.changed(field, before, after) for field, before, after in pairs if before != after)
    if lines:
        yield Difference(group=group, name=name, how="changed", lines=lines)


def _inside(old: Value, new: Value, words: Words) -> Iterator[str]:
    """What differs in one thing, field by field."""
    for field in msgspec.structs.fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before == after:
            continue
        if field.name in _DEEPER and isinstance(before, Value) and isinstance(after, Value):
            yield from _inside(before, after, words)
        elif field.name == "scores":
            for one in _things("", _by_id(before), _by_id(after), words):
                what = one.lines if one.how == "changed" else (tr(HOW_NAMES[one.how]).lower(),)
                yield from (tr("{name}: {what}").format(name=one.name, what=line) for line in what)
        else:
            yield words.changed(field.name, before, after)


def _by_id(things: Sequence[Value]) -> Things:
    return {str(msgspec.structs.asdict(thing)["id"]): thing for thing in things}


def _limits(local: Local) -> Things:
    return {
        name: Limit(says=tr(LIMIT_NAMES.get(name, name.replace("_", " "))), within=within)
        for name, within in local.limits.items()
    }


def _patterns(local: Local) -> Things:
    return {
        name: Limit(says=tr(PATTERN_NAMES.get(name, name.replace("_", " "))), within=str(number))
        for name, number in local.patterns.items()
    }


def _stages(local: Local) -> Things:
    return {str(stage.stage): stage for stage in local.ladder}
