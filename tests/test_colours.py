"""Every pair of colours that stands on a page has the contrast that WCAG 2.2 asks for, in both schemes."""

import re
from functools import lru_cache

import pytest
import tinycss2

from macros import data

STYLES = data.ROOT / "overrides" / "assets" / "stylesheets"
SCHEMES = ("default", "slate")
TEXT, EDGE = 4.5, 3.0
"""Success criteria 1.4.3 and 1.4.11."""
GROUNDS = ("--rm-paper", "--rm-soft")
PAIRS = [
    *((ink, ground, TEXT) for ground in GROUNDS for ink in ("--rm-ink", "--rm-quiet", "--rm-link", "--rm-warm", "--rm-right")),
    *(
        (f"--md-code-hl-{part}-color", "--rm-soft", TEXT)
        for part in ("comment", "constant", "function", "keyword", "number", "special", "string")
    ),
    ("--rm-ink", "--rm-note", TEXT),
    ("--rm-link", "--rm-note", TEXT),
    ("--rm-on-brand", "--rm-brand", TEXT),
    ("--rm-paper", "--rm-ink", TEXT),
    *((line, ground, EDGE) for ground in GROUNDS for line in ("--rm-edge", "--rm-focus", "--rm-brand", "--rm-right")),
    ("--rm-note-line", "--rm-note", EDGE),
]


@lru_cache
def tokens(scheme: str) -> dict[str, str]:
    """Return the custom properties that a scheme sets for the screen."""
    found = {}
    for name in ("tokens.css", "stages.css"):
        for rule in tinycss2.parse_stylesheet((STYLES / name).read_text("utf-8"), skip_comments=True, skip_whitespace=True):
            if rule.type != "qualified-rule" or f'[data-md-color-scheme="{scheme}"]' not in tinycss2.serialize(rule.prelude):
                continue
            for entry in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
                found[entry.name] = tinycss2.serialize(entry.value).strip()
    return found


def luminance(colour: str) -> float:
    """Return the relative luminance that WCAG 2.2 defines."""
    assert re.fullmatch(r"#[0-9a-f]{6}", colour), f"{colour} is not a colour of six digits"
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_weak(scheme: str, pairs: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    found = tokens(scheme)
    ratios = [(ink, ground, contrast(found[ink], found[ground]), least) for ink, ground, least in pairs]
    return [(ink, ground, round(ratio, 2)) for ink, ground, ratio, least in ratios if ratio < least]


def test_black_on_white_is_21_to_1() -> None:
    assert [contrast("#000000", "#ffffff"), round(contrast("#777777", "#ffffff"), 2)] == [21, 4.48]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_and_edges_can_be_seen(scheme: str) -> None:
    assert too_weak(scheme, PAIRS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colour_of_a_stage_can_be_read_on_any_ground_and_under_its_number(scheme: str) -> None:
    names = [f"--rm-stage-{stage.id}" for stage in data.load().stages]
    pairs = [(name, ground, TEXT) for name in names for ground in (*GROUNDS, "--rm-on-stage")]
    assert too_weak(scheme, pairs) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_stage_has_a_colour_of_its_own(scheme: str) -> None:
    ids = [stage.id for stage in data.load().stages]
    found = {name.removeprefix("--rm-stage-"): value for name, value in tokens(scheme).items() if name.startswith("--rm-stage-")}
    assert (sorted(found), len(set(found.values()))) == (sorted(ids), len(ids))


def test_every_stage_finds_its_colour_by_its_id() -> None:
    css = (STYLES / "stages.css").read_text("utf-8")
    assert [
        stage.id
        for stage in data.load().stages
        if f'[data-stage="{stage.id}"] {{ --rm-stage: var(--rm-stage-{stage.id}); }}' not in css
    ] == []


def test_both_schemes_set_the_same_tokens() -> None:
    assert sorted(tokens("default")) == sorted(tokens("slate"))
