"""The touch icons, made from the favicon by a browser. ``python -m macros.icons`` writes them anew; they are committed."""

import shutil
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "overrides" / "assets" / "images"
ICONS = {"icon-180.png": (180, 0.86), "icon-192.png": (192, 1.0), "icon-512.png": (512, 1.0), "icon-maskable-512.png": (512, 0.74)}
"""Size of each icon in pixels, and how large the mark is in it.

An icon whose mark is smaller fills its square to the corners, because the system cuts its own shape out of it: a
maskable icon keeps what matters within a circle of 40% of its width (W3C, Web Application Manifest, "safe zone").
"""


def drawing(favicon: str, scale: float) -> str:
    """Return the favicon as a drawing that fills its square.

    Args:
        favicon: the text of favicon.svg: a tile with round corners and a group ``mark``.
        scale: the size of the mark; 1 leaves the drawing as it is.

    Returns:
        The drawing as SVG.

    Raises:
        ValueError: the favicon has no such tile or group.
    """
    tile, group = ' rx="7"', '<g id="mark">'
    if tile not in favicon or group not in favicon:
        raise ValueError(f"favicon.svg has no {tile.strip()} or no {group}")
    if scale == 1:
        return favicon
    shift = 16 * (1 - scale)
    return favicon.replace(tile, "").replace(group, f'<g id="mark" transform="translate({shift:g} {shift:g}) scale({scale:g})">')


def main() -> int:
    """Run the command; return its exit code."""
    from playwright.sync_api import sync_playwright  # a tool of the developers, which a build does not have

    favicon = (FOLDER / "favicon.svg").read_text("utf-8")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        for name, (size, scale) in ICONS.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            svg = drawing(favicon, scale).replace("<svg ", f'<svg width="{size}" height="{size}" ', 1)
            page.set_content(f'<body style="margin:0">{svg.strip()}</body>')
            page.screenshot(path=FOLDER / name, omit_background=True)
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
