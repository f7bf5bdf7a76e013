"""Databases for tests: a prepared SQLite file that is copied, a PostgreSQL server from a wheel that is emptied."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine


async def prepare_sqlite(file: Path) -> None:
    await database.open_database(f"sqlite:///{file}")
    await database.migrate()
    await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    await database.close_database()


@asynccontextmanager
async def sqlite(prepared: Path, folder: Path) -> AsyncIterator[AnyEngine]:
    """A fresh database: copying a prepared file is a thousand times quicker than migrating."""
    shutil.copy(prepared, folder / "lotwalk.db")
    yield await database.open_database(f"sqlite:///{folder / 'lotwalk.db'}")
    await database.close_database()


@asynccontextmanager
async def postgres(address: str) -> AsyncIterator[AnyEngine]:
    """The server's one database, migrated once, emptied before each test."""
    engine = await database.open_database(address)
    await database.migrate()
    await _empty()
    yield engine
    await database.close_database()


async def _empty() -> None:
    """DELETE is a hundred times quicker than TRUNCATE on small tables; the replica role leaves foreign keys out."""
    rows = await database.fetch(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'"
    )
    deletes = " ".join(f"DELETE FROM {row['name']};" for row in rows)
    await database.engine().run_script(f"BEGIN; SET LOCAL session_replication_role = replica; {deletes} COMMIT;")


_laid: dict[str, str] = {}


async def lay(fill: Callable[[], Awaitable[None]]) -> None:
    """Fills an empty database row by row the first time, and by one script of the same rows from then on."""
    dialect = database.engine().dialect
    if dialect in _laid:
        await database.engine().run_script(_laid[dialect])
    else:
        before = await _inserts()
        await fill()
        _laid[dialect] = _script([one for one in await _inserts() if one not in before])


async def _inserts() -> list[str]:
    return [_insert(name, row) for name in await _tables() for row in await database.fetch(f"SELECT * FROM {name}")]


def _script(inserts: list[str]) -> str:
    """One transaction that asks for foreign keys at its end or not at all."""
    postgres = database.engine().dialect == "postgres"
    late = "SET LOCAL session_replication_role = replica" if postgres else "PRAGMA defer_foreign_keys = ON"
    return f"BEGIN; {late}; {' '.join(inserts)} COMMIT;"


async def _tables() -> list[str]:
    sql = {
        "postgres": "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    }[database.engine().dialect]
    return [row["name"] for row in await database.fetch(sql) if row["name"] != "migrations"]


def _insert(table: str, row: dict[str, Any]) -> str:
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(map(_literal, row.values()))});"


def _literal(value: Any) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "NULL" if value is None else str(value).upper()
