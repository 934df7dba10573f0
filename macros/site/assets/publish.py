"""The files of the site as they are published: pages that can be painted at once, one folder named by its content.

Pages as deep below the same folder (``roadmap/``: the road, its stages, their topics) have their style in common. What shows a page
stands in the page, with a hash in its policy; a small sheet with the rest is linked at its end, where no paint waits for it.
A third is for browsers that run no script.
"""

import hashlib
import posixpath
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from macros.site import policy
from macros.site.assets import dark, first_paint, names, scripts, styles

START = "javascripts/start.js"
"""The script that has to run before the first paint: it goes into the page."""
FIXED = "javascripts/root.js"
"""The script of the page above the editions, which is made once for all editions and knows no hash."""
ADDRESS = re.compile(r'"([^"\s<>]*\bassets/[^"\s<>]*)"')
"""A quoted address, in an attribute or in JSON."""
SHEETS = re.compile(r'<link rel="stylesheet" href="([^"]+)">\s*')
START_TAG = re.compile(rf'<script src="[^"]*{START}"([^>]*)></script>')


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

    def kind(self, page: Path) -> str:
        """Return the name of the folder that a page is in and how deep, whatever its language; for one at the top, its own."""
        folder, *rest = (part for part in page.relative_to(self.site).with_suffix("").parts if part not in self.languages)
        if not rest:
            return "home" if folder == "index" else folder
        return f"{folder}_{len(rest) - 1}" if rest[1:] else folder  # the name of no folder has such a line in it

    def _folder(self, page: Path) -> str:
        return posixpath.dirname(self.base + page.relative_to(self.site).as_posix())


@dataclass(frozen=True)
class Style:
    """The style that pages of one kind have in common, in parts."""

    shown: str
    """What shows a page: it stands in the page."""
    rest: str
    dark: str
    """The dark colours for a browser that runs no script."""

    @classmethod
    def of(cls, possible: list[styles.Rule], painted: names.Names) -> Self:
        """Return the parts of a style.

        Args:
            possible: all rules that can match the pages.
            painted: what the pages speak of when they are painted first.
        """
        first, rest = first_paint.split(possible, painted)
        return cls(styles.write(first), styles.write(rest), styles.write(dark.without_script(possible)))


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
    rules = styles.without_replaced(styles.parse({sheet: files.pop(sheet).decode() for sheet in sheets}))
    texts = {name: scripts.smaller(data.decode()) for name, data in files.items() if name.endswith(".js")}
    files |= {name: text.encode() for name, text in texts.items()}
    own = {name: text for name, text in texts.items() if name.startswith("javascripts/")}
    del files[START]

    kind_of = {path: place.kind(path) for path, html in pages.items() if SHEETS.search(html)}  # not a page that only leads on
    style_of: dict[str, Style] = {}
    known: set[str] = set()
    for kind in sorted(set(kind_of.values())):
        paths = [path for path in kind_of if kind_of[path] == kind]
        found = names.collect(pages[path] for path in paths)
        loaded = scripts.with_imports({asset for path in paths for asset in links[path].values()}, own)
        possible = styles.matching(rules, found.spoken(loaded.values()))
        style_of[kind] = style = Style.of(possible, found.spoken([own[START]]))
        files |= {_rest(kind): style.rest.encode(), _dark(kind): style.dark.encode()}
        known |= found.classes | found.tags | found.ids | styles.classes(possible)
    scripts.check(own, known)

    folder = _replace(files, place)
    for path, text in (pages | manifests).items():
        moved = {link: place.link(f"{folder}/{asset}", path, link) for link, asset in links[path].items() if asset in files}
        relinked = _relinked(text, moved)
        if path in kind_of:
            kind = kind_of[path]
            like = next(iter(moved))
            rest, dark_sheet = (place.link(f"{folder}/{sheet(kind)}", path, like) for sheet in (_rest, _dark))
            relinked = painted_at_once(relinked, style_of[kind].shown, own[START], rest, dark_sheet)
        path.write_text(relinked, "utf-8")


def _rest(kind: str) -> str:
    return f"stylesheets/{kind}.css"


def _dark(kind: str) -> str:
    return f"stylesheets/{kind}.dark.css"


def _replace(files: Mapping[str, bytes], place: Place) -> str:
    """Put some files in the place of all assets; return the name of the folder that they are in."""
    folder = digest(files)
    assets = place.site / "assets"
    for each in (assets, *(place.site / language / "assets" for language in place.languages)):
        shutil.rmtree(each, ignore_errors=True)
    for name, data in files.items():
        target = assets / (name if name == FIXED else f"{folder}/{name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


def _relinked(text: str, moved: Mapping[str, str]) -> str:
    return ADDRESS.sub(lambda match: f'"{moved.get(match[1], match[1])}"', text)


def painted_at_once(html: str, style: str, start: str, rest: str, dark_sheet: str) -> str:
    """Return a page that holds what its first paint needs.

    Args:
        html: the page, with its style sheets and the script in its head.
        style: the style that stands in the page from now on.
        start: the script that does.
        rest: the address of the rest of its style, linked at its end.
        dark_sheet: the address of its dark colours for a browser that runs no script.
    """
    alone = f'<noscript><link rel="stylesheet" href="{dark_sheet}" media="{dark.MEDIA}"></noscript>'
    html = SHEETS.sub("", SHEETS.sub(lambda _: f"<style>{style}</style>\n{alone}\n", html, count=1))
    html = START_TAG.sub(lambda match: f"<script{match[1]}>{start}</script>", html)
    html = html.replace(policy.in_page(), policy.in_page(scripts=[start], styles=[style]))
    before, end, after = html.rpartition("</body>")
    return f'{before}<link rel="stylesheet" href="{rest}">\n{end}{after}'


def digest(files: Mapping[str, bytes]) -> str:
    """Return a short name for what stands in some files."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        total.update(f"{name}\0{len(data)}\0".encode() + data)
    return total.hexdigest()[:12]
