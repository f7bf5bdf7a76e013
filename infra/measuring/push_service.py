"""A push service over TLS that takes everything: as little work as can be, so that the sender is what is measured.

`python -m infra.measuring.push_service PORT`
"""

import asyncio
import re
import sys
from collections.abc import Callable

import uvloop

from infra.measuring import certificate

SIZE = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
TAKEN = b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
Came = Callable[[str], None]


class Connection(asyncio.Protocol):
    """`came` is called with the path of each push that has arrived whole."""

    def __init__(self, came: Came) -> None:
        self._came, self._buffer = came, bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # pyright: ignore[reportAttributeAccessIssue]

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while size := self._whole():
            path = self._buffer.split(b" ", 2)[1].decode()
            del self._buffer[:size]
            self._came(path)
            assert self._transport is not None
            self._transport.write(TAKEN)

    def _whole(self) -> int:
        """The length of the first request, once all of it is there."""
        head = self._buffer.find(b"\r\n\r\n")
        if head < 0:
            return 0
        size = SIZE.search(self._buffer, 0, head + 2)
        total = head + 4 + (int(size[1]) if size else 0)
        return total if len(self._buffer) >= total else 0


async def listen(port: int, came: Came) -> asyncio.Server:
    loop = asyncio.get_running_loop()
    return await loop.create_server(lambda: Connection(came), "127.0.0.1", port, ssl=certificate.context())


async def _serve(port: int) -> None:
    async with await listen(port, lambda _: None) as server:
        await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(_serve(int(sys.argv[1])))
