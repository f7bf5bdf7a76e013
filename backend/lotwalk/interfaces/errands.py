"""The outbox: what is to be asked of another system or told to it. Whoever holds the lease does it."""

from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import derived_id
from lotwalk.interfaces.states import System

# An export asks three times at most, ten seconds each, and settling waits for a disk.
LASTS = timedelta(seconds=60)


class Errand(Struct, frozen=True):
    """`attempts` counts the present one, so 1 says that nobody has tried before."""

    id: str
    system: System
    kind: str
    subject: str
    location: str
    seq: int
    entry: str
    at: str
    attempts: int
    lease_until: str
    problem: str
    sent: str


async def want(system: System, kind: str, subject: str, location: str, entry: dict[str, Any], now: str) -> None:
    """Inside the transaction that moves the reader's cursor past the entry. A newer wish for the same thing takes the
    place of an older one, and keeps what was learned by trying."""
    id = derived_id("errand", system, kind, subject)
    await database.execute("INSERT INTO interface_states (system) VALUES (?) ON CONFLICT (system) DO NOTHING", system)
    await database.execute(
        "INSERT INTO errands (id, system, kind, subject, location, seq, entry, at, state, not_before)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq,"
        " entry = excluded.entry, at = excluded.at, location = excluded.location, not_before ="
        " CASE WHEN errands.state = 'waiting' THEN errands.not_before ELSE excluded.not_before END, state = 'waiting'",
        id, system, kind, subject, location, entry["seq"], entry["id"], entry["recorded_at"], now,
    )  # fmt: skip


async def claim(system: System, now: datetime, most: int) -> list[Errand]:
    """Due ones, leased to the caller. The count of attempts is on disk before anything is sent."""
    lock = " FOR UPDATE SKIP LOCKED" if database.engine().dialect == "postgres" else ""
    at, until = clock.text(now), clock.text(now + LASTS)
    rows = await database.fetch(
        "WITH due AS MATERIALIZED (SELECT id FROM errands WHERE system = ? AND state = 'waiting' AND not_before <= ?"
        f" AND (lease_until IS NULL OR lease_until <= ?) ORDER BY not_before, id LIMIT ?{lock})"
        " UPDATE errands SET lease_until = ?, attempts = attempts + 1 WHERE id IN (SELECT id FROM due)"
        f" RETURNING {', '.join(Errand.__struct_fields__)}",
        system, at, at, most, until,
    )  # fmt: skip
    return sorted((Errand(**row) for row in rows), key=lambda errand: errand.seq)


async def done(errand: Errand, sent: str, now: datetime) -> None:
    """What was asked for meanwhile is still to be done, and nothing is unclear any more."""
    await database.execute(
        "UPDATE errands SET attempts = 0, lease_until = NULL, problem = '', sent = ?, not_before = ?,"
        " state = CASE WHEN seq = ? THEN 'done' ELSE 'waiting' END WHERE id = ? AND lease_until = ?",
        sent, clock.text(now), errand.seq, errand.id, errand.lease_until,
    )  # fmt: skip


async def later(errand: Errand, problem: str, not_before: datetime) -> None:
    await database.execute(
        "UPDATE errands SET lease_until = NULL, problem = ?, not_before = ? WHERE id = ? AND lease_until = ?",
        problem, clock.text(not_before), errand.id, errand.lease_until,
    )  # fmt: skip


async def give_up(errand: Errand, problem: str) -> None:
    await database.execute(
        "UPDATE errands SET lease_until = NULL, problem = ?, state = 'given_up' WHERE id = ? AND lease_until = ?",
        problem, errand.id, errand.lease_until,
    )  # fmt: skip
