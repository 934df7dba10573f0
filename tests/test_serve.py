"""`mkdocs serve` shows a change of a Turkish page, and of a data file, without a restart."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket

import pytest

from .sample import edit


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_for(what: Callable[[], bool], server: "subprocess.Popen[bytes]") -> None:
    """Wait for a condition, not for a time; the limit only keeps a broken server from hanging the suite."""
    end = time.monotonic() + 120
    while not what():
        assert server.poll() is None, "the server has stopped"
        assert time.monotonic() < end, "the change was not shown"
        time.sleep(0.1)


@pytest.fixture
def served_project(project: Path) -> Iterator[tuple[Path, str, "subprocess.Popen[bytes]"]]:
    address = f"127.0.0.1:{free_port()}"
    environment = {key: value for key, value in os.environ.items() if key not in ("STRICT", "SITE_URL")} | {
        "NO_MKDOCS_2_WARNING": "1"
    }
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    with (project / "log.txt").open("wb") as log:
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
    try:
        wait_for(lambda: "</html>" in fetch(f"http://{address}/tr/"), server)
        yield project, f"http://{address}/", server
    finally:
        server.terminate()
        server.wait()


def test_changes_of_pages_and_data_are_shown_in_both_languages(
    served_project: tuple[Path, str, "subprocess.Popen[bytes]"],
) -> None:
    project, address, server = served_project
    assert "livereload" in fetch(f"{address}tr/glossary/")
    page = project / "docs/tr/glossary.md"
    page.write_text(page.read_text("utf-8") + "\nYepyeni bir cümle.\n", "utf-8")
    wait_for(lambda: "Yepyeni bir cümle." in fetch(f"{address}tr/glossary/"), server)
    edit(project, "docs/data/ui.yml", "Reviewed, tr: Gözden geçirildi", "Looked over, tr: Bakıldı")
    wait_for(lambda: "Looked over" in fetch(f"{address}glossary/") and "Bakıldı" in fetch(f"{address}tr/glossary/"), server)
