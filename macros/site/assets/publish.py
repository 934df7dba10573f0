"""The files of the site as they are published: one style sheet, one folder named by its content."""

import hashlib
import posixpath
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from macros.site.assets import names, scripts, styles

SHEET = "stylesheets/site.css"
FIXED = "javascripts/root.js"
"""The script of the page above the editions, which is made once for all editions and knows no hash."""
ADDRESS = re.compile(r'"([^"\s<>]*\bassets/[^"\s<>]*)"')
"""A quoted address, in an attribute or in JSON."""
SHEETS = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


@dataclass(frozen=True)
class Place:
    """Where a site is built, and where it will be read."""

    site: Path
    base: str
    """Path of the site's address on its host, with slashes around; the 404 page has absolute links."""
    languages: tuple[str, ...]
    """The folders of the languages that have a copy of the assets of their own."""

    def asset(self, link: str, page: Path) -> str | None:
        """Return the asset that a page links, by its path below ``assets/``; each language's copy is the same file."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        path = posixpath.normpath(posixpath.join(self._folder(page), parts.path))
        for language in ("", *(f"{language}/" for language in self.languages)):
            if path.startswith(f"{self.base}{language}assets/"):
                return path.removeprefix(f"{self.base}{language}assets/")
        return None

    def link(self, asset: str, page: Path, like: str) -> str:
        """Return a page's link to a file below ``assets/``, absolute or relative as it was."""
        if like.startswith("/"):
            return f"{self.base}assets/{asset}"
        return posixpath.relpath(f"{self.base}assets/{asset}", self._folder(page))

    def _folder(self, page: Path) -> str:
        return posixpath.dirname(self.base + page.relative_to(self.site).as_posix())


def finish(site: Path, base: str, languages: Iterable[str], theme: Path) -> None:
    """Make a built site as light as its pages allow.

    Args:
        site: the folder of the site.
        base: path of the site's address on its host, with slashes around.
        languages: the folders of the languages that have a copy of the assets of their own.
        theme: the theme's folder of assets; of its files only those that a page asks for are kept.

    Raises:
        PluginError: a script relies on what is not there.
    """
    place = Place(site, base, tuple(languages))
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    manifests = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.webmanifest"))}
    links = {
        path: {link: asset for link in ADDRESS.findall(text) if (asset := place.asset(link, path))}
        for path, text in (pages | manifests).items()
    }
    asked = {asset for found in links.values() for asset in found.values()}
    assets = site / "assets"
    there = {path.relative_to(assets).as_posix(): path for path in sorted(assets.rglob("*")) if path.is_file()}
    files = {name: path.read_bytes() for name, path in there.items() if name in asked or not (theme / name).is_file()}

    sheets = list(dict.fromkeys(links[path][link] for path, html in pages.items() for link in SHEETS.findall(html)))
    texts = {name: scripts.smaller(data.decode()) for name, data in files.items() if name.endswith(".js")}
    own = {name: text for name, text in texts.items() if name.startswith("javascripts/")}
    known = names.collect(pages.values(), own.values())
    css = styles.sheet([files[sheet].decode() for sheet in sheets], known)
    scripts.check(own, known, styles.classes(css))

    files = {name: data for name, data in files.items() if name not in sheets}
    files |= {SHEET: css.encode()} | {name: text.encode() for name, text in texts.items()}
    folder = digest(files)
    for each in (assets, *(site / language / "assets" for language in place.languages)):
        shutil.rmtree(each, ignore_errors=True)
    for name, data in files.items():
        target = assets / (name if name == FIXED else f"{folder}/{name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for path, text in (pages | manifests).items():
        moved = {
            link: place.link(f"{folder}/{SHEET if asset in sheets else asset}", path, link)
            for link, asset in links[path].items()
            if asset in sheets or asset in files
        }
        relinked = _relinked(text, moved)
        path.write_text(_one_sheet(relinked), "utf-8")


def digest(files: Mapping[str, bytes]) -> str:
    """Return a short name for what stands in some files."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        total.update(f"{name}\0{len(data)}\0".encode() + data)
    return total.hexdigest()[:12]


def _relinked(html: str, moved: Mapping[str, str]) -> str:
    return ADDRESS.sub(lambda match: f'"{moved.get(match[1], match[1])}"', html)


def _one_sheet(html: str) -> str:
    """Return a page that links each style sheet once."""
    seen: set[str] = set()

    def first(match: re.Match[str]) -> str:
        known = match[1] in seen
        seen.add(match[1])
        return "" if known else match[0]

    return SHEETS.sub(first, html)
