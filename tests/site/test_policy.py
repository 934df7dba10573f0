"""The policy, and a host that sends it: every kind of page works under the very headers that the build writes."""

import fnmatch
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.site import policy
from tests.conftest import serving

PAGES = (
    "",
    "roadmap/",
    "roadmap/mathematics/",
    "roadmap/mathematics/linear-algebra/",
    "roadmap/career/salaries/",
    "glossary/",
    "resources/",
    "about/",
    "changes/",
    "offline/",
    "no/such/page/",
)


def sent(rules: str, path: str) -> dict[str, str]:
    """Return the headers that a host sends for a path, by the rules of ``_headers``: all that match, joined."""
    found: dict[str, str] = {}
    matches = False
    for line in rules.splitlines():
        if line.startswith("/"):
            matches = fnmatch.fnmatchcase(path.partition("?")[0], line)
        elif matches and line.strip():
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@pytest.mark.parametrize("text", [policy.in_header(), policy.in_page(scripts=["a"], styles=["b"])])
def test_nothing_is_loaded_from_elsewhere_and_nothing_unsafe_is_allowed(text: str) -> None:
    assert [word for word in ("unsafe", "http:", "https:", "*", "blob:", "strict-dynamic") if word in text] == []
    assert [directive for directive in text.split("; ") if "data:" in directive] == ["img-src 'self' data:"]


def test_a_page_allows_exactly_the_texts_that_it_holds() -> None:
    directives = dict(each.split(" ", 1) for each in policy.in_page(scripts=["a"], styles=["b"]).split("; "))
    hashes = {"a": "ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=", "b": "PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0="}
    assert directives["default-src"] == "'self'"
    assert directives["style-src"] == f"'self' 'sha256-{hashes['b']}'"
    assert directives["script-src"].startswith(f"'self' 'sha256-{hashes['a']}' 'sha256-")
    assert directives["script-src"].count("sha256") == 2  # the second: which pages to prepare


def test_a_host_says_what_is_true_of_all_pages_and_forbids_frames() -> None:
    page, header = (set(text.split("; ")) for text in (policy.in_page(), policy.in_header()))
    assert header - page == {"frame-ancestors 'none'"}
    assert {each.split(" ")[0] for each in page - header} == {"default-src", "script-src", "style-src"}


def test_no_feature_is_named_twice() -> None:
    assert len(policy.UNUSED_FEATURES) == len(set(policy.UNUSED_FEATURES))


@pytest.mark.parametrize("path", ["/", "/tr/glossary/", "/sw.js", "/assets/0123abcd/site.css"])
def test_no_header_is_given_twice(site: Path, path: str) -> None:
    rules = (site / "_headers").read_text("utf-8")
    headers = sent(rules, path)
    assert {name: headers[name] for name in policy.headers()} == policy.headers()
    assert headers.get("Cache-Control", "no-cache") in ("no-cache", "public, max-age=31536000, immutable")


def test_every_kind_of_page_works_under_the_headers_of_the_host(browser: Browser, site: Path) -> None:
    rules = (site / "_headers").read_text("utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on(
        "console", lambda message: found.append(f"{page.url}: {message.text}") if message.type in ("error", "warning") else None
    )
    page.on("requestfailed", lambda request: None if "ABORTED" in str(request.failure) else found.append(request.url))
    page.add_init_script("addEventListener('securitypolicyviolation', e => console.error(e.violatedDirective, e.blockedURI))")
    with serving(site, headers_of=lambda path: {"Cache-Control": "no-cache"} | sent(rules, path)) as address:
        for language in ("", "tr/"):
            for path in PAGES:
                page.goto(f"{address}{language}{path}", wait_until="networkidle")
            page.locator("[data-md-component=search-query]").click()
            page.keyboard.type("a")
            expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15000)
            page.keyboard.press("Escape")
        assert page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.goto(f"{address}about/")
        expect(page.locator("offline-switch [role=status]")).to_contain_text("are kept on this device")
    context.close()
    assert [line for line in found if "404 (File not found)" not in line and "404 (Not Found)" not in line] == []
