import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site.sections import Section, sections


def test_a_page_is_cut_at_its_headings() -> None:
    html = (
        '<h1 id="top">Top<a class="headerlink" href="#top">¶</a></h1><p>One &amp; two</p>'
        '<h2 id="next">Next <code>step</code></h2><ul><li>a</li><li>b</li></ul>'
    )
    assert sections(LexborHTMLParser(html), "page/") == [
        Section("page/", "", ""),
        Section("page/", "Top", "One & two"),
        Section("page/#next", "Next step", "a b"),
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<br>b</p>", "a b"),
        ("<p>a<em>b</em>c</p>", "abc"),
        ("<div data-search-skip><div><p>gone</p></div><p>gone</p></div><p>here</p>", "here"),
        ("<script>gone()</script><style>gone</style><p>here</p>", "here"),
        ("<p>open <b>never closed</p><p>here</p>", "open never closed here"),
        ("<div data-search-skip><p data-search-skip>gone<svg></svg></p></div><p>here</p>", "here"),
        ("<p>a\0b &#0; c</p>", "ab \N{REPLACEMENT CHARACTER} c"),
        ("<h2>No id</h2><p>here</p>", "No id here"),
        ('<table><tr><td>a</td><td>b</td></tr></table><img alt="x">', "a b"),
    ],
)
def test_a_section_holds_what_a_reader_sees(html: str, text: str) -> None:
    assert sections(LexborHTMLParser(html), "")[0].text == text
