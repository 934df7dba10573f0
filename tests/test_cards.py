from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from macros.cards import HEIGHT, WIDTH, Card, draw
from macros.palette import palette

from .conftest import ROOT


def card(title: str) -> Card:
    return Card(title=title, kicker="6. aşama: Üretken yapay zekâ", site="Yol Haritası", language="tr", language_name="Türkçe")


CARDS = [card("Python"), card("RAG (erişimle artırılmış üretim)"), card("Yapay zekâ mühendisi kimdir, ne yapar ve nereden başlar")]


def test_cards_have_the_size_that_is_told_and_are_small(tmp_path: Path) -> None:
    for png in draw(CARDS, palette(ROOT), tmp_path):
        assert len(png) < 40_000
        with Image.open(BytesIO(png)) as image:
            assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P")


def test_each_card_is_another_one(tmp_path: Path) -> None:
    assert len(set(draw(CARDS, palette(ROOT), tmp_path))) == len(CARDS)


def test_the_order_is_kept_when_some_were_drawn_before(tmp_path: Path) -> None:
    whole = draw(CARDS, palette(ROOT), tmp_path / "whole")
    draw(CARDS[1:2], palette(ROOT), tmp_path / "some")
    assert draw(CARDS, palette(ROOT), tmp_path / "some") == whole


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = draw(CARDS, palette(ROOT), tmp_path)
    monkeypatch.setattr("macros.cards.typst.compile", None)
    assert draw(CARDS, palette(ROOT), tmp_path) == before


def test_a_title_may_hold_what_means_something_to_typst(tmp_path: Path) -> None:
    assert len(draw([card('#panic("x") *b* $x$ <a> \\ @b')], palette(ROOT), tmp_path)) == 1
