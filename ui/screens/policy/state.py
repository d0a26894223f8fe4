"""What the page about the policy shows."""

from __future__ import annotations

from typing import Literal

from app.domain.base import Value

Part = Literal["present", "offer"]


class PolicyShown(Value, frozen=True):
    """How things stand in a sentence, what a policy says line by line, and whether the words of its key are asked for."""

    part: Part = "present"
    ready: bool = False
    installed: bool = False
    stands: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    offered: tuple[tuple[str, str], ...] = ()
    ask_for_words: bool = False
    done: str = ""
    problem: str = ""
    tries: int = 0
