"""Both versions of an answer, in words."""

from __future__ import annotations

from datetime import date

from app.services.states_history import Version
from ui.visits.words import answer_words, source_words


def version_words(version: Version, day: date) -> tuple[tuple[str, str], tuple[str, str]]:
    """Answer and source of the earlier version and of the one that stands now."""
    before, question = version.before, version.question
    earlier = (answer_words(question, before), source_words(before, day) if before else "")
    return earlier, (answer_words(question, version.after), source_words(version.after, day))
