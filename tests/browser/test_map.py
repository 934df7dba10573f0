"""The map in a real browser: by keyboard, for a role, with the reader's own marks, without script, on paper."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from macros import data
from tests.browser.opening import open_whole

from .axe import Scheme, barriers

ROADMAP = data.load()
ROLE = ROADMAP.role("nlp-engineer")
CORE = [topic.id for topic in ROADMAP.topics if ROLE.id in topic.roles.core]
USEFUL = [topic.id for topic in ROADMAP.topics if ROLE.id in topic.roles.useful]
NEXT = ".rm-next li > a"
SHOWN = "marks => marks.filter(mark => mark.checkVisibility()).map(mark => mark.closest('.rm-stop').id)"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield page
    page.close()


def know(page: Page, **states: str) -> None:
    """Put topics into the store before the page reads it; an underscore stands for a hyphen."""
    topics = {id.replace("_", "-"): {"state": state, "on": "2026-11-24"} for id, state in states.items()}
    text = json.dumps({"version": 1, "topics": topics, "outcomes": {}})
    page.add_init_script(f"localStorage.setItem('ai-engineer-roadmap.progress', {text!r})")


def marked(page: Page) -> tuple[list[str], list[str]]:
    """Return the topics that are seen to be core and useful."""
    core, useful = (page.locator(f".rm-stop > {tag}").evaluate_all(SHOWN) for tag in ("b", "i"))
    return core, useful


def test_a_role_is_chosen_by_key_and_stands_in_the_address(page: Page, served: str) -> None:
    page.goto(f"{served}map/?x=1#python")
    page.get_by_role("radio", name="Data scientist").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(f"{served}map/?x=1&role={ROLE.id}#python")
    others = len(ROADMAP.topics) - len(CORE) - len(USEFUL)
    wanted = f"{ROLE.title.en}: {len(CORE)} core topics, {len(USEFUL)} useful ones, {others} others"
    expect(page.locator("roadmap-map > [role=status]")).to_have_text(wanted)
    assert marked(page) == (CORE, USEFUL)


@pytest.mark.parametrize("language", ["", "tr/"])
def test_an_address_with_a_role_opens_its_map(page: Page, served: str, language: str) -> None:
    page.goto(f"{served}{language}map/?role={ROLE.id}")
    expect(page.locator(f"[name=role][value={ROLE.id}]")).to_be_checked()
    assert marked(page) == (CORE, USEFUL)


def test_every_role_again_clears_the_address(page: Page, served: str) -> None:
    page.goto(f"{served}map/?role={ROLE.id}")
    page.get_by_role("radio", name="Every role").check()
    page.wait_for_url(f"{served}map/")
    assert marked(page) == ([], [])


@pytest.mark.parametrize(
    "query",
    ["role=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "role=__proto__", "role=constructor", "role=" + "a" * 5000, "role=%E0%A4%A"],
)
def test_a_role_that_there_is_not_shows_every_role(page: Page, served: str, query: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{served}map/?{query}")
    expect(page.get_by_role("radio", name="Every role")).to_be_checked()
    expect(page.locator("roadmap-map > [role=status]")).to_have_text(f"{len(ROADMAP.topics)} topics")
    assert errors == []


def test_the_language_is_changed_and_the_role_kept(page: Page, served: str) -> None:
    page.goto(f"{served}map/?role={ROLE.id}#python")
    page.locator(".rm-details a[hreflang=tr]").click()
    page.wait_for_url(f"{served}tr/map/?role={ROLE.id}#python")
    expect(page.locator(f"[name=role][value={ROLE.id}]")).to_be_checked()


def test_what_next_follows_the_marks_of_the_reader(page: Page, served: str) -> None:
    know(page, python="known", developer_tools="skipped", linear_algebra="done", scientific_python="learning")
    page.goto(f"{served}map/?role=ml-engineer")
    expect(page.locator(NEXT)).to_have_text(["Scientific Python", "Probability and statistics", "Calculus and optimization"])
    states = page.locator(".rm-stop[data-state]").evaluate_all(
        "items => items.map(item => item.querySelector('.rm-state').textContent)"
    )
    assert states == ["done", "known", "learning now", "skipped"]


def test_a_mark_that_is_made_in_another_tab_is_shown(browser: Browser, served: str) -> None:
    context = browser.new_context(locale="en-GB")
    page, other = context.new_page(), context.new_page()
    page.goto(f"{served}map/")
    other.goto(f"{served}about/")
    other.evaluate(
        "localStorage.setItem('ai-engineer-roadmap.progress', JSON.stringify({ version: 1, outcomes: {},"
        " topics: { 'what-is-an-ai-engineer': { state: 'done', on: '2026-11-24' } } }))"
    )
    expect(page.locator("#what-is-an-ai-engineer .rm-state")).to_have_text("done")
    expect(page.locator(NEXT).first).to_have_text("Why become an AI engineer")
    context.close()


def test_who_has_settled_everything_is_told(page: Page, served: str) -> None:
    know(page, **{topic.id.replace("-", "_"): "done" for topic in ROADMAP.topics})
    page.goto(f"{served}tr/map/")
    expect(page.locator(".rm-next")).to_contain_text("Yoldaki bütün konular tamam.")
    assert page.locator(NEXT).count() == 0


@pytest.mark.parametrize(
    "stored", ["{", "[]", '{"version":1,"topics":{"__proto__":{"state":"done"},"python":{"state":"<b>","on":1}}}']
)
def test_the_map_is_whole_whatever_is_stored(page: Page, served: str, stored: str) -> None:
    page.add_init_script(f"localStorage.setItem('ai-engineer-roadmap.progress', {stored!r})")
    page.goto(f"{served}map/")
    expect(page.locator(NEXT)).to_have_text([topic.title.en for topic in ROADMAP.topics if not topic.requires][:3])
    assert page.locator(".rm-state").count() == 0


def test_a_prerequisite_is_followed_by_key_to_its_place(page: Page, served: str) -> None:
    page.goto(f"{served}map/")
    page.locator("#scikit-learn .rm-needs a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served}map/#model-evaluation")
    expect(page.locator("#model-evaluation > a")).to_be_in_viewport()


def test_what_a_topic_needs_is_traced_when_it_has_the_focus(page: Page, served: str) -> None:
    page.goto(f"{served}map/")
    page.locator("#calculus-and-optimization > a").focus()
    expect(page.locator("[data-trace=before]")).to_have_id("linear-algebra")
    expect(page.locator(".rm-lines path")).to_have_count(1)
    page.get_by_role("radio", name="Every role").focus()
    expect(page.locator("[data-trace], .rm-lines path")).to_have_count(0)


def test_the_map_is_complete_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}map/")
    expect(page.locator(".rm-stop > a:visible")).to_have_count(len(ROADMAP.topics))
    expect(page.locator(".rm-next li:visible")).to_have_count(3)  # for who has settled nothing yet
    page.get_by_role("radio", name=ROLE.title.en).check()
    expect(page.locator(".rm-stop > b:visible")).to_have_count(len(CORE))
    expect(page.locator(".rm-stop > i:visible")).to_have_count(len(USEFUL))
    context.close()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["", "tr/"])
def test_axe_finds_no_barrier_on_the_map(browser: Browser, served: str, language: str, scheme: Scheme, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    know(page, python="known", scientific_python="learning")
    found = []
    for address in ("map/", f"map/?role={ROLE.id}", ""):
        open_whole(page, served + language + address)
        found += [(address, barrier) for barrier in barriers(page)]
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("language", ["", "tr/"])
def test_the_map_does_not_scroll_sideways(browser: Browser, served: str, language: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{served}{language}map/?role={ROLE.id}")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_on_paper_the_map_is_complete_and_asks_nothing(page: Page, served: str) -> None:
    page.goto(f"{served}map/?role={ROLE.id}")
    page.emulate_media(media="print")
    expect(page.locator(".rm-stop > a:visible")).to_have_count(len(ROADMAP.topics))
    expect(page.locator(".rm-stop > b:visible")).to_have_count(len(CORE))
    expect(page.locator(".rm-roles:visible, .rm-next:visible, .rm-offer:visible")).to_have_count(0)


def test_in_forced_colours_the_signs_have_an_edge(browser: Browser, served: str) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{served}map/")
    lost = page.locator(".rm-stop").evaluate_all(
        "items => items.map(item => getComputedStyle(item, '::after')).filter(s => s.borderTopColor === s.backgroundColor).length"
    )
    assert lost == 0
    page.close()
