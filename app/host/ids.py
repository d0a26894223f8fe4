"""Names for new things."""

from __future__ import annotations

import os
import time
import uuid
from pathlib import Path

from app.host.disk import LocalDisk


def new_id() -> str:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random, so ids sort by when they were made."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def device_id(path: Path) -> str:
    """This laptop's id, made at the first asking and kept in a file. Says nothing about the person."""
    try:
        return str(uuid.UUID(path.read_text(encoding="ascii").strip()))
    except (FileNotFoundError, ValueError):
        made = new_id()
        LocalDisk().keep(path, made.encode("ascii"))
        return made
