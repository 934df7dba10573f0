from pathlib import Path

import material
import pytest
from jinja2 import DictLoader, Environment
from mkdocs.exceptions import PluginError

from macros.site.theme_mends import MENDS, mend, mended

TEMPLATES = Path(material.__file__).parent / "templates"


@pytest.mark.parametrize("name", sorted(MENDS))
def test_every_mend_still_finds_what_it_mends(name: str) -> None:
    source = (TEMPLATES / name).read_text("utf-8")
    assert mended(name, source) != source


def test_a_mend_that_finds_nothing_ends_the_build() -> None:
    with pytest.raises(PluginError, match="no longer holds"):
        mended("partials/source.html", "<a>")


def test_other_templates_are_left_alone() -> None:
    assert mended("partials/nav.html", "<nav>") == "<nav>"


def test_a_line_that_holds_only_a_statement_leaves_nothing_in_the_page() -> None:
    env = mend(Environment(loader=DictLoader({"a.html": "<p>\n  {% if true %}\n  x\n  {% endif %}\n</p>\n"})))
    assert env.get_template("a.html").render() == "<p>\n  x\n</p>"
