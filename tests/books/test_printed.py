"""A page in print form holds what the site's page says, and nothing that only a screen can do."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.books.printed import Page, Part, text

from .small import BASE, content, parts


def tree() -> LexborHTMLParser:
    return LexborHTMLParser(content().html)


def test_the_chapters_stand_in_order_under_their_parts() -> None:
    headings = [(node.tag, node.text()) for node in tree().css("h1, h2")]
    assert headings == [("h1", "Before"), ("h2", "Introduction"), ("h1", "First stage"), ("h2", "The stage"), ("h2", "Alpha")]


def test_ids_that_two_pages_share_stay_apart() -> None:
    ids = [node.attributes["id"] for node in tree().css("[id]")]
    assert len(ids) == len(set(ids))
    assert {"roadmap-first.line", "roadmap-first-alpha.line"} <= set(ids)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("the line", "#roadmap-first.line"),
        ("Home", "#home"),
        ("Nowhere", "#roadmap-first"),
        ("the lab", f"{BASE}labs/alpha/lab.zip"),
        ("outside", "https://outside.example/x"),
    ],
)
def test_a_link_leads_into_the_book_where_it_can(words: str, target: str) -> None:
    assert [link.attributes["href"] for link in tree().css("a") if link.text() == words] == [target]


def test_each_chapter_says_where_it_stands_on_the_web() -> None:
    links = [node.attributes["href"] for node in tree().css(".rm-origin a")]
    assert links == [BASE, f"{BASE}roadmap/first/", f"{BASE}roadmap/first/alpha/"]


def test_nothing_is_left_that_needs_a_screen() -> None:
    assert not tree().css(
        "details, summary, form, button, resource-filter, .headerlink, .rm-downloads, .rm-score, .rm-topic-footer"
    )
    assert "Kept" in content().html


def test_a_question_keeps_its_choices_and_its_answer_stands_at_the_end() -> None:
    question = tree().css_first('[id="roadmap-first-alpha.question-one"]')
    assert question is not None
    assert [choice.text() for choice in question.css("ol[type=A] > li")] == ["Three", "Two"]
    answers = tree().css_first(".rm-answers")
    assert answers is not None
    assert [line.text() for line in answers.css("li > p")] == ["B Right. One and one.", "A Not this one. One too many."]
    assert content().html.index('"rm-answers"') > content().html.index("What it means.")


def test_the_solution_waits_among_the_answers() -> None:
    answers = tree().css_first(".rm-answers")
    assert answers is not None
    assert "Draw it." in answers.text()
    assert [link.attributes["href"] for link in tree().css(".rm-see a")] == ["#roadmap-first-alpha.answers"]


def test_a_program_keeps_its_text_and_its_language() -> None:
    program = tree().css_first("pre.python > code")
    assert program is not None
    assert program.text() == 'print("<ş>")\n'


def test_a_word_of_the_glossary_is_no_heading() -> None:
    word = tree().css_first("dl > dt > span#roadmap-first-alpha\\.word")
    assert word is not None
    assert word.text() == "word"


def test_an_image_comes_along() -> None:
    assert list(content().images) == ["labs-alpha-figure.svg"]
    assert [(i.attributes["src"], i.attributes["alt"]) for i in tree().css("img")] == [("labs-alpha-figure.svg", "A green box.")]


def test_an_image_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"roadmap/first/alpha/ shows labs/alpha/figure\.svg"):
        text(parts(), base=BASE, site=BASE, word=lambda key, **_: key, find=lambda _: None)


def test_a_page_without_a_title_is_an_error() -> None:
    with pytest.raises(LookupError, match="x/ has no heading of level 1"):
        text(
            [Part("p", "P", "", (Page("x/", "X", "<p>x</p>"),))],
            base=BASE,
            site=BASE,
            word=lambda key, **_: key,
            find=lambda _: None,
        )
