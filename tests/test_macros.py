"""Each macro in both languages, against the HTML in tests/golden; --update-golden writes it anew, to be read before a commit."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros import NAMES, Macros, on_pre_page_macros
from macros.model import Language, Roadmap

from .sample import pages, roadmap

GOLDEN = Path(__file__).parent / "golden"
OF_A_TOPIC = {"code", "figure", "interview", "lab", "outcomes", "quiz", "skip_test", "solution", "topic_footer", "words"}
"""The macros that a topic page uses; the others are tried on the stage's page."""
CALLS: dict[str, tuple[str, ...]] = {
    "books": ("beta",),
    "code": ("example",),
    "courses": ("alpha",),
    "fact": ("pay",),
    "facts": ("pay",),
    "resource": ("paid-book",),
    "resources": ("beta",),
    "role_facts": ("builder",),
    "stage": ("first",),
    "term": ("line", "lines"),
    "tools": (),
    "topic": ("alpha",),
    "topic_facts": ("beta",),
}


def macros(
    language: Language, path: str = "roadmap/first/index.md", url: str = "roadmap/first/", data: Roadmap | None = None
) -> Macros:
    here = SimpleNamespace(url=url, file=SimpleNamespace(src_uri=path), canonical_url=f"https://roadmap.example/{url}")
    return Macros(
        data or roadmap(),
        pages(),
        language,
        lambda: here,
        labs=GOLDEN / "labs",
        report="https://forge.example/issues/new",
        release=True,
    )


@pytest.mark.parametrize("language", ["en", "tr"])
@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_macro_gives_the_expected_html(name: str, language: Language, pytestconfig: pytest.Config) -> None:
    where = (
        ("roadmap/first/alpha.md", "roadmap/first/alpha/") if name in OF_A_TOPIC else ("roadmap/first/index.md", "roadmap/first/")
    )
    macro: Callable[..., str] = getattr(macros(language, *where), name)
    html = macro(*CALLS.get(name, ())).replace("><", ">\n<") + "\n"
    path = GOLDEN / f"{name}.{language}.html"
    if pytestconfig.getoption("--update-golden"):
        path.write_text(html, "utf-8")
    assert html == path.read_text("utf-8")


def test_there_is_a_template_of_each_name_that_makes_a_block() -> None:
    links = {"resource", "stage", "term", "topic"}
    markdown = {"code", "solution"}
    templates = {path.name.removesuffix(".html.j2") for path in (GOLDEN.parents[1] / "macros/templates").glob("[!_]*.j2")}
    assert templates == (NAMES - links - markdown) | {"link"}


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda m: m.facts(), "facts.. names no fact"),
        (lambda m: m.books("alpha"), "the topic 'alpha' has no book"),
        (lambda m: m.tools("beta"), "no tool is taught in 'beta'"),
        (lambda m: m.resources(), "names no topic"),
        (lambda m: m.term("lin"), "did you mean 'line'"),
    ],
)
def test_a_macro_that_cannot_answer_says_why(call: Callable[[Macros], str], message: str) -> None:
    with pytest.raises(LookupError, match=message):
        call(macros("en"))


def test_code_is_left_as_it_is_written() -> None:
    env = SimpleNamespace(markdown="a {{ x() }}\n\n```jinja\n{{ y() }}\n```\n\nand `{{ z() }}`\n")
    on_pre_page_macros(env)  # type: ignore[arg-type]
    assert env.markdown == (
        "a {{ x() }}\n\n{% raw %}```jinja\n{{ y() }}\n```{% endraw %}\n\nand {% raw %}`{{ z() }}`{% endraw %}\n"
    )


def test_turkish_terms_stand_in_the_turkish_alphabet() -> None:
    words = ("şekil", "ışık", "İz", "çizgi", "zar", "cam")
    entry = roadmap().terms[0]
    terms = tuple(entry.model_copy(update={"id": w, "term": entry.term.model_copy(update={"tr": w})}) for w in words)
    here = SimpleNamespace(url="glossary/", file=SimpleNamespace(src_uri="glossary.md"))
    html = Macros(roadmap(terms=terms), pages(), "tr", lambda: here).glossary()
    assert sorted(words, key=lambda word: html.index(f'id="{word}"')) == ["cam", "çizgi", "ışık", "İz", "şekil", "zar"]


def test_the_page_of_a_topic_needs_no_argument() -> None:
    assert "free-course.example" in macros("en", "roadmap/first/alpha.md", "roadmap/first/alpha/").resources()


def test_a_section_leads_to_the_page_of_its_topic() -> None:
    section = macros("en").topic_facts("alpha")
    page = macros("en", "roadmap/first/alpha.md", "roadmap/first/alpha/").topic_facts()
    assert ['href="alpha/"' in section, "The whole topic" in section, "The whole topic" in page] == [True, True, False]


def test_the_skip_test_of_a_topic_is_its_own() -> None:
    assert "question-skip-1" in macros("en", "roadmap/first/alpha.md", "roadmap/first/alpha/").skip_test()


def test_a_skip_test_that_proves_a_part_of_its_stage_names_the_part() -> None:
    data = roadmap(stages=(roadmap().stages[0].model_copy(update={"skip_proves": ("beta",)}),))
    html = macros("en", data=data).skip_test()
    assert ['data-topics="beta"' in html, "you know what they cover: beta &lt;title&gt;." in html] == [True, True]
