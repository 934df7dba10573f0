"""Runs our browser modules in V8, without a browser: for pages that are complete without script, for tests, for the benchmark.

A rule that a reader's browser applies (a route, a plan, a ranking) is written once, in ``overrides/assets/javascripts``.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from py_mini_racer import MiniRacer

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"

IMPORT = re.compile(r"""^import\s+(?:(\w+)|\{([^}]*)\})\s+from\s+["'](\.{1,2}/[^"']+)["'];?[^\n]*$""", re.M)
EXPORT = re.compile(r"^export\s+((?:async\s+)?function\*?|const|let|class)\s+(\w+)", re.M)
DEFAULT = re.compile(r"^export\s+\{\s*(\w+)\s+as\s+default\s*\};?", re.M)


class Module:
    """One ES module with all that it imports, loaded into an engine of its own."""

    def __init__(self, path: Path) -> None:
        """Load the module.

        Only static imports of relative paths, ``export`` before a declaration and ``export { X as default }`` are known;
        our modules use no others.

        Raises:
            FileNotFoundError: it, or a module that it imports, does not exist.
        """
        self._engine = MiniRacer()
        self._engine.eval("const modules = {}")
        loaded: list[Path] = []
        for file, source in _in_order(path.resolve(), loaded):
            self._engine.eval(f"modules[{file.as_posix()!r}] = (() => {{\n{source}\n}})()")
        self._name = f"modules[{path.resolve().as_posix()!r}]"

    def call(self, function: str, *arguments: Any) -> Any:
        """Call an exported function with values that JSON can hold, and return what it returns, None for undefined.

        Raises:
            py_mini_racer.JSEvalException: the function threw.
        """
        return self._engine.call(f"((...given) => {self._name}.{function}(...given) ?? null)", *arguments)

    def close(self) -> None:
        """End the engine; without this the interpreter can hang when it exits."""
        self._engine.close()

    def __enter__(self) -> Self:
        """Return the module, to be closed at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the engine."""
        self.close()


def _in_order(path: Path, loaded: list[Path]) -> Iterator[tuple[Path, str]]:
    """Yield a module and all that it imports as bodies of functions, each after those that it needs."""
    if path in loaded:
        return
    loaded.append(path)
    source = path.read_text("utf-8")
    for match in IMPORT.finditer(source):
        yield from _in_order((path.parent / match[3]).resolve(), loaded)

    def imported(match: re.Match[str]) -> str:
        module = f"modules[{(path.parent / match[3]).resolve().as_posix()!r}]"
        names = (match[2] or "").replace(" as ", ": ")
        return f"const {match[1]} = {module}.default" if match[1] else f"const {{{names}}} = {module}"

    exports = [name for _, name in EXPORT.findall(source)] + [f"default: {name}" for name in DEFAULT.findall(source)]
    body = DEFAULT.sub("", EXPORT.sub(r"\1 \2", IMPORT.sub(imported, source)))
    yield path, f"{body}\nreturn {{ {', '.join(exports)} }}"
