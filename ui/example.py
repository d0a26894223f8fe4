"""Plays the example visit through the same windows a person uses, and leaves pictures and papers in `out/`.

One script for a start without a screen, the pictures of the README and a journey test. The vault is thrown away.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.i18n import tr
from ui import steady
from ui.application import Application
from ui.example_story import LETTERS, story
from ui.player import Player

WIDTH, HEIGHT = 1280, 800


def run(out: Path = Path("out")) -> int:
    """Play the example offscreen; 0 when every picture and paper is there, 1 with a sentence when it got stuck."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    steady.hold_singletons()
    qt = QApplication(["goldthread"])
    with tempfile.TemporaryDirectory() as folder:
        return play(qt, Path(folder), out)


def clear(out: Path) -> None:
    """Take away the papers an earlier example left, so that no dialog asks whether to replace them; nothing else."""
    for letter in LETTERS:
        (out / f"{letter}.pdf").unlink(missing_ok=True)


def play(qt: QApplication, root: Path, out: Path) -> int:
    """Play the example on a throwaway folder; the exit code."""
    clear(out)
    application = Application(qt, root)
    application.opening.resize(WIDTH, HEIGHT)
    player = Player(application.window, out)
    troubles: list[str] = []
    player.ended.connect(qt.quit)
    player.broke.connect(troubles.append)
    player.broke.connect(qt.quit)
    application.ready.connect(lambda _desktop: player.play(story(player)))
    application.start()
    qt.exec()
    for trouble in troubles:
        sys.stderr.write(tr("The example stopped: {why}").format(why=trouble) + "\n")
    if not troubles:
        sys.stdout.write(tr("The example visit is in {folder}:").format(folder=out.resolve()) + "\n")
        sys.stdout.writelines(f"  {path.name}\n" for path in sorted(out.iterdir()))
    return 1 if troubles else 0
