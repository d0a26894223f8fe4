"""What a worked case put on whose list, on which day, how it climbed, and what would have taken it off again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.domain.base import EntryId
from app.domain.calendar import uk_time
from app.domain.case import Case
from app.domain.pathway import Pathway
from app.domain.record import FamilyRecord
from app.engine.ending import ends_when
from app.engine.item import Item
from app.engine.patterns import PATTERN, patterns
from app.engine.thread import thread

Json = dict[str, Any]


class ThreadTrace:
    """Follows the open items of one family from day to day. An item comes up on the day on which it stands on a list."""

    def __init__(self, pathway: Pathway, case: Case) -> None:
        self._pathway, self._case = pathway, case
        self._learn = {str(rule.id): rule.learn for rule in pathway.rules}
        self._lines: dict[tuple[str, str], Json] = {}

    def after(self, record: FamilyRecord, day: date, until: date) -> None:
        """Read the list after a day's events. It stands so until the end of `until`."""
        local, watch = self._pathway.local, self._pathway.watch
        rows = {f"{PATTERN}{one.id}": one.learn for one in patterns(record, local, watch)}
        here = set()
        for item in thread(record, local, watch):
            came, name = max(day, item.opens_on), (item.kind, str(item.id))
            if came > until:
                continue
            here.add(name)
            line = self._lines.setdefault(name, self._new(record, item, came, rows.get(item.id, ())))
            self._read(line, item, came, until)
        for name, line in self._lines.items():
            carried = name[0] == "finding" and record.findings[EntryId(name[1])].open
            gone = None if name in here else line["off_list_on"] or day.isoformat()
            line["off_list_on"], line["carried"] = gone, bool(gone and carried)

    def lines(self) -> tuple[Json, ...]:
        """Everything that came up, in the order in which it did."""
        return tuple(sorted(self._lines.values(), key=lambda line: (line["came_up"], line["item"])))

    def _new(self, record: FamilyRecord, item: Item, came: date, rows: tuple[str, ...]) -> Json:
        rule = str(record.findings[item.id].rule) if item.kind == "finding" else ""
        name = item_name(record, item)
        return {
            "item": item.says,
            "to": _to(record, item),
            "kind": item.kind,
            "name": name,
            "learn": list(dict.fromkeys((*self._learn.get(rule, ()), *rows, *self._expected(record, item)))),
            "came_up": came.isoformat(),
            "owner": item.owner,
            "acts": [],
            "due_on": None,
            "climbed": [],
            "ends_when": ends_when(item),
            "off_list_on": None,
            "carried": False,
        }

    def _expected(self, record: FamilyRecord, item: Item) -> Iterable[str]:
        """The rows for which the case expects this item on a list; of a referral, `for` names the service."""
        name, to = item_name(record, item), _to(record, item)
        hers = (one for one in self._case.expects if name in (one.due, one.raised))
        return (row for one in hers if not to or one.whom in ("", to) for row in one.learn)

    def _read(self, line: Json, item: Item, came: date, until: date) -> None:
        """The newest next act, when it falls due, and each stage of the ladder that opened while it stood so."""
        if not line["acts"] or line["acts"][-1]["act"] != item.act:
            line["acts"].append({"on": came.isoformat(), "act": item.act})
        line["due_on"] = uk_time(item.due).date().isoformat() if item.due else None
        there = {(one["stage"], one["on"]) for one in line["climbed"]}
        opened = [(stage, uk_time(stage.opens_at).date()) for stage in item.stages]
        line["climbed"] += [
            {"stage": stage.stage, "who": stage.who, "on": on.isoformat()}
            for stage, on in opened
            if came <= on <= until and (stage.stage, on.isoformat()) not in there
        ]


def _to(record: FamilyRecord, item: Item) -> str:
    return next((one.started.to for one in record.pursued.referrals.values() if one.entry == item.id), "")


def item_name(record: FamilyRecord, item: Item) -> str:
    """What a case calls it: the rule behind a worry, a pattern's kind (`missed`, `new-adult`), `referral-told` for one that
    somebody else says they made, and otherwise the kind of item."""
    if item.kind == "finding":
        return str(record.findings[item.id].rule)
    if item.kind == "pattern":
        return item.id.removeprefix(PATTERN).partition(":")[0]
    told = any(one.entry == item.id and one.started.made_by for one in record.pursued.referrals.values())
    return "referral-told" if told and item.kind == "referral" else item.kind


def due_lines(record: FamilyRecord, pathway: Pathway) -> list[Json]:
    """Every open item with its owner, next act and days."""
    return [
        {
            "item": item.says,
            "owner": item.owner,
            "act": item.act,
            "opens_on": item.opens_on.isoformat(),
            "due_on": item.due.isoformat() if item.due else None,
        }
        for item in thread(record, pathway.local, pathway.watch)
    ]
