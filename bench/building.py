"""A build of a site, measured in the time of a processor, which other work on the machine hardly changes."""

import os
import resource
import subprocess
import sys
from pathlib import Path


def build(root: Path, target: Path, *, settings: Path | None = None) -> float:
    """Build a site with MkDocs.

    Args:
        root: the folder of the project.
        target: where the site is written.
        settings: the file to take the place of the project's ``mkdocs.yml``.

    Returns:
        The seconds of a processor that it took.
    """
    begin = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    chosen = ["--config-file", str(settings)] if settings else []
    subprocess.run([*command, *chosen], cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime + end.ru_stime - begin.ru_utime - begin.ru_stime
