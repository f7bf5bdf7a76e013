"""Connections to a SQLite file, each on a thread of its own, and what can be asked of them."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

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


def open_link(path: str, read_only: bool) -> Any:
    link = sqlite3.connect(path, isolation_level=None, cached_statements=512)
    for pragma in (*PRAGMAS, *(["query_only=ON"] if read_only else [])):
        link.execute(f"PRAGMA {pragma}")
    return link


class Connection:
    """One connection owned by one thread; every job is one hop."""

    def __init__(self, path: str, read_only: bool) -> None:
        self._jobs: SimpleQueue[Any] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, args=(path, read_only), daemon=True)
        self._thread.start()

    def _work(self, path: str, read_only: bool) -> None:
        try:
            link = open_link(path, read_only)
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


def fetching(sql: str, args: Sequence[Any]) -> Callable[[Any], list[Row]]:
    def work(link: Any) -> list[Row]:
        cursor = link.execute(sql, args)
        if cursor.description is None:
            return []
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    return work


def changing(sql: str, args: Sequence[Any]) -> Callable[[Any], int]:
    return lambda link: link.execute(sql, args).rowcount


def changing_many(sql: str, rows: Sequence[Sequence[Any]]) -> Callable[[Any], None]:
    return lambda link: link.executemany(sql, rows) and None
