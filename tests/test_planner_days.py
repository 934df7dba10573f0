"""Days as numbers: the same calendar as Python's."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

EPOCH = date(1970, 1, 1)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "planner" / "days.js") as loaded:
        yield loaded


@settings(max_examples=300, deadline=None)
@given(day=st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_a_day_has_the_number_the_text_and_the_weekday_that_python_gives_it(module: Module, day: date) -> None:
    number = module.call("dayNumber", day.isoformat())
    found = (number, module.call("dayText", number), module.call("weekday", number))
    assert found == ((day - EPOCH).days, day.isoformat(), day.isoweekday())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-11-31",
        "1999-12-31",
        "2200-01-01",
        "2026-1-1",
        " 2026-01-01",
        "2026-01-01\n",
        None,
        5,
        [],
        {},
    ],
)
def test_what_is_no_day_has_no_number(module: Module, text: object) -> None:
    assert module.call("dayNumber", text) is None
