"""The page that a reader points at is prepared, where browser and host allow it."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import open_whole
from tests.conftest import Quiet


class Noting(Quiet):
    """Notes which requests prepare a page."""

    def do_GET(self) -> None:  # noqa: N802
        if "prerender" in self.headers.get("Sec-Purpose", ""):
            self.server.prepared.append(self.path)  # type: ignore[attr-defined]
            self.server.came.set()  # type: ignore[attr-defined]
        super().do_GET()


@pytest.fixture
def noting(site: Path) -> Iterator[http.server.ThreadingHTTPServer]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Noting, directory=str(site)))
    server.prepared, server.came = [], threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("language", ["", "tr/"])
def test_the_page_under_the_pointer_is_prepared(browser: Browser, noting: http.server.ThreadingHTTPServer, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"http://127.0.0.1:{noting.server_address[1]}/{language}roadmap/mathematics/")
    page.locator("script[type=speculationrules]").wait_for(state="attached")
    page.locator(".md-sidebar--primary a[href='../programming/']").hover()
    noting.came.wait(30)  # type: ignore[attr-defined]
    assert noting.prepared == [f"/{language}roadmap/programming/"]  # type: ignore[attr-defined]
    page.close()


def test_nothing_is_prepared_for_who_saves_data(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    open_whole(page, served)
    assert page.locator("script[type=speculationrules]").count() == 0
    page.close()
