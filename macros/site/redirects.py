"""Addresses that have moved keep working, without a script."""

from collections.abc import Iterator

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from macros.render import relative
from macros.site.languages import State


def files(state: State, config: MkDocsConfig) -> Iterator[File]:
    """Yield a page that leads on, for each page that has moved."""
    for redirect in state.roadmap.redirects:
        if redirect.kind == "page":
            link = escape(relative(redirect.new, redirect.old))
            word = escape(state.render.word("page.moved-page"))
            html = (
                f'<!doctype html><html lang="{state.language}"><head><meta charset="utf-8">'
                f'<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"><title>{word}</title>'
                f'<meta http-equiv="refresh" content="0; url={link}"><meta name="robots" content="noindex"></head>'
                f'<body><p>{word} <a href="{link}">{escape(redirect.new)}</a></p></body></html>\n'
            )
            yield File.generated(config, f"{redirect.old}index.html", content=html)


def mark_moved(html: str, page: Page, state: State) -> str:
    """Keep the anchor of a section that has moved, with a line that says where it is now."""
    here = "" if page.url in (".", "./") else page.url
    for redirect in state.roadmap.redirects:
        address, _, id = redirect.old.partition("#")
        if redirect.kind == "anchor" and address == here:
            link = relative(redirect.new, here)
            word = state.render.word("page.moved")
            html += Markup('\n<p id="{}">{}: <a href="{}">{}</a></p>').format(id, word, link, redirect.new)
    return html
