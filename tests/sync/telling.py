"""Plays seeds in a process of its own and prints the trace of each: `python -m tests.sync.telling 17 18`."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from argon2 import PasswordHasher

from tests.cast.world import PASSWORD
from tests.sync.stage import Stage, prepare


async def tell(seeds: list[int], folder: Path) -> None:
    await prepare(folder / "prepared.db", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD))
    stage = Stage(folder, folder / "prepared.db")
    for seed in seeds:
        print(await stage.play(seed), flush=True)
    stage.close()


if __name__ == "__main__":
    with TemporaryDirectory(prefix="lotwalk-story-") as place:
        asyncio.run(tell([int(seed) for seed in sys.argv[1:]], Path(place)))
