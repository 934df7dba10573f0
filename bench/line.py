"""A slow line, as of a phone far from the host: every connection and every answer waits for the round trip, all share the band.

DevTools can slow a browser's network down too, but they add the round trip to each request and nothing to a new connection, which
costs one for TCP and one for TLS. Loss and the slow start of TCP are left out.
"""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

PACKET = 1400
"""Bytes that arrive at once."""


@dataclass
class Way:
    """One direction of a line."""

    speed: float
    """Bytes a second."""
    _free: float = 0

    def take(self, size: int) -> float:
        """Put bytes on the way; return when the last of them has left."""
        self._free = max(self._free, asyncio.get_running_loop().time()) + size / self.speed
        return self._free


@dataclass
class Line:
    """A line to a socket of this machine."""

    far: Path
    """The socket at its far end."""
    round_trip: float = 0.15
    down: Way = field(default_factory=lambda: Way(200_000))
    up: Way = field(default_factory=lambda: Way(94_000))

    async def open(self) -> int:
        """Open its near end; return the port."""
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        port: int = server.sockets[0].getsockname()[1]
        return port

    async def _connected(self, near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        """Carry what both ends say until one of them hangs up."""
        await asyncio.sleep(self.round_trip)  # what TCP needs to shake hands; here the near end did that at once
        far_in, far_out = await asyncio.open_unix_connection(self.far)
        await asyncio.gather(self._carry(near_in, far_out, self.up), self._carry(far_in, near_out, self.down))

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, way: Way) -> None:
        loop = asyncio.get_running_loop()
        travelling: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def arrive() -> None:
            while True:
                when, data = await travelling.get()
                await asyncio.sleep(when - loop.time())
                if not data or target.is_closing():  # whoever hung up hears no more
                    target.close()
                    return
                target.write(data)

        arriving = asyncio.create_task(arrive())
        try:
            while data := await source.read(PACKET):
                await travelling.put((way.take(len(data)) + self.round_trip / 2, data))
        except ConnectionError:
            pass
        await travelling.put((loop.time(), b""))
        await arriving
