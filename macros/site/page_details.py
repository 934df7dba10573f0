"""What a template tells about a page: title, description, date of review, reading time, other forms of it."""

from typing import Any

from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser

from macros.formats import day
from macros.pages import Page as Source
from macros.site.languages import State
from macros.translation import Status, status

SCRIPTS = {"map": "map", "quiz": "quiz", "review": "markdown", "rubric": "markdown", "skip_test": "quiz"}
"""The script that gives a macro its comfort; a page that uses the macro loads it."""
WORDS_A_MINUTE = {"en": 220, "tr": 180}
"""Silent reading of non-fiction; Turkish packs more into a word. Source: Brysbaert 2019, doi 10.1016/j.jml.2019.104047."""


def describe(page: Page, state: State) -> None:
    """Take title and description of a stage or topic page from the data, and the date from the page.

    ``stage`` and ``topic`` leave the front matter here: mkdocs-macros lays its keys over the macros of the same names.
    """
    page.meta["search"] = {"exclude": True}  # from the theme's own index: search_index.py makes ours
    for kind, find in (("topic", state.roadmap.topic), ("stage", state.roadmap.stage)):
        if id := page.meta.pop(kind, None):
            entry = find(id)
            page.meta.setdefault("title", entry.title[state.language])
            page.meta.setdefault("description", entry.summary[state.language])
    # MkDocs takes the day of the build, which would make two builds of one commit differ.
    page.update_date = page.meta["reviewed"].isoformat()


def measure(page: Page, document: LexborHTMLParser, state: State) -> None:
    """Note how many minutes the text takes."""
    words = len(document.text().split())
    page.meta["minutes"] = max(1, round(words / WORDS_A_MINUTE[state.language]))


def fill(context: Any, page: Page, state: State) -> None:
    """Give the template what it shows above the text."""
    english = state.pages.in_language("en").get(page.file.src_uri)
    own = state.pages.in_language(state.language).get(page.file.src_uri)
    outdated = not state.is_default and english is not None and status(english, own) is Status.OUTDATED
    context["details"] = {
        "reviewed": page.meta["reviewed"].isoformat(),
        "reviewed_text": day(page.meta["reviewed"], state.language),
        "minutes": page.meta["minutes"] if own and (own.meta.stage or own.meta.topic) else None,
        "stage": _place(own, state) if own else None,
        "raw": "index.md",
        "outdated": outdated,
        "scripts": _scripts(own) if own else [],
    }


def _place(own: Source, state: State) -> dict[str, object] | None:
    """Tell where on the road a stage's or topic's page stands; a topic's page names its stage."""
    if not own.meta.stage and not own.meta.topic:
        return None
    stages = state.roadmap.stages
    stage = state.roadmap.stage(own.meta.stage) if own.meta.stage else state.roadmap.stage_of(str(own.meta.topic))
    title = None if own.meta.stage else stage.title[state.language]
    return {"id": stage.id, "number": stages.index(stage) + 1, "all": len(stages), "title": title}


def _scripts(page: Source) -> list[str]:
    """Return the names of the scripts that a page needs, each once."""
    return list(dict.fromkeys([*page.meta.scripts, *(SCRIPTS[name] for name in sorted(page.macros) if name in SCRIPTS)]))
