"""The register of everything that was ever published; ``python -m macros.permanence`` adds what is new."""

import json
import sys
from pathlib import Path

from . import data, pages
from .faults import FaultsError
from .model import Published, Roadmap
from .rules import ids_by_kind


def grown(roadmap: Roadmap, all_pages: pages.Pages) -> Published:
    """Return the register with what is there now added to what ever was; nothing is taken out."""
    was, now = roadmap.published, pages.addresses(all_pages)
    ids = ids_by_kind(roadmap)
    return Published(
        pages={key: _union(was.pages.get(key, ()), now.get(key, ())) for key in sorted(was.pages.keys() | now.keys())},
        ids={kind: tuple(sorted({*was.ids.get(kind, ()), *found})) for kind, found in ids.items()},
    )


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*old, *new}))


def text(published: Published) -> str:
    """Return the register as it is kept in the file."""
    return json.dumps(published.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n"


def main(root: Path = data.ROOT) -> int:
    """Write the grown register; return the command's exit code."""
    try:
        roadmap = data.load(root)
    except FaultsError as error:
        print(error, file=sys.stderr)
        return 1
    found, faults = pages.load(root)
    if faults:
        print(FaultsError(faults), file=sys.stderr)
        return 1
    (root / data.PUBLISHED).write_text(text(grown(roadmap, found)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
