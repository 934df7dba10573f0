"""Which Turkish pages are missing, outdated or current.

A Turkish page carries, as ``source`` in its front matter, the fingerprint of the English text that it was written from.

    python -m macros.translation                        list all pages
    python -m macros.translation --accept PATH [PATH …] say that these Turkish pages follow the English text of today
"""

import argparse
import re
import sys
from enum import StrEnum
from pathlib import Path

import yaml

from .data import ROOT
from .faults import report
from .pages import Page, Pages, load


class Status(StrEnum):
    """How a Turkish page stands to its English one."""

    MISSING = "missing"
    OUTDATED = "outdated"
    CURRENT = "current"


def status(english: Page, turkish: Page | None) -> Status:
    """Compare a page with its translation."""
    if turkish is None:
        return Status.MISSING
    return Status.CURRENT if turkish.meta.source == english.fingerprint else Status.OUTDATED


def overview(pages: Pages) -> dict[str, Status]:
    """Return the status of every English page, by path."""
    turkish = pages.in_language("tr")
    return {path: status(page, turkish.get(path)) for path, page in pages.in_language("en").items()}


def accept(path: Path, fingerprint: str) -> None:
    """Write the fingerprint of the English text into a Turkish page."""
    text = path.read_text("utf-8")
    line = yaml.safe_dump({"source": fingerprint})  # in quotes if it is all digits, and a number to YAML
    text, found = re.subn(r"\A(---\n(?:.*\n)*?)source: .*\n", rf"\g<1>{line}", text)
    if not found:
        text = re.sub(r"\A(---\n(?:.*\n)*?)---\n", rf"\g<1>{line}---\n", text)
    path.write_text(text, "utf-8")


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros.translation", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--accept", nargs="+", metavar="PATH", default=[], help="a path below docs/tr, or 'all'")
    options = parser.parse_args(arguments)
    pages, faults = load(root)
    if faults:
        print(report(faults), file=sys.stderr)
        return 1
    english, turkish = pages.in_language("en"), pages.in_language("tr")
    wanted = sorted(turkish) if options.accept == ["all"] else options.accept
    if unknown := [path for path in wanted if path not in english or path not in turkish]:
        print(f"not a page in both languages: {', '.join(unknown)}", file=sys.stderr)
        return 2
    for path in wanted:
        accept(root / "docs" / "tr" / path, english[path].fingerprint)
    found = overview(load(root)[0])
    for path, state in sorted(found.items(), key=lambda item: (list(Status).index(item[1]), item[0])):
        print(f"{state:<9}{path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
