"""What DMS and OEM of the demo know: the same people as the demo itself, but for those of whom they said otherwise."""

from typing import Any

import msgspec

from lotwalk.demo.owners import SAID
from lotwalk.foundation import database

Row = dict[str, Any]
NUMBERED = (*SAID, "number")
RESTRICTED = ("restrict_mail", "restrict_phone", "restrict_email")
PLAN = ("number", "name", "kind", "coverage", "starts_on", "ends_on", "starts_at", "ends_at", "deductible")


async def seed() -> bytes:
    """As the sandbox takes it: a JSON object with `vehicles`. What the demo doesn't say of a vehicle, the sandbox makes
    from its VIN."""
    vehicles = await database.fetch("SELECT * FROM vehicles WHERE LENGTH(vin) = 17 ORDER BY id")
    clients = {row["id"]: row for row in await database.fetch("SELECT * FROM clients")}
    return msgspec.json.encode({"vehicles": [await _known(row, clients[row["client"]]) for row in vehicles]})


async def _known(vehicle: Row, client: Row) -> Row:
    said = await _rows("owner_records", vehicle["id"])
    records = {row["source"]: row for row in said}
    dms = records.get("dms", client | {"number": client["dms_number"]})
    oem = records.get("oem", client | {"number": client["oem_number"]})
    restricted = {name: bool(oem[name]) for name in RESTRICTED}
    return {"vin": vehicle["vin"], "dms": _owner(dms), "oem": _owner(oem) | restricted} | await _lists(vehicle["id"])


def _owner(row: Row) -> Row:
    return {name: row[name] or "" for name in NUMBERED}


async def _lists(vehicle: str) -> Row:
    """Only where the demo has something of the OEM's to say."""
    plans, recalls = await _rows("plans", vehicle), await _rows("recalls", vehicle)
    visits = await _rows("outside_visits", vehicle)
    if not (plans or recalls or visits):
        return {}
    return {
        "plans": [{name: row[name] for name in PLAN} | {"deductible": row["deductible"] or 0} for row in plans],
        "recalls": [_recall(row) for row in recalls],
        "history": [_visit(row) for row in visits],
    }


def _recall(row: Row) -> Row:
    told = {name: row[name] for name in ("number", "description", "remedy", "labour_tenths")}
    return told | {"open": bool(row["is_open"])}


def _visit(row: Row) -> Row:
    services = [done | {"amount": done.get("amount") or 0} for done in msgspec.json.decode(row["services"])]
    return {"number": row["number"], "date": row["date"], "odometer": row["odometer"] or 0, "services": services}


async def _rows(table: str, vehicle: str) -> list[Row]:
    """What the OEM said; of owners what both did."""
    which = "" if table == "owner_records" else " AND source = 'oem'"
    return await database.fetch(f"SELECT * FROM {table} WHERE vehicle = ?{which} ORDER BY id", vehicle)
