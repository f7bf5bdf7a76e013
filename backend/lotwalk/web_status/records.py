"""How web statuses are found, and in what order they stand."""

from datetime import timedelta
from typing import Any

from lotwalk.foundation import clock, database
from lotwalk.people.policy import locates
from lotwalk.web_status.rules import StatusExists


@locates("web_status")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM web_statuses WHERE id = ?", id)


async def history_of(repair_order: str) -> list[dict[str, Any]]:
    """Newest first."""
    return await database.fetch(
        "SELECT id, by_person, by_name, at FROM web_statuses WHERE repair_order = ? ORDER BY at DESC, id DESC",
        repair_order,
    )


async def refuse_taken(id: str) -> None:
    if await locate(id):
        raise StatusExists(field="id")


async def keys_of(location: str) -> dict[str, set[str]]:
    """The location's lists: name to keys."""
    lists: dict[str, set[str]] = {}
    for row in await database.fetch("SELECT list, key FROM list_entries WHERE location = ?", location):
        lists.setdefault(row["list"], set()).add(row["key"])
    return lists


def moment_after(history: list[dict[str, Any]], at: str) -> str:
    """The capture time, moved past the last status where clocks disagree: what came later stands later."""
    if not history or at > history[0]["at"]:
        return at
    return clock.text(clock.parse(history[0]["at"]) + timedelta(milliseconds=1))
