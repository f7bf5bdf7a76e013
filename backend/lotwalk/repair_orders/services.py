"""The services of a repair order: priced by the server, whoever asks."""

from typing import Any

import msgspec
from msgspec import UNSET

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Touch, new, same
from lotwalk.repair_orders import rules
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.repair_orders.service_commands import AddService, ChangeService, RemoveService
from lotwalk.repair_orders.sources import refuse_unoffered
from lotwalk.repair_orders.totals import Part, totals

Fields = dict[str, Any]
ENVELOPE = ("n", "at", "id", "repair_order", "revision", "based_on")
PRICED = ("labour_tenths", "labour_rate", "parts", "fees", "discount")


@handles(AddService, on="repair_order", by="repair_order")
async def add_service(command: AddService, call: Call) -> Change:
    refuse_closed(call.record)
    given = _given(command)
    await refuse_unoffered(command.source, command.source_id, call.record)
    await _refuse_foreign(given, call)
    row = given | await _price(given, call)
    await _insert(_owner(command, call) | row)
    return _change("service_added", call, new("service", command.id, call.scope), row)


@handles(ChangeService, on="repair_order", by="repair_order")
async def change_service(command: ChangeService, call: Call) -> Change:
    """The words of two people merge field by field; their money never does."""
    refuse_closed(call.record)
    before, given = await _known(command.id, call), _given(command)
    rules.refuse_frozen(before, given)
    rules.refuse_moved(before, given, command.based_on)
    await _refuse_foreign(given, call)
    row = given | await _price_anew(before, given, call)
    if any(name in given for name in rules.MONEY):
        row["revision"] = command.revision
    await _update(before, row)
    return _change("service_changed", call, same("service", command.id, call.scope), row)


@handles(RemoveService, on="repair_order", by="repair_order")
async def remove_service(command: RemoveService, call: Call) -> Change:
    refuse_closed(call.record)
    before = await _known(command.id, call)
    rules.refuse_removing_approved(before)
    if before["revision"] != command.based_on:
        raise rules.ServiceMoved(field="based_on")
    await _update(before, {"removed_at": call.now})
    facts = {"description": before["description"], "total": before["total"]}
    return _change("service_removed", call, Touch("service", command.id, call.scope, None), facts)


def _given(command: AddService | ChangeService) -> Fields:
    named = {name: getattr(command, name) for name in command.__struct_fields__ if name not in ENVELOPE}
    return {name: value for name, value in named.items() if value is not UNSET}


def _owner(command: AddService, call: Call) -> Fields:
    return {
        "id": command.id, "repair_order": command.repair_order, "location": call.scope.location,
        "client": call.scope.client, "added_at": call.at, "added_by": call.actor.person,
    }  # fmt: skip


async def _refuse_foreign(given: Fields, call: Call) -> None:
    """Account and concern are the client's and the order's own."""
    if given.get("billing_account") is not None:
        sql = "SELECT 1 AS found FROM billing_accounts WHERE id = ? AND client = ?"
        if await database.fetch_one(sql, given["billing_account"], call.scope.client) is None:
            raise rules.NotTheClientsAccount(field="billing_account")
    if given.get("concern") is not None:
        sql = "SELECT 1 AS found FROM concerns WHERE id = ? AND repair_order = ? AND removed_at IS NULL"
        if await database.fetch_one(sql, given["concern"], call.record["id"]) is None:
            raise NotFound(what="concern", field="concern")


async def _price(fields: Fields, call: Call) -> Fields:
    """The columns that cost something. Rate and tax are the location's of this moment."""
    location = await database.fetch_one(
        "SELECT labour_rate, tax_basis_points AS tax FROM locations WHERE id = ?", call.scope.location
    )
    assert location is not None
    rate = location["labour_rate"] if fields["labour_rate"] is None else fields["labour_rate"]
    given = (fields["parts"], location["tax"], fields["fees"], fields["discount"])
    price = totals(fields["labour_tenths"], rate, *given)
    rules.refuse_price(price, fields["discount"])
    return {
        "labour_rate": rate, "parts": msgspec.json.encode(fields["parts"]).decode(), "labour": price.labour,
        "parts_total": price.parts, "tax": price.tax, "total": price.total,
    }  # fmt: skip


async def _price_anew(before: Fields, given: Fields, call: Call) -> Fields:
    """Only where something of the price is given: what was agreed to keeps the tax of its day."""
    if not any(name in given for name in PRICED):
        return {}
    stored = {name: before[name] for name in PRICED}
    parts = msgspec.json.decode(before["parts"], type=list[Part])
    return await _price(stored | {"parts": parts} | given, call)


async def _known(id: str, call: Call) -> Fields:
    row = await database.fetch_one(
        "SELECT * FROM services WHERE id = ? AND repair_order = ? AND removed_at IS NULL", id, call.record["id"]
    )
    if row is None:
        raise NotFound(what="service", field="id")
    return row


async def _insert(row: Fields) -> None:
    marks = ", ".join("?" * len(row))
    inserted = await database.execute(
        f"INSERT INTO services ({', '.join(row)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING", *row.values()
    )
    if not inserted:
        raise rules.IdTaken(field="id")


async def _update(before: Fields, values: Fields) -> None:
    """The condition claims it: whoever was faster is not overwritten."""
    values = values or {"id": before["id"]}
    names = ", ".join(f"{name} = ?" for name in values)
    claimed = await database.execute(
        f"UPDATE services SET {names} WHERE id = ? AND revision = ? AND removed_at IS NULL",
        *values.values(), before["id"], before["revision"],
    )  # fmt: skip
    if not claimed:
        raise rules.ServiceMoved(field="based_on")


def _change(kind: str, call: Call, touch: Touch, facts: Fields) -> Change:
    entry = Entry(kind, "service", touch.id, call.scope, facts | {"repair_order": call.record["id"]})
    return Change(entry, (touch,))
