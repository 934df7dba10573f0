from pathlib import Path

import pytest

from macros.palette import palette

from .conftest import ROOT
from .sample import edit


def test_the_colours_are_those_of_the_light_scheme() -> None:
    assert all(colour.startswith("#") for colour in palette(ROOT).values())


def test_a_colour_follows_the_stylesheet(project: Path) -> None:
    before = palette(project)["accent"]
    edit(project, "overrides/assets/stylesheets/tokens.css", f"--rm-brand: {before}", "--rm-brand: #123456")
    assert palette(project)["accent"] == "#123456"


def test_a_colour_that_is_missing_is_named(project: Path) -> None:
    before = palette(project)["accent"]
    edit(project, "overrides/assets/stylesheets/tokens.css", f"--rm-brand: {before}", "--rm-brand: teal")
    with pytest.raises(LookupError, match="sets --rm-brand to a colour such as #0f5e63"):
        palette(project)
