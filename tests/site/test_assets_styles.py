import pytest
from mkdocs.exceptions import PluginError

from macros.site.assets.names import collect
from macros.site.assets.styles import classes, matching, parse, without_replaced, write

PAGE = '<html class="no-js"><div id="i" class="a b" dir="ltr" data-x="1"><p>x</p><ul><li>y</li></ul></div></html>'


def css(text: str, script: str = "") -> str:
    return write(matching(parse({"a.css": text}), collect([PAGE]).spoken([script])))


@pytest.mark.parametrize(
    "selector",
    [
        ".a",
        "#i",
        "p",
        "[data-x]",
        "[dir=ltr] p",
        ".a:hover",
        ".a::before",
        "p::-webkit-scrollbar",
        ":root",
        ".a:not(.gone)",
        ":is(.gone,.b) p",
        ".a:has(>p)",
        ".a>p+ul~li",
        "*",
    ],
)
def test_what_can_match_stays(selector: str) -> None:
    assert css(f"{selector}{{color:red}}").endswith("{color:red}")


@pytest.mark.parametrize(
    "selector",
    [".gone", "#gone", "video", "[data-gone]", "[dir=rtl] p", ".gone::before", ":is(.gone,.lost) p", ".a:has(>.gone)", ".gone .a"],
)
def test_what_cannot_match_goes(selector: str) -> None:
    assert css(f"{selector}{{color:red}}") == ""


def test_of_a_list_only_what_can_match_stays() -> None:
    assert css(".gone,.a,.lost p{color:red}") == ".a{color:red}"


def test_groups_are_looked_into_and_go_when_they_are_empty() -> None:
    text = "@media print{.gone{color:red}.a{color:red}}@media (min-width:10em){.gone{color:red}}"
    text += "@supports (display:grid){.b{color:red}}"
    assert css(text) == "@media print{.a{color:red}}@supports (display:grid){.b{color:red}}"


def test_a_class_that_a_script_sets_keeps_its_rule() -> None:
    assert css(".late{color:red}", 'element.className = "late"') == ".late{color:red}"


def test_a_custom_property_that_nothing_reads_goes_with_its_picture() -> None:
    picture = ":root{--icon:url(\"data:image/svg+xml;charset=utf-8,<svg xmlns='x'/>\")}"
    text = ":root{--used:red;--through:var(--used)}.a{color:var(--through)}"
    assert css(picture + text) == text


def test_a_custom_property_that_only_unread_ones_read_goes() -> None:
    assert css(":root{--a:1px;--b:var(--a);--c:var(--b)}.a{color:red}") == ".a{color:red}"


def test_an_animation_that_nothing_plays_goes() -> None:
    text = "@keyframes played{to{color:red}}@keyframes idle{to{color:red}}.a{animation:played 1s}"
    assert css(text) == "@keyframes played{to{color:red}}.a{animation:1s played}"


def test_text_that_looks_like_css_is_left_alone() -> None:
    assert css('.a::before{content:".gone{}, /* no comment */"}') == '.a:before{content:".gone{}, /* no comment */"}'


def test_the_classes_of_a_sheet() -> None:
    assert classes(parse({"a.css": ".a .b:not(.c){margin:.5em}@media print{:is(.d,#e){color:red}}"})) == {"a", "b", "c", "d"}


def test_a_rule_that_is_not_understood_stays() -> None:
    assert css(":what(x) .a{color:red}") == ":what(x) .a{color:red}"


def test_before_a_reader_points_at_anything_nothing_is_hovered() -> None:
    names = collect([PAGE])
    selectors = [rule.selectors[0] for rule in parse({"a.css": ".a:hover{}.a:not(:hover){}:is(.a,p:focus){}.a p:checked{}"})]
    assert [one.may_match(names, untouched=True) for one in selectors] == [False, True, True, False]


def test_what_is_not_understood_is_told_all_at_once() -> None:
    sheets = {"a.css": ".a { color: red }\n.b { .c { color: red } }\n@media print {\n  .d { color }\n}", "b.css": ".e"}
    with pytest.raises(PluginError) as error:
        parse(sheets)
    assert [line.partition(":")[0] for line in str(error.value).strip().splitlines()] == [
        "a.css, line 2",
        "a.css, line 4",
        "b.css, line 1",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (":root{--a:1}:root{--a:2}", ":root{--a:2}"),
        (":root{--a:1;--b:1}.a{--a:3}:root{--a:2}", ":root{--b:1}.a{--a:3}:root{--a:2}"),
    ],
)
def test_a_custom_property_with_a_later_value_for_the_same_elements_goes(before: str, after: str) -> None:
    read = "p{x:var(--a);y:var(--b)}"
    assert write(matching(without_replaced(parse({"a.css": before + read})), collect([PAGE]))) == css(after + read)


def test_what_holds_for_every_scheme_replaces_what_held_for_one() -> None:
    one = ":root,[data-md-color-scheme=default]{--a:1}@media screen{[data-md-color-scheme=slate]{--a:2;--b:2}}"
    every = "[data-md-color-scheme]{--a:3}"
    expected = "@media screen{[data-md-color-scheme=slate]{--b:2}}"
    assert write(without_replaced(parse({"a.css": one + every}))) == expected + every


@pytest.mark.parametrize(
    "text",
    [
        ".a{color:red}.a{color:var(--a)}",  # a browser may not know the later value
        ":root{--a:1}p{--a:2}",
        ":root{--a:1}@media print{:root{--a:2}}",
        ":root{--a:1!important}:root{--a:2}",
        "@keyframes x{to{--a:1}}@keyframes y{to{--a:2}}",
        "[data-md-color-scheme]{--a:1}:root{--a:2}",
        ":root{--a:1}@media print{[data-md-color-scheme]{--a:2}}",
        ".a,:root{--a:1}[data-md-color-scheme]{--a:2}",
    ],
)
def test_what_may_still_win_stays(text: str) -> None:
    rules = parse({"a.css": text})
    assert without_replaced(rules) == rules
