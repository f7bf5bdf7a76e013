"""SQLite behind Piccolo: one kept writer, a few kept readers, each on a thread of its own.

Piccolo's own engine opens a file and a thread for each query and defers its transactions; see
infra/decisions/engines.md for what was measured.
"""

import asyncio
import contextvars
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from piccolo.engine.base import BaseTransaction, Engine

from lotwalk.foundation.refusals import Unavailable
from lotwalk.foundation.sqlite_links import Connection, Row, changing, changing_many, fetching, open_link, sqlite3


class SQLiteTransaction(BaseTransaction):
    """What Piccolo sees as its current transaction; nested ones are savepoints of ours, never this."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *_: object) -> bool:
        return False


class SQLiteEngine(Engine[Any]):
    """`readers` bounds how many reads run beside the one writer."""

    def __init__(self, path: str, readers: int = 3) -> None:
        self.path = path
        self._readers = readers
        self._writer: Connection | None = None
        self.current_transaction = contextvars.ContextVar(f"sqlite {path}", default=None)
        super().__init__(engine_type="sqlite", min_version_number=3.35)

    dialect = "sqlite"

    async def get_version(self) -> float:
        return self.get_version_sync()

    def get_version_sync(self) -> float:
        major, minor, _ = sqlite3.sqlite_version_info
        return float(f"{major}.{minor}")

    async def prep_database(self) -> None: ...

    async def open(self) -> None:
        self._writer = Connection(self.path, read_only=False)
        await self._writer.run(fetching("SELECT 1", ()))
        self._near = open_link(self.path, read_only=True)
        self._near.execute("PRAGMA busy_timeout=0")
        self._lock = asyncio.Lock()
        self._idle: asyncio.Queue[Connection] = asyncio.Queue()
        self._kept = [Connection(self.path, read_only=True) for _ in range(self._readers)]
        for reader in self._kept:
            await reader.run(fetching("SELECT 1", ()))  # one that can't be opened is told now, not at every third read
            self._idle.put_nowait(reader)

    async def close(self) -> None:
        if self._writer is None:
            return
        for connection in (*self._kept, self._writer):
            connection.stop()
        self._near.close()
        self._writer = None

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[None]:
        """One immediate transaction on the writer; whatever happens, the writer comes back usable."""
        if self.current_transaction.get() is not None:
            raise RuntimeError("a transaction is open already; use a savepoint")
        assert self._writer is not None
        async with self._lock:
            token = self.current_transaction.set(SQLiteTransaction(self._writer))
            try:
                await _lasting(self._writer.run(fetching("BEGIN IMMEDIATE", ())))
                yield
                await _lasting(self._writer.run(fetching("COMMIT", ())))
            except BaseException:
                await asyncio.shield(self._roll_back())
                raise
            finally:
                self.current_transaction.reset(token)

    async def _roll_back(self) -> None:
        assert self._writer is not None
        await self._writer.run(lambda link: link.in_transaction and link.execute("ROLLBACK"))

    async def fetch(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        return await self._run(sql, fetching(sql, args))

    async def fetch_near(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        """On the loop's own connection, which never waits for a lock. On a thread each row costs a fight over the
        interpreter, which takes several times as long as the reading itself."""
        if self.current_transaction.get() is None:
            try:
                return fetching(sql, args)(self._near)
            except sqlite3.OperationalError:
                pass  # locked for a moment, as while a log is recovered: the readers wait, the loop doesn't
        return await self.fetch(sql, args)

    async def execute(self, sql: str, args: Sequence[Any] = ()) -> int:
        """Runs one statement; the number of rows it changed."""
        return await self._run(sql, changing(sql, args))

    async def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            await self._run(sql, changing_many(sql, rows))

    async def _run(self, sql: str, work: Callable[[Any], Any]) -> Any:
        if transaction := self.current_transaction.get():
            return await _lasting(transaction.connection.run(work))
        if sql.lstrip()[:6].upper() in ("SELECT", "WITH A", "PRAGMA", "EXPLAI"):
            return await self._read(work)
        async with self._lock:
            assert self._writer is not None
            return await _lasting(self._writer.run(work))

    async def _read(self, work: Callable[[Any], Any]) -> Any:
        reader = await self._idle.get()
        try:
            return await reader.run(work)
        finally:
            self._idle.put_nowait(reader)

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator[Callable[..., Any]]:
        """One reader in one read transaction: all that is fetched through it is of one moment."""
        reader = await self._idle.get()

        async def fetch(sql: str, args: Sequence[Any] = ()) -> list[Row]:
            return await reader.run(fetching(sql, args))

        try:
            await reader.run(fetching("BEGIN", ()))
            yield fetch
        finally:
            await asyncio.shield(self._end_snapshot(reader))

    async def _end_snapshot(self, reader: Connection) -> None:
        try:
            await reader.run(lambda link: link.in_transaction and link.execute("ROLLBACK"))
        finally:
            self._idle.put_nowait(reader)

    async def run_script(self, script: str) -> None:
        assert self._writer is not None
        async with self._lock:
            await self._writer.run(lambda link: link.executescript(script) and None)

    async def run_querystring(self, querystring: Any, in_pool: bool = True) -> Any:
        sql, args = querystring.compile_string(engine_type="sqlite")
        return await self.fetch(sql, args)

    async def run_ddl(self, ddl: str, in_pool: bool = True) -> Any:
        return await self.fetch(ddl)

    async def batch(self, query: Any, batch_size: int = 100, node: str | None = None) -> Any:
        raise RuntimeError("read in pages by key instead")

    def transaction(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("transactions are opened by foundation.database")

    def atomic(self) -> Any:
        raise RuntimeError("transactions are opened by foundation.database")


async def _lasting(future: asyncio.Future[Any]) -> Any:
    """A full disk or a lock that lasts is told as such: nothing was consumed."""
    try:
        return await asyncio.shield(future)
    except sqlite3.OperationalError as error:
        if any(word in str(error) for word in ("disk is full", "locked", "disk I/O", "readonly")):
            raise Unavailable from error
        raise
