"""An HTTP/1.1 client that costs little: whoever asks shares the machine with whoever answers."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec

from tests.cast.world import PASSWORD

SIZE = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
COOKIE = re.compile(rb"\r\nset-cookie: *([^;\r]+)", re.IGNORECASE)


class Answer(msgspec.Struct, frozen=True):
    status: int
    head: bytes
    body: bytes

    def json(self) -> Any:
        return msgspec.json.decode(self.body)


def request(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    """A whole request, made once and sent often. Header names are written with underscores."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Line:
    """One kept connection; one request at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self._writer = reader, writer

    async def send(self, request: bytes) -> bytes:
        """The answer's head; what follows is still to be read."""
        self._writer.write(request)
        await self._writer.drain()
        return await self.reader.readuntil(b"\r\n\r\n")

    async def ask(self, request: bytes) -> Answer:
        head = await self.send(request)
        size = SIZE.search(head)
        body = await self.reader.readexactly(int(size[1])) if size else b""
        return Answer(int(head[9:12]), head, body)

    async def expect(self, request: bytes, status: int = 200) -> Answer:
        """Refuses to go on measuring what doesn't work."""
        answer = await self.ask(request)
        if answer.status != status:
            raise RuntimeError(f"{answer.status}: {answer.body[:300].decode(errors='replace')}")
        return answer

    def close(self) -> None:
        self._writer.close()


@asynccontextmanager
async def lines(port: int, count: int = 1) -> AsyncIterator[list[Line]]:
    opened = [Line(*await asyncio.open_connection("127.0.0.1", port)) for _ in range(count)]
    try:
        yield opened
    finally:
        for line in opened:
            line.close()


async def sign_in(line: Line, name: str) -> str:
    """The cookie of a session of somebody of the cast."""
    body = msgspec.json.encode({"email": f"{name}@demo.lotwalk.test", "password": PASSWORD})
    answer = await line.expect(request("POST", "/api/session", body, Content_Type="application/json"))
    found = COOKIE.search(answer.head)
    assert found is not None
    return found[1].decode()
