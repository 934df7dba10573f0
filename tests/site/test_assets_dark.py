"""What makes a page dark where no script runs."""

from macros.site.assets import styles
from macros.site.assets.dark import ROOT, without_script


def dark(css: str) -> str:
    return styles.write(without_script(styles.parse({"a.css": css})))


def test_what_the_dark_scheme_says_holds_for_the_root_without_script() -> None:
    assert dark("[data-md-color-scheme=slate]{--x:red}") == f"{ROOT}{{--x:red}}"
    assert dark('[data-md-color-scheme="slate"] .a{color:red}') == f"{ROOT} .a{{color:red}}"


def test_what_every_scheme_says_still_wins_over_it() -> None:
    css = "[data-md-color-scheme=slate]{--x:red}.a{color:red}[data-md-color-scheme]{--x:blue}"
    assert dark(css) == f"{ROOT}{{--x:blue}}"


def test_the_light_scheme_and_what_knows_no_scheme_is_left_out() -> None:
    assert dark("[data-md-color-scheme=default],:root{--x:red}.a{color:red}") == ""


def test_a_list_of_selectors_and_a_group_are_divided() -> None:
    css = "@media (forced-colors:active){.a,[data-md-color-scheme=slate] .b{color:red}}"
    assert dark(css) == f"@media (forced-colors:active){{{ROOT} .b{{color:red}}}}"
