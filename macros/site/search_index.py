"""What the search knows, per language: one entry for each topic, stage, page and word of the glossary.

The result is two files, so that the first answer costs little: ``names`` holds what things are called and used for,
``text`` holds the other language's names and what is written about them, and is fetched behind it. Their names carry hashes
of their content; ``search_index.json``, which the theme's plugin would fill with everything, is replaced by a short one that
tells them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from macros.model import Language, Roadmap, Stage, Term, Topic
from macros.pages import Page, Pages, address
from macros.site.languages import State
from macros.site.sections import Section

WORDS = ("one", "many", "first", "none", "nearest", "map", "topic", "stage", "page", "term")
"""The words of docs/data/ui.yml that the dialog needs once there is something to show."""


@dataclass
class Entry:
    """Something that a reader can look for."""

    id: str
    kind: str
    title: str
    address: str
    summary: str = ""
    stage: str | None = None
    names: list[str] = field(default_factory=list)
    """What it is called in the language of the site."""
    other: list[str] = field(default_factory=list)
    """What it is called in the other language."""
    plain: list[str] = field(default_factory=list)
    """What it is for, in words without jargon."""
    asked: list[str] = field(default_factory=list)
    """How else somebody without jargon asks for it."""
    tools: list[str] = field(default_factory=list)
    taught: list[str] = field(default_factory=list)
    """For a word of the glossary: the topics that teach it, the main one first."""
    sources: list[str] = field(default_factory=list)
    """Titles and providers of the resources that are listed there."""
    makers: list[str] = field(default_factory=list)
    """The people who made them."""
    sections: list[Section] = field(default_factory=list)


def write(state: State, folder: Path) -> None:
    """Replace the index that the theme's plugin wrote into ``folder``."""
    stub = folder / "search_index.json"
    entries = collect(state.roadmap, state.pages, state.language, state.sections)
    parts = {"names": names(entries, state.language), "text": text(entries, state.roadmap, state.language)}
    for old in [*folder.glob("names.*.json"), *folder.glob("text.*.json")]:
        old.unlink()
    files = {}
    for part, value in parts.items():
        content = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        files[part] = f"{part}.{sha256(content.encode()).hexdigest()[:10]}.json"
        (folder / files[part]).write_text(content, "utf-8")
    words = {name: state.render.word(f"search.{name}") for name in WORDS}
    short = {"config": {"lang": [state.language]}, "docs": [], "files": files, "words": words}
    stub.write_text(json.dumps(short, ensure_ascii=False) + "\n", "utf-8")


def collect(roadmap: Roadmap, pages: Pages, language: Language, found: Mapping[str, list[Section]]) -> list[Entry]:
    """Return everything that can be looked for, in the order of the roadmap.

    Args:
        roadmap: what the data says.
        pages: the pages, for their titles and other names.
        language: the language of the site.
        found: the text of each page by its address, from the language's root.
    """
    entries: list[Entry] = []
    for stage in roadmap.stages:
        own, of_topics = _by_topic(
            found.get(f"roadmap/{stage.id}/", []), pages.in_language(language)[f"roadmap/{stage.id}/index.md"], stage
        )
        entry = Entry(stage.id, "stage", stage.title[language], f"roadmap/{stage.id}/", stage.summary[language])
        entry.names = list(stage.aliases[language])
        entry.other = [stage.title[_other(language)], *stage.aliases[_other(language)]]
        entry.sections = own
        entries.append(entry)
        for topic in stage.topics:
            text = [*found.get(f"roadmap/{stage.id}/{topic.id}/", []), *of_topics.get(topic.id, [])]
            entries.append(_topic(topic, roadmap, pages, language, text))
    entries += _other_pages(pages, language, found)
    entries += [_term(term, language) for term in roadmap.terms]
    return entries


def names(entries: list[Entry], language: Language) -> dict[str, object]:
    """Return the part of the index that comes first."""
    keys = ("id", "kind", "title", "address", "stage", "names", "plain", "tools", "taught")
    listed = []
    for entry in entries:
        value: dict[str, object] = {key: getattr(entry, key) for key in keys if getattr(entry, key)}
        if headings := [section.title for section in entry.sections if section.title not in ("", entry.title)]:
            value["headings"] = headings
        listed.append(value)
    return {"language": language, "entries": listed}


def text(entries: list[Entry], roadmap: Roadmap, language: Language) -> dict[str, object]:
    """Return the part of the index that comes second: everyday words, and the texts by the kind and id of the entry."""
    texts = {
        f"{entry.kind}/{entry.id}": {
            "sections": [[section.address, section.title, section.text] for section in entry.sections],
            **{key: value for key in ("summary", "other", "asked", "sources", "makers") if (value := getattr(entry, key))},
        }
        for entry in entries
    }
    return {"synonyms": [group[language] for group in roadmap.synonyms if len(group[language]) > 1], "entries": texts}


def _other(language: Language) -> Language:
    return "tr" if language == "en" else "en"


def _by_topic(found: list[Section], page: Page, stage: Stage) -> tuple[list[Section], dict[str, list[Section]]]:
    """Sort the sections of a stage's page: what follows the heading of a topic belongs to it until the next of its rank."""
    topics = {topic.id for topic in stage.topics}
    ranks = {heading.id: heading.level for heading in page.headings}
    own: list[Section] = []
    of_topics: dict[str, list[Section]] = {}
    topic = None
    for section in found:
        anchor = section.address.partition("#")[2]
        if ranks.get(anchor, 1) <= 2:
            topic = anchor if anchor in topics else None
        (own if topic is None else of_topics.setdefault(topic, [])).append(section)
    return own, of_topics


def _topic(topic: Topic, roadmap: Roadmap, pages: Pages, language: Language, found: list[Section]) -> Entry:
    other = _other(language)
    entry = Entry(topic.id, "topic", topic.title[language], address(topic.id, roadmap, pages), topic.summary[language])
    entry.stage = roadmap.stage_of(topic.id).id
    entry.names = list(topic.aliases[language])
    entry.other = [topic.title[other], *topic.aliases[other]]
    entry.plain = list(topic.used_for[language])
    entry.asked = list(topic.asked[language])
    entry.tools = [tool.name for tool in roadmap.tools if topic.id in tool.topics]
    resources = [roadmap.resource(id) for id in topic.resources]
    entry.sources = [" · ".join(filter(None, [resource.title, resource.provider])) for resource in resources]
    providers = {resource.provider for resource in roadmap.resources}
    entry.makers = list(dict.fromkeys(author for resource in resources for author in resource.authors if author not in providers))
    entry.sections = found
    return entry


def _term(term: Term, language: Language) -> Entry:
    entry = Entry(term.id, "term", term.term[language], f"glossary/#{term.id}", term.definition[language])
    entry.names = [word for word in _words(term) if word != entry.title]
    entry.taught = list(term.topics)
    return entry


def _words(term: Term) -> list[str]:
    """Return all words for a term, in both languages, each once."""
    return list(dict.fromkeys([term.term.en, term.term.tr, *term.also.en, *term.also.tr]))


def _other_pages(pages: Pages, language: Language, found: Mapping[str, list[Section]]) -> Iterator[Entry]:
    """Yield the pages that are neither stage nor topic; their texts list what the others say, so only titles count."""
    translated = pages.in_language(_other(language))
    for path, page in sorted(pages.in_language(language).items()):
        if page.meta.stage or page.meta.topic or not page.address or page.meta.template:
            continue
        id = page.address.strip("/").rpartition("/")[2]
        entry = Entry(id, "page", page.meta.title or "", page.address, page.meta.description or "")
        entry.names = list(page.meta.aliases)
        if path in translated:
            entry.other = [translated[path].meta.title or "", *translated[path].meta.aliases]
        entry.sections = [section for section in found.get(page.address, []) if "glossary/#" not in section.address]
        yield entry
