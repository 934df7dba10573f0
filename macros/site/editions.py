"""What stands above the editions on the branch that is published: 404.html, robots.txt, the index of sitemaps, headers for hosts.

mike writes only index.html and versions.json there. ``python -m macros.site.editions SITE_URL`` runs after ``mike deploy``.
"""

import subprocess
import sys

from mike import git_utils

from macros.model import LANGUAGES
from macros.site import hosting
from macros.site.languages import path_of
from macros.site.open_data import robots

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def root_files(site_url: str, not_found: bytes, published: list[str]) -> dict[str, bytes]:
    """Return the files by path.

    Args:
        site_url: address of the site, above the editions.
        not_found: the newest edition's 404 page; hosts serve only the one at the root.
        published: the paths of all files of all editions.
    """
    base = site_url.rstrip("/") + "/"
    maps = "".join(f"<sitemap><loc>{base}latest/{path_of(language)}sitemap.xml</loc></sitemap>" for language in LANGUAGES)
    index = f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{NAMESPACE}">{maps}</sitemapindex>\n'
    return {
        "404.html": not_found,
        "_headers": hosting.for_pages(published).encode(),
        "robots.txt": robots([base]).encode(),
        "sitemap.xml": index.encode(),
    }


def main(arguments: list[str]) -> int:
    """Run the command; return its exit code."""
    if len(arguments) not in (1, 2):
        print("usage: python -m macros.site.editions SITE_URL [BRANCH]", file=sys.stderr)
        return 2
    branch = arguments[1] if len(arguments) == 2 else "gh-pages"
    try:
        not_found = git_utils.read_file(branch, "latest/404.html")
    except git_utils.GitError:
        print(f"there is no edition with the alias 'latest' on the branch {branch}; run 'mike deploy' first", file=sys.stderr)
        return 1
    listed = subprocess.run(["git", "ls-tree", "-r", "-z", "--name-only", branch], capture_output=True, text=True, check=True)
    content = not_found if isinstance(not_found, bytes) else not_found.encode()
    files = root_files(arguments[0], content, listed.stdout.split("\0")[:-1])
    try:
        with git_utils.Commit(branch, "Update the files above the editions") as commit:
            for path, content in files.items():
                commit.add_file(git_utils.FileInfo(path, content))
    except git_utils.GitEmptyCommit:
        print("the files above the editions are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
