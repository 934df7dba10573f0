"""What the worker in ``overrides/sw.js`` keeps for reading offline: one list per language, and the worker that knows the lists.

A list names each file with the hash of what is in it. It is made from the built site: the pages of the language, all that
they load, and all that those load in turn. So it has to be the last step of a build.
"""

import base64
import hashlib
import json
import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from macros.model import LANGUAGES, Language
from macros.site.assets import scripts
from macros.site.languages import path_of

log = logging.getLogger("mkdocs.plugins.roadmap")

WORKER = "sw.js"
LISTS = "const LISTS = {}"
"""The line of the worker that this module fills in."""
LOADED = frozenset({".avif", ".css", ".js", ".json", ".mjs", ".png", ".svg", ".wasm", ".webmanifest", ".webp", ".woff2"})
"""The kinds of files that a page loads. What it only links to (a lab's archive, the raw data) is not kept."""
ALWAYS = (
    "search/*",
    "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
    "assets/javascripts/lunr/min/lunr.{language}.min.js",
)
"""What scripts load under a name that they put together, by pattern in the language's folder."""
SITE = "https://site.invalid/"

STRING = re.compile(r"""["'`]([^"'`\s<>${}]+\.(?:avif|css|js|json|mjs|png|svg|wasm|webp|woff2))["'`]""")
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


def write(site: Path) -> None:
    """Write the lists and the worker into the root of a built site.

    Raises:
        ValueError: the worker has no place for the lists.
    """
    known = {}
    for language in LANGUAGES:
        text = listing(site, language)
        (site / f"offline.{language}.json").write_text(text, "utf-8")
        known[language] = {"home": path_of(language), "hash": integrity(text.encode())}
        log.info("Offline reading keeps %.1f MB in %s", json.loads(text)["size"] / 1e6, language)
    source = (site / WORKER).read_text("utf-8")
    if LISTS not in source:
        raise ValueError(f"{WORKER} no longer holds {LISTS!r}")
    (site / WORKER).write_text(scripts.smaller(source.replace(LISTS, f"const LISTS = {json.dumps(known)}")), "utf-8")


def listing(site: Path, language: Language) -> str:
    """Return the list of a language: the size of all files, and the hash of each by its path, as JSON."""
    files = sorted(kept(site, language))
    contents = {path: (site / path).read_bytes() for path in files}
    value = {
        "size": sum(map(len, contents.values())),
        "files": {_address(path): integrity(content) for path, content in contents.items()},
    }
    return json.dumps(value, ensure_ascii=False, indent=0) + "\n"


def integrity(content: bytes) -> str:
    """Return the hash of a file as browsers check it. Source: Subresource Integrity, https://www.w3.org/TR/SRI/."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def kept(site: Path, language: Language) -> set[str]:
    """Return the paths of all files that are kept for a language."""
    home = path_of(language)
    others = tuple(path_of(other) for other in LANGUAGES if other != language and path_of(other))
    found = {path for path in _under(site, home, "**/index.html") if home or not path.startswith(others)}
    for pattern in ALWAYS:
        found |= set(_under(site, home, pattern.format(language=language)))
    waiting = sorted(found)
    while waiting:
        path = waiting.pop()
        for target in loads(site, path, home):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def loads(site: Path, path: str, home: str) -> set[str]:
    """Return the paths of the files that a file of the site loads."""
    source = site / path
    bases = [SITE + path]
    if source.suffix == ".html":
        links: Iterable[str] = _named(source.read_text("utf-8"))
    elif source.suffix == ".css":
        links = CSS_URL.findall(source.read_text("utf-8"))
    elif source.suffix in (".js", ".mjs"):
        links = STRING.findall(source.read_text("utf-8"))
        bases += [SITE + home, SITE]  # a script names a file from its own place, or from that of the language or the edition
    elif source.suffix == ".webmanifest":
        links = _strings(json.loads(source.read_text("utf-8")))
    else:
        return set()
    files = {link for link in links if _may_be_loaded(link)}
    targets = (urlsplit(urljoin(base, link)) for link in files for base in bases)
    paths = {unquote(url.path).lstrip("/") for url in targets if f"{url.scheme}://{url.netloc}/" == SITE}
    return {path for path in paths if Path(path).suffix in LOADED and (site / path).is_file()}


@cache  # pages load the same files over and over
def _may_be_loaded(link: str) -> bool:
    return Path(urlsplit(link).path).suffix in LOADED


def _named(html: str) -> Iterator[str]:
    """Yield what a page might load: every attribute that is not a link to follow, and the texts in its JSON."""
    document = LexborHTMLParser(html)
    for node in document.css(":not(a)"):
        for value in node.attributes.values():
            if value and "." in value:
                yield from value.split()
    for node in document.css("script[type='application/json']"):
        yield from _strings(json.loads(node.text()))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _under(site: Path, home: str, pattern: str) -> Iterator[str]:
    return (path.relative_to(site).as_posix() for path in (site / home).glob(pattern) if path.is_file())


def _address(path: str) -> str:
    return path.removesuffix("index.html")
