"""What the planner's page is told, and the plans that are printed while building."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import data, planner
from macros.javascript import SCRIPTS
from macros.model import LANGUAGES, Language

from .sample import roadmap

ROADMAP = data.load()


def told(language: Language = "en") -> dict[str, object]:
    return planner.data(ROADMAP, language, lambda topic: f"{topic}/", lambda stage: f"{stage}/")


def printed(site: Path, language: Language) -> str:
    """Return the data that the built page holds."""
    page = LexborHTMLParser((site / ("tr" if language == "tr" else "") / "planner" / "index.html").read_text("utf-8"))
    script = page.css_first("#planner-data")
    assert script is not None
    return script.text()


def test_the_script_is_told_every_topic_and_role_once() -> None:
    found = planner.data(roadmap(), "tr", lambda topic: f"to-{topic}/", lambda stage: f"to-{stage}/")
    stages = found["roadmap"]["stages"]
    assert stages[0]["topics"][1] == {
        "id": "beta",
        "title": "beta başlığı",
        "href": "to-beta/",
        "read": [2, 4],
        "practise": [3, 3],
        "requires": ["alpha"],
        "core": ["builder"],
        "useful": [],
        "lab": None,
    }
    assert (stages[0]["href"], stages[0]["project"], stages[0]["topics"][0]["lab"]) == ("to-first/", [2, 3], [10, 20])
    assert (stages[0]["doors"], found["roadmap"]["roles"]) == (
        [{"id": "student", "order": ["alpha", "beta"]}],
        [{"id": "builder", "title": "Kurucu"}],
    )


def test_there_is_a_plan_for_each_door_with_all_its_hours() -> None:
    found = planner.plans(told())
    assert [entry["door"] for entry in found] == list(planner.DOORS)
    assert all(entry["plan"]["rows"] and not entry["plan"]["events"] for entry in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_the_data_as_json_that_cannot_end_its_script(site: Path, language: Language) -> None:
    text = printed(site, language)
    assert "<" not in text
    found = json.loads(text)
    assert [topic["id"] for stage in found["roadmap"]["stages"] for topic in stage["topics"]] == [t.id for t in ROADMAP.topics]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_planner_leads_to_a_page(site: Path, language: Language) -> None:
    here = site / ("tr" if language == "tr" else "") / "planner"
    found = json.loads(printed(site, language))["roadmap"]["stages"]
    links = [stage["href"] for stage in found] + [topic["href"] for stage in found for topic in stage["topics"]]
    links += [f"{topic['href']}#lab" for stage in found for topic in stage["topics"] if topic["lab"]]
    lost = []
    for link in links:
        path, _, fragment = link.partition("#")
        target = here / path / "index.html"
        if not target.is_file() or (fragment and f'id="{fragment}"' not in target.read_text("utf-8")):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_scripts_use_is_there(language: Language) -> None:
    files = [SCRIPTS / "planner.js", SCRIPTS / "assign.js", *sorted((SCRIPTS / "planner").glob("*.js"))]
    source = "\n".join(file.read_text("utf-8") for file in files)
    used = set(re.findall(r'words(?:\.(\w+)|\["([\w-]+)"\])|fill\("([\w-]+)"', source))
    keys = {next(filter(None, groups)) for groups in used} | {"why-core", "why-useful", "hours-wrong", "start-wrong"}
    words = told(language)["words"]
    assert isinstance(words, dict)
    assert sorted(keys - words.keys()) == []
