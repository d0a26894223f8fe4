"""What the pages of a meeting show, and what is written there."""

from __future__ import annotations

from datetime import date

from app.domain.base import EntryId, Value
from app.domain.pursuit import MeetingId
from ui.families.acts_written import ActLine, WrittenAct
from ui.families.stepping import ActingShown


class Drafted(Value, frozen=True):
    """A meeting being written. `when` is `ask` while it is to be held, `held` once it was; `meeting` is one asked for before."""

    meets: str = ""
    about: str = ""
    worries: tuple[EntryId, ...] = ()
    when: str = ""
    asked_of: str = ""
    how: str = ""
    on: date | None = None
    came: tuple[tuple[str, str], ...] = ()
    not_there: str = ""
    decided: tuple[WrittenAct, ...] = ()
    meeting: MeetingId = MeetingId("")


class Standing(Value, frozen=True):
    """A meeting as its page shows it: asked for and waited for, or held with what was decided."""

    title: str
    about: str
    stands: str
    late: bool = False
    next: str = ""
    owner: str = ""
    worries: tuple[str, ...] = ()
    awaited: bool = False
    came: tuple[tuple[str, str], ...] = ()
    not_there: str = ""
    acts: tuple[ActLine, ...] = ()


class MeetingShown(ActingShown, frozen=True):
    """One page. `paper` is the sheet that is looked at, `paper_words` the same for a screen reader."""

    draft: Drafted = Drafted()
    place: int = 0
    worries: tuple[tuple[EntryId, str], ...] = ()
    standing: Standing | None = None
    which: str = ""
    paper: bytes = b""
    paper_words: str = ""
    role: str = ""
