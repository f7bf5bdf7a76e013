"""What DMS and OEM remember: one SQLite file, so that a restart forgets nothing."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

TABLES = """
CREATE TABLE IF NOT EXISTS customers (
  number TEXT PRIMARY KEY, external_id TEXT, vins TEXT NOT NULL DEFAULT '', words TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS vehicles (vin TEXT PRIMARY KEY, customer TEXT, seed TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS repair_orders (
  id TEXT PRIMARY KEY, external_id TEXT NOT NULL, vin TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS repair_orders_external ON repair_orders (external_id);
CREATE INDEX IF NOT EXISTS repair_orders_vin ON repair_orders (vin);
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""
EVERYTHING = ("customers", "vehicles", "repair_orders", "counters")
T = TypeVar("T")


class Store:
    """Rows by key with a body as JSON. One thread, one writer; what was answered is on disk."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._link = sqlite3.connect(folder / "sandbox.db", isolation_level=None, check_same_thread=False)
        self._link.row_factory = sqlite3.Row
        self._link.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {TABLES}")

    @contextmanager
    def writing(self) -> Generator[None]:
        self._link.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._link.execute("ROLLBACK")
            raise
        self._link.execute("COMMIT")

    def rows(self, sql: str, *args: Any) -> list[sqlite3.Row]:
        return self._link.execute(sql, args).fetchall()

    def write(self, sql: str, *args: Any) -> None:
        self._link.execute(sql, args)

    def bodies(self, kind: type[T], sql: str, *args: Any) -> list[T]:
        return [msgspec.json.decode(row["body"], type=kind) for row in self.rows(sql, *args)]

    def count(self, name: str, first: int) -> int:
        """The next number of that name: `first`, then one more each time."""
        sql = "INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"
        return self.rows(sql, name, first)[0]["value"]

    def empty(self) -> None:
        with self.writing():
            for table in EVERYTHING:
                self.write(f"DELETE FROM {table}")

    def close(self) -> None:
        self._link.close()


def packed(body: Any) -> str:
    return msgspec.json.encode(body).decode()
