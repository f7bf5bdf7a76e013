"""Assigning an order: whose it is, how the customer gets along meanwhile, and when the vehicle is promised."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import UNSET

from lotwalk.foundation import clock, database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, same
from lotwalk.people.roles import NotAnAdvisorHere, NotATechnicianHere, holds
from lotwalk.places.hours import earliest_promise
from lotwalk.repair_orders import promises
from lotwalk.repair_orders.commands import AssignOrder, AssignTechnician
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.repair_orders.totals import NOT_SOLD

GIVEN = ("advisor", "technician", "priority", "transportation", "contact_wishes")
Row = dict[str, Any]


@handles(AssignOrder, on="repair_order", by="repair_order")
async def assign_order(command: AssignOrder, call: Call) -> Change:
    order = await _locked(command.repair_order)
    refuse_closed(order)
    await _refuse_strangers(command, order["location"])
    values: Row = {name: getattr(command, name) for name in GIVEN if getattr(command, name) is not UNSET}
    values |= await _promise(command, order, call)
    await _store(order["id"], values | {"assigned_at": call.at, "assigned_by": call.actor.person})
    entry = Entry("order_assigned", "repair_order", order["id"], call.scope, values)
    return Change(entry, (same("repair_order", order["id"], call.scope),))


@handles(AssignTechnician, on="repair_order", by="repair_order")
async def assign_technician(command: AssignTechnician, call: Call) -> Change:
    refuse_closed(call.record)
    if command.technician and not await holds(command.technician, "technician", call.record["location"]):
        raise NotATechnicianHere(field="technician")
    await _store(command.repair_order, {"technician": command.technician})
    facts = {"technician": command.technician}
    entry = Entry("technician_assigned", "repair_order", command.repair_order, call.scope, facts)
    return Change(entry, (same("repair_order", command.repair_order, call.scope),))


async def _locked(repair_order: str) -> Row:
    row = await database.fetch_one(f"SELECT * FROM repair_orders WHERE id = ?{database.for_update()}", repair_order)
    assert row is not None, "intake has just found it"
    return row


async def _refuse_strangers(command: AssignOrder, location: str) -> None:
    if command.advisor is not UNSET and not await holds(command.advisor, "advisor", location):
        raise NotAnAdvisorHere(field="advisor")
    technician = command.technician
    if technician is not UNSET and technician and not await holds(technician, "technician", location):
        raise NotATechnicianHere(field="technician")


async def _promise(command: AssignOrder, order: Row, call: Call) -> Row:
    """While it may move without a reason it is still the first one."""
    if command.due_out is UNSET:
        return {}
    at = clock.parse(call.at)
    promises.refuse_far_due_out(command.due_out, at)
    due_out = clock.text(max(clock.EPOCH, command.due_out))
    promises.refuse_promised_due_out(order, due_out)
    promises.refuse_past_due_out(order["due_out"], due_out, call.at)
    if not command.early:
        promises.refuse_early_due_out(due_out, await earliest_of(order, at))
    return {"due_out": due_out, "first_due_out": order["first_due_out"] if due_out == order["due_out"] else due_out}


async def earliest_of(order: Row, at: datetime) -> datetime:
    """The earliest promise for the work that is on the order, were it begun at `at`."""
    row = await database.fetch_one("SELECT time_zone, opening_hours FROM locations WHERE id = ?", order["location"])
    work = await database.fetch_one(
        "SELECT COALESCE(SUM(labour_tenths), 0) AS tenths FROM services"
        f" WHERE repair_order = ? AND removed_at IS NULL AND state NOT IN ({', '.join('?' * len(NOT_SOLD))})",
        order["id"], *NOT_SOLD,
    )  # fmt: skip
    assert row is not None and work is not None
    return earliest_promise(at, int(work["tenths"]), msgspec.json.decode(row["opening_hours"]), row["time_zone"])


async def _store(id: str, values: Row) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    await database.execute(f"UPDATE repair_orders SET {names} WHERE id = ?", *values.values(), id)
