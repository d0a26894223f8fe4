"""The commands of the terminal: the same services as the desktop, with `--json` where a machine reads."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from app.commands import differing, exchange, lists, policies, proving, rereading, trace, vaults
from app.commands.speech import HELD, NOT_HELD, UNREADABLE, say
from app.content.cases import case_files, read_case
from app.content.check import compiled
from app.content.files import toml_files
from app.content.load import PATHWAYS, load
from app.domain.base import StaffId
from app.domain.case import Case
from app.domain.pathway import Pathway
from app.engine.facts import FACTS
from app.i18n import tr
from app.main import build
from app.ports import Staff, WorldError
from app.services.replay import VERBS, CaseClock, Played, Replay
from app.services.weighing import weigh

CASE_VERBS = {
    "event": ["contact id", *VERBS],
    "expect": ["raised", "not_raised", "cannot_tell", "ask_next", "due"],
}


def run(argv: Sequence[str]) -> int:
    """Run one command; the exit code. What a person can mend is one sentence on standard error, exit 2."""
    options = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except WorldError as wrong:
        sys.stderr.write(f"{str(wrong).encode('utf-8', 'backslashreplace').decode()}\n")
        return UNREADABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app", description=tr("Goldthread in the terminal."))
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, says: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=says, description=says)
        sub.add_argument("--json", action="store_true", help=tr("for a machine to read"))
        sub.set_defaults(command=command)
        return sub

    weighing = add("weigh", tr("weigh answers against a contact"), _weigh)
    weighing.add_argument("--pathway", default="perinatal", help=tr("one that ships, by name, or any folder, by path"))
    weighing.add_argument("--contact", required=True)
    weighing.add_argument("--answers", required=True, help=tr("a JSON file, or - for standard input"))
    replay = add("replay", tr("play worked cases through a throwaway vault"), _replay)
    replay.add_argument("cases", nargs="*", help=tr("case ids or files; all when none is named"))
    replay.add_argument("--pathway", default="perinatal", help=tr("one that ships, by name, or any folder, by path"))
    replay.add_argument("--out", type=Path, help=tr("a folder for the papers"))
    add("vocabulary", tr("list questions, facts, contacts, rules, letters and case verbs"), _vocabulary)
    proving.add_to(add)
    differing.add_to(add)
    rereading.add_to(add)
    vaults.add_to(add)
    exchange.add_to(add)
    lists.add_to(add)
    trace.add_to(add)
    policies.add_to(add)
    add("self-check", tr("see that every part of this program works on this computer"), _self_check)
    return parser


def _weigh(options: argparse.Namespace) -> int:
    given = _json(options.answers)
    if not isinstance(given, dict):
        raise WorldError(tr("The answers are one JSON object: question to answer."))
    say(weigh(compiled(_pathway(options.pathway)), options.contact, given))
    return HELD


def _pathway(named: str) -> Pathway:
    """One that ships, by its bare name; else the folder at that path. Raises `ContentError`."""
    ships = Path(named).name == named and (PATHWAYS / named).is_dir()
    return load(named) if ships else differing.pathway_at(Path(named))


def _cases(named: str) -> list[Path]:
    """The worked cases of a pathway; those of every pathway that ships beside it for one that ships."""
    ships = Path(named).name == named and (PATHWAYS / named).is_dir()
    return case_files() if ships else toml_files(Path(named).resolve() / "cases")


def _json(file: str) -> object:
    """The JSON of a file or standard input. Raises `WorldError` for what cannot be read or says a thing twice."""
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as gone:
        raise WorldError(tr("{file} cannot be opened.").format(file=file)) from gone
    try:
        given = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
        json.dumps(given, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as wrong:
        raise WorldError(tr("{file} is not JSON: {why}").format(file=file, why=wrong)) from wrong
    return given


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once: of two answers to one question neither is taken for the other."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise WorldError(tr("'{name}' stands twice: say once what was answered.").format(name=twice))
    return found


def _replay(options: argparse.Namespace) -> int:
    pathway = _pathway(options.pathway)
    known = {path.stem: path for path in _cases(options.pathway)}
    paths = [known.get(name, Path(name)) for name in options.cases] or list(known.values())
    cases = [(path, read_case(path)) for path in paths]
    with tempfile.TemporaryDirectory() as folder:
        clock = CaseClock(date(2026, 1, 1))
        services = build(Path(folder), clock, throwaway=True, pathway=pathway, plays=True)
        staff = Staff(id=StaffId(""), name="Sam Okafor", role="health-visitor", service=tr("Practice service"))
        services.doors.set_up(staff, services.doors.suggest(), services.doors.setup_choices().lines, use_keyring=False)
        player = Replay(services, compiled(pathway), clock)
        played = [_play(player, path, case, options.out) for path, case in cases]
        services.doors.lock()
    if options.json:
        say([_as_json(one) for one in played])
    else:
        _tell(played)
    return NOT_HELD if any(one.failed for one in played) else HELD


def _play(player: Replay, path: Path, case: Case, papers: Path | None) -> Played:
    try:
        return player.play(case, papers)
    except WorldError as wrong:
        raise WorldError(f"{path.name}: {wrong}") from wrong


def _as_json(one: Played) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(one)
    told.pop("family")
    return {"case": told.pop("case"), "ok": not one.failed, **told}


def _tell(played: Sequence[Played]) -> None:
    for one in played:
        holds = tr("holds") if not one.failed else tr("does not hold")
        sys.stdout.write(f"{one.case}: {holds}\n")
        for raised in one.raised:
            learn = f" ({', '.join(raised['learn'])})" if raised["learn"] else ""
            sys.stdout.write(f"  {raised['on']}  {raised['urgency']:<9}  {raised['rule']}{learn}\n")
        for why in one.failed:
            sys.stdout.write(f"  {why}\n")


def _vocabulary(options: argparse.Namespace) -> int:
    pathway = load()
    words: dict[str, Any] = {
        "questions": [
            {
                "id": question.id,
                "ask": question.ask,
                "about": question.about,
                "kind": question.answer.kind,
                "choices": [
                    choice.word if question.answer.kind != "score" else choice.score
                    for choice in question.answer.choices
                ],
            }
            for question in pathway.questions
        ],
        "facts": [
            {"name": fact.name, "kind": fact.kind, "about": fact.about, "says": fact.says} for fact in FACTS.values()
        ],
        "contacts": [{"id": plan.id, "title": plan.title, "by": list(plan.by)} for plan in pathway.contacts],
        "rules": [{"id": rule.id, "urgency": rule.urgency, "when": rule.when} for rule in pathway.rules],
        "letters": [
            {"id": letter.id, "title": letter.title, "audience": letter.audience} for letter in pathway.letters
        ],
        "case_verbs": CASE_VERBS,
    }
    if options.json:
        say(words)
        return HELD
    for name, things in words.items():
        sys.stdout.write(f"{name}\n")
        for thing in things:
            sys.stdout.write(f"  {thing if isinstance(thing, str) else thing.get('id', thing.get('name'))}\n")
    return HELD


def _self_check(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        services = build(Path(folder))
        staff = Staff(id=StaffId(""), name="Sam Okafor", role="health-visitor")
        choices = services.doors.setup_choices()
        unlocked = services.doors.set_up(staff, choices.suggested, choices.lines, use_keyring=False)
        services.doors.lock()
        services.doors.unlock(unlocked.staff.id, choices.suggested)
        services.doors.lock()
    keyring = choices.keyring_problem or tr("can hold a device secret")
    parts = {"pathway": load().version, "vault": tr("made, locked and opened again"), "keyring": keyring}
    if options.json:
        say({"ok": True, **parts})
    else:
        sys.stdout.writelines(f"{name}: {says}\n" for name, says in parts.items())
    return HELD
