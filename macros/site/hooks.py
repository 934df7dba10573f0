"""The build's events, each handed to the module whose job it is. MkDocs loads this file (``hooks`` in mkdocs.yml)."""

import gc
import logging
import os
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import material
from mkdocs import plugins
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # a hook is loaded by its path, so the package it belongs to has to be made known
    sys.path.insert(0, str(ROOT))

from macros.check import check  # noqa: E402
from macros.faults import FaultsError  # noqa: E402
from macros.model import LANGUAGES  # noqa: E402
from macros.site import (  # noqa: E402
    assets,
    hosting,
    labs,
    languages,
    manifest,
    navigation,
    offline,
    open_data,
    page_details,
    policy,
    raw_html,
    raw_pages,
    redirects,
    search_index,
    social,
    template_cache,
    theme_mends,
)
from macros.site.raw_html import RawHtml  # noqa: E402
from macros.site.sections import sections  # noqa: E402
from macros.site.wide_tables import WideTables  # noqa: E402

log = logging.getLogger("mkdocs.plugins.roadmap")
_command = "build"


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the site is built or served; look for garbage seldom."""
    global _command
    _command = command
    gc.set_threshold(70_000, 10, 10)  # a hundred times less often: most of what a build makes is needed until its end


@plugins.event_priority(100)  # before the other plugins, which read the language
def _first(config: MkDocsConfig) -> MkDocsConfig:
    try:
        roadmap, pages = languages.known(config) or check(Path(config.config_file_path).parent)
    except FaultsError as error:
        raise Abort(f"\n{error}") from None
    languages.configure(config, roadmap, pages, serving=_command == "serve")
    config.nav = navigation.plan(languages.state(config))
    config.markdown_extensions += [RawHtml(), WideTables()]
    config.extra["policy"] = policy.in_page()
    config.extra["colours"] = manifest.COLOURS
    return config


@plugins.event_priority(-100)  # after mike, which puts the edition into site_url
def _last(config: MkDocsConfig) -> MkDocsConfig:
    languages.set_address(config)
    return config


on_config = plugins.CombinedEvent(_first, _last)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files that no author wrote."""
    state = languages.state(config)
    for add in (open_data.files, redirects.files, labs.files, manifest.files):
        for file in add(state, config):
            files.append(file)
    worker = files.get_file_from_path(offline.WORKER)
    if worker and (_command == "serve" or not state.is_default):  # it stands once, at the root of the edition
        files.remove(worker)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Complete the navigation with the topics that are sections."""
    return navigation.complete(nav, languages.state(config))


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Mend the theme's templates as they are loaded. In a release, make what is made of all pages."""
    if config.extra["release"]:
        from macros.site import paper  # needs the libraries of the group `release`

        paper.add_books(files, config)
        social.add_cards(files, config)
    return template_cache.share(theme_mends.mend(env))


@plugins.event_priority(100)  # before mkdocs-macros
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page the title and description that the data has for it."""
    page_details.describe(page, languages.state(config))
    return markdown


@plugins.event_priority(-100)  # after the other plugins: the text is the one that a reader sees
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Measure the text, keep it for the search; leave a word where a section was that has moved."""
    state = languages.state(config)
    document = LexborHTMLParser(html)
    page_details.measure(page, document, state)
    raw_html.tell_anchors(page, document)
    address = "" if page.url in (".", "./") else page.url
    state.sections[address] = sections(document, address)  # comes last: it takes the document apart
    return redirects.mark_moved(html, page, state)


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Give the templates their words, links and facts about the page."""
    state = languages.state(config)
    page_details.fill(context, page, state)
    social.fill(context, page, config)
    return languages.fill(context, page.file.url, config)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Publish the page's Markdown beside it."""
    raw_pages.write(page, languages.state(config), Path(config.site_dir))
    return output


def on_template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """Give the 404 page and the sitemap their words and links."""
    return languages.fill(context, "", config)


@plugins.event_priority(-100)  # after the search plugin, which collects the sections
def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search knows, build the other languages, then take out of the whole site what no page needs."""
    search_index.write(languages.state(config), Path(config.site_dir) / "search")
    languages.build_others(config, _command)
    if languages.state(config).is_default and _command == "build":
        base = urlsplit(config.extra["base"]).path
        others = [languages.path_of(language).rstrip("/") for language in LANGUAGES[1:]]
        assets.finish(Path(config.site_dir), base, others, Path(material.__file__).parent / "templates" / "assets")
        offline.write(Path(config.site_dir))  # lists what is published, so it comes last
        if languages.EDITION not in os.environ:  # above the editions, macros.site.editions writes it
            hosting.write(Path(config.site_dir))


def on_build_error(error: Exception, config: MkDocsConfig | None = None, **_: object) -> None:
    """Leave nothing half-built: what is not whole must not be published."""
    if _command == "build":
        for folder in languages.begun:
            shutil.rmtree(folder, ignore_errors=True)
