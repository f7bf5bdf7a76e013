"""From a command on one tablet to the word on the others: five hundred persons, each with a stream open."""

import asyncio
import time
from pathlib import Path
from random import Random
from typing import Any

from infra.measuring import timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import HEAVY_PLACE, Companies, heavy_visits
from infra.measuring.servers import lotwalk
from infra.measuring.tablets import register
from infra.measuring.wire import lines, request
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.people.sessions import token_hash
from lotwalk.people.tables import Person, RoleGrant, Session
from tests.cast.world import known

BUDGET = Budget("command to another device's screen, 500 streams, p99", "ms", first=300, goal=100, at_most=True)
STREAMS, COMMANDS, PAUSE = 500, 40, 0.05
SINCE, UNTIL = "2026-11-23T08:00:00.000Z", "2099-01-01T00:00:00.000Z"


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    await _hire(data)
    async with lotwalk(data) as server, lines(server.port) as opened:
        streams = await _open(server.port)
        tablet, chance = await register(opened[0], "tess"), Random(companies.seed)
        delays: list[float] = []
        for _ in range(COMMANDS):
            order = chance.choice(heavy_visits()).order
            asked = tablet.body([{"type": "record_fuel", "repair_order": order, "eighths": chance.randint(0, 8)}])
            streams.forget()
            started = time.perf_counter()
            await tablet.send(asked)
            delays += [(moment - started) * 1000 for moment in await streams.told()]
            await asyncio.sleep(PAUSE)
        streams.close()
    note = f"median {timing.percentile(delays, 0.5):.0f} ms of {len(delays)} events, slowest {max(delays):.0f} ms"
    return [Reading(BUDGET, timing.percentile(delays, 0.99), note, {"ms": timing.rounded(sorted(delays)[::50])})]


def _token(number: int) -> str:
    return f"stream-{number}"


async def _hire(data: Path) -> None:
    """Five hundred technicians, each signed in on a tablet: no two streams are of one person."""
    rows = [_technician(number) for number in range(STREAMS)]
    await database.open_database(f"sqlite:///{data / 'lotwalk.db'}")
    try:
        for table, column in ((Person, 0), (RoleGrant, 1), (Session, 2)):
            await database.insert(table, [row[column] for row in rows])
    finally:
        await database.close_database()


def _technician(number: int) -> tuple[dict[str, Any], ...]:
    """The rows of a person, of their role and of their session."""
    person = derived_id("measured", "technician", str(number))
    about = {"kind": "staff", "name": f"Tech {number}", "email": f"tech{number}@demo.lotwalk.test"}
    grant = {"id": new_id(), "person": person, "role": "technician", "location": known(HEAVY_PLACE)}
    session = {"id": new_id(), "person": person, "token_hash": token_hash(_token(number))}
    return (
        about | {"id": person, "password_hash": "", "created_at": SINCE},
        grant,
        session | {"created_at": SINCE, "expires_at": UNTIL},
    )


class Streams:
    """Many open event streams, and when each was last told that something changed."""

    def __init__(self) -> None:
        self.transports: list[asyncio.BaseTransport] = []
        self.open = asyncio.Event()
        self._opened = 0
        self._moments: dict[int, float] = {}
        self._all = asyncio.Event()

    def forget(self) -> None:
        self._moments.clear()
        self._all.clear()

    def heard(self, number: int, data: bytes) -> None:
        if b"event: open" in data:
            self._opened += 1
            if self._opened == STREAMS:
                self.open.set()
        if b"event: changed" in data:
            self._moments.setdefault(number, time.perf_counter())
        if len(self._moments) == STREAMS:
            self._all.set()

    async def told(self) -> list[float]:
        """The moments, once every stream was told."""
        try:
            await asyncio.wait_for(self._all.wait(), 10)
        except TimeoutError:
            raise RuntimeError(f"only {len(self._moments)} of {STREAMS} streams were told in 10 s") from None
        return list(self._moments.values())

    def close(self) -> None:
        for transport in self.transports:
            transport.close()


class Stream(asyncio.Protocol):
    def __init__(self, number: int, streams: Streams) -> None:
        self._number, self._streams = number, streams

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._streams.transports.append(transport)
        transport.write(request("GET", "/api/live", Cookie=f"lotwalk={_token(self._number)}"))  # pyright: ignore

    def data_received(self, data: bytes) -> None:
        self._streams.heard(self._number, data)


async def _open(port: int) -> Streams:
    loop, streams = asyncio.get_running_loop(), Streams()
    for number in range(STREAMS):
        await loop.create_connection(lambda number=number: Stream(number, streams), "127.0.0.1", port)
    await asyncio.wait_for(streams.open.wait(), 15)
    return streams
