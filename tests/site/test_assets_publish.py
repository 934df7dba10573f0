"""What a host gets to serve."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site.assets.publish import Place, digest
from tests.conftest import mkdocs
from tests.sample import edit

ASSET = re.compile(r"assets/([0-9a-f]{12})/")


def folder(site: Path) -> Path:
    """Return the one folder of hashed files."""
    found = [path for path in (site / "assets").iterdir() if path.name != "javascripts"]
    assert len(found) == 1
    return found[0]


def test_the_folder_is_named_by_what_is_in_it(site: Path) -> None:
    inside = {path.relative_to(folder(site)).as_posix(): path.read_bytes() for path in folder(site).rglob("*") if path.is_file()}
    root = {"javascripts/root.js": (site / "assets/javascripts/root.js").read_bytes()}
    assert digest(inside | root) == folder(site).name


def test_the_files_stand_once_for_both_languages(site: Path) -> None:
    assert (site / "tr/assets").exists() is False


def test_a_page_holds_one_style_and_links_the_rest_after_everything_else_but_the_dark_for_no_script(site: Path) -> None:
    wrong = []
    for path in site.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        sheets = "head > style", "style", "link[rel=stylesheet]", "head > noscript > link[rel=stylesheet]"
        if [len(tree.css(each)) for each in sheets] != [1, 1, 2, 1] or not tree.css("body > link[rel=stylesheet]:last-child"):
            wrong.append(path.relative_to(site).as_posix())
    assert wrong == []


def test_pages_of_a_kind_have_their_style_in_common(site: Path) -> None:
    kinds = ("roadmap", "tr/roadmap"), ("roadmap/career", "tr/roadmap/mathematics"), ("planner", "tr/planner")
    styles = [
        {LexborHTMLParser((site / page / "index.html").read_text("utf-8")).css("style")[0].text() for page in pages}
        for pages in kinds
    ]
    assert ([len(each) for each in styles], len(set().union(*styles))) == ([1, 1, 1], 3)


def test_every_page_takes_its_files_from_the_folder(site: Path) -> None:
    hashes = {found for path in site.rglob("*.html") for found in ASSET.findall(path.read_text("utf-8"))}
    assert hashes == {folder(site).name}


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(site: Path) -> None:
    names = {path.name for path in site.rglob("*") if path.is_file()}
    assert [name for name in names if name.startswith(("bundle.", "lunr", "tinyseg", "wordcut")) or name.endswith(".map")] == []


def test_what_a_module_imports_is_beside_it(site: Path) -> None:
    scripts = folder(site) / "javascripts"
    imports = re.compile(r"""\bfrom\s*["'](\.{1,2}/[^"']+)["']""")
    missing = [
        (path.name, link)
        for path in scripts.rglob("*.js")
        for link in imports.findall(path.read_text("utf-8"))
        if not (path.parent / link).is_file()
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("index.html", "home"),
        ("tr/index.html", "home"),
        ("404.html", "404"),
        ("tr/404.html", "404"),
        ("roadmap/index.html", "roadmap"),
        ("roadmap/a/index.html", "roadmap_1"),
        ("tr/roadmap/a/b/index.html", "roadmap_2"),
    ],
)
def test_the_kind_of_a_page_is_the_folder_that_it_is_in_and_how_deep(page: str, kind: str) -> None:
    assert Place(Path("/site"), "/base/", ("tr",)).kind(Path("/site") / page) == kind


@pytest.mark.parametrize(
    ("page", "link", "asset", "new"),
    [
        ("index.html", "assets/a/b.js", "a/b.js", "assets/h/b.js"),
        ("x/y/index.html", "../../assets/a/b.js", "a/b.js", "../../assets/h/b.js"),
        ("tr/x/index.html", "../assets/a/b.js", "a/b.js", "../../assets/h/b.js"),
        ("404.html", "/base/assets/a/b.js", "a/b.js", "/base/assets/h/b.js"),
        ("tr/404.html", "/base/tr/assets/a/b.js", "a/b.js", "/base/assets/h/b.js"),
        ("index.html", "https://x.example/base/assets/a/b.js", None, None),
        ("index.html", "other/assets/b.js", None, None),
    ],
)
def test_where_a_link_leads(page: str, link: str, asset: str | None, new: str | None) -> None:
    place = Place(Path("/site"), "/base/", ("tr",))
    path = Path("/site") / page
    assert (place.asset(link, path), asset and place.link("h/b.js", path, link)) == (asset, new)


def test_a_class_that_lost_its_rule_ends_the_build(project: Path) -> None:
    edit(project, "overrides/assets/javascripts/status.js", '"rm-status"', '"rm-stattus"')
    result = mkdocs(project, "build")
    assert (result.returncode != 0, (project / "site").exists()) == (True, False)
    assert "javascripts/status.js: no page has the class 'rm-stattus', and no rule of a style sheet knows it" in result.stderr
