"""The dark colours for a reader whose browser runs no script, and so chooses none.

Which scheme a page is painted in, a script says on its root. Without one the root keeps the light scheme, and a sheet that only
such browsers ask for says the same as the dark scheme would, for a system that is set to it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from macros.site.assets.styles import Rule

MEDIA = "screen and (prefers-color-scheme: dark)"
"""When the sheet holds: paper is always white."""
SCHEME = re.compile(r"""\[data-md-color-scheme(?:=["']?([\w-]+)["']?)?\]""")
ROOT = ".no-js[data-md-color-scheme]"
"""The root of a page on which no script has run. It says more than the scheme alone does: that is what wins over the light scheme,
also over the part of it that comes at the page's end."""


def without_script(rules: Iterable[Rule]) -> list[Rule]:
    """Return what a page needs to be dark on its own: all rules that speak of the dark scheme, or of whichever is chosen.

    Args:
        rules: the rules that can match the page.
    """
    found = []
    for rule in rules:
        schemes = [(one, SCHEME.findall(one.text)) for one in rule.selectors]
        kept = tuple(
            replace(one, text=SCHEME.sub(ROOT, one.text)) for one, named in schemes if named and set(named) <= {"slate", ""}
        )
        if kept:
            found.append(replace(rule, selectors=kept))
    return found
