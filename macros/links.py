"""The addresses of the data that do not answer; ``python -m macros.links`` prints them as Markdown and exits with 1.

It asks the whole web, so it runs once a week and never stops a merge.
"""

import sys
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from . import data
from .model import Roadmap

ROBOTS_REFUSED = {401, 403, 405, 429, 999}
"""Answers that say something of robots, nothing of the page."""


def fault(url: str) -> str | None:
    """Return why an address is dead, or nothing when it is alive."""
    request = urllib.request.Request(url, headers={"User-Agent": "Mozilla/5.0 (link check of an open roadmap)"})
    try:
        with urllib.request.urlopen(request, timeout=30):
            return None
    except urllib.error.HTTPError as error:
        return None if error.code in ROBOTS_REFUSED else f"answers {error.code}"
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        return f"does not answer ({getattr(error, 'reason', error)})"


def dead(roadmap: Roadmap) -> list[str]:
    """Ask every address once; return a line for each that is dead."""
    addresses = {url: f"resource `{r.id}`" for r in roadmap.resources for url in (r.url, r.url_tr) if url}
    addresses |= {f.source.url: f"fact `{f.id}`" for f in roadmap.facts if f.source.url}
    with ThreadPoolExecutor(16) as pool:
        faults = dict(zip(addresses, pool.map(fault, addresses), strict=True))
    return [f"- {addresses[url]}: {url} {why}" for url, why in faults.items() if why]


def main() -> int:
    """Run the command; return its exit code."""
    lines = dead(data.load())
    if lines:
        print(
            "These addresses did not answer. A site may be down for a day: look twice before you replace one.", "", *lines, sep="\n"
        )
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
