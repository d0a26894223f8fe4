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


def test_the_settings_say_how_much_nobody_here_has_checked_and_which_version_is_in_use(
    stage: Stage, house: House
) -> None:
    stands = {group.id: group.stands for group in settings(stage, house).state.groups}
    assert "not checked here" in stands["local-pack"]
    assert stands["versions"].startswith("Version ")


def test_numbers_and_times_and_versions_are_places_of_their_own(stage: Stage, house: House) -> None:
    model = settings(stage, house)
    model.open("local-pack")
    model.open("versions")
    assert [place.name for place in stage.went] == ["local-pack", "versions"]


def test_every_help_page_has_a_title_and_words() -> None:
    pages = read_pages()
    assert len(pages) >= 9
    assert all(page.title != page.id and page.blocks for page in pages)


def test_no_markup_is_left_in_a_help_page() -> None:
    words = " ".join(block.words for page in read_pages() for block in page.blocks if block.kind != "file")
    assert not set("*_#`<>[") & set(words)


def test_a_bullet_goes_on_in_the_line_below() -> None:
    page = read_page("x", "# Title\n\n- One\n  two\n- Three\n\nEnd\nof it.\n")
    assert [(block.kind, block.words) for block in page.blocks] == [
        ("bullet", "One two"),
        ("bullet", "Three"),
        ("paragraph", "End of it."),
    ]


def test_a_file_stands_line_by_line_under_its_name_and_is_no_markup() -> None:
    page = read_page("x", "# Title\n\nRead:\n\n```toml rules/a.toml\n[[rule]]\n# why\n\n- x\n```\n\nEnd.\n")
    assert [(block.kind, block.name, block.words) for block in page.blocks] == [
        ("paragraph", "", "Read:"),
        ("file", "rules/a.toml", "[[rule]]\n# why\n\n- x"),
        ("paragraph", "", "End."),
    ]


def test_back_from_a_page_is_the_list(stage: Stage) -> None:
    model = HelpModel(stage.store, stage.go, ())
    model.open("visit")
    model.back()
    assert (model.state.open, stage.went) == ("", [])
