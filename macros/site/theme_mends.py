"""Small mends of the theme's templates, made while they are loaded.

A mend is an exact text and what stands in its place. When a new version of the theme no longer has the text, the
build fails and says so, which a copy of the whole template in ``overrides/`` would not.
"""

import re
from collections.abc import Callable

from jinja2 import BaseLoader, Environment
from mkdocs.exceptions import PluginError

MENDS: dict[str, tuple[tuple[str, str], ...]] = {
    "base.html": (
        # HTML allows autocomplete on text fields, not on these two boxes.
        ('id="__drawer" autocomplete="off"', 'id="__drawer"'),
        ('id="__search" autocomplete="off"', 'id="__search"'),
        # The theme links alternates itself, without x-default and relative; overrides/main.html does it right.
        ("{% if config.extra.alternate is iterable %}", "{% if false %}"),
        # The stage of the page gives it its colour; the home page is laid out before its picture has come.
        (
            '<article class="md-content__inner md-typeset">',
            '<article class="md-content__inner md-typeset{% if page and page.is_homepage %} rm-home{% endif %}"'
            '{% if page and details.stage %} data-stage="{{ details.stage.id }}"{% endif %}>',
        ),
        # The colours belong to the root, where a script can choose them before there is a body.
        (
            '<html lang="{{ lang.t(\'language\') }}" class="no-js">',
            '<html lang="{{ lang.t(\'language\') }}" class="no-js" data-md-color-scheme="default">',
        ),
        (
            "<body dir=\"{{ direction }}\" data-md-color-scheme=\"{{ scheme | replace(' ', '-') }}\""
            " data-md-color-primary=\"{{ primary | replace(' ', '-') }}\""
            " data-md-color-accent=\"{{ accent | replace(' ', '-') }}\">",
            '<body dir="{{ direction }}">',
        ),
        # We have no run-time use for the theme's own list of versions; editions.js knows the languages too.
        ('"version": _.version or none', '"version": none'),
    ),
    "partials/nav-item.html": (
        # The label of a section with a page of its own holds an icon only, so it names nothing.
        ('aria-labelledby="{{ path }}_label"', 'aria-label="{{ render_title(nav_item) | striptags | trim }}"'),
        # Where the learner's progress puts its marks; see progress.js.
        (
            "{% if nav_item.meta and nav_item.encrypted %}",
            '{% if ref.topic %}<topic-mark data-topic="{{ ref.topic }}"></topic-mark>{% endif %}'
            "{% if ref.topics %}<stage-count data-short data-topics=\"{{ ref.topics | join(' ') }}\"></stage-count>{% endif %}"
            "{% if nav_item.meta and nav_item.encrypted %}",
        ),
        # An empty tabindex is an error in HTML.
        ('tabindex="{{ tabindex }}"', '{% if tabindex %}tabindex="{{ tabindex }}"{% endif %}'),
    ),
    "partials/path.html": (
        # The main navigation has this name already.
        ("{{ lang.t('nav') }}", "{{ t('theme.breadcrumb') }}"),
    ),
    "partials/toc.html": (
        # The box that this label is for is left out of the navigation on the first page of a section.
        (
            'class="md-nav__title" for="__toc"',
            'class="md-nav__title"{% if not (page.is_index and page.parent) %} for="__toc"{% endif %}',
        ),
    ),
    "partials/source.html": (
        # This attribute makes the theme ask GitHub for the number of stars.
        (' data-md-component="source"', ""),
    ),
}

MENUS = frozenset(
    f"partials/{name}.html"
    for name in [
        "alternate",
        "header",
        "nav",
        "nav-item",
        "palette",
        "path",
        "path-item",
        "search",
        "tabs",
        "tabs-item",
        "toc",
        "toc-item",
    ]
)
"""The templates of what stands before the text. White space between their tags shows nowhere, but a slow phone reads all of it
before it can paint, and makes a node of each piece."""
BETWEEN = re.compile(
    r"""
      (?<=>)  \s*\n\s* (?=[<{])     # from a tag to whatever follows
    | (?<=})  \s*\n\s* (?=<|\{%)    # from a value or a statement to a tag or a statement
    | (?<=%}) \s*\n\s* (?=\{)       # from a statement to a value; only two values stay apart
    """,
    re.VERBOSE,
)
"""A line's end and the next one's beginning, with no word on either side."""


def mend(env: Environment) -> Environment:
    """Let the theme's template environment load mended templates, and leave out the lines that hold only a statement."""
    assert env.loader is not None
    env.loader = _Mending(env.loader)
    env.trim_blocks = env.lstrip_blocks = True
    return env


class _Mending(BaseLoader):
    """Loads what another loader finds, mended."""

    def __init__(self, loader: BaseLoader) -> None:
        self._loader = loader

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, path, is_fresh = self._loader.get_source(environment, template)
        return mended(template, source), path, is_fresh

    def list_templates(self) -> list[str]:
        return self._loader.list_templates()


def mended(name: str, source: str) -> str:
    """Return a template with its mends made, and a menu without the white space between its tags.

    Raises:
        PluginError: a mend finds nothing to mend.
    """
    for old, new in MENDS.get(name, ()):
        if old not in source:
            message = f"the theme's {name} no longer holds {old!r}"
            raise PluginError(f"{message}: see whether the mend in macros/site/theme_mends.py is still needed, and adapt it")
        source = source.replace(old, new)
    return BETWEEN.sub("", source) if name in MENUS else source
