"""A visit is a day; what has changed in marked topics since the one before is news."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

from .test_progress_format import days, quick

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
def test_a_new_day_is_a_new_visit(visit: Module, was: object, day: str, now: object) -> None:
    assert visit.call("advance", was, day) == now


@pytest.mark.parametrize("text", [None, "", "{", "null", "[]", '{"last":"x"}', '{"before":"2026-11-23"}', '{"last":{"a":1}}'])
def test_an_unsound_visit_is_none(visit: Module, text: object) -> None:
    assert visit.call("readVisit", text) is None


def test_an_unsound_day_before_does_not_cost_the_last() -> None:
    with Module(SCRIPTS / "progress" / "visit.js") as visit:
        assert visit.call("readVisit", '{"last":"2026-11-24","before":"<b>"}') == {"last": TUESDAY, "before": None}


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
    assert [c["id"] for c in visit.call("news", changes, progress("marked"), before)] == wanted


def test_nothing_is_news_at_the_first_visit(visit: Module) -> None:
    assert visit.call("news", [{"id": "a", "date": TUESDAY, "topics": ["marked"]}], progress("marked"), None) == []
