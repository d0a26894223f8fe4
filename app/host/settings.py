"""How this person likes the window. Nothing about people, families or work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from app.domain.base import Value
from app.ports import Disk

Theme = Literal["system", "light", "dark", "high-contrast"]


class Settings(Value, frozen=True):
    """Preferences. `text_percent` scales every letter; `lock_minutes` cannot be off; `window` is Qt's own geometry."""

    theme: Theme = "system"
    text_percent: Annotated[int, msgspec.Meta(ge=75, le=300)] = 100
    lock_minutes: Annotated[int, msgspec.Meta(ge=1, le=10)] = 3
    window: bytes = b""


def read_settings(path: Path) -> Settings:
    """The settings kept, or the first ones when there are none or they cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Settings()


def keep_settings(path: Path, settings: Settings, disk: Disk) -> None:
    """Keep settings. Raises `StorageFull`."""
    disk.keep(path, msgspec.json.encode(settings))
