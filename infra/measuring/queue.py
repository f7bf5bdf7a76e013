"""The queue of fifty: over HTTP, signed in, policy applied, against a bare route."""

import asyncio
import time
from statistics import median

from infra.measuring import timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import LIGHT_PLACE, Companies
from infra.measuring.servers import lotwalk, module
from infra.measuring.wire import Line, lines, request, sign_in
from tests.cast.world import known

BUDGET = Budget("queue of 50, against a bare route", "×", first=0.5, goal=0.8)
ROUNDS, SECONDS, CALLERS = 9, 0.6, 4


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    async with (
        lotwalk(data) as server,
        module("bare", str(data / "lotwalk.db"), "PORT", known(LIGHT_PLACE)) as bare_port,
        lines(server.port, CALLERS) as ours,
        lines(bare_port, CALLERS) as bare,
    ):
        cookie = await sign_in(ours[0], "hal")
        asked = request("GET", "/api/queue/", Cookie=cookie), request("GET", "/queue")
        await _refuse_difference(ours[0], bare[0], *asked)
        rates = await timing.in_turns(
            ROUNDS, ours=lambda: rate(ours, asked[0], SECONDS), bare=lambda: rate(bare, asked[1], SECONDS)
        )
    note = f"{median(rates['ours']):.0f}/s, bare {median(rates['bare']):.0f}/s"
    raw = {name: timing.rounded(values) for name, values in rates.items()}
    return [Reading(BUDGET, timing.ratio(rates["ours"], rates["bare"]), note, raw)]


async def _refuse_difference(ours: Line, bare: Line, our_request: bytes, bare_request: bytes) -> None:
    """Both must say the same, or nothing is compared."""
    mine, other = (await ours.expect(our_request)).json(), (await bare.expect(bare_request)).json()
    if mine != other or len(mine) != 50:
        raise RuntimeError(f"the queues differ: {len(mine)} and {len(other)} entries")


async def rate(callers: list[Line], asked: bytes, seconds: float) -> float:
    """Answers a second with every caller asking again as soon as it is answered."""
    until = time.perf_counter() + seconds

    async def call(line: Line) -> int:
        count = 0
        while time.perf_counter() < until:
            await line.expect(asked)
            count += 1
        return count

    started = time.perf_counter()
    counts = await asyncio.gather(*map(call, callers))
    return sum(counts) / (time.perf_counter() - started)
