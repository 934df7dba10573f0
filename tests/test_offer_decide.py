"""Whether a page is offered in another language, in V8."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

LANGUAGES = [{"language": "en", "path": ""}, {"language": "tr", "path": "tr/"}]
EDITION = "https://roadmap.example/2026.1/"
TAGS = st.lists(st.sampled_from(["en", "en-GB", "TR", "tr-TR", "de", "de-AT", "trk", "", "x"]), max_size=4)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "offer/decide.js") as loaded:
        yield loaded


def offer(module: Module, page: str, *preferred: str, declined: tuple[str, ...] = (), came_from: str = "") -> Any:
    others = ["tr" if page == "en" else "en"]
    reader = {"page": page, "others": others, "preferred": preferred, "declined": declined, "cameFrom": came_from}
    return module.call("offered", reader)


@pytest.mark.parametrize(
    ("page", "preferred", "wanted"),
    [
        ("en", ("tr-TR", "en"), "tr"),
        ("en", ("TR",), "tr"),
        ("tr", ("en-GB", "tr"), "en"),
        ("en", ("en-US", "tr"), ""),
        ("tr", ("de-AT", "en"), "en"),
        ("en", ("de",), ""),
        ("en", ("trk",), ""),
        ("en", (), ""),
    ],
)
def test_the_first_language_that_the_browser_prefers_is_offered(
    module: Module, page: str, preferred: tuple[str, ...], wanted: str
) -> None:
    assert offer(module, page, *preferred) == wanted


def test_what_was_declined_is_not_offered(module: Module) -> None:
    assert [offer(module, "en", "tr", declined=("tr",)), offer(module, "en", "tr", declined=("en",))] == ["", "tr"]


def test_who_comes_from_the_other_language_is_not_asked(module: Module) -> None:
    assert [offer(module, "en", "tr", came_from="tr"), offer(module, "en", "tr", came_from="en")] == ["", "tr"]


@settings(max_examples=200, deadline=None)
@given(page=st.sampled_from(["en", "tr"]), preferred=TAGS)
def test_the_language_of_the_page_is_never_offered(module: Module, page: str, preferred: list[str]) -> None:
    assert offer(module, page, *preferred) in {"", "tr" if page == "en" else "en"}


@pytest.mark.parametrize(
    ("address", "language"),
    [
        (EDITION, "en"),
        (f"{EDITION}roadmap/?role=x#y", "en"),
        (f"{EDITION}tr/", "tr"),
        (f"{EDITION}tr/roadmap/", "tr"),
        (f"{EDITION}transformers/", "en"),
        ("https://roadmap.example/2025.1/tr/", ""),
        ("https://elsewhere.example/tr/", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_page_is_told_by_its_address(module: Module, address: str, language: str) -> None:
    assert module.call("languageOf", address, EDITION, LANGUAGES) == language


@pytest.mark.parametrize("stored", [None, 1, [], {}, "", "trtr", "TR", "constructor", "tr" * 1000, '{"tr":1}', "<b>tr</b>"])
def test_what_the_store_should_not_hold_declines_nothing(module: Module, stored: object) -> None:
    assert module.call("readDeclined", stored, ["en", "tr"]) == []


def test_what_is_declined_is_read_again(module: Module) -> None:
    assert module.call("readDeclined", "x tr en", ["en", "tr"]) == ["en", "tr"]


def test_a_choice_by_hand_declines_what_was_left_and_no_longer_what_was_chosen(module: Module) -> None:
    assert module.call("afterChoice", ["tr"], "en", "tr") == ["en"]
