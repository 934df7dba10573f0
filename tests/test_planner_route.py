"""The route: what comes in, in which order, and why; for the roadmap as it is and for any that could be."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import data, planner
from macros.javascript import SCRIPTS, Module

TOLD = planner.data(data.load(), "en", lambda topic: f"{topic}/", lambda stage: f"{stage}/")
ROADMAP: dict[str, Any] = TOLD["roadmap"]
ROLES = [role["id"] for role in ROADMAP["roles"]]
TOPICS = {topic["id"]: topic for stage in ROADMAP["stages"] for topic in stage["topics"]}
CHOICES: dict[str, Any] = {"door": "new-to-code", "role": "general"}

every = st.fixed_dictionaries(
    {
        "door": st.sampled_from(planner.DOORS),
        "role": st.sampled_from(["general", *ROLES]),
        "useful": st.booleans(),
        "assumed": st.booleans(),
        "topics": st.one_of(st.just([]), st.lists(st.sampled_from(sorted(TOPICS)), unique=True, max_size=4)),
    }
)
settled_ids = st.lists(st.sampled_from(sorted(TOPICS)), unique=True)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "planner" / "route.js") as loaded:
        yield loaded


def ids(route: dict[str, Any]) -> list[str]:
    return [topic["id"] for topic in route["topics"]]


def topic(id: str, requires: list[str], **changes: Any) -> dict[str, Any]:
    base = {"id": id, "title": id, "href": id, "read": [1, 2], "practise": [1, 2], "lab": None, "core": ["maker"], "useful": []}
    return base | {"requires": requires} | changes


def small(*topics: dict[str, Any], order: list[str] | None = None) -> dict[str, Any]:
    """One stage, one role, and a door where an order is given."""
    doors = [{"id": "student", "order": order}] if order is not None else []
    stage = {"id": "stage", "title": "Stage", "href": "s", "project": None, "doors": doors, "topics": list(topics)}
    return {"stages": [stage], "roles": [{"id": "maker", "title": "Maker"}], "doors": [{"id": "student", "title": "Student"}]}


@settings(max_examples=150, deadline=None)
@given(choices=every, settled=settled_ids)
def test_a_topic_comes_after_what_it_requires(module: Module, choices: dict[str, Any], settled: list[str]) -> None:
    found = module.call("route", ROADMAP, choices, settled)
    order = ids(found)
    out = {*settled, *found["assumed"]}
    early = [
        (id, first)
        for id in order
        for first in TOPICS[id]["requires"]
        if first not in out and (first not in order or order.index(first) > order.index(id))
    ]
    assert early == []


@settings(max_examples=150, deadline=None)
@given(choices=every, settled=settled_ids)
def test_nothing_settled_or_taken_for_granted_appears_and_nothing_twice(
    module: Module, choices: dict[str, Any], settled: list[str]
) -> None:
    found = module.call("route", ROADMAP, choices, settled)
    order = ids(found)
    assert (len(order), set(order) & {*settled, *found["assumed"]}) == (len(set(order)), set())


@settings(max_examples=100, deadline=None)
@given(choices=every, settled=settled_ids)
def test_every_topic_has_a_true_reason(module: Module, choices: dict[str, Any], settled: list[str]) -> None:
    found = module.call("route", ROADMAP, choices, settled)
    order = ids(found)

    def true(entry: dict[str, Any]) -> bool:
        why, here = entry["why"], TOPICS[entry["id"]]
        match why["kind"]:
            case "needed":
                return bool(why["topics"]) and all(id in order and here["id"] in TOPICS[id]["requires"] for id in why["topics"])
            case "core" | "useful" if choices["role"] == "general":
                return bool(why["roles"] == here["core"]) and (why["kind"] == "core") == (len(here["core"]) * 2 >= len(ROLES))
            case "core" | "useful" as kind:
                return choices["role"] in here[kind] and (kind == "core" or choices["useful"])
            case "road":
                return not here["core"] and len(here["useful"]) in (0, len(ROLES)) and here["practise"][0] > 0
            case _:
                return here["id"] in choices["topics"]

    assert [entry for entry in found["topics"] if not true(entry)] == []


@settings(max_examples=60, deadline=None)
@given(choices=every, settled=settled_ids)
def test_the_order_of_what_is_settled_changes_nothing(module: Module, choices: dict[str, Any], settled: list[str]) -> None:
    assert module.call("route", ROADMAP, choices, settled) == module.call("route", ROADMAP, choices, settled[::-1])


@pytest.mark.parametrize("role", ROLES)
def test_a_route_holds_all_that_the_role_cannot_do_without(module: Module, role: str) -> None:
    found = ids(module.call("route", ROADMAP, CHOICES | {"role": role}, []))
    assert [id for id, topic in TOPICS.items() if role in topic["core"] and id not in found] == []


def test_topics_follow_the_roadmap_where_nothing_forbids_it(module: Module) -> None:
    found = ids(module.call("route", small(topic("b", []), topic("a", []), topic("c", [])), CHOICES, []))
    assert found == ["b", "a", "c"]


def test_topics_follow_the_door_but_wait_for_what_they_require(module: Module) -> None:
    roadmap = small(topic("a", []), topic("b", ["c"]), topic("c", []), order=["b", "a", "c"])
    assert ids(module.call("route", roadmap, CHOICES | {"door": "student"}, [])) == ["c", "b", "a"]


def test_a_prerequisite_of_a_prerequisite_comes_in(module: Module) -> None:
    roadmap = small(topic("a", [], core=[], useful=["other"]), topic("b", ["a"], core=[], useful=["other"]), topic("c", ["b"]))
    roadmap["roles"].append({"id": "other", "title": "Other"})
    found = module.call("route", roadmap, CHOICES | {"role": "maker"}, [])
    assert [(t["id"], t["why"]["kind"]) for t in found["topics"]] == [("a", "needed"), ("b", "needed"), ("c", "core")]


def test_what_only_a_settled_topic_needs_stays_out(module: Module) -> None:
    roadmap = small(topic("a", [], core=[], useful=["other"]), topic("b", ["a"]))
    roadmap["roles"].append({"id": "other", "title": "Other"})
    found = module.call("route", roadmap, CHOICES | {"role": "maker"}, ["b"])
    assert (ids(found), found["settled"]) == ([], ["b"])


def test_what_the_door_passes_over_is_taken_for_granted(module: Module) -> None:
    roadmap = small(topic("a", []), topic("b", ["a"]), order=["b"])
    student = CHOICES | {"door": "student"}
    granted = module.call("route", roadmap, student, [])
    included = module.call("route", roadmap, student | {"assumed": True}, [])
    assert (ids(granted), granted["assumed"], ids(included), included["assumed"]) == (["b"], ["a"], ["a", "b"], [])


def test_a_stage_without_a_door_takes_nothing_for_granted(module: Module) -> None:
    found = module.call("route", small(topic("a", [])), CHOICES | {"door": "student"}, [])
    assert (ids(found), found["assumed"]) == (["a"], [])


def test_a_chosen_topic_is_never_taken_for_granted(module: Module) -> None:
    roadmap = small(topic("a", []), topic("b", ["a"]), order=["b"])
    assert ids(module.call("route", roadmap, CHOICES | {"door": "student", "topics": ["a"]}, [])) == ["a"]


def test_a_software_developer_is_not_taught_to_program(module: Module) -> None:
    found = module.call("route", ROADMAP, CHOICES | {"door": "software-developer"}, [])
    assert found["assumed"] == ["python", "developer-tools"]


def test_a_shelf_to_look_things_up_on_is_not_planned(module: Module) -> None:
    found = ids(module.call("route", ROADMAP, CHOICES | {"useful": True}, []))
    assert {"courses", "books", "salaries"} & set(found) == set()
