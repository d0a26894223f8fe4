"""Every sentence a person can read passes through here: one gettext catalogue for screens, letters and the terminal.

Belongs here: choosing the catalogue. Does not belong here: any sentence.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parent.parent / "resources" / "locale"


@lru_cache(maxsize=1)
def _catalogue() -> gettext.NullTranslations:
    return gettext.translation("goldthread", localedir=LOCALE, fallback=True)


def tr(sentence: str) -> str:
    """The sentence in the person's language; gaps stay named (`{count}`) for `.format`."""
    return _catalogue().gettext(sentence)


def ntr(one: str, many: str, count: int) -> str:
    """The form of a sentence that fits `count`, with `{count}` left for `.format`."""
    return _catalogue().ngettext(one, many, count)
