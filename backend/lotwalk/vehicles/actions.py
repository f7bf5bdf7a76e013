"""Registering vehicles and changing what is known of them."""

from datetime import date
from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict

from lotwalk.foundation import database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, new, same
from lotwalk.people.actors import Actor
from lotwalk.vehicles import rules
from lotwalk.vehicles.commands import ChangeVehicle, RegisterVehicle
from lotwalk.vehicles.decoding import decoded
from lotwalk.vehicles.tables import Vehicle
from lotwalk.vehicles.vin import LENGTH, vin_fault

Fields = dict[str, Any]
DECODED = ("year", "make", "model", "trim", "body", "body_class")
_ENVELOPE = ("n", "at", "decoded")


@handles(RegisterVehicle, on="client", by="client")
async def register_vehicle(command: RegisterVehicle, call: Call) -> Change:
    fields = _stored({name: value for name, value in asdict(command).items() if name not in _ENVELOPE})
    rules.refuse_unexplained_vin(command.vin, command.vin_reason)
    await _refuse_taken(command.vin, command.id, command.client, call.actor)
    said = fields | _read_out(command.vin, command.decoded, fields)
    rules.refuse_unnamed(said["make"], said["model"])
    row = said | {"body": said["body"] or "car"} | _by(call)
    await database.insert(Vehicle, [row])
    scope = Scope(None, command.client)
    entry = Entry("vehicle_registered", "vehicle", command.id, scope, {"vin": command.vin})
    return Change(entry, (new("vehicle", command.id, scope),))


@handles(ChangeVehicle, on="vehicle", by="vehicle")
async def change_vehicle(command: ChangeVehicle, call: Call) -> Change:
    given = {name: value for name, value in asdict(command).items() if name not in (*_ENVELOPE, "vehicle")}
    fields = _stored({name: value for name, value in given.items() if value is not UNSET})
    fields |= await _new_vin(command, fields, call) if {"vin", "vin_reason"} & fields.keys() else {}
    changed = {name: value for name, value in fields.items() if value != call.record[name]}
    if not changed:
        return Change()
    await _store(command.vehicle, changed | _by(call))
    entry = Entry("vehicle_changed", "vehicle", command.vehicle, call.scope, _facts(changed, call.record))
    return Change(entry, (same("vehicle", command.vehicle, call.scope),))


def _stored(fields: Fields) -> Fields:
    """As columns hold it: dates as text, words without the spaces around them."""
    return {name: _column(value) for name, value in fields.items()}


def _column(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.strip() if isinstance(value, str) else value


async def _new_vin(command: ChangeVehicle, given: Fields, call: Call) -> Fields:
    """The VIN with its reason, and what the server reads out of it; a full VIN needs no reason and keeps none."""
    vin = call.record["vin"] if command.vin is UNSET else command.vin
    reason = call.record["vin_reason"] if command.vin_reason is UNSET else command.vin_reason
    rules.refuse_unexplained_vin(vin, reason)
    await _refuse_taken(vin, command.vehicle, call.record["client"], call.actor)
    read_out = _read_out(vin, command.decoded, call.record | given) if vin != call.record["vin"] else {}
    return read_out | {"vin": vin, "vin_reason": reason.strip() if vin_fault(vin) else ""}


def _read_out(vin: str, claimed: list[Any], known: Fields) -> Fields:
    """What replaces the tablet's reading, and what nobody has said."""
    found = decoded(vin)
    if found is None:
        return {}
    return {name: value for name, value in asdict(found).items() if value and (name in claimed or not known[name])}


async def _refuse_taken(vin: str, vehicle: str, client: str, actor: Actor) -> None:
    """Only full VINs are alike for one reason alone."""
    if len(vin) != LENGTH:
        return
    other = await database.fetch_one(
        "SELECT v.client, v.year, v.make, v.model, c.name FROM vehicles v JOIN clients c ON c.id = v.client"
        " WHERE v.vin = ? AND v.id <> ?",
        vin, vehicle,
    )  # fmt: skip
    if other is None:
        return
    if actor.kind == "client":
        raise rules.VinNotTaken(field="vin")
    named = " ".join(str(other[name]) for name in ("year", "make", "model") if other[name])
    if other["client"] == client:
        raise rules.VinOfOtherVehicle(field="vin", vehicle=named)
    raise rules.VinOfOtherClient(field="vin", vehicle=named, client=other["name"])


def _by(call: Call) -> Fields:
    return {"changed_at": call.at, "changed_by": call.actor.name}


async def _store(id: str, values: Fields) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    await database.execute(f"UPDATE vehicles SET {names} WHERE id = ?", *values.values(), id)


def _facts(changed: Fields, before: Fields) -> Fields:
    return {"changed": {name: [before[name], value] for name, value in changed.items()}}
