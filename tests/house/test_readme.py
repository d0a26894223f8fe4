from __future__ import annotations

import re

from tests.house.tree import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LIMITS = "not for clinical use until assessed by the deploying organisation (DCB0129/DCB0160, MHRA qualification, DPIA)"


def test_the_readme_says_what_it_is_not_for() -> None:
    assert LIMITS in " ".join(README.lower().split()).replace("dcb", "DCB").replace("mhra", "MHRA").replace(
        "dpia", "DPIA"
    )


def test_every_place_the_readme_names_is_there() -> None:
    named = re.findall(r"`((?:app|ui|pathways|resources|tests)/[\w/.]*)`", README) + re.findall(
        r"\]\(([^)]+)\)", README
    )
    assert named
    assert not [place for place in named if not (ROOT / place).exists()]


def test_every_command_the_readme_names_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"make ([a-z]+)\b", README)) - {"runs"}
    assert {"run", "test", "help"} <= named
    assert not [command for command in named if f"\n{command}:" not in makefile]


def test_the_readme_is_one_page() -> None:
    assert len(README.splitlines()) <= 60
