"""A write-up in which nothing is missing any more, and what its customer signs."""

from datetime import timedelta
from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.repair_orders.commands import AssignOrder, OpenRepairOrder
from lotwalk.walkarounds import commands as w
from lotwalk.walkarounds.words import areas_of
from lotwalk.write_up import content
from lotwalk.write_up.commands import FinalizeOrder, OrderSignature
from lotwalk.write_up.gathering import content_now
from tests.cast.world import World, known

HOURS = '{"mon":["07:30","18:00"],"tue":["07:30","18:00"],"wed":["07:30","18:00"]}'
STROKES = "M10 10L90 60 120 20"


async def written_up(world: World, visit: str = "civic_visit") -> str:
    """The Civic's, by Sam at Eastgate on a Monday noon, promised for Tuesday noon; the order's id."""
    await database.execute("UPDATE locations SET opening_hours = ?", HOURS)
    await database.execute("UPDATE vehicles SET vin = '1M8GDM9AXKP042788' WHERE id = ?", known("civic"))
    await reach(known("cora"))
    order = world.order(visit)
    await world.applied(
        "sam",
        OpenRepairOrder(service_request=known(visit)),
        w.ClearAreas(repair_order=order, areas=sorted(areas_of("car"))),
        w.RecordOdometer(repair_order=order, value=48_310, unit="mi"),
        w.DeclineSignature(repair_order=order, reason="dropped off at night"),
    )
    await add_service(order, "brakes", 25, 61_163)
    await database.execute(
        "INSERT INTO concerns (id, repair_order, location, client, text, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
        thing("concern"), order, known("eastgate"), known("cora"), "Grinds — “very” loud\tat night", "2026-11-23",
    )  # fmt: skip
    await world.applied("sam", AssignOrder(repair_order=order, due_out=world.now + timedelta(days=1)))
    return order


def thing(name: str) -> str:
    return derived_id("write-up", name)


async def reach(client: str) -> None:
    """A client whose page of the write-up is done."""
    await database.execute(
        "UPDATE clients SET last_name = 'Lindqvist', first_name = 'Cora', email = 'cora@demo.lotwalk.test',"
        " phone = '(614) 555-0142', preferred_contact = 'email', preferences_reviewed_at = '2026-01-01' WHERE id = ?",
        client,
    )


async def add_service(order: str, name: str, tenths: int, total: int) -> None:
    parts = '[{"description": "Pads", "quantity_tenths": 10, "price": 18990, "number": "P-1"}]'
    row = await database.fetch_one("SELECT location, client FROM repair_orders WHERE id = ?", order)
    assert row is not None
    await database.execute(
        "INSERT INTO services (id, repair_order, location, client, description, labour_tenths, labour_rate, parts,"
        " labour, parts_total, tax, total) VALUES (?, ?, ?, ?, ?, ?, 15000, ?, 37500, 18990, 4673, ?)",
        thing(name), order, row["location"], row["client"], name.title(), tenths, parts, total,
    )  # fmt: skip


async def row_of(order: str) -> dict[str, Any]:
    found = await database.fetch_one("SELECT * FROM repair_orders WHERE id = ?", order)
    assert found is not None
    return found


async def signing(order: str, name: str = "Cora Lindqvist", **more: Any) -> FinalizeOrder:
    """Signed under what the order is now."""
    shown = content.text_of(await content_now(await row_of(order), name))
    signed = OrderSignature(name=name, strokes=STROKES, content=content.sha256_of(shown), shown=shown)
    return FinalizeOrder(repair_order=order, signature=signed, **more)
