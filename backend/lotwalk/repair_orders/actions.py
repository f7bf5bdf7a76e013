"""Opening repair orders."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, new, same
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.requests.actions import held


class NotArrived(Refusal):
    code, status, sentence = "not_arrived", 409, "The vehicle hasn't arrived yet; record its arrival first."


def order_id(service_request: str) -> str:
    return derived_id("repair_order", service_request)


@handles(OpenRepairOrder, on="service_request", by="service_request")
async def open_repair_order(command: OpenRepairOrder, call: Call) -> Change:
    """No change when another tablet has opened it already: both meant the same order."""
    id, visit = order_id(command.service_request), await _locked(command.service_request)
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


async def _locked(visit: str) -> dict[str, Any]:
    row = await database.fetch_one(f"SELECT * FROM service_requests WHERE id = ?{database.for_update()}", visit)
    assert row is not None, "intake has just found it"
    return row


def _new_order(id: str, number: str, visit: dict[str, Any], call: Call) -> RepairOrder:
    works = [grant.role for grant in call.actor.grants if grant.location == visit["location"]]
    return RepairOrder(
        id=id, location=visit["location"], client=visit["client"], vehicle=visit["vehicle"],
        service_request=visit["id"],
        number=number, status="writing_up", arrived_at=visit["arrived_at"], opened_at=call.at,
        advisor=call.actor.person if "advisor" in works else visit["advisor"],
        technician=call.actor.person if "technician" in works else None,
        transportation=visit["transportation"],
    )  # fmt: skip


async def _next_number(location: str) -> str:
    rows = await database.fetch(
        "UPDATE locations SET next_number = next_number + 1 WHERE id = ? RETURNING number_prefix, next_number - 1 AS n",
        location,
    )
    return f"{rows[0]['number_prefix']}{rows[0]['n']}"
