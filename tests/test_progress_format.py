"""What is kept of a learner's progress can be written, read and merged; whatever else the text holds, it is left out and named."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

STATES = ["known", "learning", "done", "skipped"]
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

ids = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,2}", fullmatch=True) | st.sampled_from(
    ["constructor", "tostring", "valueof"]
)
days = st.dates().map(lambda day: day.isoformat())
topics = st.dictionaries(ids, st.fixed_dictionaries({"state": st.sampled_from(STATES), "on": days}), max_size=12)
outcomes = st.dictionaries(st.tuples(ids, ids).map("/".join), days, max_size=12)
progresses = st.fixed_dictionaries({"version": st.just(1), "topics": topics, "outcomes": outcomes})
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(STATES)
    | days,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text() | st.sampled_from(["__proto__", "constructor", "topics", "outcomes", "version", "state", "on"]), inner
        )
    ),
    max_leaves=25,
)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "progress" / "format.js") as loaded:
        yield loaded


def read(module: Module, value: object) -> Any:
    return module.call("read", json.dumps(value))


@quick
@given(progress=progresses)
def test_what_is_written_is_read_back_whole(module: Module, progress: dict[str, Any]) -> None:
    assert module.call("read", module.call("write", progress)) == {"progress": progress, "faults": []}


@quick
@given(value=anything)
def test_whatever_is_read_can_be_written_and_read_without_a_fault(module: Module, value: object) -> None:
    kept = read(module, value)["progress"]
    assert module.call("read", module.call("write", kept)) == {"progress": kept, "faults": []}


@quick
@given(progress=progresses, key=st.text(), value=anything)
def test_an_unsound_entry_does_not_cost_the_sound_ones(module: Module, progress: dict[str, Any], key: str, value: object) -> None:
    broken = {**progress, "topics": {**progress["topics"], f"{key} ": value}}
    found = read(module, broken)
    assert (found["progress"], len(found["faults"])) == (progress, 1)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "text"),
        ("{", "text"),
        ("[" * 100_000, "text"),
        ("null", "shape"),
        ("[]", "shape"),
        ("1", "shape"),
        ('{"version":2,"topics":{"a":{"state":"done","on":"2026-01-01"}}}', "newer"),
        ('{"version":"1"}', "version"),
        ('{"version":1,"topics":[]}', "shape"),
        ('{"version":1,"more":{}}', "unknown"),
        ('{"version":1,"__proto__":{"topics":1}}', "unknown"),
        ('{"version":1,"topics":{"__proto__":{"state":"done","on":"2026-01-01"}}}', "id"),
        ('{"version":1,"topics":{"<b>":{"state":"done","on":"2026-01-01"}}}', "id"),
        ('{"version":1,"topics":{"a":{"state":"finished","on":"2026-01-01"}}}', "state"),
        ('{"version":1,"topics":{"a":{"state":"done","on":"2026-02-30"}}}', "date"),
        ('{"version":1,"topics":{"a":{"state":"done"}}}', "date"),
        ('{"version":1,"topics":{"a":"done"}}', "shape"),
        ('{"version":1,"outcomes":{"a":"2026-01-01"}}', "id"),
        ('{"version":1,"outcomes":{"a/b":20260101}}', "date"),
    ],
)
def test_what_is_wrong_is_named(module: Module, text: str, why: str) -> None:
    found = module.call("read", text)
    assert (found["progress"], [fault["why"] for fault in found["faults"]]) == (
        {"version": 1, "topics": {}, "outcomes": {}},
        [why],
    )


def test_a_text_of_megabytes_is_not_read(module: Module) -> None:
    assert module.call("read", json.dumps({"version": 1, "more": "x" * 600_000}))["faults"] == [{"where": "", "why": "size"}]


def test_a_flood_of_entries_is_cut_and_named(module: Module) -> None:
    flood = {f"a{number}": {"state": "done", "on": "2026-01-01"} for number in range(3_000)}
    found = read(module, {"version": 1, "topics": flood})
    assert (len(found["progress"]["topics"]), found["faults"]) == (2_000, [{"where": "topics", "why": "many"}])


@quick
@given(mine=progresses, theirs=progresses)
def test_of_two_progresses_the_newer_day_wins(module: Module, mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    merged = module.call("merge", mine, theirs)
    wanted = {
        id: max((side["topics"][id] for side in (mine, theirs) if id in side["topics"]), key=lambda entry: entry["on"])
        for id in mine["topics"].keys() | theirs["topics"].keys()
    }
    days_of = {
        id: max(side["outcomes"][id] for side in (mine, theirs) if id in side["outcomes"])
        for id in mine["outcomes"].keys() | theirs["outcomes"].keys()
    }
    assert merged == {"version": 1, "topics": wanted, "outcomes": days_of}


def test_equal_progress_is_equal_text(module: Module) -> None:
    one = {id: {"state": "done", "on": "2026-01-01"} for id in ("b", "a")}
    texts = {module.call("write", {"topics": dict(order), "outcomes": {}}) for order in (one.items(), reversed(one.items()))}
    assert len(texts) == 1


def test_known_done_and_skipped_are_settled(module: Module) -> None:
    progress = {
        "topics": {f"t{n}": {"state": state, "on": "2026-01-01"} for n, state in enumerate(STATES)},
        "outcomes": {},
    }
    assert module.call("count", progress, ["t0", "t1", "t2", "t3", "constructor"]) == {"settled": 3, "all": 5}
