"""The pictures that stand beside a link where it is shared: one a page, set by Typst, all in one run."""

import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import typst
from PIL import Image

from macros.cache import keep, key

TEMPLATE = Path(__file__).parent / "card.typ"
WIDTH, HEIGHT = 1200, 630
"""In pixels: the size that https://ogp.me and the large card of X are shown in without a crop."""

COLOURS = 48


@dataclass(frozen=True)
class Card:
    """What a card says."""

    title: str
    kicker: str
    """The stage, or nothing."""
    site: str
    language: str
    language_name: str
    """Of the page, in its own language."""


def draw(cards: Iterable[Card], colours: dict[str, str], cache: Path) -> list[bytes]:
    """Return the cards as PNGs, in order; those that were drawn before come from the cache.

    Args:
        cards: what to draw.
        colours: the palette of the site.
        cache: the folder in which drawn cards are kept.
    """
    cards = list(cards)
    made_by = (TEMPLATE.read_text("utf-8"), json.dumps(colours, sort_keys=True), version("typst"), version("pillow"))
    paths = {card: cache / f"{key(json.dumps(asdict(card), sort_keys=True), *made_by)}.png" for card in cards}
    missing = [card for card, path in paths.items() if not path.is_file()]
    if missing:
        inputs = colours | {"cards": json.dumps([asdict(card) for card in missing])}
        drawn = typst.compile(str(TEMPLATE), format="png", ppi=72, ignore_system_fonts=True, sys_inputs=inputs)
        for card, png in zip(missing, drawn if isinstance(drawn, list) else [drawn], strict=True):
            assert isinstance(png, bytes)
            keep(paths[card], reduced(png))
    return [paths[card].read_bytes() for card in cards]


def reduced(png: bytes) -> bytes:
    """Return a PNG of a few flat colours with a palette: a third of the size, and no difference to see."""
    buffer = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
