"""What takes long to make and changes seldom is kept in ``.cache/``, under a name made from all that it depends on."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile


def key(*parts: str | bytes) -> str:
    """Return a name that is another one as soon as one of the parts is."""
    digest = sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()[:32]


def kept(path: Path, make: Callable[[], bytes]) -> bytes:
    """Return the content of a file in the cache; make it first if it is not there.

    Args:
        path: where it is kept; its name is a ``key`` of all that the content depends on.
        make: makes the content.
    """
    with suppress(FileNotFoundError):
        return path.read_bytes()
    content = make()
    keep(path, content)
    return content


def keep(path: Path, content: bytes) -> None:
    """Put a file into the cache at once and whole, so that two builds at a time do not read half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)
