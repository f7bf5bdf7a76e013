"""The company that is measured: Eastgate's tablets hold 20,000 rows, Harborview's queue has fifty entries."""

import shutil
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from argon2 import PasswordHasher
from piccolo.table import Table

from infra.measuring.visits import Rows, Visit, arrival, order, work
from lotwalk.foundation import clock, database
from lotwalk.inspections.shipped import shipped
from lotwalk.inspections.tables import InspectionTemplate
from tests.cast.world import PASSWORD, World, populate

HEAVY, HEAVY_PLACE = 200, "eastgate"
LIGHT, LIGHT_PLACE = 48, "harborview"  # two of the cast's visits wait there too
ITEMS = [f"item_{number}" for number in range(60)]


class Companies:
    """Made once a run, copied for each figure: what one figure writes is no load on the next."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self.seed = folder, seed
        self._made = folder / "company.db"
        self._copies = 0

    async def data(self) -> Path:
        """A data folder of its own with the company in it."""
        if not self._made.exists():
            await _make(f"sqlite:///{self._made}", self.seed)
        self._copies += 1
        folder = self._folder / f"data-{self._copies}"
        folder.mkdir()
        shutil.copy(self._made, folder / "lotwalk.db")
        return folder

    async def found(self, address: str) -> None:
        """The same company in another database."""
        await _make(address, self.seed)


def heavy_visits() -> list[Visit]:
    return [Visit(HEAVY_PLACE, number, _at(number)) for number in range(HEAVY)]


def light_visits() -> list[Visit]:
    return [Visit(LIGHT_PLACE, number, _at(number), opened=number % 3 > 0) for number in range(LIGHT)]


def _at(number: int) -> str:
    return clock.text(datetime(2026, 11, 23, 8, 0, tzinfo=UTC) + timedelta(minutes=number))


async def _make(address: str, seed: int) -> None:
    await database.open_database(address)
    try:
        await database.migrate()
        # Real, but quick to check: signing in isn't what is measured.
        await populate(World(), PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD))
        async with database.write():
            await _fill(Random(seed))
        if database.engine().dialect == "sqlite":
            await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        await database.close_database()


async def _fill(chance: Random) -> None:
    templates = shipped()
    await database.insert(InspectionTemplate, templates)
    rows: Rows = []
    for visit in heavy_visits():
        rows += [*arrival(visit), *order(visit), *work(visit, templates[1]["id"], ITEMS, chance)]
    for visit in light_visits():
        rows += [*arrival(visit), *(order(visit) if visit.opened else [])]
    for table, found in _by_table(rows).items():
        await database.insert(table, found)


def _by_table(rows: Rows) -> dict[type[Table], list[dict[str, Any]]]:
    """In the order of their first row, which is the order of their references."""
    tables: dict[type[Table], list[dict[str, Any]]] = defaultdict(list)
    for table, row in rows:
        tables[table].append(row)
    return tables
