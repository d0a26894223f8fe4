"""The family of errors that the world causes, named where every storey can reach it."""

from __future__ import annotations


class WorldError(Exception):
    """Something outside this program went wrong. The message says what, where and how to mend it."""
