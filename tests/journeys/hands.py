"""A screen of its own, a small window manager, the program on it, and hands that only press keys."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
Seen = dict[str, Any]


@contextmanager
def running(command: list[str], **more: Any) -> Iterator[subprocess.Popen[str]]:  # noqa: ANN401 - as Popen takes them
    """A process that does not outlive us."""
    with subprocess.Popen(command, text=True, **more) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def screen() -> Iterator[str]:
    """The name of a virtual screen of 1280x800 with a window manager on it."""
    reading, writing = os.pipe()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with running(command, pass_fds=(writing,), **quiet):
        os.close(writing)
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        with running(["openbox"], env=os.environ | {"DISPLAY": name}, **quiet):
            yield name


class Hands:
    """Presses keys on one screen and reads what the program shows. Every wait ends in half a minute at the latest."""

    def __init__(self, display: str, output: IO[str]) -> None:
        self._env = os.environ | {"DISPLAY": display}
        self._output = output
        self._ready = selectors.DefaultSelector()
        self._ready.register(output, selectors.EVENT_READ)
        self._rest, self._sent = b"", 0
        self.seen: Seen = {"pauses": 0, "focus": "", "place": "", "texts": [], "stops": [], "busy": True}

    def until(self, shown: Callable[[Seen], bool], seconds: float = 30) -> bool:
        """Look until it is so; whether it was in time."""
        end = time.monotonic() + seconds
        while not shown(self.seen):
            if not self._ready.select(max(0, end - time.monotonic())):
                return False
            self._read()
        return True

    def wait(self, shown: Callable[[Seen], bool], what: str) -> None:
        """Look until it is so. Fails saying what stood there instead."""
        assert self.until(shown), f"waited for {what}; there is {self.seen}"

    def at(self, place: str, focusable: str = "") -> None:
        """Wait for a place, and for something there that takes the keyboard."""
        self.wait(
            lambda seen: seen["place"] == place and not seen["busy"] and (not focusable or focusable in seen["stops"]),
            f"{place} {focusable}",
        )

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        self._send("key", "--delay", "8", *keys)

    def press_to_leave(self, key: str) -> None:
        """Press a key that opens or closes another window: what comes right after it may reach neither."""
        self._xdotool("key", key)

    def write(self, words: str) -> None:
        """Type words."""
        self._send("type", "--delay", "8", words)

    def tab_to(self, name: str, *, key: str = "Tab", most: int = 90) -> None:
        """Press Tab until the focus is there."""
        for _ in range(most):
            if self.seen["focus"] == name:
                return
            self.step(key)
        raise AssertionError(f"{key} does not reach {name}; there is {self.seen}")

    def step(self, key: str) -> str:
        """Press one key that moves the focus; where it is then."""
        self.press(key)
        return str(self.seen["focus"])

    def round(self, key: str, most: int = 120) -> list[str]:
        """Where `key` leads, until it comes back to where it began. Fails when it never does."""
        first, way = self.seen["focus"], []
        for _ in range(most):
            way.append(self.step(key))
            if way[-1] == first:
                return way
        raise AssertionError(f"{key} does not come back to {first}: {way}")

    def fill(self, **fields: str) -> None:
        """Tab to each field and type. A dot in a name is written as two underscores."""
        for name, words in fields.items():
            self.tab_to(name.replace("__", "."))
            self.write(words)

    def push(self, name: str) -> None:
        """Tab to a button and press it."""
        self.tab_to(name)
        self.press("space")

    def _send(self, *what: str) -> None:
        """Keys, then Pause, which nothing uses: once the program has let it go it has taken in all before it."""
        self._xdotool(*what)
        self._xdotool("key", "Pause")
        self._sent += 1
        self.wait(lambda seen: seen["pauses"] == self._sent, "the keys to be taken in")

    def _xdotool(self, *what: str) -> None:
        subprocess.run(["xdotool", *what], env=self._env, check=True)

    def _read(self) -> None:
        data = os.read(self._output.fileno(), 1 << 20)
        assert data, "the program ended"
        *lines, self._rest = (self._rest + data).split(b"\n")
        if lines:
            self.seen = json.loads(lines[-1])


@contextmanager
def at_the_desk(base: Path) -> Iterator[Hands]:
    """The real program on a screen of its own, in a home of its own."""
    homes = {name: str(base / name.lower()) for name in FOLDERS}
    for folder in homes.values():
        Path(folder).mkdir(mode=0o700)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "WAYLAND", "QT_"))
    }
    with ExitStack() as stack:
        display = stack.enter_context(screen())
        env = kept | homes | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.support.probe"]
        program = stack.enter_context(running(command, stdout=subprocess.PIPE, cwd=ROOT, env=env))
        assert program.stdout is not None
        hands = Hands(display, program.stdout)
        try:
            yield hands
        except BaseException:
            picture = base / "where-it-stopped.png"
            subprocess.run(["import", "-window", "root", str(picture)], env=env, check=False)
            sys.stderr.write(f"A picture of where it stopped is in {picture}\n")
            raise
