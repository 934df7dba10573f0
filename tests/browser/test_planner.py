"""The planner in a browser: by keyboard, by link, by a stranger's link, as a file, on paper, and without script."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros import data, planner
from tests.browser.opening import open_whole

from .axe import Scheme, barriers

ROADMAP = data.load()
WORDS = ROADMAP.words
KEY = "ai-engineer-roadmap.progress"
PLAN = "plan=1&door=software-developer&role=nlp-engineer&useful=1&hours=8&start=2026-12-01&rest=67&off=2026-12-24_2027-01-03"
ASSIGNED = "assign=1&topics=python_2026-12-20.linear-algebra&note=Read%20%3Cb%3Ethis%3C%2Fb%3E%0Afirst"
LANGUAGES = ["en", "tr"]


def word(key: str, language: str) -> str:
    return WORDS[f"planner.{key}"][language]  # type: ignore[index]


def address(served: str, language: str, fragment: str = "") -> str:
    return f"{served}{'tr/' if language == 'tr' else ''}planner/{'#' + fragment if fragment else ''}"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    yield page
    assert errors == []


def tab_to(page: Page, selector: str) -> None:
    """Reach an element with the tabulator key alone."""
    for _ in range(400):
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by key")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_is_made_by_key_alone(page: Page, served: str, language: str) -> None:
    page.goto(address(served, language))
    tab_to(page, "#plan-door")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#plan-hours")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("6")
    tab_to(page, "[name=useful]")
    page.keyboard.press("Space")
    tab_to(page, "learning-planner [type=submit]")
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name=word("own", language), exact=True)
    expect(heading).to_be_focused()
    page.wait_for_url("**/planner/#plan=1&door=software-developer&useful=1&hours=6")
    expect(page.locator(".rm-plan-own .rm-plan__weeks tbody tr").first).to_be_visible()


def test_a_break_is_added_and_removed_by_key(page: Page, served: str) -> None:
    page.goto(address(served, "en", "plan=1&start=2026-12-01"))
    page.locator("#plan-off-from").fill("2026-12-24")
    page.locator("#plan-off-to").fill("2027-01-03")
    tab_to(page, "[data-add]")
    page.keyboard.press("Enter")
    page.wait_for_url("**&off=2026-12-24_2027-01-03")
    tab_to(page, ".rm-plan-form__breaks button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/planner/#plan=1&start=2026-12-01")
    expect(page.locator("[data-add]")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_restores_the_whole_plan(page: Page, served: str, language: str) -> None:
    page.goto(address(served, language, PLAN))
    form = page.locator("learning-planner form")
    values = form.evaluate(
        "form => Object.fromEntries(['door', 'role', 'hours', 'start'].map(name => [name, form.elements[name].value]))"
    )
    checked = form.locator("input:checked").evaluate_all("boxes => boxes.map(box => box.name + box.value)")
    assert (values, checked) == (
        {"door": "software-developer", "role": "nlp-engineer", "hours": "8", "start": "2026-12-01"},
        ["rest6", "rest7", "usefulon"],
    )
    expect(form.locator(".rm-plan-form__breaks li")).to_have_count(1)
    expect(page.locator(".rm-plan-own .rm-plan__dates").first).to_have_text(
        "1 – 7 Dec 2026" if language == "en" else "1–7 Ara 2026"
    )
    page.get_by_role("button", name=word("copy", language)).click()
    expect(page.locator("learning-planner [role=status]")).to_have_text(WORDS["page.copied"][language])  # type: ignore[index]
    assert page.evaluate("navigator.clipboard.readText()") == address(served, language, PLAN)


def test_the_language_menu_keeps_the_plan(page: Page, served: str) -> None:
    page.goto(address(served, "en", PLAN))
    page.locator(".rm-details a[data-language='tr/']").click()
    page.wait_for_url(address(served, "tr", PLAN))
    expect(page.get_by_role("heading", name=word("own", "tr"), exact=True)).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("door", planner.DOORS)
def test_the_printed_plan_is_what_the_script_shows(page: Page, served: str, language: str, door: str) -> None:
    page.goto(address(served, language, f"plan=1&door={door}"))
    expect(page.locator(".rm-plan-own .rm-plan")).to_have_count(1)
    tidy = """element => {
        const copy = element.cloneNode(true)
        copy.normalize()
        return copy.outerHTML.replace(/>\\s+/g, ">").replace(/\\s+</g, "<")
    }"""
    printed = page.locator(f"#plan-{door} .rm-plan").evaluate(tidy)
    assert page.locator(".rm-plan-own .rm-plan").evaluate(tidy) == printed


@pytest.mark.parametrize(
    "fragment",
    [
        "plan=1&door=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&role=__proto__&hours=NaN&topics=constructor.toString.%3Cb%3E",
        "plan=1&__proto__=x&constructor=y&start=javascript:alert(1)&rest=abc&off=.._.__",
        "plan=1&hours=[]&hours={}&off=%FF%FE&topics[]=python",
        "plan=999999&x",
        "plan=1&note=" + "%3Cscript%3E" * 100_000,
        "assign=1&topics=&note=",
        "assign=1&topics=" + ".".join(["%3Csvg%2Fonload%3Dalert(1)%3E"] * 300),
    ],
)
def test_a_hostile_link_breaks_nothing_and_writes_no_markup(page: Page, served: str, fragment: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    page.goto(address(served, "en", fragment))
    expect(page.locator("learning-planner form")).to_be_visible()
    assert page.locator("learning-planner, assigned-topics").locator("img, script, svg, b, iframe").count() == 0
    page.get_by_role("button", name=word("make", "en")).click()
    expect(page.locator(".rm-plan-own .rm-plan__weeks tbody tr").first).to_be_visible()


def test_what_was_not_understood_in_a_link_is_told(page: Page, served: str) -> None:
    page.goto(address(served, "tr", "plan=1&door=%3Cb%3E&hours=12"))
    expect(page.locator(".rm-plan__faults")).to_have_text("Bağlantıda anlaşılmayan: door <b>")
    page.goto(address(served, "en"))
    page.goto(address(served, "en", "plan=2"))
    expect(page.locator(".rm-plan__faults")).to_contain_text("another version")


def test_unsound_fields_are_named(page: Page, served: str) -> None:
    page.goto(address(served, "en"))
    page.locator("#plan-hours").fill("0")
    page.get_by_role("button", name=word("make", "en")).click()
    expect(page.locator("#plan-hours")).to_be_focused()
    expect(page.locator("learning-planner [role=status]")).to_have_text(word("hours-wrong", "en"))
    page.locator("#plan-hours").fill("5")
    page.locator("#plan-start").fill("2026-12-01")
    for box in page.locator("[name=rest]").all():
        box.check()
    page.get_by_role("button", name=word("make", "en")).click()
    expect(page.locator("learning-planner [role=status]")).to_have_text(word("rest-wrong", "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_file_holds_the_plan(page: Page, served: str, language: str, tmp_path: Path) -> None:
    page.goto(address(served, language, PLAN))
    with page.expect_download() as download:
        page.get_by_role("button", name=word("download", language)).click()
    path = tmp_path / "plan.ics"
    download.value.save_as(path)
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    first = events[0]
    titles = page.locator(".rm-plan-own .rm-plan__weeks td li > a").evaluate_all(
        "links => [...new Set(links.map(link => link.textContent))]"
    )
    assert [str(event["SUMMARY"]) for event in events][: len(titles)] == titles
    assert (first.decoded("DTSTART"), str(first["URL"]).startswith(address(served, language)[: -len("planner/")])) == (
        date(2026, 12, 1),
        True,
    )
    assert download.value.suggested_filename == f"{word('file', language)}.ics"


def calendar_of(page: Page) -> dict[str, int]:
    """Download the plan, and return the name of each event with its number."""
    with page.expect_download() as download:
        page.get_by_role("button", name=word("download", "en")).click()
    events = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    return {str(event["UID"]): int(str(event["SEQUENCE"])) for event in events}


def test_a_changed_plan_moves_its_events_and_another_leaves_them_alone(page: Page, served: str) -> None:
    page.clock.set_fixed_time("2026-12-01T10:00:00Z")
    page.goto(address(served, "en", PLAN))
    first = calendar_of(page)
    page.wait_for_url(re.compile(r"&key=[0-9a-z]+$"))
    page.reload()
    page.clock.set_fixed_time("2027-01-05T10:00:00Z")
    page.locator("#plan-hours").fill("5")
    page.locator("#plan-hours").press("Tab")
    moved = calendar_of(page)
    page.locator("#plan-role").select_option("data-scientist")
    other = calendar_of(page)
    assert (first.keys() == moved.keys(), first.keys() & other.keys()) == (True, set())
    assert min(moved.values()) > max(first.values())


def test_a_calendar_without_a_first_day_asks_for_one(page: Page, served: str) -> None:
    page.goto(address(served, "en", "plan=1"))
    page.get_by_role("button", name=word("download", "en")).click()
    expect(page.locator("#plan-start")).to_be_focused()
    expect(page.locator("learning-planner [role=status]")).to_have_text(word("need-start", "en"))


def progress(states: dict[str, str]) -> str:
    topics = {id: {"state": state, "on": "2026-11-24"} for id, state in states.items()}
    return json.dumps({"version": 1, "topics": topics, "outcomes": {}})


def test_what_is_settled_is_left_out_unless_it_is_asked_for(context: BrowserContext, page: Page, served: str) -> None:
    text = progress({"linear-algebra": "known", "sql-and-data": "skipped", "python": "learning", "gone": "done"})
    context.add_init_script(f"localStorage.setItem({KEY!r}, {text!r})")
    page.goto(address(served, "en", "plan=1"))
    left = page.locator(".rm-plan-own .rm-plan__left")
    expect(left).to_have_text(f"{word('left-settled', 'en')} Linear algebra, SQL and data")
    titles = page.locator(".rm-plan-own .rm-plan__weeks td li > a").all_text_contents()
    assert ("Linear algebra" in titles, "SQL and data" in titles, "Python" in titles) == (False, False, True)
    page.get_by_label(word("settled", "en")).check()
    expect(left).to_have_count(0)
    page.wait_for_url("**#plan=1&settled=1")


def test_who_has_settled_everything_sees_no_empty_plan(context: BrowserContext, page: Page, served: str) -> None:
    text = progress({topic.id: "known" for topic in ROADMAP.topics})
    context.add_init_script(f"localStorage.setItem({KEY!r}, {text!r})")
    page.goto(address(served, "en", "plan=1&start=2026-12-01"))
    expect(page.locator(".rm-plan-own .rm-plan__summary")).to_have_text(word("nothing", "en"))
    assert page.locator(".rm-plan-own table").count() == 0
    page.get_by_role("button", name=word("download", "en")).click()
    expect(page.locator("learning-planner [role=status]")).to_have_text(word("nothing", "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_assignment_is_made_and_opened(context: BrowserContext, page: Page, served: str, language: str) -> None:
    page.goto(address(served, language))
    page.locator(".rm-assign__stage summary").nth(2).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator(".rm-assign__topic", has=page.locator("[value=python]")).locator("[type=date]").fill("2026-12-20")
    page.locator("#assign-note").fill("Önce <b>bunu</b> okuyun & sorun.\nSonra diğerini.")
    page.get_by_role("button", name=word("assign-make", language)).click()
    expect(page.locator("assign-topics [role=status]")).to_have_text(WORDS["page.copied"][language])  # type: ignore[index]
    link = page.locator("#assign-link").input_value()
    assert page.evaluate("navigator.clipboard.readText()") == link

    context.add_init_script(f"localStorage.setItem({KEY!r}, {progress({'python': 'learning'})!r})")
    other = context.new_page()
    other.goto(link)
    expect(other.get_by_role("heading", name=word("assigned", language))).to_be_focused()
    expect(other.locator(".rm-assigned__note")).to_have_text("Önce <b>bunu</b> okuyun & sorun.\nSonra diğerini.")
    entry = other.locator(".rm-assigned > ul li")
    expect(entry).to_contain_text("20 Dec 2026" if language == "en" else "20 Ara 2026")
    expect(entry).to_contain_text(word("state-learning", language))
    assert other.locator("assigned-topics").locator("input, textarea, b").count() == 0
    with other.expect_download() as download:
        other.locator("assigned-topics").get_by_role("button", name=word("download", language)).click()
    event = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")[0]
    assert (event.decoded("DTSTART"), str(event["DESCRIPTION"])) == (
        date(2026, 12, 20),
        "Önce <b>bunu</b> okuyun & sorun.\nSonra diğerini.",
    )
    other.get_by_role("link", name=word("make-own", language)).click()
    other.wait_for_url("**/planner/#plan=1&topics=python")
    expect(other.locator(".rm-plan-own .rm-plan__weeks td li > a").first).to_have_text("Python")
    expect(other.locator("assigned-topics")).to_be_hidden()
    other.get_by_role("button", name=word("for-a-role", language)).click()
    other.wait_for_url("**/planner/#plan=1")


def test_an_assignment_without_topics_is_not_made(page: Page, served: str) -> None:
    page.goto(address(served, "en"))
    page.get_by_role("button", name=word("assign-make", "en")).click()
    expect(page.locator("assign-topics [role=status]")).to_have_text(word("assign-none", "en"))
    expect(page.locator("#assign-link")).to_be_hidden()


def test_a_link_to_a_section_keeps_the_plan_in_the_address(page: Page, served: str) -> None:
    page.goto(address(served, "en", PLAN))
    page.locator("#limits .headerlink").click()
    page.wait_for_url(f"**#{PLAN}&at=limits")
    page.reload()
    expect(page.locator("#plan-hours")).to_have_value("8")
    expect(page.locator("#limits")).to_be_in_viewport()


def test_going_back_finds_the_section_that_was_read_before_the_plan(page: Page, served: str) -> None:
    page.goto(address(served, "en"))
    page.locator("#limits .headerlink").click()
    page.evaluate("fragment => { location.hash = fragment }", PLAN)
    expect(page.locator(".rm-plan-own .rm-plan")).to_be_visible()
    page.go_back()
    page.wait_for_url(address(served, "en", "limits"))
    page.reload()
    expect(page.locator(".rm-plan-own")).to_be_hidden()
    page.go_forward()
    page.wait_for_url(address(served, "en", PLAN))
    expect(page.locator(".rm-plan-own .rm-plan")).to_be_visible()
    page.locator("#limits .headerlink").click()
    page.wait_for_url(f"**#{PLAN}&at=limits")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_more_than_twelve_hours_is_refused(page: Page, served: str, language: str) -> None:
    page.goto(address(served, language, "plan=1&hours=60&start=2026-12-01"))
    for box in page.locator("[name=rest]").all()[:6]:
        box.check()
    page.get_by_role("button", name=word("make", language)).click()
    expect(page.locator("#plan-hours")).to_be_focused()
    expect(page.locator("learning-planner [role=status]")).to_have_text(word("day-wrong", language).replace("{most}", "12"))
    page.locator("#plan-hours").fill("12")
    page.get_by_role("button", name=word("make", language)).click()
    page.wait_for_url("**#plan=1&hours=12&start=2026-12-01&rest=123456")


def test_a_link_that_asks_for_too_long_days_says_what_became_of_it(page: Page, served: str) -> None:
    page.goto(address(served, "en", "plan=1&hours=60&start=2026-12-01&rest=123456"))
    expect(page.locator(".rm-plan__faults")).to_have_text(word("fault-day", "en").replace("{value}", "12"))
    expect(page.locator("#plan-hours")).to_have_value("12")


def test_a_link_to_a_folded_plan_opens_it(page: Page, served: str) -> None:
    page.goto(address(served, "en", "plan-student"))
    expect(page.locator("#plan-student .rm-plan__weeks")).to_be_visible()


def test_a_plan_made_of_an_assignment_takes_the_focus(page: Page, served: str) -> None:
    page.goto(address(served, "en", ASSIGNED))
    page.get_by_role("link", name=word("make-own", "en")).click()
    expect(page.get_by_role("heading", name=word("own", "en"), exact=True)).to_be_focused()


def test_the_name_of_a_section_hides_neither_plan_nor_assignment(page: Page, served: str) -> None:
    page.goto(address(served, "en", ASSIGNED))
    page.evaluate("location.hash = 'limits'")
    expect(page.get_by_role("heading", name=word("assigned", "en"))).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_the_printed_plans_are_there_and_no_form(browser: Browser, served: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(served, language))
    expect(page.get_by_text(word("no-script", language))).to_be_visible()
    expect(page.locator("#plan-new-to-code .rm-plan__weeks tbody tr").first).to_be_visible()
    assert (page.locator(".rm-plans__door").count(), page.locator("form.rm-plan-form:visible").count()) == (4, 0)
    page.locator("#plan-student summary").click()
    expect(page.locator("#plan-student .rm-plan__weeks tbody tr").first).to_be_visible()
    context.close()


def test_on_paper_a_plan_stands_alone(page: Page, served: str) -> None:
    page.goto(address(served, "en", PLAN))
    page.emulate_media(media="print")
    expect(page.locator(".rm-plan-own .rm-plan__weeks")).to_be_visible()
    hidden = ["learning-planner form", ".rm-plan__actions", ".rm-plans", ".rm-assign", "#limits", "#calendar"]
    assert [selector for selector in hidden if page.locator(selector).is_visible()] == []


def test_on_paper_a_page_without_a_plan_of_ones_own_is_whole(page: Page, served: str) -> None:
    page.goto(address(served, "en"))
    page.emulate_media(media="print")
    expect(page.locator("#plan-new-to-code .rm-plan__weeks")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_barrier_in_a_plan_and_an_assignment(
    browser: Browser, served: str, language: str, scheme: Scheme, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    found = []
    for fragment in (PLAN + "&x=y", ASSIGNED + "&x=y", ""):
        page = context.new_page()
        open_whole(page, address(served, language, fragment))
        if not fragment:
            page.locator("details").evaluate_all("all => all.forEach(details => { details.open = true })")
            page.locator("[name=topic]").first.check()
        found += [(fragment, barrier) for barrier in barriers(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((fragment, "scrolls sideways"))
        page.close()
    context.close()
    assert found == []


def test_no_control_is_smaller_than_a_finger(page: Page, served: str) -> None:
    page.goto(address(served, "en", PLAN))
    small = (
        page.locator("learning-planner")
        .locator("select, input, button, label.rm-plan-form__check")
        .evaluate_all(
            """all => all.map(one => one.type === "checkbox" ? one.closest("label") : one)
            .filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"""
        )
    )
    assert small == []


def test_a_refused_store_breaks_nothing(context: BrowserContext, page: Page, served: str) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
    )
    page.goto(address(served, "en", PLAN))
    expect(page.locator(".rm-plan-own .rm-plan__weeks tbody tr").first).to_be_visible()
    assert re.search(r"Topics: \d+", page.locator(".rm-plan-own .rm-plan__summary").inner_text())


def test_where_the_script_does_not_come_the_reader_is_told_and_nothing_stays_empty(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.route("**/javascripts/planner.js", lambda route: route.abort())
    page.goto(f"{served}planner/", wait_until="load")
    form, told = page.locator(".rm-plan-form").first, page.locator("learning-planner > [data-without-script]")
    assert form.evaluate("form => [form.offsetHeight > 100, form.checkVisibility({ visibilityProperty: true })]") == [True, False]
    expect(told).to_be_hidden()
    page.evaluate("document.getAnimations().forEach(animation => animation.finish())")  # five seconds later
    expect(told).to_be_visible()
    assert form.evaluate("form => form.offsetHeight") == 0
    page.close()
