"""The macros that pages use. mkdocs-macros loads this package (``module_name: macros``).

Each macro finds its entries in the data, hands them to the template of its name and
returns HTML. What a page is about stands in its front matter, so most macros need no argument.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import books, data, formats, pages, planner
from .model import Cost, Kind, Language, Level, Practice, Project, Resource, Roadmap, Stage, Topic
from .render import Renderer, relative

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

CODE = re.compile(r"^([ \t]*)(`{3,}|~{3,})[^\n]*\n.*?^\1\2[`~]*[ \t]*$|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\3(?!`)", re.M | re.S)

PROGRESS = "progress.md"
"""The page of the learner's progress."""
MOST_NEWS = 60
"""So many changes are handed to the browser, the newest; whoever was away longer finds the rest on the page of the changes."""


def on_pre_page_macros(env: MacrosPlugin) -> None:
    """Show code as it is written: no macro runs inside a fence or inline code."""
    env.markdown = CODE.sub(lambda code: "{% raw %}" + code[0] + "{% endraw %}" if "{" in code[0] else code[0], env.markdown)


def define_env(env: MacrosPlugin) -> None:
    """Register the macros for the language that is being built."""
    state = env.conf["extra"]["state"]  # of macros.site.languages, which has read and checked everything
    macros = Macros(
        state.roadmap,
        state.pages,
        state.language,
        lambda: env.page,
        labs=state.root / "docs" / "labs",
        report=f"{(env.conf['repo_url'] or '').rstrip('/')}/issues/new",
        release=bool(env.conf["extra"].get("release")),
    )
    for name in NAMES:
        env.macro(getattr(macros, name), name)  # type: ignore[no-untyped-call]


class Macros:
    """All macros, for one language."""

    def __init__(
        self,
        roadmap: Roadmap,
        all_pages: pages.Pages,
        language: Language,
        page: Callable[[], Any],
        *,
        labs: Path = data.ROOT / "docs" / "labs",
        report: str = "",
        release: bool = False,
    ) -> None:
        """Keep what the macros speak of.

        Args:
            roadmap: the data.
            all_pages: the pages of both languages.
            language: the one that is built.
            page: tells which page asks.
            labs: the folder of the labs.
            report: where errors are reported.
            release: whether the books will be there to link to.
        """
        self._release = release
        self._labs = labs
        self._report = report
        self._roadmap = roadmap
        self._language = language
        self._page = page
        self._render = Renderer(roadmap, all_pages, language)

    # Lists of the whole roadmap

    def outline(self) -> str:
        """Return all stages with all their topics."""
        return self._html("outline")

    def illustration(self) -> str:
        """Return the picture of the home page, with its text."""
        return self._html("illustration")

    def road(self) -> str:
        """Return the road at a glance: all stages with their summaries, and links to their topics."""
        return self._html("road")

    def map(self) -> str:
        """Return the map: the road with prerequisites, hours, and what each role needs."""
        return self._html("map")

    def roles(self) -> str:
        """Return the table of the roles."""
        return self._html("roles")

    def glossary(self) -> str:
        """Return all terms, in the alphabet of the language."""
        terms = sorted(self._roadmap.terms, key=lambda term: _alphabet(term.term[self._language], self._language))
        return self._html("glossary", terms=terms, other="en" if self._language == "tr" else "tr")

    def ledger(self) -> str:
        """Return all resources with the form that filters them."""
        resources = sorted(self._roadmap.resources, key=lambda r: _alphabet(r.title_in(self._language)[0], self._language))
        return self._html(
            "ledger",
            resources=resources,
            languages=sorted({code for r in resources for code in r.languages}),
            costs=[cost.value for cost in Cost],
            levels=[level.value for level in Level],
            kinds=[kind.value for kind in Kind if any(r.kind is kind for r in resources)],
        )

    def changes(self) -> str:
        """Return what changed, newest first."""
        return self._html("changes", changes=sorted(self._roadmap.changes, key=lambda c: (c.date, c.id), reverse=True))

    # The learner's progress, which only the browser knows

    def progress_overview(self) -> str:
        """Return all stages and topics, where the browser shows and sets what is marked."""
        return self._html("progress_overview", outcomes={entry.topic: len(entry.outcomes) for entry in self._roadmap.practices})

    def progress_link(self) -> str:
        """Return the button that makes a link for a mentor."""
        return self._html("progress_link")

    def progress_file(self) -> str:
        """Return what saves the progress as a file and reads it again."""
        return self._html("progress_file")

    def progress_delete(self) -> str:
        """Return what deletes the progress."""
        return self._html("progress_delete")

    def since(self) -> str:
        """Return the changes in topics, of which the browser shows those since the last visit in topics that are marked.

        On the page of the progress it also says that there are none.
        """
        changes = [
            {
                "id": change.id,
                "date": change.date.isoformat(),
                "text": change.text[self._language],
                "topics": change.topics,
                "links": [
                    {"title": self._roadmap.topic(id).title[self._language], "href": self._topic_link(id)} for id in change.topics
                ],
            }
            for change in sorted(self._roadmap.changes, key=lambda c: (c.date, c.id), reverse=True)
            if change.topics
        ]
        return self._html("since", changes=changes[:MOST_NEWS], small=self._page().file.src_uri != PROGRESS)

    # The planner

    def planner(self) -> str:
        """Return the form that makes a plan, with what its script knows; without script it is hidden."""
        return self._html("planner", told=self._told(), weekdays=formats.weekdays(self._language))

    def plans(self) -> str:
        """Return one plan per background, for readers without script and for a first look."""
        return self._html("plans", plans=planner.plans(self._told()))

    def assign(self) -> str:
        """Return the form by which a mentor makes a link that assigns topics."""
        return self._html("assign")

    def downloads(self) -> str:
        """Return the links to the roadmap as a book; nothing where the books are not made."""
        if not self._release:
            return ""
        edition = books.edition(self._roadmap)
        up = relative("", _address(self._page())) + ("" if self._language == "en" else "../")
        files = [
            {"name": kind.upper(), "href": up + books.file_name(edition, self._language, kind), "size": books.size_mark(kind)}
            for kind in books.KINDS
        ]
        return self._html("downloads", files=files)

    def offline_switch(self) -> str:
        """Return the switch that keeps the edition for reading offline, and what is kept."""
        return self._html("offline_switch")

    # About the stage or topic of the page

    def stage_topics(self) -> str:
        """Return the topics of the page's stage."""
        return self._html("stage_topics", stage=self._stage())

    def topic_facts(self, topic: str | None = None) -> str:
        """Return the answer line and the facts strip of the page's topic, or of the one named."""
        entry = self._topic(topic)
        requires = [self._roadmap.topic(id) for id in entry.requires]
        elsewhere = entry.id in self._render.pages.topics and self._front_matter().topic != entry.id
        return self._html(
            "topic_facts", topic=entry, requires=requires, leads_to=self._roadmap.leads_to(entry.id), elsewhere=elsewhere
        )

    def resources(self, topic: str | None = None) -> str:
        """Return the annotated resources of the page's topic, or of the one named."""
        found = self._resources(self._topic(topic))
        turkish_first = sorted(found, key=lambda r: not r.speaks("tr")) if self._language == "tr" else found
        any_turkish = any(r.speaks("tr") for r in found)
        return self._html("resources", resources=turkish_first, start=found[0].id, any_turkish=any_turkish)

    def courses(self, topic: str | None = None) -> str:
        """Return the courses of the page's topic, or of the one named, in the order to take them."""
        return self._html("courses", resources=self._of_kind(Kind.COURSE, topic))

    def books(self, topic: str | None = None) -> str:
        """Return the books of the page's topic, or of the one named, in the order to read them."""
        return self._html("books", resources=self._of_kind(Kind.BOOK, topic))

    def tools(self, topic: str | None = None) -> str:
        """Return the tools of the page's stage, or of one topic."""
        tools = self._roadmap.tools if topic else self._stage().tools
        chosen = [tool for tool in tools if topic is None or topic in tool.topics]
        if not chosen:
            raise LookupError(f"no tool is taught in {topic or self._stage().id!r}")
        return self._html("tools", tools=chosen)

    def role_facts(self, role: str) -> str:
        """Return what a role does and which topics it needs."""
        topics = self._roadmap.topics
        core = [topic for topic in topics if role in topic.roles.core]
        useful = [topic for topic in topics if role in topic.roles.useful]
        return self._html("role_facts", role=self._roadmap.role(role), core=core, useful=useful)

    # What a learner does with the topic, or the stage, of the page

    def outcomes(self) -> str:
        """Return what a learner can do after the page's topic."""
        return self._html("outcomes", practice=self._practice())

    def skip_test(self) -> str:
        """Return the questions that tell whether the page's topic, or stage, can be skipped."""
        topic = self._front_matter().topic
        questions = self._practice().skip if topic else self._stage().skip
        if not questions:
            raise LookupError("there are no questions for a skip test")
        topics = [] if topic else self._stage().proved
        is_whole = not topic and len(topics) == len(self._stage().topics)
        return self._html("skip_test", questions=questions, topic=topic, topics=topics, is_whole=is_whole)

    def quiz(self) -> str:
        """Return the questions of the page's topic."""
        return self._html("quiz", questions=self._practice().check)

    def interview(self) -> str:
        """Return what interviewers ask about the page's topic."""
        return self._html("interview", practice=self._practice())

    def code(self, name: str) -> str:
        """Return a program of the topic's lab folder as a block of code, with what it prints."""
        folder = self._labs / self._topic(None).id
        program = (folder / f"{name}.py").read_text("utf-8").rstrip()
        output = (folder / f"{name}.txt").read_text("utf-8").rstrip()
        word = self._render.word("practice.output")
        return f"```python\n{program}\n```\n\n{word}:\n\n```text\n{output}\n```"

    def solution(self) -> str:
        """Return the solution of the topic's lab, folded."""
        program = (self._labs / self._topic(None).id / "solution.py").read_text("utf-8").rstrip()
        lines = f"```python\n{program}\n```".splitlines()
        word = self._render.word("practice.solution")
        return "\n".join([f'??? note "{word}"', "", *(f"    {line}".rstrip() for line in lines)])

    def lab(self) -> str:
        """Return the lab of the page's topic: goal, steps, files, hint."""
        practice = self._practice()
        if practice.lab is None:
            raise LookupError(f"the topic {practice.topic!r} has no lab")
        outcomes = [outcome for outcome in practice.outcomes if outcome.id in practice.lab.proves]
        files = {"archive": self._file("lab.zip"), "notebook": self._file("lab.ipynb")}
        return self._html("lab", lab=practice.lab, outcomes=outcomes, **files)

    def figure(self) -> str:
        """Return the picture of the page's topic, with its text."""
        practice = self._practice()
        if practice.figure is None:
            raise LookupError(f"the topic {practice.topic!r} has no figure")
        return self._html("figure", figure=practice.figure, src=self._file(f"figure.{self._language}.svg"))

    def words(self) -> str:
        """Return the words of the glossary that the page uses, in both languages."""
        used = self._own_page().terms
        terms = sorted((self._roadmap.term(id) for id in used), key=lambda t: _alphabet(t.term[self._language], self._language))
        return self._html("words", terms=terms, other="en" if self._language == "tr" else "tr")

    def topic_footer(self) -> str:
        """Return how to cite the page and where to report an error."""
        edition = books.edition(self._roadmap)
        title = self._topic(None).title[self._language]
        return self._html("topic_footer", title=title, edition=edition, report=self._report)

    def doors(self) -> str:
        """Return the ways through the page's stage, by background."""
        return self._html("doors", stage=self._stage())

    def project(self) -> str:
        """Return the project of the page's stage."""
        return self._html("project", project=self._project())

    def rubric(self) -> str:
        """Return the rubric of the project of the page's stage, with the same as Markdown to send."""
        project = self._project()
        markdown = self._render.markdown("rubric", stage=self._stage(), project=project, address=self._permanent("rubric"))
        return self._html("rubric", project=project, markdown=markdown)

    def review(self) -> str:
        """Return the mentor's review of the page's stage, with the same as Markdown to send."""
        stage = self._stage()
        if stage.review is None:
            raise LookupError(f"the stage {stage.id!r} has no review")
        markdown = self._render.markdown("review", stage=stage, address=self._permanent("review"))
        return self._html("review", stage=stage, markdown=markdown)

    def stage_picks(self) -> str:
        """Return the one course and the one book of the page's stage."""
        stage = self._stage()
        picks = (("stage.one-course", stage.course), ("stage.one-book", stage.book))
        return self._html("stage_picks", picks=[(key, self._roadmap.resource(id)) for key, id in picks if id])

    # Facts

    def fact(self, id: str) -> str:
        """Return a fact's value, linked to its source, with country and date."""
        return self._html("fact", fact=self._roadmap.fact(id))

    def facts(self, *ids: str) -> str:
        """Return the table of the named facts."""
        if not ids:
            raise LookupError("facts() names no fact")
        return self._html("facts", facts=[self._roadmap.fact(id) for id in ids])

    # Links, which follow their target wherever it moves

    def term(self, id: str, text: str | None = None) -> str:
        """Return a link to a word of the glossary."""
        term = self._roadmap.term(id)
        return self._link("term", f"glossary/#{id}", text or term.term[self._language])

    def topic(self, id: str, text: str | None = None) -> str:
        """Return a link to where a topic is taught."""
        topic = self._roadmap.topic(id)
        return self._html("link", kind="topic", href=self._topic_link(id), text=text or topic.title[self._language], lang=None)

    def stage(self, id: str, text: str | None = None) -> str:
        """Return a link to a stage."""
        return self._link("stage", f"roadmap/{id}/", text or self._roadmap.stage(id).title[self._language])

    def resource(self, id: str, text: str | None = None) -> str:
        """Return a link to a resource's own site."""
        resource = self._roadmap.resource(id)
        title, written = resource.title_in(self._language)
        language = None if text else written
        return self._html("link", kind="resource", href=resource.url_in(self._language), text=text or title, lang=language)

    # Helpers

    def _html(self, template: str, **context: object) -> str:
        return self._render(template, _address(self._page()), **context)

    def _link(self, kind: str, target: str, text: str) -> str:
        return self._html("link", kind=kind, href=relative(target, _address(self._page())), text=text, lang=None)

    def _topic_link(self, id: str) -> str:
        return relative(pages.address(id, self._roadmap, self._render.pages), _address(self._page()))

    def _told(self) -> dict[str, Any]:
        """Return what the script of the planner is told."""
        here = _address(self._page())
        return planner.data(
            self._roadmap,
            self._language,
            lambda topic: relative(pages.address(topic, self._roadmap, self._render.pages), here),
            lambda stage: relative(f"roadmap/{stage}/", here),
        )

    def _own_page(self) -> pages.Page:
        return self._render.pages.in_language(self._language)[self._page().file.src_uri]

    def _front_matter(self) -> pages.Meta:
        return self._own_page().meta

    def _practice(self) -> Practice:
        return self._roadmap.practice(self._topic(None).id)

    def _project(self) -> Project:
        project = self._stage().project
        if project is None:
            raise LookupError(f"the stage {self._stage().id!r} has no project")
        return project

    def _permanent(self, macro: str) -> str:
        """Return the whole address of the section in which the page uses a macro."""
        section = self._own_page().section_of(macro)
        return str(self._page().canonical_url) + (f"#{section}" if section else "")

    def _file(self, name: str) -> str:
        """Return the link to a file of the topic's lab; the files stand once, at the root of the edition."""
        up = "" if self._language == "en" else "../"
        return relative("", _address(self._page())) + up + f"labs/{self._topic(None).id}/{name}"

    def _stage(self) -> Stage:
        id = self._front_matter().stage
        if not id:
            raise LookupError("the page's front matter names no stage")
        return self._roadmap.stage(id)

    def _topic(self, id: str | None) -> Topic:
        id = id or self._front_matter().topic
        if not id:
            raise LookupError("the page's front matter names no topic; name one in the brackets")
        return self._roadmap.topic(id)

    def _resources(self, topic: Topic) -> list[Resource]:
        if not topic.resources:
            raise LookupError(f"the topic {topic.id!r} has no resources")
        return [self._roadmap.resource(id) for id in topic.resources]

    def _of_kind(self, kind: Kind, topic: str | None) -> list[Resource]:
        entry = self._topic(topic)
        found = [resource for resource in self._resources(entry) if resource.kind is kind]
        if not found:
            raise LookupError(f"the topic {entry.id!r} has no {kind.value}")
        return found


NAMES = frozenset(name for name in vars(Macros) if not name.startswith("_"))
"""The names of all macros."""


def _address(page: Any) -> str:
    url = str(page.url)
    return "" if url in (".", "./") else url


def _alphabet(text: str, language: Language) -> list[int]:
    """Return a sort key in the order of the language's alphabet, without regard to case and circumflex."""
    order = "0123456789abcçdefgğhıijklmnoöpqrsştuüvwxyz" if language == "tr" else "0123456789abcdefghijklmnopqrstuvwxyz"
    small = text.replace("I", "ı").replace("İ", "i") if language == "tr" else text
    small = small.lower().replace("â", "a").replace("î", "i").replace("û", "u")
    return [order.find(letter) for letter in small if letter in order]
