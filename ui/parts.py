"""What every screen is handed: the services, the thread they run on, the look, a way to ask and a way to go.

The services are named for the type checker only, so that the first window is painted before any of them is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.house import Services
    from ui.ask import Ask
    from ui.places import Go
    from ui.tasks import StoreThread
    from ui.theme.looks import Looks


@dataclass(frozen=True)
class Parts:
    """The friends of a screen. `build(parts, place)` of each screen takes from here what its model and view need."""

    services: Services
    store: StoreThread
    looks: Looks
    ask: Ask
    go: Go
