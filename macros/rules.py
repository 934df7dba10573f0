"""What must hold between entries. One rule, one function; each yields every fault that it finds."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from typing import Protocol
from urllib.parse import parse_qsl, urlsplit

from .faults import Fault
from .model import Cost, Redirect, Roadmap

TRACKING = re.compile(r"^(utm_\w+|fbclid|gclid|ref|referrer|mc_[ce]id|igsh|si|trk|source)$", re.IGNORECASE)
"""Query parameters that tell a site where a reader came from."""


class Place(Protocol):
    """Tells the file and line of an entry."""

    def __call__(self, kind: str, id: str, *steps: str | int) -> tuple[str, int | None]:
        """Return file and line of the entry, or of the part of it that ``steps`` lead to."""


Rule = Callable[[Roadmap, Place], Iterator[Fault]]


def check(roadmap: Roadmap, place: Place) -> list[Fault]:
    """Apply every rule.

    Args:
        roadmap: the data as read.
        place: tells where an entry stands.

    Returns:
        The faults of all rules; empty when the data is sound.
    """
    return [fault for rule in RULES for fault in rule(roadmap, place)]


def unique_ids(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """An id names one thing."""
    for kind, ids in ids_by_kind(roadmap).items():
        for id, times in Counter(ids).items():
            if times > 1:
                yield Fault(*place(kind, id), id, f"the {kind} id is used {times} times", "give each its own id, or merge them")


def known_ids(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """Whatever an entry refers to is there."""
    known = {kind: set(ids) for kind, ids in ids_by_kind(roadmap).items()}

    def look(kind: str, id: str, wanted: str, references: tuple[str, ...], *steps: str) -> Iterator[Fault]:
        for index, reference in enumerate(references):
            if reference not in known[wanted]:
                near = get_close_matches(reference, known[wanted], n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"add the {wanted}, or take the reference out"
                yield Fault(*place(kind, id, *steps, index), id, f"no {wanted} has the id {reference!r}", hint)

    for topic in roadmap.topics:
        yield from look("topic", topic.id, "topic", topic.requires, "requires")
        yield from look("topic", topic.id, "resource", topic.resources, "resources")
        yield from look("topic", topic.id, "role", topic.roles.core, "roles", "core")
        yield from look("topic", topic.id, "role", topic.roles.useful, "roles", "useful")
    for tool in roadmap.tools:
        yield from look("tool", tool.id, "topic", tool.topics, "topics")
        yield from look("tool", tool.id, "resource", (tool.resource,) if tool.resource else (), "resource")
    for resource in roadmap.resources:
        yield from look("resource", resource.id, "resource", (resource.free,) if resource.free else (), "free")
    for term in roadmap.terms:
        yield from look("term", term.id, "topic", term.topics, "topics")
    for change in roadmap.changes:
        yield from look("change", change.id, "topic", change.topics, "topics")


def no_cycle(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """A learner can begin somewhere: no topic requires itself by a detour."""
    try:
        TopologicalSorter({topic.id: topic.requires for topic in roadmap.topics}).prepare()
    except CycleError as error:
        circle = error.args[1][:0:-1]  # the last is the first again
        start = min(circle)
        turn = circle.index(start)
        cycle = [*circle[turn:], *circle[:turn], start]
        hint = "take one of these prerequisites out"
        yield Fault(*place("topic", start, "requires"), start, f"the prerequisites form a circle: {' > '.join(cycle)}", hint)


def sound_hours(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """A range of hours goes up."""
    for topic in roadmap.topics:
        for part in ("read", "practise"):
            low, high = getattr(topic.hours, part)
            if not 0 <= low <= high:
                message = f"hours.{part} is [{low}, {high}]"
                yield Fault(*place("topic", topic.id, "hours", part), topic.id, message, "write the smaller number first")


def used_resources(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """A resource is in the ledger because a topic needs it."""
    for resource in roadmap.resources:
        if not roadmap.topics_of(resource.id):
            hint = "add it to the 'resources' of a topic, or take it out"
            yield Fault(*place("resource", resource.id), resource.id, "no topic uses the resource", hint)


def clean_addresses(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """An address is https, free of tracking, and stands once."""
    seen: dict[str, str] = {}
    addresses = [
        *(("resource", r.id, key, url) for r in roadmap.resources for key in ("url", "url_tr") if (url := getattr(r, key))),
        *(("fact", f.id, "source", f.source.url) for f in roadmap.facts if f.source.url),
    ]
    for kind, id, key, url in addresses:
        where = place(kind, id, key)
        parts = urlsplit(url)
        if parts.scheme == "http":
            yield Fault(*where, id, f"{url} is plain http", "give the https address, or another address of the same work")
        elif parts.scheme != "https" or not parts.netloc:
            yield Fault(*where, id, f"{url!r} is not a web address", "give a full address that begins with https://")
        for name, _ in parse_qsl(parts.query, keep_blank_values=True):
            if TRACKING.match(name):
                yield Fault(*where, id, f"{url} carries the tracking parameter {name!r}", "take the parameter out")
        if kind == "resource":
            plain = url.rstrip("/")
            if seen.setdefault(plain, id) != id:
                yield Fault(*where, id, f"{url} is the address of {seen[plain]!r} too", "merge the two entries")


def free_alternative(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """Nobody is stopped by a price: a paid resource names a free one that teaches the same."""
    costs = {resource.id: resource.cost for resource in roadmap.resources}
    for resource in roadmap.resources:
        if resource.cost is Cost.PAID and not resource.free:
            yield Fault(*place("resource", resource.id), resource.id, "is paid and names no free alternative", "add 'free: <id>'")
        if resource.free and costs.get(resource.free) is Cost.PAID:
            hint = "name a free one"
            yield Fault(*place("resource", resource.id, "free"), resource.id, f"its alternative {resource.free!r} is paid", hint)


def isbn_check_digit(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """The last digit of an ISBN proves the others.

    Source: ISO 2108; the digits weigh 1 and 3 in turn and their sum is a multiple of ten.
    """
    for resource in roadmap.resources:
        if resource.isbn13 and sum(int(digit) * (1, 3)[i % 2] for i, digit in enumerate(resource.isbn13)) % 10:
            message = f"isbn13 {resource.isbn13} fails its check digit"
            hint = "copy the number again from the book's own page"
            yield Fault(*place("resource", resource.id, "isbn13"), resource.id, message, hint)


def whole_facts(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """A figure has a unit, and a statement shows it once in each language."""
    for fact in roadmap.facts:
        if (fact.value is None) != (fact.unit is None):
            yield Fault(*place("fact", fact.id), fact.id, "has only one of value and unit", "give both, or null for both")
        for language in ("en", "tr"):
            times = fact.statement[language].count("{value}")
            if times > 1 or (times == 1 and fact.value is None):
                where = place("fact", fact.id, "statement")
                message = f"statement.{language} holds {{value}} {times} times"
                yield Fault(*where, fact.id, message, "use {value} once, and only when there is a value")


def proved_outcomes(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """A topic promises what a question or its lab proves, and every question has one right answer."""
    topics = {topic.id for topic in roadmap.topics}
    for practice in roadmap.practices:
        id = practice.topic
        if id not in topics:
            yield Fault(*place("practice", id), id, f"no topic has the id {id!r}", "name the file and the topic alike")
        outcomes = [outcome.id for outcome in practice.outcomes]
        proved = {question.outcome for question in practice.check} | set(practice.lab.proves if practice.lab else ())
        for outcome in outcomes:
            if outcome not in proved:
                hint = "let a question of 'check' or the lab name it"
                yield Fault(*place("practice", id), id, f"nothing proves the outcome {outcome!r}", hint)
        for unknown in sorted(filter(None, proved - set(outcomes))):
            yield Fault(*place("practice", id), id, f"no outcome has the id {unknown!r}", f"the outcomes are {', '.join(outcomes)}")
        ids = (
            [question.id for question in (*practice.skip, *practice.check)] + [entry.id for entry in practice.interview] + outcomes
        )
        for double, times in Counter(ids).items():
            if times > 1:
                yield Fault(*place("practice", id), id, f"the id {double!r} is used {times} times", "give each its own")
    asked = [("practice", p.topic, q) for p in roadmap.practices for q in (*p.skip, *p.check)]
    asked += [("stage", s.id, q) for s in roadmap.stages for q in s.skip]
    for kind, id, question in asked:
        right = sum(choice.right for choice in question.choices)
        if right != 1:
            message = f"the question {question.id!r} has {right} right answers"
            yield Fault(*place(kind, id), id, message, "mark one choice with 'right: true'")


def sound_stages(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """A door leads through topics of its stage, its skip test proves some; the one course and book are in the ledger."""
    resources = {resource.id for resource in roadmap.resources}
    for stage in roadmap.stages:
        topics = {topic.id for topic in stage.topics}
        for door in stage.doors:
            for topic in door.order:
                if topic not in topics:
                    message = f"the door {door.id!r} leads to {topic!r}, which is no topic of the stage"
                    yield Fault(*place("stage", stage.id), stage.id, message, f"the topics are {', '.join(sorted(topics))}")
        for topic in stage.skip_proves:
            if topic not in topics:
                message = f"the skip test proves {topic!r}, which is no topic of the stage"
                yield Fault(*place("stage", stage.id), stage.id, message, f"the topics are {', '.join(sorted(topics))}")
        for choice in (stage.course, stage.book):
            if choice and choice not in resources:
                yield Fault(*place("stage", stage.id), stage.id, f"no resource has the id {choice!r}", "name one of the ledger")


def nothing_lost(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """An id that was published stays, or a redirect takes it over."""
    now = ids_by_kind(roadmap)
    moved: dict[tuple[str, str], Redirect] = {(r.kind, r.old): r for r in roadmap.redirects}
    for kind, ids in roadmap.published.ids.items():
        for id in ids:
            if id in now.get(kind, ()):
                continue
            redirect = moved.get((kind, id))
            if redirect is None:
                message = f"the {kind} was published and is gone"
                hint = f"bring it back, or add to docs/data/redirects.yml: {{kind: {kind}, old: {id}, new: <id>}}"
                yield Fault("docs/data/published.json", None, id, message, hint)
            elif redirect.new not in now.get(kind, ()):
                where = place("redirect", redirect.old, "new")
                yield Fault(*where, id, f"the redirect leads to {redirect.new!r}, which no {kind} is", "name one that exists")


def single_synonyms(roadmap: Roadmap, place: Place) -> Iterator[Fault]:
    """The search takes a word for another word, so a group of synonyms holds single words, each once."""
    for group in roadmap.synonyms:
        for language, words in (("en", group.en), ("tr", group.tr)):
            for index, word in enumerate(words):
                where = place("synonyms", group.id, language, index)
                if len(word.split()) > 1:
                    yield Fault(*where, group.id, f"{word!r} is more than one word", "phrases stand in a topic's 'asked'")
                if word in words[:index]:
                    yield Fault(*where, group.id, f"{word!r} stands there twice", "take one out")


def ids_by_kind(roadmap: Roadmap) -> dict[str, list[str]]:
    """Return all ids of the data, by kind of thing."""
    return {
        "stage": [entry.id for entry in roadmap.stages],
        "topic": [entry.id for entry in roadmap.topics],
        "tool": [entry.id for entry in roadmap.tools],
        "resource": [entry.id for entry in roadmap.resources],
        "role": [entry.id for entry in roadmap.roles],
        "fact": [entry.id for entry in roadmap.facts],
        "term": [entry.id for entry in roadmap.terms],
        "change": [entry.id for entry in roadmap.changes],
    }


RULES: tuple[Rule, ...] = (
    unique_ids,
    known_ids,
    no_cycle,
    sound_hours,
    used_resources,
    clean_addresses,
    free_alternative,
    isbn_check_digit,
    whole_facts,
    proved_outcomes,
    sound_stages,
    nothing_lost,
    single_synonyms,
)
