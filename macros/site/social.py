"""What a page says of itself where it is shared: Open Graph (https://ogp.me), with a card of its own in a release."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.model import LANGUAGES, Language
from macros.palette import palette
from macros.site.languages import NAMES, State, state

FOLDER = "cards"
LOCALES: dict[Language, str] = {"en": "en_GB", "tr": "tr_TR"}


def card_of(page: Page) -> str:
    """Return the path of a page's card, from the language's root."""
    return f"{FOLDER}/{_address(page).strip('/').replace('/', '-') or 'home'}.png"


def add_cards(files: Files, config: MkDocsConfig) -> None:
    """Draw a card for each page and add it to the files."""
    from macros.cards import Card, draw  # of the group `release`, which an ordinary build does not need

    here = state(config)
    pages = [file.page for file in files.documentation_pages() if file.page]
    cards = [
        Card(
            title=_title(page, here),
            kicker=_kicker(page, here),
            site=here.render.word("site.name") if _address(page) else "",
            language=here.language,
            language_name=NAMES[here.language],
        )
        for page in pages
    ]
    drawn = draw(cards, palette(here.root), here.root / ".cache" / "cards")
    for page, png in zip(pages, drawn, strict=True):
        files.append(File.generated(config, card_of(page), content=png))


def fill(context: Any, page: Page, config: MkDocsConfig) -> None:
    """Give the template what it says about the page."""
    here = state(config)
    title = _title(page, here)
    context["social"] = {
        "title": title,
        "alt": here.render.word("social.alt", title=title),
        "description": page.meta["description"],
        "type": "article" if _address(page) else "website",
        "locale": LOCALES[here.language],
        "others": [LOCALES[language] for language in LANGUAGES if language != here.language],
        "card": f"{config.site_url}{card_of(page)}" if config.extra["release"] else None,
    }


def _address(page: Page) -> str:
    return "" if page.url in (".", "./") else page.url


def _title(page: Page, here: State) -> str:
    return str(page.meta.get("title") or page.title) if _address(page) else here.render.word("site.name")


def _kicker(page: Page, here: State) -> str:
    """Return what stands above the title: the stage of the page."""
    if not _address(page):
        return here.render.word("social.free")
    for number, stage in enumerate(here.roadmap.stages, 1):
        label = here.render.word("books.stage", number=number)
        if page.url == f"roadmap/{stage.id}/":
            return label
        if page.url.startswith(f"roadmap/{stage.id}/"):
            return f"{label}: {stage.title[here.language]}"
    return ""
