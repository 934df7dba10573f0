from collections.abc import Iterator

import pytest

from macros.javascript import SCRIPTS, Module

FAMILIES = [
    "ag aglar aglari aglarini aglarinda",
    "model modeller modellerin modellerinin modeli modelde",
    "veri verisi veriler verileri verilerden",
    "regresyon regresyonu regresyonda regresyonun",
    "kitap kitabi kitaplar kitaptan",
    "grafik grafigi grafikler",
    "olasilik olasiligi olasiliklar",
    "ogrenme ogrenmesi ogrenmek ogreniyor ogrenmeyi",
    "cizmek cizen cizer ciziyor",
    "degerlendirme degerlendirilmesi degerlendirmek",
    "muhendis muhendislik muhendisligi",
    "denetim denetimli",
    "resim resmi resimler resmini",
    "mulakat mulakata mulakatta mulakatlar",
    "maas maasi maaslar maasta",
]


@pytest.fixture(scope="module")
def turkish() -> Iterator[Module]:
    with Module(SCRIPTS / "search" / "text.js") as module:
        yield module


@pytest.mark.parametrize("family", FAMILIES)
def test_the_forms_of_a_word_find_each_other(turkish: Module, family: str) -> None:
    first, *others = [set(turkish.call("forms", word, "tr")) for word in family.split()]
    assert [word for word, forms in zip(family.split()[1:], others, strict=True) if not first & forms] == []


@pytest.mark.parametrize("pair", ["denetimli denetimsiz", "veri ver", "kod kok", "sinir sinif", "gorme gorev"])
def test_other_words_stay_apart(turkish: Module, pair: str) -> None:
    one, other = (set(turkish.call("forms", word, "tr")) for word in pair.split())
    assert not one & other
