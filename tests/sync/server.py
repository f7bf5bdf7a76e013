"""The real app, asked through ASGI itself: so a request can also break off in the middle of its body."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from msgspec import Struct

Message = dict[str, Any]


class Request(Struct, frozen=True):
    """What a tablet sent, with the cookie that its browser held at that moment."""

    tablet: str
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    cookie: str = ""


class Answer(Struct, frozen=True):
    status: int
    body: bytes
    headers: dict[str, str] = {}

    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class Cut(Exception):
    """The app noticed that its client had gone."""


Ask = Callable[[Request], Awaitable[Answer]]


class Server:
    """One app for as many worlds as follow each other: a database and a folder for media at a time."""

    def __init__(self, app: Any) -> None:
        self._app = app

    async def ask(self, request: Request) -> Answer:
        kept, send = _collector()
        await self._app(_scope(request), _whole(request.body), send)
        return Answer(kept["status"], bytes(kept["body"]), kept["headers"])

    async def ask_in_part(self, request: Request, bytes_sent: int) -> None:
        """The line breaks after so many bytes of the body: whatever the app answers, nobody hears it."""
        _, send = _collector()
        try:
            await self._app(_scope(request), _broken(request.body[:bytes_sent]), send)
        except Exception as error:
            if "disconnect" not in type(error).__name__.lower():
                raise


def _scope(request: Request) -> Message:
    path, _, query = request.path.partition("?")
    headers = request.headers | ({"cookie": request.cookie} if request.cookie else {})
    headers["content-length"] = str(len(request.body))
    return {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1",
        "method": request.method, "scheme": "http", "path": path, "raw_path": path.encode(),
        "query_string": query.encode(), "root_path": "",
        "server": ("testserver.local", 80), "client": ("10.0.0.7", 4711),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip


def _collector() -> tuple[Message, Callable[[Message], Awaitable[None]]]:
    kept: Message = {"body": bytearray(), "headers": {}, "status": 0}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept["status"] = message["status"]
            kept["headers"] = {name.decode().lower(): value.decode() for name, value in message["headers"]}
        else:
            kept["body"] += message.get("body", b"")

    return kept, send


def _whole(body: bytes) -> Callable[[], Awaitable[Message]]:
    parts = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return parts.pop() if parts else await asyncio.Future()

    return receive


def _broken(body: bytes) -> Callable[[], Awaitable[Message]]:
    parts = [{"type": "http.disconnect"}, {"type": "http.request", "body": body, "more_body": True}]

    async def receive() -> Message:
        return parts.pop() if len(parts) > 1 else parts[0]

    return receive
