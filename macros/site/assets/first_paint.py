"""A style sheet in two parts: the rules that a page shows itself by, and the rest, for what a reader does with it.

The first part stands in the page, so that nothing has to be waited for before it is painted. It holds every rule that can match
the page as it was built, whether it is seen at once or not: when the second part comes, nothing that is there may change.

The second comes last, and would win where two rules of the same specificity set the same. So whatever in the first has to win
over an earlier rule of the second stands in the second as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import cssselect2.parser as selectors

from macros.site.assets.names import Names
from macros.site.assets.styles import Rule, Selector, read_by, without_unread

FAMILIES = {
    "line": "font",
    "left": "inset",
    "right": "inset",
    "top": "inset",
    "bottom": "inset",
    "place": "align",
    "justify": "align",
    "row": "gap",
    "column": "gap",
    "columns": "gap",
    "inline": "size",
    "block": "size",
    "width": "size",
    "height": "size",
}
"""Properties that a shorthand or another name of the same thing sets, by the first word of their names."""


def split(rules: Iterable[Rule], names: Names) -> tuple[list[Rule], list[Rule]]:
    """Return the rules that show a page, and the rest, both in their order.

    Args:
        rules: all rules that can match the page, whatever a reader and scripts do.
        names: what the page speaks of when it is painted first.
    """
    all_rules = list(rules)
    shown = {rule.place: kept for rule in all_rules if (kept := _shown(rule, names))}
    read = read_by([replace(rule, selectors=shown[rule.place]) for rule in all_rules if rule.place in shown])
    first, rest, later = [], [], _Later(names)
    for rule in all_rules:
        kept = shown.get(rule.place, ())
        if kept:
            trimmed = without_unread(rule, read)
            if trimmed.declarations:
                first.append(replace(trimmed, selectors=kept))
            unread = tuple(one for one in rule.declarations if one not in trimmed.declarations)
            if unread:
                rest.append(replace(rule, selectors=kept, declarations=unread))
        late = tuple(one for one in rule.selectors if one not in kept or later.would_win(one, rule))
        if rule.text or late:
            rest.append(replace(rule, selectors=late))
            later.add(late, rule)
    return first, rest


def _shown(rule: Rule, names: Names) -> tuple[Selector, ...]:
    if any(group.startswith("@media print") for group in rule.around):
        return ()
    return tuple(one for one in rule.selectors if one.may_match(names, untouched=True))


class _Later:
    """The rules of the second part so far, by what they set."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known: defaultdict[tuple[object, str], list[Selector]] = defaultdict(list)
        self._elements: dict[Selector, frozenset[int] | None] = {}
        self._all = frozenset(range(len(names.elements)))
        self._having: defaultdict[str, set[int]] = defaultdict(set)
        for number, element in enumerate(names.elements):
            for name in element:
                self._having[name].add(number)

    def add(self, added: Sequence[Selector], rule: Rule) -> None:
        """Remember what some selectors of a rule set."""
        for selector in added:
            for family in _families(rule):
                self._known[selector.specificity, family].append(selector)

    def would_win(self, selector: Selector, rule: Rule) -> bool:
        """Tell whether an earlier rule could win over a rule of the first part, for coming after it."""
        return any(
            self._may_meet(selector, other)
            for family in _families(rule)
            for specificity in (selector.specificity, None)
            for other in self._known[specificity, family]
        )

    def _may_meet(self, one: Selector, other: Selector) -> bool:
        """Tell whether one element may match both."""
        if one.pseudo_element != other.pseudo_element:
            return False
        elements, others = self._matched(one), self._matched(other)
        return elements is None or others is None or not elements.isdisjoint(others)

    def _matched(self, selector: Selector) -> frozenset[int] | None:
        """Return which of the page's elements may match, by tag, id and classes; None for any."""
        if selector not in self._elements:
            asked = [each for one in selector.found for each in _asked(one.parsed_tree, self._names)]
            found = frozenset().union(*(self._all.intersection(*(self._having[name] for name in each)) for each in asked))
            self._elements[selector] = found if selector.found else None
        return self._elements[selector]


def _families(rule: Rule) -> set[str]:
    return {_family(one.name) for one in rule.declarations}


def _family(name: str) -> str:
    if name.startswith("--") or name == "color-scheme":
        return name
    word = name.removeprefix("-webkit-").removeprefix("-moz-").removeprefix("min-").removeprefix("max-").split("-")[0]
    return FAMILIES.get(word, word)


def _asked(tree: Any, names: Names) -> list[frozenset[str]]:
    """Return what an element needs to match, tag, id and classes, in each of the ways to match.

    A modifier that no page has (``md-header--shadow``) may be set by a script on what it modifies (``md-header``).
    """
    match tree:
        case selectors.CombinedSelector():
            return _asked(tree.right, names)
        case selectors.CompoundSelector():
            ways = product(*(_asked(simple, names) for simple in tree.simple_selectors))
            return [frozenset().union(*way) for way in ways]
        case selectors.MatchesAnySelector() | selectors.SpecificityAdjustmentSelector():
            return [way for one in tree.selector_list for way in _asked(getattr(one, "parsed_tree", one), names)]
        case selectors.LocalNameSelector():
            return [frozenset({tree.lower_local_name})]
        case selectors.IDSelector() if tree.ident in names.ids:
            return [frozenset({f"#{tree.ident}"})]
        case selectors.ClassSelector():
            name = tree.class_name if tree.class_name in names.classes else tree.class_name.partition("--")[0]
            return [frozenset({f".{name}"})]
        case _:
            return [frozenset()]
