"""The names that pages and scripts speak of: what occurs nowhere here, no rule of a style sheet can match."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser

WORD = re.compile(r"[A-Za-z_][\w-]*")
CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")


@dataclass
class Names:
    """Everything by which a selector can know an element."""

    tags: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    values: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The values of each attribute."""
    elements: set[frozenset[str]] = field(default_factory=set)
    """The tag, id and classes of each kind of element, as in a selector."""
    words: set[str] = field(default_factory=set)
    """Every word of the scripts: any of them may be a tag, an id, a class or an attribute that a script sets."""

    def spoken(self, scripts: Iterable[str]) -> "Names":
        """Return these names and the words of some scripts; a word more than they really use does no harm."""
        words = {word for script in scripts for word in WORD.findall(script)}
        # dataset.mdColorScheme is data-md-color-scheme
        kebab = {CAPITAL.sub(lambda letter: "-" + letter[1].lower(), word) for word in words}
        return replace(self, words=self.words | words | kebab | {f"data-{word}" for word in kebab})

    def knows(self, kind: str, name: str) -> bool:
        """Tell whether a tag, id or class may occur."""
        known: set[str] = getattr(self, kind)
        return name in known or name in self.words

    def has_value(self, attribute: str, operator: str | None, value: str | None) -> bool:
        """Tell whether an attribute may occur with a value that an attribute selector asks for."""
        if attribute in self.words:
            return True
        values = self.values.get(attribute)
        if values is None:
            return False
        wanted = (value or "").lower()
        tests: dict[str, Callable[[str], bool]] = {
            "=": lambda found: found == wanted,
            "~=": lambda found: wanted in found.split(),
            "|=": lambda found: found == wanted or found.startswith(f"{wanted}-"),
            "^=": lambda found: found.startswith(wanted),
            "$=": lambda found: found.endswith(wanted),
            "*=": lambda found: wanted in found,
        }
        return operator not in tests or any(tests[operator](found.lower()) for found in values)


def collect(pages: Iterable[str]) -> Names:
    """Return the names in the HTML of some pages."""
    names = Names()
    for html in pages:
        for node in LexborHTMLParser(html).css("*"):
            assert node.tag is not None
            names.tags.add(node.tag)
            attributes = node.attributes
            own = [f".{name}" for name in (attributes.get("class") or "").split()]
            names.elements.add(frozenset([node.tag, *own, *([f"#{attributes['id']}"] if attributes.get("id") else [])]))
            for name, value in attributes.items():
                names.values[name].add(value or "")
    for value in names.values["class"]:
        names.classes.update(value.split())
    names.ids = set(names.values["id"])
    return names
