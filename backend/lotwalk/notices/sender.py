"""Sends what is due: many at once, but never so many to one service that the others wait for it."""

import asyncio
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import structlog
from aiohttp import ClientConnectorDNSError, ClientError, ClientSession
from yarl import URL

from lotwalk.foundation import clock
from lotwalk.foundation.clock import Clock
from lotwalk.notices import answers, fates, leases, messages
from lotwalk.notices.answers import Meaning
from lotwalk.notices.connections import AddressRefused, Lookup, look_up, open_session
from lotwalk.notices.endpoints import EndpointRefused, Origin, checked, named_origins
from lotwalk.notices.fates import Outcome
from lotwalk.notices.vapid import Keyring
from lotwalk.settings import Settings

LANE = 128  # at once to one origin; it also bounds how many leases a hanging service holds
MOST = 512  # at once in all
log = structlog.get_logger()


class Sender:
    """Use as `async with`. `pump` starts what is due; outcomes are written down in batches as they come."""

    def __init__(self, settings: Settings, clock: Clock, lookup: Lookup = look_up, lane: int = LANE) -> None:
        self._named = named_origins(settings.push_hosts)
        self._address, self._keys = settings.address, settings.keys
        self._keyring, self._clock, self._lookup = Keyring(settings.keys), clock, lookup
        self._lanes: Counter[str] = Counter()
        self._lane = lane
        self._sending: dict[asyncio.Task[None], tuple[str, str]] = {}
        self._outcomes: list[Outcome] = []
        self._some, self._writing = asyncio.Event(), asyncio.Lock()

    async def __aenter__(self) -> "Sender":
        self._session: ClientSession = open_session(frozenset(origin.host for origin in self._named), self._lookup)
        self._settler = asyncio.create_task(self._settle())
        return self

    async def __aexit__(self, *_: object) -> None:
        """What is on its way has a moment to end; what isn't back then is given back and sent again later."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=2.0)
        left = list(self._sending.items())
        for task, _ in left:
            task.cancel()
        await asyncio.gather(*(task for task, _ in left), return_exceptions=True)
        await self._session.close()
        self._settler.cancel()
        await asyncio.gather(self._settler, return_exceptions=True)
        await self._write_down()
        await leases.give_back([claimed for _, claimed in left])

    async def pump(self) -> int:
        """Claims and starts what is due and has room; how many that were."""
        room = min(self._lane, MOST - len(self._sending))
        if room <= 0:
            return 0
        full = [origin for origin, count in self._lanes.items() if count >= self._lane]
        rows = await leases.claim(self._clock(), room, full)
        for row in rows:
            self._start(row)
        return len(rows)

    async def idle(self) -> None:
        """Until nothing is on its way and every outcome is written down."""
        while self._sending or self._outcomes:
            await asyncio.gather(*self._sending, return_exceptions=True)
            async with self._writing:
                await self._write_down()

    def _start(self, row: dict[str, Any]) -> None:
        lane = "/".join(row["endpoint"].split("/", 3)[:3])
        task = asyncio.create_task(self._one(row))
        self._sending[task] = (row["id"], row["lease_until"])
        self._lanes[lane] += 1
        task.add_done_callback(lambda done: self._ended(done, lane))

    def _ended(self, task: asyncio.Task[None], lane: str) -> None:
        self._sending.pop(task, None)
        self._lanes[lane] -= 1
        if not self._lanes[lane]:
            del self._lanes[lane]

    async def _one(self, row: dict[str, Any]) -> None:
        meaning = await self._attempt(row)
        state, answer = meaning.state, meaning.answer
        not_before = self._clock() + meaning.wait
        if state == "waiting" and clock.text(not_before) >= row["expires_at"]:
            state, answer = "failed", "expired"
        claimed = row["id"], row["subscription"], row["lease_until"]
        self._outcomes.append(Outcome(*claimed, state, answer, clock.text(not_before), meaning.ended))
        self._some.set()

    async def _attempt(self, row: dict[str, Any]) -> Meaning:
        try:
            if why := leases.objection(row):
                return Meaning("failed", why)
            return await self._post(row, checked(row["endpoint"], self._named))
        except EndpointRefused:
            return Meaning("failed", "endpoint_refused")
        except ClientConnectorDNSError as error:
            return self._unresolved(error, row["attempts"])
        except (TimeoutError, ClientError, OSError) as error:
            return answers.unreachable("hung" if isinstance(error, TimeoutError) else "unreachable", row["attempts"])
        except Exception:
            log.exception("a push could not be made", delivery=row["id"])
            return Meaning("failed", "internal")

    def _unresolved(self, error: ClientConnectorDNSError, attempts: int) -> Meaning:
        if isinstance(error.os_error, AddressRefused):
            return Meaning("failed", "address_refused")
        return answers.unreachable("unreachable", attempts)

    async def _post(self, row: dict[str, Any], origin: Origin) -> Meaning:
        authorization = self._keyring.authorization(row["vapid_key"], origin.audience, _subject(self._address))
        body = messages.encrypted(row, messages.plaintext(row, self._address, self._keys))
        headers = messages.headers(row, authorization, self._clock())
        url = URL(row["endpoint"], encoded=True)
        async with self._session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
            told = answer.headers.get("Retry-After")
            return answers.meaning(answer.status, told, row["attempts"], datetime.now(UTC))

    async def _settle(self) -> None:
        while True:
            await self._some.wait()
            try:
                async with self._writing:
                    await self._write_down()
            except Exception:
                log.exception("outcomes of pushes could not be written down")
                await asyncio.sleep(1.0)

    async def _write_down(self) -> None:
        """Kept until the database has them: while it can't take them, they are not lost."""
        batch = self._outcomes[:200]
        if batch:
            await fates.settle(batch, self._clock())
            del self._outcomes[: len(batch)]
        if not self._outcomes:
            self._some.clear()


def _subject(address: str) -> str:
    """Whom a push service may turn to (RFC 8292, 2.1): the installation's address where that is https."""
    host = URL(address).host or ""
    if address.startswith("https://") and "." in host:
        return f"https://{host}"
    return "mailto:push@lotwalk.invalid"
