"""The pathway, loaded and compiled once for every test of its content."""

from __future__ import annotations

import pytest

from app.content.check import compiled
from app.content.load import load
from app.domain.pathway import Pathway
from app.engine.compiled import Compiled


@pytest.fixture(scope="session")
def authored() -> Pathway:
    return load()


@pytest.fixture(scope="session")
def ready(authored: Pathway) -> Compiled:
    return compiled(authored)
