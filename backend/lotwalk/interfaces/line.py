"""A line to another system: one HTTP exchange within its time limits, past the breaker, with a bounded answer."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from aiohttp import ConnectionTimeoutError as NoConnection
from msgspec import Struct, field

from lotwalk.foundation import database
from lotwalk.foundation.clock import Clock
from lotwalk.interfaces import states
from lotwalk.interfaces.faults import Away, Declined
from lotwalk.interfaces.states import System
from lotwalk.interfaces.waiting import told_wait

SECONDS, CONNECT_SECONDS = 10.0, 3.0
MOST_JSON, MOST_FILE = 2_000_000, 20_000_000  # bytes; a vehicle's whole history is some 50 kB
AT_ONCE = 16
T = TypeVar("T")
Read = Callable[[bytes], T]


class Request(Struct, frozen=True):
    """`key` goes as Idempotency-Key; an answer of more than `most` bytes is none."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    key: str | None = None
    most: int = MOST_JSON


class Line:
    """Use as `async with`. Each request is admitted by the breaker, and how it went is written down for it.

    Raises Away or Declined and nothing else of the network. Never to be used inside a database transaction.
    """

    def __init__(self, system: System, url: str, clock: Clock, seconds: float = SECONDS) -> None:
        self.system: System = system
        self._clock, self._base = clock, url.rstrip("/")
        self._timeout = ClientTimeout(total=seconds, sock_connect=min(seconds, CONNECT_SECONDS))

    async def __aenter__(self) -> "Line":
        self._session = ClientSession(
            connector=TCPConnector(limit=AT_ONCE), timeout=self._timeout, cookie_jar=DummyCookieJar(), trust_env=False
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def ask(self, request: Request, read: Read[T]) -> T:
        """What `read` makes of the answer; it raises Away: strange for one that makes no sense."""
        if database.engine().current_transaction.get() is not None:
            raise RuntimeError("a transaction would be held for as long as somebody else likes")
        await states.admit(self.system, self._clock())
        try:
            answer = read(await self._exchange(request))
        except (Away, Declined) as error:
            await self._note(error)
            raise
        await states.succeeded(self.system, self._clock())
        return answer

    async def _note(self, error: Away | Declined) -> None:
        """ "There is none" is an answer as good as any."""
        if isinstance(error, Declined) and error.status == 404:
            await states.succeeded(self.system, self._clock())
        else:
            await states.failed(self.system, error, self._clock())

    async def _exchange(self, request: Request) -> bytes:
        body = None if request.body is None else msgspec.json.encode(request.body)
        headers = {"accept": "application/json, application/pdf"}
        headers |= {"content-type": "application/json"} if body is not None else {}
        headers |= {"idempotency-key": request.key} if request.key else {}
        try:
            async with self._session.request(
                request.method, self._base + request.path, params=request.query, data=body, headers=headers,
                allow_redirects=False,
            ) as answer:  # fmt: skip
                return _accepted(answer, await _bounded(answer, request.most))
        except NoConnection as error:
            raise Away("unreachable") from error
        except TimeoutError as error:
            raise Away("hung") from error
        except (ClientError, OSError) as error:
            raise Away("unreachable") from error


async def _bounded(answer: ClientResponse, most: int) -> bytes:
    body = bytearray()
    async for chunk in answer.content.iter_chunked(65_536):
        body += chunk
        if len(body) > most:
            raise Away("strange", "too large")
    return bytes(body)


def _accepted(answer: ClientResponse, body: bytes) -> bytes:
    if 200 <= answer.status < 300:
        return body
    wait = told_wait(answer.headers.get("Retry-After"), datetime.now(UTC))
    if answer.status in (429, 503):
        raise Away("busy", wait=wait)
    if answer.status >= 500:
        raise Away("broken", str(answer.status))
    if answer.status < 400:
        raise Away("strange", str(answer.status))
    raise Declined(answer.status, _sentence(body) or str(answer.status))


def _sentence(body: bytes) -> str:
    """What the system says about it, where it says so in one of the usual fields."""
    try:
        said = msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
    words = [said.get(name) for name in ("detail", "message", "error")] if isinstance(said, dict) else []
    return next((word[:200] for word in words if isinstance(word, str) and word), "")


def shaped(kind: type[T], fits: Callable[[T], bool] = lambda _: True) -> Read[T]:
    """Reads JSON of this shape; `fits` says whether it is about what was asked."""

    def read(body: bytes) -> T:
        try:
            answer = msgspec.json.decode(body, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise Away("strange", str(error)[:200]) from error
        if not fits(answer):
            raise Away("strange", "about something else")
        return answer

    return read
