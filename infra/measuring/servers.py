"""Servers in processes of their own, ended when their figure is done."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.cast.server import ServerProcess, free_port

SECONDS = 15.0


@asynccontextmanager
async def lotwalk(data: Path, database: str = "", **environ: str) -> AsyncIterator[ServerProcess]:
    """`lotwalk serve` over this data, once it answers."""
    server = ServerProcess(data, database, **environ)
    await asyncio.to_thread(server.start)
    try:
        yield server
    finally:
        await asyncio.to_thread(server.stop)


@asynccontextmanager
async def module(name: str, *arguments: str) -> AsyncIterator[int]:
    """`python -m infra.measuring.NAME …`; its port, which stands where an argument says PORT."""
    port = free_port()
    words = [str(port) if word == "PORT" else word for word in arguments]
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", f"infra.measuring.{name}", *words)
    try:
        await _listening(port)
        yield port
    finally:
        process.terminate()
        await _ended(process)


async def _ended(process: asyncio.subprocess.Process) -> None:
    try:
        await asyncio.wait_for(process.wait(), 3)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _listening(port: int) -> None:
    async with asyncio.timeout(SECONDS):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.02)
            else:
                writer.close()
                return
