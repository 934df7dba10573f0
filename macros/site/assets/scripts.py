"""Smaller scripts, what they import, and the classes that they set checked against what is known."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping

import rjsmin
from mkdocs.exceptions import PluginError

CLASS = re.compile(r"(?<![\w-])(?:md|rm)-[a-z0-9]+(?:[-_]{1,2}[a-z0-9]+)*")
IMPORTED = re.compile(r"""["'](\.{1,2}/[^"']+\.js)["']""")
ADDRESS = re.compile(r"""["'`](?:\.\./)*/?assets/""")


def smaller(script: str) -> str:
    """Return a script without comments and needless white space; a licence (``/*!``) stays."""
    return str(rjsmin.jsmin(script, keep_bang_comments=True))


def with_imports(loaded: Iterable[str], scripts: Mapping[str, str]) -> dict[str, str]:
    """Return the scripts that are loaded, and those that they may load in turn.

    Args:
        loaded: paths of files; those that are no scripts are passed over.
        scripts: the text of each script, by its path.
    """
    found: dict[str, str] = {}
    waiting = [path for path in loaded if path in scripts]
    while waiting:
        path = waiting.pop()
        found[path] = scripts[path]
        targets = {posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) for link in IMPORTED.findall(scripts[path])}
        waiting += [target for target in targets if target in scripts and target not in found]
    return found


def check(scripts: Mapping[str, str], known: Collection[str]) -> None:
    """See that what the scripts rely on is in the site.

    A class that is in a script but in no page is one that the script sets, or looks for after another has set it: a rule
    must know it, or what is set shows nothing.

    Args:
        scripts: the smaller text of each script, by its path.
        known: the classes of pages and rules, and other names that look like one.

    Raises:
        PluginError: a script sets a class that no rule knows, or addresses a file by a path that the build changes.
    """
    faults = []
    for path, text in sorted(scripts.items()):
        faults += [
            f"{path}: no page has the class {name!r}, and no rule of a style sheet knows it"
            for name in sorted(set(CLASS.findall(text)).difference(known))
        ]
        if ADDRESS.search(text):
            faults.append(f"{path}: a path below assets/ changes with every build; use new URL('…', import.meta.url)")
    if faults:
        raise PluginError("\n" + "\n".join(faults))
