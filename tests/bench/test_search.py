from pathlib import Path

import pytest

from bench.search import Index, QueriesError, Query, figures, rank, read


def test_a_file_of_queries_is_read(tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text("lang\tclass\tquery\texpected\ntr\tname\tsinir ağı\tneural-networks|deep-learning\n", "utf-8")
    assert read(file) == [Query("tr", "name", "sinir ağı", frozenset({"neural-networks", "deep-learning"}))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("query\texpected\n", ":1: the columns are not lang, class, query, expected, separated by tabs"),
        ("lang\tclass\tquery\texpected\nen\tname\tx\nde\tname\tx\ty\n", ":2: 3 columns instead of 4"),
        ("lang\tclass\tquery\texpected\nde\tname\tx\ty\n", ":2: no language 'de'"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text(text, "utf-8")
    with pytest.raises(QueriesError, match=r"queries\.tsv") as caught:
        read(file)
    assert str(caught.value).splitlines()[0] == f"{file}{message}"


def test_a_rank_is_that_of_the_first_right_answer() -> None:
    found = [{"a"}, {"b", "c"}, {"d"}]
    assert [rank(found, frozenset({id})) for id in "acdx"] == [1, 2, 3, 0]


def test_figures_of_ranks() -> None:
    assert figures([1, 2, 4, 0]) == (0.25, 0.5, (1 + 0.5 + 0.25) / 4)


@pytest.mark.parametrize(
    ("address", "id"),
    [
        ("roadmap/mathematics/", "mathematics"),
        ("roadmap/mathematics/linear-algebra/", "linear-algebra"),
        ("roadmap/generative-ai/#vector-databases", "vector-databases"),
        ("roadmap/generative-ai/#prompt-injection", "llm-security"),
        ("glossary/#overfitting", "overfitting"),
        ("glossary/", "glossary"),
    ],
)
def test_addresses_become_ids_without_hand_work(site: Path, address: str, id: str) -> None:
    assert id in Index(site, "en").ids(address)
