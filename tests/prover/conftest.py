"""The shipped pathway, made ready for the prover once."""

from __future__ import annotations

import pytest

from app.content.check import compiled
from app.content.load import load
from app.prover.asking import Asking


@pytest.fixture(scope="session")
def shipped() -> Asking:
    return Asking(compiled(load()))
