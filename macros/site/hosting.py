"""Headers for the hosts that let a site choose them: ``_headers`` in the site, and snippets for three servers.

``python -m macros.site.hosting`` writes the snippets into ``.github/hosting``. All say what ``macros.site.policy`` says.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from macros.data import ROOT
from macros.site import policy

FOLDER = ROOT / ".github" / "hosting"
HASHED = "/assets/[0-9a-f]+/"
"""A folder whose name is made from what is in it: what it holds never changes."""
FOR_EVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"
"""Kept, but never used without asking whether it is still right."""


def write(site: Path) -> None:
    """Write ``_headers`` into the root of a built site."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    (site / "_headers").write_text(for_pages(files), "utf-8")


def for_pages(files: Iterable[str]) -> str:
    """Return ``_headers`` as Netlify and Cloudflare Pages read it.

    Both join the values when two rules give the same header to one file, and let everything that no rule names be asked
    for again each time. So only what is kept for ever and the worker have a rule for caching of their own.

    Args:
        files: the paths of the files that are published.
    """
    found = sorted(files)
    kept = sorted({f"/{path}"[: match.end()] for path in found if (match := re.search(HASHED, f"/{path}"))})
    workers = [f"/{path}" for path in found if path == "sw.js" or path.endswith("/sw.js")]
    rules = {"/*": policy.headers()}
    rules |= {f"{folder}*": {"Cache-Control": FOR_EVER} for folder in kept}
    rules |= {worker: {"Cache-Control": ASK_FIRST} for worker in workers}
    return "\n".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items()) for path, said in rules.items())


def for_nginx() -> str:
    """Return the snippet for nginx, where headers in an inner block replace those of the outer: so all stand in one."""
    lines = [f'    add_header {name} "{value}" always;' for name, value in policy.headers().items()]
    return "\n".join(
        [
            "# Goes into the http block. A map, because a location with headers of its own would lose the others.",
            "map $uri $cache_control {",
            f'    "~{HASHED}" "{FOR_EVER}";',
            f'    default "{ASK_FIRST}";',
            "}",
            "",
            "# Goes into the server block.",
            *lines,
            "    add_header Cache-Control $cache_control;  # without `always`: an answer that fails is not kept",
            "    error_page 404 /404.html;",
            "",
        ]
    )


def for_apache() -> str:
    """Return the snippet for Apache's httpd 2.4 with mod_headers, for the virtual host or an .htaccess file."""
    lines = [f'Header always set {name} "{value}"' for name, value in policy.headers().items()]
    return "\n".join(
        [
            "# Needs mod_headers.",
            *lines,
            "# Without `always`: an answer that fails is not kept.",
            f'Header set Cache-Control "{ASK_FIRST}"',
            f'Header set Cache-Control "{FOR_EVER}" "expr=%{{REQUEST_URI}} =~ m#{HASHED}#"',
            "ErrorDocument 404 /404.html",
            "",
        ]
    )


def for_caddy() -> str:
    """Return the snippet for Caddy 2."""
    lines = [f'        {name} "{value}"' for name, value in policy.headers().items()]
    return "\n".join(
        [
            "example.org {",
            "    root * /srv/site",
            "    file_server",
            "    encode zstd gzip",
            "    header {",
            *lines,
            f'        ?Cache-Control "{ASK_FIRST}"',
            "    }",
            f"    @hashed path_regexp {HASHED}",
            f'    header @hashed Cache-Control "{FOR_EVER}"',
            "    handle_errors {",
            f'        header Cache-Control "{ASK_FIRST}"',
            "        rewrite * /404.html",
            "        file_server",
            "    }",
            "}",
            "",
        ]
    )


SNIPPETS = {"nginx.conf": for_nginx, "apache.conf": for_apache, "Caddyfile": for_caddy}
"""The snippets by file name."""


def main() -> int:
    """Write the snippets; return the exit code."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in SNIPPETS.items():
        (FOLDER / name).write_text(text(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
