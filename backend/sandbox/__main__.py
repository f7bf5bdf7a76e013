"""`python -m sandbox --port 8001 --data DIR`: serves the sandbox on this machine until it is told to end."""

import argparse
import asyncio
import os
import signal
from pathlib import Path

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server

from sandbox.app import create

GRACE = 2.0  # seconds that requests have to end; one that hangs on purpose never does


def main() -> None:
    parser = argparse.ArgumentParser(prog="sandbox", description="A DMS and an OEM to talk to.")
    parser.add_argument("--port", type=int, default=8001)
    parser.add_argument("--data", type=Path, default=Path(".sandbox"), metavar="DIR")
    parser.add_argument("--parent", type=int, metavar="PID", help="end when this process, which started it, ends")
    wish = parser.parse_args()
    asyncio.run(serve(wish))


async def serve(wish: argparse.Namespace) -> None:
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    server = Server(
        create(wish.data), address="127.0.0.1", port=wish.port, interface=Interfaces.ASGI,
        log_level=LogLevels.warning, websockets=False,
    )  # fmt: skip
    serving = asyncio.create_task(server.serve())
    watching = asyncio.create_task(_orphaned(wish.parent) if wish.parent else told.wait())
    await asyncio.wait({serving, watching, asyncio.create_task(told.wait())}, return_when=asyncio.FIRST_COMPLETED)
    server.stop()
    await asyncio.wait({serving}, timeout=GRACE)
    os._exit(0)  # what hangs on purpose may not keep the process; everything answered is on disk


async def _orphaned(parent: int) -> None:
    """Returns when the parent has gone: a killed server can't tell its children."""
    while os.getppid() == parent:  # noqa: ASYNC110  nobody tells a process that its parent has ended
        await asyncio.sleep(0.5)


if __name__ == "__main__":
    main()
