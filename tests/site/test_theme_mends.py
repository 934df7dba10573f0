from pathlib import Path

import material
import pytest
from jinja2 import DictLoader, Environment
from mkdocs.exceptions import PluginError

from macros.site.theme_mends import MENDS, MENUS, mend, mended

TEMPLATES = Path(material.__file__).parent / "templates"
OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"


@pytest.mark.parametrize("name", sorted(MENDS))
def test_every_mend_still_finds_what_it_mends(name: str) -> None:
    source = (TEMPLATES / name).read_text("utf-8")
    assert mended(name, source) != source


def test_a_mend_that_finds_nothing_ends_the_build() -> None:
    with pytest.raises(PluginError, match="no longer holds"):
        mended("partials/source.html", "<a>")


def test_other_templates_are_left_alone() -> None:
    assert mended("partials/footer.html", "<nav>\n</nav>") == "<nav>\n</nav>"


def test_a_line_that_holds_only_a_statement_leaves_nothing_in_the_page() -> None:
    env = mend(Environment(loader=DictLoader({"a.html": "<p>\n  {% if true %}\n  x\n  {% endif %}\n</p>\n"})))
    assert env.get_template("a.html").render() == "<p>\n  x\n</p>"


def test_a_menu_holds_no_white_space_between_its_tags() -> None:
    menu = "<li>\n  {% if name %}\n    <a>\n      {{ name }}\n    </a>\n  {% endif %}\n</li>\n<li>\n  two\n  words\n</li>\n"
    env = mend(Environment(loader=DictLoader({"partials/nav.html": menu})))
    assert env.get_template("partials/nav.html").render(name="One") == "<li><a>One</a></li><li>\n  two\n  words\n</li>"


def test_two_values_in_a_menu_stay_two_words() -> None:
    env = mend(Environment(loader=DictLoader({"partials/nav.html": "<a>\n{{ name }}\n{{ name }}\n</a>"})))
    assert env.get_template("partials/nav.html").render(name="one") == "<a>one\none</a>"


@pytest.mark.parametrize("name", sorted(MENUS))
def test_every_menu_is_a_template_of_ours_or_of_the_theme(name: str) -> None:
    assert (OVERRIDES / name).is_file() or (TEMPLATES / name).is_file()
