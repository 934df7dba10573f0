"""Two builds of one commit are the same, byte for byte, wherever and whenever they are made."""

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from .conftest import copy_project

LATER = """
import sys
import time_machine
from mkdocs.__main__ import cli
with time_machine.travel(float(sys.argv.pop(1))):
    cli()
"""


def build(root: Path, target: Path, umask: int, moment: datetime, **environment: str) -> dict[str, str]:
    """Build a copy of the project at another place and time; return the hash of each file."""
    copy_project(root)
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "SITE_URL", "REPO_URL", "SOURCE_"))
    }
    command = [sys.executable, "-c", LATER, str(moment.timestamp()), "build", "--site-dir", str(target)]
    variables = kept | {"STRICT": "true", "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"} | environment
    result = subprocess.run(command, cwd=root, env=variables, umask=umask, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    files = sorted(path for path in target.rglob("*") if path.is_file())
    return {path.relative_to(target).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, str]]:
    """One build here and now, and one elsewhere, four hundred days later."""
    now = datetime.now(UTC)
    one, two = (tmp_path_factory.mktemp(name) for name in ("a", "another-place"))
    return (
        build(one / "project", one / "site", 0o022, now, TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1"),
        build(
            two / "a folder" / "roadmap",
            two / "built" / "site",
            0o077,
            now + timedelta(days=400, hours=7),
            TZ="Pacific/Kiritimati",
            LC_ALL="C",
            PYTHONHASHSEED="4242",
        ),
    )


def test_both_builds_hold_the_same_files(builds: tuple[dict[str, str], dict[str, str]]) -> None:
    one, two = builds
    assert sorted(one) == sorted(two)


def test_every_file_is_the_same(builds: tuple[dict[str, str], dict[str, str]]) -> None:
    one, two = builds
    assert [path for path, content in one.items() if content != two.get(path)] == []
