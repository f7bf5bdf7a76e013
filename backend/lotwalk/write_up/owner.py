"""Settling whose vehicle it is where DMS and OEM differ."""

from typing import Any

from lotwalk.clients.matching import is_of, taken
from lotwalk.clients.records import locked, store
from lotwalk.clients.terms import keep_terms
from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, same
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.write_up.commands import ChooseOwner

Row = dict[str, Any]


class NoOwnerRecord(Refusal):
    code, status, sentence = "no_owner_record", 409, "The {source} knows no owner of this vehicle."


class OwnerRecordChanged(Refusal):
    code, status = "owner_record_changed", 409
    sentence = "The {source} has said something else in the meantime. Look at its record again."


class OwnerIsAnother(Refusal):
    code, status = "owner_is_another", 409
    sentence = "The {source}'s record is of somebody else than this order's customer. Change the customer first."


class ClientElsewhere(Refusal):
    code, status = "client_known", 409
    sentence = "Another client has this number in the {source} already. Search for it instead."


@handles(ChooseOwner, on="repair_order", by="repair_order")
async def choose_owner(command: ChooseOwner, call: Call) -> Change:
    """Taking a record brings the client's fields up to it; what the record is silent about stays."""
    refuse_closed(call.record)
    changed = await _take(command, call.record) if command.choice in ("dms", "oem") else {}
    await store("repair_orders", call.record["id"], {"owner_choice": command.choice, "owner_chosen_at": call.at})
    facts = {"choice": command.choice, "client": call.record["client"], "changed": changed}
    entry = Entry("owner_chosen", "repair_order", call.record["id"], call.scope, facts)
    company = Scope(None, call.record["client"])
    touched = (same("client", call.record["client"], company),) if changed else ()
    return Change(entry, (same("repair_order", call.record["id"], call.scope), *touched))


async def _take(command: ChooseOwner, order: Row) -> Row:
    client = await locked(order["client"])
    record = await _record(command, order["vehicle"])
    if not is_of(record, client):
        raise OwnerIsAnother(source=record["source"].upper(), field="choice")
    changed = taken(record, client)
    await _refuse_elsewhere(changed, client, record["source"])
    if changed:
        await store("clients", client["id"], changed)
        await keep_terms(client | changed)
    return {name: [client[name], value] for name, value in changed.items()}


async def _record(command: ChooseOwner, vehicle: str) -> Row:
    record = await database.fetch_one(
        "SELECT * FROM owner_records WHERE vehicle = ? AND source = ?", vehicle, command.choice
    )
    source = command.choice.upper()
    if record is None or not record["found"]:
        raise NoOwnerRecord(source=source, field="choice")
    if command.fetched_at is None or clock.parse(record["fetched_at"]) != command.fetched_at:
        raise OwnerRecordChanged(source=source, field="fetched_at")
    return record


async def _refuse_elsewhere(changed: Row, client: Row, source: str) -> None:
    number = changed.get(f"{source}_number")
    sql = f"SELECT 1 AS found FROM clients WHERE {source}_number = ? AND id <> ?"
    if number and await database.fetch_one(sql, number, client["id"]):
        raise ClientElsewhere(source=source.upper(), field="choice")
