import pytest
from mkdocs.exceptions import PluginError

from macros.site.assets.scripts import check, smaller, with_imports


def test_comments_and_white_space_go_and_a_licence_stays() -> None:
    assert smaller("/*! MIT */\n// why\nconst a  =  1 /* one */\n\nconst b = 2\n") == "/*! MIT */const a=1\nconst b=2"


def test_template_literals_and_expressions_are_left_alone() -> None:
    code = "const a=`two  spaces // no comment ${b  +  1}\n  /* text */`\nconst c=/[/*]  x/u"
    assert smaller(code) == code


def test_a_class_that_a_script_sets_needs_a_rule() -> None:
    with pytest.raises(PluginError) as error:
        check({"javascripts/a.js": 'element.className="rm-new rm-known"'}, {"rm-known"})
    assert str(error.value).strip() == "javascripts/a.js: no page has the class 'rm-new', and no rule of a style sheet knows it"


def test_an_attribute_is_no_class() -> None:
    check({"javascripts/a.js": 'document.querySelector("[data-md-component=top]")'}, set())


def test_an_address_that_the_build_changes_is_told() -> None:
    with pytest.raises(PluginError, match=r"javascripts/a\.js: a path below assets/ changes with every build"):
        check({"javascripts/a.js": 'fetch("assets/x.json")'}, set())


def test_what_a_script_imports_comes_with_it_at_once_or_later() -> None:
    scripts = {
        "javascripts/a.js": 'import {b} from "./b.js"',
        "javascripts/b.js": 'const later=()=>import("./c/d.js")',
        "javascripts/c/d.js": 'import {b} from "../b.js"',
        "javascripts/e.js": "",
    }
    loaded = with_imports(["javascripts/a.js", "images/x.svg"], scripts)
    assert sorted(loaded) == ["javascripts/a.js", "javascripts/b.js", "javascripts/c/d.js"]
