"""The plan: work laid over weeks, days that stay free, and ends that are ranges."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

NEAR = 1e-9

hours = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)
items = st.lists(hours, max_size=12).map(
    lambda drawn: [{"kind": "topic", "id": f"t{i}", "stage": f"s{i // 3}", "low": h[0], "high": h[1]} for i, h in enumerate(drawn)]
)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
breaks = st.lists(st.tuples(st.integers(-20, 400), st.integers(0, 90)), max_size=6)


@st.composite
def paces(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(days)
    off = []
    for first, length in draw(breaks):
        begin = start + timedelta(first)
        if 2000 <= begin.year <= 2100:
            off.append([begin.isoformat(), (begin + timedelta(length)).isoformat()])
    rest = draw(st.lists(st.integers(1, 7), unique=True, max_size=6))
    return {"hours": draw(st.integers(1, 60)), "start": start.isoformat(), "rest": rest, "off": off}


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "planner" / "plan.js") as loaded:
        yield loaded


def item(low: int, high: int, stage: str = "s", id: str = "t") -> dict[str, Any]:
    return {"kind": "topic", "id": id, "stage": stage, "low": low, "high": high}


def pace(**changes: Any) -> dict[str, Any]:
    return {"hours": 7, "start": "2026-11-23", "rest": [], "off": []} | changes


def is_free(day: date, chosen: dict[str, Any]) -> bool:
    return day.isoweekday() in chosen["rest"] or any(first <= day.isoformat() <= last for first, last in chosen["off"])


@settings(max_examples=150, deadline=None)
@given(work=items, chosen=paces())
def test_no_week_holds_more_than_its_days_can(module: Module, work: list[dict[str, Any]], chosen: dict[str, Any]) -> None:
    share = chosen["hours"] / (7 - len(chosen["rest"]))
    for week in module.call("plan", work, chosen)["weeks"]:
        first = date.fromisoformat(week["from"])
        open_days = sum(not is_free(first + timedelta(n), chosen) for n in range(7))
        assert sum(entry["hours"] for entry in week["items"]) <= open_days * share + NEAR


@settings(max_examples=150, deadline=None)
@given(work=items, chosen=paces())
def test_no_work_begins_or_ends_on_a_day_that_is_kept_free(
    module: Module, work: list[dict[str, Any]], chosen: dict[str, Any]
) -> None:
    made = module.call("plan", work, chosen)
    found = [entry[key] for week in made["weeks"] for entry in week["items"] for key in ("from", "to")]
    found += [entry[key]["day"] for entry in made["items"] for key in ("first", "end", "early", "late")]
    assert [day for day in found if is_free(date.fromisoformat(day), chosen)] == []


@settings(max_examples=150, deadline=None)
@given(work=items, chosen=paces())
def test_the_hours_of_the_weeks_are_the_hours_of_the_topics(
    module: Module, work: list[dict[str, Any]], chosen: dict[str, Any]
) -> None:
    made = module.call("plan", work, chosen)
    by_item = [0.0] * len(work)
    for week in made["weeks"]:
        for entry in week["items"]:
            by_item[entry["index"]] += entry["hours"]
    assert by_item == pytest.approx([(entry["low"] + entry["high"]) / 2 for entry in work])
    total = {"low": sum(e["low"] for e in work), "high": sum(e["high"] for e in work), "hours": sum(by_item)}
    assert made["total"] == pytest.approx(total)
    for key in total:
        assert sum(stage[key] for stage in made["stages"]) == pytest.approx(total[key])


@settings(max_examples=100, deadline=None)
@given(work=items, chosen=paces())
def test_work_is_done_in_order_and_a_range_of_ends_holds_the_middle(
    module: Module, work: list[dict[str, Any]], chosen: dict[str, Any]
) -> None:
    made = module.call("plan", work, chosen)
    order = [entry["index"] for week in made["weeks"] for entry in week["items"]]
    assert order == sorted(order)
    for entry in (*made["items"], *made["stages"]):
        assert entry["early"]["day"] <= entry["end"]["day"] <= entry["late"]["day"]


@settings(max_examples=60, deadline=None)
@given(work=items, weekly=st.integers(1, 60), start=days)
def test_a_plan_without_a_start_has_the_weeks_of_one_with_a_start(
    module: Module, work: list[dict[str, Any]], weekly: int, start: date
) -> None:
    dated = module.call("plan", work, pace(hours=weekly, start=start.isoformat()))
    bare = module.call("plan", work, pace(hours=weekly, start=None, rest=[1, 2], off=[["2026-01-01", "2026-12-31"]]))
    shape = [[[(entry["index"], entry["hours"]) for entry in week["items"]] for week in made["weeks"]] for made in (dated, bare)]
    assert shape[0] == shape[1]
    assert all(week["from"] is None for week in bare["weeks"])


def test_seven_hours_take_a_week_of_days(module: Module) -> None:
    week = module.call("plan", [item(7, 7)], pace())["weeks"]
    assert [(w["from"], w["to"], w["items"]) for w in week] == [
        ("2026-11-23", "2026-11-29", [{"index": 0, "hours": 7, "from": "2026-11-23", "to": "2026-11-29"}])
    ]


def test_free_weekdays_pass_their_share_on_and_breaks_take_it_along(module: Module) -> None:
    made = module.call("plan", [item(10, 10)], pace(hours=10, rest=[6, 7], off=[["2026-11-25", "2026-11-26"]]))
    assert [[entry["hours"] for entry in week["items"]] for week in made["weeks"]] == [[6], [4]]


def test_a_break_of_a_whole_week_leaves_an_empty_week(module: Module) -> None:
    made = module.call("plan", [item(14, 14)], pace(off=[["2026-11-30", "2026-12-06"]]))
    assert [(week["number"], len(week["items"])) for week in made["weeks"]] == [(1, 1), (2, 0), (3, 1)]


@pytest.mark.parametrize(
    ("start", "end"), [("2027-03-24", "2027-03-30"), ("2026-10-21", "2026-10-27"), ("2028-02-25", "2028-03-02")]
)
def test_a_change_of_the_clock_or_a_leap_day_moves_nothing(module: Module, start: str, end: str) -> None:
    assert module.call("plan", [item(7, 7)], pace(start=start))["items"][0]["end"]["day"] == end


def test_a_week_that_is_all_free_is_refused(module: Module) -> None:
    with pytest.raises(Exception, match="kept free"):
        module.call("plan", [item(1, 1)], pace(rest=[1, 2, 3, 4, 5, 6, 7]))


def test_without_projects_there_are_only_topics(module: Module) -> None:
    stages = [{"id": "one", "project": [3, 5], "topics": [{"id": "a", "read": [1, 2], "practise": [3, 4]}]}]
    found = module.call("work", {"stages": stages}, [{"id": "a", "stage": "one"}], {"projects": False})
    assert [item["kind"] for item in found] == ["topic"]


def test_a_project_follows_the_last_topic_of_its_stage(module: Module) -> None:
    def stage(id: str, *topics: str) -> dict[str, Any]:
        return {"id": id, "project": [3, 5], "topics": [{"id": t, "read": [1, 2], "practise": [3, 4]} for t in topics]}

    roadmap = {"stages": [stage("one", "a", "b"), stage("two", "c")]}
    route = [{"id": "a", "stage": "one"}, {"id": "c", "stage": "two"}, {"id": "b", "stage": "one"}]
    found = module.call("work", roadmap, route)
    assert [(w["kind"], w["id"], w["low"], w["high"]) for w in found] == [
        ("topic", "a", 4, 6),
        ("topic", "c", 4, 6),
        ("project", "two", 3, 5),
        ("topic", "b", 4, 6),
        ("project", "one", 3, 5),
    ]
