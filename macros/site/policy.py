"""What a browser may load, run and be asked for by a page: the one place from which pages and hosts have it.

A page carries the policy in its head, for hosts that send no headers. ``macros.site.hosting`` writes the same policy, and what
only a header can say, for hosts that do.
"""

import base64
import hashlib
import re
from pathlib import Path

AHEAD = Path(__file__).resolve().parents[2] / "overrides" / "assets" / "javascripts" / "ahead.js"
"""The script that puts the one inline text into a page: which pages to prepare."""


def _hash_of_rules() -> str:
    rules = re.search(r"^const RULES = `([^`]+)`$", AHEAD.read_text("utf-8"), re.M)
    assert rules, "ahead.js holds its rules as one text"
    return base64.b64encode(hashlib.sha256(rules[1].encode()).digest()).decode()


DIRECTIVES: dict[str, tuple[str, ...]] = {
    "default-src": ("'self'",),
    "script-src": ("'self'", f"'sha256-{_hash_of_rules()}'"),
    "img-src": ("'self'", "data:"),
    "object-src": ("'none'",),
    "base-uri": ("'none'",),
    "form-action": ("'self'",),
    # No script writes HTML or makes code of text; these may name a script's address: the search its worker, reading
    # offline its worker; "ahead" tells which pages to prepare.
    "require-trusted-types-for": ("'script'",),
    "trusted-types": ("search", "ahead", "offline"),
}
"""The Content-Security-Policy. Source: CSP Level 3, https://www.w3.org/TR/CSP3/, Trusted Types, https://www.w3.org/TR/trusted-types/."""

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


def in_page() -> str:
    """Return the policy as the head of a page carries it."""
    return _text(DIRECTIVES)


def in_header() -> str:
    """Return the policy as a host sends it."""
    return _text(DIRECTIVES | IN_HEADER_ONLY)


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
