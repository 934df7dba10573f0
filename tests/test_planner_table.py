"""What the page says of a plan: where its labs stand, by what a calendar knows it, and that its projects are in it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros import data, planner
from macros.javascript import SCRIPTS, Module

ROADMAP = data.load()
TOLD = planner.data(ROADMAP, "en", lambda topic: f"{topic}/", lambda stage: f"stages/{stage}/")
CHOICES = {
    "door": "new-to-code",
    "role": "general",
    "useful": False,
    "assumed": False,
    "settled": False,
    "topics": [],
    "hours": 10,
    "start": "2026-12-01",
    "rest": [],
    "off": [],
    "key": None,
}


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "planner" / "table.js") as loaded:
        yield loaded


def table(module: Module, **changes: object) -> dict[str, Any]:
    found = module.call("table", TOLD["roadmap"], TOLD["words"], "en", CHOICES | changes, [])
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("hours", [1, 2, 10, 60])
def test_a_lab_stands_in_the_last_week_of_its_topic(module: Module, hours: int) -> None:
    rows = table(module, hours=hours)["rows"]
    entries = [(row, item) for row, week in enumerate(rows) for item in week["items"] if item["kind"] == "topic"]
    last = {item["id"]: row for row, item in entries}
    labs = {practice.topic for practice in ROADMAP.practices if practice.lab}
    assert [(item["id"], row) for row, item in entries if item["lab"]] == [(id, row) for id, row in last.items() if id in labs]


def test_a_topic_tells_once_why_it_is_there(module: Module) -> None:
    items = [item for week in table(module, hours=2)["rows"] for item in week["items"]]
    firsts = {(item["kind"], item["id"]) for item in items}
    assert sum(item["about"] != TOLD["words"]["continued"] for item in items) == len(firsts)


def names(made: dict[str, Any]) -> set[str]:
    return {event["uid"] for event in made["events"]}


def test_plans_of_different_people_share_no_name_in_a_calendar(module: Module) -> None:
    plans: list[dict[str, object]] = [{}, {"role": "ml-engineer"}, {"hours": 8}, {"start": "2027-01-04"}, {"door": "student"}]
    found = [names(table(module, **plan)) for plan in plans]
    assert len(set.union(*found)) == sum(len(one) for one in found)


def test_a_plan_keeps_its_names_in_a_calendar_when_its_hours_change(module: Module) -> None:
    assert names(table(module, key="abc")) == names(table(module, key="abc", hours=5, start="2027-01-04", rest=[7]))


def test_the_names_in_a_calendar_are_the_same_in_both_languages(module: Module) -> None:
    told = planner.data(ROADMAP, "tr", str, str)
    assert names(module.call("table", told["roadmap"], told["words"], "tr", CHOICES, [])) == names(table(module))


@pytest.mark.parametrize("door", planner.DOORS)
def test_the_project_of_each_stage_ends_it_and_its_hours_count(module: Module, door: str) -> None:
    made = table(module, door=door)
    order: list[tuple[str, str]] = []
    for week in made["rows"]:
        order += [(item["kind"], item["href"]) for item in week["items"] if (item["kind"], item["href"]) not in order]
    stage_of = {f"{topic.id}/": f"stages/{stage.id}/" for stage in ROADMAP.stages for topic in stage.topics}
    stages = list(dict.fromkeys(stage_of[href] for kind, href in order if kind == "topic"))
    ends = {
        stage: max(n for n, (kind, href) in enumerate(order) if kind == "topic" and stage_of[href] == stage) for stage in stages
    }
    assert {href: n - 1 for n, (kind, href) in enumerate(order) if kind == "project"} == ends


def test_the_hours_of_a_full_stage_are_those_that_the_map_tells(module: Module) -> None:
    told = TOLD["roadmap"]
    everything = {**told, "stages": [
        {**stage, "topics": [{**topic, "core": [role["id"] for role in told["roles"]]} for topic in stage["topics"]]}
        for stage in told["stages"]
    ]}  # fmt: skip
    made = module.call("table", everything, TOLD["words"], "en", CHOICES | {"assumed": True}, [])
    found = {stage["title"]: stage["hours"].split("(")[1] for stage in made["stages"]}
    wanted = {}
    for stage in ROADMAP.stages:
        low, high = stage.hours
        wanted[stage.title.en] = f"between {low} and {high}\u00a0h)"
    assert found == wanted


def test_half_hours_are_told_of_days_of_work_and_not_of_months(module: Module) -> None:
    plan = table(module)
    told = [item["hours"] for week in plan["rows"] for item in week["items"]]
    assert any(".5" in hours for hours in told)
    assert re.findall(r"\d+\.\d", plan["summary"]) == []
