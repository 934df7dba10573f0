"""The rules of pages: a small page, or the real pages, copied, with one word broken."""

from pathlib import Path

import pytest

from macros import NAMES, pages
from macros.check import check
from macros.faults import FaultsError
from macros.model import Published, Redirect

from .sample import edit, page, roadmap, texts

STAGE = "roadmap/generative-ai/index.md"


def faults_of(project: Path) -> list[str]:
    with pytest.raises(FaultsError) as caught:
        check(project)
    return texts(caught.value.faults)


def test_the_pages_of_the_project_are_sound() -> None:
    check()


def test_headings_in_code_are_no_headings() -> None:
    assert [h.id for h in page("a.md", body="# A\n\n```python\n# B { #b }\n```\n\n## C { #c }\n").headings] == ["", "c"]


def test_what_is_counted() -> None:
    body = '# A\n\n![x](a.svg) [y](b.md) `[z](c.md)` {{ term("line") }}\n\n```text\n[q](d.md)\n```\n'
    found = page("a.md", body=body)
    assert (found.counts, dict(found.macros)) == ({"code blocks": 1, "images": 1, "links": 1}, {"term": 1})


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.md", ""), ("glossary.md", "glossary/"), ("roadmap/a/index.md", "roadmap/a/"), ("roadmap/a/b.md", "roadmap/a/b/")],
)
def test_an_address(path: str, address: str) -> None:
    assert page(path).address == address


def test_a_fingerprint_does_not_depend_on_line_ends() -> None:
    assert page("a.md", body="# A\n\nb\n").fingerprint == page("a.md", body="# A\r\n\r\nb\r\n").fingerprint


def test_a_topic_without_a_page_is_a_section() -> None:
    assert pages.address("alpha", roadmap(), pages.Pages(())) == "roadmap/first/#alpha"


def test_a_topic_with_a_page_is_linked_there() -> None:
    assert (
        pages.address("alpha", roadmap(), pages.Pages((page("roadmap/first/alpha.md", topic="alpha"),))) == "roadmap/first/alpha/"
    )


def test_a_page_is_in_both_languages(project: Path) -> None:
    (project / "docs/tr/glossary.md").unlink()
    assert faults_of(project) == ["docs/tr/glossary.md: the page is missing\n  hint: write it beside docs/en/glossary.md"]


def test_front_matter_has_no_unknown_key(project: Path) -> None:
    edit(project, "docs/en/glossary.md", "reviewed:", "reviewd: 2026-11-24\nreviewed:")
    assert faults_of(project)[0] == (
        "docs/en/glossary.md:1: front matter: reviewd: Extra inputs are not permitted\n"
        "  hint: the keys are those of macros.pages.Meta; 'reviewed' is always given"
    )


def test_a_heading_says_the_title(project: Path) -> None:
    line = edit(project, "docs/en/glossary.md", "\n# Glossary\n", "\n# Words\n")
    assert faults_of(project) == [
        f"docs/en/glossary.md:{line + 1}: the heading is 'Words', the title 'Glossary'\n  hint: make them the same"
    ]


def test_a_heading_has_an_id(project: Path) -> None:
    line = edit(project, f"docs/en/{STAGE}", "## Topics { #topics }", "## Topics")
    edit(project, f"docs/tr/{STAGE}", " { #topics }", "")
    assert (
        f"docs/en/{STAGE}:{line}: the heading 'Topics' has no id\n  hint: add {{ #an-id }}, the same in both languages"
    ) in faults_of(project)


def test_heading_ids_are_the_same_in_both_languages(project: Path) -> None:
    edit(project, f"docs/tr/{STAGE}", "{ #chain-of-thought }", "{ #dusunce-zinciri }")
    assert faults_of(project) == [
        f"docs/tr/{STAGE}: the headings differ from the English page "
        "(only in English: chain-of-thought; only in Turkish: dusunce-zinciri)\n"
        "  hint: the two pages have the same headings, ids and levels in the same order"
    ]


def test_macros_are_used_equally_often(project: Path) -> None:
    edit(project, f"docs/tr/{STAGE}", "{{ stage_topics() }}", "{{ stage_topics() }}\n\n{{ stage_topics() }}")
    assert faults_of(project) == [
        f"docs/tr/{STAGE}: the macros differ: stage_topics() 1 in English, 2 in Turkish\n"
        "  hint: use each macro equally often in both languages"
    ]


@pytest.mark.parametrize(
    ("extra", "what", "numbers"),
    [("[a](../../glossary.md)", "links", None), ("![a](a.svg)", "images", None), ("```text\na\n```", "code blocks", None)],
)
def test_links_images_and_code_are_equally_many(project: Path, extra: str, what: str, numbers: None) -> None:
    path = project / "docs/tr/glossary.md"
    path.write_text(path.read_text("utf-8") + f"\n{extra}\n", "utf-8")
    assert f"docs/tr/glossary.md: the {what} differ: " in faults_of(project)[0]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_an_unknown_macro(project: Path, language: str) -> None:
    for each in ("en", "tr"):
        edit(project, f"docs/{each}/glossary.md", "{{ glossary() }}", "{{ glosary() }}")
    found = [text for text in faults_of(project) if text.startswith(f"docs/{language}/")]
    assert [text.partition(": ")[2] for text in found] == ["there is no macro glosary()\n  hint: did you mean glossary()?"]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_an_unknown_id(project: Path, language: str) -> None:
    path = project / f"docs/{language}/{STAGE}"
    path.write_text(path.read_text("utf-8").replace('topic_facts("ai-agents")', 'topic_facts("ai-agent")'), "utf-8")
    assert faults_of(project)[0].endswith(
        "ai-agent: topic_facts(): no topic has the id 'ai-agent'\n  hint: did you mean 'ai-agents'?"
    )


def test_the_address_of_a_resource_stands_in_the_data() -> None:
    data, found = roadmap(), page("index.md", body="# T\n\n[x](https://paid-book.example/)\n")
    assert texts(pages.check(pages.Pages((found,)), data, NAMES))[0] == (
        'docs/en/index.md:3: https://paid-book.example/ is the address of a resource\n  hint: write {{ resource("paid-book") }}'
    )


def test_a_topic_has_a_section(project: Path) -> None:
    for language in ("en", "tr"):
        path = project / f"docs/{language}/{STAGE}"
        path.write_text(path.read_text("utf-8").replace("{ #ai-agents }", "{ #agents }"), "utf-8")
    assert [text for text in faults_of(project) if "no section" in text] == [
        f"docs/en/{STAGE}: ai-agents: the topic has no section\n  hint: write one: ## AI agents {{ #ai-agents }}"
    ]


def test_a_published_address_is_not_lost() -> None:
    data = roadmap(published=Published(pages={"old/": ()}, ids={}))
    assert texts(pages.check(pages.Pages(()), data, NAMES))[-1] == (
        "docs/data/published.json: old/: the page was published and is gone\n"
        "  hint: bring it back, or add to docs/data/redirects.yml: {kind: page, old: old/, new: <address>}"
    )


def test_a_published_heading_is_not_lost() -> None:
    data = roadmap(published=Published(pages={"": ("gone",)}, ids={}))
    assert texts(pages.check(pages.Pages((page("index.md"),)), data, NAMES))[-1] == (
        "docs/data/published.json: #gone: the anchor was published and is gone\n"
        "  hint: bring it back, or add to docs/data/redirects.yml: {kind: anchor, old: #gone, new: <address>}"
    )


def test_a_redirect_takes_a_lost_address_over() -> None:
    data = roadmap(published=Published(pages={"old/": ()}, ids={}), redirects=(Redirect(kind="page", old="old/", new=""),))
    assert "old/" not in " ".join(texts(pages.check(pages.Pages((page("index.md"), page("index.md", "tr"))), data, NAMES)))


def test_a_redirect_leads_somewhere() -> None:
    data = roadmap(redirects=(Redirect(kind="page", old="old/", new="nowhere/"),))
    assert texts(pages.check(pages.Pages(()), data, NAMES))[-1] == (
        "docs/data/redirects.yml: old/: the redirect leads to 'nowhere/', which is no page or heading\n"
        "  hint: name an address that exists"
    )


def test_the_section_of_a_macro_is_the_heading_above_it() -> None:
    parts = (
        "# T",
        "{{ road() }}",
        "## One { #one }",
        "### Two { #two }",
        "{{ rubric() }}",
        "## Three { #three }",
        "{{ rubric() }}",
    )
    found = page("index.md", body="\n\n".join(parts))
    assert [found.section_of(name) for name in ("road", "rubric", "review")] == ["", "two", ""]
