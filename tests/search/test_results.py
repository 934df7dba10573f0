from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module
from tests.search.test_ranking import ENTRIES, TEXT


@pytest.fixture(scope="module")
def engine() -> Iterator[Module]:
    with Module(SCRIPTS / "search" / "engine.js") as module:
        module.call("load", {"language": "en", "entries": ENTRIES}, TEXT)
        yield module


def plain(pieces: list[tuple[str, bool]]) -> str:
    return "".join(text for text, _ in pieces)


def marked(pieces: list[tuple[str, bool]]) -> list[str]:
    return [text for text, is_found in pieces if is_found]


def first(engine: Module, query: str) -> dict[str, Any]:
    result: dict[str, Any] = engine.call("find", query)["results"][0]
    return result


def test_a_result_names_its_stage(engine: Module) -> None:
    assert first(engine, "fine tuning")["stage"] == "Deep learning"


def test_what_was_found_is_marked_in_its_own_spelling(engine: Module) -> None:
    assert marked(first(engine, "NETWORK neural")["title"]) == ["Neural", "networks"]


def test_the_name_that_was_meant_is_shown(engine: Module) -> None:
    assert plain(first(engine, "make music")["phrase"]) == "make music"


def test_a_section_that_answers_is_offered(engine: Module) -> None:
    assert first(engine, "hnsw")["sections"] == [{"address": "learning/#hnsw", "title": [["Index", False]]}]


def test_the_teaser_is_the_text_that_answers(engine: Module) -> None:
    assert plain(first(engine, "hnsw")["teaser"]) == "The HNSW graph finds neighbours."


def test_a_query_that_finds_nothing_is_answered_with_the_nearest_names(engine: Module) -> None:
    answer = engine.call("find", "glzzry")
    assert (answer["results"], answer["suggestions"][0]["title"]) == ([], "Glossary")


@pytest.mark.parametrize("query", ["", "   ", "(((", "\u0000\u0007", "<>", "\\"])
def test_what_holds_no_word_is_no_question(engine: Module, query: str) -> None:
    assert engine.call("find", query) == {"results": [], "suggestions": []}


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)> network",
        "network " * 2000,
        "a" * 10_000,
        "__proto__ constructor toString",
        "network.*+?^${}()|[]\\",
    ],
)
def test_hostile_input_does_nothing_but_search(engine: Module, query: str) -> None:
    assert set(engine.call("find", query)) == {"results", "suggestions"}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_typed_is_answered_and_texts_stay_whole(engine: Module, query: str) -> None:
    titles = {entry["title"] for entry in ENTRIES}
    assert {plain(result["title"]) for result in engine.call("find", query)["results"]} <= titles
