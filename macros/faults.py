"""A fault: what is wrong, where it stands and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that an author has to mend before anything is published."""

    file: str
    """Path from the project's root."""
    line: int | None
    """Line in the file, where it is known."""
    entry: str
    """Id of the entry, or the address of the page."""
    message: str
    hint: str

    def __str__(self) -> str:
        """Return the fault as two lines; the first one is clickable in most editors and terminals."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        entry = f" {self.entry}:" if self.entry else ""
        return f"{place}:{entry} {self.message}\n  hint: {self.hint}"


class FaultsError(Exception):
    """All the faults that were found in one run."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults, sorted by place."""
        self.faults = tuple(sorted(faults, key=lambda f: (f.file, f.line or 0, f.entry, f.message)))
        super().__init__(report(self.faults))


def report(faults: Iterable[Fault]) -> str:
    """Return the faults as a text for the terminal, with their number at the end."""
    lines = [str(fault) for fault in faults]
    return "\n".join([*lines, f"{len(lines)} {'fault' if len(lines) == 1 else 'faults'} found; nothing was published."])
