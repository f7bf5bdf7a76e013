"""Runs the server in this process and ends it in order when it is told to."""

import asyncio
import os
import resource
import signal
import sys
from collections.abc import Coroutine
from typing import Any

import uvloop
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server

from lotwalk.app import create
from lotwalk.settings import Settings

GRACE = 5.0  # seconds that running requests have to end
# Each tablet and each customer's page keeps a stream open; granian's own 128 would make the next one wait for ever.
CONNECTIONS = 4_096
FILES = CONNECTIONS + 1_000


def serve(settings: Settings, port: int | None) -> int:
    """Until SIGTERM or SIGINT. `port` overrides the one of `listen`."""
    host, _, listened = settings.listen.rpartition(":")
    if port is not None:
        settings = _with_port(settings, host, port)
    refusal = _refused(settings, host)
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    _allow_files()
    return _run(_until_told(settings, host, port or int(listened)))


def _with_port(settings: Settings, host: str, port: int) -> Settings:
    from msgspec.structs import replace

    return replace(settings, listen=f"{host}:{port}")


def _refused(settings: Settings, host: str) -> str | None:
    """The demo's password is in the documentation, so the demo stays on this machine."""
    if (settings.data / "demo").exists() and host not in ("127.0.0.1", "localhost", "[::1]"):
        return "The demo company listens on loopback only. Make a company of your own with `lotwalk init`."
    return None


def _allow_files() -> None:
    """A connection is a file, and the usual limit of a thousand is a soft one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


async def _until_told(settings: Settings, host: str, port: int) -> int:
    app = create(settings)
    server = Server(
        app,
        address=host.strip("[]"),
        port=port,
        interface=Interfaces.ASGI,
        log_level=LogLevels.warning,
        websockets=False,
        backlog=CONNECTIONS,
        backpressure=CONNECTIONS,
    )
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    print(f"Lotwalk listens on {settings.address}", flush=True)
    serving = asyncio.create_task(server.serve())
    await asyncio.wait({serving, asyncio.create_task(told.wait())}, return_when=asyncio.FIRST_COMPLETED)
    app.state.stop.set()
    server.stop()
    await _end(serving)
    return 0


async def _end(serving: asyncio.Task[None]) -> None:
    """A connection that never ends may not keep the process: what was acknowledged is on disk already."""
    done, _ = await asyncio.wait({serving}, timeout=GRACE)
    if not done:
        sys.stderr.write("Some connections didn't end in time; ending anyway.\n")
        sys.stderr.flush()
        os._exit(0)
    serving.result()


def _run(main: Coroutine[Any, Any, int]) -> int:
    """As `uvloop.run`, but not for ever: granian never ends the task of a request whose client went away at the
    wrong moment, and a task that can't be cancelled would keep the process.
    """
    loop = uvloop.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        status = loop.run_until_complete(main)
        loop.run_until_complete(_end_the_rest())
        return status
    finally:
        loop.close()


async def _end_the_rest() -> None:
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    if rest:
        await asyncio.wait(rest, timeout=1.0)
