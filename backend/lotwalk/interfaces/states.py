"""The breaker of each system as the database keeps it: all processes see the same one."""

from datetime import datetime, timedelta
from typing import Any, Literal

from lotwalk.foundation import clock, database
from lotwalk.interfaces.breaker import Breaker
from lotwalk.interfaces.faults import Away, Declined, problem

System = Literal["dms", "oem"]
RECENT = timedelta(seconds=10)


async def row_of(system: System) -> dict[str, Any]:
    row = await database.fetch_one("SELECT * FROM interface_states WHERE system = ?", system)
    return row or {"system": system, "failures": 0, "open_until": None, "trial_until": None, "succeeded_at": None,
                   "failed_at": None, "problem": ""}  # fmt: skip


def breaker_of(row: dict[str, Any]) -> Breaker:
    return Breaker(row["failures"], _moment(row["open_until"]), _moment(row["trial_until"]))


def _moment(instant: str | None) -> datetime | None:
    return clock.parse(instant) if instant else None


async def admit(system: System, now: datetime) -> None:
    """Lets one request through, or raises Away: resting."""
    row = await row_of(system)
    breaker = breaker_of(row)
    if not breaker.may_ask(now):
        raise Away("resting")
    if breaker.open_until is not None and not await _claim_trial(row, breaker.asked(now)):
        raise Away("resting")


async def _claim_trial(row: dict[str, Any], asked: Breaker) -> bool:
    assert asked.trial_until is not None
    return bool(
        await database.execute(
            "UPDATE interface_states SET trial_until = ? WHERE system = ? AND open_until = ?"
            " AND COALESCE(trial_until, '') = ?",
            clock.text(asked.trial_until), row["system"], row["open_until"], row["trial_until"] or "",
        )
    )  # fmt: skip


async def succeeded(system: System, now: datetime) -> None:
    """Closes the breaker; what waited because the system was away is due at once."""
    before, at = await row_of(system), clock.text(now)
    if _is_told(before, now):
        return
    async with database.write():
        await _insert(system)
        await database.execute(
            "UPDATE interface_states SET failures = 0, open_until = NULL, trial_until = NULL, succeeded_at = ?,"
            " problem = '' WHERE system = ?",
            at, system,
        )  # fmt: skip
        if before["open_until"]:
            await make_due(system, at)


def _is_told(row: dict[str, Any], now: datetime) -> bool:
    """All is well and was a moment ago: that needn't be written down again for each request."""
    if row["failures"] or row["open_until"] or row["problem"] or not row["succeeded_at"]:
        return False
    return now - clock.parse(row["succeeded_at"]) < RECENT


async def make_due(system: System, at: str, location: str | None = None) -> int:
    """What waits for another attempt doesn't wait any longer; how many that are."""
    where, args = (" AND location = ?", [location]) if location else ("", [])
    return await database.execute(
        f"UPDATE errands SET not_before = ? WHERE system = ? AND state = 'waiting' AND not_before > ?{where}",
        at, system, at, *args,
    )  # fmt: skip


async def failed(system: System, error: Away | Declined, now: datetime) -> None:
    """Counts it. Who declines is there: that closes the breaker like a success, but the reason is kept."""
    async with database.write():
        await _insert(system)
        rows = await database.fetch(f"SELECT * FROM interface_states WHERE system = ?{database.for_update()}", system)
        after = _after(breaker_of(rows[0]), error, now)
        await database.execute(
            "UPDATE interface_states SET failures = ?, open_until = ?, trial_until = ?, failed_at = ?, problem = ?"
            " WHERE system = ?",
            after.failures, _text(after.open_until), _text(after.trial_until), clock.text(now), problem(error), system,
        )  # fmt: skip


def _after(breaker: Breaker, error: Away | Declined, now: datetime) -> Breaker:
    if isinstance(error, Declined):
        return Breaker()
    return breaker.told_to_wait(now, error.wait) if error.wait is not None else breaker.failed(now)


def _text(moment: datetime | None) -> str | None:
    return clock.text(moment) if moment else None


async def close(system: System) -> None:
    """Somebody says: try now."""
    await database.execute(
        "UPDATE interface_states SET open_until = NULL, trial_until = NULL, failures = 0 WHERE system = ?", system
    )


async def _insert(system: System) -> None:
    """A database that was emptied, as a restored one may be, has no row yet."""
    await database.execute("INSERT INTO interface_states (system) VALUES (?) ON CONFLICT (system) DO NOTHING", system)
