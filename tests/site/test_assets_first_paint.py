"""What shows a page stands in the page; what comes later changes nothing that is there."""

from macros.site.assets import styles
from macros.site.assets.first_paint import split
from macros.site.assets.names import collect

PAGE = '<html class="no-js"><nav class="bar"><a class="a b" href="x">x</a></nav><p class="a">y</p><input type="checkbox"></html>'
SCRIPT = 'element.className = "late bar--up"; element.hidden = true'
START = 'root.classList.replace("no-js", "js")'


def parts(css: str) -> tuple[str, str]:
    names = collect([PAGE])
    first, rest = split(styles.matching(styles.parse({"a.css": css}), names.spoken([SCRIPT, START])), names.spoken([START]))
    return styles.write(first), styles.write(rest)


def test_what_matches_the_page_comes_first_and_what_a_script_makes_later() -> None:
    assert parts(".a{color:red}.late{color:red}") == (".a{color:red}", ".late{color:red}")


def test_what_is_set_before_the_first_paint_comes_first() -> None:
    assert parts(".js .a{color:red}") == (".js .a{color:red}", "")


def test_what_needs_a_reader_comes_later() -> None:
    css = ".a:hover,.bar:focus-within,input:checked~p{color:red}@media print{.a{color:red}}"
    assert parts(css) == ("", css)


def test_what_holds_until_a_reader_does_something_comes_first() -> None:
    css = ".a:not(:hover),input:not(:checked)~p{color:red}"
    assert parts(css) == (css, "")


def test_a_list_of_selectors_is_divided() -> None:
    assert parts(".a,.late,.a:hover{color:red}") == (".a{color:red}", ".late,.a:hover{color:red}")


def test_a_group_is_divided() -> None:
    first, rest = parts("@media (width>=60em){.a{color:red}.a:focus{color:red}}")
    assert (first, rest) == ("@media (width>=60em){.a{color:red}}", "@media (width>=60em){.a:focus{color:red}}")


def test_an_animation_comes_later() -> None:
    assert parts("@keyframes k{to{color:red}}.a{animation:k 1s}") == (".a{animation:1s k}", "@keyframes k{to{color:red}}")


def test_a_custom_property_comes_when_it_is_read() -> None:
    first, rest = parts(":root{--now:red;--then:red}.a{color:var(--now)}.late{color:var(--then)}")
    assert (first, rest) == (":root{--now:red}.a{color:var(--now)}", ":root{--then:red}.late{color:var(--then)}")


def test_what_won_over_an_earlier_rule_still_does() -> None:
    assert parts(".a:hover{color:red}.a.b{color:blue}")[1] == ".a:hover{color:red}.a.b{color:#00f}"
    assert parts("@media print{.a{margin-left:0}}.a{margin:1em}")[1] == "@media print{.a{margin-left:0}}.a{margin:1em}"
    assert parts(".bar--up{top:0}.bar{inset:1em}")[1] == ".bar--up{top:0}.bar{inset:1em}"


def test_what_wins_anyway_or_has_nothing_to_win_over_is_not_repeated() -> None:
    assert parts(".a:hover{color:red}nav .a.b{color:blue}")[1] == ".a:hover{color:red}"  # by specificity
    assert parts(".a:hover{color:red}.a.b{margin:0}")[1] == ".a:hover{color:red}"  # another property
    assert parts(".b:hover{color:red}p.a{color:blue}")[1] == ".b:hover{color:red}"  # no element is both
    assert parts(".a:hover:before{color:red}.a.b:after{color:blue}")[1] == ".a:hover:before{color:red}"
    assert parts(".a.b{color:blue}.a:hover{color:red}")[1] == ".a:hover{color:red}"  # it was earlier


def test_of_a_selector_that_is_not_understood_anything_may_be_true() -> None:
    assert parts(":what(x) .a{color:red}") == (":what(x) .a{color:red}", "")
