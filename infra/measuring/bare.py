"""A Litestar route with nothing around it: the queue's SQL by the standard library, the same encoding, under granian.

`python -m infra.measuring.bare DATABASE PORT LOCATION`
"""

import asyncio
import signal
import sqlite3
import sys
from typing import Any

import uvloop
from granian.constants import Interfaces
from granian.server.embed import Server
from litestar import Litestar, get
from litestar.response import Response
from msgspec import json

from lotwalk.write_up.queue import MOST, QUEUE, VISITS

SQL = QUEUE.format(visits=VISITS.format(arrived="a.location = ?", open="o.location = ?"))


def create(database: str, location: str) -> Litestar:
    link, encoder = sqlite3.connect(database), json.Encoder()

    @get("/queue")
    async def queue() -> Response[bytes]:
        cursor = link.execute(SQL, (location, location, MOST))
        names = [column[0] for column in cursor.description]
        rows: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return Response(encoder.encode(rows), media_type="application/json")

    return Litestar([queue], openapi_config=None)


async def serve(database: str, port: int, location: str) -> None:
    server = Server(
        create(database, location), address="127.0.0.1", port=port, interface=Interfaces.ASGI,
        log_enabled=False, websockets=False,
    )  # fmt: skip
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, server.stop)
    await server.serve()


if __name__ == "__main__":
    uvloop.run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
