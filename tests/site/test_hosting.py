"""The files for hosts say what the policy says, and each snippet is in step with the code that writes it."""

import pytest

from macros.site import hosting, policy


@pytest.mark.parametrize("name", hosting.SNIPPETS)
def test_a_snippet_is_as_it_would_be_written(name: str) -> None:
    assert (hosting.FOLDER / name).read_text("utf-8") == hosting.SNIPPETS[name](), "run: make generated"


@pytest.mark.parametrize("name", hosting.SNIPPETS)
def test_a_snippet_holds_every_header(name: str) -> None:
    text = hosting.SNIPPETS[name]()
    assert [header for header, value in policy.headers().items() if f'{header} "{value}"' not in text] == []


def test_what_never_changes_is_kept_for_ever_and_the_worker_is_asked_for_each_time() -> None:
    text = hosting.for_pages(["index.html", "assets/images/a.svg", "assets/0123abcd/a.css", "assets/0123abcd/b/c.js", "sw.js"])
    assert text.partition("\n\n")[2] == (
        "/assets/0123abcd/*\n  Cache-Control: public, max-age=31536000, immutable\n\n/sw.js\n  Cache-Control: no-cache\n"
    )


def test_editions_side_by_side_have_their_own_rules() -> None:
    text = hosting.for_pages(["2026.1/sw.js", "latest/sw.js", "latest/assets/beef01/a.css", "latest/tr/assets/beef02/a.css"])
    assert [line for line in text.splitlines() if line.startswith("/")] == [
        "/*",
        "/latest/assets/beef01/*",
        "/latest/tr/assets/beef02/*",
        "/2026.1/sw.js",
        "/latest/sw.js",
    ]
