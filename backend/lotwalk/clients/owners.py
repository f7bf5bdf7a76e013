"""What DMS and OEM say about a vehicle's owner, as their readers bring it."""

from typing import Any

from msgspec.structs import asdict

from lotwalk.clients.actions import change
from lotwalk.clients.commands import RecordOwner
from lotwalk.clients.matching import is_of, received
from lotwalk.clients.records import locked
from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import derived_id
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, new, same

ENVELOPE = ("n", "at")


def record_id(vehicle: str, source: str) -> str:
    """One record of each source for a vehicle: what is said later replaces what was said before."""
    return derived_id("owner_record", vehicle, source)


@handles(RecordOwner, on="vehicle", by="vehicle")
async def record_owner(command: RecordOwner, call: Call) -> Change:
    """Nothing changes by an answer that is older than the one that is known."""
    row = _row(command, call)
    before = await database.fetch_one("SELECT * FROM owner_records WHERE id = ?", row["id"])
    if before and before["fetched_at"] >= row["fetched_at"]:
        return Change()
    await _keep(row)
    touched = await _reached(row)
    scope = Scope(None, call.record["client"])
    mark = same if before else new
    facts = {name: row[name] for name in ("source", "found", "number", "fetched_at")}
    entry = Entry("owner_recorded", "vehicle", command.vehicle, scope, facts)
    return Change(entry, (mark("owner_record", row["id"], scope), *touched))


def _row(command: RecordOwner, call: Call) -> dict[str, Any]:
    said = {name: value for name, value in asdict(command).items() if name not in ENVELOPE}
    id = record_id(command.vehicle, command.source)
    return said | {"id": id, "client": call.record["client"], "fetched_at": clock.text(command.fetched_at)}


async def _keep(row: dict[str, Any]) -> None:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    renewed = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    sql = f"INSERT INTO owner_records ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {renewed}"
    await database.execute(sql, *row.values())


async def _reached(row: dict[str, Any]) -> tuple[Touch, ...]:
    """The OEM's restrictions bind as soon as they are known; all else waits until somebody takes the record."""
    client = await locked(row["client"])
    if not row["found"] or not is_of(row, client):
        return ()
    return (await change(client, received(row, client), "restrictions_received")).touched
