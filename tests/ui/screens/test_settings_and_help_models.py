"""Settings and help, without a widget."""

from __future__ import annotations

from tests.support.house import House
from tests.ui.screens.conftest import Stage
from ui.screens.help.model import HelpModel, read_page, read_pages
from ui.screens.settings.model import SettingsModel


def settings(stage: Stage, house: House) -> SettingsModel:
    """The settings, read."""
    model = SettingsModel(stage.store, house.services, stage.go)
    model.start()
    stage.settle()
    return model


def test_a_number_entered_is_kept_and_no_longer_unverified(stage: Stage, house: House) -> None:
    model = settings(stage, house)
    model.keep({"crisis": "020 7450 4000"}, {})
    stage.settle()
    line = next(line for line in settings(stage, house).state.lines if line.id == "crisis")
    assert (line.phone, line.unverified) == ("020 7450 4000", False)


def test_a_default_that_somebody_checked_is_no_longer_unverified(stage: Stage, house: House) -> None:
    model = settings(stage, house)
    model.keep({}, {"crisis": True})
    stage.settle()
    assert not next(line for line in model.state.lines if line.id == "crisis").unverified


def test_saved_is_said_only_once_it_is_kept(stage: Stage, house: House) -> None:
    model = settings(stage, house)
    model.keep({"crisis": "020 7450 4000"}, {})
    before = model.state.saved
    stage.settle()
    assert (before, bool(model.state.saved)) == ("", True)


def test_every_help_page_has_a_title_and_words() -> None:
    pages = read_pages()
    assert len(pages) >= 9
    assert all(page.title != page.id and page.blocks for page in pages)


def test_no_markup_is_left_in_a_help_page() -> None:
    words = " ".join(block.words for page in read_pages() for block in page.blocks)
    assert not set("*_#`<>[") & set(words)


def test_a_bullet_goes_on_in_the_line_below() -> None:
    page = read_page("x", "# Title\n\n- One\n  two\n- Three\n\nEnd\nof it.\n")
    assert [(block.kind, block.words) for block in page.blocks] == [
        ("bullet", "One two"),
        ("bullet", "Three"),
        ("paragraph", "End of it."),
    ]


def test_back_from_a_page_is_the_list(stage: Stage) -> None:
    model = HelpModel(stage.store, stage.go, ())
    model.open("visit")
    model.back()
    assert (model.state.open, stage.went) == ("", [])
