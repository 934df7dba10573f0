"""What the planner's script is told about the roadmap, and the plans that are printed while building, made by the same script."""

from collections.abc import Callable
from typing import Any, get_args

from .javascript import SCRIPTS, Module
from .model import Door, Language, Roadmap

DOORS: tuple[str, ...] = get_args(Door.model_fields["id"].annotation)
"""The backgrounds, in the order in which they are offered."""
PREFIX = "planner."


def data(
    roadmap: Roadmap, language: Language, address: Callable[[str], str], stage_address: Callable[[str], str]
) -> dict[str, Any]:
    """Return what the script needs, as values that JSON can hold; ``planner/route.js`` names the types.

    Args:
        roadmap: what there is to learn.
        language: the language of titles and words.
        address: gives the link to a topic, from the page of the planner.
        stage_address: gives the link to a stage.
    """
    labs = {practice.topic: practice.lab.minutes for practice in roadmap.practices if practice.lab}
    stages = [
        {
            "id": stage.id,
            "title": stage.title[language],
            "href": stage_address(stage.id),
            "project": list(stage.project.hours) if stage.project else None,
            "doors": [{"id": door.id, "order": list(door.order)} for door in stage.doors],
            "topics": [
                {
                    "id": topic.id,
                    "title": topic.title[language],
                    "href": address(topic.id),
                    "read": list(topic.hours.read),
                    "practise": list(topic.hours.practise),
                    "requires": list(topic.requires),
                    "core": list(topic.roles.core),
                    "useful": list(topic.roles.useful),
                    "lab": list(labs[topic.id]) if topic.id in labs else None,
                }
                for topic in stage.topics
            ],
        }
        for stage in roadmap.stages
    ]
    words = {key.removeprefix(PREFIX): pair[language] for key, pair in roadmap.words.items() if key.startswith(PREFIX)}
    return {
        "language": language,
        "roadmap": {
            "stages": stages,
            "roles": [{"id": role.id, "title": role.title[language]} for role in roadmap.roles],
            "doors": [{"id": door, "title": roadmap.words[f"door.{door}"][language]} for door in DOORS],
        },
        "words": words,
    }


def plans(told: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the plan of each door, for the general AI engineer, at ten hours a week and without dates.

    Args:
        told: what :func:`data` returned.

    Returns:
        For each door its id and what the page says of its plan; ``planner/table.js`` names the type.
    """
    with Module(SCRIPTS / "planner" / "table.js") as table:
        found: list[dict[str, Any]] = table.call("printed", told["roadmap"], told["words"], told["language"])
    return found
