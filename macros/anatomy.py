"""The parts of a topic page, in their order. A career page is a declared second kind, without skip test, code and lab."""

from collections.abc import Iterator

from .faults import Fault
from .pages import MACRO, Page, Pages

PARTS: tuple[tuple[str, str | None], ...] = (
    ("can-you-skip-this", "skip_test"),
    ("outcomes", "outcomes"),
    ("on-the-job", None),
    ("the-idea", None),
    ("smallest-code", "code"),
    ("where-it-breaks", None),
    ("lab", "lab"),
    ("check-yourself", "quiz"),
    ("resources", "resources"),
    ("in-interviews", "interview"),
    ("words", "words"),
)
"""The id of each section of level 2, and the macro that stands in it."""
NOT_IN_CAREERS = {"can-you-skip-this", "smallest-code", "lab"}


def check(pages: Pages) -> list[Fault]:
    """Check that every topic page has all its parts, in order.

    Args:
        pages: the pages as read.

    Returns:
        All faults.
    """
    return [fault for page in pages.all if page.meta.topic for fault in _parts(page)]


def _parts(page: Page) -> Iterator[Fault]:
    if page.meta.kind is None:
        yield Fault(page.file, 1, "", "a topic page names its kind", "add 'kind: topic' or 'kind: career' to the front matter")
        return
    wanted = [part for part in PARTS if page.meta.kind == "topic" or part[0] not in NOT_IN_CAREERS]
    ids = [heading.id for heading in page.headings if heading.level == 2]
    if ids != [id for id, _ in wanted]:
        message = f"the sections are {', '.join(ids)}"
        yield Fault(page.file, None, "", message, f"a page of the kind {page.meta.kind!r} has {', '.join(id for id, _ in wanted)}")
        return
    for id, macro in wanted:
        if macro and macro not in _macros_of(page, id):
            yield Fault(page.file, None, id, f"the section does not hold {macro}()", f"add {{{{ {macro}() }}}}")


def _macros_of(page: Page, section: str) -> set[str]:
    """Return the macros between a heading of level 2 and the next one."""
    starts = [heading.line for heading in page.headings if heading.level == 2]
    start = next(heading.line for heading in page.headings if heading.id == section)
    end = next((line for line in starts if line > start), 10**9)
    return {name for number, line in page.prose if start < number < end for name in MACRO.findall(line)}
