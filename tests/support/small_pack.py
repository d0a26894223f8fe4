"""A small pathway as a folder of files, whole and sound: every kind of block once, to be spoilt by tests."""

from __future__ import annotations

import json
import random
import tomllib
from copy import deepcopy
from datetime import date
from pathlib import Path

from app.engine.thread import LIMITS

SOURCE = 'source = { title = "Made up", edition = "1", checked = 2026-11-21, review_by = 2027-11-21 }\n'
PATHWAY = """
[pathway]
id = "small"
title = "Small"
version = "1"
everyone_named = "home.everyone"
[[topic]]
id = "all"
title = "All"
why = "Because."
"""
QUESTIONS = (
    'topic = "all"\n'
    + SOURCE
    + """
[[question]]
id = "home.everyone"
ask = "Is everyone named?"
label = "Everyone named"
why = "Because."
about = "household"
answer = { kind = "choice", order = "worsening", choices = ["yes", "no"] }
[[question]]
id = "baby.mark"
ask = "A mark?"
label = "A mark"
why = "Because."
about = "each baby"
when = "not (baby.born is no)"
answer = { kind = "choice", order = "worsening", choices = [{ word = "no", says = "No" }, { word = "yes", says = "Yes" }] }
[[question]]
id = "how.much"
ask = "How much?"
label = "How much"
why = "Because."
about = "mother"
answer = { kind = "number", least = 0, most = 9 }
"""
)
INSTRUMENT = (
    """
[instrument]
id = "tool"
name = "Tool"
stem = "Lately:"
why = "Because."
topic = "all"
offer_when = "how.much >= 2"
options = [{ word = "0", says = "Never", score = 0 }, { word = "1", says = "Often", score = 1 }]
zero_when = { item = "tool.item1", sets = ["tool.item2"] }
licence = { holder = "Us", terms = "Free.", worded = true }
"""
    + SOURCE
    + """
[[score]]
id = "tool"
name = "Tool"
items = ["tool.item1", "tool.item2"]
[[score.band]]
id = "low"
least = 0
most = 1
says = "Low"
[[score.band]]
id = "high"
least = 2
most = 2
says = "High"
above = true
[[item]]
id = "tool.item1"
ask = "One?"
label = "One"
[[item]]
id = "tool.item2"
ask = "Two?"
label = "Two"
"""
)
RULES = (
    """
[[rule]]
id = "mark"
when = "any baby: (baby.mark is yes) or at least 2 of (tool >= 2, how.much > 5, baby_free is yes)"
urgency = "same-day"
says = "A mark was seen."
do = ["call"]
owner = "asker"
within = "same day"
letter = "gp"
learn = ["ROW-1"]
"""
    + SOURCE
).replace(", baby_free is yes", ", not (home.everyone is yes)")
ACTIONS = """
[[action]]
id = "call"
says = "Call."
call = "gp"
"""
CONTACT = (
    """
[contact]
id = "visit"
title = "Visit"
short = "Visit"
by = ["health-visitor"]
opens = ""
closes = ""
"""
    + SOURCE
    + """
[[section]]
topic = "all"
core = [{ questions = ["home.everyone", "baby.mark"], heading = "Home" }]
more = [{ questions = ["how.much"], cue = "baby.born is yes or any baby: (baby.mark is yes)" }]
instruments = ["tool"]
"""
).replace("baby.born is yes or ", "")
LETTER = (
    """
[letter]
id = "gp"
title = "Letter"
to = "gp"
audience = "professional"
urgency = "same-day"
"""
    + SOURCE
    + """
[[section]]
heading = "What I saw"
[[section.part]]
kind = "text"
says = "I saw {full_name}."
[[section.part]]
kind = "answers"
topics = ["all"]
"""
)
LESSONS = """
[[lesson]]
id = "ROW-1"
source = "made up"
at = "l.1"
kind = "lesson"
says = "Look."
does = "Ask."
means = ["question"]
reads = ["baby.mark"]
"""
LOCAL = (
    """
nation = "England"
checked = 2026-11-21
[limits]
"""
    + "".join(f'{name} = "1 working day"\n' for name in LIMITS)
    + """
[[stage]]
stage = 1
who = "Own lead"
says = "Speak to your lead."
within = "1 working day"
[[line]]
id = "gp"
name = "The GP"
phone = "111"
"""
)
FILES = {
    "small/pathway.toml": PATHWAY,
    "small/questions/all.toml": QUESTIONS,
    "small/instruments/tool.toml": INSTRUMENT,
    "small/rules/all.toml": RULES,
    "small/actions.toml": ACTIONS,
    "small/contacts/visit.toml": CONTACT,
    "small/letters/gp.toml": LETTER,
    "small/learning.toml": LESSONS,
    "local/local.toml": LOCAL,
}
ODD: tuple[object, ...] = (
    "", " ", "yes", "\u202e", "x" * 5000, "((((((((((((((((((((((((((((((((((((", "any baby: any baby: (a is b)",
    "at least 0 of (a)", "tool >= 999999999999999", "{", "../../etc/passwd", "https://example.org/a.toml", -1, 0, 1, 2**70, 1.5,
    float("inf"), float("nan"), True, [], {}, ["yes"], [{}], [[[[[[[[[[[[[[[1]]]]]]]]]]]]]]], {"a": {"b": {}}}, date(1, 1, 1),
    date(9999, 12, 31), "999 working days", "999999999 working days", "same day", "tool", "baby.mark", "home.everyone", "mark",
    "tool.item1", "all", "count(contacts.kept within 9 weeks) >= 1", "baby.mark is yes", "household.complete is not yes",
)  # fmt: skip
"""Values that have no business where they are put."""


def write(folder: Path) -> Path:
    """The pack, written below `folder`; where its pathway is."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "small"


def spoilt(text: str, chance: random.Random) -> bytes:
    """A file with one to three things wrong: a value, a key or a few bytes."""
    if chance.random() < 0.3:
        return _scratched(text.encode(), chance)
    tables = tomllib.loads(text)
    for _ in range(chance.randint(1, 3)):
        _spoil(tables, chance)
    return dumped(tables).encode("utf-8", "surrogatepass")


def _scratched(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((0, 1, 3, 40, 400)))
    new = chance.choice((b"", b"\0", b"\xff", b"[", b'"', b"[[", b"\n", chance.randbytes(8), data[start:end] * 2))
    return data[:start] + new + data[end:]


def _spoil(value: object, chance: random.Random) -> None:
    """Change one place somewhere inside a value."""
    if isinstance(value, dict) and value:
        name = chance.choice(list(value))
        if isinstance(value[name], dict | list) and value[name] and chance.random() < 0.8:
            _spoil(value[name], chance)
        elif (what := chance.random()) < 0.15:
            del value[name]
        elif what < 0.25:
            value[chance.choice(("id", "when", "unknown", name + "s"))] = value.pop(name)
        else:
            value[name] = deepcopy(chance.choice(ODD))
    elif isinstance(value, list) and value:
        at = chance.randrange(len(value))
        if isinstance(value[at], dict | list) and chance.random() < 0.8:
            _spoil(value[at], chance)
        elif chance.random() < 0.3:
            value.append(value[at])
        else:
            value[at] = deepcopy(chance.choice(ODD))


def dumped(tables: dict[str, object]) -> str:
    """Tables as TOML, each value on a line of its own."""
    return "".join(f"{json.dumps(name)} = {_inline(value)}\n" for name, value in tables.items())


def _inline(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)} = {_inline(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date) else repr(value)
