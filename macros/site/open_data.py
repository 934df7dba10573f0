"""The roadmap as data: JSON files with their schemas, a robots.txt, a text for language models, a feed of changes."""

import json
import os
from collections.abc import Iterator
from xml.sax.saxutils import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from pydantic import TypeAdapter

from macros import progress
from macros.model import LANGUAGES, Fact, Resource, Role, Stage, Term
from macros.pages import address
from macros.site.languages import EDITION, State, path_of

TYPES: dict[str, type] = {
    "roadmap": tuple[Stage, ...],
    "resources": tuple[Resource, ...],
    "roles": tuple[Role, ...],
    "facts": tuple[Fact, ...],
    "terms": tuple[Term, ...],
}
"""The data files that are published, by name."""


def files(state: State, config: MkDocsConfig) -> Iterator[File]:
    """Yield the generated files of the language that is built; the data holds both languages and stands once."""
    yield File.generated(config, "llms.txt", content=llms(state, config.site_url or ""))
    yield File.generated(config, "feed.xml", content=feed(state, config.site_url or ""))
    if state.is_default:
        for name, text in data(state).items():
            yield File.generated(config, f"data/{name}", content=text)
        if EDITION not in os.environ:  # above the editions, macros.site.editions writes it
            bases = [f"{config.extra['base']}{path_of(language)}" for language in LANGUAGES]
            yield File.generated(config, "robots.txt", content=robots(bases))


def data(state: State) -> dict[str, str]:
    """Return the JSON files by name, schemas among them."""
    roadmap = state.roadmap
    values: dict[str, object] = {
        "roadmap": roadmap.stages,
        "resources": roadmap.resources,
        "roles": roadmap.roles,
        "facts": roadmap.facts,
        "terms": roadmap.terms,
    }
    texts = {}
    for name, value in values.items():
        adapter: TypeAdapter[object] = TypeAdapter(TYPES[name])
        texts[f"{name}.json"] = json.dumps(adapter.dump_python(value, mode="json"), ensure_ascii=False, indent=1) + "\n"
        texts[f"schema/{name}.json"] = json.dumps(adapter.json_schema(mode="serialization"), indent=1) + "\n"
    texts["schema/progress.json"] = json.dumps(progress.schema(), indent=1) + "\n"  # learners make these files, we do not
    return texts


def llms(state: State, base: str) -> str:
    """Return the overview that llmstxt.org describes, with the address of each page's Markdown."""
    word, language = state.render.word, state.language
    lines = [f"# {word('site.name')}", "", f"> {word('site.description')}", "", f"## {word('nav.roadmap')}", ""]
    for stage in state.roadmap.stages:
        lines.append(f"- [{stage.title[language]}]({base}roadmap/{stage.id}/index.md): {stage.summary[language]}")
        for topic in stage.topics:
            where, mark, id = address(topic.id, state.roadmap, state.pages).partition("#")
            lines.append(f"    - [{topic.title[language]}]({base}{where}index.md{mark}{id}): {topic.summary[language]}")
    lines += ["", f"## {word('nav.site')}", ""]
    for _path, page in sorted(state.pages.in_language(language).items()):
        if not page.meta.stage and not page.meta.topic:
            lines.append(f"- [{page.meta.title}]({base}{page.address}index.md): {page.meta.description}")
    lines += ["", "## Data", ""]
    root = base.removesuffix(path_of(language))
    lines += [f"- [{name}.json]({root}data/{name}.json)" for name in TYPES]
    return "\n".join(lines) + "\n"


def feed(state: State, base: str) -> str:
    """Return the changes as an Atom feed (RFC 4287)."""
    changes = sorted(state.roadmap.changes, key=lambda change: (change.date, change.id), reverse=True)
    updated = f"{changes[0].date}T00:00:00Z" if changes else "2026-01-01T00:00:00Z"
    name = escape(state.render.word("site.name"))
    entries = "".join(
        f"<entry><id>{base}changes/#{change.id}</id><title>{escape(change.text[state.language])}</title>"
        f'<updated>{change.date}T00:00:00Z</updated><link href="{base}changes/#{change.id}"/>'
        f"<summary>{escape(change.text[state.language])}</summary></entry>\n"
        for change in changes
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{state.language}">\n'
        f"<id>{base}feed.xml</id><title>{escape(state.render.word('feed.title'))}</title><updated>{updated}</updated>\n"
        f'<link rel="self" href="{base}feed.xml"/><link href="{base}changes/"/><author><name>{name}</name></author>\n'
        f"{entries}</feed>\n"
    )


def robots(bases: list[str]) -> str:
    """Return a robots.txt that lets everybody in and names the sitemaps below ``bases``."""
    return "User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {base}sitemap.xml\n" for base in bases)
