"""Questions from the program to the person, without ever waiting in a loop: the answer comes by callback.

Screens ask through `Ask`, which tests answer and `ui/window_ask.py` answers with the window. Names no widget: models use it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from app.domain.base import Value
from app.i18n import tr


class Choice(Value, frozen=True):
    """One way to answer: the word that comes back, and what its button says. `kind` is a kind of `Button`."""

    word: str
    says: str
    kind: str = "secondary"


class Question(Value, frozen=True):
    """Something to weigh before going on: a heading, paragraphs, and the ways to answer, the likeliest first."""

    name: str
    says: str
    text: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()


class Ask(Protocol):
    """The only way a screen may interrupt a person."""

    def choose(self, question: Question, answered: Callable[[str], None]) -> None:
        """Ask; `answered` gets the word of the choice. A question without choices is a message with one button."""

    def save_file(self, title: str, suggested: str, kinds: str, chosen: Callable[[Path | None], None]) -> None:
        """Where to save; none when the person changes her mind. `kinds` as Qt's filters: `PDF (*.pdf)`."""

    def open_file(self, title: str, kinds: str, chosen: Callable[[Path | None], None]) -> None:
        """Which file to open; none when the person changes her mind."""

    def open_folder(self, title: str, chosen: Callable[[Path | None], None]) -> None:
        """Which folder; none when the person changes her mind."""


def confirm(ask: Ask, question: Question, yes: str, then: Callable[[], None], *, danger: bool = False) -> None:
    """Ask with two ways on: the button `yes`, which does `then`, and Go back, which does nothing."""
    choices = (Choice("yes", yes, "danger" if danger else "primary"), Choice("no", tr("Go back")))
    asked = Question(name=question.name, says=question.says, text=question.text, choices=choices)
    ask.choose(asked, lambda word: then() if word == "yes" else None)
