"""What has moved is found where it was, without a script."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conftest import mkdocs

REDIRECTS = """
- {kind: page, old: "roadmap/maths/", new: "roadmap/mathematics/"}
- {kind: anchor, old: "glossary/#old-word", new: "roadmap/mathematics/#linear-algebra"}
"""


def test_moved_pages_and_sections_lead_on_in_both_languages(project: Path) -> None:
    (project / "docs/data/redirects.yml").write_text(REDIRECTS, "utf-8")
    result = mkdocs(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    for path in ("", "tr"):
        site = project / "site" / path
        page = LexborHTMLParser((site / "roadmap/maths/index.html").read_text("utf-8"))
        refresh = page.css_first("meta[http-equiv=refresh]")
        assert refresh is not None
        assert refresh.attributes["content"] == "0; url=../mathematics/"
        link = LexborHTMLParser((site / "glossary/index.html").read_text("utf-8")).css_first("#old-word a")
        assert link is not None
        assert link.attributes["href"] == "../roadmap/mathematics/#linear-algebra"
