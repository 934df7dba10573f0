"""A topic is linked at its section until it has a page, and at its page from then on."""

from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from macros import data, pages
from macros.anatomy import PARTS
from tests.conftest import mkdocs
from tests.sample import practice


def nav(page: Path) -> dict[str, str]:
    """Return the links of the main navigation, by text."""
    links = LexborHTMLParser(page.read_text("utf-8")).css(".md-sidebar--primary a.md-nav__link")
    return {link.text(strip=True): link.attributes["href"] or "" for link in links}


TOPIC = next(topic for topic in data.load().topics if topic.id not in pages.load(data.ROOT)[0].topics)
STAGE = data.load().stage_of(TOPIC.id)


@pytest.mark.parametrize(("path", "title"), [("", TOPIC.title.en), ("tr", TOPIC.title.tr)])
def test_a_topic_without_a_page_is_linked_at_its_section(site: Path, path: str, title: str) -> None:
    assert nav(site / path / f"roadmap/{STAGE.id}/index.html")[title].endswith(f"#{TOPIC.id}")


def test_the_sections_of_the_site_have_names_in_the_language(site: Path) -> None:
    tabs = LexborHTMLParser((site / "tr/index.html").read_text("utf-8")).css(".md-tabs__link")
    assert [tab.text(strip=True) for tab in tabs] == [
        "Ana sayfa",
        "Yol haritası",
        "Harita",
        "Planlayıcı",
        "Kaynaklar",
        "Sözlük",
        "Hakkında",
    ]


def write_page(project: Path) -> None:
    """Write the page of a topic that has none, with all its parts, in both languages."""
    practices, labs = project / "docs/data/practice", project / "docs/labs" / TOPIC.id
    practices.mkdir(exist_ok=True)
    labs.mkdir(parents=True, exist_ok=True)
    (practices / f"{TOPIC.id}.yml").write_text(yaml.safe_dump(practice(TOPIC.id).model_dump(mode="json")), "utf-8")
    for name in ("example.py", "example.txt", "solution.py", "lab.py", "figure.en.svg", "figure.tr.svg"):
        (labs / name).write_text("x = 1\n", "utf-8")
    parts = "".join(f"## X {{ #{id} }}\n\n" + (PARTS_AS_CALLS.get(id, "")) for id, _ in PARTS)
    for language, title in (("en", TOPIC.title.en), ("tr", TOPIC.title.tr)):
        front = f"---\ntopic: {TOPIC.id}\nkind: topic\nreviewed: 2026-11-24\n---\n\n# {title}\n\n"
        path = project / f"docs/{language}/roadmap/{STAGE.id}/{TOPIC.id}.md"
        path.write_text(front + '{{ topic_facts() }}\n\nA {{ term("embedding") }}.\n\n' + parts, "utf-8")


PARTS_AS_CALLS = {
    id: "{{ code('example') }}\n\n" if macro == "code" else f"{{{{ {macro}() }}}}\n\n" for id, macro in PARTS if macro
}


def test_every_link_follows_a_topic_to_its_page(project: Path) -> None:
    write_page(project)
    result = mkdocs(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    stage = project / f"site/tr/roadmap/{STAGE.id}/index.html"
    assert nav(stage)[TOPIC.title.tr] == f"{TOPIC.id}/"
    links = [link.attributes["href"] for link in LexborHTMLParser(stage.read_text("utf-8")).css(".rm-topic__title")]
    assert f"{TOPIC.id}/" in links
    name = LexborHTMLParser((stage.parent / TOPIC.id / "index.html").read_text("utf-8")).css_first("title")
    assert name is not None
    assert name.text() == f"{TOPIC.title.tr} - Yapay Zekâ Mühendisi Yol Haritası"
