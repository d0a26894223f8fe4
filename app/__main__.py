"""python -m app: the desktop; with words after it, the terminal; without a screen, the example visit."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Whether a window could be shown here."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main(argv: list[str]) -> int:
    """Run what was asked for; the exit code."""
    # One of the three late imports of the house: the terminal never loads Qt, the window never loads the terminal.
    if argv:
        from app.terminal import run as terminal  # noqa: PLC0415

        return terminal(argv)
    if has_screen():
        from ui.start import run as desktop  # noqa: PLC0415

        return desktop(sys.argv)
    from ui.example import run as example  # noqa: PLC0415

    return example()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
