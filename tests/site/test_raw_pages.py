from macros.pages import Pages
from macros.site.raw_pages import text
from tests.sample import page

PAGES = Pages((page("roadmap/a/index.md"), page("roadmap/a/b.md"), page("glossary.md"), page("index.md")))


def test_links_lead_to_the_markdown_of_the_other_page() -> None:
    assert text("[x](../../glossary.md#y)", "roadmap/a/index.md", PAGES) == "[x](../../glossary/index.md#y)"


def test_a_page_that_is_no_index_is_published_one_folder_deeper() -> None:
    assert text("[x](index.md) [y](../../index.md)", "roadmap/a/b.md", PAGES) == "[x](../index.md) [y](../../../index.md)"


def test_other_links_stay() -> None:
    assert text("[x](https://a.example/b.md) [y](c.md)", "index.md", PAGES) == "[x](https://a.example/b.md) [y](c.md)"
