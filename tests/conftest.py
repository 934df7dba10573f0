"""What many tests share: a copy of the project, the built site, a server, a browser."""

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
expect.set_options(timeout=30_000)  # how long to wait for what must come: a busy machine is slow, not wrong
Headers = Callable[[str], dict[str, str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def copy_project(target: Path) -> Path:
    """Copy what a build reads."""
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def mkdocs(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run mkdocs as a person would."""
    variables = {
        key: value for key, value in os.environ.items() if key not in ("SITE_URL", "REPO_URL", "MIKE_DOCS_VERSION", "RELEASE")
    }
    variables |= {"STRICT": "true", "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"} | environment
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments], cwd=root, env=variables, capture_output=True, text=True, check=False
    )


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a static host does: no listing, 404.html from the root, and nothing is used again without asking."""

    def end_headers(self) -> None:
        headers: Headers = getattr(self.server, "headers_of", lambda path: {"Cache-Control": "no-cache"})
        for name, value in headers(self.path).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / getattr(self.server, "not_found", "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.read_bytes())


@contextlib.contextmanager
def serving(folder: Path, not_found: str = "404.html", headers_of: Headers | None = None) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 and give its address, with the last slash.

    Args:
        folder: what is served.
        not_found: the page for what is not there.
        headers_of: the headers for a path, if they are to be others than those of a careful host.
    """
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    server.not_found = not_found  # type: ignore[attr-defined]
    if headers_of:
        server.headers_of = headers_of  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to break."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once, strictly, in both languages."""
    folder = tmp_path_factory.mktemp("built") / "site"
    result = mkdocs(ROOT, "build", "--site-dir", str(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is published, with books and cards; what did not change comes from .cache/."""
    folder = tmp_path_factory.mktemp("released") / "site"
    result = mkdocs(ROOT, "build", "--site-dir", str(folder), RELEASE="true")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the built site on this machine."""
    with serving(site) as address:
        yield address


@contextlib.contextmanager
def launched() -> Iterator[Browser]:
    """Give a real browser: the system's Chromium, else the one that Playwright brought."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    flags += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    with launched() as browser:
        yield browser
