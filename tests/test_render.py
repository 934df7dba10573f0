import pytest

from macros.render import Renderer, relative

from .sample import pages, roadmap


@pytest.mark.parametrize(
    ("target", "here", "link"),
    [
        ("roadmap/first/#alpha", "glossary/", "../roadmap/first/#alpha"),
        ("roadmap/first/#alpha", "roadmap/first/", "#alpha"),
        ("roadmap/first/", "roadmap/first/", "./"),
        ("roadmap/first/", "", "roadmap/first/"),
        ("", "roadmap/first/", "../../"),
        ("glossary/#line", "roadmap/first/alpha/", "../../../glossary/#line"),
        ("glossary/index.md", "glossary/", "index.md"),
    ],
)
def test_a_link_is_relative(target: str, here: str, link: str) -> None:
    assert relative(target, here) == link


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"docs/data/ui.yml has no word 'nothing'"):
        Renderer(roadmap(), pages(), "en").word("nothing")


def test_text_is_escaped() -> None:
    html = Renderer(roadmap(), pages(), "en")("link", "", kind="x", href="a?b&c", text="<b>", lang=None)
    assert html == '<a class="rm-x" href="a?b&amp;c">&lt;b&gt;</a>'


def test_html_stands_on_one_line() -> None:
    assert "\n" not in Renderer(roadmap(), pages(), "en")("roles", "")
