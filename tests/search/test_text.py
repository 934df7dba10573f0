from collections.abc import Iterator

import pytest

from macros.javascript import SCRIPTS, Module


@pytest.fixture(scope="module")
def text() -> Iterator[Module]:
    with Module(SCRIPTS / "search" / "text.js") as module:
        yield module


@pytest.mark.parametrize("written", ["IŞIK", "ışık", "isik", "Işık", "ISIK"])
def test_case_and_marks_make_no_difference(text: Module, written: str) -> None:
    assert text.call("fold", written) == "isik"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("C++ and C#", ["c++", "and", "c#"]),
        ("Python'da ve Docker’ın", ["python", "ve", "docker"]),
        ("it's a model's loss", ["it", "a", "model", "loss"]),
        ("CI/CD, scikit-learn", ["ci", "cd", "scikit", "learn"]),
        ("<b>(.*+?[\\", ["b"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words(text: Module, written: str, words: list[str]) -> None:
    assert [found["word"] for found in text.call("words", written)] == words


def test_a_word_knows_where_it_stands(text: Module) -> None:
    found = text.call("words", "Doğrusal  cebir")[1]
    assert "Doğrusal  cebir"[found["start"] : found["end"]] == "cebir"


@pytest.mark.parametrize(
    ("written", "joined"),
    [("fine-tuning CI/CD", ["finetuning", "tuningci", "cicd"]), ("veri  tabanı", []), ("one", []), ("a, b", [])],
)
def test_neighbours_are_joined_over_a_single_sign(text: Module, written: str, joined: list[str]) -> None:
    assert text.call("joined", written) == joined


def test_a_turkish_text_holds_english_words_too(text: Module) -> None:
    assert "network" in text.call("forms", "networks", "tr")
