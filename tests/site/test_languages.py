"""The addresses of the site and the repository come from the environment, so that a fork needs no edit."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.pages import Pages
from macros.render import Renderer
from macros.site.languages import State
from tests.conftest import mkdocs
from tests.sample import roadmap


def test_a_fork_sets_its_addresses_in_the_environment(project: Path) -> None:
    result = mkdocs(project, "build", SITE_URL="https://fork.example/road", REPO_URL="https://github.com/fork/road")
    assert result.returncode == 0, result.stdout + result.stderr
    page = LexborHTMLParser((project / "site/tr/glossary/index.html").read_text("utf-8"))
    canonical, edit = page.css_first("link[rel=canonical]"), page.css_first("a[rel=edit]")
    assert canonical is not None
    assert edit is not None
    assert (canonical.attributes["href"], edit.attributes["href"]) == (
        "https://fork.example/road/tr/glossary/",
        "https://github.com/fork/road/edit/main/docs/tr/glossary.md",
    )


def test_the_state_of_a_build_does_not_write_out_all_its_data() -> None:
    state = State("en", roadmap(), Pages(()), Renderer(roadmap(), Pages(()), "en"), Path())
    assert "Roadmap" not in repr(state)
