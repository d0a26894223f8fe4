"""Makes every part once and introduces it to its friends. Knows no screen."""

from __future__ import annotations

from pathlib import Path

from app.content.check import compiled
from app.content.load import load
from app.documents.typesetter import ReportLabTypesetter
from app.host.clock import SystemClock
from app.host.disk import LocalDisk
from app.host.folders import Folders
from app.host.ids import new_id
from app.ports import Clock
from app.security.identity import signed_by
from app.security.people import People
from app.services.desk import Desk
from app.services.doors import Doors
from app.services.families import Families
from app.services.house import Services
from app.services.letters import Letters
from app.services.today import Today
from app.services.visits import Visits
from app.storage.vaults import LocalVaults


def build(root: Path | None = None, clock: Clock | None = None) -> Services:
    """The whole program without a screen, on the folder `root` (the person's own data folder when none)."""
    time, disk, folders = clock or SystemClock(), LocalDisk(), Folders(root)
    desk = Desk(compiled(load()), time)
    people = People(folders.people, clock=time, disk=disk)
    vaults = LocalVaults(folders.root, clock=time, disk=disk, keeper=people, signed_by=signed_by, new_id=new_id)
    return Services(
        doors=Doors(vaults, desk, new_id),
        today=Today(desk),
        families=Families(desk, new_id),
        visits=Visits(desk, new_id),
        letters=Letters(desk, ReportLabTypesetter()),
    )
