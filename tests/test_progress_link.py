"""The link for a mentor carries all states, days and numbers of outcomes, and no fragment breaks who reads it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import data
from macros.javascript import SCRIPTS, Module

from .test_progress_format import progresses, quick


@pytest.fixture(scope="module")
def link() -> Iterator[Module]:
    with Module(SCRIPTS / "progress" / "link.js") as loaded:
        yield loaded


def empty(why: str) -> dict[str, Any]:
    return {"progress": {"version": 1, "topics": {}, "outcomes": {}}, "reached": {}, "faults": 0, "why": why}


@quick
@given(progress=progresses)
def test_a_link_carries_the_progress(link: Module, progress: dict[str, Any]) -> None:
    read = link.call("decode", "#" + link.call("encode", progress))
    reached = Counter(key.split("/")[0] for key in progress["outcomes"])
    assert read == empty("") | {"progress": {**progress, "outcomes": {}}, "reached": dict(reached)}


@quick
@given(progress=progresses)
def test_a_link_has_no_character_that_a_messenger_cuts_or_escapes(link: Module, progress: dict[str, Any]) -> None:
    assert set(link.call("encode", progress)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-._=")


@quick
@given(text=st.text(max_size=200) | st.from_regex(r"1(_[kldsnx]\.[a-z.-]{0,9}\.-?[0-9a-z]{0,6}\.[0-9]{0,4}){0,6}", fullmatch=True))
def test_whatever_is_read_from_a_link_can_be_sent_on(link: Module, text: str) -> None:
    read = link.call("decode", f"progress={text}")
    again = link.call("decode", link.call("encode", read["progress"]))
    assert (again["progress"], again["faults"]) == (read["progress"], 0)


@quick
@given(progress=progresses, length=st.integers(min_value=10, max_value=400))
def test_a_link_that_was_cut_keeps_what_came_through(link: Module, progress: dict[str, Any], length: int) -> None:
    read = link.call("decode", link.call("encode", progress)[:length])
    whole = [id for id in read["progress"]["topics"] if id in progress["topics"]]
    assert (len(read["progress"]["topics"]) - len(whole), read["faults"] <= 1) == (0, True)


@pytest.mark.parametrize(
    ("fragment", "why"),
    [
        (None, "shape"),
        (7, "shape"),
        ("", "shape"),
        ("overview", "shape"),
        ("progress=", "shape"),
        ("progress=<img src=x onerror=alert(1)>", "shape"),
        ("progress=1_<img src=x>", "shape"),
        ("progress=1___", "shape"),
        ("progress=1_d.__proto__.1.0", "shape"),
        ("progress=1_d.python.zzzzz.0_", "shape"),
        ("progress=2_d.python.1.0", "newer"),
        ("progress=1_" + "d.python.1.0_" * 5_000, "size"),
    ],
)
def test_what_is_no_progress_says_so(link: Module, fragment: object, why: str) -> None:
    found = link.call("decode", fragment)
    assert (found["why"], found["progress"]["topics"], found["reached"]) == (why, {}, {})


def test_parts_that_cannot_be_read_are_counted() -> None:
    with Module(SCRIPTS / "progress" / "link.js") as link:
        found = link.call("decode", "progress=1_d.python.1.2_x.python.1.2_d.constructor.1.0_d.sql")
    assert (sorted(found["progress"]["topics"]), found["reached"], found["faults"]) == (["constructor", "python"], {"python": 2}, 2)


def test_the_progress_of_all_topics_fits_into_a_message(link: Module) -> None:
    topics = {topic.id: {"state": "done", "on": "2026-11-24"} for topic in data.load().topics}
    assert len(link.call("encode", {"topics": topics, "outcomes": {}})) < 2_000
