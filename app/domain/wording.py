"""The same thing said to a mother whose baby died or lives elsewhere. What is asked, weighed and kept stays one and the same."""

from __future__ import annotations

from app.domain.base import Value


class AskedSo(Value, frozen=True):
    """How a question is put where no baby is here any more; what is empty stays as it is."""

    ask: str = ""
    why: str = ""
    hint: str = ""
    kindly: str = ""
    notice: str = ""

    def words(self) -> tuple[str, ...]:
        """Everything it says."""
        return (self.ask, self.why, self.hint, self.kindly, self.notice)


class DoneSo(Value, frozen=True):
    """How an act is said where no baby is here any more; what is empty stays as it is. `left_out`: not proposed after a death."""

    says: str = ""
    why: str = ""
    script: str = ""
    for_her: str = ""
    left_out: bool = False

    def words(self) -> tuple[str, ...]:
        """Everything it says."""
        return (self.says, self.why, self.script, self.for_her)
