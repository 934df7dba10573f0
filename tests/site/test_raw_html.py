"""What is set aside comes out as it would if Markdown had read it."""

from pathlib import Path

import pytest
from markdown import Markdown

from macros.site.raw_html import RawHtml, is_whole
from tests.conftest import mkdocs

TEXTS = [
    '<div id="a"><p>One *two* <b>three</b></p><div>four</div></div>',
    "Before\n\n<ul><li>one</li></ul>\n\nafter *it*",
    "# Title\n\n<ol><li>one</li></ol>\n\n<ol><li>two</li></ol>\n\n## Next",
    "<div>one</div> and *two* <div>three</div>",
    "Before\n<div>one</div>\nafter",
    "<p-list>one *two*</p-list>",
    "<p><p-list>one</p-list></p>",
    "<span>one *two*</span>",
    "<div>never closed *one*",
    "<details>\n\n<div>one *two*</div>\n\n</details>\n\nafter",
    "<!--\n\n<div>one</div>\n\n-->\n\nafter",
    "```html\n\n<div>one</div>\n\n```",
    "    code\n\n    <div>one</div>\n\nafter",
    "- item\n\n    <div>one *two*</div>\n\n- item",
    "- item\n\n<div>one *two*</div>\n\n- item",
    "<hr>\n\n<table><tr><td>one</td></tr></table>",
    "",
]


def lines(text: str, *extensions: RawHtml) -> list[str]:
    html = Markdown(extensions=["tables", "attr_list", "pymdownx.superfences", *extensions]).convert(text)
    return [line for line in html.splitlines() if line]


@pytest.mark.parametrize("text", TEXTS)
def test_the_page_stays_the_same(text: str) -> None:
    assert lines(text, RawHtml()) == lines(text)


def test_nobody_reads_the_tags_of_what_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr("markdown.htmlparser.HTMLExtractor.feed", lambda _, text: seen.append(text))
    Markdown(extensions=[RawHtml()]).convert("Before\n\n<div><p>one</p></div>\n\n<b>after</b>")
    assert ["<p>" in text or "<b>" not in text for text in seen] == [False]


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ("<div><div>one</div></div>", True),
        ("<p>one<pre>two</pre></p>", True),
        ("<div>one</div><div>two</div>", False),
        ("<div>one</div> two", False),
        ("<div>one", False),
    ],
)
def test_an_element_is_whole_when_it_ends_with_its_line(html: str, whole: bool) -> None:
    assert is_whole(html, html[1:].partition(">")[0]) == whole


def test_a_link_to_what_a_macro_gives_is_known_and_one_to_nothing_is_not(project: Path) -> None:
    for language in ("en", "tr"):
        with (project / "docs" / language / "next-steps.md").open("a", encoding="utf-8") as page:
            page.write("\n[One](changes.md#no-change) [two](glossary.md#attention)\n")
    result = mkdocs(project, "build")
    assert [word for word in ("#no-change", "#attention") if word in result.stderr] == ["#no-change"]
