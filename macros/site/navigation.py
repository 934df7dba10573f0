"""The navigation, made from the data: a stage lists its topics, whether they are pages or sections."""

from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from macros.pages import address
from macros.site.languages import State


def plan(state: State) -> list[object]:
    """Return what the ``nav`` of mkdocs.yml would hold for the language that is built."""
    title = {path: page.meta.title for path, page in state.pages.in_language(state.language).items()}
    stages = [
        {stage.title[state.language]: [f"roadmap/{stage.id}/index.md", *_topic_pages(state, stage.id)]}
        for stage in state.roadmap.stages
    ]
    return [
        {title["index.md"]: "index.md"},
        {state.render.word("nav.roadmap"): ["roadmap/index.md", *stages, "next-steps.md"]},
        "map.md",
        "planner.md",
        "resources.md",
        "glossary.md",
        {state.render.word("nav.site"): ["about.md", "changes.md", "progress.md"]},
    ]


def complete(nav: Navigation, state: State) -> Navigation:
    """Put the topics that have no page of their own into their stage, in the order of the data."""
    for section in _sections(nav.items):
        index = next((child for child in section.children if isinstance(child, Page)), None)
        stage = next((s for s in state.roadmap.stages if index and index.file.src_uri == f"roadmap/{s.id}/index.md"), None)
        if index is None or stage is None:
            continue
        own = {child.file.src_uri: child for child in section.children if isinstance(child, Page)}
        section.children = [index]
        for topic in stage.topics:
            page = own.get(f"roadmap/{stage.id}/{topic.id}.md")
            item = page or Link(topic.title[state.language], address(topic.id, state.roadmap, state.pages))
            item.parent = section
            item.topic = topic.id  # type: ignore[union-attr]  # for the mark that the learner's progress puts there
            section.children.append(item)
        section.topics = [topic.id for topic in stage.topics]  # type: ignore[attr-defined]
    return nav


def _topic_pages(state: State, stage: str) -> list[str]:
    topics = state.roadmap.stage(stage).topics
    return [f"roadmap/{stage}/{topic.id}.md" for topic in topics if topic.id in state.pages.topics]


def _sections(items: list[object]) -> list[Section]:
    found = [item for item in items if isinstance(item, Section)]
    return found + [inner for section in found for inner in _sections(section.children)]  # type: ignore[arg-type]
