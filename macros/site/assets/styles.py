"""The rules of style sheets, and of these the ones that a page can match.

Selectors are read by cssselect2, everything else by tinycss2, both parsers after the specification; lightningcss writes the
result small. A rule whose selector is not understood is kept. Rules in rules (``&``) are not understood, and are refused.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import Any

import cssselect2.parser as selectors
import lightningcss
import tinycss2
from mkdocs.exceptions import PluginError

from macros.site.assets.names import Names

GROUPS = {"media", "supports", "layer", "container"}
"""At-rules that hold rules."""
POINTED = {"hover", "active", "focus", "focus-visible", "focus-within"}
"""Pseudo-classes of what a reader points at or has reached by key: nothing, when a page is opened."""

EVERY_SCHEME = ("[data-md-color-scheme]",)
"""The selectors of a rule that holds for the root of every page, whichever its scheme is."""
ONE_SCHEME = re.compile(r":root|\[data-md-color-scheme(?:=[^\]]+)?\]")
"""A selector that nothing but a root can match, of one scheme or of all."""


@dataclass(frozen=True)
class Declaration:
    """A property and its value."""

    name: str
    text: str
    mentions: frozenset[str]
    """The custom properties that the value reads, and the words of an animation."""

    @property
    def is_custom(self) -> bool:
        """Whether this is a custom property."""
        return self.name.startswith("--")


@dataclass(frozen=True)
class Selector:
    """One selector of a rule's list."""

    text: str
    found: tuple[Any, ...]
    """As cssselect2 reads it, without pseudo-elements; empty if it does not understand it."""
    pseudo_element: str

    @cached_property
    def classes(self) -> frozenset[str]:
        """The names of all classes that it asks for or forbids."""
        return frozenset(_classes(tinycss2.parse_component_value_list(self.text)))

    @property
    def specificity(self) -> tuple[int, ...] | None:
        """What decides between two rules that set the same; None if it is not known."""
        return tuple(max(one.specificity for one in self.found)) if self.found else None

    def may_match(self, names: Names, *, untouched: bool = False) -> bool:
        """Tell whether any element that has these names can match; if ``untouched``, before a reader points at anything."""
        return all(_possible(one.parsed_tree, names, untouched) for one in self.found)


@dataclass(frozen=True)
class Rule:
    """A rule of a style sheet, or another statement, of which only the text is known."""

    place: int
    """Which rule of all it is, from the first."""
    around: tuple[str, ...]
    """The beginnings of the groups that it is in, as ``@media print``."""
    selectors: tuple[Selector, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    animation: str = ""
    """The name of the animation, if this is one."""
    text: str = ""
    """The whole statement, if it is not a rule."""


def parse(sheets: Mapping[str, str]) -> list[Rule]:
    """Return the rules of some sheets, in their order.

    Args:
        sheets: the text of each sheet by its name.

    Raises:
        PluginError: a sheet holds what is not understood.
    """
    faults: list[str] = []
    rules: list[Rule] = []
    for name, text in sheets.items():
        nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        faults += [f"{name}, line {line}: {fault}" for line, fault in _faults(nodes)]
        rules += _statements(nodes, ())
    if faults:
        raise PluginError("\n" + "\n".join(faults))
    return [replace(rule, place=place) for place, rule in enumerate(rules)]


def without_replaced(rules: Sequence[Rule]) -> list[Rule]:
    """Return rules without the custom properties that a later rule, for the same elements, gives another value.

    Only these: of another property, an earlier value is what a browser falls back to when it does not know the later one.
    The root of every page names its scheme, so what is set for whichever scheme also replaces what is set for one.

    Args:
        rules: the rules, in their order.
    """
    later: set[tuple[object, ...]] = set()
    kept = []
    for rule in reversed(rules):
        texts = tuple(one.text for one in rule.selectors)
        places = {(rule.around, texts)} | ({((), EVERY_SCHEME)} if texts and all(map(ONE_SCHEME.fullmatch, texts)) else set())
        own = tuple(
            one
            for one in rule.declarations
            if one.text.endswith("!important") or not any((place, one.name) in later for place in places)
        )
        later |= {((rule.around, texts), one.name) for one in own if one.is_custom and texts}
        kept.append(replace(rule, declarations=own))
    return kept[::-1]


def matching(rules: Iterable[Rule], names: Names) -> list[Rule]:
    """Return the rules that something can match, without custom properties and animations that nothing reads.

    Args:
        rules: the rules.
        names: what pages and scripts speak of.
    """
    found = []
    for rule in rules:
        if rule.text:
            found.append(rule)
        elif kept := tuple(one for one in rule.selectors if one.may_match(names)):
            found.append(replace(rule, selectors=kept))
    read = read_by(found, names.words)
    found = [without_unread(rule, read) for rule in found if not rule.animation or rule.animation in read]
    return [rule for rule in found if rule.text or rule.declarations]


def read_by(rules: Collection[Rule], words: Iterable[str] = ()) -> set[str]:
    """Return the custom properties and animations that some rules, or the words of scripts, read, directly or through others."""
    read = {word for word in words if word.startswith("-")}
    through: dict[str, set[str]] = {}
    for rule in rules:
        for one in rule.declarations:
            if one.is_custom:
                through.setdefault(one.name, set()).update(one.mentions)
            else:
                read |= one.mentions
    waiting = list(read)
    while waiting:
        new = through.get(waiting.pop(), set()) - read
        read |= new
        waiting += new
    return read


def without_unread(rule: Rule, read: set[str]) -> Rule:
    """Return a rule without the custom properties that are not read."""
    return replace(rule, declarations=tuple(one for one in rule.declarations if not one.is_custom or one.name in read))


def write(rules: Iterable[Rule]) -> str:
    """Return rules as a small style sheet."""
    text = "".join(_grouped(list(rules), 0))
    return str(lightningcss.process_stylesheet(text, minify=True))


def classes(rules: Iterable[Rule]) -> set[str]:
    """Return the names of all classes that some rules know."""
    return {name for rule in rules for selector in rule.selectors for name in selector.classes}


# Reading


def _faults(nodes: Iterable[Any], *, in_rule: bool = False) -> Iterator[tuple[int, str]]:
    """Yield what is wrong in a sheet, or in a rule, with its line."""
    for node in nodes:
        if node.type == "error":
            yield node.source_line, node.message
        elif in_rule and node.type != "declaration":
            yield node.source_line, "a rule in a rule: give it a place of its own, with the whole selector"
        elif node.type == "qualified-rule":
            yield from _faults(_content(node), in_rule=True)
        elif node.type == "at-rule" and node.lower_at_keyword in GROUPS and node.content is not None:
            yield from _faults(_inner(node))


def _inner(group: Any) -> list[Any]:
    return list(tinycss2.parse_rule_list(group.content, skip_comments=True, skip_whitespace=True))


def _content(rule: Any) -> list[Any]:
    return list(tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True))


def _statements(nodes: Iterable[Any], around: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield Rule(0, around, tuple(map(_selector, _split(node.prelude))), tuple(_declarations(node)))
        elif node.type == "at-rule" and node.lower_at_keyword in GROUPS and node.content is not None:
            yield from _statements(_inner(node), (*around, f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"))
        elif node.type == "at-rule" and node.lower_at_keyword == "keyframes":
            name = next(token.value for token in node.prelude if token.type in ("ident", "string"))
            declarations = tuple(one for step in _inner(node) for one in _declarations(step))
            yield Rule(0, around, declarations=declarations, animation=name, text=node.serialize())
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            yield Rule(0, around, text=node.serialize())


def _split(tokens: Iterable[Any]) -> Iterator[list[Any]]:
    for separates, part in groupby(tokens, lambda token: token == ","):
        if not separates:
            yield list(part)


def _selector(tokens: list[Any]) -> Selector:
    end = next((n for n in range(len(tokens) - 1) if tokens[n] == ":" and tokens[n + 1] == ":"), len(tokens))
    try:
        found = tuple(selectors.parse(tokens[:end], namespaces={}))
    except selectors.SelectorError:
        found = ()
    old = found[0].pseudo_element if found else None  # `:before`, with one colon
    return Selector(tinycss2.serialize(tokens).strip(), found, old or tinycss2.serialize(tokens[end:]).strip(": "))


def _declarations(node: Any) -> Iterator[Declaration]:
    for one in _content(node):
        if one.type == "declaration":
            mentions = set(_mentioned(one.value))
            if one.lower_name.endswith(("animation", "animation-name")):
                mentions |= {token.value for token in one.value if token.type == "ident"}
            yield Declaration(one.name, one.serialize(), frozenset(mentions))


def _mentioned(tokens: Iterable[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            yield from (argument.value for argument in token.arguments if argument.type == "ident")
        yield from _mentioned(getattr(token, "arguments", None) or getattr(token, "content", None) or [])


def _classes(tokens: Iterable[Any]) -> Iterator[str]:
    before = None
    for token in tokens:
        if token.type == "ident" and before is not None and before == ".":
            yield token.value
        yield from _classes(getattr(token, "arguments", None) or getattr(token, "content", None) or [])
        before = token


# What can match


def _possible(tree: Any, names: Names, untouched: bool) -> bool:
    """Tell whether any element of any page can be what a selector describes."""
    match tree:
        case selectors.CombinedSelector():
            return _possible(tree.left, names, untouched) and _possible(tree.right, names, untouched)
        case selectors.CompoundSelector():
            return all(_possible(simple, names, untouched) for simple in tree.simple_selectors)
        case selectors.LocalNameSelector():
            return names.knows("tags", tree.lower_local_name)
        case selectors.IDSelector():
            return names.knows("ids", tree.ident)
        case selectors.ClassSelector():
            return names.knows("classes", tree.class_name)
        case selectors.AttributeSelector():
            return names.has_value(tree.lower_name, tree.operator, tree.value)
        case selectors.MatchesAnySelector() | selectors.SpecificityAdjustmentSelector():
            return any(_possible(getattr(one, "parsed_tree", one), names, untouched) for one in tree.selector_list)
        case selectors.RelationalSelector():
            return any(_possible(one.selector.parsed_tree, names, untouched) for one in tree.selector_list)
        case selectors.PseudoClassSelector() if untouched and tree.name in POINTED:
            return False
        case selectors.PseudoClassSelector() if untouched and tree.name == "checked":
            return names.has_value("checked", None, None)
        case _:
            return True


# Writing


def _grouped(rules: Sequence[Rule], depth: int) -> Iterator[str]:
    for around, inner in groupby(rules, lambda rule: rule.around[depth : depth + 1]):
        if around:
            yield f"{around[0]}{{{''.join(_grouped(list(inner), depth + 1))}}}"
        else:
            yield from map(_text, inner)


def _text(rule: Rule) -> str:
    if rule.text:
        return rule.text
    return f"{','.join(one.text for one in rule.selectors)}{{{';'.join(one.text for one in rule.declarations)}}}"
