import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser

from macros.render import Renderer, one_line, plain, relative

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
    link = Renderer(roadmap(), pages(), "en")("link", "", kind="x", href="a?b&c", text="<b>", lang=None)
    assert link == '<a class="rm-x" href="a?b&amp;c">&lt;b&gt;</a>'


def test_html_stands_on_one_line() -> None:
    assert "\n" not in Renderer(roadmap(), pages(), "en")("roles", "")


COMMON = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PRINTED = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1)
LINE = st.one_of(PRINTED, st.text(st.sampled_from("\\`*_[]<>|~&#+-=!.()1aé ;:/"), min_size=1)).map(
    lambda text: " ".join(text.split())
)


def shown(markdown: str, selector: str) -> list[str]:
    """Return what a reader sees of rendered Markdown."""
    return [node.text() for node in LexborHTMLParser(COMMON.render(markdown)).css(selector)]


@settings(deadline=None)
@given(text=LINE.filter(bool))
def test_plain_text_is_shown_as_it_is_wherever_it_stands(text: str) -> None:
    markdown = f"{plain(text)}\n\n- {plain(text)}\n\n| a |\n| --- |\n| {plain(text)} |\n"
    assert [shown(markdown, where) for where in ("p", "li", "td")] == [[text]] * 3


@given(text=st.text())
def test_text_on_one_line_keeps_its_lines(text: str) -> None:
    assert html.unescape(one_line(text)) == html.unescape(str(escape(text)))
    assert "\n" not in one_line(text)


def test_a_rubric_as_markdown_says_all_of_it() -> None:
    stage = roadmap().stages[0]
    assert stage.project is not None
    markdown = Renderer(roadmap(), pages(), "tr").markdown(
        "rubric", stage=stage, project=stage.project, address="https://a.example/#b"
    )
    rows = [[criterion.title.tr, *(level.tr for level in criterion.levels), ""] for criterion in stage.project.rubric]
    assert shown(markdown, "td") == [cell for row in rows for cell in row]
    assert (shown(markdown, "h1"), shown(markdown, "a"), shown(markdown, "p")[-1]) == (
        ["Değerlendirme ölçütleri: Bir ev"],
        ["https://a.example/#b"],
        "Toplam: 12 üzerinden …",
    )


def test_a_review_as_markdown_says_all_of_it() -> None:
    stage = roadmap().stages[0]
    assert stage.review is not None
    markdown = Renderer(roadmap(), pages(), "en").markdown("review", stage=stage, address="https://a.example/#b")
    assert shown(markdown, "ol > li") == [question.en for question in stage.review.questions]
    assert shown(markdown, "ul > li") == [f"[ ] {flag.en}" for flag in stage.review.red_flags]
    assert (shown(markdown, "h1"), shown(markdown, "a")) == (["A mentor's review: First stage"], ["https://a.example/#b"])
