"""Help: short pages from `resources/help`, read as plain words. No markup of theirs reaches a widget."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from ui.model import Model
from ui.places import Go, Place
from ui.screens.help.state import Block, HelpPage, HelpShown
from ui.tasks import StoreThread

HELP = Path(__file__).resolve().parents[3] / "resources" / "help"
ORDER = (
    "start",
    "visit",
    "day",
    "hide",
    "worries",
    "reach",
    "letters",
    "record",
    "practice",
    "keeping",
    "policy",
    "limits",
    "changes",
    "authors",
)
"""Pages in the order a newcomer needs them; any other follows by name."""


class HelpModel(Model[HelpShown]):
    """Opens a page and comes back."""

    def __init__(
        self, store: StoreThread, go: Go, keys: tuple[tuple[str, str], ...], parent: QObject | None = None
    ) -> None:
        super().__init__(store, HelpShown(keys=keys), parent)
        self._go = go

    def start(self) -> None:
        """Read the pages."""
        self.ask(read_pages, lambda pages: self.show(msgspec.structs.replace(self.state, pages=pages)))

    def open(self, page: str) -> None:
        """This page."""
        self.show(msgspec.structs.replace(self.state, open=page))

    def lessons(self) -> None:
        """What reviews found, as a whole."""
        self._go(Place("lessons"))

    def back(self) -> None:
        """From a page to the list, from the list to where one came from."""
        if self.state.open:
            self.open("")
        else:
            self._go(Place("today"))


def read_pages(folder: Path = HELP) -> tuple[HelpPage, ...]:
    """Every help page, in order."""
    found = {path.stem: read_page(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.md"))}
    named = [found.pop(name) for name in ORDER if name in found]
    return (*named, *found.values())


def read_page(name: str, text: str) -> HelpPage:
    """A page from the little Markdown we write: one `#` title, `##` headings, `- ` bullets, paragraphs, fenced files."""
    title = name
    blocks: list[Block] = []
    lines: list[str] = []
    file: list[str] | None = None
    named = ""

    def close() -> None:
        if lines:
            blocks.append(Block(kind="paragraph", words=" ".join(lines)))
            lines.clear()

    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("```") and file is None:
            close()
            file, named = [], stripped.partition(" ")[2]
        elif stripped == "```" and file is not None:
            blocks.append(Block(kind="file", words="\n".join(file), name=named))
            file = None
        elif file is not None:
            file.append(line)
        elif stripped.startswith("# "):
            title = stripped[2:]
        elif stripped.startswith("## "):
            close()
            blocks.append(Block(kind="heading", words=stripped[3:]))
        elif stripped.startswith("- "):
            close()
            blocks.append(Block(kind="bullet", words=stripped[2:]))
        elif stripped and not lines and line.startswith("  ") and blocks and blocks[-1].kind == "bullet":
            blocks[-1] = Block(kind="bullet", words=f"{blocks[-1].words} {stripped}")
        elif stripped:
            lines.append(stripped)
        else:
            close()
    close()
    return HelpPage(id=name, title=title, blocks=tuple(blocks))
