"""What a line must not be faster than; that it is not much slower, no machine can promise."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bench.line import Line, Way

T = TypeVar("T")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run it in a thread of its own: in this one, a browser may have left a loop running."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, coroutine).result()


def seconds(tmp_path: Path, sent: int, answer: int, line: Line | None = None) -> tuple[float, float]:
    """Return when the first and the last byte of an answer came that a host gives after some bytes."""

    async def host(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(sent)
        writer.write(b"y" * answer)
        await writer.drain()
        writer.close()

    async def ask() -> tuple[float, float]:
        far = tmp_path / "far"
        async with await asyncio.start_unix_server(host, far):
            port = await (line or Line(far, round_trip=0.1, down=Way(1e9), up=Way(1e9))).open()
            loop = asyncio.get_running_loop()
            begin = loop.time()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"x" * sent)
            come = len(await reader.read(1))
            first = loop.time() - begin
            come += len(await reader.read())
            last = loop.time() - begin
            writer.close()
            assert come == answer
            return first, last

    return run(ask())


def test_a_connection_and_an_answer_wait_for_a_round_trip_each(tmp_path: Path) -> None:
    first, _ = seconds(tmp_path, sent=10, answer=10)
    assert first >= 0.2


def test_what_comes_waits_for_the_band(tmp_path: Path) -> None:
    line = Line(tmp_path / "far", round_trip=0, down=Way(50_000), up=Way(1e9))
    _, last = seconds(tmp_path, 10, 10_000, line)
    assert last >= 0.2


def test_what_goes_waits_for_the_band(tmp_path: Path) -> None:
    line = Line(tmp_path / "far", round_trip=0, down=Way(1e9), up=Way(50_000))
    first, _ = seconds(tmp_path, 10_000, 10, line)
    assert first >= 0.2


def test_all_connections_share_the_band() -> None:
    async def two() -> list[float]:
        way = Way(1000)
        begin = asyncio.get_running_loop().time()
        return [way.take(500) - begin, way.take(500) - begin]

    one, other = run(two())
    assert (one >= 0.5, other >= 1.0) == (True, True)


def test_who_has_hung_up_is_told_nothing_more(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def host(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(1)
        writer.write(b"y" * 200_000)
        writer.close()

    async def hang_up() -> None:
        far = tmp_path / "far"
        async with await asyncio.start_unix_server(host, far):
            port = await Line(far, round_trip=0.01, down=Way(1_000_000), up=Way(1e9)).open()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"x")
            await reader.read(1)
            writer.transport.abort()
            await asyncio.sleep(0.5)

    run(hang_up())
    assert [record.getMessage() for record in caplog.records if record.name == "asyncio"] == []
