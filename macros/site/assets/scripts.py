"""Smaller scripts, and classes that they set checked against the style sheet."""

import re
from collections.abc import Mapping

import rjsmin
from mkdocs.exceptions import PluginError

from macros.site.assets.names import Names

CLASS = re.compile(r"(?<![\w-])(?:md|rm)-[a-z0-9]+(?:[-_]{1,2}[a-z0-9]+)*")
ADDRESS = re.compile(r"""["'`](?:\.\./)*/?assets/""")


def smaller(script: str) -> str:
    """Return a script without comments and needless white space; a licence (``/*!``) stays."""
    return str(rjsmin.jsmin(script, keep_bang_comments=True))


def check(scripts: Mapping[str, str], names: Names, styled: set[str]) -> None:
    """See that what the scripts rely on is in the site.

    A class that is in a script but in no page is one that the script sets, or looks for after another has set it: a rule
    must know it, or what is set shows nothing.

    Args:
        scripts: the smaller text of each script, by its path.
        names: what pages speak of.
        styled: the classes that the style sheet knows.

    Raises:
        PluginError: a script sets a class that no rule knows, or addresses a file by a path that the build changes.
    """
    faults = []
    for path, text in sorted(scripts.items()):
        faults += [
            f"{path}: no page has the class {name!r}, and no rule of a style sheet knows it"
            for name in sorted(set(CLASS.findall(text)) - names.classes - styled - names.tags - names.ids)
        ]
        if ADDRESS.search(text):
            faults.append(f"{path}: a path below assets/ changes with every build; use new URL('…', import.meta.url)")
    if faults:
        raise PluginError("\n" + "\n".join(faults))
