"""PostgreSQL behind Piccolo: a pool, and a transaction that always gives its slot back."""

import asyncio
import contextvars
import re
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Any

import asyncpg
from piccolo.engine.base import BaseTransaction, Engine

Row = dict[str, Any]
# A transaction holds rows that others wait for, at the worst the journal's head. One whose machine has lost its power
# or its network, or whose process was stopped, ends after about so many seconds, not after the system's two hours.
SESSION = {
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "idle_in_transaction_session_timeout": "15s",
}
TRY_AGAIN = (asyncpg.exceptions.DeadlockDetectedError, asyncpg.exceptions.SerializationError)


@lru_cache(maxsize=2000)
def numbered(sql: str) -> str:
    """`?` placeholders as `$1`, `$2`, …; none of our SQL has a question mark inside a literal."""
    count = 0

    def next_number(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"${count}"

    return re.sub(r"\?", next_number, sql)


class PostgresTransaction(BaseTransaction):
    def __init__(self, connection: Any) -> None:
        self.connection = connection

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *_: object) -> bool:
        return False


class PostgresEngine(Engine[Any]):
    dialect = "postgres"

    def __init__(self, url: str, size: int = 8) -> None:
        self.url = url
        self._size = size
        self._pool: Any = None
        self.current_transaction = contextvars.ContextVar(f"postgres {url}", default=None)
        super().__init__(engine_type="postgres", min_version_number=14)

    async def get_version(self) -> float:
        return self.get_version_sync()

    def get_version_sync(self) -> float:
        return 14.0  # asked of the server itself by `doctor`, when there is a connection

    async def prep_database(self) -> None: ...

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(self.url, min_size=1, max_size=self._size, server_settings=SESSION)

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.close()
            self._pool = None

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[None]:
        """One transaction; its slot goes back to the pool even when COMMIT fails."""
        if self.current_transaction.get() is not None:
            raise RuntimeError("a transaction is open already; use a savepoint")
        async with self._pool.acquire() as connection:
            async with connection.transaction():
                token = self.current_transaction.set(PostgresTransaction(connection))
                try:
                    yield
                finally:
                    self.current_transaction.reset(token)

    async def fetch(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        source = self._source()
        return [dict(row) for row in await source.fetch(numbered(sql), *args)]

    async def fetch_near(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        """Nothing is nearer than the pool; see the other engine."""
        return await self.fetch(sql, args)

    async def execute(self, sql: str, args: Sequence[Any] = ()) -> int:
        """Runs one statement; the number of rows it changed."""
        status = await self._source().execute(numbered(sql), *args)
        last = status.rpartition(" ")[2]
        return int(last) if last.isdigit() else 0

    async def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            await self._source().executemany(numbered(sql), rows)

    def _source(self) -> Any:
        transaction = self.current_transaction.get()
        return transaction.connection if transaction else self._pool

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator[Callable[..., Any]]:
        """One read-only transaction in which all that is fetched is of one moment."""
        async with self._pool.acquire() as connection:
            async with connection.transaction(isolation="repeatable_read", readonly=True):

                async def fetch(sql: str, args: Sequence[Any] = ()) -> list[Row]:
                    return [dict(row) for row in await connection.fetch(numbered(sql), *args)]

                yield fetch

    async def run_script(self, script: str) -> None:
        async with self._pool.acquire() as connection:
            await connection.execute(script)

    async def run_querystring(self, querystring: Any, in_pool: bool = True) -> Any:
        sql, args = querystring.compile_string()
        return [dict(row) for row in await self._source().fetch(sql, *args)]

    async def run_ddl(self, ddl: str, in_pool: bool = True) -> Any:
        return [dict(row) for row in await self._source().fetch(ddl)]

    async def batch(self, query: Any, batch_size: int = 100, node: str | None = None) -> Any:
        raise RuntimeError("read in pages by key instead")

    def transaction(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("transactions are opened by foundation.database")

    def atomic(self) -> Any:
        raise RuntimeError("transactions are opened by foundation.database")


async def pause_before_retry(attempt: int) -> None:
    await asyncio.sleep(0.01 * 2**attempt)
