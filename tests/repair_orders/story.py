"""An order that is being written up, and what may stand on it."""

from typing import Any

from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.repair_orders.renewing import add_catalogue
from lotwalk.repair_orders.service_commands import AddService, ChangeService, RemoveService
from lotwalk.repair_orders.totals import Part
from tests.cast.world import World, known

PADS = Part("Front pad set", 10, 8900, "BP-1")


async def opened(world: World, visit: str = "camry_visit", by: str = "sam") -> str:
    await world.applied(by, OpenRepairOrder(service_request=known(visit)))
    return world.order(visit)


async def catalogue() -> None:
    async with database.write():
        await add_catalogue()


def added(order: str, **changes: Any) -> AddService:
    """Pads at $291.19 in the test world's rate and tax."""
    plain = AddService(
        id=new_id(), repair_order=order, source="free", description="Replace front pads", op_code="BRK-F",
        labour_tenths=12, parts=[PADS],
    )  # fmt: skip
    return replace(plain, **changes)


def changed(service: AddService, based_on: str = "", **changes: Any) -> ChangeService:
    plain = ChangeService(id=service.id, repair_order=service.repair_order, revision=new_id(), based_on=based_on)
    return replace(plain, **changes)


def removed(service: AddService, based_on: str = "") -> RemoveService:
    return RemoveService(id=service.id, repair_order=service.repair_order, based_on=based_on)


async def row(id: str, table: str = "services") -> dict[str, Any]:
    found = await database.fetch_one(f"SELECT * FROM {table} WHERE id = ?", id)
    assert found is not None
    return found


async def put(table: str, **values: Any) -> str:
    """The id; a new one where none is given."""
    values = {"id": new_id()} | values
    marks = ", ".join("?" * len(values))
    await database.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", *values.values())
    return values["id"]


async def declined(order: str, op_code: str = "BRK-FL", vehicle: str = "camry", client: str = "harbor_fleet") -> str:
    return await put(
        "declined_services", vehicle=known(vehicle), client=known(client), repair_order=order,
        location=known("eastgate"), op_code=op_code, description="Exchange brake fluid", amount=12_500,
        state="declined", declined_at="2026-03-14T15:00:00.000Z",
    )  # fmt: skip


async def account(client: str = "harbor_fleet", name: str = "Pierpoint Leasing") -> str:
    return await put("billing_accounts", client=known(client), name=name)
