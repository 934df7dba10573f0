"""A template and what it speaks of, to HTML or Markdown. The only module that knows Jinja."""

import posixpath
import re
from functools import lru_cache, partial
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from . import formats
from .model import Language, Roadmap
from .pages import Pages, address

TEMPLATES = Path(__file__).parent / "templates"
SPECIAL = re.compile(r"[\\`*_\[\]<>|~&]|^[#+=-]")
NUMBERED = re.compile(r"^(\d{1,9})([.)])")
"""What may mean something in a line of Markdown; a backslash before it makes it a plain character (CommonMark 0.31.2, 2.4)."""


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=lambda name: name is None or not name.endswith(".md.j2"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.filters["plain"] = plain
    environment.filters["one_line"] = one_line
    return environment


def plain(text: str) -> str:
    """Return text as Markdown that shows exactly this text, also in a cell of a table."""
    return NUMBERED.sub(r"\1\\\2", SPECIAL.sub(r"\\\g<0>", " ".join(text.split())))


def one_line(text: str) -> Markup:
    """Return text for the inside of an element that keeps its lines, on one line."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))


class Renderer:
    """Renders templates for one language of one roadmap."""

    def __init__(self, roadmap: Roadmap, pages: Pages, language: Language) -> None:
        """Keep what every template may need."""
        self.roadmap = roadmap
        self.pages = pages
        self.language: Language = language

    def word(self, key: str, **values: object) -> str:
        """Return an interface word, with ``{names}`` in it replaced.

        Raises:
            LookupError: docs/data/ui.yml has no such key.
        """
        if key not in self.roadmap.words:
            raise LookupError(f"docs/data/ui.yml has no word {key!r}")
        text = self.roadmap.words[key][self.language]
        return text.format(**values) if values else text

    def __call__(self, template: str, here: str, **context: object) -> str:
        """Render a template.

        Args:
            template: its name, without the ending.
            here: address of the page that asks, from the language's root.
            context: what the template speaks of.

        Returns:
            HTML on one line, so that Markdown takes it as one block or as part of a sentence.
        """
        words = dict(self.roadmap.words)
        html = (
            _environment()
            .get_template(f"{template}.html.j2")
            .render(
                language=self.language,
                roadmap=self.roadmap,
                t=self.word,
                to=partial(relative, here=here),
                topic_address=lambda topic: relative(address(topic, self.roadmap, self.pages), here),
                number=partial(formats.number, language=self.language),
                day=partial(formats.day, language=self.language),
                period=partial(formats.period, language=self.language),
                country=partial(formats.country, language=self.language),
                language_name=partial(formats.language_name, language=self.language),
                value=partial(formats.value, language=self.language, words=words),
                statement=partial(formats.statement, language=self.language, words=words),
                **context,
            )
        )
        return " ".join(filter(None, map(str.strip, html.split("\n"))))

    def markdown(self, template: str, **context: object) -> str:
        """Render a template of Markdown, to be copied and pasted elsewhere.

        Args:
            template: its name, without the underscore and the ending.
            context: what the template speaks of; its addresses are whole ones, since nobody knows where the text will stand.

        Returns:
            Markdown that ends with one line feed.
        """
        source = _environment().get_template(f"_{template}.md.j2")
        return source.render(language=self.language, t=self.word, **context).strip() + "\n"


def relative(target: str, here: str) -> str:
    """Return the link from one page to another.

    Args:
        target: address from the language's root, ``roadmap/mathematics/#linear-algebra``.
        here: address of the page that the link stands on, ``glossary/``.

    Returns:
        A relative link, which holds in every edition and under every sub path.
    """
    path, mark, fragment = target.partition("#")
    if path == here and mark:
        return f"#{fragment}"
    link = posixpath.relpath(path or ".", here or ".")
    link = "./" if link == "." else link + ("/" if path.endswith("/") or not path else "")
    return f"{link}{mark}{fragment}"
