"""From nothing to the first answer, and what the server then holds in memory while nobody asks."""

import asyncio
import re
from pathlib import Path
from statistics import median

from infra.measuring import timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import Companies
from tests.cast.server import ServerProcess

START = Budget("start to first answer", "s", first=1.5, goal=0.7, at_most=True)
MEMORY = Budget("idle memory, resident", "MB", first=150, goal=90, at_most=True)
STARTS, IDLE = 6, 1.5  # the first start warms the disk


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    found = [await _once(data) for _ in range(STARTS)][1:]
    seconds, memory = [start for start, _ in found], [held for _, held in found]
    return [
        Reading(START, median(seconds), raw={"s": timing.rounded(seconds, 3)}),
        Reading(MEMORY, median(memory), raw={"MB": timing.rounded(memory)}),
    ]


async def _once(data: Path) -> tuple[float, float]:
    server = ServerProcess(data)
    seconds = await timing.seconds(lambda: asyncio.to_thread(server.start))
    try:
        await asyncio.sleep(IDLE)
        return seconds, resident(server.pid)
    finally:
        await asyncio.to_thread(server.stop)


def resident(pid: int) -> float:
    """Megabytes that the process holds, shared libraries with it."""
    found = re.search(r"^VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1]) * 1024 / 1e6
