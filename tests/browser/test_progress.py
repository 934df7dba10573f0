"""A learner's progress: set by key, seen everywhere, kept from harm, moved as a file, shown to a mentor, deleted, brought back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validate
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros import data
from macros.javascript import SCRIPTS, Module
from tests.conftest import copy_project, mkdocs, serving

from .axe import Scheme, barriers

KEY = "ai-engineer-roadmap.progress"
STAGE = "roadmap/mathematics/"
TOPIC = f"{STAGE}linear-algebra/"
PRACTICE = data.load().practice("linear-algebra")
REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
MARKS = {
    "version": 1,
    "topics": {
        "linear-algebra": {"state": "done", "on": "2026-11-02"},
        "python": {"state": "learning", "on": "2026-11-20"},
        "gone-topic": {"state": "known", "on": "2026-01-01"},
    },
    "outcomes": {f"linear-algebra/{PRACTICE.outcomes[0].id}": "2026-11-01"},
}


def put(value: object, key: str = KEY) -> str:
    """Return a script that stores a value once, before the first page of a context."""
    text = json.dumps(value if isinstance(value, str) else json.dumps(value))
    once = f"put {key}"
    is_first = f"origin !== 'null' && !sessionStorage['{once}']"
    return f"if ({is_first}) {{ sessionStorage['{once}'] = 1; localStorage.setItem('{key}', {text}) }}"


def stored(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.evaluate(f"localStorage.getItem('{KEY}')") or "{}")
    return found


def link_of(progress: object) -> str:
    with Module(SCRIPTS / "progress" / "link.js") as module:
        return str(module.call("encode", progress))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser, in which no script may fail."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    context.on("weberror", lambda event: errors.append(str(event.error)))
    yield context
    context.close()
    assert errors == []


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


# Marking


def test_a_topic_is_marked_by_key_and_seen_in_the_other_language(context: BrowserContext, served: str) -> None:
    page = opened(context, served + TOPIC)
    page.get_by_label("Your progress: Linear algebra").focus()
    page.keyboard.type("done")
    expect(page.locator(".md-sidebar--primary a topic-mark[data-topic=linear-algebra]")).to_have_text("done")
    page.goto(f"{served}tr/{STAGE}")
    expect(page.get_by_label("Durumunuz: Lineer cebir")).to_have_value("done")
    expect(page.locator(".rm-topics topic-mark[data-topic=linear-algebra]")).to_have_text("tamamlandı")
    expect(page.locator(".rm-stage-topics stage-count")).to_have_text("3 konudan 1 tanesi tamam")


def test_the_lists_show_no_count_before_something_is_marked(context: BrowserContext, served: str) -> None:
    page = opened(context, f"{served}roadmap/")
    page.wait_for_selector("stage-count:defined", state="attached")
    assert page.locator("stage-count").all_text_contents() == [""] * page.locator("stage-count").count()


def test_a_mark_names_itself_and_is_no_colour_only(context: BrowserContext, served: str) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}roadmap/")
    mark = page.locator(".rm-outline topic-mark[data-topic=python]")
    expect(mark).to_have_text("learning")
    shapes = page.locator(".rm-outline topic-mark path").evaluate_all("paths => new Set(paths.map(p => p.getAttribute('d'))).size")
    assert shapes == 2
    expect(page.locator(".md-sidebar--primary").get_by_role("link", name="Mathematics 1 of 3 settled")).to_be_visible()


def test_the_last_outcome_makes_the_topic_done_and_can_be_undone(context: BrowserContext, served: str) -> None:
    page = opened(context, served + TOPIC)
    for outcome in PRACTICE.outcomes:
        page.get_by_role("checkbox", name=outcome.text.en).press("Space")
    state = page.get_by_label("Your progress: Linear algebra")
    expect(state).to_have_value("done")
    notice = page.locator("topic-outcomes [role=status]")
    expect(notice).to_contain_text("marked as done")
    notice.get_by_role("button", name="Undo").press("Enter")
    expect(state).to_have_value("")
    expect(notice).to_be_focused()
    assert len(stored(page)["outcomes"]) == len(PRACTICE.outcomes)


def test_a_passed_skip_test_makes_the_topic_known_and_can_be_undone(context: BrowserContext, served: str) -> None:
    context.add_init_script(put({"version": 1, "topics": {"linear-algebra": {"state": "learning", "on": "2026-01-01"}}}))
    page = opened(context, served + TOPIC)
    for question in PRACTICE.skip:
        page.locator(f"#question-{question.id} details[data-right] > summary").click()
    state = page.get_by_label("Your progress: Linear algebra")
    expect(state).to_have_value("known")
    page.locator(".rm-skip + .rm-notice").get_by_role("button", name="Undo").click()
    expect(state).to_have_value("learning")
    assert stored(page)["topics"] == {"linear-algebra": {"state": "learning", "on": "2026-01-01"}}


def test_the_skip_test_of_a_stage_makes_its_topics_known_and_can_be_undone(context: BrowserContext, served: str) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, served + STAGE)
    for question in data.load().stage("mathematics").skip:
        page.locator(f"#question-{question.id} details[data-right] > summary").click()
    count = page.locator(".rm-stage-topics stage-count")
    expect(count).to_have_text("3 of 3 settled")
    expect(page.locator(".rm-topics topic-mark").first).to_have_text("done")
    page.locator(".rm-skip + .rm-notice").get_by_role("button", name="Undo").click()
    expect(count).to_have_text("1 of 3 settled")


def test_the_skip_test_of_a_stage_marks_only_what_it_proves(context: BrowserContext, served: str) -> None:
    stage = data.load().stage("learning")
    page = opened(context, f"{served}roadmap/learning/")
    for question in stage.skip:
        page.locator(f"#question-{question.id} details[data-right] > summary").click()
    expect(page.locator(".rm-skip + .rm-notice")).to_contain_text("Topics marked as known: 3.")
    assert sorted(stored(page)["topics"]) == ["books", "courses", "study-plan"]


def test_a_mentor_who_goes_to_a_section_still_sees_the_learner(context: BrowserContext, served: str) -> None:
    page = opened(context, f"{served}progress/#{link_of(MARKS)}")
    page.evaluate("location.hash = 'overview'")
    page.wait_for_url("**&at=overview")
    page.reload()
    expect(page.locator(".rm-marked")).to_contain_text("Python")


def test_two_open_tabs_agree(context: BrowserContext, served: str) -> None:
    one, two = opened(context, served + TOPIC), opened(context, served + STAGE)
    one.get_by_label("Your progress: Linear algebra").select_option("done")
    expect(two.get_by_label("Your progress: Linear algebra")).to_have_value("done")
    two.get_by_label("Your progress: Calculus and optimization").select_option("skipped")
    expect(one.locator(".md-sidebar--primary topic-mark[data-topic=calculus-and-optimization]")).to_have_text("skipped")
    assert sorted(stored(one)["topics"]) == ["calculus-and-optimization", "linear-algebra"]


def test_a_write_begins_with_what_another_tab_has_stored(context: BrowserContext, served: str) -> None:
    page = opened(context, served + TOPIC)
    page.evaluate(f"localStorage.setItem('{KEY}', {json.dumps(json.dumps(MARKS))})")  # no event in the page that does it
    page.get_by_label("Your progress: Linear algebra").select_option("skipped")
    assert {id: entry["state"] for id, entry in stored(page)["topics"].items()} == {
        "linear-algebra": "skipped",
        "python": "learning",
        "gone-topic": "known",
    }


# Harm


@pytest.mark.parametrize(
    "value",
    [
        "{",
        "null",
        "[]",
        '{"version":1,"topics":{"__proto__":{"state":"done"},"constructor":1}}',
        '{"topics":"<img src=x>"}',
        "x" * 2_000_000,
    ],
)
def test_a_page_works_whatever_is_stored_and_sets_it_aside(context: BrowserContext, served: str, value: str) -> None:
    context.add_init_script(put(value))
    context.add_init_script(put('{"last":{"__proto__":1}}', "ai-engineer-roadmap.visit"))
    page = opened(context, served + TOPIC)
    page.get_by_label("Your progress: Linear algebra").select_option("done")
    assert (list(stored(page)["topics"]), page.evaluate(f"localStorage.getItem('{KEY}.unsound')")) == (["linear-algebra"], value)


def test_what_was_set_aside_can_be_saved(context: BrowserContext, served: str) -> None:
    context.add_init_script(put('{"version":1,"topics":{"python":{"state":"finished"}}}'))
    page = opened(context, f"{served}progress/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the unreadable part").click()
    assert "finished" in Path(download.value.path()).read_text("utf-8")


@pytest.mark.parametrize("script", [REFUSE, FULL])
def test_a_store_that_takes_nothing_is_told_and_the_page_goes_on(context: BrowserContext, served: str, script: str) -> None:
    context.add_init_script(script)
    page = opened(context, served + TOPIC)
    page.get_by_label("Your progress: Linear algebra").select_option("done")
    expect(page.locator("topic-state [role=status]")).to_contain_text("gone when you leave the page")
    expect(page.locator(".md-sidebar--primary a topic-mark[data-topic=linear-algebra]")).to_have_text("done")


def test_the_progress_of_a_newer_edition_is_not_written_over(context: BrowserContext, served: str) -> None:
    newer = {"version": 2, "anything": 1}
    context.add_init_script(put(newer))
    page = opened(context, served + TOPIC)
    page.get_by_label("Your progress: Linear algebra").select_option("done")
    expect(page.locator("topic-state [role=status]")).to_contain_text("newer edition")
    assert stored(page) == newer


# The page


def test_progress_goes_out_as_a_file_and_comes_in_whole(browser: Browser, context: BrowserContext, served: str, site: Path) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}progress/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress as a file").press("Enter")
    file = Path(download.value.path())
    validate(json.loads(file.read_text("utf-8")), json.loads((site / "data/schema/progress.json").read_text("utf-8")))

    other = browser.new_context()
    page = opened(other, f"{served}tr/progress/")
    page.get_by_label("Dosyadan oku").set_input_files(file)
    page.get_by_role("button", name="Benimkinin yerine koy").click()
    expect(page.locator("progress-file [role=status]")).to_contain_text("İşaretli konu sayısı: 3")
    kept = stored(page)
    other.close()
    assert kept == MARKS


def test_two_progresses_are_merged_and_the_report_names_what_was_dropped(context: BrowserContext, served: str) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}progress/")
    theirs = {
        "version": 1,
        "topics": {
            "python": {"state": "done", "on": "2026-11-21"},
            "linear-algebra": {"state": "skipped", "on": "2026-01-01"},
            "<b>bold</b>": {"state": "done", "on": "2026-01-01"},
        },
        "outcomes": {"a/b": "yesterday"},
    }
    content = json.dumps(theirs).encode()
    page.get_by_label("Read a file").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": content})
    expect(page.locator(".rm-faults li")).to_have_text(["<b>bold</b>: no id", "a/b: no date"])
    page.get_by_role("button", name="Merge with mine").click()
    states = {id: entry["state"] for id, entry in stored(page)["topics"].items()}
    page.locator("progress-file").get_by_role("button", name="Undo").click()
    assert (states, stored(page)) == ({"linear-algebra": "done", "python": "done", "gone-topic": "known"}, MARKS)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[]", b"x" * 900_000, b'{"version":9}', b'{"version":1,"topics":{}}'])
def test_a_file_without_progress_changes_nothing(context: BrowserContext, served: str, content: bytes) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}progress/")
    page.get_by_label("Read a file").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": content})
    expect(page.locator("progress-file [role=status]")).to_contain_text("no progress in this file")
    assert (page.get_by_role("button", name="Merge").is_visible(), stored(page)) == (False, MARKS)


def test_progress_is_deleted_after_a_question_and_can_be_brought_back(context: BrowserContext, served: str) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}progress/")
    page.get_by_role("button", name="Delete my progress").press("Enter")
    page.keyboard.press("Escape")
    assert stored(page) == MARKS
    page.get_by_role("button", name="Delete my progress").press("Enter")
    page.get_by_role("button", name="Delete", exact=True).press("Enter")
    expect(page.locator(".rm-marked")).to_have_text("Nothing is marked yet.")
    left = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('ai-engineer'))")
    page.locator("progress-delete").get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".rm-marked")).to_contain_text("Python")
    assert (left, stored(page)) == ([], MARKS)


def test_a_mentor_sees_what_was_shared_and_keeps_nothing(browser: Browser, context: BrowserContext, served: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}progress/")
    page.get_by_role("button", name="Copy a link to my progress").click()
    expect(page.locator("progress-link [role=status]")).to_contain_text("is copied")
    link = page.evaluate("navigator.clipboard.readText()")

    mentor = browser.new_context()
    mentor.add_init_script(put({"version": 1, "topics": {"sql-and-data": {"state": "done", "on": "2026-01-01"}}, "outcomes": {}}))
    asked: list[str] = []
    page = mentor.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(link)
    expect(page.locator(".rm-shared")).to_contain_text("Somebody shared this progress with you")
    expect(page.locator(".rm-marked li")).to_have_text(
        ["Python 20 November 2026", "gone-topic a topic of another edition 1 January 2026", "Linear algebra 2 November 2026"]
    )
    page.locator("summary", has_text="Mathematics").click()
    expect(page.locator("li[data-topic=linear-algebra] .rm-reached")).to_have_text(f"outcomes: 1 of {len(PRACTICE.outcomes)}")
    assert page.locator("progress-overview select:visible, progress-file:visible, progress-delete:visible").count() == 0
    kept = list(stored(page)["topics"])
    page.get_by_role("link", name="Show my own progress").click()
    expect(page.locator(".rm-marked li")).to_have_text(["SQL and data 1 January 2026"])
    mentor.close()
    assert (kept, [url for url in asked if "python" in url]) == (["sql-and-data"], [])


def test_the_language_menu_keeps_what_was_shared(context: BrowserContext, served: str) -> None:
    page = opened(context, f"{served}progress/#{link_of(MARKS)}")
    page.locator(".rm-details a[hreflang=tr]").click()
    expect(page.locator(".rm-shared")).to_contain_text("sizinle paylaşılan")
    expect(page.locator(".rm-marked")).to_contain_text("Lineer cebir")


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("progress=", "does not hold progress"),
        ("progress=%E0%A4%A", "does not hold progress"),
        ("progress=1_<img src=x onerror=alert(1)>", "does not hold progress"),
        ("progress=1_d.python.1.1_" + "x" * 100_000, "too long"),
        ("progress=7_anything", "newer edition"),
        ("progress=1_d.python.1.1_d.lin", "could not be read: 1"),
    ],
)
def test_a_broken_link_says_so(context: BrowserContext, served: str, fragment: str, text: str) -> None:
    context.add_init_script(put(MARKS))
    page = opened(context, f"{served}progress/#{fragment}")
    expect(page.locator(".rm-shared")).to_contain_text(text)
    assert stored(page) == MARKS


# Without script, and for everybody


@pytest.mark.parametrize("path", ["progress/", TOPIC, STAGE, "roadmap/", ""])
@pytest.mark.parametrize("language", ["", "tr/"])
def test_without_script_there_is_no_dead_control(browser: Browser, served: str, language: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + language + path)
    controls = page.locator("article :is(button, select, input, dialog):visible").count()
    context.close()
    assert controls == 0


def test_without_script_the_page_lists_all_topics(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}progress/")
    topics = page.locator("progress-overview li a").count()
    context.close()
    assert topics == len(data.load().topics)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["", "tr/"])
def test_axe_finds_no_barrier_where_something_is_marked(
    browser: Browser, served: str, language: str, scheme: Scheme, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    context.add_init_script(put(MARKS))
    page = context.new_page()
    found = []
    for path in ("progress/", f"progress/#{link_of(MARKS)}", TOPIC, STAGE, "roadmap/"):
        page.goto(served + language + path)
        page.wait_for_selector("topic-mark:not(:empty)", state="attached")
        page.evaluate("document.querySelectorAll('progress-overview details').forEach(details => { details.open = true })")
        found += [(path, barrier) for barrier in barriers(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "scrolls sideways"))
    context.close()
    assert found == []


# Since you were here


CHANGES = """
- id: new-door
  date: 2026-11-30
  edition: "2026.2"
  topics: [python, linear-algebra]
  text: {en: "A new <door>.", tr: "Yeni bir <kapı>."}
- id: elsewhere
  date: 2026-12-01
  edition: "2026.2"
  topics: [ai-agents]
  text: {en: "Elsewhere.", tr: "Başka yerde."}
- id: long-ago
  date: 2026-10-01
  edition: "2026.1"
  topics: [python]
  text: {en: "Long ago.", tr: "Çok önce."}
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as it will be after some changes."""
    root = copy_project(tmp_path_factory.mktemp("changed") / "project")
    path = root / "docs/data/changes.yml"
    path.write_text(path.read_text("utf-8") + CHANGES, "utf-8")
    result = mkdocs(root, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    with serving(root / "site") as address:
        yield address


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("", "30 November 2026: A new <door>. Python, Linear algebra"),
        ("tr/", "30 Kasım 2026: Yeni bir <kapı>. Python, Lineer cebir"),
    ],
)
@pytest.mark.parametrize("path", ["", "progress/"])
def test_what_changed_in_marked_topics_since_the_last_visit_is_told(
    context: BrowserContext, changed: str, path: str, language: str, text: str
) -> None:
    context.clock.set_fixed_time("2026-12-05")
    context.add_init_script(put({"version": 1, "topics": {"linear-algebra": {"state": "done", "on": "2026-11-02"}}}))
    context.add_init_script(put({"last": "2026-11-25", "before": None}, "ai-engineer-roadmap.visit"))
    page = opened(context, changed + language + path)
    expect(page.locator("since-here li")).to_have_count(1)
    expect(page.locator("since-here li")).to_have_text(text)
    page.reload()
    expect(page.locator("since-here li")).to_have_count(1)
    page.locator("since-here li a").last.click()
    expect(page).to_have_url(f"{changed}{language}{TOPIC}")


def test_a_change_that_was_published_late_is_told_once(context: BrowserContext, changed: str) -> None:
    context.clock.set_fixed_time("2026-12-05")
    context.add_init_script(put(MARKS))
    context.add_init_script(put({"last": "2026-12-03", "before": None, "seen": ["long-ago"]}, "ai-engineer-roadmap.visit"))
    page = opened(context, changed)
    expect(page.locator("since-here li")).to_have_count(1)
    expect(page.locator("since-here li")).to_contain_text("A new <door>.")
    context.clock.set_fixed_time("2026-12-06")
    page.reload()
    page.wait_for_selector("since-here:defined", state="attached")
    expect(page.locator("since-here")).to_be_hidden()


@pytest.mark.parametrize("seen", ["<img>", {"length": 9}, [["a"], None, {"__proto__": 1}], ["x" * 2_000_000], [1] * 200_000])
def test_a_visit_that_somebody_has_spoilt_breaks_nothing(context: BrowserContext, changed: str, seen: object) -> None:
    context.clock.set_fixed_time("2026-12-05")
    context.add_init_script(put(MARKS))
    context.add_init_script(put({"last": "2026-11-25", "seen": seen, "known": seen}, "ai-engineer-roadmap.visit"))
    page = opened(context, f"{changed}progress/")
    expect(page.locator(".rm-marked")).to_contain_text("Python")
    visit = json.loads(page.evaluate("localStorage.getItem('ai-engineer-roadmap.visit')"))
    assert (visit["last"], len(visit["seen"]) <= 500) == ("2026-12-05", True)


def test_who_has_marked_nothing_is_told_nothing_and_leaves_nothing(context: BrowserContext, changed: str) -> None:
    page = opened(context, changed)
    page.wait_for_selector("since-here:defined", state="attached")
    assert (page.locator("since-here").is_visible(), page.evaluate("localStorage.getItem('ai-engineer-roadmap.visit')")) == (
        False,
        None,
    )
