"""The deterministic simulation: any number of seeds, and the proof that it can fail.

`LOTWALK_SEEDS=10000` plays more seeds, `LOTWALK_SEED=17` that one alone and tells the whole of it.
"""

import asyncio
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.sync import faults
from tests.sync.faults import Fault, Plant
from tests.sync.ledger import Contradiction
from tests.sync.sight import Leak
from tests.sync.stage import Failed, Stage, prepare
from tests.sync.verdict import Wrong

pytestmark = pytest.mark.simulation
SEEDS = int(os.environ.get("LOTWALK_SEEDS", "300"))
ONE = os.environ.get("LOTWALK_SEED")
BLOCK = 20  # seeds in one test: enough to spread over workers, few enough to say where a failing one is
WHOLE = 1_000_000  # lines: more than any story has
FEW = 8


def blocks() -> list[range]:
    if ONE:
        return [range(int(ONE), int(ONE) + 1)]
    return [range(start, min(start + BLOCK, SEEDS + 1)) for start in range(1, SEEDS + 1, BLOCK)]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, password_hash: str) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("simulation")
    prepared = folder / "prepared.db"
    with ThreadPoolExecutor(1) as aside:
        aside.submit(lambda: asyncio.run(prepare(prepared, password_hash))).result()
    opened = Stage(folder, prepared)
    yield opened
    opened.close()


@pytest.mark.parametrize("seeds", blocks(), ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
async def test_seeds(stage: Stage, seeds: range) -> None:
    for seed in seeds:
        await stage.play(seed, last_words=WHOLE if ONE else 60)


@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8, 13])
async def test_the_same_seed_is_the_same_story(stage: Stage, seed: int) -> None:
    assert await stage.play(seed) == await stage.play(seed)


# What is wrong, and how it must be found within a few seeds.
FOUND: dict[str, tuple[Plant, type[Exception], str]] = {
    "lost_effect": (faults.lost_effect, Wrong, ""),
    "doubled_effect": (faults.doubled_effect, Wrong, ""),
    "forgiven_refusal": (faults.forgiven_refusal, Contradiction, "'verdict': 'refused'"),
    "skipped_row": (faults.skipped_row, Wrong, "holds"),
    "kept_removal": (faults.kept_removal, Wrong, "holds"),
    "foreign_row": (faults.foreign_row, Leak, "was sent"),
    "torn_photo": (faults.torn_photo, Wrong, "isn't whole"),
}


@pytest.mark.parametrize("name", FOUND)
async def test_a_planted_fault_is_found(stage: Stage, name: str) -> None:
    plant, kind, words = FOUND[name]
    found = await _first_found(stage, plant)
    assert isinstance(found, kind) and words in str(found), found


async def _first_found(stage: Stage, plant: Plant) -> BaseException | None:
    for seed in range(1, FEW + 1):
        fault = Fault(plant)
        try:
            await stage.play(seed, fault)
        except Failed as failed:
            assert fault.planted, failed
            return failed.__cause__
    raise AssertionError(f"{FEW} seeds, and nobody noticed")
