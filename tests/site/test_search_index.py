"""The index of the built site."""

import json
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import data
from macros.model import LANGUAGES, Language, Stage, Term, Topic
from macros.site.languages import path_of
from tests.conftest import ROOT


def index(site: Path, language: Language) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    folder = site / path_of(language) / "search"
    files = json.loads((folder / "search_index.json").read_text("utf-8"))["files"]
    entries = json.loads((folder / files["names"]).read_text("utf-8"))["entries"]
    return entries, json.loads((folder / files["text"]).read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_stage_and_word_can_be_found(site: Path, language: Language) -> None:
    roadmap = data.load(ROOT)
    kinds: dict[str, tuple[Topic, ...] | tuple[Stage, ...] | tuple[Term, ...]] = {
        "topic": roadmap.topics,
        "stage": roadmap.stages,
        "term": roadmap.terms,
    }
    entries, _ = index(site, language)
    assert {kind: [e["id"] for e in entries if e["kind"] == kind] for kind in kinds} == {
        kind: [thing.id for thing in things] for kind, things in kinds.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_address_leads_to_a_place_on_the_site(site: Path, language: Language) -> None:
    entries, text = index(site, language)
    addresses = [e["address"] for e in entries] + [
        address for value in text["entries"].values() for address, _, _ in value["sections"]
    ]
    ids: dict[str, set[str | None]] = {}
    lost = []
    for address in addresses:
        page, _, anchor = address.partition("#")
        if page not in ids:
            html = LexborHTMLParser((site / path_of(language) / page / "index.html").read_text("utf-8"))
            ids[page] = {node.attributes["id"] for node in html.css("[id]")}
        if anchor and anchor not in ids[page]:
            lost.append(address)
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_is_found_by_its_section_on_the_page_of_its_stage(site: Path, language: Language) -> None:
    _, text = index(site, language)
    assert "roadmap/generative-ai/#prompt-injection" in [
        address for address, _, _ in text["entries"]["topic/llm-security"]["sections"]
    ]


def test_lists_that_repeat_other_pages_are_left_out(site: Path) -> None:
    _, text = index(site, "en")
    start = next(
        text
        for address, _, text in text["entries"]["topic/linear-algebra"]["sections"]
        if address == "roadmap/mathematics/linear-algebra/"
    )
    assert "Needs first" not in start


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_named_by_their_content_and_nothing_else_is_there(site: Path, language: Language) -> None:
    folder = site / path_of(language) / "search"
    files = json.loads((folder / "search_index.json").read_text("utf-8"))["files"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(["search_index.json", *files.values()])


def test_tools_and_makers_of_resources_are_there(site: Path) -> None:
    entries, text = index(site, "en")
    databases = next(entry for entry in entries if entry["id"] == "vector-databases")
    assert ("Weaviate" in databases["tools"], any("Géron" in maker for maker in text["entries"]["topic/books"]["makers"])) == (
        True,
        True,
    )
