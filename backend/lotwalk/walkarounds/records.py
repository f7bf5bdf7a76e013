"""How walk-arounds are found and begun: the first capture begins one."""

from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.intake.command import Call
from lotwalk.people.policy import locates
from lotwalk.repair_orders.records import refuse_closed

JSON_FIELDS = ("areas", "tires", "checks", "warning_lamps", "signature")


@locates("walkaround")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM walkarounds WHERE id = ?", id)


@locates("damage")
async def locate_damage(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM damages WHERE id = ?", id)


async def begun(call: Call) -> dict[str, Any]:
    """The walk-around of the order, locked, its JSON read; begun now if this is its first capture."""
    refuse_closed(call.record)
    row = await _locked(call.record["id"])
    if row is None:
        await _begin(call)
        row = await _locked(call.record["id"])
    assert row is not None
    return row | {name: row[name] and msgspec.json.decode(row[name]) for name in JSON_FIELDS}


async def _locked(order: str) -> dict[str, Any] | None:
    return await database.fetch_one(f"SELECT * FROM walkarounds WHERE id = ?{database.for_update()}", order)


async def _begin(call: Call) -> None:
    """Two tablets that begin at once have begun the same one."""
    await database.execute(
        "INSERT INTO walkarounds (id, location, client, started_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        call.record["id"], call.record["location"], call.record["client"], call.at,
    )  # fmt: skip


async def store(id: str, **values: Any) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    await database.execute(f"UPDATE walkarounds SET {names} WHERE id = ?", *map(_stored, values.values()), id)


def _stored(value: Any) -> Any:
    return msgspec.json.encode(value).decode() if isinstance(value, dict | list) else value
