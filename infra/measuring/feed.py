"""A first sync of 20,000 rows on the server's side, against the same selections by the standard library."""

import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from msgspec import json

from infra.measuring import timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import Companies
from lotwalk import rooms as rooms
from lotwalk.foundation import database
from lotwalk.people.actors import Actor, load_actor
from lotwalk.sync.feed import page
from lotwalk.sync.nouns import NOUNS
from lotwalk.sync.selection import selection
from tests.cast.world import known

RATIO = Budget("feed, first sync, against raw SQL and encoding", "×", first=0.5, goal=0.8)
RATE = Budget("feed, first sync", "rows/s", goal=50_000)
ROUNDS = 7
encoder = json.Encoder()


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    await database.open_database(f"sqlite:///{data / 'lotwalk.db'}")
    try:
        actor = await load_actor(known("sam"))
        assert actor is not None
        rates = await timing.in_turns(ROUNDS, ours=lambda: _ours(actor), raw=lambda: _raw(data / "lotwalk.db", actor))
    finally:
        await database.close_database()
    note = f"{median(rates['ours']):,.0f} rows/s, raw {median(rates['raw']):,.0f}"
    raw = {name: timing.rounded(values) for name, values in rates.items()}
    return [
        Reading(RATIO, timing.ratio(rates["ours"], rates["raw"]), note, raw),
        Reading(RATE, median(rates["ours"])),
    ]


async def _ours(actor: Actor) -> float:
    started, rows, after, more = time.perf_counter(), 0, "", True
    while more:
        sent = await page(actor, after, None, datetime.now(UTC))
        encoder.encode(sent)
        rows += sum(map(len, sent.rows.values()))
        after, more = sent.cursor, sent.more
    if rows < 20_000:
        raise RuntimeError(f"only {rows} rows are held")
    return rows / (time.perf_counter() - started)


async def _raw(file: Path, actor: Actor) -> float:
    """Unpaged, in one thread, from a link that stays open no longer than one sync."""
    started, rows = time.perf_counter(), 0
    link = sqlite3.connect(file)
    for noun in NOUNS:
        chosen = selection(noun, actor, datetime.now(UTC))
        if chosen:
            found = _dicts(link.execute(f"SELECT * FROM ({chosen.sql}) WHERE held", chosen.args))
            encoder.encode(found)
            rows += len(found)
    link.close()
    return rows / (time.perf_counter() - started)


def _dicts(cursor: sqlite3.Cursor) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
