"""Databases for tests: a prepared SQLite file that is copied, a PostgreSQL server from a wheel that is emptied."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

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
