"""One style sheet out of several, without the rules that no page can match.

Selectors are read by cssselect2, everything else by tinycss2, both parsers after the specification; lightningcss writes the
result small. A rule that is not understood is kept.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import cssselect2.parser as selectors
import lightningcss
import tinycss2

from macros.site.assets.names import Names

GROUPS = {"media", "supports", "layer", "container"}
"""At-rules that hold rules."""


def sheet(sources: Iterable[str], names: Names) -> str:
    """Return one small style sheet.

    Args:
        sources: the texts of the sheets, in their order.
        names: what pages and scripts speak of.
    """
    rules = [rule for source in sources for rule in _rules(source)]
    rules = list(_matching(rules, names))
    rules = list(_without_unread(rules, _read(rules, names)))
    return str(lightningcss.process_stylesheet("".join(rule.serialize() for rule in rules), minify=True))


def classes(css: str) -> set[str]:
    """Return the names of all classes that a style sheet knows."""
    return {name for rule in _flat(_rules(css)) for name in _classes(rule.prelude)}


def _rules(css: str) -> list[Any]:
    return [r for r in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True) if not _is(r, "charset")]


def _inner(rule: Any) -> list[Any]:
    return list(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _is(rule: Any, *names: str) -> bool:
    return rule.type == "at-rule" and rule.lower_at_keyword in names


def _flat(rules: Iterable[Any]) -> Iterator[Any]:
    for rule in rules:
        if _is(rule, *GROUPS) and rule.content is not None:
            yield from _flat(_inner(rule))
        elif rule.type == "qualified-rule":
            yield rule


def _classes(tokens: Iterable[Any]) -> Iterator[str]:
    before = None
    for token in tokens:
        if token.type == "ident" and before is not None and before == ".":
            yield token.value
        yield from _classes(getattr(token, "arguments", None) or getattr(token, "content", None) or [])
        before = token


# What can match


def _matching(rules: Iterable[Any], names: Names) -> Iterator[Any]:
    for rule in rules:
        if _is(rule, *GROUPS) and rule.content is not None:
            inner = list(_matching(_inner(rule), names))
            if inner:
                rule.content = [token for kept in inner for token in tinycss2.parse_component_value_list(kept.serialize())]
                yield rule
        elif rule.type != "qualified-rule":
            yield rule
        else:
            kept = [one for one in _split(rule.prelude) if _can_match(one, names)]
            if kept:
                rule.prelude = [token for one in kept for token in (*one, *tinycss2.parse_component_value_list(","))][:-1]
                yield rule


def _split(tokens: list[Any]) -> Iterator[list[Any]]:
    one: list[Any] = []
    for token in tokens:
        if token == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _can_match(tokens: list[Any], names: Names) -> bool:
    end = next((n for n in range(len(tokens) - 1) if tokens[n] == ":" and tokens[n + 1] == ":"), len(tokens))
    try:
        found = list(selectors.parse(tokens[:end], namespaces={}))
    except selectors.SelectorError:
        return True
    return all(_possible(one.parsed_tree, names) for one in found)


def _possible(tree: Any, names: Names) -> bool:
    """Tell whether any element of any page can be what a selector describes."""
    match tree:
        case selectors.CombinedSelector():
            return _possible(tree.left, names) and _possible(tree.right, names)
        case selectors.CompoundSelector():
            return all(_possible(simple, names) for simple in tree.simple_selectors)
        case selectors.LocalNameSelector():
            return names.knows("tags", tree.lower_local_name)
        case selectors.IDSelector():
            return names.knows("ids", tree.ident)
        case selectors.ClassSelector():
            return names.knows("classes", tree.class_name)
        case selectors.AttributeSelector():
            return names.has_value(tree.lower_name, tree.operator, tree.value)
        case selectors.MatchesAnySelector() | selectors.SpecificityAdjustmentSelector():
            return any(_possible(getattr(one, "parsed_tree", one), names) for one in tree.selector_list)
        case selectors.RelationalSelector():
            return any(_possible(one.selector.parsed_tree, names) for one in tree.selector_list)
        case _:
            return True


# What is read: custom properties, animations


def _read(rules: list[Any], names: Names) -> set[str]:
    """Return the custom properties and animations that something reads, directly or through others."""
    read = {word for word in names.words if word.startswith("-")}
    through: dict[str, set[str]] = {}
    for rule in _declaring(rules):
        for declaration in _declarations(rule):
            found = set(_mentioned(declaration.value))
            if declaration.name.startswith("--"):
                through.setdefault(declaration.name, set()).update(found)
            elif declaration.lower_name.endswith(("animation", "animation-name")):
                read |= found | {token.value for token in declaration.value if token.type == "ident"}
            else:
                read |= found
    waiting = list(read)
    while waiting:
        new = through.get(waiting.pop(), set()) - read
        read |= new
        waiting += new
    return read


def _declaring(rules: Iterable[Any]) -> Iterator[Any]:
    for rule in rules:
        if _is(rule, *GROUPS, "keyframes") and rule.content is not None:
            yield from _declaring(_inner(rule))
        elif rule.type == "qualified-rule":
            yield rule


def _declarations(rule: Any) -> list[Any]:
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return [one for one in found if one.type == "declaration"]


def _mentioned(tokens: Iterable[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            yield from (argument.value for argument in token.arguments if argument.type == "ident")
        yield from _mentioned(getattr(token, "arguments", None) or getattr(token, "content", None) or [])


def _without_unread(rules: Iterable[Any], read: set[str]) -> Iterator[Any]:
    for rule in rules:
        if _is(rule, "keyframes"):
            if {token.value for token in rule.prelude if token.type in ("ident", "string")} & read:
                yield rule
        elif _is(rule, *GROUPS) and rule.content is not None:
            inner = list(_without_unread(_inner(rule), read))
            if inner:
                rule.content = [token for kept in inner for token in tinycss2.parse_component_value_list(kept.serialize())]
                yield rule
        elif rule.type == "qualified-rule" and any(d.name.startswith("--") and d.name not in read for d in _declarations(rule)):
            kept = [d for d in _declarations(rule) if not d.name.startswith("--") or d.name in read]
            if kept:
                rule.content = tinycss2.parse_component_value_list("".join(f"{d.serialize()};" for d in kept))
                yield rule
        else:
            yield rule
