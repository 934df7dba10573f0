"""A visit is a day; what has changed in marked topics since the one before is news."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

from .test_progress_format import days, quick

NOTHING_TOLD = {"seen": None, "known": None}
MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"


@pytest.fixture(scope="module")
def visit() -> Iterator[Module]:
    with Module(SCRIPTS / "progress" / "visit.js") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("was", "day", "now"),
    [
        (None, MONDAY, {"last": MONDAY, "before": None}),
        ({"last": MONDAY, "before": None}, MONDAY, {"last": MONDAY, "before": None}),
        ({"last": MONDAY, "before": None}, TUESDAY, {"last": TUESDAY, "before": MONDAY}),
        ({"last": TUESDAY, "before": MONDAY}, TUESDAY, {"last": TUESDAY, "before": MONDAY}),
        ({"last": WEDNESDAY, "before": MONDAY}, TUESDAY, {"last": TUESDAY, "before": MONDAY}),
    ],
)
def test_a_new_day_is_a_new_visit(visit: Module, was: dict[str, Any] | None, day: str, now: dict[str, Any]) -> None:
    assert visit.call("advance", was and was | NOTHING_TOLD, day) == now | NOTHING_TOLD


@pytest.mark.parametrize(
    ("was", "day", "told", "now"),
    [
        (None, MONDAY, ["a"], (["a"], None)),
        ((["a"], None), MONDAY, ["b", "a"], (["b", "a"], None)),
        ((["a"], None), TUESDAY, ["b", "a"], (["b", "a"], ["a"])),
        ((["a"], None), TUESDAY, None, (["a"], ["a"])),
        ((["a", "b"], ["a"]), MONDAY, ["a"], (["a", "b"], ["a"])),  # an older edition makes nothing unseen
    ],
)
def test_a_new_visit_knows_the_changes_that_the_one_before_was_told(
    visit: Module, was: tuple[object, object] | None, day: str, told: list[str] | None, now: tuple[object, object]
) -> None:
    given = was and {"last": MONDAY, "before": None, "seen": was[0], "known": was[1]}
    found = visit.call("advance", given, day, *([told] if told is not None else []))
    assert (found["seen"], found["known"]) == now


def test_many_changes_are_capped(visit: Module) -> None:
    given = {"last": MONDAY, "before": None, "seen": [f"old-{n}" for n in range(500)], "known": None}
    seen = visit.call("advance", given, MONDAY, ["new"])["seen"]
    assert (seen[0], len(seen)) == ("new", 500)


@pytest.mark.parametrize("text", [None, "", "{", "null", "[]", '{"last":"x"}', '{"before":"2026-11-23"}', '{"last":{"a":1}}'])
def test_an_unsound_visit_is_none(visit: Module, text: object) -> None:
    assert visit.call("readVisit", text) is None


def test_an_unsound_day_before_does_not_cost_the_last() -> None:
    with Module(SCRIPTS / "progress" / "visit.js") as visit:
        assert visit.call("readVisit", '{"last":"2026-11-24","before":"<b>"}') == {"last": TUESDAY, "before": None} | NOTHING_TOLD


@pytest.mark.parametrize(
    ("ids", "kept"),
    [
        ('["a","b-c"]', ["a", "b-c"]),
        ('["<b>","a",7,null,{"a":1},["a"]]', ["a"]),
        ('{"length":9}', None),
        ('"a"', None),
        ('["__proto__","constructor"]', ["constructor"]),
        (f'["{"x" * 81}"]', []),
        ("[" + ",".join(['"a"'] * 900) + "]", ["a"] * 500),
    ],
)
def test_unsound_changes_are_forgotten(visit: Module, ids: str, kept: object) -> None:
    found = visit.call("readVisit", f'{{"last":"2026-11-24","seen":{ids},"known":{ids}}}')
    assert (found["last"], found["seen"], found["known"]) == (TUESDAY, kept, kept)


def test_megabytes_are_no_visit(visit: Module) -> None:
    assert visit.call("readVisit", f'{{"last":"2026-11-24","seen":["{"x" * 5_000_000}"]}}') is None


def progress(*topics: str) -> dict[str, Any]:
    return {"topics": {id: {"state": "done", "on": MONDAY} for id in topics}, "outcomes": {"ticked/one": MONDAY}}


@quick
@given(dates=st.lists(days, max_size=8), before=days)
def test_news_are_the_changes_of_marked_topics_from_the_day_before_on(visit: Module, dates: list[str], before: str) -> None:
    changes: list[dict[str, Any]] = [
        {"id": f"c{number}", "date": day, "topics": [["marked"], ["ticked"], ["other"], ["other", "marked"], []][number % 5]}
        for number, day in enumerate(dates)
    ]
    wanted = [c["id"] for c in changes if c["date"] >= before and {"marked", "ticked"} & set(c["topics"])]
    assert [c["id"] for c in visit.call("news", changes, progress("marked"), {"before": before, **NOTHING_TOLD})] == wanted


def test_nothing_is_news_at_the_first_visit(visit: Module) -> None:
    change = {"id": "a", "date": TUESDAY, "topics": ["marked"]}
    found = [visit.call("news", [change], progress("marked"), v) for v in (None, {"before": None, "seen": ["b"], "known": ["b"]})]
    assert found == [[], []]


def test_a_change_that_was_published_after_the_visit_is_news_whatever_its_date(visit: Module) -> None:
    changes = [
        {"id": id, "date": MONDAY, "topics": [topic]} for id, topic in (("old", "marked"), ("new", "marked"), ("else", "other"))
    ]
    found = visit.call("news", changes, progress("marked"), {"before": WEDNESDAY, "seen": None, "known": ["old"]})
    assert [change["id"] for change in found] == ["new"]
