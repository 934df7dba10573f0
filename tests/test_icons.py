"""The touch icons are the favicon, in the sizes that their names say."""

import struct

import pytest

from macros import icons


@pytest.mark.parametrize("name", sorted(icons.ICONS))
def test_an_icon_has_the_size_that_is_promised(name: str) -> None:
    head = (icons.FOLDER / name).read_bytes()[:24]
    assert (head[:8], struct.unpack(">II", head[16:24])) == (b"\x89PNG\r\n\x1a\n", (icons.ICONS[name][0],) * 2)


def test_an_icon_that_the_system_cuts_fills_its_square() -> None:
    favicon = (icons.FOLDER / "favicon.svg").read_text("utf-8")
    drawn = icons.drawing(favicon, 0.5)
    assert ('rx="7"' in favicon, 'rx="7"' in drawn, 'transform="translate(8 8) scale(0.5)"' in drawn) == (True, False, True)


def test_the_favicon_is_left_as_it_is_at_full_size() -> None:
    favicon = (icons.FOLDER / "favicon.svg").read_text("utf-8")
    assert icons.drawing(favicon, 1) == favicon


def test_a_favicon_of_another_make_is_refused() -> None:
    with pytest.raises(ValueError, match="no rx"):
        icons.drawing("<svg/>", 1)


def test_the_icons_are_light() -> None:
    assert {
        name: (icons.FOLDER / name).stat().st_size for name in icons.ICONS if (icons.FOLDER / name).stat().st_size > 20_000
    } == {}
