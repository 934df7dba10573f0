"""The file into which a learner's progress is saved. The browser reads and writes it (progress/format.js); this is its schema.

Ids are not checked against the roadmap: a file may come from another edition.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

NOTHING_ELSE: dict[str, Any] = {"additionalProperties": False}
WORD = r"[a-z0-9]+(-[a-z0-9]+)*"


class State(StrEnum):
    """How far a learner is with a topic; a topic that is not marked is not in the file."""

    KNOWN = "known"
    LEARNING = "learning"
    DONE = "done"
    SKIPPED = "skipped"


class Marked(BaseModel):
    """A topic that the learner has marked."""

    model_config = ConfigDict(extra="forbid")

    state: State
    on: date = Field(description="the day on which it was marked, where the learner was")


class Progress(BaseModel):
    """The progress of one learner."""

    model_config = ConfigDict(extra="forbid")

    version: Literal[1] = Field(description="of the format, not of the roadmap")
    topics: dict[Annotated[str, StringConstraints(pattern=f"^{WORD}$", max_length=80)], Marked] = Field(
        description="by the topic's id", json_schema_extra=NOTHING_ELSE
    )
    outcomes: dict[Annotated[str, StringConstraints(pattern=f"^{WORD}/{WORD}$", max_length=161)], date] = Field(
        description="by the ids of topic and outcome with a slash between: the day on which it was ticked",
        json_schema_extra=NOTHING_ELSE,
    )


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(Progress).json_schema()}
