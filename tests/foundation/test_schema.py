"""The tables that rooms declare are the tables that the migrations make, on both databases."""

from importlib import import_module
from pathlib import Path

import pytest
from piccolo.table import Table

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine, _tables
from lotwalk.foundation.ids import new_id

HOUSE = Path(__file__).resolve().parents[2] / "backend" / "lotwalk"
for _file in HOUSE.glob("*/tables.py"):
    import_module(f"lotwalk.{_file.parent.name}.tables")


async def columns(table: str) -> set[str]:
    if database.engine().dialect == "sqlite":
        return {row["name"] for row in await database.fetch(f"SELECT name FROM pragma_table_info('{table}')")}
    sql = "SELECT column_name AS name FROM information_schema.columns WHERE table_name = ?"
    rows = await database.fetch(sql, table)
    return {row["name"] for row in rows}


async def test_declared_tables_are_the_migrated_ones(engine: AnyEngine) -> None:
    declared = {t._meta.tablename: {c._meta.db_column_name for c in t._meta.columns} for t in _tables(Table)}
    ours = {name: names for name, names in declared.items() if name not in ("migration", "migrations")}
    assert len(ours) > 30
    for name, names in ours.items():
        assert await columns(name) == names, name


async def test_a_savepoint_undoes_itself_alone(engine: AnyEngine) -> None:
    await database.execute("INSERT INTO cursors (reader, seq) VALUES ('a', 1)")
    async with database.write():
        await database.execute("UPDATE cursors SET seq = 2 WHERE reader = 'a'")
        with pytest.raises(ZeroDivisionError):
            async with database.savepoint():
                await database.execute("UPDATE cursors SET seq = 3 WHERE reader = 'a'")
                raise ZeroDivisionError
    assert (await database.fetch("SELECT seq FROM cursors"))[0]["seq"] == 2


async def test_a_failed_transaction_leaves_nothing_and_the_writer_usable(engine: AnyEngine) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.write():
            await database.execute("INSERT INTO cursors (reader, seq) VALUES (?, 1)", new_id())
            raise ZeroDivisionError
    async with database.write():
        await database.execute("INSERT INTO cursors (reader, seq) VALUES ('b', 1)")
    assert [row["reader"] for row in await database.fetch("SELECT reader FROM cursors")] == ["b"]


async def test_a_conditional_update_claims_once(engine: AnyEngine) -> None:
    await database.execute("INSERT INTO cursors (reader, seq) VALUES ('a', 1)")
    sql = "UPDATE cursors SET seq = 2 WHERE reader = 'a' AND seq = 1"
    assert [await database.execute(sql), await database.execute(sql)] == [1, 0]
