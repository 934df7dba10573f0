"""A static host as readers meet one: HTTP/2 over TLS, brotli, pages asked for anew each time, everything else kept."""

import asyncio
import contextlib
import functools
import mimetypes
import queue
import tempfile
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import brotli
import trustme
from hypercorn.asyncio import serve
from hypercorn.config import Config

from bench.line import Line

SQUEEZED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md"}


@functools.cache
def squeezed(path: Path) -> bytes:
    """Return a file as it goes over the wire.

    Args:
        path: the file.

    Returns:
        Its bytes, compressed with brotli if it is text.
    """
    data = path.read_bytes()
    return bytes(brotli.compress(data)) if path.suffix in SQUEEZED else data


class Files:
    """The files of a folder as an ASGI application."""

    def __init__(self, folder: Path) -> None:
        """Serve a folder."""
        self._folder = folder

    async def __call__(self, scope: Any, _receive: Callable[[], Awaitable[Any]], send: Callable[[Any], Awaitable[None]]) -> None:
        """Answer one request; say no to all that is not HTTP."""
        if scope["type"] != "http":
            raise NotImplementedError(scope["type"])
        path = self._folder / scope["path"].removeprefix("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        data = squeezed(path) if found else b""
        headers = {
            "content-type": mimetypes.guess_type(path.name)[0] or "application/octet-stream",
            "content-length": str(len(data)),
            "cache-control": "no-cache" if path.suffix == ".html" else "max-age=600",
        }
        if found and path.suffix in SQUEEZED:
            headers["content-encoding"] = "br"
        sent = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": 200 if found else 404, "headers": sent})
        await send({"type": "http.response.body", "body": data if scope["method"] == "GET" else b""})


@contextlib.contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """Serve a folder at the far end of a slow line, with a certificate that a browser must be told to accept.

    Args:
        folder: the files.

    Yields:
        The address of the near end, with a slash at its end.
    """
    with tempfile.TemporaryDirectory() as work:
        far, certificate = Path(work, "far"), Path(work, "certificate.pem")
        trustme.CA().issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(certificate)
        settings = Config.from_mapping(
            bind=[f"unix:{far}"], certfile=str(certificate), keyfile=str(certificate), accesslog=None, errorlog=None
        )
        started: queue.Queue[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = queue.Queue()

        async def run() -> None:
            ended = asyncio.Event()
            started.put((asyncio.get_running_loop(), ended, await Line(far).open()))
            await serve(Files(folder), settings, shutdown_trigger=ended.wait)

        thread = threading.Thread(target=asyncio.run, args=[run()], daemon=True)
        thread.start()
        loop, ended, port = started.get()
        try:
            yield f"https://127.0.0.1:{port}/"
        finally:
            loop.call_soon_threadsafe(ended.set)
            thread.join()
