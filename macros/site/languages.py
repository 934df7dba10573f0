"""One ``mkdocs build``, one site per language: docs/en to /, docs/tr to /tr/.

MkDocs builds the default language as usual. When it is done, the same mkdocs.yml is loaded again for each other
language and built into a folder of the same site, so that search index, sitemap, 404 page and every link are right per
language while ``mkdocs build``, ``mkdocs serve`` and ``mike deploy`` stay one command each.
"""

import os
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.model import LANGUAGES, Language, Roadmap
from macros.pages import Pages
from macros.render import Renderer
from macros.site.sections import Section

NAMES: dict[Language, str] = {"en": "English", "tr": "Türkçe"}
DEFAULT = LANGUAGES[0]
EDITION = "MIKE_DOCS_VERSION"
"""The environment variable by which mike tells a build which edition it is."""

begun: set[str] = set()
"""The folders that a build has begun to write."""


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes out all that `extra` holds, even where nobody reads it
class State:
    """What the hooks know about the build of one language."""

    language: Language
    roadmap: Roadmap
    pages: Pages
    render: Renderer
    root: Path
    sections: dict[str, list[Section]] = field(default_factory=dict)
    """The text of each page that was built so far, by the page's address."""

    @property
    def is_default(self) -> bool:
        """Tell whether this is the language at the root of the site."""
        return self.language == DEFAULT


def state(config: MkDocsConfig) -> State:
    """Return what is known about the build that ``config`` belongs to."""
    found = config.extra["state"]
    assert isinstance(found, State)
    return found


def known(config: MkDocsConfig) -> tuple[Roadmap, Pages] | None:
    """Return what the build of the default language has read and checked, for the other languages; None in its own build."""
    default: State | None = config.extra.get("default")
    return (default.roadmap, default.pages) if default else None


def configure(config: MkDocsConfig, roadmap: Roadmap, pages: Pages, *, serving: bool) -> None:
    """Set everything in the configuration that depends on the language."""
    language: Language = config.extra.setdefault("language", DEFAULT)
    render = Renderer(roadmap, pages, language)
    root = Path(config.config_file_path).parent
    config.extra["serving"] = serving
    config.extra["state"] = State(language, roadmap, pages, render, root)
    config.docs_dir = str(root / "docs" / language)
    config.edit_uri = f"edit/main/docs/{language}/"
    config.site_name = render.word("site.name")
    config.site_description = render.word("site.description")
    config.copyright = f"{render.word('site.licence')} {render.word('site.no-tracking')}"
    config.theme["language"] = language
    config.mdx_configs["toc"]["permalink_title"] = render.word("theme.permalink")
    config.extra["alternate"] = True  # the theme prints the language menu; its links are ours
    begun.add(config.site_dir)


def set_address(config: MkDocsConfig) -> None:
    """Put the language into the site's address, behind the edition."""
    base = config.extra.setdefault("base", (config.site_url or "/").rstrip("/") + "/")
    config.site_url = base + path_of(state(config).language)


def path_of(language: Language) -> str:
    """Return the folder of a language in the site, with its slash; the default language has none."""
    return "" if language == DEFAULT else f"{language}/"


def build_others(config: MkDocsConfig, command: str) -> None:
    """Build the other languages, after the default one.

    Raises:
        Abort: a strict build of one of them found something wrong.
    """
    if not state(config).is_default:
        return
    for language in LANGUAGES[1:]:
        other = load_config(config.config_file_path, site_dir=str(Path(config.site_dir) / language), strict=config.strict)
        other.extra["language"] = language
        other.extra["default"] = state(config)
        other.extra["base"] = config.extra["base"]
        other.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
        try:
            build(other, serve_url=other.extra["base"] if command == "serve" else None)
        finally:
            other.plugins.on_shutdown()


def fill(context: Any, url: str, config: MkDocsConfig) -> Any:
    """Give a template its words and the links to the same page in each language.

    The links are relative, so that they stay in the edition or alias that the reader is in.
    """
    here = state(config)
    url = "" if url in (".", "./") else url
    top = context["base_url"].rstrip("/") + ("/" if here.is_default else "/../")
    context["t"] = here.render.word
    context["words"] = here.roadmap.words
    context["site"] = {
        "top": top,
        "language": here.language,
        "path": path_of(here.language),
        "editions": EDITION in os.environ,
        "base": config.extra["base"],
    }
    context["address_in"] = partial(_address_in, config.extra["base"])
    context["alternates"] = [
        {
            "language": language,
            "name": NAMES[language],
            "path": path_of(language),
            "current": language == here.language,
            "link": (top + path_of(language) + url) or "./",
            "url": _address_in(config.extra["base"], language, url),
        }
        for language in LANGUAGES
    ]
    context["offer"] = {
        "page": here.language,
        "path": path_of(here.language),
        "others": [
            {
                "language": language,
                "path": path_of(language),
                "words": {name: here.roadmap.words[f"offer.{name}"][language] for name in ("available", "open", "close", "label")},
            }
            for language in LANGUAGES
            if language != here.language
        ],
    }
    return context


def _address_in(base: str, language: Language, url: str) -> str:
    return base + path_of(language) + ("" if url in (".", "./") else url)
