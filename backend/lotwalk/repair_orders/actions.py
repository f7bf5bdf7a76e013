"""Opening and assigning repair orders."""

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, new, same
from lotwalk.repair_orders.commands import AssignTechnician, OpenRepairOrder
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.requests.actions import held


class NotArrived(Refusal):
    code, status, sentence = "not_arrived", 409, "The vehicle hasn't arrived yet; record its arrival first."


class NotATechnicianHere(Refusal):
    code, status, sentence = "not_a_technician_here", 422, "This person isn't a technician of this location."


def order_id(service_request: str) -> str:
    return derived_id("repair_order", service_request)


@handles(OpenRepairOrder, on="service_request", by="service_request")
async def open_repair_order(command: OpenRepairOrder, call: Call) -> Change:
    """No change when another tablet has opened it already: both meant the same order."""
    id, visit = order_id(command.service_request), call.record
    if await database.fetch_one("SELECT id FROM repair_orders WHERE id = ?", id):
        return Change()
    if visit["state"] != "arrived":
        raise NotArrived(field="service_request")
    number = await _next_number(visit["location"])
    await RepairOrder.insert(_new_order(id, number, visit, call))
    await database.execute("UPDATE service_requests SET state = 'written_up' WHERE id = ?", visit["id"])
    entry = Entry("repair_order_opened", "repair_order", id, call.scope, {"number": number})
    touched = (new("repair_order", id, call.scope), same("service_request", visit["id"], call.scope))
    return Change(entry, (*touched, *held(visit, call.scope)))


def _new_order(id: str, number: str, visit: dict[str, str], call: Call) -> RepairOrder:
    works = [grant.role for grant in call.actor.grants if grant.location == visit["location"]]
    return RepairOrder(
        id=id, location=visit["location"], client=visit["client"], vehicle=visit["vehicle"],
        service_request=visit["id"],
        number=number, status="writing_up", arrived_at=visit["arrived_at"], opened_at=call.at,
        advisor=call.actor.person if "advisor" in works else None,
        technician=call.actor.person if "technician" in works else None,
    )  # fmt: skip


async def _next_number(location: str) -> str:
    rows = await database.fetch(
        "UPDATE locations SET next_number = next_number + 1 WHERE id = ? RETURNING number_prefix, next_number - 1 AS n",
        location,
    )
    return f"{rows[0]['number_prefix']}{rows[0]['n']}"


@handles(AssignTechnician, on="repair_order", by="repair_order")
async def assign_technician(command: AssignTechnician, call: Call) -> Change:
    refuse_closed(call.record)
    if command.technician:
        await _refuse_non_technician(command.technician, call.record["location"])
    await database.execute(
        "UPDATE repair_orders SET technician = ? WHERE id = ?", command.technician, command.repair_order
    )
    facts = {"technician": command.technician}
    entry = Entry("technician_assigned", "repair_order", command.repair_order, call.scope, facts)
    return Change(entry, (same("repair_order", command.repair_order, call.scope),))


async def _refuse_non_technician(person: str, location: str) -> None:
    row = await database.fetch_one(
        "SELECT 1 AS found FROM role_grants WHERE person = ? AND role = 'technician' AND location = ?", person, location
    )
    if row is None:
        raise NotATechnicianHere(field="technician")
