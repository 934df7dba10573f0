"""Every file of somebody else is listed with its name, version, licence and hash, and is what the list says."""

import hashlib
import re

from tests.conftest import ROOT

VENDOR = ROOT / "overrides" / "assets" / "vendor"


def test_the_list_tells_every_file_and_its_hash() -> None:
    rows = [
        re.split(r"\s*\|\s*", line.strip("| ")) for line in (VENDOR / "README.md").read_text().splitlines() if "LICENSE" in line
    ]
    listed = {name: digest for name, _, _, _, digest in rows}
    there = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.iterdir()
        if path.name != "README.md" and not path.name.endswith(".LICENSE.txt")
    }
    assert listed == there


def test_every_file_has_its_licence_beside_it() -> None:
    files = [path for path in VENDOR.iterdir() if path.suffix in (".js", ".css", ".woff2")]
    assert [path.name for path in files if not path.with_name(f"{path.stem}.LICENSE.txt").is_file()] == []
