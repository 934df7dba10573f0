"""From the files under ``docs/data`` to a :class:`~macros.model.Roadmap`, or to the list of everything that is wrong."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from . import rules
from .faults import Fault, FaultsError
from .model import Change, Fact, Pair, Practice, Published, Redirect, Resource, Roadmap, Role, Stage, Synonyms, Term
from .source import Source, Steps, read

ROOT = Path(__file__).resolve().parents[1]
DATA = Path("docs", "data")
PUBLISHED = DATA / "published.json"
STAGES = (
    "start",
    "mathematics",
    "programming",
    "machine-learning",
    "deep-learning",
    "generative-ai",
    "mlops",
    "learning",
    "career",
    "job-search",
)
"""The order of the road; each has a file of its name in ``docs/data/stages``."""

Read = TypeVar("Read")
Listed = TypeVar("Listed", Resource, Role, Fact, Term, Synonyms, Change, Redirect)


def load(root: Path = ROOT) -> Roadmap:
    """Read and check all data files.

    Args:
        root: the project's root.

    Returns:
        The roadmap. A second call gives the same object for as long as no file has changed.

    Raises:
        FaultsError: with every fault of every file.
    """
    stamp = tuple((path, path.stat().st_mtime_ns) for path in sorted((root / DATA).rglob("*")) if path.is_file())
    return _load(root, stamp)


@lru_cache(maxsize=4)
def _load(root: Path, _stamp: tuple[tuple[Path, int], ...]) -> Roadmap:
    reader = _Reader(root)
    roadmap = Roadmap(
        stages=tuple(stage for name in STAGES if (stage := reader.stage(f"stages/{name}.yml"))),
        resources=tuple(
            resource
            for path in sorted((root / DATA / "resources").glob("*.yml"))
            for resource in reader.many(Resource, f"resources/{path.name}")
        ),
        roles=reader.many(Role, "roles.yml"),
        facts=reader.many(Fact, "facts.yml"),
        terms=reader.many(Term, "terms.yml"),
        practices=tuple(
            practice
            for path in sorted((root / DATA / "practice").glob("*.yml"))
            if (practice := reader.practice(f"practice/{path.name}"))
        ),
        synonyms=reader.many(Synonyms, "synonyms.yml"),
        changes=reader.many(Change, "changes.yml"),
        redirects=reader.many(Redirect, "redirects.yml"),
        words=reader.words("ui.yml"),
        published=reader.published(),
    )
    if reader.faults:  # the rules speak about entries: with entries missing they would report what is not so
        raise FaultsError(reader.faults)
    if faults := rules.check(roadmap, reader.place):
        raise FaultsError(faults)
    return roadmap


class _Reader:
    """Reads data files into types and keeps what went wrong, and where each entry stands."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self.sources: dict[tuple[str, str], tuple[Source, Steps]] = {}

    def has(self, name: str) -> bool:
        """Tell whether a data file is there; say so where it is not."""
        path = self.root / DATA / name
        if not path.is_file():
            self.faults.append(Fault((DATA / name).as_posix(), None, "", "the file is missing", "put it back"))
        return path.is_file()

    def stage(self, name: str) -> Stage | None:
        source = self._read(name) if self.has(name) else None
        stage = self._check(TypeAdapter(Stage), source, ()) if source else None
        if stage is None or source is None:
            return None
        self._note("stage", stage.id, source, ("id",))
        for index, topic in enumerate(stage.topics):
            self._note("topic", topic.id, source, ("topics", index, "id"))
        for index, tool in enumerate(stage.tools):
            self._note("tool", tool.id, source, ("tools", index, "id"))
        return stage

    def practice(self, name: str) -> Practice | None:
        source = self._read(name)
        practice = self._check(TypeAdapter(Practice), source, ()) if source else None
        if practice is None or source is None:
            return None
        self._note("practice", practice.topic, source, ("topic",))
        return practice

    def many(self, type_: type[Listed], name: str) -> tuple[Listed, ...]:
        source = self._read(name) if self.has(name) else None
        if source is None:
            return ()
        if not isinstance(source.value, list):
            if source.value is not None:
                self.faults.append(Fault(source.file, 1, "", "is not a list", "begin each entry with '- '"))
            return ()
        entries: list[Listed] = []
        for index, value in enumerate(source.value):
            entry = self._check(TypeAdapter(type_), Source(source.file, value, source.lines), (index,))
            if entry is not None:
                entries.append(entry)
                self._note(type_.__name__.lower(), entry.id, source, (index,))
        return tuple(entries)

    def words(self, name: str) -> dict[str, Pair]:
        source = self._read(name) if self.has(name) else None
        return (self._check(TypeAdapter(dict[str, Pair]), source, ()) or {}) if source else {}

    def published(self) -> Published:
        path = self.root / PUBLISHED
        if not self.has(PUBLISHED.name):
            return Published(pages={}, ids={})
        try:
            return Published.model_validate(json.loads(path.read_text("utf-8")))
        except ValueError:  # a pydantic or a JSON error: nobody edits this file by hand
            hint = "take the last good version back from git; the file only grows, by 'make generated'"
            self.faults.append(Fault(PUBLISHED.as_posix(), None, "", "is damaged", hint))
            return Published(pages={}, ids={})

    def place(self, kind: str, id: str, *steps: str | int) -> tuple[str, int | None]:
        """Return the file and line of an entry, or of a part of it."""
        source, base = self.sources[kind, id]
        base = base[:-1] if base and base[-1] == "id" else base
        return source.file, source.line((*base, *steps) if steps else self.sources[kind, id][1])

    def _read(self, name: str) -> Source | None:
        source, faults = read(self.root / DATA / name, self.root)
        self.faults += faults
        return source

    def _note(self, kind: str, id: str, source: Source, steps: Steps) -> None:
        self.sources.setdefault((kind, id), (source, steps))

    def _check(self, adapter: TypeAdapter[Read], source: Source, base: Steps) -> Read | None:
        try:
            return adapter.validate_python(source.value)
        except ValidationError as error:
            self.faults += _explain(error, source, base)
            return None


def _explain(error: ValidationError, source: Source, base: Steps) -> Iterator[Fault]:
    """Turn pydantic's errors into faults with lines, ids and next steps."""
    for detail in error.errors(include_url=False):
        steps = tuple(step for step in detail["loc"] if not _is_branch(step))
        yield Fault(
            file=source.file,
            line=source.line((*base, *steps)),
            entry=_entry(source.value, steps),
            message=f"{'.'.join(str(s) for s in steps) or 'the entry'}: {_message(detail)}",
            hint=_hint(detail, steps),
        )


def _is_branch(step: str | int) -> bool:
    """Pydantic names the branch of a union that it tried; a reader does not care."""
    return isinstance(step, str) and (step in {"int", "float", "date", "str"} or "[" in step)


def _entry(value: object, steps: Steps) -> str:
    """Return the id of the innermost entry on the way to the fault."""
    found = ""
    for step in (*steps, None):
        if isinstance(value, dict):
            found = value["id"] if isinstance(value.get("id"), str) else found
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            break
    return found


def _message(detail: ErrorDetails) -> str:
    match detail["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "is not a known key"
        case "string_too_short":
            return "is empty"
        case _:
            return detail["msg"][0].lower() + detail["msg"][1:]


def _hint(detail: ErrorDetails, steps: Steps) -> str:
    last = str(steps[-1]) if steps else ""
    match detail["type"]:
        case "missing" | "string_too_short" if last in ("en", "tr"):
            return f"write the {'English' if last == 'en' else 'Turkish'} half of the pair"
        case "missing":
            return f"add {last!r}; docs/data/schema says what it holds"
        case "extra_forbidden":
            return "correct the spelling, or take it out; docs/data/schema lists the keys"
        case "string_pattern_mismatch" if last == "id":
            return "an id is English kebab-case: small letters, digits and single hyphens"
        case "enum" | "literal_error":
            return "use one of those"
        case _:
            return "docs/data/schema says what is expected here"
