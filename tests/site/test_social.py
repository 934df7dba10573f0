"""Each page says what those who show a link to it need: title, text, address, language and, in a release, a card."""

from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from macros.model import LANGUAGES, Language
from macros.site.languages import path_of

BASE = "https://ai-engineer-roadmap.example/"
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def told(page: Path) -> dict[str, str]:
    tree = LexborHTMLParser(page.read_text("utf-8"))
    tags = [(tag.attributes.get("property") or tag.attributes.get("name") or "", tag) for tag in tree.css("head meta")]
    return {name: tag.attributes["content"] or "" for name, tag in tags if name.startswith(("og:", "twitter:"))}


def pages(site: Path, language: Language) -> list[Path]:
    found = [path for path in sorted((site / path_of(language)).rglob("index.html")) if "canonical" in path.read_text("utf-8")]
    return [path for path in found if language != "en" or "tr" not in path.relative_to(site).parts]


@BOTH
def test_a_page_tells_its_title_address_and_language(site: Path, language: Language) -> None:
    address = f"{path_of(language)}roadmap/mathematics/linear-algebra/"
    own, other = {"en": ("en_GB", "tr_TR"), "tr": ("tr_TR", "en_GB")}[language]
    facts = told(site / address / "index.html")
    assert facts["og:title"] == {"en": "Linear algebra", "tr": "Lineer cebir"}[language]
    assert facts["og:url"] == BASE + address
    assert (facts["og:type"], facts["og:locale"], facts["og:locale:alternate"]) == ("article", own, other)
    assert facts["og:description"]


@BOTH
def test_the_home_page_has_the_name_of_the_site(site: Path, language: Language) -> None:
    facts = told(site / path_of(language) / "index.html")
    assert (facts["og:title"], facts["og:type"]) == (facts["og:site_name"], "website")


@BOTH
def test_every_page_has_a_card_of_its_own(release: Path, language: Language) -> None:
    cards = [told(page)["og:image"] for page in pages(release, language)]
    assert len(cards) > 20
    assert len(set(cards)) == len(cards)
    for card in cards:
        assert card.startswith(f"{BASE}{path_of(language)}cards/")
        with Image.open(release / card.removeprefix(BASE)) as image:
            assert image.size == (1200, 630)


@BOTH
def test_a_card_is_described(release: Path, language: Language) -> None:
    facts = told(release / path_of(language) / "glossary" / "index.html")
    assert (facts["og:image:width"], facts["og:image:height"], facts["twitter:card"]) == ("1200", "630", "summary_large_image")
    assert facts["og:title"] in facts["og:image:alt"]


def test_an_ordinary_build_promises_no_card(site: Path) -> None:
    facts = told(site / "index.html")
    assert "og:image" not in facts
    assert facts["twitter:card"] == "summary"
