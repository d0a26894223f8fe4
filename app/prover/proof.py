"""Proves a pathway: every property over all answers at once, or the smallest example that breaks it."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.compiled import Compiled
from app.i18n import tr
from app.prover.asking import Asking, Undecided
from app.prover.found import Failure, Proof
from app.prover.grave import hidden, stands_back
from app.prover.monotony import Monotony
from app.prover.reach import Reach
from app.prover.words import Words


def prove(compiled: Compiled) -> Proof:
    """Everything that does not hold of a pathway whose names fit together."""
    asking = Asking(compiled)
    words = Words(compiled.names, compiled.pathway)
    failures: list[Failure] = []
    try:
        failures.extend(_failures(asking, words))
    except Undecided as late:
        says = tr("z3 gave no answer in time ({why}); nothing that comes after was looked at.").format(why=late)
        failures.append(Failure("undecided", says))
    pathway = compiled.pathway
    return Proof(tuple(failures), len(pathway.questions), len(pathway.rules), asking.asked)


def _failures(asking: Asking, words: Words) -> Iterator[Failure]:
    yield from Reach(asking, words).failures()
    yield from hidden(asking, words)
    yield from stands_back(asking, words)
    yield from Monotony(asking, words).failures()
