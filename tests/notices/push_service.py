"""A push service on the wire, and a browser that can read what it is sent. Nothing of ours is in here."""

import asyncio
import json
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import http_ece
from aiohttp import web
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def plain(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def packed(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


class Browser:
    """One subscription: its keys, and what it makes of a body."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._private = ec.generate_private_key(ec.SECP256R1())
        self._auth = b"0123456789abcdef"

    @property
    def keys(self) -> dict[str, str]:
        point = self._private.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return {"p256dh": packed(point), "auth": packed(self._auth)}

    def read(self, body: bytes) -> dict[str, Any]:
        clear = http_ece.decrypt(body, private_key=self._private, auth_secret=self._auth, version="aes128gcm")
        return json.loads(clear)


def vapid(header: str, audience: str) -> tuple[dict[str, Any], str]:
    """Claims and key of an Authorization header, its signature checked (RFC 8292)."""
    scheme, _, rest = header.partition(" ")
    assert scheme == "vapid"
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    head, claims, signature = parts["t"].split(".")
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), plain(parts["k"]))
    raw = plain(signature)
    der = utils.encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public.verify(der, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    said = json.loads(plain(claims))
    assert json.loads(plain(head))["alg"] == "ES256"
    assert said["aud"] == audience and time.time() < said["exp"] <= time.time() + 86_400
    return said, parts["k"]


class PushService:
    """Answers each endpoint as told, 201 unless told otherwise, and remembers what came."""

    def __init__(self) -> None:
        self.origin = ""
        self.received: list[tuple[str, dict[str, str], bytes]] = []
        self._answers: dict[str, list[Answer]] = {}
        self.open = asyncio.Event()

    def browser(self, name: str = "phone", *answers: int | Answer) -> Browser:
        """A subscription here; the last answer holds for all that follow."""
        self._answers[f"/{name}"] = [
            code(answer) if isinstance(answer, int) else answer for answer in answers or (201,)
        ]
        return Browser(f"{self.origin}/{name}")

    def bodies(self, name: str = "phone") -> list[bytes]:
        return [body for path, _, body in self.received if path == f"/{name}"]

    async def take(self, request: web.Request) -> web.StreamResponse:
        self.received.append((request.path, dict(request.headers), await request.read()))
        left = self._answers.get(request.path, [code(410)])
        answer = left.pop(0) if len(left) > 1 else left[0]
        return await answer(request)

    async def hang(self, request: web.Request) -> web.StreamResponse:
        await self.open.wait()
        return web.Response(status=201)


def code(status: int, **headers: str) -> Answer:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, headers={name.replace("_", "-"): text for name, text in headers.items()})

    return answer


async def reset(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


@asynccontextmanager
async def running() -> AsyncIterator[PushService]:
    service = PushService()
    app = web.Application()
    app.router.add_route("*", "/{name:.*}", service.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    service.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield service
    service.open.set()
    await runner.cleanup()


class Listener:
    """Counts connections to one loopback port; nobody should ever come."""

    def __init__(self) -> None:
        self.connections = 0

    async def came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        writer.close()


@asynccontextmanager
async def listening(port: int = 0) -> AsyncIterator[tuple[Listener, int]]:
    listener = Listener()
    server = await asyncio.start_server(listener.came, "127.0.0.1", port)
    async with server:
        yield listener, server.sockets[0].getsockname()[1]
