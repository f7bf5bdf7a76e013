"""SQLite behind Piccolo: one kept writer, a few kept readers, each on a thread of its own.

Piccolo's own engine opens a file and a thread for each query and defers its transactions; see
infra/decisions/engines.md for what was measured.
"""

import asyncio
import contextvars
import threading
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from piccolo.engine.base import BaseTransaction, Engine

from lotwalk.foundation.refusals import Unavailable

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import pysqlite3 as sqlite3
    except ImportError:  # no wheel with the fixed SQLite for this platform; `lotwalk doctor` says so
        import sqlite3

Row = dict[str, Any]
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # a verdict is sent only for what survives a power cut
    "foreign_keys=ON",
    "busy_timeout=5000",
    "cache_size=-32000",
    "temp_store=MEMORY",
)
FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))  # releases that carry the fix of the WAL-reset bug


def carries_wal_fix(version: tuple[int, int, int]) -> bool:
    return version >= FIXED[0] or any(version[:2] == fixed[:2] and version >= fixed for fixed in FIXED)


class Connection:
    """One connection owned by one thread; every job is one hop."""

    def __init__(self, path: str, read_only: bool) -> None:
        self._jobs: SimpleQueue[Any] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, args=(path, read_only), daemon=True)
        self._thread.start()

    def _work(self, path: str, read_only: bool) -> None:
        try:
            link = sqlite3.connect(path, isolation_level=None, cached_statements=512)
            for pragma in (*PRAGMAS, *(["query_only=ON"] if read_only else [])):
                link.execute(f"PRAGMA {pragma}")
        except sqlite3.Error as error:
            self._refuse_all(error)
            return
        while (job := self._jobs.get()) is not None:
            loop, future, work = job
            try:
                answer = work(link)
            except BaseException as error:
                _hand(loop, _fail, future, error)
            else:
                _hand(loop, _settle, future, answer)
        link.close()

    def _refuse_all(self, error: Exception) -> None:
        while (job := self._jobs.get()) is not None:
            loop, future, _ = job
            _hand(loop, _fail, future, error)

    def run(self, work: Callable[[Any], Any]) -> asyncio.Future[Any]:
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        self._jobs.put((loop, future, work))
        return future

    def stop(self) -> None:
        self._jobs.put(None)
        self._thread.join()


def _hand(loop: asyncio.AbstractEventLoop, act: Callable[..., None], future: asyncio.Future[Any], value: Any) -> None:
    try:
        loop.call_soon_threadsafe(act, future, value)
    except RuntimeError:
        return  # the loop has gone; nobody waits for this answer any more


def _settle(future: asyncio.Future[Any], answer: Any) -> None:
    if not future.done():
        future.set_result(answer)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)


def _fetch(sql: str, args: Sequence[Any]) -> Callable[[Any], list[Row]]:
    def work(link: Any) -> list[Row]:
        cursor = link.execute(sql, args)
        if cursor.description is None:
            return []
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    return work


def _change(sql: str, args: Sequence[Any]) -> Callable[[Any], int]:
    return lambda link: link.execute(sql, args).rowcount


def _change_many(sql: str, rows: Sequence[Sequence[Any]]) -> Callable[[Any], None]:
    return lambda link: link.executemany(sql, rows) and None


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
        await self._writer.run(_fetch("SELECT 1", ()))
        self._lock = asyncio.Lock()
        self._idle: asyncio.Queue[Connection] = asyncio.Queue()
        self._kept = [Connection(self.path, read_only=True) for _ in range(self._readers)]
        for reader in self._kept:
            self._idle.put_nowait(reader)

    async def close(self) -> None:
        if self._writer is None:
            return
        for connection in (*self._kept, self._writer):
            connection.stop()
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
                await _lasting(self._writer.run(_fetch("BEGIN IMMEDIATE", ())))
                yield
                await _lasting(self._writer.run(_fetch("COMMIT", ())))
            except BaseException:
                await asyncio.shield(self._roll_back())
                raise
            finally:
                self.current_transaction.reset(token)

    async def _roll_back(self) -> None:
        assert self._writer is not None
        await self._writer.run(lambda link: link.in_transaction and link.execute("ROLLBACK"))

    async def fetch(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        return await self._run(sql, _fetch(sql, args))

    async def execute(self, sql: str, args: Sequence[Any] = ()) -> int:
        """Runs one statement; the number of rows it changed."""
        return await self._run(sql, _change(sql, args))

    async def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            await self._run(sql, _change_many(sql, rows))

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
            return await reader.run(_fetch(sql, args))

        try:
            await reader.run(_fetch("BEGIN", ()))
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
