"""The schema of the file into which progress is saved says what the browser writes."""

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import ValidationError, validate

from macros.javascript import SCRIPTS, Module
from macros.progress import State, schema

from .test_progress_format import module, progresses, quick

__all__ = ["module"]  # a fixture is known where its name is

DONE = {"state": "done", "on": "2026-11-24"}


@quick
@given(progress=progresses)
def test_what_the_browser_writes_fits_the_schema(module: Module, progress: dict[str, Any]) -> None:
    validate(json.loads(module.call("write", progress)), schema())


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"version": 2, "topics": {}, "outcomes": {}},
        {"version": 1, "topics": {"Python": DONE}, "outcomes": {}},
        {"version": 1, "topics": {"python": {**DONE, "state": "finished"}}, "outcomes": {}},
        {"version": 1, "topics": {"python": {"state": "done"}}, "outcomes": {}},
        {"version": 1, "topics": {}, "outcomes": {"python": "2026-11-24"}},
        {"version": 1, "topics": {}, "outcomes": {}, "more": {}},
    ],
)
def test_what_the_browser_would_not_keep_does_not_fit(value: object) -> None:
    with pytest.raises(ValidationError):
        validate(value, schema())


def test_browser_and_schema_know_the_same_states() -> None:
    source = (SCRIPTS / "progress" / "format.js").read_text("utf-8")
    assert f"STATES = {json.dumps([str(state) for state in State])}" in source
