from macros import data, pages
from macros.model import Published
from macros.permanence import grown, text

from .sample import page, roadmap


def test_the_register_of_the_project_is_up_to_date() -> None:
    roadmap_now = data.load()
    assert (data.ROOT / data.PUBLISHED).read_text("utf-8") == text(grown(roadmap_now, pages.load(data.ROOT)[0])), (
        "run make generated"
    )


def test_the_register_only_grows() -> None:
    was = roadmap(published=Published(pages={"old/": ("a",), "": ("b",)}, ids={"term": ("gone",)}))
    now = grown(was, pages.Pages((page("index.md", body="# T\n\n## C { #c }\n"),)))
    assert (dict(now.pages), now.ids["term"]) == ({"old/": ("a",), "": ("b", "c")}, ("gone", "line"))
