"""What comes next on the road, in V8, against what the words of the rule say."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import data
from macros.javascript import SCRIPTS, Module

ROADMAP = data.load()
TOPICS = [
    {"id": t.id, "requires": list(t.requires), "core": list(t.roles.core), "useful": list(t.roles.useful)} for t in ROADMAP.topics
]
IDS = [topic.id for topic in ROADMAP.topics]
ROLES = [role.id for role in ROADMAP.roles]
SETTLED = {"known", "done", "skipped"}
STATES = st.dictionaries(st.sampled_from(IDS), st.sampled_from([*sorted(SETTLED), "learning"]))
ODD = st.dictionaries(
    st.sampled_from([*IDS, "__proto__", "constructor", "nothing"]), st.one_of(st.none(), st.integers(), st.text())
)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "map/next.js") as loaded:
        yield loaded


def below(id: str) -> set[str]:
    requires = ROADMAP.topic(id).requires
    return {id, *(other for required in requires for other in below(required))}


def need(id: str, role: str) -> int:
    roles = ROADMAP.topic(id).roles
    return 0 if role in roles.core else 1 if role in roles.useful else 2


def rank(id: str, role: str) -> int:
    stands_on_it = any(role in topic.roles.core and id in below(topic.id) for topic in ROADMAP.topics)
    return 0 if stands_on_it or not role else need(id, role)


def is_open(id: str, states: dict[str, str]) -> bool:
    return states.get(id) not in SETTLED and all(states.get(required) in SETTLED for required in ROADMAP.topic(id).requires)


@settings(max_examples=200, deadline=None)
@given(states=STATES, role=st.sampled_from(["", *ROLES]), most=st.integers(0, 70))
def test_next_are_the_open_topics_the_most_needed_first(module: Module, states: dict[str, str], role: str, most: int) -> None:
    wanted = [id for id in IDS if is_open(id, states)]
    # stable: the order of the road holds among equals
    wanted.sort(key=lambda id: -1 if states.get(id) == "learning" else rank(id, role))
    assert module.call("whatNext", TOPICS, states, role, most) == wanted[:most]


@settings(max_examples=50, deadline=None)
@given(role=st.sampled_from(["", *ROLES]))
def test_who_does_what_comes_next_settles_the_whole_road(module: Module, role: str) -> None:
    states: dict[str, str] = {}
    while found := module.call("whatNext", TOPICS, states, role):
        states[found[0]] = "done"
    assert states.keys() == set(IDS)


@settings(max_examples=100, deadline=None)
@given(states=ODD)
def test_a_state_that_is_none_settles_nothing(module: Module, states: dict[str, Any]) -> None:
    sound = {id: state for id, state in states.items() if state in SETTLED}
    assert module.call("whatNext", TOPICS, states, "") == module.call("whatNext", TOPICS, sound, "")


def test_what_is_not_on_the_road_holds_nothing_back(module: Module) -> None:
    topic = {"id": "a", "requires": ["gone"], "core": [], "useful": []}
    assert module.call("whatNext", [topic], {}, "") == ["a"]


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_tallied_as_the_data_says(module: Module, role: str) -> None:
    needs = [need(id, role) for id in IDS]
    assert module.call("tally", TOPICS, role) == {"core": needs.count(0), "useful": needs.count(1), "other": needs.count(2)}


@pytest.mark.parametrize("id", IDS)
def test_all_that_comes_before_a_topic_is_named_in_the_order_of_the_road(module: Module, id: str) -> None:
    found: set[str] = set()
    layer = set(ROADMAP.topic(id).requires)
    while layer:
        found |= layer
        layer = {required for other in layer for required in ROADMAP.topic(other).requires}
    assert module.call("allBefore", TOPICS, id) == [other for other in IDS if other in found]


def test_topics_that_require_each_other_end_the_search(module: Module) -> None:
    ring = [{"id": a, "requires": [b], "core": [], "useful": []} for a, b in (("a", "b"), ("b", "c"), ("c", "a"))]
    assert module.call("allBefore", ring, "a") == ["b", "c"]


@settings(max_examples=100, deadline=None)
@given(asked=st.one_of(st.none(), st.text(), st.sampled_from([*ROLES, "__proto__", "constructor", "toString"])))
def test_only_a_role_that_there_is_can_be_asked_for(module: Module, asked: str | None) -> None:
    assert module.call("knownRole", asked, ROLES) == (asked if asked in ROLES else "")
