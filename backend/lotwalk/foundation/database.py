"""The one database of this process: opened by address, asked in SQL or through Piccolo's tables."""

import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from importlib import resources
from typing import Any

import asyncpg
from piccolo.table import Table

from lotwalk.foundation.listening import CHANNEL
from lotwalk.foundation.postgres import TRY_AGAIN as TRY_AGAIN
from lotwalk.foundation.postgres import PostgresEngine, pause_before_retry
from lotwalk.foundation.refusals import Unavailable
from lotwalk.foundation.sqlite import SQLiteEngine
from lotwalk.foundation.sqlite_links import Row, sqlite3

INTEGRITY = (sqlite3.IntegrityError, asyncpg.exceptions.IntegrityConstraintViolationError)

# Text with a zero character, which PostgreSQL has no way to keep.
UNWRITABLE = asyncpg.exceptions.CharacterNotInRepertoireError

AnyEngine = SQLiteEngine | PostgresEngine
_engine: AnyEngine | None = None


def engine() -> AnyEngine:
    if _engine is None:
        raise RuntimeError("no database is open")
    return _engine


def is_open() -> bool:
    return _engine is not None


async def open_database(address: str) -> AnyEngine:
    """Opens `sqlite:///path` or `postgresql://…` and binds Piccolo's tables to it."""
    global _engine
    _engine = (
        SQLiteEngine(address.removeprefix("sqlite:///")) if address.startswith("sqlite") else PostgresEngine(address)
    )
    await _engine.open()
    bind_tables()
    return _engine


def bind_tables() -> None:
    for table in _tables(Table):
        table._meta._db = engine()


def _tables(base: type[Table]) -> list[type[Table]]:
    return [found for table in base.__subclasses__() for found in (table, *_tables(table))]


async def close_database() -> None:
    global _engine
    if _engine is not None:
        await _engine.close()
        _engine = None


async def fetch(sql: str, *args: Any) -> list[Row]:
    """Rows as dicts; `?` placeholders on both databases. Inside `write()` it reads the transaction's own state."""
    return await engine().fetch(sql, args)


async def fetch_one(sql: str, *args: Any) -> Row | None:
    rows = await engine().fetch(sql, args)
    return rows[0] if rows else None


async def fetch_near(sql: str, *args: Any) -> list[Row]:
    """As `fetch`, for what is asked all day and an index answers at once: some hundred rows at most."""
    return await engine().fetch_near(sql, args)


async def execute(sql: str, *args: Any) -> int:
    """Rows changed: claim with a condition and look at the count."""
    return await engine().execute(sql, args)


async def execute_many(sql: str, rows: Sequence[Sequence[Any]]) -> None:
    await engine().execute_many(sql, rows)


async def insert(table: type[Table], rows: Sequence[Row]) -> None:
    """Many rows of one shape in one statement; for bulk, where a Piccolo object a row would cost a millisecond."""
    if not rows:
        return
    names = list(rows[0])
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO {table._meta.tablename} ({', '.join(names)}) VALUES ({marks})"
    await execute_many(sql, [[row[name] for name in names] for row in rows])


@asynccontextmanager
async def write() -> AsyncGenerator[None]:
    async with engine().write():
        yield


@asynccontextmanager
async def savepoint(name: str = "step") -> AsyncGenerator[None]:
    """What fails inside is undone alone; the transaction around it goes on.

    Unavailable where the database has ended the whole transaction by itself, as SQLite may on a full disk: what
    went on after that would be written without the transaction.
    """
    await engine().execute(f"SAVEPOINT {name}")
    try:
        yield
    except BaseException as error:
        await _undo(name, error)
        raise
    await engine().execute(f"RELEASE SAVEPOINT {name}")


async def _undo(name: str, cause: BaseException) -> None:
    try:
        await engine().execute(f"ROLLBACK TO SAVEPOINT {name}")
        await engine().execute(f"RELEASE SAVEPOINT {name}")
    except sqlite3.OperationalError:
        raise Unavailable from cause


async def retrying(work: Any, attempts: int = 4) -> Any:
    """Runs `work()` again after a deadlock or a serialization failure (40P01, 40001)."""
    for attempt in range(attempts):
        try:
            return await work()
        except TRY_AGAIN:
            if attempt == attempts - 1:
                raise
            await pause_before_retry(attempt)


def bytewise() -> str:
    """The collation in which text compares byte by byte, so that what begins alike lies together in an index."""
    return ' COLLATE "C"' if engine().dialect == "postgres" else " COLLATE BINARY"


def for_update() -> str:
    """Row lock on PostgreSQL; on SQLite the one writer is lock enough."""
    return " FOR UPDATE" if engine().dialect == "postgres" else ""


def shared() -> bool:
    """Whether other processes may be at work on this database beside this one."""
    return engine().dialect == "postgres"


def announcing(column: str) -> str:
    """For the end of an UPDATE: its commit tells `column` to every process that listens. SQLite has nobody to tell."""
    return f" RETURNING pg_notify('{CHANNEL}', {column}::text)" if shared() else ""


async def migrate() -> list[str]:
    """Applies the numbered scripts that this database doesn't have yet; the names of those applied."""
    await engine().run_script("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
    done = {row["name"] for row in await fetch("SELECT name FROM migrations")}
    todo = [script for script in scripts() if script not in done]
    for name in todo:
        await engine().run_script(_transaction_of(name))
    return todo


def scripts() -> list[str]:
    folder = resources.files("lotwalk") / "migrations"
    return sorted(entry.name for entry in folder.iterdir() if re.fullmatch(r"\d{4}_\w+\.sql", entry.name))


def _transaction_of(name: str) -> str:
    """A migration and its record commit together, so one that was cut off runs again whole."""
    script = (resources.files("lotwalk") / "migrations" / name).read_text()
    kind = "BYTEA" if engine().dialect == "postgres" else "BLOB"
    script = script.replace("{bytes}", kind).replace("{bytewise}", bytewise())
    record = f"INSERT INTO migrations VALUES ('{name}', CURRENT_TIMESTAMP);"
    return f"BEGIN;\n{script}\n{record}\nCOMMIT;"
