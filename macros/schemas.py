"""JSON Schemas of the data files, made from the types; ``python -m macros.schemas`` writes them into docs/data/schema."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .data import DATA, ROOT
from .model import Change, Fact, Pair, Practice, Redirect, Resource, Role, Stage, Synonyms, Term

FILES: dict[str, Any] = {
    "stage": Stage,
    "practice": Practice,
    "resources": list[Resource],
    "roles": list[Role],
    "facts": list[Fact],
    "terms": list[Term],
    "synonyms": list[Synonyms],
    "changes": list[Change],
    "redirects": list[Redirect],
    "ui": dict[str, Pair],
}
"""The schema of each kind of data file, by the schema's name."""


def schemas() -> dict[str, str]:
    """Return the text of each schema file, by file name."""
    return {
        f"{name}.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(type_).json_schema()}, indent=1
        )
        + "\n"
        for name, type_ in FILES.items()
    }


def main(root: Path = ROOT) -> None:
    """Write the files."""
    folder = root / DATA / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
