"""What a browser may load, run and be asked for by a page: the one place from which pages and hosts have it.

A page carries the policy in its head, so it holds on every host: also what may run and be shown, with the hash of each text that
stands in that very page. ``macros.site.hosting`` writes what is the same for all pages of all editions, and what only a header can
say, for hosts that send headers.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

AHEAD = Path(__file__).resolve().parents[2] / "overrides" / "assets" / "javascripts" / "ahead.js"
"""The script that puts the one inline text into a page: which pages to prepare."""


SELF = "'self'"
EVERYWHERE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("connect-src", "font-src", "manifest-src", "media-src", "worker-src"), (SELF,)),
    "img-src": (SELF, "data:"),
    **dict.fromkeys(("frame-src", "object-src", "base-uri"), ("'none'",)),
    "form-action": (SELF,),
    # No script writes HTML or makes code of text; these may name a script's address: the search its worker, reading
    # offline its worker; "ahead" tells which pages to prepare.
    "require-trusted-types-for": ("'script'",),
    "trusted-types": ("search", "ahead", "offline"),
}
"""The part of the policy that is the same for all pages. Source: CSP Level 3, https://www.w3.org/TR/CSP3/, Trusted Types, https://www.w3.org/TR/trusted-types/."""

IN_HEADER_ONLY: dict[str, tuple[str, ...]] = {"frame-ancestors": ("'none'",)}
"""What browsers ignore in a page's head (CSP Level 3, section 3.3)."""

UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
"""What no page ever asks for. Copying and sharing a link are not among them."""


def in_page(*, scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """Return the policy as the head of a page carries it.

    Args:
        scripts: the texts of the scripts that stand in the page.
        styles: the texts of the styles that do.
    """
    own = {
        "default-src": (SELF,),
        "script-src": (SELF, *map(_hash, scripts), _hash(_rules())),
        "style-src": (SELF, *map(_hash, styles)),
    }
    return _text(own | EVERYWHERE)


def in_header() -> str:
    """Return the policy as a host sends it."""
    return _text(EVERYWHERE | IN_HEADER_ONLY)


def headers() -> dict[str, str]:
    """Return every header that a host sends with every answer, by name."""
    return {
        "Content-Security-Policy": in_header(),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
        "Referrer-Policy": "strict-origin-when-cross-origin",
        # A year; not for subdomains, which are not ours to speak for.
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
    }


def _text(directives: dict[str, tuple[str, ...]]) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _rules() -> str:
    rules = re.search(r"^const RULES = `([^`]+)`$", AHEAD.read_text("utf-8"), re.M)
    assert rules, "ahead.js holds its rules as one text"
    return rules[1]
