"""Captures of the walk-around: areas, readings, signature. Damages are in damages.py."""

from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict

from lotwalk.foundation import database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, same
from lotwalk.walkarounds import commands as c
from lotwalk.walkarounds import rules
from lotwalk.walkarounds.records import begun, store


def captured(call: Call, kind: str, facts: dict[str, Any]) -> Change:
    """The change of one capture: the walk-around looks different now."""
    order = call.record["id"]
    return Change(Entry(kind, "repair_order", order, call.scope, facts), (same("walkaround", order, call.scope),))


@handles(c.ClearAreas, on="repair_order", by="repair_order")
async def clear_areas(command: c.ClearAreas, call: Call) -> Change:
    walkaround = await begun(call)
    rules.refuse_unknown_areas(command.areas, "areas")
    rules.refuse_damaged(command.areas, await _damaged(command.repair_order))
    areas = walkaround["areas"] | {area: {"state": "clean"} for area in command.areas}
    await store(command.repair_order, areas=areas)
    return captured(call, "areas_cleared", {"areas": command.areas})


@handles(c.SkipAreas, on="repair_order", by="repair_order")
async def skip_areas(command: c.SkipAreas, call: Call) -> Change:
    walkaround = await begun(call)
    rules.refuse_unknown_areas(command.areas, "areas")
    skipped = {area: {"state": "skipped", "reason": command.reason} for area in command.areas}
    await store(command.repair_order, areas=walkaround["areas"] | skipped)
    return captured(call, "areas_skipped", {"areas": command.areas, "reason": command.reason})


@handles(c.ReopenAreas, on="repair_order", by="repair_order")
async def reopen_areas(command: c.ReopenAreas, call: Call) -> Change:
    walkaround = await begun(call)
    rules.refuse_unknown_areas(command.areas, "areas")
    kept = {area: state for area, state in walkaround["areas"].items() if area not in command.areas}
    await store(command.repair_order, areas=kept)
    return captured(call, "areas_reopened", {"areas": command.areas})


async def _damaged(repair_order: str) -> set[str]:
    rows = await database.fetch("SELECT area FROM damages WHERE repair_order = ? AND removed_at IS NULL", repair_order)
    return {row["area"] for row in rows}


@handles(c.RecordOdometer, on="repair_order", by="repair_order")
async def record_odometer(command: c.RecordOdometer, call: Call) -> Change:
    await begun(call)
    order = call.record
    vehicle, unit = await _vehicle_and_unit(order)
    value = rules.in_unit(command.value, command.unit, unit)
    rules.refuse_lower_odometer(value, vehicle["odometer"], command.reason)
    await store(order["id"], odometer=value, odometer_reason=command.reason)
    await database.execute("UPDATE repair_orders SET odometer = ? WHERE id = ?", value, order["id"])
    await database.execute(
        "UPDATE vehicles SET odometer = ?, odometer_on = ? WHERE id = ?", value, call.at[:10], vehicle["id"]
    )
    change = captured(call, "odometer_recorded", {"odometer": value, "unit": unit, "reason": command.reason})
    moved = (
        same("repair_order", order["id"], call.scope),
        same("vehicle", vehicle["id"], Scope(None, order["client"])),
    )
    return Change(change.entry, (*change.touched, *moved))


async def _vehicle_and_unit(order: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """The vehicle with the odometer it had before this visit, and the location's unit."""
    row = await database.fetch_one(
        "SELECT v.id, l.distance_unit,"
        " (SELECT MAX(r.odometer) FROM repair_orders r WHERE r.vehicle = v.id AND r.id <> ?) AS odometer"
        " FROM vehicles v, locations l WHERE v.id = ? AND l.id = ?",
        order["id"], order["vehicle"], order["location"],
    )  # fmt: skip
    assert row is not None
    return row, row["distance_unit"]


@handles(c.RecordFuel, on="repair_order", by="repair_order")
async def record_fuel(command: c.RecordFuel, call: Call) -> Change:
    await begun(call)
    await store(command.repair_order, fuel=command.eighths)
    return captured(call, "fuel_recorded", {"eighths": command.eighths})


@handles(c.RecordTire, on="repair_order", by="repair_order")
async def record_tire(command: c.RecordTire, call: Call) -> Change:
    walkaround = await begun(call)
    fields = ("brand_size", "inner", "middle", "outer", "pressure_psi", "dot")
    given = {name: value for name, value in asdict(command).items() if name in fields and value is not UNSET}
    tire = walkaround["tires"].get(command.position, {}) | given
    await store(command.repair_order, tires=walkaround["tires"] | {command.position: tire})
    return captured(call, "tire_recorded", {"position": command.position, **given})


@handles(c.RecordCheck, on="repair_order", by="repair_order")
async def record_check(command: c.RecordCheck, call: Call) -> Change:
    walkaround = await begun(call)
    checks = walkaround["checks"] | {command.check: {"state": command.state, "note": command.note}}
    await store(command.repair_order, checks=checks)
    return captured(call, "check_recorded", {"check": command.check, "state": command.state})


@handles(c.RecordWarningLamps, on="repair_order", by="repair_order")
async def record_warning_lamps(command: c.RecordWarningLamps, call: Call) -> Change:
    await begun(call)
    await store(command.repair_order, warning_lamps=command.lamps)
    return captured(call, "warning_lamps_recorded", {"lamps": command.lamps})


@handles(c.RecordKeys, on="repair_order", by="repair_order")
async def record_keys(command: c.RecordKeys, call: Call) -> Change:
    await begun(call)
    await store(command.repair_order, keys=command.count)
    return captured(call, "keys_recorded", {"count": command.count})


@handles(c.RecordBelongings, on="repair_order", by="repair_order")
async def record_belongings(command: c.RecordBelongings, call: Call) -> Change:
    await begun(call)
    await store(command.repair_order, belongings=command.text)
    return captured(call, "belongings_recorded", {})


@handles(c.SignWalkaround, on="repair_order", by="repair_order")
async def sign_walkaround(command: c.SignWalkaround, call: Call) -> Change:
    """Kept with the hash of what was shown; a signature is never refused for what others changed meanwhile."""
    await begun(call)
    signature = {"name": command.name, "strokes": command.strokes, "content": command.content, "at": call.at}
    await store(command.repair_order, signature=signature, signed_at=call.at, no_signature_reason=None)
    change = captured(call, "walkaround_signed", {"name": command.name, "content": command.content})
    return Change(change.entry, (*change.touched, *await _now_shown(call)))


async def _now_shown(call: Call) -> list[Any]:
    """A signed walk-around opens its damages and photos to the client's people."""
    order = call.record["id"]
    damages = await database.fetch("SELECT id FROM damages WHERE repair_order = ? AND removed_at IS NULL", order)
    photos = await database.fetch("SELECT id FROM photos WHERE repair_order = ? AND removed_at IS NULL", order)
    return [same("damage", row["id"], call.scope) for row in damages] + [
        same("photo", row["id"], call.scope) for row in photos
    ]


@handles(c.DeclineSignature, on="repair_order", by="repair_order")
async def decline_signature(command: c.DeclineSignature, call: Call) -> Change:
    await begun(call)
    await store(command.repair_order, no_signature_reason=command.reason)
    return captured(call, "signature_declined", {"reason": command.reason})
