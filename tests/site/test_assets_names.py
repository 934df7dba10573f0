from macros.site.assets.names import collect


def test_names_of_pages() -> None:
    names = collect(['<p id="a" class="b c" data-d="e f">x</p>'])
    found = [names.knows("tags", "p"), names.knows("ids", "a"), names.knows("classes", "c"), names.has_value("data-d", "~=", "f")]
    assert found == [True] * 4


def test_what_occurs_nowhere_is_not_known() -> None:
    names = collect(['<p dir="ltr">x</p>'])
    found = [
        names.knows("tags", "video"),
        names.knows("classes", "x"),
        names.has_value("dir", "=", "rtl"),
        names.has_value("y", None, None),
    ]
    assert found == [False] * 4


def test_every_word_of_a_script_may_be_a_name() -> None:
    names = collect([]).spoken(['element.classList.add("md-x--y"); root.dataset.mdColorScheme = value'])
    found = [names.knows("classes", "md-x--y"), names.has_value("data-md-color-scheme", "=", "slate")]
    assert found == [True, True]


def test_operators_of_attribute_selectors() -> None:
    names = collect(['<a lang="tr-TR" href="/a/b.svg">x</a>'])
    asked = [("lang", "|=", "tr"), ("href", "^=", "/a"), ("href", "$=", ".svg"), ("href", "*=", "b."), ("href", "^=", "b")]
    assert [names.has_value(*each) for each in asked] == [True, True, True, True, False]
