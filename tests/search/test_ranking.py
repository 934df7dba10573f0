"""Each rule of the ranking on an index small enough to see why: with the rule the right entry is first, without it it is not."""

from collections.abc import Iterator
from typing import Any

import pytest

from macros.javascript import SCRIPTS, Module

ENTRIES: list[dict[str, Any]] = [
    {"id": "learning", "kind": "stage", "title": "Deep learning", "address": "learning/", "summary": "Networks of many layers."},
    {
        "id": "networks",
        "kind": "topic",
        "title": "Neural networks",
        "address": "learning/networks/",
        "stage": "learning",
        "names": ["deep learning", "deep learning layers"],
        "headings": ["Deep learning", "Learning rate"],
        "other": ["Sinir ağları"],
        "summary": "Layers of weighted sums.",
    },
    {
        "id": "drawing",
        "kind": "topic",
        "title": "Generative models",
        "address": "learning/#drawing",
        "stage": "learning",
        "plain": ["how a computer paints a picture", "make music"],
    },
    {
        "id": "vision",
        "kind": "topic",
        "title": "Convolutional networks",
        "address": "learning/#vision",
        "stage": "learning",
        "names": ["computer vision", "picture"],
        "plain": ["tell what a computer sees"],
    },
    {
        "id": "tuning",
        "kind": "topic",
        "title": "Fine-tuning",
        "address": "learning/#tuning",
        "stage": "learning",
        "tools": ["Database Weaver"],
    },
    {"id": "search", "kind": "topic", "title": "Vector stores", "address": "learning/#search", "names": ["vector database"]},
    {"id": "glossary", "kind": "page", "title": "Glossary", "address": "glossary/", "names": ["library of words"]},
    {
        "id": "backprop",
        "kind": "term",
        "title": "backpropagation",
        "address": "glossary/#backprop",
        "names": ["geri yayılım"],
        "taught": ["networks"],
    },
]
TEXT = {
    "synonyms": [["tune", "melody"], ["music", "song"]],
    "entries": {
        "topic/search": {
            "sections": [["learning/#hnsw", "Index", "The HNSW graph finds neighbours."]],
            "sources": ["Malkov"],
            "makers": ["Gilbert Strang"],
        },
        "topic/vision": {"sections": [["learning/#vision", "Pictures", "A network, a network, a network, a network of filters."]]},
        "topic/tuning": {"asked": ["a strange engine"]},
        "topic/drawing": {"sections": [["learning/#gan", "Two players", "A network learns to what a forger knows."]]},
    },
}
CASES = {
    "stopWords": ("how do I make a picture", "vision"),
    "stems": ("libraries", "glossary"),
    "prefixes": ("convol", "vision"),
    "typos": ("generrative", "drawing"),
    "transpositions": ("fnie", "tuning"),
    "synonyms": ("make songs", "drawing"),
    "joined": ("finetun", "tuning"),
    "glued": ("deeplearning", "learning"),
    "makers": ("strang", "search"),
    "phrases": ("a computer picture music", "drawing"),
    "plainWords": ("make music", "drawing"),
    "otherLanguage": ("sinir ağı", "networks"),
    "glossary": ("geri yayılım", "networks"),
    "text": ("hnsw", "search"),
    "coverage": ("music network", "drawing"),
    "stages": ("deep learning", "learning"),
}


@pytest.fixture(scope="module")
def engine() -> Iterator[Module]:
    with Module(SCRIPTS / "search" / "engine.js") as module:
        yield module


def found(engine: Module, query: str, **off: bool) -> list[str]:
    engine.call("load", {"language": "en", "entries": ENTRIES}, TEXT, off)
    return [id for _, id, _ in engine.call("order", query)]


def test_every_rule_has_a_case(engine: Module) -> None:
    assert sorted(engine.call("ruleNames")) == sorted(CASES)


@pytest.mark.parametrize(("rule", "query", "id"), [(rule, *case) for rule, case in CASES.items()])
def test_a_rule_brings_the_right_entry_to_the_top(engine: Module, rule: str, query: str, id: str) -> None:
    with_rule, without = found(engine, query), found(engine, query, **{rule: False})
    assert (with_rule[:1], without[:1] != [id]) == ([id], True)


def test_a_word_of_the_glossary_stands_behind_the_topic_that_teaches_it(engine: Module) -> None:
    assert found(engine, "backpropagation") == ["networks", "backprop"]


def test_what_nothing_is_called_finds_nothing(engine: Module) -> None:
    assert found(engine, "zzzzzz") == []


def test_the_names_alone_answer_until_the_text_is_there(engine: Module) -> None:
    engine.call("load", {"language": "en", "entries": ENTRIES}, None)
    assert [id for _, id, _ in engine.call("order", "vector")] == ["search"]
