"""Every page in a real browser: no error in the console, no failed request, nothing asked of another host, no cookie."""

from pathlib import Path

from playwright.sync_api import Browser

from macros import data, pages
from tests.browser.opening import open_whole

ADDRESSES = sorted(pages.addresses(pages.load(data.ROOT)[0]))


def test_every_page_is_quiet_and_asks_nobody_else(browser: Browser, served: str, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    found: list[str] = []
    page.on(
        "console", lambda message: found.append(f"{page.url}: {message.text}") if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on("response", lambda answer: found.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    # What is aborted, the browser itself has given up, on its way to the next page.
    page.on("requestfailed", lambda request: None if "ABORTED" in str(request.failure) else found.append(f"failed {request.url}"))
    page.on("request", lambda request: None if request.url.startswith((served, "data:", "blob:")) else found.append(request.url))
    for language in ("", "tr/"):
        for address in ADDRESSES:
            open_whole(page, served + language + address)
    assert (found, context.cookies()) == ([], [])
    context.close()
