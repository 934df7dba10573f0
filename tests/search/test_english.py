from collections.abc import Iterator

import pytest

from macros.javascript import SCRIPTS, Module

FAMILIES = [
    "network networks",
    "library libraries",
    "optimise optimize optimised optimising optimisation optimization",
    "visualise visualize visualisation visualizations",
    "train trained training",
    "label labels labelling labeling labelled labeled",
    "model models modelling modeling",
    "colour color colours",
    "behaviour behavior behaviours",
    "catalogue catalog",
    "analyse analyze analysing analyzed",
    "class classes",
    "embedding embeddings",
    "debug debugging",
    "programme program programs",
    "centre center",
]


@pytest.fixture(scope="module")
def english() -> Iterator[Module]:
    with Module(SCRIPTS / "search" / "english.js") as module:
        yield module


@pytest.mark.parametrize("family", FAMILIES)
def test_spellings_and_forms_of_a_word_share_a_stem(english: Module, family: str) -> None:
    assert len({english.call("stemEnglish", word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["analysis analyst", "universe university", "bias bia", "precision precise", "supervised supervision", "loss los"]
)
def test_other_words_stay_apart(english: Module, pair: str) -> None:
    assert len({english.call("stemEnglish", word) for word in pair.split()}) == 2


@pytest.mark.parametrize("word", ["noise", "precise", "supervised", "advise", "our", "four"])
def test_a_word_that_only_looks_british_is_left_alone(english: Module, word: str) -> None:
    assert english.call("american", word) == word
