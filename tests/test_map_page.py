"""The map and the road on the built site, against the data; and that the style sheet knows every stage and role."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros import data, pages
from macros.model import Language

ROADMAP = data.load()
PAGES = pages.load(data.ROOT)[0]
SHEET = (data.ROOT / "overrides/assets/stylesheets/map.css").read_text("utf-8")
PLACES: list[tuple[Language, str]] = [("en", ""), ("tr", "tr/")]


@cache
def parsed(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text("utf-8"))


def links(nodes: list[LexborNode]) -> list[tuple[str, str]]:
    return [(node.text(strip=True), node.attributes["href"] or "") for node in nodes]


@pytest.mark.parametrize(("language", "path"), PLACES)
@pytest.mark.parametrize(("page", "selector"), [("map/", ".rm-stop > a"), ("", ".rm-road--glance ol a")])
def test_every_topic_stands_once_in_the_order_of_the_data(
    site: Path, language: Language, path: str, page: str, selector: str
) -> None:
    wanted = [(t.title[language], f"/{pages.address(t.id, ROADMAP, PAGES)}") for t in ROADMAP.topics]
    found = links(parsed(site / path / page / "index.html").css(selector))
    assert [(title, urljoin(f"/{page}", href)) for title, href in found] == wanted


@pytest.mark.parametrize(("language", "path"), PLACES)
@pytest.mark.parametrize(("page", "selector"), [("map/", ".rm-stage"), ("", ".rm-road--glance > .rm-stage")])
def test_every_stage_stands_once_in_the_order_of_the_data(
    site: Path, language: Language, path: str, page: str, selector: str
) -> None:
    wanted = [(stage.title[language], f"/roadmap/{stage.id}/") for stage in ROADMAP.stages]
    found = links(parsed(site / path / page / "index.html").css(f"{selector} > h3 > a"))
    assert [(title, urljoin(f"/{page}", href)) for title, href in found] == wanted


@pytest.mark.parametrize(("page", "selector"), [("map/", ".rm-stage .rm-meta"), ("roadmap/", ".rm-outline .rm-meta")])
def test_the_hours_of_a_stage_count_its_project(site: Path, page: str, selector: str) -> None:
    found = re.findall(r"(\d+) to (\d+) hours", " ".join(node.text() for node in parsed(site / page / "index.html").css(selector)))
    wanted = [tuple(map(str, stage.hours)) for stage in ROADMAP.stages]
    assert [pair for pair in found if pair in wanted] == wanted


@pytest.mark.parametrize(("language", "path"), PLACES)
def test_every_prerequisite_is_told_and_leads_to_its_place_on_the_map(site: Path, language: Language, path: str) -> None:
    page = parsed(site / path / "map/index.html")
    wanted = {t.id: [(ROADMAP.topic(id).title[language], f"#{id}") for id in t.requires] for t in ROADMAP.topics}
    assert {item.attributes["id"]: links(item.css(".rm-needs a")) for item in page.css(".rm-stop")} == wanted


def test_every_role_is_told_of_what_it_needs(site: Path) -> None:
    items = parsed(site / "map/index.html").css(".rm-stop")
    found = [((i.attributes.get("data-core") or "").split(), (i.attributes.get("data-useful") or "").split()) for i in items]
    assert found == [(list(t.roles.core), list(t.roles.useful)) for t in ROADMAP.topics]


@pytest.mark.parametrize(("language", "path"), PLACES)
def test_every_topic_tells_its_hours_and_level(site: Path, language: Language, path: str) -> None:
    texts = [item.css("p")[0].text(strip=True) for item in parsed(site / path / "map/index.html").css(".rm-stop")]
    words = ROADMAP.words
    wanted = [
        words["map.hours"][language].format(low=t.hours.total[0], high=t.hours.total[1])
        + f" · {words[f'level.{t.level}'][language]}"
        for t in ROADMAP.topics
    ]
    assert texts == wanted


@pytest.mark.parametrize("page", ["map/index.html", "tr/map/index.html", "index.html", "tr/index.html"])
def test_the_map_stays_light(site: Path, page: str) -> None:
    node = parsed(site / page).css_first(".rm-map, .rm-road--glance")
    assert node is not None
    assert len((node.html or "").encode()) < (27_000 if "map" in page else 9_000)


def test_the_style_sheet_knows_every_role() -> None:
    roles = {kind: re.findall(rf':has\(\[value="([\w-]+)"\]:checked\) \[data-{kind}~="\1"\]', SHEET) for kind in ("core", "useful")}
    ids = [role.id for role in ROADMAP.roles]
    assert roles == {"core": ids, "useful": ids}


def test_no_topic_and_stage_share_an_address_on_the_map() -> None:
    ids = [*(topic.id for topic in ROADMAP.topics), *(stage.id for stage in ROADMAP.stages), "the-road", "how-to-read"]
    assert len(ids) == len(set(ids))
