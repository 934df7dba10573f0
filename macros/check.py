"""Everything that can be wrong before a build, in one run. ``python -m macros.check`` prints it."""

import sys
from pathlib import Path

from . import NAMES, anatomy, data, pages
from .faults import FaultsError
from .model import Roadmap


def check(root: Path = data.ROOT) -> tuple[Roadmap, pages.Pages]:
    """Read and check the data and the pages of both languages.

    Args:
        root: the project's root.

    Returns:
        The roadmap and the pages.

    Raises:
        FaultsError: with every fault of data and pages. What cannot be read is not compared: while a page is
            unreadable, or the data unsound, the rules between pages and data would report what is not so.
    """
    found, faults = pages.load(root)
    try:
        roadmap = data.load(root)
    except FaultsError as error:
        raise FaultsError([*error.faults, *(faults or pages.parity(found))]) from None
    if faults := faults or [*pages.check(found, roadmap, NAMES), *anatomy.check(found)]:
        raise FaultsError(faults)
    return roadmap, found


def main() -> int:
    """Run the command; return its exit code."""
    try:
        check()
    except FaultsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
