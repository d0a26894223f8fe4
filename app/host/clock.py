"""Time, as this computer has it. Implements `app.ports.Clock`."""

from __future__ import annotations

from datetime import UTC, date, datetime


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Now, in UTC, with its time zone."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Today, where the computer is."""
        return datetime.now(UTC).astimezone().date()
