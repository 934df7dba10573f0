"""The colours of the site, read from its stylesheets, for what is made outside the browser: books and cards."""

import re
from pathlib import Path

SHEETS = Path("overrides/assets/stylesheets")
LIGHT = re.compile(r'\[data-md-color-scheme="default"\]\s*\{([^}]*)\}')
TOKEN = re.compile(r"(--[\w-]+)\s*:\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\s*;")
NAMES = {
    "ink": "--rm-ink",
    "quiet": "--rm-quiet",
    "accent": "--rm-brand",
    "deep": "--rm-link",
    "line": "--rm-line",
    "soft": "--rm-soft",
    "caution": "--rm-note-line",
    "comment": "--md-code-hl-comment-color",
    "constant": "--md-code-hl-constant-color",
    "function": "--md-code-hl-function-color",
    "keyword": "--md-code-hl-keyword-color",
    "number": "--md-code-hl-number-color",
    "string": "--md-code-hl-string-color",
}
"""Our names of the colours, and the stylesheets' tokens."""


def palette(root: Path) -> dict[str, str]:
    """Return the colours of the light scheme by our names.

    Args:
        root: the project's root.

    Raises:
        LookupError: the stylesheets do not set one of the tokens to a hexadecimal colour.
    """
    sheets = "\n".join(path.read_text("utf-8") for path in sorted((root / SHEETS).glob("*.css")))
    tokens = {name: value for block in LIGHT.findall(sheets) for name, value in TOKEN.findall(block)}
    missing = sorted(token for token in NAMES.values() if token not in tokens)
    if missing:
        raise LookupError(f"no stylesheet in {SHEETS} sets {', '.join(missing)} to a colour such as #0f5e63 for the light scheme")
    return {name: tokens[token] for name, token in NAMES.items()}
