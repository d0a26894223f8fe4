"""What an organisation signs before Goldthread is used with real families: who, for whom, until when, and on what grounds."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.base import Value

WARN_DAYS = 30
"""Days before its end from which a policy says so."""


class Declared(Value, frozen=True):
    """Where the organisation keeps each of its assessments: a reference, as its own registers call it."""

    dcb0129: str
    dcb0160: str
    mhra: str
    dpia: str

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each assessment's name with its reference."""
        return (
            ("DCB0129", self.dcb0129),
            ("DCB0160", self.dcb0160),
            ("MHRA", self.mhra),
            ("DPIA", self.dpia),
        )


class Policy(Value, frozen=True):
    """An organisation's word that it has assessed this program for use by its staff. Holds from `begins` to the end of `ends`."""

    organisation: str
    signed_by: str
    begins: date
    ends: date
    declares: Declared

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.begins <= day <= self.ends

    def ends_soon(self, day: date) -> bool:
        """Whether the next one is worth asking for."""
        return self.in_force(day) and self.ends - day <= timedelta(days=WARN_DAYS)
