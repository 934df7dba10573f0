"""The web app manifest of a language: what a device shows when a reader puts the roadmap on its home screen."""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from macros.site.languages import State

NAME = "manifest.webmanifest"
COLOURS = {"light": "#fdfcf9", "dark": "#12181a"}
"""The colour of the header in each scheme, ``--rm-paper`` of tokens.css."""
IMAGES = Path("assets") / "images"
ICONS = {
    "icon-192.png": {"sizes": "192x192", "type": "image/png"},
    "icon-512.png": {"sizes": "512x512", "type": "image/png"},
    "icon-maskable-512.png": {"sizes": "512x512", "type": "image/png", "purpose": "maskable"},
    "favicon.svg": {"sizes": "any", "type": "image/svg+xml"},
}
"""The icons by file name; those that do not exist are left out."""


def files(state: State, config: MkDocsConfig) -> Iterator[File]:
    """Yield the manifest."""
    yield File.generated(config, NAME, content=manifest(state))


def manifest(state: State) -> str:
    """Return the manifest. Source: Web Application Manifest, https://www.w3.org/TR/appmanifest/.

    Its scope is the whole edition, so that the language menu stays in the window. The window shows an address, which this
    site wants to be copied and sent.
    """
    there = state.root / "overrides" / IMAGES
    value = {
        "name": state.render.word("site.name"),
        "short_name": state.render.word("manifest.short-name"),
        "description": state.render.word("site.description"),
        "lang": state.language,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./" if state.is_default else "../",
        "display": "minimal-ui",
        "theme_color": COLOURS["light"],
        "background_color": COLOURS["light"],
        "icons": [{"src": (IMAGES / name).as_posix(), **facts} for name, facts in ICONS.items() if (there / name).is_file()],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
