"""Parse a condition by its grammar, never as Python. A wrong word is named with its place.

cond  = and {"or" and}      and = not {"and" not}      not = ["not"] atom
atom  = "(" cond ")" | "answered" "(" question ")"
      | ("any of" | "all of" | "at least" n "of") "(" cond {"," cond} ")"
      | ("any" | "every") ("baby" | "child" | "adult") ":" atom
      | term ("is" | "is not") word | term "in" "(" word {"," word} ")" | term ("<" | "<=" | "=" | ">=" | ">") number [unit]
term  = question | score | fact | "count" "(" fact ["within" n unit] ")"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from app.engine.syntax import And, Answeredness, AtLeast, Compare, Condition, Each, Is, Kind, Not, Op, Or, Term

LONGEST, DEEPEST, DIGITS = 2000, 24, 6
"""A condition longer, deeper in brackets or with larger numbers is no longer read by anybody."""
UNITS = ("hours", "days", "weeks", "months", "years")
_TOKEN = re.compile(r"\s*(?:(?P<op><=|>=|<|>|=)|(?P<mark>[(),:])|(?P<word>[A-Za-z0-9][A-Za-z0-9._-]*))")
_NUMBER = re.compile(r"\d+(\.\d+)?$")


class ConditionError(ValueError):
    """A condition that cannot be read: says which word, where, and what was looked for."""


def parse(text: str) -> Condition:
    """The condition in `text`. Raises `ConditionError`."""
    if len(text) > LONGEST:
        raise ConditionError(f"The condition has more than {LONGEST} characters: share it out over several rules.")
    reader = _Reader(text)
    condition = reader.either()
    reader.end()
    return condition


def _tokens(text: str) -> list[tuple[str, int]]:
    found, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise ConditionError(f"'{text[at:].strip()[:12]}' at character {at + 1} is not part of a condition.")
        word = match.group().strip()
        found.append((word, match.end() - len(word) + 1))
        at = match.end()
    return found


class _Reader:
    """Reads a condition from left to right, one word ahead."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._at = 0
        self._deep = 0

    def _peek(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at][0] if at < len(self._tokens) else ""

    def _take(self, wanted: str = "") -> str:
        word = self._peek()
        if not word or (wanted and word != wanted):
            raise self._wrong(f"'{wanted}'" if wanted else "another word")
        self._at += 1
        return word

    def _wrong(self, wanted: str) -> ConditionError:
        if self._at < len(self._tokens):
            word, place = self._tokens[self._at]
            return ConditionError(f"'{word}' at character {place}: {wanted} was expected here.")
        return ConditionError(f"The condition ends where {wanted} was expected.")

    def end(self) -> None:
        """Nothing may be left."""
        if self._peek():
            raise self._wrong("the end, 'and' or 'or'")

    def either(self) -> Condition:
        """and {"or" and}"""
        return self._joined("or", self._both, Or)

    def _both(self) -> Condition:
        return self._joined("and", self._negation, And)

    def _joined(self, word: str, part: Callable[[], Condition], join: type[And] | type[Or]) -> Condition:
        parts = [part()]
        while self._peek() == word:
            self._take()
            parts.append(part())
        return parts[0] if len(parts) == 1 else join(parts=tuple(parts))

    def _negation(self) -> Condition:
        if self._peek() == "not":
            self._take()
            return Not(part=self._atom())
        return self._atom()

    def _atom(self) -> Condition:
        self._deep += 1
        if self._deep > DEEPEST:
            raise ConditionError(f"More than {DEEPEST} parts stand in one another: share it out over several rules.")
        atom = self._inner()
        self._deep -= 1
        return atom

    def _inner(self) -> Condition:
        word, after = self._peek(), self._peek(1)
        if word == "(":
            self._take()
            inner = self.either()
            self._take(")")
            return inner
        if word == "answered" and after == "(":
            return self._answered()
        if word in ("any", "all") and after == "of":
            self._take()
            self._take()
            parts = self._listed()
            return Or(parts=parts, spelled=True) if word == "any" else And(parts=parts, spelled=True)
        if word == "at" and after == "least":
            return self._at_least()
        if word in ("any", "every") and after in ("baby", "child", "adult"):
            return self._each()
        return self._comparison()

    def _answered(self) -> Condition:
        self._take()
        self._take("(")
        name = self._name()
        self._take(")")
        return Answeredness(question=name)

    def _listed(self) -> tuple[Condition, ...]:
        self._take("(")
        parts = [self.either()]
        while self._peek() == ",":
            self._take()
            parts.append(self.either())
        self._take(")")
        return tuple(parts)

    def _at_least(self) -> Condition:
        self._take()
        self._take()
        number = self._whole()
        self._take("of")
        if number == 0:
            raise ConditionError("'at least 0 of' is always true.")
        return AtLeast(number=number, parts=self._listed())

    def _each(self) -> Condition:
        which = self._take()
        kind = self._take()
        self._take(":")
        part = self._atom()
        return Each(which="any" if which == "any" else "every", kind=cast(Kind, kind), part=part)

    def _comparison(self) -> Condition:
        term = self._term()
        word = self._peek()
        if word == "is":
            self._take()
            negated = self._peek() == "not"
            if negated:
                self._take()
            return Is(term=term, words=(self._name(),), negated=negated)
        if word == "in":
            self._take()
            return Is(term=term, words=self._words(), listed=True)
        if word in ("<", "<=", "=", ">=", ">"):
            self._take()
            number = self._number()
            unit = self._take() if self._peek() in UNITS else ""
            return Compare(term=term, op=cast(Op, word), number=number, unit=unit)
        raise self._wrong("'is', 'in' or a comparison")

    def _words(self) -> tuple[str, ...]:
        self._take("(")
        words = [self._name()]
        while self._peek() == ",":
            self._take()
            words.append(self._name())
        self._take(")")
        return tuple(words)

    def _term(self) -> Term:
        if self._peek() != "count" or self._peek(1) != "(":
            return Term(name=self._name())
        self._take()
        self._take()
        name, within, unit = self._name(), None, ""
        if self._peek() == "within":
            self._take()
            within, unit = self._whole(), self._unit()
        self._take(")")
        return Term(name=name, count=True, within=within, unit=unit)

    def _unit(self) -> str:
        if self._peek() not in UNITS:
            raise self._wrong("hours, days, weeks, months or years")
        return self._take()

    def _name(self) -> str:
        word = self._peek()
        if not word or not word[0].isalnum():
            raise self._wrong("a name")
        return self._take()

    def _whole(self) -> int:
        if not self._peek().isdecimal() or len(self._peek()) > DIGITS:
            raise self._wrong(f"a whole number of at most {DIGITS} digits")
        return int(self._take())

    def _number(self) -> float:
        if not _NUMBER.match(self._peek()) or len(self._peek()) > DIGITS:
            raise self._wrong(f"a number of at most {DIGITS} digits")
        return float(self._take())
