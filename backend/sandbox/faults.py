"""Faults on demand, for demos and tests: whatever a DMS does to those who rely on it.

`PUT /admin/faults` with `{"at": "/dms/repair-orders", "method": "POST", "kind": "hang", "times": 1}` breaks the next
request whose path begins with `at`; without `times` all of them until `DELETE /admin/faults`. A single request is
broken by its header `X-Sandbox-Fault: kind`.

    hang          no answer comes, and nothing is done
    reset         the connection is cut in the middle of an answer, and nothing is done
    500           an answer of a broken server, and nothing is done
    429           told to wait `retry_after` seconds, and nothing is done
    answer_lost   everything is done, and the connection is cut before the answer is through
    slow_answer   everything is done, and the answer hangs
    not_json      everything is done, and the answer is a page
    wrong_shape   everything is done, and the answer is JSON of another shape
    other_id      everything is done, and the answer speaks of another repair order or vehicle
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Literal, get_args

import msgspec
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from msgspec import Struct

Kind = Literal[
    "hang", "reset", "500", "429", "answer_lost", "slow_answer", "not_json", "wrong_shape", "other_id",
]  # fmt: skip
HEADER = b"x-sandbox-fault"
KEPT = 1_000  # requests that are remembered
FOREVER = 600.0  # seconds; nobody waits longer, and a sandbox must be able to end
CUT = b'{"cut'
ELSEWHERE = "00000000-0000-7000-8000-00000000dead"


class Fault(Struct, frozen=True):
    kind: Kind
    at: str = "/"
    method: str | None = None
    times: int | None = None
    retry_after: int = 2


class Faults:
    """Those that are switched on, and how often each has struck."""

    def __init__(self) -> None:
        self._left: dict[Fault, int | None] = {}
        self.struck: dict[str, int] = {}
        self.heard: deque[str] = deque(maxlen=KEPT)

    def switch_on(self, fault: Fault) -> None:
        self._left[fault] = fault.times

    def clear(self) -> None:
        self._left.clear()
        self.struck.clear()
        self.heard.clear()

    def take(self, scope: Any) -> Fault | None:
        """The fault of this request, which is one less after it."""
        self.heard.append(f"{scope['method']} {scope['path']}")
        fault = _told(scope) or next((one for one in self._left if _meets(one, scope)), None)
        if fault is None:
            return None
        self.struck[fault.kind] = self.struck.get(fault.kind, 0) + 1
        left = self._left.get(fault)
        if left is not None:
            self._left[fault] = left - 1
            if left <= 1:
                del self._left[fault]
        return fault


def _told(scope: Any) -> Fault | None:
    kind = dict(scope["headers"]).get(HEADER, b"").decode("latin-1")
    return Fault(kind) if kind in get_args(Kind) else None  # pyright: ignore[reportArgumentType]


def _meets(fault: Fault, scope: Any) -> bool:
    return scope["path"].startswith(fault.at) and fault.method in (None, scope["method"])


def faulty(app: ASGIApp, faults: Faults) -> ASGIApp:
    """Litestar's middleware around DMS and OEM; the admin's routes are never broken."""

    async def around(scope: Scope, receive: Receive, send: Send) -> None:
        spared = scope["type"] != "http" or not scope["path"].startswith(("/dms", "/oem"))
        fault = None if spared else faults.take(scope)
        if fault is None:
            await app(scope, receive, send)
        elif fault.kind in BEFORE:
            await BEFORE[fault.kind](fault, send)
        else:
            await _after(fault, app, scope, receive, send)

    return around


async def _hang(_: Fault, send: Send) -> None:
    await asyncio.sleep(FOREVER)


async def _cut(_: Fault, send: Send) -> None:
    """A length that is promised and not kept: the server can only drop the connection."""
    await send(_start(200, len(CUT) + 1_000))
    await send({"type": "http.response.body", "body": CUT, "more_body": True})


async def _broken(_: Fault, send: Send) -> None:
    await _say(send, 500, b'{"error": "internal", "detail": "On purpose."}')


async def _busy(fault: Fault, send: Send) -> None:
    await _say(send, 429, b'{"error": "too_many_requests"}', (b"retry-after", str(fault.retry_after).encode()))


BEFORE: dict[str, Callable[[Fault, Send], Awaitable[None]]] = {
    "hang": _hang, "reset": _cut, "500": _broken, "429": _busy,
}  # fmt: skip


async def _after(fault: Fault, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Lets it be done, and answers as told instead of what was answered."""
    answered: list[bytes] = []

    async def swallow(message: Message) -> None:
        if message["type"] == "http.response.body":
            answered.append(message.get("body", b""))

    await app(scope, receive, swallow)
    await _answer_instead(fault, b"".join(answered), send)


async def _answer_instead(fault: Fault, body: bytes, send: Send) -> None:
    if fault.kind == "answer_lost":
        await _cut(fault, send)
    elif fault.kind == "slow_answer":
        await _hang(fault, send)
    elif fault.kind == "not_json":
        await _say(send, 200, b"<!doctype html><title>Welcome</title><p>Please sign in to the network.")
    else:
        await _say(send, 200, b'{"answer": [42]}' if fault.kind == "wrong_shape" else _of_another(body))


def _of_another(body: bytes) -> bytes:
    return msgspec.json.encode(_renamed(msgspec.json.decode(body)))


def _renamed(value: Any) -> Any:
    """The same answer about something that nobody asked for."""
    if isinstance(value, list):
        return [_renamed(one) for one in value]
    if isinstance(value, dict):
        return {key: ELSEWHERE if key in ("external_id", "vin") else _renamed(one) for key, one in value.items()}
    return value


def _start(status: int, length: int, *more: tuple[bytes, bytes]) -> Any:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(length).encode()), *more]
    return {"type": "http.response.start", "status": status, "headers": headers}


async def _say(send: Send, status: int, body: bytes, *more: tuple[bytes, bytes]) -> None:
    await send(_start(status, len(body), *more))
    await send({"type": "http.response.body", "body": body, "more_body": False})
