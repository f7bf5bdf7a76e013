"""How each interface stands, as a location sees it."""

from datetime import datetime
from typing import Any, Literal, get_args

from lotwalk.foundation import clock, database
from lotwalk.interfaces import states
from lotwalk.interfaces.states import System
from lotwalk.interfaces.views import InterfaceState
from lotwalk.settings import Settings

State = Literal["working", "troubled", "resting", "unknown", "not_connected"]
WAITING = """
SELECT SUM(CASE WHEN kind = 'export' THEN 1 ELSE 0 END) AS waiting, SUM(CASE WHEN kind = 'lookup' THEN 1 ELSE 0 END)
  AS asking, MIN(not_before) AS next_try_at
FROM errands WHERE system = ? AND state = 'waiting' AND location = ?
"""


async def states_at(location: str, settings: Settings, now: datetime) -> list[InterfaceState]:
    addresses = {"dms": settings.dms_url, "oem": settings.oem_url}
    return [await _state(system, bool(addresses[system]), location, now) for system in get_args(System)]


async def _state(system: System, connected: bool, location: str, now: datetime) -> InterfaceState:
    row = await states.row_of(system)
    left = (await database.fetch(WAITING, system, location))[0]
    waiting, asking = int(left["waiting"] or 0), int(left["asking"] or 0)
    return InterfaceState(
        system=system, state=_word(row, now) if connected else "not_connected", succeeded_at=row["succeeded_at"],
        failed_at=row["failed_at"], problem=row["problem"] if connected else "", waiting=waiting, asking=asking,
        next_try_at=_next_try(row, left["next_try_at"], now) if connected else None,
    )  # fmt: skip


def _word(row: dict[str, Any], now: datetime) -> State:
    if states.breaker_of(row).state(now) == "open":
        return "resting"
    if row["problem"]:
        return "troubled"
    return "working" if row["succeeded_at"] else "unknown"


def _next_try(row: dict[str, Any], not_before: str | None, now: datetime) -> str | None:
    """None where nothing waits, or where it is being tried now."""
    if not_before is None:
        return None
    due = max(not_before, row["open_until"] or "")
    return due if due > clock.text(now) else None
