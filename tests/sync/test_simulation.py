"""The deterministic simulation: any number of seeds, and the proof that it can fail.

`LOTWALK_SEEDS=10000` plays more seeds, `LOTWALK_SEED=17` that one alone and tells the whole of it.
"""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec import Struct

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
ROOT = Path(__file__).resolve().parents[2]
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


async def test_a_story_that_broke_off_leaves_nothing_behind(stage: Stage) -> None:
    told = await stage.play(2)
    with pytest.raises(Failed):
        await stage.play(1, Fault(faults.foreign_row))
    assert await stage.play(2) == told


async def test_another_process_tells_the_same_story(stage: Stage) -> None:
    """Where words have other hashes, and so sets another order: what differs there can't be replayed."""
    seeds = [4, 17, 23]
    words = [sys.executable, "-m", "tests.sync.telling", *map(str, seeds)]
    surroundings = os.environ | {"PYTHONHASHSEED": "17"}
    told = subprocess.run(words, cwd=ROOT, env=surroundings, check=True, stdout=subprocess.PIPE, text=True).stdout
    assert told.split() == [await stage.play(seed) for seed in seeds]


class Found(Struct, frozen=True):
    """How a fault must be found within a few seeds: `words` are those of any of the signs it is known by."""

    plant: Plant
    kinds: tuple[type[Exception], ...]
    words: str


FOUND: dict[str, Found] = {
    "lost_effect": Found(
        faults.lost_effect, (Wrong,), "left no entry|was {.*'applied'}.* became|doesn't show|the server has"
    ),
    "doubled_effect": Found(
        faults.doubled_effect, (Wrong, Contradiction), "an entry too many|was {.* became|'applied'}, then {"
    ),
    "forgiven_refusal": Found(
        faults.forgiven_refusal, (Wrong, Contradiction),
        r"'applied'}.* became \('command_refused'|'refused'.*, then .*'applied'|'applied'}, then .*'refused'",
    ),
    "skipped_row": Found(faults.skipped_row, (Wrong,), "holds|doesn't show"),
    "kept_removal": Found(faults.kept_removal, (Wrong,), "holds"),
    "foreign_row": Found(faults.foreign_row, (Leak,), "was sent"),
    "torn_photo": Found(faults.torn_photo, (Wrong,), "isn't whole"),
}  # fmt: skip


@pytest.mark.parametrize("name", FOUND)
async def test_a_planted_fault_is_found(stage: Stage, name: str) -> None:
    sign = FOUND[name]
    found = await _first_found(stage, sign.plant)
    assert isinstance(found, sign.kinds) and re.search(sign.words, str(found)), found


async def _first_found(stage: Stage, plant: Plant) -> BaseException | None:
    for seed in range(1, FEW + 1):
        fault = Fault(plant)
        try:
            await stage.play(seed, fault)
        except Failed as failed:
            assert fault.planted, failed
            return failed.__cause__
    raise AssertionError(f"{FEW} seeds, and nobody noticed")
