"""The web app manifest of each language, and the colour of the browser's own bar."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site.manifest import COLOURS
from tests.conftest import ROOT

BOTH = pytest.mark.parametrize(("language", "home"), [("en", ""), ("tr", "tr/")])


def manifest(site: Path, home: str) -> dict[str, object]:
    found = json.loads((site / home / "manifest.webmanifest").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


@BOTH
def test_it_speaks_the_language_and_stays_in_the_edition(site: Path, language: str, home: str) -> None:
    found = manifest(site, home)
    names = {"en": ("AI Engineer Roadmap", "AI Roadmap"), "tr": ("Yapay Zekâ Mühendisi Yol Haritası", "YZ Yol Haritası")}
    assert (found["name"], found["short_name"]) == names[language]
    assert (found["lang"], found["start_url"], found["scope"]) == (language, "./", "../" if home else "./")


@BOTH
def test_its_icons_are_there(site: Path, language: str, home: str) -> None:
    icons = manifest(site, home)["icons"]
    assert isinstance(icons, list)
    assert icons
    assert [icon["src"] for icon in icons if not (site / home / icon["src"]).is_file()] == []


@BOTH
def test_every_page_names_it(site: Path, language: str, home: str) -> None:
    wrong = []
    for path in (site / home).rglob("*.html"):
        link = LexborHTMLParser(path.read_text("utf-8")).css_first("link[rel=manifest]")
        href = (link.attributes["href"] or "") if link else ""
        own = site / (path.relative_to(site).parts[0] if path.relative_to(site).parts[0] == "tr" else "") / "manifest.webmanifest"
        there = site / href.lstrip("/") if href.startswith("/") else path.parent / href
        if there.resolve() != own.resolve():
            wrong.append((path.relative_to(site).as_posix(), href))
    assert wrong == []


@pytest.mark.parametrize(("scheme", "name"), [("light", "default"), ("dark", "slate")])
def test_the_bar_of_the_browser_has_the_colour_of_the_header(scheme: str, name: str) -> None:
    styles = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "overrides/assets/stylesheets").glob("*.css")))
    found = re.findall(rf'\[data-md-color-scheme="{name}"\][^{{]*\{{[^}}]*--rm-paper: (#[0-9a-f]+);', styles)
    assert found == [COLOURS[scheme]]


@pytest.mark.parametrize("scheme", COLOURS)
def test_every_page_tells_the_colour(site: Path, scheme: str) -> None:
    found = {}
    for path in site.rglob("*.html"):
        metas = LexborHTMLParser(path.read_text("utf-8")).css("meta[name=theme-color]")
        found[path] = {meta.attributes["media"]: meta.attributes["content"] for meta in metas}
    query = f"(prefers-color-scheme: {scheme})"
    assert {path: colours for path, colours in found.items() if colours.get(query) != COLOURS[scheme]} == {}
