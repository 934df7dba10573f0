"""The words of the domain, as frozen types.

Every data file under ``docs/data`` is read into these types and nothing else:
past :mod:`macros.data` there are no dictionaries. The module imports nothing of
ours and knows neither MkDocs nor Jinja, so that it outlives both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Language = Literal["en", "tr"]
LANGUAGES: tuple[Language, ...] = ("en", "tr")
"""English first: it is the default language and lives at the root of the site."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""An id is English kebab-case and for ever: file name, address, anchor and key, in both languages."""


class UnknownIdError(LookupError):
    """An id that no entry has."""


class Entry(BaseModel):
    """Base of everything that is read from a data file: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Pair(Entry):
    """One text in both languages; a missing half cannot be built."""

    en: Text
    tr: Text

    def __getitem__(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.en if language == "en" else self.tr


class PairOfLists(Entry):
    """Words that have no one-to-one translation: a list per language, either may be empty."""

    en: tuple[Text, ...] = ()
    tr: tuple[Text, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        """Return the list in ``language``."""
        return self.en if language == "en" else self.tr


class Level(StrEnum):
    """How much a learner should know before opening a topic or a resource."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Kind(StrEnum):
    """What a resource is, which is also the file that it is kept in."""

    ARTICLE = "article"
    BOOK = "book"
    COMMUNITY = "community"
    COURSE = "course"
    DOCS = "docs"
    GUIDE = "guide"
    INTERACTIVE = "interactive"
    LAW = "law"
    PAPER = "paper"
    PRACTICE = "practice"
    REFERENCE = "reference"
    REPORT = "report"
    ROADMAP = "roadmap"
    STANDARD = "standard"
    TOOL = "tool"
    VIDEO = "video"


class Cost(StrEnum):
    """What a resource asks for: nothing, nothing but for the certificate, or money."""

    FREE = "free"
    FREE_AUDIT = "free-audit"
    PAID = "paid"


class Resource(Entry):
    """Something to read, watch or use that somebody else made."""

    id: Id
    title: Text
    title_tr: Text | None = None
    authors: tuple[Text, ...] = ()
    provider: Text | None = None
    kind: Kind
    url: Text
    url_tr: Text | None = None
    year: Annotated[int, Field(ge=1950, le=2100)] | None = None
    edition: Text | None = None
    languages: Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")], ...], Field(min_length=1)]
    cost: Cost
    free: Id | None = Field(default=None, description="the free resource that teaches the same, for a paid one")
    level: Level
    hours: Annotated[float, Field(gt=0, le=2000)] | None = Field(
        default=None, description="about how long it takes to work through; null for what is looked up, not read through"
    )
    isbn13: Annotated[str, StringConstraints(pattern=r"^97[89]\d{10}$")] | None = None
    arxiv: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d{4,5}$")] | None = None
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    why: Pair
    caution: Pair | None = Field(default=None, description="what the learner must know before relying on it")
    checked: Date

    def title_in(self, language: Language) -> tuple[str, str]:
        """Return the title for readers of ``language`` and the language that the title is written in."""
        if language == "tr" and self.title_tr:
            return self.title_tr, "tr"
        return self.title, "en" if "en" in self.languages else self.languages[0]

    def url_in(self, language: Language) -> str:
        """Return the address for readers of ``language``: the Turkish edition where there is one."""
        return self.url_tr if language == "tr" and self.url_tr else self.url

    def speaks(self, language: Language) -> bool:
        """Tell whether the resource can be read in ``language``."""
        return language in self.languages


class Hours(Entry):
    """How long a topic takes, as ranges of whole hours."""

    read: tuple[int, int]
    practise: tuple[int, int]

    @property
    def total(self) -> tuple[int, int]:
        """The whole range: reading and practice together."""
        return self.read[0] + self.practise[0], self.read[1] + self.practise[1]


class TopicRoles(Entry):
    """The roles that a topic serves: those that cannot do without it and those it helps."""

    core: tuple[Id, ...] = ()
    useful: tuple[Id, ...] = ()


class Topic(Entry):
    """A part of a stage with a goal of its own; it becomes a page once it is written."""

    id: Id
    title: Pair
    summary: Pair
    level: Level
    hours: Hours
    requires: tuple[Id, ...] = ()
    roles: TopicRoles
    aliases: PairOfLists
    used_for: PairOfLists = Field(description="what the topic is for, in the words of somebody who has no jargon yet")
    asked: PairOfLists = Field(
        default=PairOfLists(), description="how else somebody without jargon asks for it; searched, not shown"
    )
    reviewed: Date
    resources: tuple[Id, ...] = Field(description="in the order to use them; the first is where to start")


class Tool(Entry):
    """A library, language, platform or product that an engineer works with."""

    id: Id
    name: Text
    topics: Annotated[tuple[Id, ...], Field(min_length=1)]
    purpose: Pair
    resource: Id | None = Field(default=None, description="the resource that documents it")


class Outcome(Entry):
    """Something that a learner can be watched doing after a topic."""

    id: Id
    text: Pair


class Choice(Entry):
    """One of the answers to a question, with the reason why it is right or wrong."""

    text: Pair
    right: bool = False
    why: Pair


class Question(Entry):
    """A question with one right answer."""

    id: Id
    text: Pair
    outcome: Id | None = Field(default=None, description="the outcome that it proves")
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=5)]


class Interview(Entry):
    """A question that interviewers ask, with a short answer."""

    id: Id
    question: Pair
    answer: Pair


class Lab(Entry):
    """A task with a check that says pass or fail; its files are in ``docs/labs/<topic>``."""

    goal: Pair
    minutes: tuple[int, int]
    proves: Annotated[tuple[Id, ...], Field(min_length=1, description="the outcomes that it proves")]
    steps: Annotated[tuple[Pair, ...], Field(min_length=2)]
    hint: Pair


class Figure(Entry):
    """What a picture shows: ``docs/labs/<topic>/figure.<language>.svg``."""

    alt: Pair
    caption: Pair
    width: int
    height: int


class Practice(Entry):
    """What a learner does with a topic: outcomes, questions, lab; one file per topic in ``docs/data/practice``."""

    topic: Id
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=3, max_length=5)]
    skip: Annotated[tuple[Question, ...], Field(max_length=3)] = ()
    check: Annotated[tuple[Question, ...], Field(min_length=4, max_length=6)]
    interview: Annotated[tuple[Interview, ...], Field(min_length=3, max_length=3)]
    lab: Lab | None = None
    figure: Figure | None = None

    @property
    def id(self) -> str:
        """A practice is known by its topic."""
        return self.topic


class Criterion(Entry):
    """A line of a rubric: what earns none, one or two points."""

    id: Id
    title: Pair
    levels: tuple[Pair, Pair, Pair]


class Project(Entry):
    """What a learner builds at the end of a stage."""

    title: Pair
    brief: Pair
    data: Pair = Field(description="which data it uses, and that it is free to use")
    hours: tuple[int, int]
    milestones: Annotated[tuple[Pair, ...], Field(min_length=3)]
    rubric: Annotated[tuple[Criterion, ...], Field(min_length=6, max_length=8)]


class Review(Entry):
    """How a mentor reviews a stage in thirty minutes."""

    questions: Annotated[tuple[Pair, ...], Field(min_length=5, max_length=5)]
    red_flags: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=3)]


class Door(Entry):
    """The way through a stage for learners of one background."""

    id: Literal["new-to-code", "software-developer", "data-analyst", "student"]
    order: tuple[Id, ...] = Field(
        description="topics of the stage, in the order to take them; one that is not named is taken for granted by the planner"
    )
    advice: Pair


class Stage(Entry):
    """A step of the roadmap: a folder of pages and its topics in the order to learn them."""

    id: Id
    title: Pair
    summary: Pair
    outcome: Pair
    aliases: PairOfLists = PairOfLists()
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    tools: tuple[Tool, ...] = ()
    doors: tuple[Door, ...] = ()
    project: Project | None = None
    review: Review | None = None
    skip: tuple[Question, ...] = ()
    skip_proves: tuple[Id, ...] = Field(default=(), description="the topics that the questions of 'skip' prove, if not all")
    course: Id | None = Field(default=None, description="the one course to take, if only one")
    book: Id | None = Field(default=None, description="the one book to read, if only one")

    @property
    def hours(self) -> tuple[int, int]:
        """How long the stage takes: its topics, and its project."""
        totals = [topic.hours.total for topic in self.topics] + ([self.project.hours] if self.project else [])
        return sum(low for low, _ in totals), sum(high for _, high in totals)

    @property
    def proved(self) -> list[Topic]:
        """The topics that are known to whoever passes the skip test, in their order."""
        return [topic for topic in self.topics if not self.skip_proves or topic.id in self.skip_proves]


class Role(Entry):
    """A job that the roadmap leads to. Which topics it needs is told by the topics."""

    id: Id
    title: Pair
    summary: Pair
    delivers: Pair
    differs: Pair
    titles: PairOfLists


class Source(Entry):
    """Who published a figure, and where."""

    name: Text
    url: Text | None


class FactKind(StrEnum):
    """What a fact is about."""

    PAY = "pay"
    DEMAND = "demand"
    LAW = "law"
    FIELD = "field"


class Unit(StrEnum):
    """What a fact's value counts."""

    USD_YEAR = "usd-year"
    EUR_MONTH = "eur-month"
    PERCENT = "percent"
    COUNT = "count"
    DATE = "date"
    VERSION = "version"


class Fact(Entry):
    """A dated, sourced statement, most often with a figure."""

    id: Id
    kind: FactKind
    subject: Pair
    statement: Pair = Field(description="one or two sentences; {value} stands for the value")
    value: int | float | Date | Text | None = None
    unit: Unit | None = None
    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|WORLD)$")]
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
    source: Source
    checked: Date
    confidence: Literal["high", "medium", "low"]


class Term(Entry):
    """A word of the glossary."""

    id: Id
    term: Pair
    also: PairOfLists = PairOfLists()
    avoid: tuple[Text, ...] = Field(default=(), description="Turkish forms that the site does not use; no everyday words")
    definition: Pair
    topics: tuple[Id, ...] = Field(default=(), description="where it is taught, the main place first")


class Synonyms(PairOfLists):
    """Everyday words that mean about the same to somebody who looks for something; the search takes one for the other."""

    id: Id


class Change(Entry):
    """Something that a reader of an earlier edition would want to know."""

    id: Id
    date: Date
    edition: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d+$")]
    text: Pair
    topics: tuple[Id, ...] = ()


class Redirect(Entry):
    """A published address or id that has moved. Addresses are relative to the language's root."""

    kind: Literal["page", "anchor", "stage", "topic", "resource", "role", "fact", "term", "tool", "change"]
    old: Text
    new: str = Field(description="empty for the home page")

    @property
    def id(self) -> str:
        """A redirect is known by what it replaces."""
        return self.old


class Published(Entry):
    """All that was ever published: it only grows."""

    pages: Mapping[str, tuple[str, ...]] = Field(description="address of each page, with its heading ids")
    ids: Mapping[str, tuple[str, ...]] = Field(description="kind of thing, with its ids")


@dataclass(frozen=True)
class Roadmap:
    """Everything that the data files say, indexed."""

    stages: tuple[Stage, ...] = ()
    resources: tuple[Resource, ...] = ()
    roles: tuple[Role, ...] = ()
    facts: tuple[Fact, ...] = ()
    terms: tuple[Term, ...] = ()
    practices: tuple[Practice, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    changes: tuple[Change, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    published: Published = field(default_factory=lambda: Published(pages={}, ids={}))
    words: Mapping[str, Pair] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """All topics, in the order of the roadmap."""
        return tuple(topic for stage in self.stages for topic in stage.topics)

    @cached_property
    def tools(self) -> tuple[Tool, ...]:
        """All tools, in the order of the roadmap."""
        return tuple(tool for stage in self.stages for tool in stage.tools)

    def stage(self, id: str) -> Stage:
        """Return the stage with this id.

        Raises:
            UnknownIdError: there is none; the message names the id and the nearest one that exists.
        """
        return _find("stage", self._stages, id)

    def topic(self, id: str) -> Topic:
        """Return the topic with this id, or raise as :meth:`stage` does."""
        return _find("topic", self._topics, id)

    def resource(self, id: str) -> Resource:
        """Return the resource with this id, or raise as :meth:`stage` does."""
        return _find("resource", self._resources, id)

    def role(self, id: str) -> Role:
        """Return the role with this id, or raise as :meth:`stage` does."""
        return _find("role", self._roles, id)

    def fact(self, id: str) -> Fact:
        """Return the fact with this id, or raise as :meth:`stage` does."""
        return _find("fact", self._facts, id)

    def term(self, id: str) -> Term:
        """Return the term with this id, or raise as :meth:`stage` does."""
        return _find("term", self._terms, id)

    def practice(self, topic: str) -> Practice:
        """Return the outcomes, questions and lab of a topic, or raise as :meth:`stage` does."""
        return _find("practice", self._practices, topic)

    def stage_of(self, topic: str) -> Stage:
        """Return the stage that a topic belongs to, or raise as :meth:`stage` does."""
        return _find("topic", self._stages_by_topic, topic)

    def topics_of(self, resource: str) -> tuple[Topic, ...]:
        """Return the topics that list a resource."""
        return self._topics_by_resource.get(resource, ())

    def leads_to(self, topic: str) -> tuple[Topic, ...]:
        """Return the topics that require this one."""
        return tuple(other for other in self.topics if topic in other.requires)

    def builds_on(self, stage: str) -> tuple[Stage, ...]:
        """Return the other stages that a stage's topics require topics of, in the order of the roadmap."""
        required = {id for topic in self.stage(stage).topics for id in topic.requires}
        return tuple(other for other in self.stages if other.id != stage and any(topic.id in required for topic in other.topics))

    # The indexes behind the look-ups above, each made when it is first asked for.

    @cached_property
    def _stages(self) -> dict[str, Stage]:
        return {entry.id: entry for entry in self.stages}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {entry.id: entry for entry in self.topics}

    @cached_property
    def _stages_by_topic(self) -> dict[str, Stage]:
        return {topic.id: stage for stage in self.stages for topic in stage.topics}

    @cached_property
    def _resources(self) -> dict[str, Resource]:
        return {entry.id: entry for entry in self.resources}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {entry.id: entry for entry in self.roles}

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {entry.id: entry for entry in self.facts}

    @cached_property
    def _terms(self) -> dict[str, Term]:
        return {entry.id: entry for entry in self.terms}

    @cached_property
    def _practices(self) -> dict[str, Practice]:
        return {entry.topic: entry for entry in self.practices}

    @cached_property
    def _topics_by_resource(self) -> dict[str, tuple[Topic, ...]]:
        found: dict[str, tuple[Topic, ...]] = {}
        for topic in self.topics:
            for resource in topic.resources:
                found[resource] = (*found.get(resource, ()), topic)
        return found


Named = TypeVar("Named", Stage, Topic, Resource, Role, Fact, Term, Practice)


def _find(kind: str, entries: dict[str, Named], id: str) -> Named:
    if id in entries:
        return entries[id]
    near = get_close_matches(id, entries, n=1)
    raise UnknownIdError(f"no {kind} has the id {id!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
