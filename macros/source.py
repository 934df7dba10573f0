"""YAML with the line of each entry, so that a fault can point at it."""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path

import yaml

from .faults import Fault

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML without its C half: slower, the same result
    from yaml import SafeLoader  # type: ignore[assignment]

Steps = tuple[Hashable, ...]


@dataclass(frozen=True)
class Source:
    """A data file as it was read."""

    file: str
    value: object
    lines: dict[Steps, int]

    def line(self, steps: Steps) -> int | None:
        """Return the line of the entry that ``steps`` lead to, or of the nearest thing around it that is there."""
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return self.lines.get(steps)


def read(path: Path, root: Path) -> tuple[Source | None, list[Fault]]:
    """Read a YAML file.

    Args:
        path: the file.
        root: the project's root, from which its name is given in faults.

    Returns:
        The file's content, or nothing with the fault that kept it from being read.
    """
    file = path.relative_to(root).as_posix()
    try:
        loader = SafeLoader(path.read_text("utf-8"))
        node = loader.get_single_node()
        lines: dict[Steps, int] = {}
        faults = list(_walk(node, (), file, lines)) if node is not None else []
        value = loader.construct_document(node) if node is not None else None
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        hint = "mend the YAML; text that holds ': ' or '#' stands in quotes"
        return None, [Fault(file, mark.line + 1 if mark else None, "", f"cannot be read: {problem}", hint)]
    return Source(file, value, lines), faults


def _walk(node: yaml.Node, steps: Steps, file: str, lines: dict[Steps, int]) -> list[Fault]:
    """Note the line of each value; YAML itself would let a later key replace an earlier one of the same name."""
    lines[steps] = node.start_mark.line + 1
    faults: list[Fault] = []
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*steps, key.value)
            if here in lines:
                hint = f"keep one of them; the first is on line {lines[here]}"
                faults.append(Fault(file, key.start_mark.line + 1, "", f"the key {key.value!r} is given twice", hint))
            faults += _walk(value, here, file, lines)
            lines[here] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            faults += _walk(value, (*steps, index), file, lines)
    return faults
